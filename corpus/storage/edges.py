"""Citations as edges, in narrow rows: `source`, `target`, `relation`, `page`, `quote`, `confidence`, `why`.

Statements are put together once; their list of ids is `ids`.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, FromClause, Select, bindparam, func, or_, select

from corpus.storage.among import among
from corpus.storage.schema import candidates, citations, wanted
from corpus.web import Edge
from models.reference import Relation

STRONG = tuple(relation.value for relation in Relation if relation != Relation.MENTIONS)
WEAK = (Relation.MENTIONS.value,)

_JOINED = citations.join(wanted, wanted.c.id == citations.c.wanted_id)


def read(connection: Connection, query: Select[Any], ids: Sequence[str], **values: object) -> list[Edge]:
    """The edges that a statement of this module gives for the ids."""
    return [Edge(*row) for row in connection.execute(query, {"ids": list(ids), **values}).all()]


def _edges(target: Any, source: FromClause = _JOINED) -> Select[Any]:
    shown = (citations.c.relation, citations.c.page, citations.c.quote, wanted.c.confidence, wanted.c.why)
    return select(citations.c.source, target, *shown).select_from(source)


@cache
def citing(dialect: str) -> Select[Any]:
    """Edges into the documents."""
    return _edges(wanted.c.target).where(among(wanted.c.target, dialect))


@cache
def citing_most(dialect: str) -> Select[Any]:
    """Edges into the documents, by some `relations`, as many as `most`."""
    chosen = citations.c.relation.in_(bindparam("relations", expanding=True))
    return citing(dialect).where(chosen).limit(bindparam("most"))


@cache
def perhaps_citing(dialect: str) -> Select[Any]:
    """Ambiguous citations of which one of the documents is a candidate, as many as `most`."""
    joined = _JOINED.join(candidates, candidates.c.wanted_id == wanted.c.id)
    unsure = _edges(candidates.c.document_id, joined).where(among(candidates.c.document_id, dialect))
    return unsure.limit(bindparam("most"))


@cache
def cited(dialect: str) -> Select[Any]:
    """Edges out of the documents, with the `candidates` of an ambiguous one as JSON; its target is None."""
    query = _edges(wanted.c.target).add_columns(wanted.c.candidates).where(among(citations.c.source, dialect))
    return query.where(or_(wanted.c.target.is_not(None), wanted.c.resolution == "ambiguous"))


@cache
def fans(dialect: str) -> Select[Any]:
    """How many cite each of the documents, counted up to `most`: rows of `target` and count, perhaps several each."""
    some = select(citations.c.relation).where(citations.c.wanted_id == wanted.c.id).correlate(wanted)
    counted = select(func.count()).select_from(some.limit(bindparam("most")).subquery()).scalar_subquery()
    return select(wanted.c.target, counted).where(among(wanted.c.target, dialect))
