"""Two terms in one piece of work, and a term that points back to one named before."""

from extractors.assignments.cues import cue
from extractors.assignments.deadlines import find
from models.task import Deadline


def cut_between_terms(words: str, *, issued: str | None) -> tuple[int, int] | None:
    """Where the first half ends and the second begins, when each has a term of its own; None for one task.

    >>> words = "lập danh sách trước ngày 10/3/2031; hằng tháng báo cáo kết quả"
    >>> cut = cut_between_terms(words, issued="2031-03-03")
    >>> words[cut[1]:] if cut else None
    'hằng tháng báo cáo kết quả'
    """
    named = [f for f in find(words, issued=issued) if f.deadline.due or f.deadline.recurrence]
    if len(named) < 2:
        return None
    first, second = named[0].deadline, named[1].deadline
    if (first.due, first.recurrence) == (second.due, second.recurrence):
        return None
    sign = next(cue("cut").finditer(words, named[0].end, named[1].start), None)
    if sign is None or (named[0].start == 0 and sign.start() == named[0].end):
        return None  # before the work there is only the time in which it is done
    return sign.start(), sign.end()


def term_above(words: str, deadline: Deadline | None, before: Deadline | None) -> Deadline | None:
    """The term, with the day of the last one named before it where the words only point there: "thời hạn nêu trên"."""
    if before is None or (deadline and (deadline.due or deadline.recurrence)):
        return deadline
    match = cue("term_above").search(words)
    return before.model_copy(update={"text": match[0]}) if match else deadline
