"""`hoiam show`: what was understood of one document."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from outputs import jsonl
from outputs.records import document_record
from outputs.sheet import sheet
from outputs.whole import lines_out
from pipeline.commands.options import STORE, StorePlace, opened, screen, told
from pipeline.lookup import records_of


class ShowFormat(StrEnum):
    """How a document is shown."""

    SHEET = "sheet"
    JSONL = "jsonl"


@told
def show(
    what: Annotated[str, typer.Argument(help="A number (số, ký hiệu) or a file.", metavar="NUMBER|FILE")],
    format_: Annotated[ShowFormat, typer.Option("--format", help="How to print it.")] = ShowFormat.SHEET,
    store: StorePlace = STORE,
) -> None:
    """What was understood of one document, each value with its page.

    Example: hoiam show 1187/BKHCN-TĐC
    """
    with opened(store) as held:
        records = records_of(held, what)
    if format_ is ShowFormat.JSONL:
        lines_out(jsonl.lines(map(document_record, records)), out=None, stdout=sys.stdout)
    else:
        screen().print(*map(sheet, records), sep="\n\n")
