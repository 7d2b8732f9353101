"""Is a page's text layer good Vietnamese, or must the page be read by OCR?

Measured on words of two letters and more. A good layer is made of syllables, and most of them bear a mark; a broken
ToUnicode map shows letters of other scripts, a foreign OCR layer ("CQNG HOA XA HQI") loses the marks.
"""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from extractors.pages.syllables import syllables

FEWEST = 12
"""Letter words below which a page cannot be judged: it is then taken for a scan."""
LEAST_SHARE = 0.8
"""Of the words that are no abbreviations, how many must be syllables: 0.97 and more in good text, under 0.4 in bad."""
LEAST_MARKED = 0.45
"""Of the syllables, how many must bear a mark: 0.70 to 0.85 in good text."""
MOST_FOREIGN = 0.02
"""Of the letters, how many may be of no alphabet that such documents use."""

ABBREVIATION = re.compile(r"[A-ZĐ]{2,6}[a-z]?")
"""UBND, TTHC, TTg: neither for nor against a page."""
WORD = re.compile(r"[^\W\d_]{2,}")
FOREIGN = re.compile(r"[^\W\d_a-zA-ZÀ-ỹĐđƠơƯư]|[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Quality:
    """The verdict on a page's text layer."""

    share: float
    """Of its words, how many are Vietnamese syllables; 0 to 1."""
    ok: bool
    why: str
    """Empty when the layer is good."""


class _Kind(Enum):
    """What a word says of its page."""

    MARKED = 1
    """A syllable that bears a mark …"""
    PLAIN = 2
    """… and one that bears none."""
    ABBREVIATION = 3
    OTHER = 4


def verdict(text: str) -> Quality:
    """How good a page's text layer is; to be asked after `repair_layer`."""
    words = WORD.findall(text)
    kinds = list(map(_kind, words))
    marked, good = kinds.count(_Kind.MARKED), kinds.count(_Kind.MARKED) + kinds.count(_Kind.PLAIN)
    count = good + kinds.count(_Kind.OTHER)
    if count < FEWEST:
        return Quality(0.0, False, "no text layer")
    share = good / count
    strange = sum(map(text.count, filter(_foreign, set(text))))
    why = _why(share=share, foreign=strange / _letters(words, kinds) if strange else 0.0, marked=marked / max(1, good))
    return Quality(round(share, 3), not why, why)


def _letters(words: list[str], kinds: list[_Kind]) -> int:
    return sum(len(word) for word, kind in zip(words, kinds, strict=True) if kind is not _Kind.ABBREVIATION)


@lru_cache(maxsize=1 << 15)
def _kind(word: str) -> _Kind:
    if word.lower() in syllables():
        return _Kind.PLAIN if word.isascii() else _Kind.MARKED
    return _Kind.ABBREVIATION if ABBREVIATION.fullmatch(word) else _Kind.OTHER


@lru_cache(maxsize=4096)
def _foreign(char: str) -> bool:
    return FOREIGN.match(char) is not None


def _why(*, share: float, foreign: float, marked: float) -> str:
    if foreign > MOST_FOREIGN:
        return f"letters of other scripts ({foreign:.0%})"
    if share < LEAST_SHARE:
        return f"too few Vietnamese syllables ({share:.0%})"
    if marked < LEAST_MARKED:
        return f"too few marks on letters ({marked:.0%})"
    return ""
