"""The cells that crossing lines close in: those that pdfplumber finds, which asks each pair of points anew."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

Point = tuple[float, float]
Cell = tuple[float, float, float, float]
Edge = Mapping[str, Any]

PLACE = itemgetter("x0", "top", "x1", "bottom")


def cells_of(crossings: Mapping[Point, Mapping[str, Sequence[Edge]]]) -> list[Cell]:
    """The smallest cell right of and below each point in which upright ("v") and level ("h") edges cross, if any."""
    upright = {point: frozenset(map(PLACE, edges["v"])) for point, edges in crossings.items()}
    level = {point: frozenset(map(PLACE, edges["h"])) for point, edges in crossings.items()}
    points = sorted(crossings)
    columns: dict[float, list[Point]] = defaultdict(list)
    rows: dict[float, list[Point]] = defaultdict(list)
    for point in points:
        columns[point[0]].append(point)
        rows[point[1]].append(point)

    def cells(point: Point) -> Iterator[Cell]:
        x, y = point
        right = [one for one in rows[y] if one[0] > x and not level[one].isdisjoint(level[point])]
        for below in columns[x]:
            if below[1] <= y or upright[below].isdisjoint(upright[point]):
                continue
            for beside in right:
                corner = beside[0], below[1]
                closed = corner in upright and not upright[corner].isdisjoint(upright[beside])
                if closed and not level[corner].isdisjoint(level[below]):
                    yield *point, *corner

    found = (next(cells(point), None) for point in points)
    return [cell for cell in found if cell is not None]
