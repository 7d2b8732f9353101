"""Terms that come back: "trước ngày 20 hằng tháng", "ngày 15 của tháng cuối quý", and the day in each period."""

import re
from collections.abc import Iterator
from functools import cache

from extractors.assignments.terms import DeadlineFound, compiled, found_at, terms
from models.task import Period, Schedule

WEEKDAYS = {"hai": 1, "2": 1, "ba": 2, "3": 2, "tư": 3, "4": 3, "năm": 4, "5": 4, "sáu": 5, "6": 5, "bảy": 6, "7": 6}
TWICE_A_YEAR = (
    r"(?:trước\s+)?ngày\s+(?P<day>\d{1,2})/0?(?P<month>[1-6])\s*\)?\s+và\s+(?:(?:báo cáo\s+)?(?:hằng|hàng) năm\s*\()?"
    r"(?:trước\s+)?(?:ngày\s+)?\d{1,2}/\d{1,2}\s*(?:\)|(?:hằng|hàng) năm)"
)
LAST_MONTH = {"quarterly": 3, "half-yearly": 6, "yearly": 12}


def recurring(text: str) -> Iterator[DeadlineFound]:
    """The first term of a text that names its day in each period, else the first that names the period."""
    twice = compiled(TWICE_A_YEAR).search(text)
    if twice is not None:
        schedule = Schedule(month=int(twice["month"]), day=int(twice["day"]))
        yield found_at(text, twice.start(), twice.end(), recurrence="half-yearly", schedule=schedule)
        return
    plain: DeadlineFound | None = None
    for match in _periods().finditer(text):
        recurrence = _recurrences()[match["period"].lower()]
        found = _scheduled(text, match, recurrence)
        if found is not None:
            yield found
            return
        if plain is None and re.search(
            r"định kỳ|báo cáo|gửi|nộp|trình\b|tổng hợp|một lần|vào tuần",
            text[max(0, match.start() - 60) : match.end() + 60],
            re.IGNORECASE,
        ):
            plain = found_at(text, match.start(), match.end(), recurrence=recurrence)
    if plain is not None:
        yield _with_day(text, plain)


@cache
def _recurrences() -> dict[str, Period | None]:
    return {phrase: row.recurrence for row in terms() if row.role == "period" for phrase in row.phrases}


@cache
def _periods() -> re.Pattern[str]:
    said = "|".join(re.escape(p) for p in sorted(_recurrences(), key=len, reverse=True))
    return compiled(rf"(?:định kỳ\s+)?\b(?P<period>{said})\b")


def _with_day(text: str, plain: DeadlineFound) -> DeadlineFound:
    """A term with the day that is named after it: "hằng tháng báo cáo … trước ngày 25", "hằng tuần vào thứ Sáu"."""
    week = compiled(r"(?:vào|trước)\s+(?:\d{1,2}\s?(?:giờ|h)\d{0,2},?\s+)?(?:ngày\s+)?thứ\s+(\w+)").search(
        text, plain.end
    )
    if plain.deadline.recurrence == "weekly" and week is not None and week[1].lower() in WEEKDAYS:
        schedule = Schedule(day=WEEKDAYS[week[1].lower()])
        return found_at(text, plain.start, week.end(), recurrence="weekly", schedule=schedule)
    day = compiled(r"(?:trước|vào|chậm nhất)\s+(?:là\s+)?ngày\s+(\d{1,2})(?!\d|\s*(?:/|tháng\s+\d|-))").search(
        text, plain.end
    )
    if plain.deadline.recurrence != "monthly" or day is None:
        return plain
    schedule = Schedule(month=None, day=int(day[1]))
    return found_at(text, plain.start, day.end(), recurrence="monthly", schedule=schedule)


def _scheduled(text: str, match: re.Match[str], recurrence: Period | None) -> DeadlineFound | None:
    """The term with its day: "trước ngày 20 của tháng cuối quý"; None where the phrase names no day."""
    period = match["period"].lower()
    near = text[max(0, match.start() - 60) : match.start("period")]
    day = re.search(
        r"(?:(?:trước|chậm nhất|muộn nhất|vào)\s+(?:là\s+|vào\s+)?)?"
        r"(?:\d{1,2}\s?(?:giờ|h)\s?(?:\d{2})?\s?(?:phút)?,?\s*)?"
        r"(?:ngày\s+(?P<day>\d{1,2})(?:\s+tháng\s+(?P<month>\d{1,2})|/(?P<slash>\d{1,2}))?|thứ\s+(?P<week>\w+))"
        r"\s*(?:của\s+|các\s+)?$",
        near,
        re.IGNORECASE,
    )
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
        inside = int(month) if month else LAST_MONTH.get(recurrence or "") if "cuối" in period else None
        following = period in ("tháng sau", "tháng tiếp theo", "tháng kế tiếp")
        if period.startswith("tháng đầu"):
            inside, following = 1, True
        if following and compiled(r"\s*(?:sau|của)\s+(?:khi\s+)?(?:kết thúc\s+)?quý").match(text, match.end()):
            recurrence, inside = "quarterly", 1
        schedule = Schedule(month=inside, day=int(day["day"]), following=following)
    return found_at(text, start, match.end(), recurrence=recurrence, schedule=schedule)


def _days_after_end(text: str, match: re.Match[str], recurrence: Period | None) -> DeadlineFound | None:
    near = text[max(0, match.start() - 50) : match.start("period")]
    day = re.search(
        r"(?:chậm nhất\s+(?:là\s+)?|trong\s+(?:thời hạn\s+|vòng\s+)?)?"
        r"(\d{1,2})\s+ngày\s+(?:sau|kể từ)\s+(?:khi|ngày)\s+$",
        near,
    )
    if day is None:
        return None
    schedule = Schedule(month=1, day=int(day[1]), following=True)
    return found_at(
        text, match.start("period") - len(near) + day.start(), match.end(), recurrence=recurrence, schedule=schedule
    )
