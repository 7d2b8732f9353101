"""The directive graph as GraphML, which Gephi, yEd and networkx open."""

import re
from collections.abc import Iterator
from typing import Any

import networkx as nx

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def lines(graph: "nx.MultiDiGraph[str]") -> Iterator[str]:
    """The lines of the file."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield from (line + "\n" for line in nx.generate_graphml(printable(graph)))


def printable(graph: "nx.MultiDiGraph[str]") -> "nx.MultiDiGraph[str]":
    """The graph without the control characters that XML has no way to write."""
    clean: nx.MultiDiGraph[str] = nx.MultiDiGraph(**_clean(graph.graph))
    clean.add_nodes_from((node, _clean(values)) for node, values in graph.nodes(data=True))
    for source, target, key, values in graph.edges(keys=True, data=True):
        clean.add_edge(source, target, key, **_clean(values))
    return clean


def _clean(values: dict[str, Any]) -> dict[str, Any]:
    return {name: _NO_XML.sub("", value) if isinstance(value, str) else value for name, value in values.items()}
