"""The lines of bodies in a head's left column as they were printed: a stamp's rest dropped, lost blanks put back."""

import re

from extractors.bodies import wording
from extractors.bodies.abbreviations import spell_out
from extractors.bodies.places import LEVELS
from extractors.bodies.registry import registry
from extractors.heads.lettering import name_words
from extractors.pages.syllables import is_syllable
from extractors.text.folding import fold, tokens

WORDS = re.compile(r"[^\W\d_]+")
LABEL = re.compile(r"^LI[EÊ]N (?:NG[AÀ]NH|SỞ|BỘ)\s*:?\s*")
"""Before the names of bodies that issue together."""
COUNTRY = re.compile(r"\s+VI[EÊỆ]T NAM$", re.IGNORECASE)
"""At the end of a national association's name, whose branch follows."""
CENTRAL = "trung uong"
TERM = re.compile(r"[\s,]*\(?(?:KH[OÓ]A\s+[IVX]+|NHI[EỆ]M K[YỲ]\s+\d{4}\s*[-–]\s*\d{4})\)?\s*$")
"""The term of office after an elected body's name: "QUỐC HỘI KHÓA XV"."""
NUMBER = re.compile(r"\d{1,2}|[IVX]{1,5}")
STAMPED = re.compile(r"(?:\S{1,5}[ :.]\s?)?\d{1,2}\s?([/.-])\s?\d{1,2}\s?\1\s?(?:\d{4}|\d{2})\s+(?=[^\W\d_]{2})")
"""The day of an arrival stamp that was read as one line with the name beside it: "Ngày 15/9/31 BỘ Y TẾ"."""
POINTED = re.compile(r"(?<=[^\W\d_]{3})\.(?=[^\W\d_]{3})")
"""A speck between two words, read as a point: "CỤC.PHÒNG BỆNH"."""
SHORTEST = 4
"""Letters of a run that may be more than an abbreviation."""


def cleaned(lines: list[str], place: str | None) -> list[str]:
    """The lines from the first that is no stamp's rest on, with blanks between a unit's word and its name.

    >>> cleaned(["SO NNSMTTINH SALA", "ỦY BAN NHÂN DÂN", "XÃIA GRAI"], "Ia Grai")
    ['ỦY BAN NHÂN DÂN', 'XÃ IA GRAI']
    >>> cleaned(["SỞ Y TẾ TỈNH LÀO CAI", "Nay 15/9/31 BỘ Y TẾ", "CỤC.DÂN SỐ"], "Hà Nội")
    ['BỘ Y TẾ', 'CỤC DÂN SỐ']
    """
    lines = [POINTED.sub(" ", line) for line in _under_stamp(lines)]
    first = next((at for at, line in enumerate(lines) if _begins(line)), 0)
    kept = lines[first:] if all(_garbled(line, lines[first]) for line in lines[:first]) else lines
    return _without_organs([_spaced(TERM.sub("", LABEL.sub("", line)), place) for line in kept])


def _under_stamp(lines: list[str]) -> list[str]:
    """The lines from the one on that was read as one with the stamp's day; the receiver's name stands above that."""
    dated = [(at, day.end()) for at, line in enumerate(lines) if (day := STAMPED.match(line))]
    if not dated:
        return lines
    at, end = dated[-1]
    return [lines[at][end:], *lines[at + 1 :]]


def with_association(lines: list[str], motto: str) -> list[str]:
    """The lines, an executive committee that names only its unit made that of the association in the motto's place.

    >>> with_association(["BAN CHẤP HÀNH TỈNH SƠN LA"], "HỘI NÔNG DÂN VIỆT NAM")
    ['HỘI NÔNG DÂN TỈNH SƠN LA']
    >>> with_association(["BAN CHẤP HÀNH TRUNG ƯƠNG"], "HỘI NÔNG DÂN VIỆT NAM")
    ['TRUNG ƯƠNG HỘI NÔNG DÂN VIỆT NAM']
    """
    rest = _after_organ(lines[0]) if lines and _associated(motto) else None
    if not rest or _associated(rest):
        return lines
    if fold(rest) == CENTRAL:
        return [f"{rest} {motto}", *lines[1:]]
    return [f"{COUNTRY.sub('', motto)} {rest}", *lines[1:]]


def numbers(text: str, over: str) -> bool:
    """Whether a line is the number that ends the name over it: "NGÂN HÀNG NHÀ NƯỚC KHU VỰC | 8"."""
    last = over.split()[-1].lower()
    return NUMBER.fullmatch(text) is not None and last in wording.exact("numbered")


def _without_organs(lines: list[str]) -> list[str]:
    """The lines without the executive committee of a union or association.

    >>> _without_organs(["HỘI NÔNG DÂN VIỆT NAM", "BAN CHẤP HÀNH TỈNH SƠN LA"])
    ['HỘI NÔNG DÂN TỈNH SƠN LA']
    """
    found: list[str] = []
    for line in lines:
        rest = _after_organ(line)
        if rest is None or not (_associated(rest) or (found and _associated(found[-1]))):
            found.append(line)
        elif _associated(rest):
            found.append(rest)
        else:
            found[-1] = f"{COUNTRY.sub('', found[-1])} {rest}".strip() if rest else found[-1]
    return found


def _after_organ(line: str) -> str | None:
    """What stands after an executive committee at the line's start; None where none stands there."""
    words = tokens(line)
    after = wording.after("organs", words, 0)
    return None if after is None else line[words[after].start :] if after < len(words) else ""


def _associated(text: str) -> bool:
    """True for words that begin as the name of a union or association does."""
    return wording.after("associations", tokens(text), 0) is not None


def _begins(line: str) -> bool:
    """True for a line that begins with a body's name that data knows."""
    return registry().longest(tokens(line), 0) is not None


def _garbled(line: str, name: str) -> bool:
    """True for a line over a body's name that is none: one short word, runs of letters that are no words, or small
    letters over capitals."""
    if wording.head(line):
        return False
    words = WORDS.findall(line)
    if len(words) == 1 and len(words[0]) < SHORTEST:
        return True
    if name == name.upper() and line != line.upper():
        return True
    strange = [word for word in words if len(word) >= SHORTEST and not _word(word)]
    return 2 * sum(map(len, strange)) >= sum(map(len, words))


def _word(word: str) -> bool:
    return is_syllable(word.lower()) or fold(word) in name_words() or spell_out(word) != word


def _spaced(line: str, place: str | None) -> str:
    """The line with the place's own spelling where only blanks tell it from what was read after a unit's word."""
    if not place or not _squeezed(line).endswith(_squeezed(place)):
        return line
    for level in LEVELS:
        head = re.match(rf"(?P<before>(?:.*\s)?){level}\s?(?P<name>\S.*)$", line, re.IGNORECASE)
        if head and _squeezed(head["name"]) == _squeezed(place):
            right = f"{head['before']}{level.upper()} {place.upper()}"
            return line if fold(line) == fold(right) else right
    return line


def _squeezed(text: str) -> str:
    return "".join(fold(text).split())
