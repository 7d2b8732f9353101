"""The number line and the place-and-date line of a head, however they were written, stamped or read."""

import re
from datetime import date
from typing import NamedTuple

from extractors.folding import fold
from extractors.numbers import find
from extractors.places import bare, province
from extractors.printed import Printed
from models.base import IsoDate
from models.page import Source

NUMBER_LINE = re.compile(r"^\W{0,2}(?:s[o06](?:[:.;,\s]|\d)|so\b|s\S{0,2}[:.])|^\W{0,3}\d{1,5}\s*/[a-z]", re.IGNORECASE)
BLANK = re.compile(r"^\W{0,2}[Ss]\S{0,2}?\s*[:.;]?[\s.…_]*(/\s*\S.*)$")
DATED = re.compile(r"ng[a-z]?y(.{0,9}?)th[a-z]?ng(.{0,7}?)n[a-z]?m\s*(\d[\do]{3})")
SIGNED_AT = (
    re.compile(r"(?P<d>\d{1,2})[./](?P<m>\d{1,2})[./](?P<y>20\d\d)"),
    re.compile(r"(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)T"),
)
DIGITS = str.maketrans({"o": "0", "q": "?", "l": "1", "i": "1", "|": "1", "z": "2", "b": "6"})
NEAR = 7


class Dated(NamedTuple):
    """The place and the issue date; `inferred` says that a signing time decided an unreadable digit."""

    place: str | None
    issued: IsoDate | None
    inferred: bool = False


def number_line(head: list[Printed]) -> Printed | None:
    """The line of the head's left column that carries the số ký hiệu."""
    for printed in head:
        if NUMBER_LINE.match(fold(printed.text)) and "/" in printed.text:
            return printed
    for printed in head:
        if any(found.sure for found in find(f"Số: {printed.text}", read=True)) and not _about(printed.text):
            return printed
    return next((p for p in head if NUMBER_LINE.match(fold(p.text))), None)


def _about(text: str) -> bool:
    return fold(text).startswith(("v/v", "ve "))


def number(printed: Printed) -> str | None:
    """The số ký hiệu of the line; "/SXD-QLHĐXD" where only its letters stand there or the digits cannot be read."""
    text = printed.text
    blank = BLANK.match(text)
    if blank:
        return re.sub(r"\s+", "", blank[1]).strip(".,;")
    read = printed.line.source is Source.OCR
    for found in find(text if fold(text).startswith("s") else f"Số: {text}", read=read):
        return found.number
    stroke = re.search(r"/\s*([^\W\d][^,;]*)$", text)
    return "/" + re.sub(r"\s+", "", stroke[1]).strip(".,;") if stroke else None


def date_line(head: list[Printed]) -> Printed | None:
    """The line that carries place and date."""
    return next((p for p in head if DATED.search(fold(p.text))), None)


def dated(printed: Printed, signed: list[date]) -> Dated:
    """Place and date of the line; `signed` are the times of the issuer's own signatures."""
    folded = fold(printed.text)
    match = DATED.search(folded)
    if match is None:
        return Dated(None, None)
    place = _place(printed.text[: match.start()])
    year, month, day = match[3].replace("o", "0"), _digits(match[2]), _digits(match[1])
    sure_month = month.isdigit() and 1 <= int(month) <= 12
    if sure_month and day.isdigit() and (exact := _day(year, month, day)):
        return Dated(place, exact)
    if not day and not month:
        return Dated(place, year)
    if (near := _nearest(year, month, day, signed)) is not None:
        return Dated(place, near, inferred=True)
    return Dated(place, f"{year}-{int(month):02d}" if sure_month else year)


def _digits(printed: str) -> str:
    """The digits of a handwritten day or month; "?" where a character can be none."""
    seen = re.sub(r"[\s.,:…_\-–'`^]", "", printed.lower()).translate(DIGITS)
    return re.sub(r"[^\d]", "?", seen)


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _nearest(year: str, month: str, day: str, signed: list[date]) -> str | None:
    """The one day up to a week before a signing that the legible digits allow; that day itself where it is one."""
    for time in sorted(signed):
        fits = [
            when
            for back in range(NEAR + 1)
            if _fits(when := date.fromordinal(time.toordinal() - back), year, month, day)
        ]
        if fits and (fits[0] == time or len(fits) == 1):
            return fits[0].isoformat()
    return None


def _fits(when: date, year: str, month: str, day: str) -> bool:
    return str(when.year) == year and _like(when.month, month) and _like(when.day, day)


def _like(value: int, seen: str) -> bool:
    if not seen:
        return True
    shown = f"{value:02d}" if len(seen) >= 2 else str(value)
    return len(shown) == len(seen) and all(s in ("?", v) for s, v in zip(seen, shown, strict=True))


def _place(printed: str) -> str | None:
    text = printed.strip(" ,.;-–_/")
    if not text:
        return None
    full = province(text)
    if full is None:
        return text
    return full if full.startswith("Thành phố") else bare(full)


def signing_days(texts: list[str]) -> list[date]:
    """The days in the lines of an electronic signature's print: "Thời gian ký: 25.02.2021 15:12:01"."""
    found = []
    for text in texts:
        for pattern in SIGNED_AT:
            for match in pattern.finditer(text):
                try:
                    found.append(date(int(match["y"]), int(match["m"]), int(match["d"])))
                except ValueError:
                    continue
    return found
