"""`hoiam coverage`: who has implemented a directive."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from outputs import covered, jsonl
from outputs.whole import lines_out
from pipeline.commands.options import STORE, AsOf, StorePlace, day, opened, screen, settings, told
from pipeline.questions import coverage_rows


class CoverageFormat(StrEnum):
    """How the matrix is printed."""

    TABLE = "table"
    JSONL = "jsonl"


@told
def coverage(
    number: Annotated[str, typer.Argument(help="Số, ký hiệu of the directive.", metavar="NUMBER")],
    as_of: AsOf = None,
    owner: Annotated[str | None, typer.Option(help="The body whose registry this is.", metavar="NAME")] = None,
    format_: Annotated[CoverageFormat, typer.Option("--format", help="How to print it.")] = CoverageFormat.TABLE,
    store: StorePlace = STORE,
) -> None:
    """Each body that a directive asks, and what it has issued because of it.

    Example: hoiam coverage 1874/QĐ-TTg --as-of 2026-06-15
    """
    asked, said = day(as_of), settings(store, owner=owner)
    with opened(store) as held:
        rows = coverage_rows(held, number, as_of=asked, settings=said)
    if format_ is CoverageFormat.JSONL:
        lines_out(jsonl.lines(rows), out=None, stdout=sys.stdout)
    else:
        screen().print(covered.table(rows, title=f"{number} on {asked:%d/%m/%Y}"))
