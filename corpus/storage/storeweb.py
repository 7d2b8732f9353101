"""The web of citations answered by the store's indexes: a question about one document reads its neighbours only."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select

from corpus.matching.identity import number_key
from corpus.storage import edges
from corpus.storage.among import among
from corpus.storage.neighbours import chunks
from corpus.storage.schema import documents, files, stubs
from corpus.web import FAN, Edge, Node

BATCH, TOGETHER = 300, 50
"""The edges of so many documents are taken together, all of them where they are fewer than BATCH."""
_SAME, _BEGUN = 1000, 50
"""As many documents are looked at under one number (every commune has a 12/QĐ-UBND each year), under a beginning."""


class StoreWeb:
    """The web of a store, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.dialect = connection.dialect.name

    def find(self, number: str, *, issued: str | None = None) -> list[Node]:
        """Documents, held ones first, under a number in any spelling, or under its beginning; of a day, month, year."""
        key = str(number_key(number))
        exact = self._find(lambda table: table.c.key == key, issued, most=_SAME)
        if exact or not number_key(number).serial:
            return exact
        return self._find(lambda table: table.c.key.between(key, key + "\uffff"), issued, most=_BEGUN)

    def _find(self, named: Callable[[Table], ColumnElement[bool]], issued: str | None, *, most: int) -> list[Node]:
        found: list[Node] = []
        for query, table, node in ((_held(), documents, _node), (_stubs(), stubs, _stub)):
            chosen = query.where(named(table)).order_by(table.c.key, table.c.issued, table.c.id).limit(most)
            if issued:
                chosen = chosen.where(table.c.issued.between(issued, issued + "\uffff"))
            found += map(node, self.connection.execute(chosen))
        return found

    def nodes(self, ids: Iterable[str]) -> dict[str, Node]:
        """Documents and stubs by id."""
        found = {}
        for part in chunks(sorted(ids)):
            for row in self.connection.execute(_held_by_id(self.dialect), {"ids": part}).all():
                found[row.id] = _node(row)
            missing = [id_ for id_ in part if id_ not in found]
            for row in self.connection.execute(_stubs_by_id(self.dialect), {"ids": missing}) if missing else ():
                found[row.id] = _stub(row)
        return found

    def citing(self, ids: Iterable[str]) -> Iterator[Edge]:
        """Edges into the documents, at most FAN for each; those that only mention come last."""
        asked = sorted(ids)
        for part in chunks(asked, size=TOGETHER):
            fans = Counter[str]()
            for target, count in self.connection.execute(edges.fans(self.dialect), {"ids": part, "most": BATCH}):
                fans[target] += count
            most = BATCH if fans.total() < BATCH else FAN
            few = [id_ for id_ in part if 0 < fans[id_] <= most]
            found = sorted(edges.read(self.connection, edges.citing(self.dialect), few), key=_mentions) if few else []
            yield from found if most == BATCH else self._each(part, fans, found)
        yield from self._perhaps(asked)

    def _each(self, ids: Sequence[str], fans: Mapping[str, int], found: Sequence[Edge]) -> Iterator[Edge]:
        """The edges into one document after the other; `found` are those into documents of at most FAN."""
        into: defaultdict[str, list[Edge]] = defaultdict(list)
        for edge in found:
            into[edge.target].append(edge)
        for id_ in ids:
            yield from self._citing_most(id_) if fans[id_] > FAN else into[id_]

    def _citing_most(self, id_: str) -> Iterator[Edge]:
        """The same for a document that thousands cite: FAN edges, mentions where other relations leave room."""
        query, left = edges.citing_most(self.dialect), FAN
        for relations in (edges.STRONG, edges.WEAK):
            found = edges.read(self.connection, query, (id_,), relations=relations, most=left) if left else []
            yield from found
            left -= len(found)

    def _perhaps(self, ids: Sequence[str]) -> Iterator[Edge]:
        """Ambiguous citations of which one of the documents is a candidate."""
        for part in chunks(ids):
            yield from edges.read(self.connection, edges.perhaps_citing(self.dialect), part, most=FAN)

    def cited(self, ids: Iterable[str]) -> Iterator[Edge]:
        """Edges out of the documents."""
        for part in chunks(sorted(ids)):
            for source, target, *said, candidates in self.connection.execute(
                edges.cited(self.dialect), {"ids": part}
            ).all():
                for one in (target,) if target else json.loads(candidates):
                    yield Edge(source, one, *said)


def _mentions(edge: Edge) -> bool:
    return edge.relation in edges.WEAK


@cache
def _held() -> Select[Any]:
    place = select(func.min(files.c.path)).where(files.c.sha256 == documents.c.sha256).scalar_subquery()
    named = (documents.c.id, documents.c.kind, documents.c.number, documents.c.issued, documents.c.issuer)
    return select(*named, documents.c.title, place.label("file"), documents.c.addressees, documents.c.tasks)


@cache
def _stubs() -> Select[Any]:
    return select(stubs.c.id, stubs.c.kind, stubs.c.number, stubs.c.issued, stubs.c.issuer, stubs.c.title)


@cache
def _held_by_id(dialect: str) -> Select[Any]:
    return _held().where(among(documents.c.id, dialect))


@cache
def _stubs_by_id(dialect: str) -> Select[Any]:
    return _stubs().where(among(stubs.c.id, dialect))


def _node(row: Any) -> Node:
    addressees = () if row.addressees == "[]" else tuple(json.loads(row.addressees))
    return Node(row.id, row.kind, row.number, row.issued, row.issuer, row.title, row.file or "", addressees, row.tasks)


def _stub(row: Any) -> Node:
    return Node(*row)
