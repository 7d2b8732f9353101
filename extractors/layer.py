"""The PDF's own text: words and printed lines with their boxes, through PDFium.

Only two characters a word are asked for their box (the first and the last), which keeps reading near PDFium's own
speed.
"""

import ctypes
import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from models.page import Box, Source

HYPHEN = "\ufffe"
"""PDFium's sign for a hyphen at a line's end; the next line follows it without a line end."""
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


@dataclass(frozen=True, slots=True)
class _Glyphs:
    """One word of the layer: its text, its box and the index of its first character."""

    text: str
    box: Box
    index: int
    ends_line: bool


def layer_lines(page: pdfium.PdfPage) -> list[RawLine]:
    """The runs of words of a page, cut at line ends and at wide blanks, in the file's own order."""
    textpage = page.get_textpage()
    try:
        runs = _runs(list(_words(textpage, *_frame(page))))
        return [_line(textpage, run) for run in runs]
    finally:
        textpage.close()


def layer_text(page: pdfium.PdfPage) -> str:
    """The plain text of a page in the file's own order, without boxes."""
    textpage = page.get_textpage()
    try:
        return str(textpage.get_text_range())
    finally:
        textpage.close()


def _frame(page: pdfium.PdfPage) -> tuple[float, float, int]:
    """Left and top edge of the visible page in its own coordinates, and its rotation in degrees."""
    left, bottom, right, top = page.get_bbox()
    rotation = page.get_rotation()
    return (left if rotation < 180 else right), (bottom if rotation in (90, 180) else top), rotation


def _words(textpage: pdfium.PdfTextPage, left: float, top: float, rotation: int) -> Iterator[_Glyphs]:
    text, exact = _characters(textpage)
    rect = pdfium_c.FS_RECTF()
    pointer = ctypes.byref(rect)
    box_of, handle = pdfium_c.FPDFText_GetLooseCharBox, textpage.raw
    place = pdfium_c.FPDFText_GetCharIndexFromTextIndex
    for match in WORD.finditer(text):
        first, last = match.start(), match.end() - 1
        if not exact:
            first, last = place(handle, first), place(handle, last)
        box_of(handle, first, pointer)
        x0, y0, x1, y1 = rect.left, rect.bottom, rect.right, rect.top
        if last != first:
            box_of(handle, last, pointer)
            x0, y0, x1, y1 = min(x0, rect.left), min(y0, rect.bottom), max(x1, rect.right), max(y1, rect.top)
        box = _turn(Box(x0, y0, x1, y1), left, top, rotation)
        word = match.group()
        ends_line = word[-1] == HYPHEN or "\n" in text[match.end() : match.end() + 3]
        yield _Glyphs(word.replace(HYPHEN, "-"), box, first, ends_line)


def _turn(box: Box, left: float, top: float, rotation: int) -> Box:
    """A box of PDF coordinates as the reader sees it; `left` and `top` are the edges that become left and top."""
    x0, y0, x1, y1 = box
    if rotation == 0:
        return Box(x0 - left, top - y1, x1 - left, top - y0)
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


def _runs(words: list[_Glyphs]) -> Iterator[list[_Glyphs]]:
    run: list[_Glyphs] = []
    for word in words:
        if run and not _follows(run[-1], word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _follows(before: _Glyphs, word: _Glyphs) -> bool:
    if before.ends_line:
        return False
    a, b = before.box, word.box
    height = max(a.y1 - a.y0, 1.0)
    gap = b.x0 - a.x1
    level = min(a.y1, b.y1) - max(a.y0, b.y0) > 0.4 * min(height, b.y1 - b.y0)
    return level and -0.5 * height < gap < GAP * height


def _line(textpage: pdfium.PdfTextPage, run: list[_Glyphs]) -> RawLine:
    box = around([glyphs.box for glyphs in run])
    base = min(_baseline(textpage, run[0].index), _baseline(textpage, run[-1].index)) + RAISED * (box.y1 - box.y0)
    words = tuple((_marked(textpage, glyphs, base), glyphs.box) for glyphs in run)
    text = " ".join(word for word, _ in words)
    return RawLine(text, box, words, bold=_bold(textpage, run[0].index))


def _marked(textpage: pdfium.PdfTextPage, glyphs: _Glyphs, base: float) -> str:
    """The word with a footnote's mark at its end as superscript digits: "NĐ-CP2" set high is "NĐ-CP²"."""
    match = MARK.search(glyphs.text)
    if match is None:
        return glyphs.text
    for start in range(match.start(), match.end() if match.start() else 1):
        if _baseline(textpage, glyphs.index + start) > base:
            end = match.end()
            return glyphs.text[:start] + glyphs.text[start:end].translate(SUPERSCRIPTS) + glyphs.text[end:]
    return glyphs.text


def _baseline(textpage: pdfium.PdfTextPage, index: int) -> float:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium_c.FPDFText_GetCharOrigin(textpage.raw, index, ctypes.byref(x), ctypes.byref(y))
    return y.value


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
