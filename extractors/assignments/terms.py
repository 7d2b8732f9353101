"""The ways of setting a term (`data/deadlines.yaml`) and what is found of them in a text."""

import re
from functools import cache
from typing import Literal

from extractors.rows import rows
from models.base import Frozen
from models.task import Deadline, Period, Schedule

Role = Literal["opening", "closing_period", "event", "period", "vague", "weak"]


class TermExample(Frozen):
    """A text and what is found in it, for a document issued on 2031-03-03."""

    text: str
    term: str
    due: str | None = None
    recurrence: Period | None = None


class Term(Frozen):
    """A row of `data/deadlines.yaml`; its first lines say what each field means."""

    key: str
    role: Role
    phrases: tuple[str, ...]
    counted: Literal["issued"] | None = None
    recurrence: Period | None = None
    examples: tuple[TermExample, ...]
    counter_examples: tuple[str, ...]


class DeadlineFound(Frozen):
    """A term at `start:end` of the text that was searched."""

    start: int
    end: int
    deadline: Deadline


def terms() -> tuple[Term, ...]:
    """The ways of setting a term, as `data/deadlines.yaml` lists them."""
    return rows("deadlines", Term)


def found_at(
    text: str,
    start: int,
    end: int,
    *,
    due: str | None = None,
    recurrence: Period | None = None,
    schedule: Schedule | None = None,
    counted_from: Literal["issued"] | None = None,
) -> DeadlineFound:
    deadline = Deadline(
        text=text[start:end],
        due=due,
        recurrence=recurrence,
        schedule=schedule,
        counted_from=counted_from if due else None,
    )
    return DeadlineFound(start=start, end=end, deadline=deadline)


def best(found: tuple[DeadlineFound, ...]) -> Deadline | None:
    """Of several terms in one task the first that names a day or a period, else the first.

    What comes back within a time named first comes back: "Từ ngày 26/1 đến ngày 27/2, hằng tuần báo cáo …".
    """
    named = [f for f in found if f.deadline.due or f.deadline.recurrence]
    if len(named) > 1 and named[0].start == 0 and named[1].deadline.recurrence:
        return named[1].deadline
    return named[0].deadline if named else found[0].deadline if found else None


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
