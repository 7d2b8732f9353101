"""The words of a text layer, cut out of PDFium's running text, and where one printed line ends and the next begins."""

import ctypes
from array import array
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extractors.pages.glyphs import Boxes, apart, boxes_of, frame_of

HYPHEN = "\ufffe"
"""PDFium's sign for a hyphen at a line's end; the next line follows it without a line end."""
OLD_HYPHEN = 2
"""The same in older files, and …"""
NO_CHARACTER = 0
"""… what PDFium gives for a glyph without a meaning: a blank."""
BLANK, BREAK, JOINT, DIGIT = 1, 3, 4, 8
"""Kinds of characters: a blank, a line's end (a blank as well), the hyphen at a line's end, a digit."""

Flags = npt.NDArray[np.bool_]


class Words(NamedTuple):
    """All words of a page, in the file's own order."""

    texts: list[str]
    boxes: Boxes
    firsts: list[int]
    """The index of each word's first character."""
    runs: list[int]
    """The words with which printed lines begin, cut at wide blanks as well."""
    figured: list[int]
    """The words that hold a digit."""


def words_of(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage) -> Words | None:
    """The words of a page; None for a page without any."""
    codes, exact = _codes(textpage)
    kinds = kinds_of(codes)
    starts, ends, broken = cut(kinds)
    if not len(starts):
        return None
    places = np.array((starts, ends)).ravel("F").tolist()
    if not exact:
        places = [int(pdfium_c.FPDFText_GetCharIndexFromTextIndex(textpage.raw, at)) for at in places]
    boxes = boxes_of(textpage, places, frame_of(page))
    broken[1:] |= apart(boxes)
    figured = np.searchsorted(starts, np.flatnonzero(kinds == DIGIT), side="right") - 1
    runs = np.flatnonzero(broken).tolist()
    return Words(texts_of(codes), boxes, places[::2], runs, list(dict.fromkeys(figured.tolist())))


def _codes(textpage: pdfium.PdfTextPage) -> tuple[npt.NDArray[np.uint16], bool]:
    """The page's text as code units, and whether its offsets are PDFium's own character indices."""
    count = max(0, textpage.count_chars())
    units = array("H", bytes(2 * (count + 1)))
    address, _ = units.buffer_info()
    got = pdfium_c.FPDFText_GetText(textpage.raw, 0, count, ctypes.cast(address, ctypes.POINTER(ctypes.c_ushort)))
    codes = np.frombuffer(units, np.uint16)[: max(0, got - 1)]
    codes[codes == NO_CHARACTER] = ord(" ")
    codes[codes == OLD_HYPHEN] = ord(HYPHEN)
    return codes, len(codes) == count


def texts_of(codes: npt.NDArray[np.uint16]) -> list[str]:
    """The words; letters outside of Unicode's first plane, two units each, are no letters of such documents."""
    text = codes.tobytes().decode("utf-16-le", "replace")
    if len(text) != len(codes):
        text = "".join("\ufffd" if 0xD800 <= code <= 0xDFFF else chr(code) for code in codes.tolist())
    return text.replace(HYPHEN, "-\n").split()


def kinds_of(codes: npt.NDArray[np.uint16]) -> npt.NDArray[np.uint8]:
    """The kind of each code unit; 0 for letters and signs."""
    return _kinds()[codes]


def cut(kinds: npt.NDArray[np.uint8]) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp], Flags]:
    """The offsets of each word's first and last character, and whether it is the first of a printed line."""
    blank = np.concatenate(((True,), (kinds & BLANK) != 0, (True,)))
    hyphen = np.concatenate(((False,), kinds == JOINT))
    starts = np.flatnonzero(~blank[1:-1] & (blank[:-2] | hyphen[:-1]))
    ends = np.flatnonzero(~blank[1:-1] & (blank[2:] | hyphen[1:]))
    begun = np.zeros(len(starts) + 1, np.bool_)
    begun[0] = True
    begun[np.searchsorted(starts, np.flatnonzero((kinds == BREAK) | hyphen[:-1]))] = True
    return starts, ends, begun[:-1]


@cache
def _kinds() -> npt.NDArray[np.uint8]:
    """The kinds of all code units."""
    table = np.zeros(1 << 16, np.uint8)
    table[[code for code in range(1 << 16) if chr(code).isspace()]] = BLANK
    table[[code for code in range(1 << 16) if chr(code).isdecimal()]] = DIGIT
    table[[ord("\r"), ord("\n")]] = BREAK
    table[ord(HYPHEN)] = JOINT
    return table
