"""Dates in a text, exactly as precise as they are printed: a day, a month, a quarter, a half or a whole year.

Values are ISO 8601 (`2025-08-29`, `2025-08`, `2025`), quarters and halves as in the exported records (`2025-Q2`,
`2025-H1`). A day that no calendar has ("31/02/2025") is no date, and a year is never invented: "ngày 15/4" is a date
only for a caller who says which year the text speaks of.
"""

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractors.text.flow import Flow
from models.document import DatedMention, Head
from models.page import Zone

YEARS = range(1900, 2200)
WORDS = {"giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
ENDS = {"Q1": 3, "Q2": 6, "Q3": 9, "Q4": 12, "H1": 6, "H2": 12}
NOT_BODY = {Zone.HEAD_RIGHT, Zone.SIGNATURE}

_ON = r"(?:ngày[\s.…]{0,5}|(?<![\w/]))"
_SLASHED = r"(?P<d1>\d{1,2})\s?\.{0,4}\s?(?P<sep>[/.-])\s?\.{0,4}\s?(?P<m1>\d{1,2})\s?(?P=sep)\s?(?P<y1>\d{4})"
_MONTH = r"tháng\s{{0,3}}(?P<m{0}>\d{{1,2}}|(?:" + "|".join(WORDS) + r")(?=\s+năm))"
_FIRST = r"(?=[ntqsm\d])(?=\d|[ntqsm][găhuáù][àáýumn])"
"""What any date begins with, case aside: most characters are dismissed by it before an alternative is tried."""
_PATTERN = "|".join(
    (
        # 15/4/2025, 15-4-2025, 15.4.2025; "ngày .05./02/2025" is how a filled-in blank is printed
        _ON + _SLASHED + r"(?![\d/])",
        _ON
        + r"(?P<d2>\d{1,2})[\s.…_-]{0,6}"
        + _MONTH.format(2)
        + r"\s?[,/-]?\s{0,3}(?:n[ăãâä]m)?\s{0,3}(?P<y2>\d{4})\b",
        _MONTH.format(3) + r"\s?(?:[,/-]\s?|\s(?=n[ăãâä]m))(?:n[ăãâä]m\s{0,3})?(?P<y3>\d{4})\b(?!/)",
        r"quý\s?(?P<q>iv|iii|ii|i|[1-4])\s?(?:[,/-]|năm)?\s{0,3}(?:năm\s{0,3})?(?P<y4>\d{4})\b(?!/)",
        r"(?P<half>(?:6|06|sáu)\s+tháng\s+(?P<which>đầu|cuối))\s+(?:năm\s+)?(?P<y5>\d{4})\b(?!/)",
        r"\bnăm\s{1,3}(?P<y6>\d{4})\b(?![/-]\d)",
        # a day or month whose year must come from elsewhere
        r"(?:ngày|mùng)\s{0,3}(?P<d7>\d{1,2})(?:/|\s{1,3}tháng\s{1,3})(?P<m7>\d{1,2})(?![\d/]|\s?tháng|[.,]\d)",
    )
)
_DATE = f"{_FIRST}(?:{_PATTERN})"
_BEFORE = r"(?:ngày|từ|,)\s+(?P<d>\d{1,2})(?:\s?/\s?(?P<m>\d{1,2}))?\s*(?:,|và|đến|-|–)\s*(?:hết\s+)?(?:ngày\s+)?$"


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date at `start:end` of the text that was searched; `value` is as precise as the print."""

    start: int
    end: int
    value: str

    @property
    def exact(self) -> bool:
        """True for a day or a month of a year, the dates that are listed for a document."""
        return self.value[5:6].isdigit()


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def find(text: str, *, year: int | None = None) -> tuple[DateFound, ...]:
    """All dates of a text in order; `year` is the year of days printed without one ("ngày 15/4"), if it is known.

    >>> [d.value for d in find("từ ngày 07 đến ngày 12/9/2022, trong tháng 7 năm 2025 và Quý II/2025; 31/02/2025")]
    ['2022-09-07', '2022-09-12', '2025-07', '2025-Q2']
    """
    found: list[DateFound] = []
    for match in _compiled(_DATE).finditer(text):
        value = _value(match, year)
        if value is not None:
            found.extend(_listed_before(text, match, value, after=found[-1].end if found else 0))
            found.append(DateFound(match.start(), match.end(), value))
    return tuple(found)


def _value(match: re.Match[str], year: int | None) -> str | None:
    last = match.lastgroup
    if last == "y1" or last == "y2":
        return _day(int(match[last]), _month(match["m" + last[1]]), int(match["d" + last[1]]))
    if last == "y3":
        month = _month(match["m3"])
        return _of_year(match["y3"], f"{month:02d}") if 1 <= month <= 12 else None
    if last == "y4":
        quarter = match["q"].lower()
        return _of_year(match["y4"], f"Q{ROMAN.get(quarter) or quarter}")
    if last == "y5":
        return _of_year(match["y5"], "H1" if match["which"].lower() == "đầu" else "H2")
    if last == "y6":
        return _of_year(match["y6"], "")
    return _day(year, int(match["m7"]), int(match["d7"])) if year else None


def _month(printed: str) -> int:
    return WORDS.get(printed.lower()) or int(printed)


def _of_year(year: str, part: str) -> str | None:
    return f"{year}-{part}".rstrip("-") if int(year) in YEARS else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat() if year in YEARS else None
    except ValueError:
        return None


def _listed_before(text: str, match: re.Match[str], value: str, *, after: int) -> Iterator[DateFound]:
    """The earlier days of a list that share month and year: the 10th and 11th in "ngày 10, 11 và 12/3/2026"."""
    if len(value) != 10:
        return
    end, found = match.start(), []
    while before := _compiled(_BEFORE).search(text, max(after, end - 30), end):
        day = _day(int(value[:4]), int(before["m"] or value[5:7]), int(before["d"]))
        if day is None or day >= value:
            break
        end = before.start("d")
        found.append(DateFound(end, before.end("m") if before["m"] else before.end("d"), day))
    yield from reversed(found)


def last_day(value: str) -> str:
    """The last day of a period: "2025-Q2" ends on 2025-06-30, "2024-02" on 2024-02-29, a day on itself."""
    if len(value) == 10:
        return value
    year, part = int(value[:4]), value[5:]
    month = ENDS.get(part) or int(part or 12)
    return f"{year}-{month:02d}-{calendar.monthrange(year, month)[1]:02d}"


def day_before(value: str) -> str:
    """The last day before a period begins: before June 2031 ends on 2031-05-31."""
    year, part = int(value[:4]), value[5:]
    month = {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}.get(part) or int(part or 1)
    return (datetime.date(year, month, 1) - datetime.timedelta(days=1)).isoformat()


def dates(flow: Flow, head: Head) -> tuple[DatedMention, ...]:
    """Days and months that the document's own words state, with their pages; its issue date is the head's.

    Arrival stamps and e-signature blocks are no words of the document; an issue date inferred from a signature's time
    is not printed and does not count.
    """
    pages: dict[str, set[int]] = {}
    if head.issued is not None and len(head.issued) > 4 and not head.issued_inferred:
        pages[head.issued] = {head.evidence["issued"].page if "issued" in head.evidence else 1}
    for date in find(flow.text):
        block = flow.block_at(date.start)
        if date.exact and block.zone not in NOT_BODY:
            pages.setdefault(date.value, set()).add(flow.page_at(date.start))
    return tuple(DatedMention(value=value, pages=tuple(sorted(on))) for value, on in sorted(pages.items()))
