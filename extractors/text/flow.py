"""The document as one running text: pages joined, line ends mended, and the way back to the page.

Finders read `Flow.text`; a find is carried back to the page by `Flow.span`. Blocks (paragraphs, items, headings, table
cells) are separated by one newline; inside a block there is none, so a number split over a line or page end is whole.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from models.page import Box, Line, Page, Source, Zone
from models.span import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A printed line inside the flow: `flow` and `start` are the same character, here and on page `page`."""

    flow: int
    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item, heading or table cell: `start:end` in the flow's text."""

    start: int
    end: int
    page: int
    zone: Zone
    annex: bool = False
    bold: bool = False
    indent: float = 0.0
    """Left edge of the first line, in points from the page's left edge."""
    cell: tuple[int, int, int] | None = None
    """Table (counted over the document), row and column, for a table cell."""


@dataclass(frozen=True)
class Flow:
    """The whole document's text with its blocks and the way back to the pages."""

    text: str
    blocks: tuple[Block, ...]
    pieces: tuple[Piece, ...]
    pages: tuple[Page, ...]

    @cached_property
    def _piece_starts(self) -> list[int]:
        return [piece.flow for piece in self.pieces]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def block_at(self, offset: int) -> Block:
        """The block that holds the character at `offset` (or the separator after it)."""
        return self.blocks[self.index_at(offset)]

    def index_at(self, offset: int) -> int:
        """Where in `blocks` the block at `offset` stands."""
        return max(0, bisect_right(self._block_starts, offset) - 1)

    def page_at(self, offset: int) -> int:
        """The number of the page on which the character at `offset` is printed."""
        return self.pieces[max(0, bisect_right(self._piece_starts, offset) - 1)].page

    def place(self, offset: int) -> tuple[int, int]:
        """The page on which the character at `offset` is printed, and where in that page's text."""
        piece = self.pieces[max(0, bisect_right(self._piece_starts, offset) - 1)]
        return piece.page, piece.start + max(0, offset - piece.flow)

    def span(self, start: int, end: int) -> Span:
        """The place on the page of `text[start:end]`; of a find that crosses a page end, the part on its first page."""
        touched = list(self._touched(start, end))
        if not touched:
            return Span(page=self.page_at(start), start=0, end=0, text="")
        first = touched[0]
        same = [piece for piece in touched if piece.page == first.page]
        page = self.pages[first.page - 1]
        a = first.start + max(0, start - first.flow)
        last = same[-1]
        b = min(last.end, last.start + end - last.flow)
        return Span(page=page.number, start=a, end=b, text=page.text[a:b], bbox=boxes(page, a, b))

    def _touched(self, start: int, end: int) -> Iterator[Piece]:
        index = max(0, bisect_right(self._piece_starts, start) - 1)
        while index < len(self.pieces) and self.pieces[index].flow < end:
            piece = self.pieces[index]
            if piece.flow + piece.end - piece.start > start:
                yield piece
            index += 1


def boxes(page: Page, start: int, end: int) -> tuple[Box, ...]:
    """One box per printed line that `start:end` touches, on the page as filed; by words where they are known."""
    first = bisect_right(page.lines, start, key=lambda line: line.end)
    touched = takewhile(lambda line: line.start < end, page.lines[first:])
    return tuple(page.filed(_part(line, start, end)) for line in touched)


def _part(line: Line, start: int, end: int) -> Box:
    if start <= line.start and line.end <= end and line.source is not Source.OCR:
        return line.box
    words = [word.box for word in line.words if word.start < end and start < word.end]
    if words:
        return Box(words[0].x0, min(w.y0 for w in words), words[-1].x1, max(w.y1 for w in words))
    length = max(1, line.end - line.start)
    width = line.box.x1 - line.box.x0
    left = line.box.x0 + width * max(0, start - line.start) / length
    right = line.box.x0 + width * min(length, end - line.start) / length
    return Box(left, line.box.y0, right, line.box.y1)
