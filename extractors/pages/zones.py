"""Which part of the page each line belongs to, told by its place and by the words of `data/zones.yaml`."""

import re
from statistics import median

from extractors.pages.layer import RawLine
from extractors.pages.letterhead import letterhead
from extractors.pages.marks import mark_of
from extractors.pages.rowwise import level
from extractors.pages.stamps import TOP, letter_size, stamps
from extractors.text.persons import is_name
from models.page import Box, Source, Zone

EDGE = 0.09
"""Share of the page's height at top and bottom where page numbers stand."""
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
ROOM = 9
"""Line heights that a signature takes between who signs and the name."""
NOTED = re.compile(r"\d{1,2}(?: |$|[^\W\d_])")
SUPERSCRIPT = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
RAISED = re.compile(r"[⁰¹²³⁴-⁹]{1,2}(?![⁰¹²³⁴-⁹])")


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
            top = line.box.y0 < TOP * self.height and not line.text[:1].islower()
            right = line.box.x0 > MIDDLE * self.width
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
    sheet.take(Zone.STAMP, stamps(sheet.rest, width=width, height=height, mark=sheet.mark))
    sheet.take(Zone.RUNNING, [line for line in sheet.rest if _running(line, sheet)])
    head = letterhead(sheet.rest, width=width, height=height, mark=sheet.mark)
    if head is not None:
        for zone, taken in head.zones.items():
            sheet.take(zone, taken)
        sheet.rest = head.rest
    _footnotes(sheet)
    _ending(sheet)
    sheet.take(Zone.BODY, sheet.rest)
    return sheet.zones


def _running(line: RawLine, sheet: _Sheet) -> bool:
    """A page number: digits alone at the page's upper or lower edge."""
    edge = line.box.y1 < EDGE * sheet.height or line.box.y0 > (1 - EDGE) * sheet.height
    bare = line.text.strip(" -–./|")
    return edge and len(bare) <= 4 and (bare.isdigit() or not bare)


def _footnotes(sheet: _Sheet) -> None:
    """Small lines at the page's foot, from the first that begins with a footnote's mark."""
    opening = [line for line in sheet.rest if line.box.y0 >= LOW * sheet.height and _noted(line)]
    sizes = [letter_size(line) for line in sheet.rest if _tells_size(line)] if opening else []
    if len(sizes) < 4:
        return
    small = NOTE * median(sizes)
    for first in sorted(opening, key=lambda line: line.box.y0):
        below = [line for line in sheet.rest if line.box.y0 >= first.box.y0]
        if _referred(first, sheet.rest) or (_opens_note(first, small) and _all_small(below, small)):
            sheet.take(Zone.FOOTNOTE, below)
            return


def _noted(line: RawLine) -> bool:
    return line.text[0] in SUPERSCRIPT or NOTED.match(line.text) is not None


def _opens_note(line: RawLine, small: float) -> bool:
    return line.text[0] in SUPERSCRIPT or (_tells_size(line) and letter_size(line) < small)


def _referred(line: RawLine, lines: list[RawLine]) -> bool:
    """Whether a line begins with a mark that stands at a word above it: a note, however large its letters."""
    mark = RAISED.match(line.text)
    if mark is None:
        return False
    used = re.compile(rf"(?<=[\w.,;:)”\"]){mark[0]}(?![⁰¹²³⁴-⁹])")
    return any(used.search(other.text) for other in lines if other.box.y0 < line.box.y0)


def _all_small(lines: list[RawLine], small: float) -> bool:
    return all(letter_size(line) < small for line in lines if _tells_size(line))


def _tells_size(line: RawLine) -> bool:
    return len(line.text) > (LONG if line.source is Source.OCR else SOME)


def _ending(sheet: _Sheet) -> None:
    """Nơi nhận with its list on the left, the signer on the right."""
    marks = [(sheet.mark(line), line) for line in sheet.rest]
    marked = [line for mark, line in marks if mark == "recipients"]
    capacities = [line for mark, line in marks if mark == "signature" or (mark == "signing" and _signs(line, sheet))]
    if not marked and not capacities:
        return
    start = (marked or capacities)[0].box
    top = start.y0 - 3 * (start.y1 - start.y0)
    border = MIDDLE * sheet.width
    signed = [line for line in sheet.rest if line.box.x0 > border and line.box.y0 > top]
    sheet.take(Zone.SIGNATURE, (_jointly(sheet, start) if marked else []) or signed)
    if marked:
        sheet.take(Zone.RECIPIENTS, _list_from(start, sheet))


def _signs(line: RawLine, sheet: _Sheet) -> bool:
    """Whether a line in capitals stands over a name: one of those who sign minutes."""
    room = ROOM * (line.box.y1 - line.box.y0)
    under = (other for other in sheet.rest if 0 < other.box.y0 - line.box.y0 < room)
    return line.text.isupper() and any(is_name(other.text) and _shares_width(other.box, line.box) for other in under)


def _shares_width(a: Box, b: Box) -> bool:
    return min(a.x1, b.x1) > max(a.x0, b.x0)


def _jointly(sheet: _Sheet, listed: Box) -> list[RawLine]:
    """The lines of two who sign beside each other over the list of recipients; none where one signs."""
    over = [line for line in sheet.rest if line.box.y1 < listed.y0 + 2 and line.text.isupper()]
    capacities = (line for line in over if line.box.x1 < sheet.width / 2 and mark_of(line.text) == "signature")
    first = next((line for line in capacities if any(_beside(line.box, other.box) for other in over)), None)
    return [line for line in sheet.rest if first.box.y0 - 2 < line.box.y0 < listed.y0 - 2] if first else []


def _beside(left: Box, right: Box) -> bool:
    return left.x1 < right.x0 and level(left, right)


def _list_from(start: Box, sheet: _Sheet) -> list[RawLine]:
    """The lines from Nơi nhận down to the first wide blank."""
    found: list[RawLine] = []
    foot = start.y1
    for line in sorted(sheet.rest, key=lambda line: line.box.y0):
        if line.box.y0 > start.y0 - 2 and line.box.y0 - foot < WIDE:
            found.append(line)
            foot = max(foot, line.box.y1)
    return found
