"""Which document is which: a document is (number, issuer, date), never the number alone.

9.7 % of the dated numbers in a real two-province register name two different documents, so a number is only ever a key
to look under. Folding makes spellings of one number equal: blanks, letter case, Đ/Ð/D, lost or doubled hyphens.
"""

import hashlib
import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from models.document import Head

_OFFICE = re.compile(
    r"^(chu tich|pho chu tich|bo truong|thu truong|giam doc|pho giam doc|cuc truong|tong cuc truong|chanh van phong)"
    r" (?=\w+ \w+)"
)
_SERIAL = re.compile(r"^(?:SO)?[^0-9A-Z]*([0-9]+[A-Z]?)(?![A-Z0-9])")
_YEAR = re.compile(r"^[^0-9A-Z]([0-9]{4})(?=[^0-9A-Z])")


class NumberKey(NamedTuple):
    """A folded số ký hiệu: `1187`, ``, `BKHCNTDC` for "1187/BKHCN-TĐC"; `year` only in normative numbers."""

    serial: str
    year: str
    symbol: str

    def __str__(self) -> str:
        return "/".join(part for part in (self.serial, self.year) if part) + f"/{self.symbol}"


class _Folds(dict[int, str]):
    """What each character folds to, found when it is first met."""

    def __missing__(self, code: int) -> str:
        flat = unicodedata.normalize("NFD", chr(code).lower().replace("đ", "d").replace("ð", "d"))
        self[code] = "".join(c if c.isalnum() else " " for c in flat if not unicodedata.combining(c))
        return self[code]


_FOLDS = _Folds()


@lru_cache(maxsize=65536)
def fold_text(text: str) -> str:
    """Lower case without diacritics, punctuation and doubled blanks: "Ủy ban  nhân dân" is "uy ban nhan dan"."""
    return " ".join(text.translate(_FOLDS).split())


@lru_cache(maxsize=65536)
def number_key(number: str) -> NumberKey:
    """The parts of a số ký hiệu that tell one from another.

    >>> number_key("1415/BKHCNTĐC") == number_key("1415 /BKHCN- TÐC")
    True
    >>> str(number_key("30/2020/NĐ-CP"))
    '30/2020/NDCP'
    """
    flat = unicodedata.normalize("NFD", number.upper().replace("Đ", "D").replace("Ð", "D"))
    flat = "".join(c for c in flat if not (unicodedata.combining(c) or c.isspace() or unicodedata.category(c) == "Cf"))
    found = _SERIAL.match(flat)
    serial = re.sub("^0+(?=[0-9])", "", found.group(1)) if found else ""
    rest = flat[found.end() :] if found else flat
    year = _YEAR.match(rest)
    rest = rest[year.end() :] if year else rest
    return NumberKey(serial, year.group(1) if year else "", re.sub(r"[^0-9A-Z]", "", rest))


def fold_number(number: str) -> str:
    """One spelling for all spellings of a number: "1187 /BKHCN-TDC" and "1187/BKHCN-TĐC" are "1187/BKHCNTDC"."""
    return str(number_key(number))


def issuer_key(issuer: str | None) -> str:
    """A body's folded name; an office-holder ("Bộ trưởng Bộ Công Thương") stands for the body; None is ""."""
    return _OFFICE.sub("", fold_text(issuer or ""))


def document_id(head: Head, sha256: str) -> str:
    """The id of a document, made from number, issuer and day when all are known, else from the file's bytes."""
    key = number_key(head.number or "")
    whole = bool(key.serial and head.issuer and head.issued and len(head.issued) == 10)
    seed = f"{key}|{issuer_key(head.issuer)}|{head.issued}" if whole else sha256
    return content_id(seed, label=str(key) if key.serial else "file")


def content_id(seed: str, *, label: str) -> str:
    """A readable id from content: the label in lower case and ten hexadecimal digits of the seed's hash."""
    digest = hashlib.sha256(seed.encode()).hexdigest()[:10]
    return f"{label.lower().replace('/', '-')}.{digest}"
