"""How likely a held document is the one that a citation describes: number, day, issuer and title weighed together.

A score of 1 is certainty, 0 excludes. The tables say what each combination is worth; they are judgements, ordered by
what writers get wrong most: symbols (units inside a body), then days, then names of bodies that changed.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import fuzz

from corpus.matching.identity import NumberKey, fold_text, number_key
from corpus.matching.issuers import Issuers, compare_issuers
from models.document import Head

GENERAL_KINDS = frozenset({"van_ban", "khac", ""})
_LETTERS = GENERAL_KINDS | {"cong_van"}
_SWAPPED = 3
"""Serials with fewer digits lie too near each other: "12" and "21" may well be of one day."""
_LOCAL = re.compile(r"\b(tinh|thanh pho|tp|xa|phuong|huyen|quan|thi xa|thi tran|dac khu)\b")

_SAME_DAY: dict[Issuers, float] = {"same": 0.99, "part": 0.93, "unknown": 0.9, "voice": 0.87, "line": 0.84}
_NO_DAY: dict[Issuers, float] = {"same": 0.85, "part": 0.79, "voice": 0.73, "line": 0.7, "unknown": 0.65}
_OTHER_SYMBOL: dict[Issuers, float] = {"same": 0.85, "part": 0.79, "voice": 0.78, "line": 0.77, "unknown": 0.6}


@dataclass(frozen=True, slots=True)
class Known:
    """A held document as far as identity goes."""

    id: str
    kind: str
    number: str | None
    issued: str | None
    issuer: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document as citations describe it. `before` is the citing document's day where the citation states none."""

    id: str
    kind: str
    number: str | None
    issued: str | None
    issuer: str | None
    title: str | None
    before: str | None = None

    @property
    def key(self) -> str:
        """What it is looked up by: the folded number, or "~" and the folded title; empty when there is neither."""
        return lookup_key(self.number, self.title)


def lookup_key(number: str | None, title: str | None) -> str:
    """The folded number, "~" and the folded title where there is no number, "" where there is neither."""
    if number and number_key(number).serial:
        return str(number_key(number))
    return "~" + fold_text(title)[:120] if title else ""


class Score(NamedTuple):
    """How likely, 0 to 1, and why in words."""

    value: float
    why: str


NONE = Score(0.0, "")


def alike(a: str | None, b: str | None) -> float:
    """How alike two titles are, 0 to 100, letters and tones folded; 0 when one is missing."""
    if not a or not b:
        return 0.0
    return float(fuzz.token_set_ratio(fold_text(a), fold_text(b)))


def same_day(a: str | None, b: str | None) -> bool | None:
    """Whether two dates can be one day; None when one is unknown or less precise and does not contradict."""
    if not a or not b:
        return None
    if a == b and len(a) == 10:
        return True
    return None if a.startswith(b) or b.startswith(a) else False


def same_document(a: Head, b: Head) -> bool:
    """Whether two heads are of one document, read from two files (a text and its scan); reading errors are allowed for.

    A missing issuer or day, or a damaged symbol, is made up for by the title; a missing number by nothing, because
    decisions of one day differ in a name only.
    """
    if not a.number or not b.number or (a.kind and b.kind and a.kind != b.kind):
        return False
    first, second = number_key(a.number), number_key(b.number)
    day, issuer = same_day(a.issued, b.issued), compare_issuers(a.issuer, b.issuer)
    if not first.serial or first[:2] != second[:2] or day is False or issuer in ("other", "line", "voice"):
        return False
    titles = alike(a.title, b.title)
    if first == second and day and issuer == "same":
        return titles >= 50 or not (a.title and b.title)
    return titles >= 85 and (first == second or day is True)


def score(wanted: Wanted, known: Known) -> Score:
    """How likely `known` is the document that `wanted` describes; 0 when something excludes it."""
    day = same_day(wanted.issued, known.issued)
    if day is None and wanted.before and known.issued and known.issued > wanted.before:
        return NONE
    issuer = compare_issuers(wanted.issuer, known.issuer)
    key = number_key(wanted.number or "")
    if not key.serial:
        return _by_title(wanted, known, day, issuer)
    held = number_key(known.number or "")
    if key == held:
        return _by_number(wanted, known, day, issuer)
    if not held.serial:
        return _blank(key, held, day, issuer)
    if key[:2] == held[:2] and day:
        return _other_symbol(wanted, known, issuer)
    return _swapped(wanted, known, issuer) if day and key[1:] == held[1:] else NONE


