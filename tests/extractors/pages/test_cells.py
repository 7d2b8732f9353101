"""Cells that crossing lines close in: the same as pdfplumber's own finder gives."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pdfplumber.table import edges_to_intersections, intersections_to_cells

from extractors.pages.cells import cells_of

PLACES = st.integers(0, 4)


def edge(x0: int, top: int, x1: int, bottom: int) -> dict[str, Any]:
    return {"x0": x0, "x1": x1, "top": top, "bottom": bottom, "orientation": "v" if x0 == x1 else "h"}


UPRIGHT = st.builds(lambda x, top, high: edge(x, top, x, top + high), PLACES, PLACES, st.integers(1, 4))
LEVEL = st.builds(lambda x, top, wide: edge(x, top, x + wide, top), PLACES, PLACES, st.integers(1, 4))


def test_a_grid_of_two_rows_the_second_merged() -> None:
    edges = [*(edge(0, y, 2, y) for y in (0, 1, 2)), edge(0, 0, 0, 2), edge(1, 0, 1, 1), edge(2, 0, 2, 2)]
    assert cells_of(edges_to_intersections(edges, 0, 0)) == [(0, 0, 1, 1), (0, 1, 2, 2), (1, 0, 2, 1)]


@given(st.lists(UPRIGHT, max_size=8), st.lists(LEVEL, max_size=8))
def test_any_lines(upright: list[dict[str, Any]], level: list[dict[str, Any]]) -> None:
    crossings = edges_to_intersections([*upright, *level], 0, 0)
    assert cells_of(crossings) == intersections_to_cells(crossings)
