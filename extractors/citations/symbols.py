"""The letters of a số ký hiệu, token by token: what can be one, and what an author wrote before reading damaged it."""

import re
from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import normalize

from extractors.bodies.registry import codes, department_codes
from extractors.kinds import kinds

TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
"""The five tone marks as they stand apart."""
TAILS = re.compile(r"(?:ngày|ngay|của|về)[^\W\d_]*$")
MARK = re.compile(r"[^\W_]*?(?:[^\W\d_])(?P<mark>[1-9]\d?)$")
"""A footnote's mark; a unit is numbered from 01 on, "PC03", "A05", and no note is."""
ASSEMBLY = re.compile(r"(QH|UBTVQH|(?:(?:UB|HĐ)(?!ND|MTTQ)[A-ZĐ]{2,7}|VPQH)(?=1\d))(\d{1,2})(\d{0,2})$", re.IGNORECASE)
"""The National Assembly, its committees and its office, with the number of the term."""
PLAIN_D = frozenset({"DS"})
"""Letters that are written with D: "dân sự" of the courts."""
LOCAL_CODES = (
    "UBND",
    "HĐND",
    "TTg",
    "TU",
    "HU",
    "TW",
    "VP",
    "VPUBND",
    "ĐĐBQH",
    "TTT",
    "CATP",
    "CAT",
    "MTTQ",
    "LĐLĐ",
    "STTTT",
    "SNgV",
)
SLIPS = {"TTY": "TTr", "TĨR": "TTr", "TIR": "TTr"}
"""Letters of a kind as OCR misreads them."""
CONFUSED = str.maketrans({"Đ": "D", "Ð": "D", "0": "O", "Q": "O", "1": "I", "L": "I", "Ô": "O", "Ơ": "O", "Ư": "U"})


class Letters(NamedTuple):
    """One token of a số ký hiệu: how much of the print belongs to it, and what was meant."""

    width: int
    meant: str


@lru_cache(8192)
def letters(token: str, *, first: bool, read: bool) -> Letters | None:
    """What `token` is in a số ký hiệu, or None if it can be no part of one; `first` is the one after the stroke.

    `read` says that OCR read it, whose slips are mended.
    """
    whole = trimmed(token)
    if not (whole and (like(whole) or (read and first and whole.upper() in SLIPS))) and (first or not whole.isdigit()):
        return None
    return Letters(len(whole), mended(unmarked(whole, first=first), first=first, read=read))


@cache
def kind_letters() -> dict[str, str]:
    """The kinds' letters by what is left of them when case and confusable characters do not count: "QD" → "QĐ"."""
    letters = sorted((symbol for kind in kinds() for symbol in kind.symbols), key=str.isupper, reverse=True)
    return {_bare(symbol): symbol for symbol in letters} | {symbol: symbol for symbol in letters} | SLIPS


@cache
def _codes() -> dict[str, str]:
    departments = (f"S{code}" for code in department_codes())
    return {_bare(code): code for code in (*codes(), *departments, *LOCAL_CODES)}


def _bare(letters: str) -> str:
    return letters.upper().translate(CONFUSED)


@lru_cache(8192)
def is_code(token: str) -> bool:
    """True for the letters of a body that every office knows: CP, TTg, UBND, the ministries, the departments."""
    return _codes().get(_bare(token), "").upper() == token.upper().replace("Ð", "Đ")


@lru_cache(8192)
def is_kind(token: str) -> bool:
    """True for the letters of a kind ("QĐ", also typed "QD"), or of a joint document (KHLN)."""
    bare = _bare(token)
    return bare in kind_letters() or (bare[-2:] in ("IN", "IT") and bare[:-2] in kind_letters())


def like(token: str) -> bool:
    """True if `token` can be part of a số ký hiệu: capitals, now and then one or two small letters (TTr, BTh, C06)."""
    if not token[0].isupper():
        return False
    small = sum(c.islower() for c in token)
    large = sum(c.isupper() for c in token)
    return (large >= 2 and small <= 2) or (large == 1 and small == 0)


def trimmed(token: str) -> str:
    """`token` without a word that was run into it: "TTgngày" → "TTg"."""
    return TAILS.sub("", token)


def unmarked(token: str, *, first: bool) -> str:
    """`token` without the mark of a footnote that stuck to it: "CP1" → "CP", "QH152" → "QH15", "BCĐ138" stays.

    A kind's letters are such only where they stand `first`: "CAT-PC64" is a police unit.
    """
    token = token.rstrip("⁰¹²³⁴⁵⁶⁷⁸⁹")
    if assembly := ASSEMBLY.match(token):
        return assembly[1] + assembly[2]
    mark = MARK.match(token)
    if mark and (is_code(token[: mark.start("mark")]) or (first and is_kind(token[: mark.start("mark")]))):
        return token[: mark.start("mark")]
    return token


def mended(token: str, *, first: bool, read: bool) -> str:
    """`token` with the right Đ; of a token that OCR read (`read`), the kind or body code that it must have been."""
    token = untoned(token.replace("Ð", "Đ").replace("ð", "đ"))
    if (first and token in kind_letters().values()) or token in _codes().values():
        return token
    if first and _bare(token) in kind_letters() and (read or token.isupper()):
        right = kind_letters()[_bare(token)]
        return right if read or _only_d(token, right) else token
    if read and _bare(token) in _codes():
        return _codes()[_bare(token)]
    known = "" if token in PLAIN_D else _codes().get(_bare(token), "")
    return known if known and _only_d(token, known) else token


def untoned(token: str) -> str:
    """`token` without tone marks, which no letters of a body bear: "SỲT" → "SYT"; "Ư" and "Â" stay.

    >>> untoned("SỲT"), untoned("ĐƯ"), untoned("HĐND")
    ('SYT', 'ĐƯ', 'HĐND')
    """
    return normalize("NFC", TONES.sub("", normalize("NFD", token))) if not token.isascii() else token


def _only_d(token: str, right: str) -> bool:
    """True if D for Đ is all that tells the two apart."""
    return token.replace("D", "Đ") == right.replace("D", "Đ") != token
