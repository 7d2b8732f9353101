"""A table's grid: rows, columns, merged cells, skew."""

import math
from dataclasses import replace

from extractors.pages.grids import Grid, grid_of
from models.page import Box

CELLS = [Box(x, y, x + 100, y + 20) for y in (100, 120, 140) for x in (50, 150)]


def found(cells: list[Box]) -> Grid:
    grid = grid_of(cells)
    assert grid is not None
    return grid


def test_cells_get_their_row_and_column() -> None:
    grid = found(CELLS)
    assert (grid.rows, grid.columns) == (3, 2)
    assert [(row, column) for row, column, _ in grid.cells] == [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1)]


def test_a_merged_cell_stands_once_at_its_first_place() -> None:
    grid = found([Box(50, 100, 250, 120), *CELLS[2:]])
    assert [(row, column) for row, column, _ in grid.cells] == [(0, 0), (1, 0), (1, 1), (2, 0), (2, 1)]


def test_a_frame_or_a_column_of_boxes_is_no_table() -> None:
    assert grid_of(CELLS[:1]) is None
    assert grid_of(CELLS[::2]) is None


def test_shading_scattered_over_a_page_is_no_table() -> None:
    assert grid_of([Box(40 * n, 30 * n, 40 * n + 20, 30 * n + 10) for n in range(9)]) is None


def test_a_word_is_found_in_its_cell() -> None:
    assert found(CELLS).cell_at(Box(160, 122, 190, 134)) == 3
    assert found(CELLS).cell_at(Box(400, 122, 430, 134)) is None


def test_a_skewed_tables_cells_are_found_after_the_turn() -> None:
    sine, cosine = math.sin(0.05), math.cos(0.05)
    turn, back = (cosine, sine, 0, -sine, cosine, 0), (cosine, -sine, 0, sine, cosine, 0)
    grid = replace(found(CELLS), turn=turn, back=back)
    x, y = cosine * 240 - sine * 110, sine * 240 + cosine * 110
    assert grid.cell_at(Box(x - 1, y - 1, x + 1, y + 1)) == 1
    assert found(CELLS).cell_at(Box(x - 1, y - 1, x + 1, y + 1)) != 1
