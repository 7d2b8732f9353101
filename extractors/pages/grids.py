"""A table's grid: cells with row and column, and which cell a word stands in."""

from collections.abc import Iterable
from dataclasses import dataclass

from models.page import Box

NEAR = 3.0
"""Edges of cells nearer than this, in points, are one line of the grid."""
FULL = 0.5
"""So many of a grid's places hold a cell of their own; the others are merged away."""
MOST_COLUMNS = 25

Turn = tuple[float, float, float, float, float, float]
"""x' = a x + b y + c, y' = d x + e y + f."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table as found on a page: its cells as (row, column, box), row by row.

    A skewed table's cells are boxes only after `turn`; `back` undoes it.
    """

    box: Box
    rows: int
    columns: int
    cells: tuple[tuple[int, int, Box], ...]
    turn: Turn | None = None
    back: Turn | None = None

    def cell_at(self, box: Box) -> int | None:
        """The index of the cell that holds the middle of a box of the page."""
        x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
        if self.turn is not None:
            x, y = _moved(x, y, self.turn)
        for index, (_, _, cell) in enumerate(self.cells):
            if cell.x0 <= x <= cell.x1 and cell.y0 <= y <= cell.y1:
                return index
        return None

    def on_page(self, cell: Box) -> Box:
        """Where a cell stands on the page."""
        return cell if self.back is None else moved(cell, self.back)


def grid_of(cells: Iterable[Box]) -> Grid | None:
    """Cells with their row and column; None for what is no table: a single row, column or box."""
    boxes = list(cells)
    tops, lefts = _edges(box.y0 for box in boxes), _edges(box.x0 for box in boxes)
    if len(tops) < 2 or not 2 <= len(lefts) <= MOST_COLUMNS or len(boxes) < max(4, FULL * len(tops) * len(lefts)):
        return None
    placed = sorted((_nearest(tops, box.y0), _nearest(lefts, box.x0), box) for box in boxes)
    around = Box(min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes))
    return Grid(around, len(tops), len(lefts), tuple(placed))


def moved(box: Box, turn: Turn) -> Box:
    """The box around a box's corners after the turn."""
    corners = [_moved(x, y, turn) for x in (box.x0, box.x1) for y in (box.y0, box.y1)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _moved(x: float, y: float, turn: Turn) -> tuple[float, float]:
    a, b, c, d, e, f = turn
    return a * x + b * y + c, d * x + e * y + f


def _edges(values: Iterable[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > NEAR:
            found.append(value)
    return found


def _nearest(edges: list[float], value: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - value))
