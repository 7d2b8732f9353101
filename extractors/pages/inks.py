"""How a layer's letters are set that the document's own are not: turned (a stamp, a watermark) or in red."""

import ctypes
from enum import StrEnum
from math import atan2, degrees

import pypdfium2.raw as pdfium_c

RED = 60
"""By so much, of 255, red is stronger than green and blue in red ink."""
TURNED = 1.0
"""Degrees by which a letter stands askew; stamps are set so by 2 to 5, watermarks by 30 and more."""
MOST = 0.3
"""Of a page's lines; where more stand askew, the page does (the layer of a scan), and none is a stamp."""


class Ink(StrEnum):
    """What sets a line apart from a document's own."""

    RED = "red"
    TURNED = "turned"


class Inks:
    """Questions to PDFium about the letters of one page."""

    def __init__(self, raw: object) -> None:
        self._raw = raw
        self._parts = [ctypes.c_uint() for _ in range(4)]
        self._places = [ctypes.byref(part) for part in self._parts]
        self._matrix = pdfium_c.FS_MATRIX()

    def of(self, index: int) -> Ink | None:
        """The ink of a character; slanted letters stand upright, so the baseline's direction is what counts."""
        pdfium_c.FPDFText_GetMatrix(self._raw, index, ctypes.byref(self._matrix))
        angle = degrees(atan2(self._matrix.b, self._matrix.a)) % 90
        if TURNED < angle < 90 - TURNED:
            return Ink.TURNED
        if not pdfium_c.FPDFText_GetFillColor(self._raw, index, *self._places):
            return None
        red, green, blue, _ = (part.value for part in self._parts)
        return Ink.RED if red - max(green, blue) > RED else None


def runs_of(inks: Inks, firsts: list[int], runs: list[int]) -> tuple[list[int], list[Ink | None]]:
    """The runs of words, cut where the ink changes, and the ink of each; `firsts` are the words' first characters."""
    starts: list[int] = []
    found: list[Ink | None] = []
    for start, end in zip(runs, [*runs[1:], len(firsts)], strict=True):
        first, last = inks.of(firsts[start]), inks.of(firsts[end - 1])
        starts.append(start)
        found.append(first)
        if first is last:
            continue
        for at in range(start + 1, end):
            if (ink := inks.of(firsts[at])) is not found[-1]:
                starts.append(at)
                found.append(ink)
    askew = sum(ink is Ink.TURNED for ink in found)
    if askew > MOST * len(found):
        found = [None if ink is Ink.TURNED else ink for ink in found]
    return starts, found
