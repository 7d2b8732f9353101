"""The directive graph as JSON-LD in the terms of the European Legislation Identifier (ELI), and our own."""

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

import networkx as nx

CONTEXT = {
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "hoiam": "urn:hoiam:",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
TYPES = {
    "document": "eli:LegalResource",
    "stub": "eli:LegalResource",
    "body": "foaf:Organization",
    "task": "hoiam:Task",
}
VALUES = {
    "number": "eli:id_local",
    "issued": "eli:date_document",
    "title": "eli:title",
    "kind": "eli:type_document",
    "label": "foaf:name",
}
RELATIONS = {
    "based_on": "eli:based_on",
    "amends": "eli:amends",
    "repeals": "eli:repeals",
    "implements": "eli:applies",
    "mentions": "eli:cites",
    "issued_by": "eli:passed_by",
}
"""ELI's terms; every other relation is ours: hoiam:answers, hoiam:forwards, hoiam:assigns."""


def lines(graph: "nx.MultiDiGraph[str]") -> Iterator[str]:
    """One JSON-LD document."""
    nodes = [_node(graph, node, values) for node, values in graph.nodes(data=True)]
    yield json.dumps({"@context": CONTEXT, "@graph": nodes}, ensure_ascii=False) + "\n"


def _node(graph: "nx.MultiDiGraph[str]", node: str, values: Mapping[str, Any]) -> dict[str, Any]:
    kind = str(values.get("type", ""))
    found: dict[str, Any] = {"@id": _iri(node), "@type": TYPES.get(kind, "hoiam:Item")}
    found |= {VALUES.get(name, f"hoiam:{name}"): value for name, value in values.items() if name != "type"}
    for _, target, edge in graph.out_edges(node, data=True):
        name = str(edge.get("type", "mentions"))
        found.setdefault(RELATIONS.get(name, f"hoiam:{name}"), []).append({"@id": _iri(target)})
    return found


def _iri(node: str) -> str:
    return "hoiam:" + quote(node, safe="")
