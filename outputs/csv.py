"""Task rows as comma-separated values, for spreadsheets and for other programs."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from models.verdict import TaskRow
from outputs.standing import proof

COLUMNS = (
    "directive", "issued", "issuer", "page", "task", "addressee", "period", "due", "status", "answered_by",
    "answered_on", "days_late", "confidence", "file", "evidence", "task_id",
)  # fmt: skip


def lines(rows: Iterable[TaskRow]) -> Iterator[str]:
    """The head line, then one line a row."""
    yield _line(COLUMNS)
    for row in rows:
        yield _line(_cells(row))


def _cells(row: TaskRow) -> tuple[object, ...]:
    deadline = row.task.deadline
    return (
        row.directive.number, row.directive.issued, row.directive.issuer, row.task.page, row.task.text,
        row.addressee, row.period, deadline.due if deadline else None, row.status.value, "; ".join(row.answered_by),
        row.answered_on, row.days_late, row.confidence, row.directive.file, proof(row), row.task.id,
    )  # fmt: skip


def _line(cells: Iterable[object]) -> str:
    held = StringIO()
    csv.writer(held).writerow([safe(cell) for cell in cells])
    return held.getvalue()


def safe(cell: object) -> object:
    """A text that a spreadsheet would take for a formula gets an apostrophe in front; anything else stays.

    >>> safe("=1+1"), safe("- Giao Sở"), safe(7)
    ("'=1+1", "'- Giao Sở", 7)
    """
    return "'" + cell if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
