"""Is a page's text layer good Vietnamese, or must the page be read by OCR?

Measured on words of two letters and more. A good layer is made of syllables, and most of them bear a mark; a broken
ToUnicode map shows letters of other scripts, a foreign OCR layer ("CQNG HOA XA HQI") loses the marks.
"""

from dataclasses import dataclass

from extractors.pages.spelling import spelled

FEWEST = 12
"""Letter words, or letters of other scripts, below which a page cannot be judged: it is then taken for a scan."""
LEAST_SHARE = 0.8
"""Of the words that are no abbreviations, how many must be syllables: 0.97 and more in good text, under 0.4 in bad."""
LEAST_MARKED = 0.45
"""Of the syllables, how many must bear a mark: 0.70 to 0.85 in good text."""
MOST_FOREIGN = 0.02
"""Of the letters, how many may be of no alphabet that such documents use."""


@dataclass(frozen=True, slots=True)
class Quality:
    """The verdict on a page's text layer."""

    share: float
    """Of its words, how many are Vietnamese syllables; 0 to 1."""
    ok: bool
    why: str
    """Empty when the layer is good."""
    letters: int
    """Letters of its words, abbreviations left out."""
    foreign: int = 0
    """Characters of no alphabet that such documents use, of a layer with enough words or of them to be judged."""


def verdict(text: str) -> Quality:
    """How good a page's text layer is; to be asked after `repair_layer`."""
    marked = plain = others = letters = foreign = 0
    for kind, times in spelled(text):
        marked += times * kind.marked
        plain += times * kind.plain
        others += times * kind.others
        letters += times * kind.letters
        foreign += times * kind.foreign
    good = marked + plain
    if good + others < FEWEST and foreign < FEWEST:
        return Quality(0.0, False, "no text layer", letters)
    share = good / max(1, good + others)
    why = _why(share=share, foreign=foreign / max(1, letters), marked=marked / max(1, good))
    return Quality(round(share, 3), not why, why, letters, foreign)


def _why(*, share: float, foreign: float, marked: float) -> str:
    if foreign > MOST_FOREIGN:
        return f"letters of other scripts ({foreign:.0%})"
    if share < LEAST_SHARE:
        return f"too few Vietnamese syllables ({share:.0%})"
    if marked < LEAST_MARKED:
        return f"too few marks on letters ({marked:.0%})"
    return ""
