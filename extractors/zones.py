"""Which part of the page each line belongs to, told by its place and by the words of `data/zones.yaml`."""

from dataclasses import dataclass, field
from statistics import median

from extractors.layer import RawLine, SUPERSCRIPTS
from extractors.marks import mark_of
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
    """The two columns above the first line that spans both."""
    motto = next((line for line in sheet.rest if sheet.mark(line) == "motto"), None)
    if motto is None:
        return
    border = motto.box.x0
    above = [line for line in sheet.rest if line.box.y1 < _head_end(sheet, motto)]
    sheet.take(Zone.HEAD_RIGHT, [line for line in above if _center(line.box) > border])
    sheet.take(Zone.HEAD_LEFT, [line for line in above if _center(line.box) <= border])


def _head_end(sheet: _Sheet, motto: RawLine) -> float:
    """The upper edge of the first line below the motto that belongs to neither column, plus its own height."""
    border, closed = motto.box.x0, False
    for line in sorted(sheet.rest, key=lambda line: line.box.y0):
        if line.box.y0 < motto.box.y1:
            continue
        mark = sheet.mark(line)
        left = _center(line.box) < border - 5 and line.box.x1 < border + 20
        right = line.box.x0 > border - 25 and not closed
        if mark == "addressee" or not (left or right):
            return line.box.y0 + 0.5 * (line.box.y1 - line.box.y0)
        closed = closed or mark == "date"
    return motto.box.y1 + 0.2 * sheet.height


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
