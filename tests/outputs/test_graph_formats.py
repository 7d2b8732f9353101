"""Graphs come back from their files as they were, control characters apart."""

import json
from collections.abc import Callable, Iterator
from io import BytesIO

import networkx as nx
import pytest

from outputs import cypher, gexf, graphml, jsonld, node_link


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


def test_cypher_is_one_statement_a_line_and_quotes_texts(graph: "nx.MultiDiGraph[str]") -> None:
    told = list(cypher.lines(graph))
    assert len(told) == 1 + graph.number_of_nodes() + graph.number_of_edges()
    assert all(line.endswith(";\n") and line.count("\n") == 1 for line in told)
    assert 'n:`Document`, n += {`number`: "1187/BKHCN-TĐC", `title`: "dấu \\"ngoặc\\" & <thẻ>"}' in told[1]
    assert "[r:`IMPLEMENTS`" in told[3]


def test_json_ld_speaks_eli_and_our_own_words(graph: "nx.MultiDiGraph[str]") -> None:
    graph.add_edge("d1", "d2", type="answers")
    told = json.loads("".join(jsonld.lines(graph)))
    first = told["@graph"][0]
    assert first["@type"] == "eli:LegalResource"
    assert first["eli:id_local"] == "1187/BKHCN-TĐC"
    assert first["eli:based_on"] == first["hoiam:answers"] == [{"@id": "hoiam:d2"}]
    prefixes = {key.split(":")[0] for node in told["@graph"] for key in node if ":" in key}
    assert prefixes <= set(told["@context"])
