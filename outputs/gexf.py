"""The directive graph as GEXF, Gephi's own format.

GEXF keeps the word `type` of an edge for its direction, so an edge's type is called `kind` here and is its label too.
"""

from collections.abc import Iterator
from typing import Any

import networkx as nx

from outputs.graphml import printable


def lines(graph: "nx.MultiDiGraph[str]") -> Iterator[str]:
    """The lines of the file."""
    named = printable(graph)
    for node, values in named.nodes(data=True):
        values.setdefault("label", values.get("number") or values.get("name") or node)
    for _, _, values in named.edges(data=True):
        _rename(values)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield from (line + "\n" for line in nx.generate_gexf(named))


def _rename(values: dict[str, Any]) -> None:
    if "type" in values:
        values["kind"] = values["label"] = values.pop("type")
