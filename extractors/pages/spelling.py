"""What the words of a text say of its spelling: each run of letters and signs is looked at once in a process."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from extractors.pages.misprints import righted
from extractors.pages.syllables import is_syllable, syllables

ABBREVIATION = re.compile(r"[A-ZĐ]{2,6}[a-z]?")
"""UBND, TTHC, TTg: neither for nor against a page."""
WORD = re.compile(r"[^\W\d_]{2,}")
FOREIGN = re.compile(
    r"[^\W\d_a-zA-Zµ\u00c0-\u024f\u1ea0-\u1ef9\u0391-\u03ce]|[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f]"
    r"|[\u2190-\u22ff](?=[^\W\d_])|(?<=[^\W\d_])[\u2190-\u22ff]"
)
"""Letters of other scripts (Greek is in formulas), codes without a letter, arrows and operators glued to letters."""
SIGNS = '.,;:)”"'
"""Signs behind a word."""
LONGEST = 4
"""Letters and signs of a piece that was torn off a syllable."""
MOST = 1 << 16
"""Runs that are remembered: a year's documents have about half as many."""


@dataclass(frozen=True, slots=True, eq=False)
class Spelled:
    """Of what stands between two blanks: how many words are syllables with a mark, without one, and no syllables.

    There is one of each in a process, so that they are told apart and counted as what they are.
    """

    marked: int
    plain: int
    others: int
    letters: int
    """The letters of these words; abbreviations are not counted."""
    foreign: int
    """Characters of no alphabet that such documents use."""
    wrong: bool
    """Whether letters are not in their right form."""
    piece: bool
    """Whether the run makes no syllable, but may be the beginning or the end of one."""


@lru_cache(maxsize=4)
def spelled(text: str) -> tuple[tuple[Spelled, int], ...]:
    """Each kind of run in a text and how often it occurs; remembered while a page is mended and judged."""
    return tuple(Counter(map(_runs().__getitem__, text.split())).items())


def wrong(text: str) -> bool:
    """Whether a text has letters that are not in their right form."""
    return any(kind.wrong for kind, _ in spelled(text))


def pieces(text: str) -> set[str]:
    """The runs of a text that may be pieces of torn syllables."""
    if not any(kind.piece for kind, _ in spelled(text)):
        return set()
    known = _runs()
    return {run for run in text.split() if known[run].piece}


class _Runs(dict[str, Spelled]):
    """What is known of runs; a dictionary is asked faster than any function that remembers."""

    def __missing__(self, run: str) -> Spelled:
        if len(self) >= MOST:
            self.clear()
        known = self[run] = _spelled(run)
        return known


@cache
def _runs() -> _Runs:
    return _Runs()


@cache
def _kind(counts: tuple[int, int, int, int, int], *, is_wrong: bool, is_piece: bool) -> Spelled:
    return Spelled(*counts, wrong=is_wrong, piece=is_piece)


def _spelled(run: str) -> Spelled:
    words = [word for word in WORD.findall(run) if is_syllable(word) or not ABBREVIATION.fullmatch(word)]
    good = [word for word in words if is_syllable(word)]
    plain = sum(word.isascii() for word in good)
    letters, foreign = len("".join(words)), len(FOREIGN.findall(run))
    counts = (len(good) - plain, plain, len(words) - len(good), letters, foreign)
    return _kind(counts, is_wrong=righted(run) != run, is_piece=_is_piece(run))


def _is_piece(run: str) -> bool:
    """Whether a run is the end of a syllable, signs behind it, or the beginning of one with a marked letter."""
    letters = run.rstrip(SIGNS).lower()
    if not letters.isalpha() or is_syllable(letters):
        return False
    ends = len(run) <= LONGEST and letters in _endings()
    return ends or (len(letters) == len(run) > 1 and not run.isascii() and letters in _beginnings())


@cache
def _endings() -> frozenset[str]:
    return frozenset(syllable[at:] for syllable in syllables() for at in range(1, len(syllable)))


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(syllable[:at] for syllable in syllables() for at in range(1, len(syllable)))
