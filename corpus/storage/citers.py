"""Who cites a document, with what judging looks at in their heads, before any of them is read.

All that is asked of those who cite a document lies together, so that a law is asked about in one stroke.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, delete, insert, select

from corpus.judging.bearing import Citer
from corpus.storage.among import MANY, among
from corpus.storage.neighbours import chunks
from corpus.storage.schema import candidates, citers, wanted
from models.document import Head
from models.reference import Relation


def put_citers(connection: Connection, source: str, head: Head, cited: Iterable[tuple[str, Relation]]) -> None:
    """Writes who cites what, by ids of wanted documents."""
    said = {"issuer": head.issuer, "title": head.title, "addressees": listed(head.addressees)}
    rows = [{"wanted_id": id_, "source": source, "relation": does.value, **said} for id_, does in set(cited)]
    connection.execute(insert(citers), rows)


def drop_citers(connection: Connection, source: str, cited: Sequence[str]) -> None:
    """Removes what `source` cites, all of these wanted documents."""
    connection.execute(delete(citers).where(citers.c.wanted_id.in_(cited), citers.c.source == source))


def listed(addressees: tuple[str, ...]) -> str:
    """Addressees as they are kept."""
    return json.dumps(addressees, ensure_ascii=False)


def citers_of(connection: Connection, targets: Sequence[str]) -> Iterator[Citer]:
    """The documents that cite the targets, surely or perhaps."""
    for part in chunks(targets, size=MANY):
        for query in (_surely(connection.dialect.name), _perhaps(connection.dialect.name)):
            yield from _read(connection.execute(query, {"ids": part}).all())


def adopting(connection: Connection, target: str, condition: ColumnElement[bool]) -> Iterator[Citer]:
    """The documents that cite what meets a condition, as if it were the target."""
    return (one._replace(target=target) for one in _read(connection.execute(_citing(wanted.c.target).where(condition))))


_RELATIONS = {relation.value: relation for relation in Relation}
_CITED = citers.join(wanted, wanted.c.id == citers.c.wanted_id)
_UNSURE = citers.join(candidates, candidates.c.wanted_id == citers.c.wanted_id)


def _read(rows: Iterable[Any]) -> Iterator[Citer]:
    for target, source, relation, issuer, title, addressees in rows:
        yield Citer(source, target, _RELATIONS[relation], issuer, title, _names(addressees))


@lru_cache(maxsize=8192)
def _names(addressees: str) -> tuple[str, ...]:
    return tuple(json.loads(addressees))


@cache
def _surely(dialect: str) -> Select[Any]:
    return _citing(wanted.c.target).where(among(wanted.c.target, dialect))


@cache
def _perhaps(dialect: str) -> Select[Any]:
    return _citing(candidates.c.document_id, _UNSURE).where(among(candidates.c.document_id, dialect))


def _citing(target: Any, cited: Any = _CITED) -> Select[Any]:
    shown = (citers.c.source, citers.c.relation, citers.c.issuer, citers.c.title, citers.c.addressees)
    return select(target, *shown).select_from(cited)
