"""Numbers in the opening of a text that were not understood as citations: a damaged number stands there and counts.

A symbol is printed in capitals, so a number followed by lower-case words is a day or an amount, and not taken.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpus.matching.identity import NumberKey, fold_text, number_key
from models.document import Document

OPENING = 2500
"""So many characters of the first page hold head, addressees and opening sentence."""
LETTERS = 32
"""So many letters and digits after the number are kept: longer than any symbol."""

_NUMBER = re.compile(
    r"(?<!\d)(?<!\d/)0*(?P<serial>\d{1,6})(?!\d)"
    r"(?=(?P<symbol>\W{0,4}(?:\d{4}\W{1,4})?[A-ZĐÐ](?:[A-ZĐÐ]|(?!\w))\w*(?:[-–/.&]+\w+)*))"
)


class Opening(NamedTuple):
    """A number and the letters and digits after it, folded and joined: `7432`, `ubndxdngay5thang8`."""

    serial: str
    following: str

    def holds(self, key: NumberKey) -> bool:
        """Whether it begins with that số ký hiệu, in whatever spelling."""
        return self.serial == key.serial and self.following.startswith(letters(key))


def letters(key: NumberKey) -> str:
    """Year and symbol as they stand in `Opening.following`."""
    return key.year + key.symbol.lower()


def openings(text: str, document: Document) -> Iterator[Opening]:
    """The numbers in the opening of a first page that neither its head nor a reference of it accounts for."""
    named = (document.head.number, *(reference.number for reference in document.references))
    keys = (number_key(number) for number in named if number)
    known = {(key.serial, letters(key)) for key in keys}
    seen: set[Opening] = set()
    opening = text[:OPENING]
    for number in _NUMBER.finditer(opening):
        after = opening[number.end() : number.end() + 2 * LETTERS]
        found = Opening(number["serial"], fold_text(after).replace(" ", "")[:LETTERS])
        printed = fold_text(number["symbol"]).replace(" ", "")
        if found not in seen and (found.serial, printed) not in known:
            seen.add(found)
            yield found
