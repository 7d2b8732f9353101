"""Who cites a document, with what judging looks at in their heads, before any of them is read."""

import json
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select

from corpus.judging.bearing import Citer
from corpus.storage.among import MANY, among
from corpus.storage.neighbours import chunks
from corpus.storage.schema import candidates, citations, documents, wanted
from models.reference import Relation


def citers(connection: Connection, targets: Sequence[str]) -> Iterator[Citer]:
    """The documents that cite the targets, surely or perhaps."""
    for part in chunks(targets, size=MANY):
        for query in (_surely(connection.dialect.name), _perhaps(connection.dialect.name)):
            yield from map(_citer, connection.execute(query, {"ids": part}).all())


def adopting(connection: Connection, target: str, condition: ColumnElement[bool]) -> Iterator[Citer]:
    """The documents that cite what meets a condition, as if it were the target."""
    for _, *said in connection.execute(_citing(wanted.c.target).where(condition)):
        yield _citer((target, *said))


_RELATIONS = {relation.value: relation for relation in Relation}
_CITED = citations.join(wanted, wanted.c.id == citations.c.wanted_id)
_UNSURE = citations.join(candidates, candidates.c.wanted_id == citations.c.wanted_id)


def _citer(row: Any) -> Citer:
    target, source, relation, issuer, title, addressees = row
    return Citer(source, target, _RELATIONS[relation], issuer, title, _listed(addressees))


@lru_cache(maxsize=8192)
def _listed(addressees: str) -> tuple[str, ...]:
    return tuple(json.loads(addressees))


@cache
def _surely(dialect: str) -> Select[Any]:
    return _citing(wanted.c.target).where(among(wanted.c.target, dialect))


@cache
def _perhaps(dialect: str) -> Select[Any]:
    return _citing(candidates.c.document_id, _UNSURE).where(among(candidates.c.document_id, dialect))


def _citing(target: Any, cited: Any = _CITED) -> Select[Any]:
    shown = (citations.c.source, citations.c.relation, documents.c.issuer, documents.c.title, documents.c.addressees)
    return select(target, *shown).select_from(cited.join(documents, documents.c.id == citations.c.source))
