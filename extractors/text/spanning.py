"""Tables over several pages: counted over the document, rows counted on, repeated heads left out."""

from dataclasses import dataclass

from models.page import Cell, Page, Table, Zone


@dataclass(frozen=True, slots=True)
class Continued:
    """A page's table with its number in the document and the rows that came before it."""

    table: Table
    index: int
    offset: int
    skipped: int
    """Rows at its top that repeat the table's head."""

    def place(self, cell: Cell) -> tuple[int, int, int] | None:
        """Table, row and column of a cell in the document; None for a repeated head's."""
        if cell.row < self.skipped:
            return None
        return self.index, cell.row - self.skipped + self.offset, cell.column


def continued_tables(pages: tuple[Page, ...]) -> dict[int, tuple[Continued, ...]]:
    """The tables of each page, by page number."""
    found: dict[int, tuple[Continued, ...]] = {}
    index = -1
    last: Continued | None = None
    head: tuple[str, ...] = ()
    for page in pages:
        here = []
        for place, table in enumerate(page.tables):
            goes_on = place == 0 and last is not None and _opens(page) and table.columns == last.table.columns
            skipped = _repeated(page, table, head) if goes_on else 0
            if goes_on and last is not None:
                last = Continued(table, index, last.offset + last.table.rows - last.skipped, skipped)
            else:
                index += 1
                head = _row(page, table, 0)
                last = Continued(table, index, 0, 0)
            here.append(last)
        if not page.tables or not _closes(page):
            last = None
        found[page.number] = tuple(here)
    return found


def _row(page: Page, table: Table, row: int) -> tuple[str, ...]:
    return tuple(" ".join(page.text[c.start : c.end].split()).lower() for c in table.cells if c.row == row)


def _repeated(page: Page, table: Table, head: tuple[str, ...]) -> int:
    return 1 if any(head) and _row(page, table, 0) == head else 0


def _opens(page: Page) -> bool:
    """Whether the page's text begins with a table."""
    return next((line.zone for line in page.lines if line.zone in (Zone.BODY, Zone.TABLE)), None) is Zone.TABLE


def _closes(page: Page) -> bool:
    """Whether the page's text ends with a table."""
    zones = (line.zone for line in reversed(page.lines) if line.zone in (Zone.BODY, Zone.TABLE))
    return next(zones, None) is Zone.TABLE
