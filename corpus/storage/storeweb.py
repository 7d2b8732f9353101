"""The web of citations answered by the store's indexes: a question about one document reads its neighbours only."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, func, or_, select

from corpus.matching.identity import number_key
from corpus.storage.neighbours import chunks
from corpus.storage.schema import candidates, citations, documents, files, stubs, wanted
from corpus.web import FAN, Edge, Node
from models.reference import Relation

STRONG = tuple(relation.value for relation in Relation if relation != Relation.MENTIONS)
EVERY = tuple(relation.value for relation in Relation)
BATCH, TOGETHER = 300, 50
"""As many edges are taken in one query, of as many documents; where there are more, each is asked by itself."""
_SAME, _BEGUN = 1000, 50
"""As many documents are looked at under one number (every commune has a 12/QĐ-UBND each year), under a beginning."""


class StoreWeb:
    """The web of a store, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def find(self, number: str, *, issued: str | None = None) -> list[Node]:
        """Documents, held ones first, under a number in any spelling, or under its beginning; of a day, month, year."""
        key = str(number_key(number))
        exact = self._find(lambda table: table.c.key == key, issued, most=_SAME)
        if exact or not number_key(number).serial:
            return exact
        return self._find(lambda table: table.c.key.between(key, key + "\uffff"), issued, most=_BEGUN)

    def _find(self, named: Callable[[Table], ColumnElement[bool]], issued: str | None, *, most: int) -> list[Node]:
        found: list[Node] = []
        for query, table, node in ((_held(), documents, _node), (select(stubs), stubs, _stub)):
            chosen = query.where(named(table)).order_by(table.c.key).limit(most)
            if issued:
                chosen = chosen.where(table.c.issued.between(issued, issued + "\uffff"))
            found += map(node, self.connection.execute(chosen))
        return found

    def nodes(self, ids: Iterable[str]) -> dict[str, Node]:
        """Documents and stubs by id."""
        found = {}
        for part in chunks(sorted(ids)):
            for row in self.connection.execute(_held().where(documents.c.id.in_(part))):
                found[row.id] = _node(row)
            missing = [id_ for id_ in part if id_ not in found]
            for row in self.connection.execute(select(stubs).where(stubs.c.id.in_(missing))) if missing else ():
                found[row.id] = _stub(row)
        return found

    def citing(self, ids: Iterable[str]) -> Iterator[Edge]:
        """Edges into the documents, at most FAN for each; those that only mention come last."""
        asked = sorted(ids)
        for part in chunks(asked, size=TOGETHER):
            rows = self.connection.execute(_edges(wanted.c.target.in_(part), EVERY).limit(BATCH)).all()
            if len(rows) < BATCH:
                yield from map(_edge, sorted(rows, key=lambda row: row.relation not in STRONG))
            else:
                yield from self._one_by_one(part)
        yield from self._perhaps(asked)

    def _one_by_one(self, ids: Iterable[str]) -> Iterator[Edge]:
        """The same for documents that thousands cite: FAN of each, mentions where other relations leave room."""
        for id_ in ids:
            strong = self.connection.execute(_edges(wanted.c.target == id_, STRONG).limit(FAN)).all()
            yield from map(_edge, strong)
            if len(strong) < FAN:
                weak = _edges(wanted.c.target == id_, (Relation.MENTIONS.value,)).limit(FAN - len(strong))
                yield from map(_edge, self.connection.execute(weak))

    def _perhaps(self, ids: Iterable[str]) -> Iterator[Edge]:
        """Ambiguous citations of which one of the documents is a candidate."""
        joined = citations.join(wanted, wanted.c.id == citations.c.wanted_id)
        joined = joined.join(candidates, candidates.c.wanted_id == wanted.c.id)
        unsure = select(citations, wanted, candidates.c.document_id.label("perhaps")).select_from(joined)
        for part in chunks(sorted(ids)):
            for row in self.connection.execute(unsure.where(candidates.c.document_id.in_(part)).limit(FAN)):
                yield _edge(row, target=row.perhaps)

    def cited(self, ids: Iterable[str]) -> Iterator[Edge]:
        """Edges out of the documents."""
        joined = citations.join(wanted, wanted.c.id == citations.c.wanted_id)
        for part in chunks(sorted(ids)):
            query = select(citations, wanted).select_from(joined).where(citations.c.source.in_(part))
            resolved = query.where(or_(wanted.c.target.is_not(None), wanted.c.resolution == "ambiguous"))
            for row in self.connection.execute(resolved):
                for target in (row.target,) if row.target else json.loads(row.candidates):
                    yield _edge(row, target=target)


def _held() -> Select[Any]:
    place = select(func.min(files.c.path)).where(files.c.sha256 == documents.c.sha256).scalar_subquery()
    return select(documents, place.label("file"))


def _edges(condition: Any, relations: tuple[str, ...]) -> Select[Any]:
    joined = wanted.join(citations, wanted.c.id == citations.c.wanted_id)
    return select(citations, wanted).select_from(joined).where(condition, citations.c.relation.in_(relations))


def _edge(row: Any, *, target: str | None = None) -> Edge:
    return Edge(row.source, target or row.target, row.relation, row.page, row.quote, row.confidence, row.why)


def _node(row: Any) -> Node:
    return Node(
        id=row.id,
        kind=row.kind,
        number=row.number,
        issued=row.issued,
        issuer=row.issuer,
        title=row.title,
        file=row.file or "",
        addressees=tuple(json.loads(row.addressees)),
        tasks=row.tasks,
    )


def _stub(row: Any) -> Node:
    return Node(row.id, row.kind, row.number, row.issued, row.issuer, row.title)
