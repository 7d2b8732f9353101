"""Assignment tables set without upright rulings: columns told by blanks that go through all their rows.

Such a table begins with a row of titles ("STT | Nội dung | Cơ quan chủ trì | Thời hạn"). Between two titles there is a
blank; as far down as a part of it stays blank in every row, the table goes.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from extractors.pages.grids import Grid
from extractors.pages.layer import RawLine, around
from extractors.pages.marks import mark_of
from extractors.pages.rowwise import rows_of
from extractors.text.column_titles import column_of
from models.page import Box, Source

OPENING = re.compile(r"(?:S?TT|Stt|Số TT|SỐ TT)\.?(?!\S)")
"""The title of the column that numbers the rows."""
NUMBER = re.compile(r"[\d⁰¹²³⁴-⁹]{1,3}[.)]?|\d{1,2}(?:\.\d{1,2}){1,2}\.?")
"""A row's; a lone digit may have been seen as a footnote's mark."""
UNSURE = 0.5
"""What was seen with less confidence is a speck in a blank."""
FEWEST = 3
"""Columns."""
PARTED = 7.0
"""Points between two titles at least: more than between two words."""
NARROWEST = 4.5
"""Points of a blank that goes through all rows at least."""
TIGHT = 0.7
"""Line heights between two lines of one title at most."""
APART = 3.0
"""Line heights of paper that end a table."""
EQUAL = 1.5
"""Points by which one blank must be higher than another to be the one between two rows."""
ENDS = ("recipients", "signature", "addressee")

PART = re.compile(r"(?:[IVX]{1,5}|[A-ZĐ])(?:[.)]|\s)")
"""What begins a row that parts the table: "II. Kiểm tra, giám sát"."""

Row = list[RawLine]
Blank = tuple[float, float]
"""Left and right edge."""


class _Below(NamedTuple):
    """What stands under a table's titles: its printed rows, those that part it, and the middles of its blanks."""

    rows: list[Row]
    parts: list[Row]
    middles: list[float]


def grids_of_words(lines: list[RawLine], ruled: Iterable[Grid]) -> tuple[Grid, ...]:
    """The assignment tables among a page's lines that no ruled grid holds."""
    begun = [line for line in lines if OPENING.match(line.text)]
    begun = [line for line in begun if not any(_within(line.box, grid.box) for grid in ruled)]
    found: list[Grid] = []
    for title in begun:
        rows = rows_of([line for line in lines if line.box.y1 > title.box.y0 - 40])
        if (grid := _grid(rows, title)) is not None:
            found.append(grid)
    return tuple(found)


def _within(inner: Box, outer: Box) -> bool:
    return outer.x0 <= inner.x0 and inner.x1 <= outer.x1 and outer.y0 <= inner.y0 and inner.y1 <= outer.y1


def _grid(rows: list[Row], title: RawLine) -> Grid | None:
    """The table whose rows are numbered under `title`."""
    at = next(index for index, row in enumerate(rows) if any(line is title for line in row))
    head = _head(rows, at)
    words = [word for row in rows[head.start : head.stop] for word in _words(row)]
    columns = _columns(words)
    if not _assigns([" ".join(text for text, _ in column) for column in columns]):
        return None
    edges = [around(box for _, box in column) for column in columns]
    below = _below(rows, head.stop, [[(a.x1, b.x0)] for a, b in pairwise(edges)])
    border = below.middles[0]
    numbers = [box for row in below.rows for text, box in _words(row) if box.x1 < border and NUMBER.fullmatch(text)]
    if not numbers:
        return None
    parts = [around(line.box for line in row) for row in below.parts]
    body = [box for row in (*below.rows, *below.parts) for _, box in _words(row)]
    whole = around([*edges, *body])
    starts = sorted([(box, False) for box in numbers] + [(box, True) for box in parts], key=lambda start: start[0].y0)
    levels = _levels(body, [box for box, _ in starts], top=max(edge.y1 for edge in edges))
    lefts = [whole.x0 - 1, *below.middles, whole.x1 + 1]
    return _filled([whole.y0 - 1, *levels], lefts, merged={at for at, (_, part) in enumerate(starts, 1) if part})


def _filled(tops: list[float], lefts: list[float], *, merged: set[int]) -> Grid:
    """The grid between these edges; the rows in `merged` are one cell each."""
    cells: list[tuple[int, int, Box]] = []
    for row, (y0, y1) in enumerate(pairwise(tops)):
        if row in merged:
            cells.append((row, 0, Box(lefts[0], y0, lefts[-1], y1)))
        else:
            cells += [(row, column, Box(x0, y0, x1, y1)) for column, (x0, x1) in enumerate(pairwise(lefts))]
    return Grid(Box(lefts[0], tops[0], lefts[-1], tops[-1]), len(tops) - 1, len(lefts) - 1, tuple(cells))


