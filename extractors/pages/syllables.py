"""Which strings of letters are Vietnamese syllables (spelling), and which of them are used in words (lexicon).

The spelling comes from `data/syllables.yaml`: onset, rhyme, tone. The lexicon is the word list that underthesea brings
(Viet74K, 74 thousand words); it is asked only where text is mended, because it takes 60 ms to load.
"""

import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from extractors.rows import rows
from models.base import Frozen

ACUTE, GRAVE, HOOK, TILDE, DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"
TONES = (ACUTE, GRAVE, HOOK, TILDE, DOT)
"""Sắc, huyền, hỏi, ngã, nặng as combining marks."""


class Spelling(Frozen):
    """A row of `data/syllables.yaml`."""

    key: str
    part: Literal["onset", "rhyme"]
    spellings: tuple[str, ...]
    before: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    closed: bool = False
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...] = ()


@cache
def syllables() -> frozenset[str]:
    """All spellings of syllables, lower case, NFC: about 20 thousand."""
    table = rows("syllables", Spelling)
    onsets = [(onset, row) for row in table if row.part == "onset" for onset in row.spellings]
    rhymes = [(rhyme, row) for row in table if row.part == "rhyme" for rhyme in row.spellings]
    return frozenset(
        onset + toned
        for rhyme, row in rhymes
        for toned in _toned(rhyme, closed=row.closed)
        for onset, limits in onsets
        if _may_follow(limits, without_tone(rhyme))
    )


def _toned(rhyme: str, *, closed: bool) -> list[str]:
    """The rhyme with each tone it can bear; the level tone is no mark at all."""
    decomposed = unicodedata.normalize("NFD", rhyme)
    marks = (ACUTE, DOT) if closed else ("", *TONES)
    return [unicodedata.normalize("NFC", decomposed.replace(ACUTE, mark)) for mark in marks]


def _may_follow(onset: Spelling, rhyme: str) -> bool:
    if onset.before:
        return rhyme.startswith(onset.before)
    return not rhyme.startswith(onset.never) if onset.never else True


def without_tone(text: str) -> str:
    """The text without its tone marks; the letters ă, â, ê, ô, ơ, ư, đ stay."""
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(char for char in decomposed if char not in TONES))


def is_syllable(word: str) -> bool:
    """True for a string that is spelled as a Vietnamese syllable: "chuẩn", "CHUẤN", not "chuẩnn"."""
    return word.lower() in syllables()


@cache
def words() -> frozenset[str]:
    """The words of the lexicon, lower case, NFC, their syllables separated by blanks."""
    package = find_spec("underthesea")
    if package is None or not package.submodule_search_locations:
        return frozenset()
    listed = Path(package.submodule_search_locations[0]) / "corpus" / "data" / "Viet74K.txt"
    text = unicodedata.normalize("NFC", listed.read_text("utf-8")).lower()
    return frozenset(text.replace("-", " ").split("\n"))


@cache
def used() -> frozenset[str]:
    """The syllables that occur in words of the lexicon."""
    spelled = syllables()
    return frozenset(part for word in words() for part in word.split() if part in spelled)
