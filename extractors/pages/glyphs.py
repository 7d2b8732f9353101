"""Where the words of a text layer stand: two characters of each are asked for their box, those of a page in one go.

PDFium is called with plain addresses and the arithmetic is done on arrays, which keeps reading near PDFium's own speed.
"""

import ctypes
from array import array
from collections import deque
from collections.abc import Callable, Sequence
from functools import cache
from itertools import repeat
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from models.page import Box

GAP = 1.6
"""A blank wider than this many line heights divides columns."""
RECT = 4 * ctypes.sizeof(ctypes.c_float)

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
    """The box around each pair of characters in `ends` (first, last, first, last …): n rows of x0, y0, x1, y1."""
    rects = array("f", bytes(RECT * len(ends)))
    handle = ctypes.cast(textpage.raw, ctypes.c_void_p).value
    address, _ = rects.buffer_info()
    deque(map(_ask(), repeat(handle), ends, range(address, address + RECT * len(ends), RECT)), maxlen=0)
    first, last = np.frombuffer(rects, np.float32).astype(np.float64).reshape(-1, 2, 4).swapaxes(0, 1)
    x0, x1 = np.minimum(first[:, 0], last[:, 0]), np.maximum(first[:, 2], last[:, 2])
    y0, y1 = np.minimum(first[:, 3], last[:, 3]), np.maximum(first[:, 1], last[:, 1])
    left, top, rotation = frame
    if rotation == 90:
        edges = (y0 - top, x0 - left, y1 - top, x1 - left)
    elif rotation == 180:
        edges = (left - x1, y0 - top, left - x0, y1 - top)
    elif rotation:
        edges = (top - y1, left - x1, top - y0, left - x0)
    else:
        edges = (x0 - left, top - y1, x1 - left, top - y0)
    return np.stack(edges, axis=1)


@cache
def _ask() -> Callable[..., Any]:
    """PDFium's question for a character's box, taking addresses: (page of text, index, where to put the box)."""
    address = ctypes.cast(pdfium_c.FPDFText_GetLooseCharBox, ctypes.c_void_p).value
    return ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(address or 0)


def apart(boxes: Boxes) -> npt.NDArray[np.bool_]:
    """Of each word but the first, whether it does not follow the one before it on one line."""
    a, b = boxes[:-1], boxes[1:]
    high = a[:, 3] - a[:, 1]
    gap = b[:, 0] - a[:, 2]
    near = (-0.5 * high < gap) & (gap < GAP * np.maximum(high, 1.0))
    shared = np.minimum(a[:, 3], b[:, 3]) - np.maximum(a[:, 1], b[:, 1])
    level = (a[:, 1] == b[:, 1]) | (shared > 0.4 * np.minimum(high, b[:, 3] - b[:, 1]))
    cut: npt.NDArray[np.bool_] = ~(near & level)
    return cut


def around_runs(boxes: Boxes, starts: Sequence[int]) -> list[Box]:
    """The smallest box around each run of words, given where the runs begin."""
    least, most = np.minimum.reduceat(boxes, starts), np.maximum.reduceat(boxes, starts)
    return list(map(Box._make, np.concatenate((least[:, :2], most[:, 2:]), axis=1).tolist()))
