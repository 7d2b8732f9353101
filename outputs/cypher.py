"""The directive graph as Cypher statements, for `cypher-shell < graph.cypher` (Neo4j); running it again adds nothing.

Every node is an :Item and bears its type as a second label; an edge's type is its relationship's, in capitals.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import networkx as nx


def lines(graph: "nx.MultiDiGraph[str]") -> Iterator[str]:
    """One statement a line: the constraint, the nodes, the edges."""
    yield "CREATE CONSTRAINT item_id IF NOT EXISTS FOR (n:Item) REQUIRE n.id IS UNIQUE;\n"
    for node, values in graph.nodes(data=True):
        label = str(values.get("type", "item")).capitalize()
        yield f"MERGE (n:Item {{id: {_literal(node)}}}) SET n:`{label}`, n += {_map(values)};\n"
    for source, target, key, values in graph.edges(keys=True, data=True):
        name = str(values.get("type", "cites")).upper()
        ends = f"MATCH (a:Item {{id: {_literal(source)}}}), (b:Item {{id: {_literal(target)}}})"
        yield f"{ends} MERGE (a)-[r:`{name}` {{key: {_literal(str(key))}}}]->(b) SET r += {_map(values)};\n"


def _map(values: Mapping[str, Any]) -> str:
    return "{" + ", ".join(f"`{name}`: {_literal(value)}" for name, value in values.items() if name != "type") + "}"


def _literal(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)  # strings, numbers and booleans are written alike in both
