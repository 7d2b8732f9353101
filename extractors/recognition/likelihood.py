"""How likely one syllable is after another, in administrative Vietnamese.

Counted from the word list of underthesea and from the turns of phrase in `data/officialese.yaml`. Costs are natural
logarithms of probabilities, negated. The two ways to place a tone mark (hóa, hoá) count as one.
"""

import math
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from extractors.pages.syllables import TONES, syllables, words
from extractors.rows import rows
from models.base import Frozen

UNSEEN = 0.3
"""The count of a well spelled syllable that no word uses."""
MISSPELLED = 0.004
"""The count of a string of letters that is no syllable."""
NEW = 0.8
"""How strongly a syllable's own frequency is mixed in with what was seen after the one before it; besides, a syllable
that was often seen with nothing after it (the end of a word) may be followed by anything."""

PARTS = re.compile(r"[^\w\s]+")


class Phrases(Frozen):
    """A row of `data/officialese.yaml`."""

    key: str
    phrases: tuple[str, ...]
    weight: int = 12


@dataclass(frozen=True)
class Counts:
    """How often syllables were seen, alone and in pairs; keys as `folded` makes them."""

    single: Counter[str]
    pairs: Counter[tuple[str, str]]
    followed: Counter[str]
    total: float


@lru_cache(maxsize=50_000)
def folded(word: str) -> str:
    """One key for all spellings of a syllable: lower case, the tone mark at the end ("hoá", "HÓA" → "hoa´")."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    tone = "".join(char for char in decomposed if char in TONES)
    return unicodedata.normalize("NFC", "".join(char for char in decomposed if char not in TONES)) + tone


@cache
def counts() -> Counts:
    """The statistics, counted once a process (0.4 s)."""
    single: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for word in words():
        if syllables().issuperset(parts := word.split()):
            _count(parts, 1, single, pairs)
    for row in rows("officialese", Phrases):
        for phrase in row.phrases:
            for part in PARTS.split(phrase):
                _count(part.split(), row.weight, single, pairs)
    followed: Counter[str] = Counter()
    for (before, _), number in pairs.items():
        followed[before] += number
    return Counts(single, pairs, followed, float(sum(single.values())))


def _count(parts: list[str], weight: int, single: Counter[str], pairs: Counter[tuple[str, str]]) -> None:
    keys = [folded(part) for part in parts]
    for key in keys:
        single[key] += weight
    for pair in pairwise(keys):
        pairs[pair] += weight


@lru_cache(maxsize=200_000)
def cost(before: str, word: str) -> float:
    """The cost of `word` after `before` (both `folded`; "" where a phrase starts or the neighbour is no word)."""
    known = counts()
    own = known.single.get(word, 0) or (UNSEEN if _spelled(word) else MISSPELLED)
    alone = own / known.total
    follows = known.followed.get(before, 0)
    if not follows:
        return -math.log(alone)
    mixed = NEW * follows**0.5 + known.single[before] - follows
    return -math.log((known.pairs.get((before, word), 0) + mixed * alone) / (follows + mixed))


def pairs_with(before: str, word: str) -> bool:
    """True if `word` was seen after `before` (both `folded`)."""
    return (before, word) in counts().pairs


@cache
def _spellings() -> frozenset[str]:
    return frozenset(folded(syllable) for syllable in syllables())


def _spelled(key: str) -> bool:
    return key in _spellings()
