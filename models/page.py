"""A page as it was read: its text, where every line and word of it stands, and its tables.

Coordinates are PDF points (1/72 inch), the origin at the top left of the page as a reader sees it.
`start` and `end` are offsets into `Page.text`; `page.text[start:end]` is always the thing itself.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import repeat
from typing import NamedTuple

from models.base import Frozen


class Box(NamedTuple):
    """A rectangle in points: left, top, right, bottom."""

    x0: float
    y0: float
    x1: float
    y1: float


class Word(NamedTuple):
    """A run of text without blanks inside one line."""

    start: int
    end: int
    box: Box


def boxes(x0: Iterable[float], y0: Iterable[float], x1: Iterable[float], y1: Iterable[float]) -> list[Box]:
    """The boxes of four rows of edges; for hundreds of words a page, without a call of a constructor for each."""
    return list(map(tuple.__new__, repeat(Box), zip(x0, y0, x1, y1, strict=True)))


class Zone(StrEnum):
    """The part of the page that a line belongs to."""

    HEAD_LEFT = "head_left"
    """Superior and issuing body, number, V/v (left column of the head)."""
    HEAD_RIGHT = "head_right"
    """Motto, place and date (right column of the head)."""
    BODY = "body"
    """Everything that is read as sentences: title, addressees, text, annexes."""
    TABLE = "table"
    """Text of a ruled table; its cells are in `Page.tables`."""
    RECIPIENTS = "recipients"
    """`Nơi nhận:` and the list under it."""
    SIGNATURE = "signature"
    """Capacity, role and name of the signer."""
    FOOTNOTE = "footnote"
    RUNNING = "running"
    """Page numbers, running heads and feet."""
    STAMP = "stamp"
    """Arrival stamps (ĐẾN …), urgency marks, e-signature blocks (Ký bởi …): not the document's own words."""


class Source(StrEnum):
    """How a line or a page came to be text."""

    LAYER = "layer"
    """The PDF's own text."""
    FIELD = "field"
    """The appearance of a form field, signature field or annotation."""
    OCR = "ocr"
    """Optical character recognition of the page's image."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. `words` may be empty where only the line's box is known."""

    start: int
    end: int
    box: Box
    zone: Zone = Zone.BODY
    source: Source = Source.LAYER
    words: Sequence[Word] = ()
    confidence: float | None = None
    """0 to 1 for OCR, None for a text layer."""
    bold: bool | None = None
    """None where the font is not known (OCR)."""


class Cell(Frozen):
    """A cell of a ruled table; `start` and `end` point into `Page.text`."""

    row: int
    column: int
    start: int
    end: int
    box: Box


class Table(Frozen):
    """A ruled table; `cells` run row by row. A merged cell stands once, at its first row and column."""

    box: Box
    rows: int
    columns: int
    cells: tuple[Cell, ...]


class Page(Frozen):
    """A page in reading order; `number` counts from 1; lines end with a newline in `text`."""

    number: int
    width: float
    height: float
    text: str
    lines: tuple[Line, ...] = ()
    tables: tuple[Table, ...] = ()
    source: Source = Source.LAYER
    quality: float | None = None
    """Share of the page's words that are good Vietnamese, 0 to 1; None on an empty page."""
    turned: int = 0
    """Quarter turns, counter-clockwise, by which a scan's content lies on the page as filed; 0 for nearly all.

    Size, lines and tables are those of the page turned upright; `filed` leads back.
    """

    def filed(self, box: Box) -> Box:
        """Where a box of the upright page stands on the page as it was filed."""
        x0, y0, x1, y1 = box
        match self.turned % 4:
            case 1:
                return Box(y0, self.width - x1, y1, self.width - x0)
            case 2:
                return Box(self.width - x1, self.height - y1, self.width - x0, self.height - y0)
            case 3:
                return Box(self.height - y1, x0, self.height - y0, x1)
            case _:
                return box
