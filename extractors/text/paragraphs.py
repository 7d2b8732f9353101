"""Joins the printed lines of all pages into the running text: paragraphs, items, headings, notes and table cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from extractors.text.annexes import annex_pages
from extractors.text.breaks import Seen, column_of, goes_on
from extractors.text.flow import Block, Flow, Piece
from extractors.text.spanning import Continued, continued_tables
from models.page import Page, Zone

LEFT_OUT = {Zone.RUNNING, Zone.STAMP}
MARK = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹](?<![0-9 ]m.)(?<!\bkm.)(?<!\bcm.)(?<!\bdm.)[⁰¹²³⁴⁵⁶⁷⁸⁹]*")
"""A footnote's mark; not the power of a unit (m², km²)."""
GLUED = re.compile(r"[-/]$(?:(?<=/)|(?<=[^\s\-–]-))")
"""A line that ends so goes on without a blank: "BKHCN-" and "TĐC", "2015/" and "QH13"."""


@dataclass
class _Paragraph:
    """The lines that make one block."""

    lines: list[Seen]
    cell: tuple[int, int, int] | None = None
    notes: list["_Paragraph"] = field(default_factory=list)
    """Footnotes of the pages that this paragraph ends on or crosses; they follow it in the text."""


def join(pages: tuple[Page, ...]) -> Flow:
    """The flow of a document, without running heads and stamps; footnotes follow the last paragraph of their page.

    A paragraph that crosses a page end is one block; so is a table cell. Footnote marks are not in the flow's text.
    """
    annexes = annex_pages(pages)
    writer = _Writer(annexes)
    for paragraph in _paragraphs(pages, annexes):
        writer.add(paragraph)
        for note in paragraph.notes:
            writer.add(note)
    return Flow("".join(writer.text), tuple(writer.blocks), tuple(writer.pieces), pages)


def _paragraphs(pages: tuple[Page, ...], annexes: frozenset[int]) -> list[_Paragraph]:
    found: list[_Paragraph] = []
    tables = continued_tables(pages)
    for page in pages:
        notes: list[_Paragraph] = []
        fresh = page.number in annexes and page.number - 1 not in annexes
        first = True
        for seen, cell in _lines(page, tables[page.number]):
            into = notes if seen.line.zone is Zone.FOOTNOTE else found
            last = into[-1] if into else None
            if last is not None and _joins(last, seen, cell, fresh=fresh and first):
                last.lines.append(seen)
            else:
                into.append(_Paragraph([seen], cell))
            first = False
        if notes and found:
            found[-1].notes += notes
        else:
            found += notes
    return found


def _joins(last: _Paragraph, seen: Seen, cell: tuple[int, int, int] | None, *, fresh: bool) -> bool:
    if cell is not None or last.cell is not None:
        return cell == last.cell
    return not fresh and goes_on(last.lines[-1], seen)


def _lines(page: Page, tables: tuple[Continued, ...]) -> Iterator[tuple[Seen, tuple[int, int, int] | None]]:
    """The page's lines in reading order, those of tables with their cell; repeated table heads are left out."""
    column = column_of(page)
    places = [(cell.start, cell.end, table.place(cell)) for table in tables for cell in table.table.cells]
    for line in page.lines:
        if line.zone in LEFT_OUT or line.end <= line.start:
            continue
        seen = Seen(line, page.text[line.start : line.end], page.number, column)
        if line.zone is not Zone.TABLE:
            yield seen, None
            continue
        place = next((place for start, end, place in places if start <= line.start < end), None)
        if place is not None:
            yield seen, place


class _Writer:
    """Builds the flow's text with its blocks and pieces."""

    def __init__(self, annexes: frozenset[int]) -> None:
        self.text: list[str] = []
        self.blocks: list[Block] = []
        self.pieces: list[Piece] = []
        self.at = 0
        self.annexes = annexes

    def add(self, paragraph: _Paragraph) -> None:
        """One block more."""
        if self.blocks:
            self._put("\n")
        start, before = self.at, ""
        for seen in paragraph.lines:
            if before and not GLUED.search(before):
                self._put(" ")
            self._line(seen)
            before = seen.text
        first = paragraph.lines[0]
        self.blocks.append(
            Block(
                start,
                self.at,
                first.page,
                first.line.zone,
                annex=first.page in self.annexes,
                bold=bool(first.line.bold),
                indent=first.line.box.x0,
                cell=paragraph.cell,
            )
        )

    def _line(self, seen: Seen) -> None:
        """The line's text, in pieces between the marks that are left out."""
        at = 0
        for start, end in [*((m.start(), m.end()) for m in MARK.finditer(seen.text)), (len(seen.text), len(seen.text))]:
            if start > at:
                self.pieces.append(Piece(self.at, seen.page, seen.line.start + at, seen.line.start + start))
                self._put(seen.text[at:start])
            at = end

    def _put(self, text: str) -> None:
        self.text.append(text)
        self.at += len(text)
