"""The two columns of the head: bodies, number and V/v on the left; motto, place and date on the right.

The motto gives the border (`mottoes`). Optical recognition often reads both columns as one line: it is cut there.
"""

import re
from dataclasses import dataclass

from extractors.pages.layer import RawLine
from extractors.pages.marks import mark_of
from extractors.pages.mottoes import Marker, motto_of
from extractors.pages.rowwise import cut, rows_of
from models.page import Box, Source, Zone

YEAR = re.compile(r"\d{4}\W*$")
DATE_GOES_ON = re.compile(r"(?:th[aá]ng\s+)?(?:\d{1,2}\s+)?(?:n[aă]m\s+)?\d{4}\W*", re.IGNORECASE)
MIDDLE = 0.1
"""Share of the page's width by which a heading in its middle stands off it at most."""
SURE = 0.85
"""How surely the lines of a name over the motto were seen."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The lines of the head's zones, of the stamps over it, and all others."""

    zones: dict[Zone, list[RawLine]]
    rest: list[RawLine]


def letterhead(lines: list[RawLine], *, width: float, height: float, mark: Marker) -> Letterhead | None:
    """The head of a page, None when the page has none."""
    found = motto_of(lines, width=width, height=height, mark=mark)
    if found is None:
        return None
    motto, first, others = found
    end, dated = _end(motto, others, mark, width)
    inside = [part for line in others if _middle(line.box) < end for part in _columns(line, motto)]
    rest = [line for line in others if _middle(line.box) >= end]
    zones: dict[Zone, list[RawLine]] = {Zone.HEAD_RIGHT: [first] if first else [], Zone.HEAD_LEFT: [], Zone.STAMP: []}
    for line in inside:
        zones[_zone(line, motto, dated)].append(line)
    return Letterhead(zones, rest)


def date_goes_on(text: str) -> bool:
    """Whether a line is the rest of a date that the line above it could not hold: "tháng 4 năm 2031", "2031".

    >>> date_goes_on("năm 2031"), date_goes_on("ngày 02 tháng 4 năm 2031")
    (True, False)
    """
    return DATE_GOES_ON.fullmatch(text.strip()) is not None


def _zone(line: RawLine, motto: Box, dated: float) -> Zone:
    """The zone of a line of the head; `dated` is the middle of the row with the date."""
    box, high = line.box, motto.y1 - motto.y0
    right = _right(box, motto)
    above = box.y1 < motto.y0 - 0.3 * high
    if above and (right or box.y1 < motto.y0 - 2.5 * high or _doubtful(line)):
        return Zone.STAMP
    between = _middle(box) > motto.y1 and not right and not _left(box, motto)
    if between or (right and box.y0 > dated):
        return Zone.STAMP
    return Zone.HEAD_RIGHT if right else Zone.HEAD_LEFT


def _doubtful(line: RawLine) -> bool:
    """Whether what was seen is rather a stamp's rest than a body's name."""
    letters = sum(char.isalpha() for char in line.text)
    return line.source is Source.OCR and ((line.confidence or 0.0) < SURE or letters < 0.6 * len(line.text))


def _end(motto: Box, others: list[RawLine], mark: Marker, width: float) -> tuple[float, float]:
    """The middle of the first row below the motto that belongs to neither column, and that of the row with the date.

    What stands between number and date, or right of a column that goes on below the date, is a stamp. Under a narrow
    motto the page's middle lies in the left column: there a heading, alone in capitals below the date, ends the head.
    """
    dated, unfinished = float("inf"), False
    for row in rows_of([line for line in others if _middle(line.box) > motto.y1]):
        parts = [part for line in row for part in _columns(line, motto)]
        right = [part for part in parts if _right(part.box, motto)]
        left = [part for part in parts if _left(part.box, motto)]
        middle = min(_middle(line.box) for line in row)
        said = " ".join(part.text for part in right)
        if unfinished and date_goes_on(said):
            dated, unfinished = max(_middle(part.box) for part in right), False
            continue
        formal = bool(left and right) and dated == float("inf") and _formal(left, right)
        strange = len(left) + len(right) < len(parts) and not formal
        below = middle > dated and ((right and not left) or (len(row) == 1 and _heading(row[0], width)))
        if any(mark(line) == "addressee" for line in row) or strange or below:
            return middle, dated
        if mark_of(said) == "date":
            dated = min(dated, max(_middle(part.box) for part in right))
            unfinished = YEAR.search(said) is None
    return float("inf"), dated


def _heading(line: RawLine, width: float) -> bool:
    """Whether a line in capitals stands in the middle of a page of this width."""
    return line.text.isupper() and abs(_center(line.box) - width / 2) < MIDDLE * width


def _formal(left: list[RawLine], right: list[RawLine]) -> bool:
    """Whether a row is that of the number and the date."""
    return mark_of(left[0].text) == "number" and mark_of(right[-1].text) == "date"


def _columns(line: RawLine, motto: Box) -> tuple[RawLine, ...]:
    """The line, cut at its widest blank near the border when it reaches over both columns."""
    if line.box.x0 > motto.x0 - 25 or line.box.x1 < (motto.x0 + motto.x1) / 2 or not line.words:
        return (line,)
    gaps = [(b.x0 - a.x1, (a.x1 + b.x0) / 2) for (_, a), (_, b) in zip(line.words, line.words[1:], strict=False)]
    width, middle = max(gaps, default=(0.0, 0.0))
    if width < 0.9 * (motto.y1 - motto.y0) or not motto.x0 - 60 < middle < motto.x0 + 0.35 * (motto.x1 - motto.x0):
        return (line,)
    parts = cut(line, 1 + max(range(len(gaps)), key=lambda index: gaps[index][0]))
    return tuple(part for part in parts if part is not None)


def _right(box: Box, motto: Box) -> bool:
    """Whether a line stands under (or over) the motto."""
    return box.x0 > motto.x0 - 25 and _center(box) > _center(motto) - 0.35 * (motto.x1 - motto.x0)


def _left(box: Box, motto: Box) -> bool:
    return _center(box) < motto.x0 - 5 and box.x1 < motto.x0 + 20


def _center(box: Box) -> float:
    return (box.x0 + box.x1) / 2


def _middle(box: Box) -> float:
    return (box.y0 + box.y1) / 2
