"""Names of persons: what a line must be to be one, and the family names that they begin with."""

import re
from functools import cache, lru_cache
from itertools import pairwise

from extractors.rows import rows
from extractors.text.folding import fold
from models.base import Frozen

TITLES = re.compile(
    r"^(?:\W*(?:GS|PGS|TS|ThS|Ths|BS|BSCK\w*|CK\w{1,3}|TTND|TTƯT|NGND|NGƯT|KTS|LS)\b\.?\s*)+|^\W*"
    r"(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý)\s+",
)
"""Academic titles and ranks before a name."""
SIGNS = re.compile(r"[^\w\s'’]")
JOINTS = re.compile(r"['’-]")
"""Signs inside a word of a name: "H’Linh", "K’Brêm"."""
LOST_BLANK = re.compile(r"(['’][^\W\d_]+|\b[^\W\d_][’'])(?=Thị\b|Văn\b)")
"""Before these middle names a blank was lost: "K’Thị Mai"."""
WHOLE = frozenset({"Y", "H", "K", "A"})
"""First words of Ê-đê, M'nông, K'ho and Xơ Đăng names; they are whole and no rest of a family name."""
LEAST, HIDDEN = 3, 2
"""Letters of a word that must be seen, and those that may be hidden."""
NO_NAMES = ("noi nhan", "phu luc")


class Surname(Frozen):
    """A row of `data/surnames.yaml`."""

    key: str
    name: str
    sole: bool = False
    others: tuple[str, ...] = ()

    def mended(self, printed: str) -> str:
        """The family name that a first word with these letters is, whatever marks OCR read on it."""
        slip = self.sole or (self.others and printed not in self.others) or fold(printed) == printed.lower()
        return self.name if slip else printed


@cache
def surnames() -> dict[str, Surname]:
    """The family names by their folded form."""
    return {row.key: row for row in rows("surnames", Surname)}


class Given(Frozen):
    """A row of `data/given_names.yaml`."""

    key: str
    words: tuple[str, ...]


@cache
def _given() -> tuple[str, ...]:
    return tuple(word for row in rows("given_names", Given) for word in row.words)


@lru_cache(maxsize=1024)
def uncovered(word: str) -> str:
    """The word of a name of which a seal hid the capital, where one alone ends in its small letters; else as it is.

    >>> uncovered("hành"), uncovered("ong"), uncovered("Thành")
    ('Thành', 'ong', 'Thành')
    """
    if len(word) < LEAST or not word.islower():
        return word
    whole = [name for name in _given() if 0 < len(name) - len(word) <= HIDDEN and name.endswith(word)]
    return whole[0] if len(whole) == 1 else word


@lru_cache(maxsize=1024)
def tidy(text: str) -> str:
    """The words of a name, parted where a small letter runs into a capital; titles and signs left out.

    >>> tidy("TS. Nguyễn VănAn."), tidy("K'Thị Mai"), tidy("Vừ APáo")
    ('Nguyễn Văn An', 'K’ Thị Mai', 'Vừ A Páo')
    """
    text = " ".join(map(_apart, TITLES.sub("", text).split()))
    parted = "".join(f" {c}" if c.isupper() and before.islower() else c for before, c in pairwise(f" {text}"))
    plain = SIGNS.sub(" ", parted).replace("'", "’")
    return " ".join(LOST_BLANK.sub(r"\1 ", plain).split()).strip("’ ")


def _apart(word: str) -> str:
    """A word parted behind a name of one letter that ran into it: "ALềnh"."""
    run = len(word) > 2 and word[0] in WHOLE and word[1].isupper() and word[2].islower()
    return f"{word[0]} {word[1:]}" if run else word


def is_name(text: str) -> bool:
    """Two to six words, each with a capital first and small letters after; a letter of the first may be hidden.

    >>> is_name("Nông Văn Bình"), is_name("Y Mẫu"), is_name("A B"), is_name("Sở Xây dựng"), is_name("Văn Bình)")
    (True, True, False, False, False)
    """
    words = tidy(text).split()
    if not 2 <= len(words) <= 6 or any(c.isdigit() for c in text) or text.count(")") > text.count("("):
        return False
    whole = words[0] in WHOLE and len(words[1]) > 2
    if fold(text).startswith(NO_NAMES) or (sum(len(word) > 1 for word in words) < 2 and not whole):
        return False
    capital = [_capital(word) for word in words]
    return all(capital[1:]) and (capital[0] or len(words) >= 3)


def begins_well(text: str) -> bool:
    """True for a name whose first word is one that names begin with, as far as we know."""
    if not is_name(text):
        return False
    first = tidy(text).split()[0].partition("’")[0]
    return first in WHOLE or (first[:1].isupper() and fold(first) in surnames())


def _capital(word: str) -> bool:
    """A word with a capital first, also behind a joint, and small letters after."""
    parts = [part for part in JOINTS.split(word) if part]
    return bool(parts) and parts[0][0].isupper() and all(part[1:] == part[1:].lower() for part in parts)
