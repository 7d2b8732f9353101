"""Ruled tables: their grids of cells, from a page's drawn lines or from the ruling seen in its image."""

from dataclasses import replace
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
from pdfplumber.table import cells_to_tables, edges_to_intersections, merge_edges

from extractors.pages.cells import cells_of
from extractors.pages.grids import NEAR, Grid, Turn, grid_of, moved
from extractors.pages.rulings import Ruling, rulings
from extractors.recognition.level import level
from extractors.recognition.ocr import Picture
from models.page import Box

FEWEST = 3
"""Lines each way that make two rows and two columns."""
DPI = 100
SHORTEST = 24
"""Pixels of a ruling in an image: more than a letter's stem, less than what skew breaks it into."""
LEAST_CELL = 60.0
"""Square points of the smallest cell: one digit."""

Ink = npt.NDArray[np.uint8]


def grids_of_layer(page: pdfium.PdfPage) -> tuple[Grid, ...]:
    """The tables drawn on a page: pdfplumber's finder of cells, on the lines that PDFium knows.

    pdfplumber's own reading of the page would cost a hundred times as much and give the same lines.
    """
    lines = rulings(page, fewest=2 * FEWEST)
    if sum(line.upright for line in lines) < FEWEST or sum(not line.upright for line in lines) < FEWEST:
        return ()
    edges = merge_edges([_edge(line) for line in lines], NEAR, NEAR, NEAR, NEAR)
    cells = cells_of(edges_to_intersections(edges, NEAR, NEAR))
    grids = (grid_of(Box(*cell) for cell in table) for table in cells_to_tables(cells))
    return tuple(grid for grid in grids if grid is not None)


def _edge(line: Ruling) -> dict[str, Any]:
    """A ruling as pdfplumber's table finder takes it."""
    x0, top, x1, bottom = line.box
    return {
        "x0": x0, "x1": x1, "top": top, "bottom": bottom, "width": x1 - x0, "height": bottom - top,
        "orientation": "v" if line.upright else "h", "object_type": "line",
    }  # fmt: skip


def grids_of_picture(picture: Picture) -> tuple[Grid, ...]:
    """The tables seen in a page's image: fields of paper closed in by ruling lines, after undoing the page's skew."""
    image, scale = _smaller(picture)
    gray = np.asarray(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), np.uint8)
    if _ruled(_ink(gray)) is None:
        return ()
    straight = level(gray)
    lines = _ruled(_ink(straight.gray))
    if lines is None:
        return ()
    grids = (grid_of(Box(*(edge / scale for edge in cell)) for cell in _cells(lines, area)) for area in _areas(lines))
    return tuple(_turned(grid, straight.back, scale) for grid in grids if grid is not None)


def _smaller(picture: Picture) -> Picture:
    """The image at DPI, or as it is where it has fewer pixels."""
    share = min(1.0, DPI / 72 / picture.scale)
    image = cv2.resize(picture.image, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    return Picture(np.asarray(image, np.uint8), picture.scale * share)


def _turned(grid: Grid, pixels: npt.NDArray[np.float64], scale: float) -> Grid:
    """The grid with the way from the page's points to its own and back."""
    there = cv2.invertAffineTransform(pixels)
    turn, back = (_points(matrix, scale) for matrix in (there, pixels))
    return replace(grid, box=moved(grid.box, back), turn=turn, back=back)


def _points(matrix: Any, scale: float) -> Turn:
    (a, b, c), (d, e, f) = matrix
    return float(a), float(b), float(c) / scale, float(d), float(e), float(f) / scale


def _ink(gray: Any) -> Ink:
    ink = cv2.adaptiveThreshold(gray, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, 12)
    return np.asarray(ink, np.uint8)


def _ruled(ink: Ink) -> Ink | None:
    """The ruling lines of an image, thickened to close their gaps; None when there are too few for a table."""
    height, width = ink.shape
    levels = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, SHORTEST), np.uint8))
    uprights = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((SHORTEST, 1), np.uint8))
    if cv2.countNonZero(uprights) < height // 10 or cv2.countNonZero(levels) < width // 4:
        return None
    levels = cv2.dilate(levels, np.ones((3, 9), np.uint8))
    uprights = cv2.dilate(uprights, np.ones((9, 3), np.uint8))
    return np.asarray(cv2.bitwise_or(levels, uprights), np.uint8)


def _areas(lines: Ink) -> list[tuple[int, int, int, int]]:
    """The boxes of connected rulings large enough for a table: left, top, width, height."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(lines, connectivity=8)
    height, width = lines.shape
    boxes = [(int(x), int(y), int(w), int(h)) for x, y, w, h, _ in stats[1:count]]
    return [(x, y, w, h) for x, y, w, h in boxes if w > width // 4 and h > height // 30]


def _cells(lines: Ink, area: tuple[int, int, int, int]) -> list[tuple[int, int, int, int]]:
    """The fields of paper inside an area: left, top, right, bottom."""
    x, y, w, h = area
    paper = cv2.bitwise_not(lines[y : y + h, x : x + w])
    count, _, stats, _ = cv2.connectedComponentsWithStats(paper, connectivity=4)
    least = LEAST_CELL * (DPI / 72) ** 2
    found = []
    for left, top, wide, high, size in (tuple(map(int, row)) for row in stats[1:count]):
        inside = left > 0 and top > 0 and left + wide < w and top + high < h
        if inside and size > least and size > 0.6 * wide * high:
            found.append((x + left, y + top, x + left + wide, y + top + high))
    return found
