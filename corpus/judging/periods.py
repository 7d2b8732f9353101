"""Recurring tasks: the periods they run through, the day each is due, and the period that a report is about.

Period keys are `2026-03`, `2026-Q1`, `2026-H1`, `2026` and, for weekly tasks, `2026-W05` (ISO weeks).
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Literal, NamedTuple

from pydantic import Field

from corpus.matching.identity import fold_text
from corpus.rows import rows
from models.base import Frozen
from models.task import Deadline, Period, Schedule

Unit = Literal["year", "half", "quarter", "month"]
_MONTHS: dict[Period, int] = {"yearly": 12, "half-yearly": 6, "quarterly": 3, "monthly": 1}
_LENGTH: dict[Unit, int] = {"year": 12, "half": 6, "quarter": 3, "month": 1}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_START = r"\b(?:ke tu|bat dau tu|tu)(?: ngay)?(?: bao cao)?(?: ky bao cao)? "
_END = r"\b(?:trong|den het|het|den cuoi)(?: ca)? "

_RANGE = re.compile(
    r"\btu ngay (?P<d>\d{1,2}) (?P<m>\d{1,2})(?: (?P<y>\d{4}))?"
    r" den (?:het )?ngay (?P<day>\d{1,2}) (?P<month>\d{1,2}) (?P<year>\d{4})\b"
)


class PeriodName(Frozen):
    """A row of `corpus/data/periods.yaml`."""

    key: str
    unit: Unit
    part: int | None = None
    pattern: str
    examples: Mapping[str, str] = Field(default_factory=dict)
    counter_examples: tuple[str, ...] = ()


class Span(NamedTuple):
    """A period as its first month (year * 12 + month - 1) and its length in months."""

    first: int
    months: int

    @property
    def last(self) -> int:
        return self.first + self.months - 1


class Due(NamedTuple):
    """One period of a recurring task and its last acceptable day (None when the order names no day)."""

    period: str
    due: date | None


@cache
def _patterns() -> tuple[tuple[PeriodName, str], ...]:
    return tuple((row, row.pattern) for row in rows("periods", PeriodName))


def key_of(recurrence: Period, first: int) -> str:
    """The key of the period that begins with month `first` (year * 12 + month - 1)."""
    year, month = divmod(first, 12)
    part = month // _MONTHS.get(recurrence, 1) + 1
    keys = {"monthly": f"{year}-{part:02d}", "quarterly": f"{year}-Q{part}", "half-yearly": f"{year}-H{part}"}
    return keys.get(recurrence, f"{year}")


def periods(deadline: Deadline, *, text: str, issued: date, as_of: date) -> tuple[Due, ...]:
    """The periods of a recurring task that fell due by `as_of`, and the next one.

    They begin with the first that falls due on or after the day of issue, or where the text says ("kể từ quý II năm
    2025"), and end where it says ("trong năm 2025"); "từ ngày 26/01/2026 đến ngày 27/02/2026" is said to the day.
    """
    start, end = _bounds(text, issued)
    opens, closes = _days(text)
    found: list[Due] = []
    for due in _run(deadline, issued, start):
        day = due.day or due.close
        if (end is not None and due.last > end) or day > closes:
            break
        if day < opens:
            continue
        found.append(Due(due.key, due.day))
        if day > as_of:
            break
    return tuple(found)


def _days(text: str) -> tuple[date, date]:
    """The first and the last day between which a duty holds; all days where the text names none."""
    found = _RANGE.search(fold_text(text))
    if found is None:
        return date.min, date.max
    year = int(found["year"])
    try:
        first = date(int(found["y"] or year), int(found["m"]), int(found["d"]))
        return first, date(year, int(found["month"]), int(found["day"]))
    except ValueError:  # no such day
        return date.min, date.max


class _Step(NamedTuple):
    key: str
    day: date | None
    close: date
    last: int


def _run(deadline: Deadline, issued: date, start: int | None) -> Iterator[_Step]:
    """Period after period, from the first one that matters."""
    recurrence = deadline.recurrence or "monthly"
    if recurrence == "weekly":
        yield from _weeks(deadline.schedule, issued)
        return
    length = _MONTHS[recurrence]
    month = issued.year * 12 + issued.month - 1
    first = (month if start is None else start) // length * length - (length if start is None else 0)
    while True:
        day = _due_day(deadline.schedule, first, length)
        close = _day_of(first + length - 1, 31)
        if start is not None or (day or close) >= issued:
            yield _Step(key_of(recurrence, first), day, close, first + length - 1)
        first += length


def _due_day(schedule: Schedule | None, first: int, length: int) -> date | None:
    if schedule is None:
        return None
    month = (schedule.month or (1 if schedule.following else length)) - 1
    return _day_of(first + month + (length if schedule.following else 0), schedule.day)


def _day_of(month: int, day: int) -> date:
    year, index = divmod(month, 12)
    return date(year, index + 1, min(day, monthrange(year, index + 1)[1]))


def _weeks(schedule: Schedule | None, issued: date) -> Iterator[_Step]:
    monday = issued - timedelta(days=issued.weekday())
    while True:
        day = monday + timedelta(days=(schedule.day - 1) + (7 if schedule.following else 0)) if schedule else None
        close = monday + timedelta(days=6)
        if (day or close) >= issued:
            iso = monday.isocalendar()
            yield _Step(f"{iso.year}-W{iso.week:02d}", day, close, close.year * 12 + close.month - 1)
        monday += timedelta(days=7)


def _bounds(text: str, issued: date) -> tuple[int | None, int | None]:
    """First and last month that the order's own words set, as year * 12 + month - 1."""
    flat, start, end = fold_text(text), None, None
    for row, pattern in _patterns():
        for found in re.finditer(_START + pattern, flat):
            start = _span(row, found, issued).first if start is None else start
        for found in re.finditer(_END + pattern, flat):
            if row.unit in ("year", "quarter") or "het" in found.group():
                end = max(end or 0, _span(row, found, issued).last)
    return start, end


def _span(row: PeriodName, found: re.Match[str], near: date) -> Span:
    groups = found.groupdict()
    part = groups.get("part") or str(row.part or 1)
    number = _ROMAN.get(part) or int(part)
    year = int(groups.get("year") or 0) or near.year
    length = _LENGTH[row.unit]
    return Span(year * 12 + (number - 1) * length, length)


def named_periods(text: str, *, near: date) -> tuple[Span, ...]:
    """The periods a text names, row by row of the data; a missing year is that of the day `near` or the one before."""
    flat, found = fold_text(text), []
    for row, pattern in _patterns():
        for match in re.finditer(pattern, flat):
            span = _span(row, match, near)
            if not match.groupdict().get("year") and _day_of(span.first, 1) > near:
                span = span._replace(first=span.first - 12)
            found.append(span)
    return tuple(found)


def names_period(text: str, recurrence: Period) -> bool:
    """Whether a folded text names a period of just that length."""
    length = _MONTHS.get(recurrence)
    return any(_LENGTH[row.unit] == length and re.search(pattern, text) for row, pattern in _patterns())


def period_of(text: str, recurrence: Period, *, near: date) -> str | None:
    """The key of the period that a report's title or opening names, for a task of that recurrence; None when unnamed.

    A longer period stands for the last of the shorter ones in it, once that is all but over.

    >>> period_of("Tình hình quý III năm 2025", "quarterly", near=date(2025, 9, 19))
    '2025-Q3'
    """
    length = _MONTHS.get(recurrence)
    if length is None:
        return None
    spans = named_periods(text, near=near)
    exact = [span for span in spans if span.months == length]
    month = near.year * 12 + near.month - 1
    closing = [span for span in spans if span.months > length and month >= span.last]
    if exact:
        return key_of(recurrence, exact[0].first)
    return key_of(recurrence, closing[0].last // length * length) if closing else None
