"""Graphs come back from their files as they were, control characters apart."""

import json
from collections.abc import Callable, Iterator
from io import BytesIO

import networkx as nx
import pytest

from outputs import gexf, graphml, node_link


@pytest.fixture
def graph() -> "nx.MultiDiGraph[str]":
    found: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    found.add_node("d1", type="document", number="1187/BKHCN-TĐC", title='dấu "ngoặc" & <thẻ>')
    found.add_node("d2", type="stub", number="996/QĐ-TTg")
    found.add_edge("d1", "d2", type="implements", confidence=0.97, page=1, text="Thực hiện\x0c Quyết định\x00")
    found.add_edge("d1", "d2", type="based_on", confidence=1.0, page=2, text="Căn cứ")
    return found


@pytest.mark.parametrize(
    ("lines", "read"), [(graphml.lines, nx.read_graphml), (gexf.lines, nx.read_gexf)], ids=["graphml", "gexf"]
)
def test_xml_graphs_come_back(
    graph: "nx.MultiDiGraph[str]",
    lines: Callable[["nx.MultiDiGraph[str]"], Iterator[str]],
    read: Callable[[BytesIO], "nx.MultiDiGraph[str]"],
) -> None:
    back = read(BytesIO("".join(lines(graph)).encode()))
    assert back.nodes["d1"]["title"] == 'dấu "ngoặc" & <thẻ>'
    edges = {values.get("kind", values.get("type")): values["text"] for _, _, values in back.edges(data=True)}
    assert edges == {"implements": "Thực hiện Quyết định", "based_on": "Căn cứ"}


def test_node_link_comes_back(graph: "nx.MultiDiGraph[str]") -> None:
    back = nx.node_link_graph(json.loads("".join(node_link.lines(graph))), edges="edges")
    assert nx.utils.graphs_equal(back, graph)
