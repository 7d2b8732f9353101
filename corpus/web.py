"""The web of citations as tracing sees it: light nodes and edges, asked for level by level.

`CollectionWeb` answers from a collection in memory, `corpus.storage.storeweb.StoreWeb` from the store's indexes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from corpus.collection import Citing, Collection, Held
from corpus.matching.identity import number_key
from corpus.matching.stubs import Stub
from models.link import Link
from models.reference import Reference

FAN = 200
"""As many documents are followed from one; a law is cited by thousands."""


@dataclass(frozen=True, slots=True)
class Node:
    """A document in a trace. `file` is None for one that is cited and not held; `tasks` counts what it assigns."""

    id: str
    kind: str
    number: str | None
    issued: str | None
    issuer: str | None
    title: str | None
    file: str | None = None
    addressees: tuple[str, ...] = ()
    tasks: int = 0


@dataclass(frozen=True, slots=True)
class Edge:
    """`source` cites `target` on `page` of its file with the words `quote`; `relation` is what it does with it.

    An ambiguous citation gives an edge for each candidate, at its share of the confidence.
    """

    source: str
    target: str
    relation: str
    page: int | None
    quote: str
    confidence: float
    why: str = ""


class Web(Protocol):
    """What tracing asks."""

    def find(self, number: str, *, issued: str | None = None) -> list[Node]:
        """Documents, held ones first, under a number in any spelling, or under its beginning ("1187").

        `issued` leaves those whose date begins so.
        """

    def nodes(self, ids: Iterable[str]) -> dict[str, Node]:
        """Documents and stubs by id."""

    def citing(self, ids: Iterable[str]) -> Iterator[Edge]:
        """Edges into the documents, at most FAN for each; those that only mention come last."""

    def cited(self, ids: Iterable[str]) -> Iterator[Edge]:
        """Edges out of the documents."""


class CollectionWeb:
    """The web of a collection in memory."""

    def __init__(self, collection: Collection) -> None:
        self.collection = collection

    def find(self, number: str, *, issued: str | None = None) -> list[Node]:
        """Documents, held ones first, under a number in any spelling, or under its beginning; of a day, month, year."""
        known = [node_of(held) for held in self.collection.documents.values()]
        every = [*known, *(stub_node(stub) for stub in self.collection.stubs.values())]
        key = str(number_key(number))
        dated = [node for node in every if issued is None or (node.issued or "").startswith(issued)]
        keyed = [(str(number_key(node.number)), node) for node in dated if node.number]
        exact = [node for found, node in keyed if found == key]
        return exact or [node for found, node in keyed if begins(found, key)]

    def nodes(self, ids: Iterable[str]) -> dict[str, Node]:
        """Documents and stubs by id."""
        found = {}
        for id_ in ids:
            if held := self.collection.documents.get(id_):
                found[id_] = node_of(held)
            elif stub := self.collection.stubs.get(id_):
                found[id_] = stub_node(stub)
        return found

    def citing(self, ids: Iterable[str]) -> Iterator[Edge]:
        """Edges into the documents, those that only mention last."""
        for id_ in ids:
            every = (*self.collection.citing(id_), *self.collection.perhaps_citing(id_))
            for one in sorted(every, key=_mentions)[:FAN]:
                yield edge_of(one.held.id, id_, one.reference, one.link)

    def cited(self, ids: Iterable[str]) -> Iterator[Edge]:
        """Edges out of the documents."""
        for id_ in ids:
            for reference, link in self.collection.cited(id_):
                for target in (link.target,) if link.target else link.candidates:
                    yield edge_of(id_, target, reference, link)


def _mentions(one: Citing) -> bool:
    return one.reference.relation == "mentions"


def begins(found: str, key: str) -> bool:
    """Whether a folded number begins with another one: "1187/BKHCNTDC" with "1187/" and "1187/BKHCN"."""
    serial = key.split("/", 1)[0]
    return bool(serial) and found.startswith(key)


def node_of(held: Held) -> Node:
    """A held document as a node."""
    head = held.document.head
    return Node(
        id=held.id,
        kind=head.kind or "",
        number=head.number,
        issued=head.issued,
        issuer=head.issuer,
        title=head.title,
        file=held.file,
        addressees=head.addressees,
        tasks=len(held.document.tasks),
    )


def stub_node(stub: Stub) -> Node:
    """A cited document that is not held as a node."""
    return Node(stub.id, stub.kind, stub.number, stub.issued, stub.issuer, stub.title)


def edge_of(source: str, target: str, reference: Reference, link: Link) -> Edge:
    """A citation as an edge, its evidence the sentence of the first mention."""
    page, quote = evidence(reference)
    return Edge(source, target, reference.relation.value, page, quote, link.confidence, link.why)


def evidence(reference: Reference) -> tuple[int | None, str]:
    """The page and the sentence that show a citation: where its relation stands, else its first mention."""
    span = reference.evidence
    near = [m for m in reference.mentions if span and m.page == span.page and span.text in m.sentence]
    mention = next(iter(near or reference.mentions), None)
    if mention is None:
        return (span.page, span.text) if span else (None, "")
    return mention.page, mention.sentence or mention.text
