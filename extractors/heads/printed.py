"""The printed lines that a head is made of: those of the head's columns, of the first page's body and of the ending."""

from collections.abc import Iterator
from typing import NamedTuple

from extractors.text.flow import boxes
from extractors.text.folding import fold
from models.page import Box, Line, Page, Zone
from models.span import Span

HEAD = 0.3
"""The share of the page's height that the head may take."""
HIGHEST = 1e6
LEFT_LOWER = 60.0
"""Points by which the left column may run below the date: "V/v …" over several lines."""


class Printed(NamedTuple):
    """One printed line with its page; `text` has single blanks."""

    page: Page
    line: Line
    text: str

    @property
    def box(self) -> Box:
        return self.line.box

    @property
    def height(self) -> float:
        return self.line.box.y1 - self.line.box.y0

    @property
    def center(self) -> float:
        return (self.line.box.x0 + self.line.box.x1) / 2


def lines(page: Page, *zones: Zone) -> list[Printed]:
    """The page's lines of those zones, in reading order; empty ones are left out."""
    found = ((line, page.text[line.start : line.end].split()) for line in page.lines if line.zone in zones)
    return [Printed(page, line, " ".join(words)) for line, words in found if words]


def front(pages: tuple[Page, ...]) -> Page | None:
    """The first page that has a head; else the first one with any text."""
    for page in pages[:3]:
        if any(line.zone in (Zone.HEAD_LEFT, Zone.HEAD_RIGHT) for line in page.lines):
            return page
    return next((page for page in pages if page.text.strip()), None)


def columns(body: list[Printed]) -> tuple[list[Printed], list[Printed], list[Printed]]:
    """Left column, right column and the rest, of a page whose head was not told from its body.

    The head ends with the line of the date or the first one that runs over both columns, in the page's upper part.
    """
    top = [p for p in body if p.box.y1 < HEAD * p.page.height]
    dated = next((i for i, p in enumerate(top) if "nam" in fold(p.text) and "thang" in fold(p.text)), None)
    if dated is None:
        return [], [], body
    low = top[dated].box.y1
    top = [p for p in top if p.box.y0 < next((q.box.y0 for q in top if fold(q.text).startswith("kinh gui")), HIGHEST)]
    left = [p for p in top if p.box.x1 < 0.55 * p.page.width and p.box.y0 < low + LEFT_LOWER]
    right = [p for p in top if p.box.x0 > 0.4 * p.page.width and p.box.y0 < low]
    rest = [p for p in body if p not in left and p not in right]
    return left, right, rest


def span(first: Printed, last: Printed) -> Span:
    """The place from one line to another of the same page."""
    start, end = first.line.start, max(first.line.end, last.line.end)
    page = first.page
    return Span(page=page.number, start=start, end=end, text=page.text[start:end], bbox=boxes(page, start, end))


def runs(found: list[Printed], pitch: float) -> Iterator[list[Printed]]:
    """Lines gathered into blocks: a gap of more than `pitch` line heights between tops begins the next one."""
    run: list[Printed] = []
    for printed in found:
        if run and printed.box.y0 - run[-1].box.y0 > pitch * max(printed.height, run[-1].height):
            yield run
            run = []
        run.append(printed)
    if run:
        yield run
