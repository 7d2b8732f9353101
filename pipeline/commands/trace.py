"""`hoiam trace`: where a directive comes from and what came of it."""

import sys
from dataclasses import asdict
from enum import StrEnum
from json import dumps
from typing import Annotated

import typer

from outputs.tree import tree
from outputs.whole import lines_out
from pipeline.commands.options import STORE, StorePlace, opened, screen, told


class TraceFormat(StrEnum):
    """How a trace is printed."""

    TREE = "tree"
    JSON = "json"


@told
def trace(
    number: Annotated[str, typer.Argument(help="Số, ký hiệu of the document, in any spelling.", show_default=False)],
    depth: Annotated[int, typer.Option(help="As many steps are followed.", min=1)] = 8,
    issuer: Annotated[str | None, typer.Option(help="Whose, where several bodies use the number.")] = None,
    format_: Annotated[TraceFormat, typer.Option("--format", help="How to print it.")] = TraceFormat.TREE,
    store: StorePlace = STORE,
) -> None:
    """The tree from a directive down to its local implementation and answers, and up to what it is based on.

    Example: hoiam trace 996/QĐ-TTg --depth 4
    """
    with opened(store) as held:
        found = held.trace(number, depth=depth, issuer=issuer)
    if format_ is TraceFormat.JSON:
        lines_out(iter([dumps(asdict(found), ensure_ascii=False) + "\n"]), out=None, stdout=sys.stdout)
    else:
        screen().print(tree(found))
