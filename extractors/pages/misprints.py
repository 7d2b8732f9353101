"""What a text layer's writers get wrong in letters, where one form is right: Ƣ for Ư, marks apart, letters twice.

A run of letters and signs shows by itself whether it is one of these; blanks play no part.
"""

import re
import unicodedata

from extractors.pages.syllables import is_syllable

LOOKALIKES = str.maketrans({"Ƣ": "Ư", "ƣ": "ư", "Ð": "Đ", "ð": "đ", "\xad": None, "\u200b": None, "\ufeff": None})
WRONG_TONE = re.compile(r"[Hh](?<![^\W\d_].)(?:[Õõ][Aa]|[Oo][Ãã])(?![^\W\d_])")
"""Old converters of fonts left "CỘNG HÕA"; there is no such word."""
TILDE_FOR_GRAVE = str.maketrans("õãÕÃ", "òàÒÀ")
DOUBLED = re.compile(r"([À-ỹĐđƠơƯư])\1")
"""A letter set twice, by a font that has it and by one that stands in for it: "Nơơi nhận"."""
LETTERS = re.compile(r"[^\W\d_]+")


def righted(text: str) -> str:
    """The text with letters in their right form, NFC.

    >>> righted("BỘ CÔNG THƢƠNG, CỘNG HÕA, Nơơi nhận")
    'BỘ CÔNG THƯƠNG, CỘNG HÒA, Nơi nhận'
    """
    text = unicodedata.normalize("NFC", text.translate(LOOKALIKES))
    text = WRONG_TONE.sub(lambda match: match.group().translate(TILDE_FOR_GRAVE), text)
    return LETTERS.sub(lambda match: _once(match.group()), text) if DOUBLED.search(text) else text


def _once(word: str) -> str:
    """The word with doubled letters once, where only so it is a syllable."""
    once = DOUBLED.sub(r"\1", word)
    return once if once != word and is_syllable(once) and not is_syllable(word) else word
