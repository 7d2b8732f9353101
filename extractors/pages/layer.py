"""The PDF's own text: words and printed lines with their boxes, through PDFium.

Only two characters a word are asked for their box (the first and the last), which keeps reading near PDFium's own
speed.
"""

import ctypes
import re
from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from models.page import Box, Source

HYPHEN = "\ufffe"
"""PDFium's sign for a hyphen at a line's end; the next line follows it without a line end."""
PRINTED = re.compile(rf"[^\r\n{HYPHEN}]+{HYPHEN}?|{HYPHEN}")
WORD = re.compile(rf"[^\s{HYPHEN}]+{HYPHEN}?|{HYPHEN}")
GAP = 1.6
"""A blank wider than this many line heights divides columns."""
RAISED = 0.15
"""A digit set higher than the baseline by this share of its line's height is a footnote's mark."""
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
MARK = re.compile(r"^\d{1,2}(?=[^\W\d_])|\d{1,3}(?=[.,;:)”\"]*$)")


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


class _Glyphs(NamedTuple):
    """One word of the layer: its text, its box and the index of its first character."""

    text: str
    box: Box
    at: int


def layer_lines(page: pdfium.PdfPage) -> list[RawLine]:
    """The runs of words of a page, cut at line ends and at wide blanks, in the file's own order."""
    textpage = page.get_textpage()
    try:
        return [_line(textpage, run) for run in _runs(textpage, *_frame(page))]
    finally:
        textpage.close()


def _frame(page: pdfium.PdfPage) -> tuple[float, float, int]:
    """Left and top edge of the visible page in its own coordinates, and its rotation in degrees."""
    left, bottom, right, top = page.get_bbox()
    rotation = page.get_rotation()
    return (left if rotation < 180 else right), (bottom if rotation in (90, 180) else top), rotation


def _runs(textpage: pdfium.PdfTextPage, left: float, top: float, rotation: int) -> Iterator[list[_Glyphs]]:
    """The words of each printed line, cut where they stand too far apart or do not follow each other."""
    text, exact = _characters(textpage)
    for line in PRINTED.finditer(text):
        run: list[_Glyphs] = []
        for match in WORD.finditer(text, line.start(), line.end()):
            first, last = match.start(), match.end() - 1
            if not exact:
                first, last = _index(textpage, first), _index(textpage, last)
            box = _box(textpage.raw, first, last, left, top)
            if rotation:
                box = _turn(box, left, top, rotation)
            if run and not _follows(run[-1].box, box):
                yield run
                run = []
            run.append(_Glyphs(match.group().replace(HYPHEN, "-"), box, first))
        if run:
            yield run


def _index(textpage: pdfium.PdfTextPage, at: int) -> int:
    return int(pdfium_c.FPDFText_GetCharIndexFromTextIndex(textpage.raw, at))


def _box(
    handle: object, first: int, last: int, left: float, top: float,
    *, of: Callable[..., int] = pdfium_c.FPDFText_GetLooseCharBox,
) -> Box:  # fmt: skip
    """The box around two characters of a word, from the page's top left."""
    rect = pdfium_c.FS_RECTF()
    pointer = ctypes.byref(rect)
    of(handle, first, pointer)
    x0, y1, x1, y0 = rect.left, rect.top, rect.right, rect.bottom
    if last != first:
        of(handle, last, pointer)
        x0, x1 = min(x0, rect.left), max(x1, rect.right)
        y0, y1 = min(y0, rect.bottom), max(y1, rect.top)
    return Box(x0 - left, top - y1, x1 - left, top - y0)


def _turn(box: Box, left: float, top: float, rotation: int) -> Box:
    """The box of a turned page as the reader sees it; the page's edges `left` and `top` become left and top."""
    x0, y0, x1, y1 = box.x0 + left, top - box.y1, box.x1 + left, top - box.y0
    if rotation == 90:
        return Box(y0 - top, x0 - left, y1 - top, x1 - left)
    if rotation == 180:
        return Box(left - x1, y0 - top, left - x0, y1 - top)
    return Box(top - y1, left - x1, top - y0, left - x0)


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


def _follows(a: Box, b: Box) -> bool:
    height = a.y1 - a.y0
    if not -0.5 * height < b.x0 - a.x1 < GAP * max(height, 1.0):
        return False
    return a.y0 == b.y0 or min(a.y1, b.y1) - max(a.y0, b.y0) > 0.4 * min(height, b.y1 - b.y0)


def _line(textpage: pdfium.PdfTextPage, run: list[_Glyphs]) -> RawLine:
    words = tuple((glyphs.text, glyphs.box) for glyphs in run)
    box = around(box for _, box in words)
    if any(MARK.search(glyphs.text) for glyphs in run):
        base = min(_baseline(textpage, run[0].at), _baseline(textpage, run[-1].at)) + RAISED * (box.y1 - box.y0)
        words = tuple((_marked(textpage, glyphs, base), glyphs.box) for glyphs in run)
    return RawLine(" ".join(word for word, _ in words), box, words, bold=_bold(textpage, run[0].at))


def _marked(textpage: pdfium.PdfTextPage, glyphs: _Glyphs, base: float) -> str:
    """The word with a footnote's mark at its end as superscript digits: "NĐ-CP2" set high is "NĐ-CP²"."""
    match = MARK.search(glyphs.text)
    if match is None:
        return glyphs.text
    for start in range(match.start(), match.end() if match.start() else 1):
        if _bottom(textpage, glyphs.at + start) > base:
            end = match.end()
            return glyphs.text[:start] + glyphs.text[start:end].translate(SUPERSCRIPTS) + glyphs.text[end:]
    return glyphs.text


def _baseline(textpage: pdfium.PdfTextPage, index: int) -> float:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium_c.FPDFText_GetCharOrigin(textpage.raw, index, ctypes.byref(x), ctypes.byref(y))
    return y.value


def _bottom(textpage: pdfium.PdfTextPage, index: int) -> float:
    """Where the ink of a character ends below: a mark may be raised, or a small glyph drawn high on the line."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium_c.FPDFText_GetCharBox(textpage.raw, index, *map(ctypes.byref, (left, right, bottom, top)))
    return bottom.value


def _bold(textpage: pdfium.PdfTextPage, index: int) -> bool:
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium_c.FPDFText_GetFontInfo(textpage.raw, index, name, 128, ctypes.byref(flags))
    return b"bold" in name.value.lower() or bool(flags.value & (1 << 18))


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all."""
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return Box(min(x0), min(y0), max(x1), max(y1))


def from_field(line: RawLine) -> RawLine:
    """The same line as one that stands in a form field."""
    return replace(line, source=Source.FIELD)
