"""Is a page's text layer good Vietnamese, or must the page be read by OCR?

Measured on words of two letters and more. A good layer is made of syllables, and most of them bear a mark; a broken
ToUnicode map shows letters of other scripts, a foreign OCR layer ("CQNG HOA XA HQI") loses the marks.
"""

import re
from collections import Counter
from dataclasses import dataclass
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


def verdict(text: str) -> Quality:
    """How good a page's text layer is; to be asked after `repair_layer`."""
    counts = Counter(map(_seen, text.split()))
    marked, plain, others, letters = (sum(seen[at] * times for seen, times in counts.items()) for at in range(4))
    good = marked + plain
    if good + others < FEWEST:
        return Quality(0.0, False, "no text layer")
    share = good / (good + others)
    foreign = sum(map(text.count, filter(_foreign, set(text)))) / letters
    why = _why(share=share, foreign=foreign, marked=marked / max(1, good))
    return Quality(round(share, 3), not why, why)


@lru_cache(maxsize=1 << 15)
def _seen(run: str) -> tuple[int, int, int, int]:
    """What stands between two blanks: its syllables with a mark and without, other words, and the letters of all."""
    words = [word for word in WORD.findall(run) if word.lower() in syllables() or not ABBREVIATION.fullmatch(word)]
    good = [word for word in words if word.lower() in syllables()]
    plain = sum(word.isascii() for word in good)
    return len(good) - plain, plain, len(words) - len(good), len("".join(words))


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
