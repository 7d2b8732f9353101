"""Letters joined with their marks (NFC), with the way back to the offsets of the text as it was given."""

import re
import unicodedata
from functools import cache
from typing import NamedTuple


class Composed(NamedTuple):
    """`at[i]` is where `text[i]` stands in the original, one entry more than characters; None if nothing moved."""

    text: str
    at: tuple[int, ...] | None

    def back(self, offset: int) -> int:
        """The original offset of an offset into `text`."""
        return offset if self.at is None else self.at[offset]


def compose(text: str) -> Composed:
    """`text` with each letter and the marks after it joined; composed text comes back as it is.

    >>> composed = compose("Quye\u0302\u0301t")
    >>> composed.text, composed.back(5)
    ('Quyết', 7)
    """
    if unicodedata.is_normalized("NFC", text):
        return Composed(text, None)
    out: list[str] = []
    at: list[int] = []
    last = 0
    for match in _marked().finditer(text):
        letters = unicodedata.normalize("NFC", match.group())
        out += (text[last : match.start()], letters)
        at.extend(range(last, match.start()))
        at.extend([match.start()] * len(letters))
        last = match.end()
    return Composed("".join((*out, text[last:])), (*at, *range(last, len(text) + 1)))


@cache
def _marked() -> re.Pattern[str]:
    return re.compile(r"[^\u0300-\u036f][\u0300-\u036f]+")
