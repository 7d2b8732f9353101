"""Lines into a page: zones told by place and words, reading order, and the text with its offsets."""

from collections.abc import Iterable
from dataclasses import dataclass

from extractors.pages.grids import Grid
from extractors.pages.layer import RawLine
from extractors.pages.rowwise import cut, cut_at_gaps, merged, rows_of, side_by_side
from extractors.pages.unruled import grids_of_words
from extractors.pages.zones import zoned
from models.lazy import Lazy
from models.page import Box, Cell, Line, Page, Source, Table, Word, Zone

ORDER = (
    Zone.HEAD_LEFT,
    Zone.HEAD_RIGHT,
    Zone.BODY,
    Zone.RECIPIENTS,
    Zone.SIGNATURE,
    Zone.FOOTNOTE,
    Zone.RUNNING,
    Zone.STAMP,
)
"""Reading order of the zones of one part of a page."""


def arrange(
    raw: Iterable[RawLine],
    *,
    number: int,
    width: float,
    height: float,
    source: Source = Source.LAYER,
    quality: float | None = None,
    grids: tuple[Grid, ...] = (),
    turned: int = 0,
) -> Page:
    """The page of these lines: zones set, in reading order, table text cell by cell."""
    lines = [part for line in raw if line.text.strip() for part in _columns(line)]
    free, tables = _tables(lines, (*grids, *grids_of_words(lines, grids)))
    writer = _Writer()
    for zone, line in _ordered(free, tables, width, height):
        writer.line(zone, line) if isinstance(line, RawLine) else writer.table(line)
    return Page(
        number=number,
        width=width,
        height=height,
        text="".join(writer.text),
        lines=tuple(writer.lines),
        tables=tuple(writer.tables),
        source=source,
        quality=quality,
        turned=turned,
    )


@dataclass(frozen=True, slots=True)
class _Filled:
    grid: Grid
    cells: tuple[tuple[int, int, Box, tuple[RawLine, ...]], ...]


def _tables(lines: list[RawLine], grids: tuple[Grid, ...]) -> tuple[list[RawLine], list[_Filled]]:
    """The lines outside of all tables, and the tables with the lines of their cells."""
    free, filled = list(lines), []
    for grid in grids:
        parts = [part for line in free for part in _by_cell(line, grid)]
        held: dict[int, list[RawLine]] = {}
        free = []
        for line in parts:
            place = grid.cell_at(line.box)
            (free if place is None else held.setdefault(place, [])).append(line)
        cells = tuple(
            (row, column, grid.on_page(box), tuple(merged(part) for part in rows_of(held.get(place, []))))
            for place, (row, column, box) in enumerate(grid.cells)
        )
        filled.append(_Filled(grid, cells))
    return free, filled


def _by_cell(line: RawLine, grid: Grid) -> list[RawLine]:
    """The line cut where its words pass from one cell to the next."""
    if not line.words or line.box.y1 < grid.box.y0 or line.box.y0 > grid.box.y1:
        return [line]
    first, last = grid.cell_at(line.words[0][1]), grid.cell_at(line.words[-1][1])
    if first is not None and first == last:
        return [line]
    places = [grid.cell_at(box) for _, box in line.words]
    parts, rest = [], line
    for index in range(len(places) - 1, 0, -1):
        if places[index] != places[index - 1]:
            before, after = cut(rest, index)
            if before is not None and after is not None:
                parts.append(after)
                rest = before
    return [rest, *reversed(parts)]


def _columns(line: RawLine) -> list[RawLine]:
    """What optical recognition read as one line, cut at wide blanks; a text layer's lines are so already."""
    return cut_at_gaps(line) if line.source is Source.OCR else [line]


def _ordered(
    free: list[RawLine], tables: list[_Filled], width: float, height: float
) -> list[tuple[Zone, RawLine | _Filled]]:
    found: list[tuple[int, float, Zone, RawLine | _Filled]] = []
    by_zone = zoned(free, width=width, height=height)
    for place, zone in enumerate(ORDER):
        for line in _lines(zone, by_zone.get(zone, [])):
            found.append((place, line.box.y0, zone, line))
    body = ORDER.index(Zone.BODY)
    found += [(body, table.grid.box.y0, Zone.TABLE, table) for table in tables]
    found.sort(key=lambda item: (item[0], item[1]) if item[0] == body else (item[0], 0.0))
    return [(zone, line) for _, _, zone, line in found]


def _lines(zone: Zone, lines: list[RawLine]) -> list[RawLine]:
    """A zone's lines from top to bottom; stamps are not put into rows, for they stand side by side."""
    if zone is Zone.STAMP:
        return sorted(lines, key=lambda line: (round(line.box.x0 / 12), line.box.y0))
    blocks = side_by_side(lines) if zone is Zone.SIGNATURE else [lines]
    return [merged(row) for block in blocks for row in rows_of(block)]


class _Writer:
    """Builds the page's text and the lines and tables that point into it."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.lines: list[Line] = []
        self.tables: list[Table] = []
        self.at = 0

    def line(self, zone: Zone, raw: RawLine) -> None:
        start, end = self.at, self.at + len(raw.text)
        words = Lazy(_words, raw.words, start, end)
        self.lines.append(Line(start, end, raw.box, zone, raw.source, words, raw.confidence, raw.bold))
        self.text += (raw.text, "\n")
        self.at = end + 1

    def table(self, filled: _Filled) -> None:
        cells = []
        for row, column, box, lines in filled.cells:
            start = self.at
            for line in lines:
                self.line(Zone.TABLE, line)
            cells.append(Cell(row=row, column=column, start=start, end=max(start, self.at - 1), box=box))
        grid = filled.grid
        self.tables.append(Table(box=grid.box, rows=grid.rows, columns=grid.columns, cells=tuple(cells)))


def _words(raw: Iterable[tuple[str, Box]], start: int, end: int) -> tuple[Word, ...]:
    """The words of the line with their places in the page's text; none where they do not make up the line."""
    found: list[Word] = []
    at = start
    for text, box in raw:
        after = at + len(text)
        found.append(Word(at, after, box))
        at = after + 1
    return tuple(found) if at == end + 1 else ()
