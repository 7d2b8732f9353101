"""Which lines are stamped on a page or scribbled beside its text: arrival stamps, seals, e-signatures, margin notes."""

import re
from collections.abc import Callable
from statistics import median

from extractors.pages.inks import Ink
from extractors.pages.layer import RawLine
from extractors.pages.marks import mark_of
from extractors.pages.rowwise import level
from models.page import Box, Source

TOP = 0.32
"""Share of the page's height where arrival stamps are set."""
MARGIN = 0.085
"""Share of the page's width left of which only stamps begin."""
SMALL = 0.75
"""Of the usual size: a stamp's letters are smaller."""
OWN = re.compile(r"/\s*[A-ZĐ]|^\W*\d+\W*$")
"""A số ký hiệu, or its digits: in electronic offices they are put in red, too."""
UNSURE, SCRAP = 0.5, 9
"""A line that was seen with less confidence, and has fewer signs, is no print but a scribble or a stroke."""
NOTE = 16
"""Signs of a note in the margin, at most."""
SHORT = 0.3
"""Share of the page's width that a stamp's lines take at most."""
LONG = 0.5
"""Share of the page's width that a paragraph's lines take at least."""
DIGITS = re.compile(r"[^^\W\d_]?[\W\d]*\d[\W\d]*[^\W\d_]?")
"""A number or day written into a stamp, as it was seen; not a year alone."""
WRITTEN = re.compile(r"[^\W\d_]?\W*\d{3,6}\W*|[^\W\d_]{2,5}\W{1,3}\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\W*")
"""A number, or a word and a day, that a hand wrote into the blanks of a stamp …"""
RIGHT = 0.55
"""… at the right of this share of a page's width, where none of the head's own stand alone."""
YEAR = re.compile(r"\W*(?:19|20)\d\d\W*")

Marker = Callable[[RawLine], str | None]


def stamps(lines: list[RawLine], *, width: float, height: float, mark: Marker) -> list[RawLine]:
    """Lines set askew or with a stamp's words; small lines right above or below them, red ones around red ones."""
    found = [line for line in lines if line.ink is Ink.TURNED or mark(line) == "stamp"]
    rest = _without(lines, found)
    found += [line for line in rest if _over(line, rest)]
    found += _scribbles(_without(lines, found), width=width, height=height, mark=mark)
    rest = _without(lines, found)
    usual = median([line.box.y1 - line.box.y0 for line in rest] or [0.0])
    grown = True
    while grown and found:
        red = [line.box for line in found if line.ink is Ink.RED and line.box.y0 < TOP * height]
        small = [line for line in rest if _small(line, rest, usual, width=width, height=height)]
        near = [line for line in small if any(_touches(stamp, line) for stamp in found if not _scrap(stamp))]
        near += [line for line in rest if line not in near and _stamped(line, red)]
        found += near
        rest = _without(rest, near)
        grown = bool(near)
    return found


def _without(lines: list[RawLine], taken: list[RawLine]) -> list[RawLine]:
    chosen = {id(line) for line in taken}
    return [line for line in lines if id(line) not in chosen]


def _scribbles(lines: list[RawLine], *, width: float, height: float, mark: Marker) -> list[RawLine]:
    """What was seen and is no print of the document: unsure scraps, notes left of its text, digits in a stamp."""
    seen = [line for line in lines if line.source is Source.OCR]
    edges = sorted(line.box.x0 for line in seen if line.box.x1 - line.box.x0 > LONG * width)
    if len(edges) < 4:
        return []
    left = edges[len(edges) // 4]
    return [line for line in seen if mark(line) is None and _scribbled(line, left, height)]


def _scribbled(line: RawLine, left: float, height: float) -> bool:
    """Whether a line is a scribble on a page whose text begins at `left`."""
    text = line.text.strip()
    if _scrap(line):
        return True
    if line.box.x1 < left and len(text) < NOTE:
        return True
    top = line.box.y0 < TOP * height
    return top and line.box.x0 < left + 12 and DIGITS.fullmatch(text) is not None and not YEAR.fullmatch(text)


def _scrap(line: RawLine) -> bool:
    """Whether a line is the rest of a seal or a stroke of a pen: it says nothing of the lines next to it."""
    return line.source is Source.OCR and (line.confidence or 0.0) < UNSURE and len(line.text.strip()) < SCRAP


def _small(line: RawLine, rest: list[RawLine], usual: float, *, width: float, height: float) -> bool:
    """Whether a line may be a stamp's: put into one of its fields, in small letters, or begun in the page's margin."""
    short = line.box.x1 - line.box.x0 < SHORT * width
    margin = short and line.box.x0 < MARGIN * width and line.box.y0 < TOP * height
    seen = line.source is Source.OCR and line.box.y0 <= TOP * height
    written = seen and line.box.x0 > RIGHT * width and WRITTEN.fullmatch(line.text.strip()) is not None
    low = line.box.y1 - line.box.y0 < SMALL * usual
    return margin or low or line.source is Source.FIELD or written or (seen and _narrow(line, rest))


def _narrow(line: RawLine, rest: list[RawLine]) -> bool:
    """Whether letters that were seen are narrower than those of the page's lines of the same case."""
    alike = [letter_size(other) for other in rest if other.text.isupper() is line.text.isupper()]
    return len(alike) > 2 and letter_size(line) < SMALL * median(alike)


def letter_size(line: RawLine) -> float:
    """The type's size: a layer's boxes tell it by their height, boxes that were seen more truly by a letter's width."""
    if line.source is Source.OCR:
        return (line.box.x1 - line.box.x0) / max(1, len(line.text))
    middle = line.words[len(line.words) // 2][1] if line.words else line.box
    return middle.y1 - middle.y0


def _over(line: RawLine, rest: list[RawLine]) -> bool:
    """Whether a red line is printed over a black one: a seal's."""
    if line.ink is not Ink.RED or OWN.search(line.text):
        return False
    return any(other.ink is None and _crosses(line.box, other.box) for other in rest)


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


def _touches(stamp: RawLine, line: RawLine) -> bool:
    """Whether a line stands right above or below a stamp's: with the same left edge, or, as seen, centred on it; or
    goes on with one that was seen."""
    a, b = stamp.box, line.box
    if stamp.source is line.source is Source.OCR and level(a, b) and 0 <= b.x0 - a.x1 < a.y1 - a.y0:
        return True
    gap = max(a.y0, b.y0) - min(a.y1, b.y1)
    if gap >= 0.9 * (a.y1 - a.y0):
        return False
    wide = min(a.x1, b.x1) - max(a.x0, b.x0)
    seen = stamp.source is Source.OCR and line.source is Source.OCR
    return abs(a.x0 - b.x0) < 12 or (seen and wide > 0.5 * max(a.x1 - a.x0, b.x1 - b.x0))
