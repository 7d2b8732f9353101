"""Which part of the page each line belongs to, told by its place and by the words of `data/zones.yaml`."""

import re
from statistics import median

from extractors.pages.inks import Ink
from extractors.pages.layer import RawLine
from extractors.pages.letterhead import letterhead
from extractors.pages.marks import mark_of
from models.page import Box, Source, Zone

EDGE = 0.09
"""Share of the page's height at top and bottom where page numbers stand."""
TOP = 0.32
"""Share of the page's height where arrival stamps are set."""
MARGIN = 0.085
"""Share of the page's width left of which only stamps begin."""
SMALL = 0.75
"""Of the usual size: a stamp's letters are smaller."""
WIDE = 60.0
"""Points of paper that end the list of recipients."""
MIDDLE = 0.42
"""A signature block begins right of this share of the page's width."""
LOW = 0.4
"""Footnotes begin below this share of the page's height …"""
NOTE = 0.92
"""… and are set smaller than the page's usual type by this factor."""
LONG = 30
"""Letters of a line that was seen and is long enough to tell its type's size …"""
SOME = 8
"""… and of a text layer's."""
OWN = re.compile(r"/\s*[A-ZĐ]|^\W*\d+\W*$")
"""A số ký hiệu, or its digits: in electronic offices they are put in red, too."""
NOTED = re.compile(r"\d{1,2}(?: |$|[^\W\d_])")
SUPERSCRIPT = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")


class _Sheet:
    """A page while its lines are handed out to zones."""

    def __init__(self, lines: list[RawLine], width: float, height: float) -> None:
        self.width, self.height = width, height
        self.rest = list(lines)
        self.zones: dict[Zone, list[RawLine]] = {}
        self.marks: dict[tuple[str, Box], str | None] = {}

    def mark(self, line: RawLine) -> str | None:
        """The landmark a line's words stand for."""
        key = line.text, line.box
        if key not in self.marks:
            top, right = line.box.y0 < TOP * self.height, line.box.x0 > MIDDLE * self.width
            self.marks[key] = mark_of(line.text, top=top, right=right)
        return self.marks[key]

    def take(self, zone: Zone, lines: list[RawLine]) -> None:
        """Hands lines to a zone."""
        chosen = {id(line) for line in lines}
        self.zones.setdefault(zone, []).extend(lines)
        self.rest = [line for line in self.rest if id(line) not in chosen]


def zoned(lines: list[RawLine], *, width: float, height: float) -> dict[Zone, list[RawLine]]:
    """The lines of each zone; lines inside tables are not among them."""
    sheet = _Sheet(lines, width, height)
    _stamps(sheet)
    sheet.take(Zone.RUNNING, [line for line in sheet.rest if _running(line, sheet)])
    head = letterhead(sheet.rest, height=height, mark=sheet.mark)
    if head is not None:
        for zone, taken in head.zones.items():
            sheet.take(zone, taken)
        sheet.rest = head.rest
    _footnotes(sheet)
    _ending(sheet)
    sheet.take(Zone.BODY, sheet.rest)
    return sheet.zones


def _stamps(sheet: _Sheet) -> None:
    """Lines set askew or with a stamp's words; small lines right above or below them, red ones around red ones."""
    sheet.take(Zone.STAMP, [line for line in sheet.rest if line.ink is Ink.TURNED or sheet.mark(line) == "stamp"])
    sheet.take(Zone.STAMP, [line for line in sheet.rest if _over(line, sheet)])
    usual = median([line.box.y1 - line.box.y0 for line in sheet.rest] or [0.0])
    grown = True
    while grown and sheet.zones[Zone.STAMP]:
        stamps = sheet.zones[Zone.STAMP]
        red = [line.box for line in stamps if line.ink is Ink.RED and line.box.y0 < TOP * sheet.height]
        small = [line for line in sheet.rest if _small(line, usual, sheet)]
        near = [line for line in small if any(_touches(stamp.box, line.box) for stamp in stamps)]
        near += [line for line in sheet.rest if line not in near and _stamped(line, red)]
        sheet.take(Zone.STAMP, near)
        grown = bool(near)


def _small(line: RawLine, usual: float, sheet: _Sheet) -> bool:
    """Whether a line may be a stamp's: typed into a field, in small letters, or begun in the page's margin."""
    margin = line.box.x0 < MARGIN * sheet.width and line.box.y0 < TOP * sheet.height
    low = line.box.y1 - line.box.y0 < SMALL * usual
    return margin or low or line.source is Source.FIELD or (line.source is Source.OCR and _narrow(line, sheet))


def _narrow(line: RawLine, sheet: _Sheet) -> bool:
    """Whether letters that were seen are narrower than those of the page's lines of the same case."""
    if line.box.y0 > TOP * sheet.height:
        return False
    alike = [_size(other) for other in sheet.rest if other.text.isupper() is line.text.isupper()]
    return len(alike) > 2 and _size(line) < SMALL * median(alike)


