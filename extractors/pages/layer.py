"""The PDF's own text: words and printed lines with their boxes, through PDFium.

Words are cut out of PDFium's running text; where they stand tells which of them make one line.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, overload

import pypdfium2 as pdfium

from extractors.pages.asking import fonts
from extractors.pages.glyphs import Boxes, around_runs
from extractors.pages.inks import Ink, runs_of
from extractors.pages.raised import marked
from extractors.pages.words import Words, words_of
from models.page import Box, Source, boxes

BOLD = 1 << 18
"""The flag of a bold font (PDF 32000-1, table 123)."""


class RawLine(NamedTuple):
    """A printed run of words before layout; `words` make up its text, or are empty where only its box is known."""

    text: str
    box: Box
    words: Sequence[tuple[str, Box]] = ()
    source: Source = Source.LAYER
    confidence: float | None = None
    bold: bool | None = None
    printed: str | None = None
    """The text as it was before a repair, where a repair changed it."""
    ink: Ink | None = None


class Run(Sequence[tuple[str, Box]]):
    """Words of a page from `start` to `end` with their boxes, which are made when they are asked for: few are."""

    __slots__ = ("_at", "_edges", "_texts")

    def __init__(self, texts: list[str], edges: Boxes, start: int, end: int) -> None:
        self._texts, self._edges, self._at = texts, edges, range(start, end)

    def __len__(self) -> int:
        return len(self._at)

    @overload
    def __getitem__(self, index: int) -> tuple[str, Box]: ...
    @overload
    def __getitem__(self, index: slice) -> "Run": ...
    def __getitem__(self, index: int | slice) -> "tuple[str, Box] | Run":
        at = self._at[index]
        if isinstance(at, range):
            return Run(self._texts, self._edges, at.start, at.stop)
        return self._texts[at], Box(*self._edges[:, at].tolist())

    def __iter__(self) -> Iterator[tuple[str, Box]]:
        at = slice(self._at.start, self._at.stop)
        return zip(self._texts[at], boxes(*self._edges[:, at].tolist()), strict=True)

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Sequence) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))


def layer_lines(page: pdfium.PdfPage) -> list[RawLine]:
    """The runs of words of a page, cut at line ends and at wide blanks, in the file's own order."""
    textpage = page.get_textpage()
    try:
        words = words_of(page, textpage)
        return _lines(textpage, words) if words else []
    finally:
        textpage.close()


def _lines(textpage: pdfium.PdfTextPage, words: Words) -> list[RawLine]:
    runs, inks = runs_of(textpage, words.firsts, words.runs)
    around_each = around_runs(words.boxes, runs)
    texts = marked(textpage, words, runs, around_each)
    ends = [*runs[1:], len(texts)]
    bolds = _bold(textpage, [words.firsts[start] for start in runs])
    return [
        RawLine(" ".join(texts[start:end]), box, Run(texts, words.boxes, start, end), bold=bold, ink=ink)
        for start, end, box, bold, ink in zip(runs, ends, around_each, bolds, inks, strict=True)
    ]


def _bold(textpage: pdfium.PdfTextPage, indices: Sequence[int]) -> list[bool]:
    """Whether the font of characters is bold by its name or its flags."""
    return [_is_bold(name, flags) for name, flags in fonts(textpage, indices)]


@lru_cache(maxsize=1024)
def _is_bold(name: bytes, flags: int) -> bool:
    return b"bold" in name.lower() or bool(flags & BOLD)


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all."""
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return Box(min(x0), min(y0), max(x1), max(y1))


def from_field(line: RawLine) -> RawLine:
    """The same line as one that stands in a form field."""
    return line._replace(source=Source.FIELD)