def _head(rows: list[Row], at: int) -> range:
    """The rows of the titles: those right above and below the one at `at` that hold parts of titles only."""
    first, last = at, at + 1
    while first and _title_part(rows[first - 1], rows[first], begins=True):
        first -= 1
    while last < len(rows) and _title_part(rows[last], rows[last - 1], begins=False):
        last += 1
    return range(first, last)


def _title_part(row: Row, near: Row, *, begins: bool) -> bool:
    """Whether a row is part of the titles in the row next to it: close to it, of the same type, and no new words begin
    below (`begins` is asked of the row above)."""
    high = near[0].box.y1 - near[0].box.y0
    gap = max(row[0].box.y0, near[0].box.y0) - min(row[0].box.y1, near[0].box.y1)
    if gap > TIGHT * high or row[0].bold != near[0].bold:
        return False
    capitals = all(line.text.isupper() for line in near)
    return all(line.text[:1].isupper() if begins else capitals or line.text[:1].islower() for line in row)


def _words(row: Row) -> Iterator[tuple[str, Box]]:
    """The words of a row; a lone number's box, where it was seen, is no wider than its digits."""
    for line in row:
        seen = line.source is Source.OCR
        for text, box in line.words or ((line.text, line.box),):
            if seen and (line.confidence or 0.0) < UNSURE:
                continue
            wide = len(text) * (box.y1 - box.y0) if seen and NUMBER.fullmatch(text) else box.x1 - box.x0
            yield text, box._replace(x1=min(box.x1, box.x0 + wide))


def _columns(words: list[tuple[str, Box]]) -> list[list[tuple[str, Box]]]:
    """The titles' words by column, from left to right: what stands apart widthwise in all rows."""
    found: list[list[tuple[str, Box]]] = []
    right = float("-inf")
    for text, box in sorted(words, key=lambda word: word[1].x0):
        if box.x0 - right > PARTED:
            found.append([])
        found[-1].append((text, box))
        right = max(right, box.x1)
    return [sorted(column, key=lambda word: (round(word[1].y0 / 4), word[1].x0)) for column in found]


def _assigns(titles: list[str]) -> bool:
    """Whether these are an assignment table's: numbers first, the work, who leads it."""
    named = [column_of(title) for title in titles]
    return len(titles) >= FEWEST and OPENING.fullmatch(titles[0]) is not None and {"work", "lead"} <= set(named)


def _below(rows: list[Row], first: int, free: list[list[Blank]]) -> _Below:
    """The rows from `first` on in which some of each of the blanks between titles stays blank."""
    foot = max(line.box.y1 for line in rows[first - 1])
    kept: list[Row] = []
    parts: list[Row] = []
    for row in rows[first:]:
        high = row[0].box.y1 - row[0].box.y0
        if row[0].box.y0 - foot > APART * high or mark_of(row[0].text) in ENDS:
            break
        left = [_without(blanks, row) for blanks in free]
        if all(left):
            free = left
            kept.append(row)
        elif PART.match(row[0].text) and row[0].box.x0 < free[0][0][1]:
            parts.append(row)
        else:
            break
        foot = max(foot, *(line.box.y1 for line in row))
    widest = (max(blanks, key=lambda blank: blank[1] - blank[0]) for blanks in free)
    return _Below(kept, parts, [(left + right) / 2 for left, right in widest])


def _without(blanks: list[Blank], row: Row) -> list[Blank]:
    """The parts of these blanks that no word of the row covers."""
    for _, box in _words(row):
        parts = ((left, min(right, box.x0)) for left, right in blanks)
        others = ((max(left, box.x1), right) for left, right in blanks)
        blanks = sorted({blank for blank in (*parts, *others) if blank[1] - blank[0] >= NARROWEST})
    return blanks


def _levels(body: list[Box], numbers: list[Box], *, top: float) -> list[float]:
    """Where rows begin and the last one ends: between two numbers at the highest blank, the lower one of equal ones."""
    found = [(top + min(box.y0 for box in body)) / 2]
    for before, after in pairwise(sorted(numbers, key=lambda box: box.y0)):
        between = sorted((b for b in body if b.y1 > before.y0 and b.y0 < after.y1), key=lambda box: box.y0)
        found.append(_highest(between, before.y0, after.y1))
    return [*found, max(box.y1 for box in body) + 1]


def _highest(boxes: list[Box], low: float, high: float) -> float:
    """The middle of the highest blank across these boxes, between two heights."""
    foot, best, at = low, 0.0, high
    for box in boxes:
        if box.y0 - foot > best - EQUAL and box.y0 > low:
            best, at = max(best, box.y0 - foot), (box.y0 + foot) / 2
        foot = max(foot, box.y1)
    return at
