"""The days, months and quarters that a term can name, also those printed without their year.

A register's paper speaks of the year it is issued in: "xong trước 30/6", "trong tháng 8", "trong quý II". A day that
has passed by then is of the next year when that is near ("trước 15/1" in December).
"""

import calendar
import datetime
import re
from collections.abc import Iterator

from extractors import dates
from extractors.assignments.cues import cue
from extractors.dates import DateFound

NEAR = 200
"""Days within which a day of the next year is meant rather than one that has passed."""
SHORT = re.compile(
    r"(?=[\dtq])(?:(?<![\d/,.])(?P<d>\d{1,2})/(?P<m>\d{1,2})(?![\d/%]|[.,]\d)"
    r"|(?<=tuần \d )tháng\s+(?P<week_month>\d{1,2})\s?/\s?(?P<week_year>\d{4})"
    r"|tháng\s+(?P<month>\d{1,2})(?![\d/]|\s*(?:năm|-|/)\s*\d)"
    r"|quý\s+(?P<quarter>IV|III|II|I)\b(?!\s*(?:năm|-|/)\s*\d))",
    re.IGNORECASE,
)
WEEKS = {"đầu": 1, "nhất": 1, "hai": 2, "ba": 3, "tư": 4}
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def named_days(text: str, *, issued: str | None) -> list[DateFound]:
    """All dates of the text in order, as precise as printed; without the issue date only those with their year."""
    year = int(issued[:4]) if issued else None
    week = cue("number_of_week")
    found = [d for d in dates.find(text, year=year) if not week.search(text, max(0, d.start - 8), d.start)]
    if issued:
        taken = [(d.start, d.end) for d in found]
        found.extend(d for d in _short(text, issued) if not any(a < d.end and d.start < b for a, b in taken))
        found = [_next_year(text, d, issued) for d in found]
    return [_part(text, d) for d in sorted(found, key=lambda d: d.start)]


def _short(text: str, issued: str) -> Iterator[DateFound]:
    year = issued[:4]
    for match in SHORT.finditer(text):
        value = f"{year}-Q{QUARTERS[match['quarter'].lower()]}" if match["quarter"] else None
        if match["week_month"]:
            value = f"{match['week_year']}-{int(match['week_month']):02d}"
        if match["month"] and 1 <= int(match["month"]) <= 12:
            value = f"{year}-{int(match['month']):02d}"
        elif match["d"] and not cue("share").search(text, max(0, match.start() - 12), match.start()):
            value = _day(int(year), int(match["m"]), int(match["d"]))
        if value is not None:
            yield DateFound(match.start(), match.end(), value)


def _day(year: int, month: int, day: int) -> str | None:
    if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]:
        return f"{year}-{month:02d}-{day:02d}"
    return None


def _next_year(text: str, date: DateFound, issued: str) -> DateFound:
    """The same day of the next year, where no year is printed and the day of this year has passed."""
    if len(issued) != 10 or re.search(r"\d{4}", text[date.start : date.end]) or dates.last_day(date.value) >= issued:
        return date
    value = f"{int(issued[:4]) + 1}{date.value[4:]}"
    away = datetime.date.fromisoformat(dates.last_day(value)) - datetime.date.fromisoformat(issued)
    return DateFound(date.start, date.end, value) if away.days <= NEAR else date


def _part(text: str, date: DateFound) -> DateFound:
    """The first days or a week of a month: the last day of that part."""
    part = cue("part_of_month").search(text, max(0, date.start - 30), date.start)
    if part is None or not re.fullmatch(r"\d{4}-\d\d", date.value):
        return date
    week = (part["week"] or "").lower()
    day = int(part["days"]) if part["days"] else 7 * (WEEKS.get(week) or int(week))
    return DateFound(part.start(), date.end, f"{date.value}-{min(day, 31):02d}")
