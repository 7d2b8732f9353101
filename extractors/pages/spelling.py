"""What the words of a text say of its spelling: each run of letters and signs is looked at once in a process."""

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from extractors.pages.syllables import syllables

ABBREVIATION = re.compile(r"[A-ZĐ]{2,6}[a-z]?")
"""UBND, TTHC, TTg: neither for nor against a page."""
WORD = re.compile(r"[^\W\d_]{2,}")
FOREIGN = re.compile(r"[^\W\d_a-zA-ZÀ-ỹĐđƠơƯư]|[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f]")
MOST = 1 << 16
"""Runs that are remembered: a year's documents have about half as many."""


class Spelled(NamedTuple):
    """Of what stands between two blanks: how many words are syllables with a mark, without one, and no syllables."""

    marked: int
    plain: int
    others: int
    letters: int
    """The letters of these words; abbreviations are not counted."""
    foreign: int
    """Characters of no alphabet that such documents use."""
    odd: bool
    """Whether the run is nothing but letters that make no syllable: a word of another kind, or a piece of one."""


def spelled(text: str) -> Counter[Spelled]:
    """How often each kind of run occurs in a text."""
    return Counter(map(_runs().__getitem__, text.split()))


def odd(text: str) -> set[str]:
    """The runs of a text that are letters and make no syllable."""
    known = _runs()
    return {run for run in set(text.split()) if known[run].odd}


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


def _spelled(run: str) -> Spelled:
    words = [word for word in WORD.findall(run) if word.lower() in syllables() or not ABBREVIATION.fullmatch(word)]
    good = [word for word in words if word.lower() in syllables()]
    plain = sum(word.isascii() for word in good)
    letters, foreign = len("".join(words)), len(FOREIGN.findall(run))
    is_odd = run.isalpha() and run.lower() not in syllables()
    return Spelled(len(good) - plain, plain, len(words) - len(good), letters, foreign, is_odd)
