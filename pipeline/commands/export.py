"""`hoiam export`: everything that is known, for other programs."""

import sys
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

import typer

from corpus.store import Store
from outputs import jsonl
from outputs.records import document_record
from outputs.whole import lines_out
from pipeline.commands.options import STORE, Out, StorePlace, opened, told


class ExportFormat(StrEnum):
    """The formats of an export: records of documents, or the graph."""

    JSONL = "jsonl"
    GRAPHML = "graphml"
    GEXF = "gexf"
    JSON = "json"
    JSONLD = "jsonld"
    CYPHER = "cypher"


@told
def export(
    store: StorePlace = STORE,
    format_: Annotated[ExportFormat, typer.Option("--format", help="Records or graph.")] = ExportFormat.JSONL,
    around: Annotated[str | None, typer.Option(help="Of the graph, only what is near this number.")] = None,
    out: Out = None,
) -> None:
    """Write everything that is known: one record a file (jsonl), or the graph. Written whole or not at all.

    Example: hoiam export --format graphml --out graph.graphml
    """
    with opened(store) as held:
        lines_out(_lines(held, format_, around=around), out=out, stdout=sys.stdout)


def _lines(store: Store, format_: ExportFormat, *, around: str | None) -> Iterator[str]:
    if format_ is ExportFormat.JSONL:
        return jsonl.lines(map(document_record, store.records()))
    from corpus.graph import directive_graph  # networkx takes its time to load, and records need no graph
    from outputs import cypher, gexf, graphml, jsonld, node_link

    written = {
        ExportFormat.GRAPHML: graphml.lines,
        ExportFormat.GEXF: gexf.lines,
        ExportFormat.JSON: node_link.lines,
        ExportFormat.JSONLD: jsonld.lines,
        ExportFormat.CYPHER: cypher.lines,
    }
    return written[format_](directive_graph(store, around=around))
