"""The number line and the place-and-date line of a head, however they were written, stamped or read."""

import re
from datetime import date
from typing import NamedTuple

from extractors.bodies import wording
from extractors.bodies.places import bare, province
from extractors.citations.numbers import find
from extractors.citations.symbols import is_kind
from extractors.heads.printed import Printed
from extractors.kinds import kind_of_symbol, kinds
from extractors.pages.letterhead import date_goes_on
from extractors.text.folding import fold
from models.base import IsoDate
from models.page import Source

NUMBER_LINE = re.compile(r"^\W{0,2}(?:s[o06](?:[:.;,\s]|\d)|so\b|s\S{0,2}[:.])|^\W{0,3}\d{1,5}\s*/[a-z]", re.IGNORECASE)
BLANK = re.compile(r"^\W{0,2}[Ss]\S{0,2}?\s*[:.;]?[\s.…_]*(/\s*\S.*)$")
GLUED = re.compile(r"^\W{0,2}[Ss]\S{0,2}?\s*[:.;]\s*(?:[^\W\d_]\S*\d|\d+[%$#&*?])")
STROKELESS = re.compile(r"^(\W{0,2}[Ss]\S{0,2}?\s*[:.;]?\s*\d{1,5}[a-zđ]?)\s+([A-ZĐ][A-Za-zĐ]{1,4})(?=([-/])\s?[A-ZĐ])")
"""Digits and a kind's letters with a blank where the sign belongs: "Số 12 CV/TU", "Số: 45 QĐ-UBND"."""
SCRAWL = re.compile(r"(?<=\d)/[^\W\d_]{1,2}\s*(?=/\s*[A-ZĐ]{2})")
"""A stroke and a letter or two between the digits and their letters: the tail of a number written by hand."""
DATED = re.compile(r"ng[a-z]?y(.{0,9}?)th[a-z]?ng(.{0,7}?)n[a-z]?m\s*(\d[\do]{3})")
SIGNED_AT = (
    re.compile(r"(?P<d>\d{1,2})[./](?P<m>\d{1,2})[./](?P<y>20\d\d)"),
    re.compile(r"(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)T"),
)
DIGITS = str.maketrans({"o": "0", "q": "?", "l": "1", "i": "1", "|": "1", "z": "2", "b": "6"})
UNITS = re.compile(r"-([^\W\d_]+)((?:\+[^\W\d_]+)+)\W*$")
"""Drafting units that a plus joins: "512/EVN-KT+AT"."""
SIGNS = "/-–"
SIGNS_AMONG = re.compile(r"[\s.,:…_\-–'`^]")
NO_DIGIT = re.compile(r"[^0-9]")
LETTERS = re.compile(r"[-–/]?[A-ZĐ]{2}[\w&.+-]*")
"""Letters of a số ký hiệu that stand alone on a line."""
NEAR = 7
"""Days between writing the date and signing that are usual."""


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
    return next((p for p in head if NUMBER_LINE.match(fold(p.text)) and not _body(p.text)), None)


def _body(text: str) -> bool:
    """True for "SỞ TÀI CHÍNH", which without its marks begins like a number."""
    return text == text.upper() and not any(char.isdigit() or char in ":." for char in text[:6])


def _about(text: str) -> bool:
    return fold(text).startswith(("v/v", "ve "))


def number(printed: Printed, below: Printed | None = None) -> str | None:
    """The số ký hiệu of the line; "/SXD-QLHĐXD" where only its letters stand there or the digits cannot be read.

    `below` is the line under it, on which letters that found no room stand: "Số: 1102/ | BXD-KHCN&VLXD".
    """
    text = printed.text
    if below is not None and _goes_on(text, below.text):
        text += below.text
    blank = BLANK.match(text)
    if blank:
        return re.sub(r"\s+", "", blank[1]).strip(".,;")
    text = STROKELESS.sub(_struck, text)
    read = printed.line.source is Source.OCR
    text = SCRAWL.sub("", text) if read else text
    if read and GLUED.match(text):
        return _letters(text)
    for found in find(text if fold(text).startswith("s") else f"Số: {text}", read=read):
        more = UNITS.search(text)
        return found.number + more[2] if more and found.number.endswith(more[1]) else found.number
    return _letters(text)


def _struck(match: re.Match[str]) -> str:
    """The digits and a kind's letters with the sign between them that the sign behind them asks for."""
    sign = "-" if match[3] == "/" else "/"
    return f"{match[1]}{sign}{match[2]}" if is_kind(match[2]) else match[0]


def _goes_on(text: str, below: str) -> bool:
    """True where a number's line ends with a sign, or the line under it begins with one, and holds its letters."""
    return (text[-1] in SIGNS or below[0] in SIGNS) and LETTERS.fullmatch(below) is not None


