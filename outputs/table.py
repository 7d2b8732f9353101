"""Tables and trees that a person reads on the console."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from models.verdict import Standing, TaskRow
from outputs.standing import UNSURE, WORDS, day, proof, short

COLOURS = {Standing.OPEN_OVERDUE: "bold red", Standing.DONE_LATE: "yellow", Standing.DONE_ON_TIME: "green"}

NARROWEST, WIDEST = 14, 24
"""Columns for the directive's number; a longer one is folded."""


def tasks(rows: Sequence[TaskRow], *, title: str) -> Table:
    """Directive, what is asked, of whom, due, days over, how it stands, and the proof."""
    table = Table(title=title, title_justify="left", show_lines=True, expand=True)
    widest = max((len(row.directive.number or "") for row in rows), default=0)
    table.add_column("Directive", width=max(NARROWEST, min(widest, WIDEST)), overflow="fold")
    for name, ratio in (("What is asked", 7), ("Of whom", 4)):
        table.add_column(name, ratio=ratio, overflow="fold")
    table.add_column("Due", no_wrap=True)
    table.add_column("Days\nover", justify="right", no_wrap=True)
    table.add_column("Status", ratio=3)
    table.add_column("Evidence", ratio=6, overflow="fold")
    for row in rows:
        table.add_row(*_cells(row))
    return table


def _cells(row: TaskRow) -> tuple[Text, ...]:
    directive = f"{row.directive.number or '(no number)'}\n{day(row.directive.issued)}\n{row.directive.issuer or ''}"
    due = row.task.deadline.due if row.task.deadline else None
    return (
        Text(directive.strip()),
        Text(short(row.task.text, 240)),
        Text(row.addressee + (f"\n({row.period})" if row.period else "")),
        Text(day(due) or "–"),
        Text(str(row.days_late) if row.days_late else ""),
        Text(_status(row), style=COLOURS.get(row.status, "")),
        Text(proof(row)),
    )


def _status(row: TaskRow) -> str:
    words = WORDS[row.status]
    if row.answered_by:
        words += f"\n{', '.join(row.answered_by)} ({day(row.answered_on)})"
    return words + (f"\n? {row.confidence:.0%}" if row.confidence < UNSURE else "")
