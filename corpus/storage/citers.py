"""Who cites a document, with what judging looks at in their heads; each head is read once, however much it cites."""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, bindparam, select

from corpus.judging.bearing import Citer
from corpus.storage.neighbours import chunks
from corpus.storage.schema import candidates, citations, documents, wanted
from models.reference import Relation


class Head(NamedTuple):
    """What judging looks at before a document is read."""

    issuer: str | None
    issued: str | None
    number: str | None
    title: str | None
    addressees: tuple[str, ...]


class Citers:
    """The documents of a store that cite others, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._heads: dict[str, Head] = {}

    def of(self, targets: Sequence[str]) -> Iterator[Citer]:
        """The documents that cite the targets, surely or perhaps."""
        for part in chunks(targets):
            for query in (_surely(), _perhaps()):
                yield from self._citers(self.connection.execute(query, {"targets": part}).all())

    def adopting(self, target: str, condition: ColumnElement[bool]) -> Iterator[Citer]:
        """The documents that cite what meets a condition, as if it were the target."""
        rows = self.connection.execute(
            select(citations.c.source, citations.c.relation).select_from(_CITED).where(condition)
        )
        yield from self._citers([(target, *row) for row in rows])

    def heads(self, ids: Iterable[str]) -> dict[str, Head]:
        """The heads of the documents with these ids."""
        asked = set(ids)
        for part in chunks(sorted(asked - self._heads.keys())):
            for id_, issuer, issued, number, title, to in self.connection.execute(_heads(), {"ids": part}).all():
                self._heads[id_] = Head(issuer, issued, number, title, _listed(to))
        return {id_: self._heads[id_] for id_ in asked if id_ in self._heads}

    def _citers(self, rows: Sequence[Any]) -> Iterator[Citer]:
        heads = self.heads(source for _, source, _ in rows)
        for target, source, relation in rows:
            yield Citer(source, target, _RELATIONS[relation], *heads[source])


_RELATIONS = {relation.value: relation for relation in Relation}
_CITED = citations.join(wanted, wanted.c.id == citations.c.wanted_id)


@lru_cache(maxsize=8192)
def _listed(addressees: str) -> tuple[str, ...]:
    return tuple(json.loads(addressees))


@cache
def _surely() -> Select[Any]:
    cited = wanted.c.target.in_(bindparam("targets", expanding=True))
    return select(wanted.c.target, citations.c.source, citations.c.relation).select_from(_CITED).where(cited)


@cache
def _perhaps() -> Select[Any]:
    joined = citations.join(candidates, candidates.c.wanted_id == citations.c.wanted_id)
    unsure = select(candidates.c.document_id, citations.c.source, citations.c.relation).select_from(joined)
    return unsure.where(candidates.c.document_id.in_(bindparam("targets", expanding=True)))


@cache
def _heads() -> Select[Any]:
    shown = (documents.c.issuer, documents.c.issued, documents.c.number, documents.c.title, documents.c.addressees)
    return select(documents.c.id, *shown).where(documents.c.id.in_(bindparam("ids", expanding=True)))