def fitted(number: str | None, kind: str | None) -> str | None:
    """The number with a small letter that OCR lost from its kind's, as the printed kind says: "TT" of a Tờ trình."""
    said = kind_of_symbol(number) if number else None
    if not number or kind is None or said in (None, kind, "cong_van"):
        return number
    match = re.match(r"(.*?/)([^\W\d_]+)(-.*)$", number)
    right = next((s for k in kinds() if k.key == kind for s in k.symbols), None)
    if match and right and fold(right).startswith(fold(match[2])) and len(right) - len(match[2]) == 1:
        return f"{match[1]}{right}{match[3]}"
    return number


def confirmed(number: str | None, text: str) -> str | None:
    """A number whose digits are not on its own line, from an annex that says what it belongs to.

    "(Kèm theo Quyết định số 88/QĐ-UBND ngày …)" fills "/QĐ-UBND".
    """
    if not number or not number.startswith("/"):
        return number
    told = re.search(rf"[Kk]èm theo [^()\n]{{4,40}}?số:?\s*(\d{{1,5}}[a-z]?)\s?{re.escape(number)}\b", text)
    return told[1] + number if told else number


def _letters(text: str) -> str | None:
    stroke = re.search(r"/\s*([^\W\d][^,;]*)$", text)
    return "/" + re.sub(r"\s+", "", stroke[1]).strip(".,;") if stroke else None


def date_line(head: list[Printed]) -> Printed | None:
    """The line that carries place and date; with the text of the next one where the year stands there."""
    for printed, below in zip(head, [*head[1:], None], strict=False):
        if DATED.search(fold(printed.text)):
            return printed
        if below is not None and date_goes_on(below.text):
            whole = printed._replace(text=f"{printed.text} {below.text}")
            if DATED.search(fold(whole.text)):
                return whole
    return None


def dated(printed: Printed, signed: list[date]) -> Dated:
    """Place and date of the line; `signed` are the days of the issuer's own signatures.

    A sign that is no digit is first taken as unknown: a signing day that fits decides it; else as the digit it is like.
    """
    match = DATED.search(fold(printed.text))
    if match is None:
        return Dated(None, None)
    place = _place(printed.text[: match.start()])
    year = match[3].replace("o", "0")
    parts = [printed.text[match.start(n) : match.end(n)] for n in (2, 1)]
    month, day = (_digits(part) for part in parts)
    exact = _day(year, month, day)
    if exact and not (printed.line.source is Source.OCR and len(day) == 1 and _late(exact, signed)):
        return Dated(place, exact)
    if (near := _nearest(year, month, day if len(day) != 1 else "", signed)) is not None:
        return Dated(place, near, inferred=True)
    month, day = (_like_digits(part) for part in parts)
    if not exact and (alike := _day(year, month, day)):
        return Dated(place, alike)
    sure_month = month.isdigit() and 1 <= int(month) <= 12
    return Dated(place, f"{year}-{int(month):02d}" if sure_month else year)


def _late(issued: str, signed: list[date]) -> bool:
    """True where every signature is more than a week younger than a day whose second digit may have been lost."""
    return bool(signed) and all((when - date.fromisoformat(issued)).days > NEAR for when in signed)


def _digits(printed: str) -> str:
    """A handwritten day or month: its digits, "?" for each character that can be none."""
    words = printed.split()
    seen = SIGNS_AMONG.sub("", words[0] if len(set(words)) == 1 else printed)
    return NO_DIGIT.sub("?", seen.replace("O", "0").replace("o", "0"))


def _like_digits(printed: str) -> str:
    """The same with letters taken for the digits that they look like."""
    plain = "".join("?" if fold(c) == "o" and c not in "oO" else c for c in printed)
    seen = re.sub(r"[\s.,:…_\-–'`^]", "", fold(plain)).translate(DIGITS)
    return re.sub(r"[^0-9]", "?", seen)


def _day(year: str, month: str, day: str) -> str | None:
    if not (month.isdigit() and day.isdigit() and len(month) <= 2 and len(day) <= 2):
        return None
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
        if fits and (fits[0] == time or len(fits) == 1) and (day or fits[0] == time):
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
    """The days on which the issuer signed, as electronic signatures print them: "Ký bởi: … Thời gian ký: 25.02.2021".

    A block that begins without its signer's name is the register's or the portal's own mark and says nothing.
    """
    found: list[date] = []
    own = False
    for text in texts:
        folded = fold(text)
        if folded.startswith(tuple(wording.folded("signed_by"))):
            own = not any(other in folded for other in wording.folded("publishers"))
        elif folded.startswith(tuple(wording.folded("publishers"))):
            own = False
        found += [day for pattern in SIGNED_AT for match in pattern.finditer(text) if own and (day := _of_match(match))]
    return found


def _of_match(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return None
