"""Which part of the page each line belongs to, told by its place and by the words of `data/zones.yaml`."""

from dataclasses import dataclass, field
from statistics import median

from extractors.layer import SUPERSCRIPTS, RawLine
from extractors.marks import mark_of
from extractors.rowwise import rows_of
from models.page import Box, Zone

EDGE = 0.09
"""Share of the page's height at top and bottom where page numbers stand."""
MIDDLE = 0.42
"""A signature block begins right of this share of the page's width."""
DIGITS = set(SUPERSCRIPTS.values())


@dataclass
class _Sheet:
    """A page while its lines are handed out to zones."""

    number: int
    width: float
    height: float
    rest: list[RawLine]
    marks: dict[int, str | None] = field(default_factory=dict)
    zones: dict[Zone, list[RawLine]] = field(default_factory=dict)

    def mark(self, line: RawLine) -> str | None:
        """The landmark a line's words stand for."""
        if id(line) not in self.marks:
            top, right = line.box.y0 < 0.25 * self.height, line.box.x0 > MIDDLE * self.width
            self.marks[id(line)] = mark_of(line.text, top=top, right=right)
        return self.marks[id(line)]

    def take(self, zone: Zone, lines: list[RawLine]) -> None:
        """Hands lines to a zone."""
        chosen = {id(line) for line in lines}
        self.zones.setdefault(zone, []).extend(lines)
        self.rest = [line for line in self.rest if id(line) not in chosen]


def zoned(lines: list[RawLine], *, number: int, width: float, height: float) -> dict[Zone, list[RawLine]]:
    """The lines of each zone; lines inside tables are not among them."""
    sheet = _Sheet(number, width, height, list(lines))
    sheet.take(Zone.STAMP, [line for line in sheet.rest if sheet.mark(line) == "stamp"])
    sheet.take(Zone.RUNNING, [line for line in sheet.rest if _running(line, sheet)])
    _head(sheet)
    _footnotes(sheet)
    _ending(sheet)
    sheet.take(Zone.BODY, sheet.rest)
    return sheet.zones


def _running(line: RawLine, sheet: _Sheet) -> bool:
    """A page number: digits alone at the page's upper or lower edge."""
    edge = line.box.y1 < EDGE * sheet.height or line.box.y0 > (1 - EDGE) * sheet.height
    bare = line.text.strip(" -–./|")
    return edge and len(bare) <= 4 and (bare.isdigit() or not bare)


def _head(sheet: _Sheet) -> None:
    """The two columns of the head, from the motto down to the first row that belongs to neither."""
    motto = next((line for line in sheet.rest if sheet.mark(line) == "motto"), None)
    if motto is None:
        return
    high = motto.box.y1 - motto.box.y0
    above = [line for line in sheet.rest if line.box.y1 < motto.box.y0 - 0.3 * high]
    sheet.take(Zone.STAMP, [line for line in above if _right(line, motto) or line.box.y1 < motto.box.y0 - 2.5 * high])
    end = _head_end(sheet, motto)
    inside = [line for line in sheet.rest if line.box.y0 + line.box.y1 < 2 * end]
    sheet.take(Zone.HEAD_RIGHT, [line for line in inside if _right(line, motto)])
    sheet.take(Zone.HEAD_LEFT, [line for line in inside if not _right(line, motto)])


def _head_end(sheet: _Sheet, motto: RawLine) -> float:
    """The upper edge of the first row below the motto that belongs to neither column."""
    closed = False
    for row in rows_of([line for line in sheet.rest if line.box.y0 > motto.box.y1 - 2]):
        marks = {sheet.mark(line) for line in row}
        right = [line for line in row if _right(line, motto)]
        left = [line for line in row if _left(line, motto)]
        if "addressee" in marks or len(left) + len(right) < len(row) or (closed and right):
            return min(line.box.y0 for line in row)
        closed = closed or "date" in marks or mark_of(" ".join(line.text for line in right)) == "date"
    return sheet.height


def _right(line: RawLine, motto: RawLine) -> bool:
    """Whether a line stands under (or over) the motto."""
    return line.box.x0 > motto.box.x0 - 25 and _center(line.box) > _center(motto.box) - 0.35 * _width(motto.box)


def _left(line: RawLine, motto: RawLine) -> bool:
    return _center(line.box) < motto.box.x0 - 5 and line.box.x1 < motto.box.x0 + 20


def _width(box: Box) -> float:
    return box.x1 - box.x0


def _center(box: Box) -> float:
    return (box.x0 + box.x1) / 2


def _footnotes(sheet: _Sheet) -> None:
    """Small lines at the page's foot, from the first that begins with a footnote's mark."""
    if len(sheet.rest) < 4:
        return
    usual = median(line.box.y1 - line.box.y0 for line in sheet.rest)
    ordered = sorted(sheet.rest, key=lambda line: line.box.y0)
    start = next((index for index, line in enumerate(ordered) if _opens_note(line, usual, sheet)), None)
    if start is not None and all(line.box.y1 - line.box.y0 < 0.93 * usual for line in ordered[start:]):
        sheet.take(Zone.FOOTNOTE, ordered[start:])


def _opens_note(line: RawLine, usual: float, sheet: _Sheet) -> bool:
    small = line.box.y1 - line.box.y0 < 0.9 * usual and line.box.y0 > 0.4 * sheet.height
    return small and (line.text[:1].isdigit() or ord(line.text[0]) in DIGITS)


def _ending(sheet: _Sheet) -> None:
    """Nơi nhận with its list on the left, the signer on the right."""
    marked = [line for line in sheet.rest if sheet.mark(line) == "recipients"]
    capacities = [line for line in sheet.rest if sheet.mark(line) == "signature"]
    if not marked and not capacities:
        return
    start = marked[0].box if marked else capacities[0].box
    top = start.y0 - 3 * (start.y1 - start.y0)
    border = MIDDLE * sheet.width
    right = [line for line in sheet.rest if line.box.x0 > border and line.box.y0 > top]
    sheet.take(Zone.SIGNATURE, right)
    if marked:
        sheet.take(Zone.RECIPIENTS, [line for line in sheet.rest if line.box.y0 > start.y0 - 2])