def _over(line: RawLine, sheet: _Sheet) -> bool:
    """Whether a red line is printed over a black one: a seal's."""
    if line.ink is not Ink.RED or OWN.search(line.text):
        return False
    return any(other.ink is None and _crosses(line.box, other.box) for other in sheet.rest)


def _crosses(a: Box, b: Box) -> bool:
    wide = min(a.x1, b.x1) - max(a.x0, b.x0)
    high = min(a.y1, b.y1) - max(a.y0, b.y0)
    return wide > 2 and high > 0.3 * (a.y1 - a.y0)


def _stamped(line: RawLine, red: list[Box]) -> bool:
    """Whether a red line belongs to a red stamp: close over or under it, and no number or date of the head's own."""
    if line.ink is not Ink.RED or OWN.search(line.text) or mark_of(line.text) in ("motto", "date"):
        return False
    return any(_close(box, line.box) for box in red)


def _close(a: Box, b: Box) -> bool:
    """Whether two boxes share some of their width and stand less than a line apart."""
    gap = max(a.y0, b.y0) - min(a.y1, b.y1)
    return min(a.x1, b.x1) > max(a.x0, b.x0) and gap < a.y1 - a.y0


def _touches(stamp: Box, box: Box) -> bool:
    """Whether a box stands right above or below a stamp's line, with the same left edge."""
    gap = max(stamp.y0, box.y0) - min(stamp.y1, box.y1)
    return abs(stamp.x0 - box.x0) < 12 and gap < 0.9 * (stamp.y1 - stamp.y0)


def _running(line: RawLine, sheet: _Sheet) -> bool:
    """A page number: digits alone at the page's upper or lower edge."""
    edge = line.box.y1 < EDGE * sheet.height or line.box.y0 > (1 - EDGE) * sheet.height
    bare = line.text.strip(" -–./|")
    return edge and len(bare) <= 4 and (bare.isdigit() or not bare)


def _footnotes(sheet: _Sheet) -> None:
    """Small lines at the page's foot, from the first that begins with a footnote's mark."""
    opening = [line for line in sheet.rest if line.box.y0 >= LOW * sheet.height and _noted(line)]
    sizes = [_size(line) for line in sheet.rest if _tells_size(line)] if opening else []
    if len(sizes) < 4:
        return
    small = NOTE * median(sizes)
    for first in sorted(opening, key=lambda line: line.box.y0):
        below = [line for line in sheet.rest if line.box.y0 >= first.box.y0]
        if _opens_note(first, small) and _all_small(below, small):
            sheet.take(Zone.FOOTNOTE, below)
            return


def _noted(line: RawLine) -> bool:
    return line.text[0] in SUPERSCRIPT or NOTED.match(line.text) is not None


def _opens_note(line: RawLine, small: float) -> bool:
    return line.text[0] in SUPERSCRIPT or (_tells_size(line) and _size(line) < small)


def _all_small(lines: list[RawLine], small: float) -> bool:
    return all(_size(line) < small for line in lines if _tells_size(line))


def _tells_size(line: RawLine) -> bool:
    return len(line.text) > (LONG if line.source is Source.OCR else SOME)


def _size(line: RawLine) -> float:
    """The type's size: a layer's boxes tell it by their height, boxes that were seen more truly by a letter's width."""
    if line.source is Source.OCR:
        return (line.box.x1 - line.box.x0) / max(1, len(line.text))
    middle = line.words[len(line.words) // 2][1] if line.words else line.box
    return middle.y1 - middle.y0


def _ending(sheet: _Sheet) -> None:
    """Nơi nhận with its list on the left, the signer on the right."""
    marks = [(sheet.mark(line), line) for line in sheet.rest]
    marked = [line for mark, line in marks if mark == "recipients"]
    capacities = [line for mark, line in marks if mark == "signature"]
    if not marked and not capacities:
        return
    start = (marked or capacities)[0].box
    top = start.y0 - 3 * (start.y1 - start.y0)
    border = MIDDLE * sheet.width
    sheet.take(Zone.SIGNATURE, [line for line in sheet.rest if line.box.x0 > border and line.box.y0 > top])
    if marked:
        sheet.take(Zone.RECIPIENTS, _list_from(start, sheet))


def _list_from(start: Box, sheet: _Sheet) -> list[RawLine]:
    """The lines from Nơi nhận down to the first wide blank."""
    found: list[RawLine] = []
    foot = start.y1
    for line in sorted(sheet.rest, key=lambda line: line.box.y0):
        if line.box.y0 > start.y0 - 2 and line.box.y0 - foot < WIDE:
            found.append(line)
            foot = max(foot, line.box.y1)
    return found
