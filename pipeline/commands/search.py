"""`hoiam search`: documents by words, number, body or days."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from corpus.search import Query
from outputs import jsonl
from outputs.hits import table
from outputs.whole import lines_out
from pipeline.commands.options import STORE, StorePlace, opened, screen, told


class HitFormat(StrEnum):
    """How found documents are printed."""

    TABLE = "table"
    JSONL = "jsonl"


@told
def search(
    words: Annotated[str, typer.Argument(help="Words of the text, with or without diacritics.")] = "",
    number: Annotated[str, typer.Option(help="A number or its beginning.")] = "",
    body: Annotated[str, typer.Option(help="Words of the issuing body's name.")] = "",
    since: Annotated[str | None, typer.Option(help="Issued on this day or later.", metavar="DATE")] = None,
    until: Annotated[str | None, typer.Option(help="Issued on this day or earlier.", metavar="DATE")] = None,
    limit: Annotated[int, typer.Option(help="As many documents at most.", min=1)] = 50,
    format_: Annotated[HitFormat, typer.Option("--format", help="How to print them.")] = HitFormat.TABLE,
    store: StorePlace = STORE,
) -> None:
    """Find documents by words of their text, a fragment of the number, the issuing body, the day.

    Example: hoiam search "do luong" --body "khoa hoc" --since 2025-01-01
    """
    with opened(store) as held:
        hits = held.search(Query(words=words, number=number, body=body, since=since, until=until), limit=limit)
    if format_ is HitFormat.JSONL:
        lines_out(jsonl.lines(hits), out=None, stdout=sys.stdout)
    else:
        screen().print(table(hits))
