"""Where the words of a text layer stand: two characters of each are asked for their box, those of a page in one go.

Boxes are the columns of an array: four rows of x0, y0, x1, y1 in points from the page's top left.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium

from extractors.pages.asking import structs
from models.page import Box, boxes

GAP = 1.6
"""A blank wider than this many line heights divides columns."""

Boxes = npt.NDArray[np.float64]


class Frame(NamedTuple):
    """The visible page: its left and top edge in its own coordinates, and its rotation in degrees."""

    left: float
    top: float
    rotation: int


def frame_of(page: pdfium.PdfPage) -> Frame:
    """The frame of a page; of a turned one, the edges that the reader sees left and on top."""
    left, bottom, right, top = page.get_bbox()
    rotation = page.get_rotation()
    return Frame(left if rotation < 180 else right, bottom if rotation in (90, 180) else top, rotation)


def boxes_of(textpage: pdfium.PdfTextPage, ends: Sequence[int], frame: Frame) -> Boxes:
    """The box around each pair of characters in `ends` (first, last, first, last …)."""
    rects = structs("FPDFText_GetLooseCharBox", textpage, ends, width=4)
    first, last = rects.reshape(-1, 2, 4).transpose(1, 2, 0).astype(np.float64, order="C")
    x0, x1 = np.minimum(first[0], last[0]), np.maximum(first[2], last[2])
    y0, y1 = np.minimum(first[3], last[3]), np.maximum(first[1], last[1])
    left, top, rotation = frame
    if rotation == 90:
        return np.array((y0 - top, x0 - left, y1 - top, x1 - left))
    if rotation == 180:
        return np.array((left - x1, y0 - top, left - x0, y1 - top))
    if rotation:
        return np.array((top - y1, left - x1, top - y0, left - x0))
    return np.array((x0 - left, top - y1, x1 - left, top - y0))


def apart(boxes: Boxes) -> npt.NDArray[np.bool_]:
    """Of each word but the first, whether it does not follow the one before it on one line."""
    x0, y0, x1, y1 = boxes
    high = y1 - y0
    before, after = high[:-1], high[1:]
    gap = x0[1:] - x1[:-1]
    near = (-0.5 * before < gap) & (gap < GAP * np.maximum(before, 1.0))
    shared = np.minimum(y1[:-1], y1[1:]) - np.maximum(y0[:-1], y0[1:])
    level = (y0[:-1] == y0[1:]) | (shared > 0.4 * np.minimum(before, after))
    cut: npt.NDArray[np.bool_] = ~(near & level)
    return cut


def around_runs(boxes_: Boxes, starts: Sequence[int]) -> list[Box]:
    """The smallest box around each run of words, given where the runs begin."""
    least = np.minimum.reduceat(boxes_[:2], starts, axis=1)
    most = np.maximum.reduceat(boxes_[2:], starts, axis=1)
    return boxes(*least.tolist(), *most.tolist())
