"""What a word read by OCR may have been in print, when the engine itself gave no other readings."""

from collections.abc import Iterator
from functools import cache

from extractors.pages.syllables import is_syllable, used
from extractors.recognition.likelihood import folded, pairs_with
from extractors.rows import rows
from models.base import Frozen

REAL_WORD = 3.0
"""What it costs more to change a word that exists."""
RUN_TOGETHER = 3.0
"""What it costs to see two words in one: "vịtrí"."""


class Slip(Frozen):
    """A row of `data/slips.yaml`."""

    key: str
    letters: str
    cost: float
    examples: tuple[tuple[str, str], ...]
    counter_examples: tuple[str, ...] = ()


@cache
def _others() -> dict[str, dict[str, float]]:
    """For each letter those it may have been, with the least cost of any row."""
    table: dict[str, dict[str, float]] = {}
    for row in rows("slips", Slip):
        for read in row.letters:
            for printed in row.letters.replace(read, ""):
                known = table.setdefault(read, {})
                known[printed] = min(row.cost, known.get(printed, row.cost))
    return table


def variants(word: str) -> Iterator[tuple[str, float]]:
    """Spellings that differ in one letter's marks and are words, with their costs; of letters alone."""
    lower = word.lower()
    more = REAL_WORD if lower in used() else 0.0
    for at, letter in enumerate(lower):
        for other, cost in _others().get(letter, {}).items():
            spelling = lower[:at] + other + lower[at + 1 :]
            if spelling in used():
                yield _cased(spelling, word), cost + more


def halves(word: str) -> Iterator[tuple[str, float]]:
    """Two words run together, where the lexicon knows the pair: "vịtrí" → "vị trí"."""
    if is_syllable(word):
        return
    for at in range(1, len(word)):
        if is_syllable(word[:at]) and is_syllable(word[at:]) and pairs_with(folded(word[:at]), folded(word[at:])):
            yield f"{word[:at]} {word[at:]}", RUN_TOGETHER


def _cased(spelling: str, like: str) -> str:
    """The spelling with the capitals of `like`, letter by letter."""
    return "".join(new.upper() if old.isupper() else new for new, old in zip(spelling, like, strict=True))