def _by_number(wanted: Wanted, known: Known, day: bool | None, issuer: Issuers) -> Score:
    if issuer == "other":
        if day is False or not (_central(wanted.issuer) and _central(known.issuer)):
            return NONE
        return Score(0.7 if day else 0.55, "same number, issuers named differently")
    if day:
        return Score(_SAME_DAY[issuer], f"same number and day, issuer: {issuer}")
    if number_key(wanted.number or "").year and _central(known.issuer):
        return Score(0.9 if day is None else 0.8, "same number and year of a central body")
    if day is None:
        return Score(_NO_DAY[issuer], f"same number, no day to compare, issuer: {issuer}")
    if issuer == "same" and _slip(wanted.issued or "", known.issued or ""):
        return Score(0.6, "same number and issuer, the day differs in one place")
    return NONE


def _swapped(wanted: Wanted, known: Known, issuer: Issuers) -> Score:
    """Two neighbouring digits changed places in writing: "968/UBND-NC" is the "986/UBND-NC" of that day and body."""
    kinds = {wanted.kind, known.kind} - GENERAL_KINDS
    if issuer != "same" or len(kinds) > 1:
        return NONE
    if number_key(known.number or "").serial not in swaps(number_key(wanted.number or "").serial):
        return NONE
    return Score(0.6, f"same symbol, day and issuer, two digits have changed places ({wanted.number} / {known.number})")


def swaps(serial: str) -> tuple[str, ...]:
    """A serial of three digits or more with two neighbouring digits in each other's place, in every way.

    >>> swaps("986")
    ('896', '968')
    """
    if len(serial) < _SWAPPED or not serial.isdigit():
        return ()
    turned = (serial[:at] + serial[at + 1] + serial[at] + serial[at + 2 :] for at in range(len(serial) - 1))
    return tuple(one for one in turned if one != serial and one[0] != "0")


def _central(issuer: str | None) -> bool:
    """Local bodies share symbols (QĐ-UBND), central ones do not."""
    return bool(issuer) and not _LOCAL.search(fold_text(issuer or ""))


def _slip(a: str, b: str) -> bool:
    """Two whole days that differ in the day, the month or the year only."""
    first, second = a.split("-"), b.split("-")
    return len(first) == len(second) == 3 and sum(x != y for x, y in zip(first, second, strict=True)) == 1


def _other_symbol(wanted: Wanted, known: Known, issuer: Issuers) -> Score:
    a, b = number_key(wanted.number or "").symbol, number_key(known.number or "").symbol
    if issuer == "other" or not like_symbols(a, b, letters={wanted.kind, known.kind} <= _LETTERS):
        return NONE
    if wanted.kind not in GENERAL_KINDS and known.kind not in GENERAL_KINDS and wanted.kind != known.kind:
        return NONE
    return Score(_OTHER_SYMBOL[issuer], f"same serial and day, other symbol ({wanted.number} / {known.number})")


def like_symbols(a: str, b: str, *, letters: bool) -> bool:
    """Whether two folded symbols can be one with an error. Letters name body and unit, and either may be wrong."""
    if fuzz.ratio(a, b) >= 80:
        return True
    if not letters:
        return False
    return a[:3] == b[:3] or a[-3:] == b[-3:]


def _blank(key: NumberKey, held: NumberKey, day: bool | None, issuer: Issuers) -> Score:
    """The held copy's number is blank ("/QĐ-BXD"), stamped later on the copy that was sent."""
    if day and issuer == "same" and held.symbol and held.symbol == key.symbol:
        return Score(0.7, "same symbol, day and issuer, the number is blank in the held copy")
    return NONE


def _by_title(wanted: Wanted, known: Known, day: bool | None, issuer: Issuers) -> Score:
    titles = alike(wanted.title, known.title)
    if wanted.kind not in GENERAL_KINDS and wanted.kind == known.kind and titles >= 97 and day is not False:
        return Score(0.95 if day else 0.8, "same kind and title")
    if not day or issuer not in ("same", "part", "line", "voice") or titles < 70:
        return NONE
    return Score(0.85 if titles >= 85 else 0.6, "no number; same day and issuer, titles alike")
