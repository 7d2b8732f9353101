"""By when: the phrases that set a term, and the last acceptable day each of them names.

"Trước ngày 15/6/2031" may still be answered on that day (convention of the registers), a month or quarter is over on
its last day, and a term that runs from receipt is counted from the issue date, as the day of receipt is not printed.
"""

import datetime
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import zip_longest
from typing import Literal

from extractors import dates
from extractors.assignments.calendar_days import named_days
from extractors.assignments.cues import cue
from extractors.assignments.recurrences import recurring
from extractors.assignments.terms import DeadlineFound, Role, compiled, found_at, terms

SOON = 60
"""Days after the issue within which a term lies whose year was written wrong."""
UNITS = {"ngày": 1, "tuần": 7}
NUMBERED = re.compile(r"\d|quý\s", re.IGNORECASE)
"""What days and numbers of days are printed with; half of all sentences hold none."""
CLOSING = re.compile(r"\s*\)?\s*(?:[.;,]|/\.|$)")


@lru_cache(maxsize=256)
def find(text: str, *, issued: str | None = None) -> tuple[DeadlineFound, ...]:
    """All terms a text sets, in order, for a document of that issue date.

    A day before the issue date is no term; of a term that is moved ("từ … thành …") the new one counts.

    >>> [(d.deadline.text, d.deadline.due) for d in find("trình trước ngày 15/9/2031 để kịp họp", issued="2031-03-03")]
    [('trước ngày 15/9/2031', '2031-09-15')]
    """
    found = list(recurring(text))
    if NUMBERED.search(text) is not None:
        found = [*_relative(text, issued), *found, *_absolute(text, issued)]
    if not found:
        found = list(_vague(text))
    ordered: list[DeadlineFound] = []
    for term in sorted(found, key=lambda f: (f.start, -f.end)):
        if not ordered or term.start >= ordered[-1].end:
            ordered.append(term)
    return tuple(_without_moved(text, ordered))


def _without_moved(text: str, found: list[DeadlineFound]) -> Iterator[DeadlineFound]:
    for here, following in zip_longest(found, found[1:]):
        between = text[here.end : following.start] if following else ""
        if not cue("moved_to").fullmatch(between):
            yield here


def _absolute(text: str, issued: str | None) -> Iterator[DeadlineFound]:
    for date in named_days(text, issued=issued):
        day = len(date.value) == 10
        start = _opened_at(text, date.start, "opening" if day else "closing_period")
        if start is None and day:
            start = _weakly_opened(text, date)
        before = not day and start is not None and text[start : date.start].strip().lower() == "trước"
        due = dates.day_before(date.value) if before else dates.last_day(date.value)
        if start is None or cue("every_year").match(text, date.end) or (issued and _past(due, issued)):
            continue
        if cue("as_of").search(text, max(0, start - 60), start):
            continue
        if day or _awaited(text, start, date):
            yield found_at(text, start, date.end, due=due)


def _past(due: str, issued: str) -> bool:
    """Whether the day was over when the document was issued, and not only written with the year before by a slip."""
    meant = f"{int(due[:4]) + 1}{due[4:]}"
    slip = len(issued) == len(due) and issued[:4] == meant[:4] and issued <= meant <= _later(issued)
    return due < issued and not slip


def _later(issued: str) -> str:
    """The day two months after the issue, as far as a slip of the year is believed."""
    return (datetime.date.fromisoformat(issued) + datetime.timedelta(days=SOON)).isoformat()


def _weakly_opened(text: str, date: dates.DateFound) -> int | None:
    """Words that set a term only beside a verb or at the start: "báo cáo trong ngày 08/10", "Từ ngày 01/10 đến …,"."""
    start = _opened_at(text, date.start, "weak")
    if start is None:
        return _day_of_sending(text, date)
    ranged = cue("ranges").search(text, max(0, start - 40), start)
    if ranged is not None:
        limits = ranged["limit"] or (ranged.start() == 0 and text.startswith(",", date.end))
        return ranged.start() if limits else None
    before = text[max(0, start - 80) : start]
    closes = CLOSING.match(text, date.end) is not None and text[start:].lower().startswith(("trong", "vào"))
    asked = cue("must").match(text, date.end) or cue("awaited").search(before) or cue("held_to").search(before)
    return start if asked or (closes and not cue("happens").search(before)) else None


