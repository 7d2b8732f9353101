"""Terms that come back: "trước ngày 20 hằng tháng", "ngày 15 của tháng cuối quý", and the day in each period."""

import re
from collections.abc import Iterator
from functools import cache

from extractors.assignments.cues import cue
from extractors.assignments.terms import DeadlineFound, compiled, found_at, terms
from models.task import Period, Schedule

WEEKDAYS = {"hai": 1, "2": 1, "ba": 2, "3": 2, "tư": 3, "4": 3, "năm": 4, "5": 4, "sáu": 5, "6": 5, "bảy": 6, "7": 6}
FAR = 160
"""Characters after the period in which its day may stand: "hằng năm tổng hợp …, báo cáo Bộ Y tế trước ngày 15/12"."""
DIGIT = re.compile(r"\d")
END = re.compile(r"[.;](?=\s|$)")
HALF = 6
"""Months of a half-year."""
LAST_MONTH: dict[Period, int] = {"quarterly": 3, "half-yearly": 6, "yearly": 12}


def recurring(text: str) -> Iterator[DeadlineFound]:
    """The first term of a text that names its day in each period, else the first that names the period."""
    twice = cue("twice_a_year").search(text) if DIGIT.search(text) else None
    if twice is not None:
        yield found_at(text, twice.start(), twice.end(), recurrence="half-yearly", schedule=_of_half(twice))
        return
    plain: DeadlineFound | None = None
    small = text.lower()
    if not any(phrase in small for phrase in _recurrences()):
        return
    for match in _periods().finditer(text):
        recurrence = _recurrences()[match["period"].lower()]
        found = _scheduled(text, match, recurrence)
        if found is not None:
            yield found
            return
        if plain is None and cue("returns").search(text[max(0, match.start() - 60) : match.end() + 60]):
            plain = found_at(text, match.start(), match.end(), recurrence=recurrence)
    if plain is not None:
        yield _with_day(text, plain)


def _of_half(twice: re.Match[str]) -> Schedule:
    """The first of a year's two days as that of a half-year: 15/6 in its last month, 05/7 in the one after it."""
    day, month = (
        next(int(v) for k, v in twice.groupdict().items() if v and k.startswith(of)) for of in ("day", "month")
    )
    return Schedule(month=1 if month > HALF else month, day=day, following=month > HALF)


@cache
def _recurrences() -> dict[str, Period | None]:
    return {phrase: row.recurrence for row in terms() if row.role == "period" for phrase in row.phrases}


@cache
def _periods() -> re.Pattern[str]:
    said = "|".join(re.escape(p) for p in sorted(_recurrences(), key=len, reverse=True))
    return compiled(rf"(?:định kỳ\s+)?\b(?P<period>{said})\b")


def _with_day(text: str, plain: DeadlineFound) -> DeadlineFound:
    """A term with the day that is named after it: "hằng tháng báo cáo … trước ngày 25", "hằng tuần vào thứ Sáu"."""
    week = cue("day_of_week").search(text, plain.end)
    if plain.deadline.recurrence == "weekly" and week is not None and week[1].lower() in WEEKDAYS:
        schedule = Schedule(day=WEEKDAYS[week[1].lower()])
        return found_at(text, plain.start, week.end(), recurrence="weekly", schedule=schedule)
    if (edge := _at_edge(text, plain)) is not None:
        return edge
    once = cue("day_of_year").search(text, plain.end, _clause_end(text, plain.end))
    if plain.deadline.recurrence == "yearly" and once is not None:
        schedule = Schedule(month=int(once["month"] or once["slash"]), day=int(once["day"]))
        return found_at(text, plain.start, once.end(), recurrence="yearly", schedule=schedule)
    day = cue("day_of_month").search(text, plain.end)
    if plain.deadline.recurrence != "monthly" or day is None:
        return plain
    schedule = Schedule(month=None, day=int(day[1]))
    return found_at(text, plain.start, day.end(), recurrence="monthly", schedule=schedule)


def _at_edge(text: str, plain: DeadlineFound) -> DeadlineFound | None:
    """The term with a day in the period's last month, "tháng cuối kỳ", or in the month after it."""
    recurrence = plain.deadline.recurrence
    edge = cue("day_of_edge").search(text, plain.end, _clause_end(text, plain.end))
    if recurrence not in LAST_MONTH or edge is None:
        return None
    following = edge["first"] is not None
    schedule = Schedule(month=1 if following else LAST_MONTH[recurrence], day=int(edge["day"]), following=following)
    return found_at(text, plain.start, edge.end(), recurrence=recurrence, schedule=schedule)


def _clause_end(text: str, start: int) -> int:
    """Where the sentence or its half ends in which the day of a term still stands."""
    sign = END.search(text, start)
    return min(len(text), start + FAR, sign.start() if sign else len(text))


def _scheduled(text: str, match: re.Match[str], recurrence: Period | None) -> DeadlineFound | None:
    """The term with its day: "trước ngày 20 của tháng cuối quý"; None where the phrase names no day."""
    period = match["period"].lower()
    near = text[max(0, match.start() - 60) : match.start("period")]
    day = cue("day_of_period").search(near)
    if day is None:
        return _days_after_end(text, match, recurrence) if period.startswith("kết thúc") else None
    start = match.start("period") - len(near) + day.start()
    if recurrence == "weekly":
        number = WEEKDAYS.get((day["week"] or "").lower())
        schedule = Schedule(day=number) if number else None
    elif day["day"] is None:
        return None
    else:
        month = day["month"] or day["slash"]
        inside = int(month) if month else LAST_MONTH.get(recurrence) if recurrence and "cuối" in period else None
        following = period in ("tháng sau", "tháng tiếp theo", "tháng kế tiếp")
        if period.startswith("tháng đầu"):
            inside, following = 1, True
        if following and cue("of_quarter").match(text, match.end()):
            recurrence, inside = "quarterly", 1
        schedule = Schedule(month=inside, day=int(day["day"]), following=following)
    return found_at(text, start, match.end(), recurrence=recurrence, schedule=schedule)


def _days_after_end(text: str, match: re.Match[str], recurrence: Period | None) -> DeadlineFound | None:
    near = text[max(0, match.start() - 50) : match.start("period")]
    day = cue("days_after_end").search(near)
    if day is None:
        return None
    schedule = Schedule(month=1, day=int(day[1]), following=True)
    return found_at(
        text, match.start("period") - len(near) + day.start(), match.end(), recurrence=recurrence, schedule=schedule
    )
