"""Ruled tables: their grids of cells, from a page's drawn lines or from the ruling seen in its image."""

from collections.abc import Iterable
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

from extractors.layout import Grid
from extractors.ocr import render
from extractors.rulings import Ruling, rulings
from models.page import Box

FEWEST = 3
"""Lines each way that make two rows and two columns."""
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


def grids_of_layer(page: pdfium.PdfPage) -> tuple[Grid, ...]:
    """The tables drawn on a page: pdfplumber's finder of cells, on the lines that PDFium knows.

    pdfplumber's own reading of the page would cost a hundred times as much and give the same lines.
    """
    lines = rulings(page)
    if sum(line.upright for line in lines) < FEWEST or sum(not line.upright for line in lines) < FEWEST:
        return ()
    edges = merge_edges([_edge(line) for line in lines], NEAR, NEAR, NEAR, NEAR)
    cells = intersections_to_cells(edges_to_intersections(edges, NEAR, NEAR))
    grids = (grid_of(Box(*cell) for cell in table) for table in cells_to_tables(cells))
    return tuple(grid for grid in grids if grid is not None)


def _edge(line: Ruling) -> dict[str, Any]:
    """A ruling as pdfplumber's table finder takes it."""
    x0, top, x1, bottom = line.box
    return {
        "x0": x0, "x1": x1, "top": top, "bottom": bottom, "width": x1 - x0, "height": bottom - top,
        "orientation": "v" if line.upright else "h", "object_type": "line",
    }  # fmt: skip


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
