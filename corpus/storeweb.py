"""The web of citations answered by the store's indexes: a question about one document reads its neighbours only."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select

from corpus.identity import number_key
from corpus.neighbours import chunks
from corpus.schema import citations, documents, files, stubs, wanted
from corpus.web import FAN, Edge, Node
from models.reference import Relation

STRONG = tuple(relation.value for relation in Relation if relation != Relation.MENTIONS)
_FOUND = 50
"""As many documents are offered for the beginning of a number."""


class StoreWeb:
    """The web of a store, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def find(self, number: str) -> list[Node]:
        """Documents, held ones first, under a number in any spelling, or under its beginning."""
        key = str(number_key(number))
        exact = self._find(documents.c.key == key, stubs.c.key == key)
        if exact or not number_key(number).serial:
            return exact
        end = key + "\uffff"
        return self._find(documents.c.key.between(key, end), stubs.c.key.between(key, end))

    def _find(self, held: Any, cited: Any) -> list[Node]:
        found = self.connection.execute(_held().where(held).order_by(documents.c.key).limit(_FOUND)).all()
        waiting = self.connection.execute(select(stubs).where(cited).order_by(stubs.c.key).limit(_FOUND)).all()
        return [*map(_node, found), *map(_stub, waiting)]

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
        for id_ in ids:
            strong = self.connection.execute(_edges(wanted.c.target == id_, STRONG).limit(FAN)).all()
            weak = _edges(wanted.c.target == id_, (Relation.MENTIONS.value,)).limit(FAN - len(strong))
            yield from map(_edge, strong)
            yield from map(_edge, self.connection.execute(weak)) if len(strong) < FAN else ()
        yield from self._perhaps(ids)

    def _perhaps(self, ids: Iterable[str]) -> Iterator[Edge]:
        """Ambiguous citations of which one of the documents is a candidate."""
        asked = set(ids)
        keys = select(documents.c.key).where(documents.c.id.in_(asked))
        joined = citations.join(wanted, wanted.c.id == citations.c.wanted_id)
        unsure = select(citations, wanted).select_from(joined)
        unsure = unsure.where(wanted.c.key.in_(keys), wanted.c.resolution == "ambiguous").limit(FAN)
        for row in self.connection.execute(unsure):
            for target in asked.intersection(json.loads(row.candidates)):
                yield _edge(row, target=target)

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
