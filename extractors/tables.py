"""Ruled tables: their grids of cells, from a page's drawn lines or from the ruling seen in its image."""

import ctypes
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import pdfplumber
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extractors.layout import Grid
from extractors.ocr import render
from models.page import Box

THIN = 3.0
"""A drawn shape thinner than this, in points, is a ruling line."""
LONG = 12.0
"""… if it is also longer than this."""
NEAR = 3.0
"""Edges of cells nearer than this, in points, are one line of the grid."""
DPI = 100
KERNEL = 40
"""The shortest ruling that is looked for in an image is this fraction of the page's side."""
FULL = 0.5
"""So many of a grid's places hold a cell of their own; the others are merged away."""
MOST_COLUMNS = 25
LEAST_CELL = 60.0
"""Square points of the smallest cell: one digit."""


class Rulings:
    """The tables of one file's pages; the file is opened by pdfplumber only when a page has ruling lines."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def of_layer(self, page: pdfium.PdfPage, index: int) -> tuple[Grid, ...]:
        """The tables drawn on a page."""
        if not _ruled(page):
            return ()
        with pdfplumber.open(self.file, pages=[index + 1]) as pdf:
            return _grids(pdf.pages[0])


def _ruled(page: pdfium.PdfPage) -> bool:
    """Whether a page has at least two upright and two level ruling lines, or boxes."""
    upright = level = 0
    edges = [ctypes.c_float() for _ in range(4)]
    pointers = [ctypes.byref(edge) for edge in edges]
    for index in range(pdfium_c.FPDFPage_CountObjects(page)):
        thing = pdfium_c.FPDFPage_GetObject(page, index)
        if pdfium_c.FPDFPageObj_GetType(thing) != pdfium_c.FPDF_PAGEOBJ_PATH:
            continue
        pdfium_c.FPDFPageObj_GetBounds(thing, *pointers)
        left, bottom, right, top = (edge.value for edge in edges)
        upright += top - bottom > LONG and (right - left < THIN or right - left > LONG)
        level += right - left > LONG and (top - bottom < THIN or top - bottom > LONG)
        if upright > 1 and level > 1:
            return True
    return False


def _grids(page: Any) -> tuple[Grid, ...]:
    left, top = page.bbox[0], page.bbox[1]
    found = []
    for table in page.filter(_rules).find_tables():
        cells = [Box(x0 - left, y0 - top, x1 - left, y1 - top) for x0, y0, x1, y1 in table.cells]
        if (grid := grid_of(cells)) is not None:
            found.append(grid)
    return tuple(found)


def _rules(thing: dict[str, Any]) -> bool:
    """Whether a drawn object may rule a table: shading behind words may not."""
    if thing["object_type"] != "rect":
        return True
    return bool(thing["stroke"]) or min(thing["width"], thing["height"]) < THIN


def grid_of(cells: Iterable[Box]) -> Grid | None:
    """Cells with their row and column; None for what is no table: a single row, column or box."""
    boxes = list(cells)
    tops, lefts = _edges(box.y0 for box in boxes), _edges(box.x0 for box in boxes)
    if len(boxes) < max(4, FULL * len(tops) * len(lefts)) or len(tops) < 2 or not 2 <= len(lefts) <= MOST_COLUMNS:
        return None
    placed = sorted((_nearest(tops, box.y0), _nearest(lefts, box.x0), box) for box in boxes)
    around = Box(min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes))
    return Grid(around, len(tops), len(lefts), tuple(placed))


def _edges(values: Iterable[float], near: float = NEAR) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > near:
            found.append(value)
    return found


def _nearest(edges: list[float], value: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - value))


def grids_of_picture(page: pdfium.PdfPage) -> tuple[Grid, ...]:
    """The tables seen in a page's image: fields of paper closed in by ruling lines."""
    image, scale = render(page, dpi=DPI)
    gray = np.asarray(image.convert("L"))
    ink = cv2.adaptiveThreshold(gray, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, 12)
    lines = _lines(np.asarray(ink, np.uint8))
    if lines is None:
        return ()
    grids = []
    for area in _areas(lines):
        cells = [Box(*(edge / scale for edge in box)) for box in _cells(lines, area)]
        if (grid := grid_of(cells)) is not None:
            grids.append(grid)
    return tuple(grids)


def _lines(ink: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8] | None:
    """The ruling lines of an image, thickened to close their gaps; None when there are too few for a table."""
    height, width = ink.shape
    level = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, width // KERNEL), np.uint8))
    upright = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((height // KERNEL, 1), np.uint8))
    if cv2.countNonZero(upright) < height // 10 or cv2.countNonZero(level) < width // 4:
        return None
    level = cv2.dilate(level, np.ones((3, 9), np.uint8))
    upright = cv2.dilate(upright, np.ones((9, 3), np.uint8))
    return np.asarray(cv2.bitwise_or(level, upright), np.uint8)


def _areas(lines: npt.NDArray[np.uint8]) -> list[tuple[int, int, int, int]]:
    """The boxes of connected rulings large enough for a table."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(lines, connectivity=8)
    height, width = lines.shape
    boxes = [tuple(int(v) for v in stats[index][:4]) for index in range(1, count)]
    return [(x, y, w, h) for x, y, w, h in boxes if w > width // 4 and h > height // 30]


def _cells(lines: npt.NDArray[np.uint8], area: tuple[int, int, int, int]) -> list[tuple[int, int, int, int]]:
    """The fields of paper inside an area: left, top, right, bottom."""
    x, y, w, h = area
    paper = cv2.bitwise_not(lines[y : y + h, x : x + w])
    count, _, stats, _ = cv2.connectedComponentsWithStats(paper, connectivity=4)
    least = LEAST_CELL * (DPI / 72) ** 2
    found = []
    for index in range(1, count):
        left, top, wide, high, size = (int(v) for v in stats[index])
        inside = left > 0 and top > 0 and left + wide < w and top + high < h
        if inside and size > least and size > 0.6 * wide * high:
            found.append((x + left, y + top, x + left + wide, y + top + high))
    return found
