"""The PDF's own text: words and printed lines with their boxes, through PDFium.

Words are cut out of PDFium's running text; where they stand tells which of them make one line.
"""

import ctypes
import re
from array import array
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extractors.pages.glyphs import Boxes, Frame, apart, around_runs, boxes_of, frame_of
from extractors.pages.inks import Ink, Inks, runs_of
from models.page import Box, Source

HYPHEN = "\ufffe"
"""PDFium's sign for a hyphen at a line's end; the next line follows it without a line end."""
PRINTED = re.compile(rf"[^\r\n{HYPHEN}]+{HYPHEN}?|{HYPHEN}")
WORD = re.compile(rf"[^\s{HYPHEN}]+{HYPHEN}?|{HYPHEN}")
RAISED = 0.15
"""A digit set higher than the baseline by this share of its line's height is a footnote's mark."""
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
MARK = re.compile(r"(?<!\S)\d{1,2}(?=[^\W\d_])|\d{1,3}(?=[.,;:)”\"]*(?!\S))")


@dataclass(frozen=True, slots=True)
class RawLine:
    """A printed run of words before layout; `words` may be empty where only the line's box is known."""

    text: str
    box: Box
    words: tuple[tuple[str, Box], ...] = ()
    source: Source = Source.LAYER
    confidence: float | None = None
    bold: bool | None = None
    printed: str | None = None
    """The text as it was before a repair, where a repair changed it."""
    ink: Ink | None = None


class _Words(NamedTuple):
    """All words of a page: their text, boxes, the index of their first character, and where printed lines begin."""

    texts: list[str]
    boxes: Boxes
    firsts: list[int]
    runs: list[int]


def layer_lines(page: pdfium.PdfPage) -> list[RawLine]:
    """The runs of words of a page, cut at line ends and at wide blanks, in the file's own order."""
    textpage = page.get_textpage()
    try:
        words = _words(textpage, frame_of(page))
        return _lines(_Characters(textpage), words) if words else []
    finally:
        textpage.close()


def _words(textpage: pdfium.PdfTextPage, frame: Frame) -> _Words | None:
    """The words of the page, parted at line ends and where they stand too far apart or do not follow each other."""
    text, exact = _characters(textpage)
    texts: list[str] = []
    ends: list[int] = []
    runs: list[int] = []
    for line in PRINTED.finditer(text):
        runs.append(len(texts))
        for match in WORD.finditer(text, *line.span()):
            start, end = match.span()
            texts.append(match.group())
            ends += (start, end - 1)
    if not texts:
        return None
    if not exact:
        ends = [_index(textpage, at) for at in ends]
    boxes = boxes_of(textpage, ends, frame)
    cuts = np.flatnonzero(apart(boxes)) + 1
    found = sorted({run for run in runs if run < len(texts)}.union(cuts.tolist()))
    return _Words([text.replace(HYPHEN, "-") for text in texts], boxes, ends[::2], found)


def _index(textpage: pdfium.PdfTextPage, at: int) -> int:
    return int(pdfium_c.FPDFText_GetCharIndexFromTextIndex(textpage.raw, at))


def _characters(textpage: pdfium.PdfTextPage) -> tuple[str, bool]:
    """The page's text, one code unit a character, and whether its offsets are PDFium's own character indices."""
    count = textpage.count_chars()
    if count <= 0:
        return "", True
    units = array("H", bytes(2 * (count + 1)))
    address, _ = units.buffer_info()
    got = pdfium_c.FPDFText_GetText(textpage.raw, 0, count, ctypes.cast(address, ctypes.POINTER(ctypes.c_ushort)))
    text = units[: max(0, got - 1)].tobytes().decode("utf-16-le", "replace")
    if len(text) != got - 1:
        text = "".join(map(_unit, units[: max(0, got - 1)]))
    return text.replace("\x00", " ").replace("\x02", HYPHEN), len(text) == count


def _unit(code: int) -> str:
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else chr(code)


class _Characters:
    """Questions to PDFium about single characters."""

    def __init__(self, textpage: pdfium.PdfTextPage) -> None:
        self.raw = textpage.raw
        self.numbers = [ctypes.c_double() for _ in range(4)]
        self.places = [ctypes.byref(number) for number in self.numbers]
        self.name = ctypes.create_string_buffer(128)
        self.flags = ctypes.c_int()

    def baseline(self, index: int) -> float:
        """The height of the line that a character stands on."""
        pdfium_c.FPDFText_GetCharOrigin(self.raw, index, *self.places[:2])
        return self.numbers[1].value

    def bottom(self, index: int) -> float:
        """Where a character's ink ends below: a mark may be raised, or a small glyph drawn high on the line."""
        pdfium_c.FPDFText_GetCharBox(self.raw, index, *self.places)
        return self.numbers[2].value

    def bold(self, index: int) -> bool:
        """Whether the font is bold by its name or its flags."""
        self.name[0], self.flags.value = b"\0", 0
        pdfium_c.FPDFText_GetFontInfo(self.raw, index, self.name, 128, ctypes.byref(self.flags))
        return b"bold" in self.name.value.lower() or bool(self.flags.value & (1 << 18))


def _lines(characters: _Characters, words: _Words) -> list[RawLine]:
    pairs = list(zip(words.texts, map(Box._make, words.boxes.tolist()), strict=True))
    runs, inks = runs_of(Inks(characters.raw), words.firsts, words.runs)
    around_each = around_runs(words.boxes, runs)
    found = []
    for box, start, end, ink in zip(around_each, runs, [*runs[1:], len(pairs)], inks, strict=True):
        run = pairs[start:end]
        text = " ".join([word for word, _ in run])
        if MARK.search(text):
            run = _marked(characters, run, words.firsts[start:end], RAISED * (box.y1 - box.y0))
            text = " ".join([word for word, _ in run])
        found.append(RawLine(text, box, tuple(run), bold=characters.bold(words.firsts[start]), ink=ink))
    return found


def _marked(
    characters: _Characters, run: list[tuple[str, Box]], firsts: list[int], raised: float
) -> list[tuple[str, Box]]:
    """The words with footnotes' marks as superscript digits: "NĐ-CP2" with its 2 set high is "NĐ-CP²"."""
    base = min(characters.baseline(firsts[0]), characters.baseline(firsts[-1])) + raised
    return [(_mark(characters, text, at, base), box) for (text, box), at in zip(run, firsts, strict=True)]


def _mark(characters: _Characters, text: str, at: int, base: float) -> str:
    match = MARK.search(text)
    if match is None:
        return text
    for start in range(match.start(), match.end() if match.start() else 1):
        if characters.bottom(at + start) > base:
            end = match.end()
            return text[:start] + text[start:end].translate(SUPERSCRIPTS) + text[end:]
    return text


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all."""
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return Box(min(x0), min(y0), max(x1), max(y1))


def from_field(line: RawLine) -> RawLine:
    """The same line as one that stands in a form field."""
    return replace(line, source=Source.FIELD)
