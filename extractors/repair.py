"""Mends text that was typed, encoded or read wrongly; never a number.

`repair_layer` is for text layers and changes only what has one right form. `repair_ocr` is for text read by OCR.
"""

import unicodedata
from collections.abc import Sequence

from extractors.choices import Readings, likeliest

LOOKALIKES = str.maketrans({"Ƣ": "Ư", "ƣ": "ư", "Ð": "Đ", "ð": "đ", "\xad": None, "\u200b": None, "\ufeff": None})


def repair_layer(text: str) -> str:
    """The text of a text layer in good Unicode: NFC, look-alike letters replaced, invisible characters left out."""
    return unicodedata.normalize("NFC", text.translate(LOOKALIKES))


def repair_ocr(text: str) -> str:
    """The text of a line read by OCR, mended."""
    return " ".join(repair_words([[(word, 0.0)] for word in text.split()]))


def repair_words(line: Sequence[Readings]) -> list[str]:
    """The words of a line read by OCR, mended: one string for each, with a blank in it where two were run together."""
    return likeliest(line)
