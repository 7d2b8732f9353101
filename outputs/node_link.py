"""The directive graph as node-link JSON, which d3 and networkx read."""

import json
from collections.abc import Iterator

import networkx as nx


def lines(graph: "nx.MultiDiGraph[str]") -> Iterator[str]:
    """One JSON object."""
    yield json.dumps(nx.node_link_data(graph, edges="edges"), ensure_ascii=False) + "\n"
