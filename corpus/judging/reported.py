"""Which period a letter asks about by its title, and whether a report is about another one.

A reminder "V/v đôn đốc báo cáo tháng 01/2026" is not met by the report of February, though both carry out one order.
"""

from collections.abc import Sequence

from corpus.judging.citations import day
from corpus.judging.periods import Span, named_periods
from models.document import Head
from models.task import Task

_YEAR = 12


def of_another_period(head: Head, asked: Head, tasks: Sequence[Task]) -> bool:
    """Whether a title names periods as long as those in the asking title, and none that asking title or tasks name.

    Of recurring tasks each period has its own row: they are shared out elsewhere. A year says little: papers of one
    year tell of the last one and plan the next.
    """
    if any(task.deadline and task.deadline.recurrence for task in tasks):
        return False
    lengths = {span.months for span in _named(asked.title or "", asked)} - {_YEAR}
    about = _named(" ".join((asked.title or "", *(task.text for task in tasks))), asked)
    told = _named(head.title or "", head)
    return any(span.months in lengths for span in told) and not any(span in about for span in told)


def _named(words: str, head: Head) -> tuple[Span, ...]:
    near = day(head.issued)
    return named_periods(words, near=near) if near else ()