def _day_of_sending(text: str, date: dates.DateFound) -> int | None:
    """Where a bare day begins on which something is sent: "báo cáo Chủ tịch UBND xã | ngày 12/10/2031."."""
    sent = cue("sent_on").search(text, max(0, date.start - 80), date.start)
    return date.start if sent and CLOSING.match(text, date.end) else None


def _awaited(text: str, start: int, date: dates.DateFound) -> bool:
    """Whether a month or year at this place is a term, not just the time of which the sentence speaks."""
    opening = text[start : date.start].lower()
    if cue("within").search(opening):
        return True
    before = text[max(0, start - 80) : start]
    if len(date.value) > 4 and cue("awaited").search(before):
        return True
    closes = CLOSING.match(text, date.end) is not None and opening.startswith(("trong", "vào", "cuối", "đến hết"))
    placed = start > 0 or text.startswith(",", date.end)
    return len(date.value) > 4 and closes and placed and not cue("happens").search(before)


def _opened_at(text: str, end: int, role: Role) -> int | None:
    """Where the opening words straight before `end` begin; None when there are none."""
    match = _opening(role).search(text, max(0, end - 60), end)
    return match.start() if match else None


@cache
def _opening(role: Role) -> re.Pattern[str]:
    said = sorted((p for row in terms() if row.role == role for p in row.phrases), key=len, reverse=True)
    hour = r"(?:\d{1,2}\s?(?:giờ|h|g|:)\s?(?:\d{2})?\s?(?:phút)?,?\s*)?"
    words = "|".join(re.escape(p) for p in said)
    day = r"(?:thứ\s+\w+,?\s+)?(?:ngày\s+(?:thứ\s+\w+,?\s+|(?:[a-zà-ỹđ]+\s+){0,3}))?"
    return re.compile(rf"\b(?:{words})\s*[:(]?\s*{hour}(?:vào\s+)?(?:hết\s+)?{day}$", re.IGNORECASE)


def _relative(text: str, issued: str | None) -> Iterator[DeadlineFound]:
    for match in cue("counted").finditer(text):
        counted = _counted(match["event"])
        due = _after(issued, int(match["n"]), match["unit"], bool(match["work"])) if counted else None
        yield found_at(
            text, match.start(), match.start("event") + _event_end(match["event"]), due=due, counted_from=counted
        )


def _counted(event: str) -> Literal["issued"] | None:
    said = event.lower()
    starts = any(said.startswith(p) for row in terms() if row.role == "event" for p in row.phrases)
    return "issued" if starts and not cue("event_of_others").match(said) else None


def _event_end(event: str) -> int:
    match = cue("event_end").search(event)
    return match.end() if match else len(event.rstrip())


def _after(issued: str | None, number: int, unit: str, working: bool) -> str | None:
    if issued is None or len(issued) != 10:
        return None
    start = datetime.date.fromisoformat(issued)
    if unit == "tháng":
        month = start.month - 1 + number
        year, month = start.year + month // 12, month % 12 + 1
        return min(f"{year}-{month:02d}-{start.day:02d}", dates.last_day(f"{year}-{month:02d}"))
    if not working:
        return (start + datetime.timedelta(days=number * UNITS[unit])).isoformat()
    return _working_days_after(start, number).isoformat()


def _working_days_after(day: datetime.date, number: int) -> datetime.date:
    """The day that ends a term of so many working days; weekends and public holidays, Tết included, do not count."""
    holidays = _holidays(day.year)
    while number > 0:
        day += datetime.timedelta(days=1)
        number -= day.weekday() < 5 and day not in holidays
    return day


@cache
def _holidays(year: int) -> frozenset[datetime.date]:
    from holidays import country_holidays

    return frozenset(country_holidays("VN", years=[year, year + 1]))


def _vague(text: str) -> Iterator[DeadlineFound]:
    small = text.lower()
    if any(phrase in small for phrase in _vague_phrases()) and (match := _vaguely().search(text)):
        yield found_at(text, match.start(), match.end())


@cache
def _vague_phrases() -> tuple[str, ...]:
    return tuple(phrase for row in terms() if row.role == "vague" for phrase in row.phrases)


@cache
def _vaguely() -> re.Pattern[str]:
    said = "|".join(map(re.escape, _vague_phrases()))
    return compiled(rf"\b(?:theo\s+)?(?:{said})\b(?:\s+(?:yêu cầu|quy định))?")
