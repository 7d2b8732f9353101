"""`hoiam tasks` and `hoiam unanswered`: how each task stands on a given day."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from models.errors import WrongUse
from models.verdict import Standing, TaskRow
from outputs import csv, jsonl, table, xlsx
from outputs.standing import OPEN
from outputs.whole import lines_out
from pipeline.commands.options import STORE, AsOf, Format, Out, StorePlace, day, opened, say, screen, settings, told
from pipeline.questions import places, task_rows, unanswered_rows

Owner = Annotated[str | None, typer.Option(help="The body whose registry this is.", metavar="NAME")]
Org = Annotated[str | None, typer.Option(help="Only tasks of this body.", metavar="NAME")]
Number = Annotated[str | None, typer.Option("--directive", help="Only tasks of this document.", metavar="NUMBER")]
Form = Annotated[Format, typer.Option("--format", help="How to print them; xlsx needs --out.")]


@told
def tasks(
    as_of: AsOf = None,
    owner: Owner = None,
    org: Org = None,
    directive: Number = None,
    status: Annotated[list[Standing] | None, typer.Option(help="Only these; may be given again.")] = None,
    format_: Form = Format.TABLE,
    out: Out = None,
    store: StorePlace = STORE,
) -> None:
    """How every task stands: done or open, in time or late, by which document.

    On a large store ask for one body (--org) or one document (--directive): that reads only what bears on it. All
    tasks are gone through some directives at a time.

    Example: hoiam tasks --as-of 2025-12-15 --owner "Sở Khoa học và Công nghệ tỉnh Quảng Ngãi" --format csv
    """
    asked, said = day(as_of), settings(store, owner=owner)
    with opened(store) as held:
        rows = task_rows(held, as_of=asked, settings=said, org=org, directive=directive, status=status or ())
    write(rows, title=f"Tasks on {asked:%d/%m/%Y}: {len(rows)}", as_of=asked, format_=format_, out=out, store=store)


@told
def unanswered(
    as_of: AsOf = None,
    owner: Owner = None,
    org: Org = None,
    directive: Number = None,
    every: Annotated[bool, typer.Option("--all", help="Also tasks that ask for nothing in writing.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Exit code 3 when something is overdue.")] = False,
    format_: Form = Format.TABLE,
    out: Out = None,
    store: StorePlace = STORE,
) -> None:
    """What has not been answered yet, most overdue first.

    On a large store ask for one body (--org): that reads only what bears on it; all of them take longer.

    Example: hoiam unanswered --as-of 2025-12-15 --org "Sở Tài chính tỉnh Quảng Ngãi" --check
    """
    asked, said = day(as_of), settings(store, owner=owner)
    with opened(store) as held:
        found = task_rows(held, as_of=asked, settings=said, org=org, directive=directive, status=OPEN)
    rows = unanswered_rows(found, written=not every)
    silent = unanswered_rows(found, written=not every, standings=(Standing.NO_EVIDENCE,))
    overdue = sum(row.status is Standing.OPEN_OVERDUE for row in rows)
    title = f"Unanswered on {asked:%d/%m/%Y}: {len(rows)}, overdue: {overdue}"
    write(rows, title=title, as_of=asked, format_=format_, out=out, store=store)
    if silent:
        say(f"Of {len(silent)} more nothing can be said: no document of those bodies is held (--status no_evidence).")
    raise typer.Exit(3 if check and overdue else 0)


def write(rows: Sequence[TaskRow], *, title: str, as_of: date, format_: Format, out: Path | None, store: str) -> None:
    """Prints the rows, or writes them to a file."""
    if format_ is Format.XLSX:
        if out is None:
            raise WrongUse("A workbook needs a file. Add: --out tasks.xlsx")
        with opened(store) as held:
            xlsx.write(rows, out, as_of=f"{as_of:%d/%m/%Y}", places=places(held))
    elif format_ is Format.TABLE and out is None:
        screen().print(table.tasks(rows, title=title))
    else:
        lines = jsonl.lines(rows) if format_ is Format.JSONL else csv.lines(rows)
        lines_out(lines, out=out, stdout=sys.stdout, marked=format_ is Format.CSV)
    if out is not None:
        say(f"{len(rows)} rows written to {out}")
