"""Text layers in the encodings from before Unicode: TCVN3 (fonts .VnTime) and VNI (fonts VNI-Times).

Such a layer shows "Céng hßa" or "Coäng hoøa" where its font draws "Cộng hòa". The tables are in `data/legacy.yaml`.
"""

import re
import unicodedata
from functools import cache

from extractors.pages.quality import verdict
from extractors.pages.syllables import is_syllable
from extractors.rows import rows
from models.base import Frozen

HYPHENATED = re.compile(r"[^\W\d_]+-[^\W\d_]+")


class Encoding(Frozen):
    """A row of `data/legacy.yaml`."""

    key: str
    letters: dict[str, str]
    examples: tuple[tuple[str, str], ...]
    counter_examples: tuple[str, ...] = ()


@cache
def encodings() -> dict[str, Encoding]:
    """The encodings by name."""
    return {row.key: row for row in rows("legacy", Encoding)}


def encoding_of(text: str) -> str | None:
    """The encoding in which a page's text becomes good Vietnamese; None for Unicode and for what cannot be mended."""
    if verdict(text).ok:
        return None
    return next((name for name in encodings() if verdict(decoded(text, encoding=name)).ok), None)


def decoded(text: str, *, encoding: str) -> str:
    """The Unicode text of a layer in that encoding.

    >>> decoded("Céng hßa x· héi chñ nghÜa ViÖt Nam", encoding="tcvn3")
    'Cộng hòa xã hội chủ nghĩa Việt Nam'
    """
    letters = encodings()[encoding].letters
    plain = _pattern(encoding).sub(lambda match: letters[match.group()], text)
    if encoding == "tcvn3":
        plain = HYPHENATED.sub(lambda match: _soft_hyphen(match.group()), plain)
    return unicodedata.normalize("NFC", plain)


@cache
def _pattern(encoding: str) -> re.Pattern[str]:
    shown = sorted(encodings()[encoding].letters, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, shown)))


def _soft_hyphen(word: str) -> str:
    """TCVN3's ư stands where Latin-1 has the soft hyphen, which PDF readers turn into a hyphen: "th-ëng"."""
    whole = word.replace("-", "ư")
    return whole if is_syllable(whole) and not all(map(is_syllable, word.split("-"))) else word
