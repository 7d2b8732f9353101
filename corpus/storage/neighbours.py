"""Which documents stand near others in the web of citations, asked of the store level by level."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, select

from corpus.storage.schema import citations, wanted

CHUNK = 500
"""As many ids are asked for in one query."""
MOST = 5000
"""A neighbourhood is not let grow further than this many documents."""

THROUGH = frozenset({"forwards", "amends", "extends", "replaces", "guides"})
"""What a letter does that others then cite in place of the directive."""

_JOINED = citations.join(wanted, wanted.c.id == citations.c.wanted_id)

T = TypeVar("T")


def chunks(values: Sequence[T], *, size: int = CHUNK) -> Iterator[Sequence[T]]:
    """The values in runs of at most `size`."""
    for start in range(0, len(values), size):
        yield values[start : start + size]


def within(connection: Connection, around: Iterable[str], *, depth: int) -> set[str]:
    """Ids of documents and stubs within `depth` citations of those `around`, whichever way the citation runs."""
    found = set(around)
    edge = sorted(found)
    for _ in range(depth):
        reached = {id_ for part in chunks(edge) for id_ in _next(connection, part)} - found
        edge = sorted(reached)[: max(0, MOST - len(found))]
        found |= set(edge)
        if not edge:
            break
    return found


def followers(connection: Connection, ids: Iterable[str]) -> set[str]:
    """The ids, the documents that cite them, and those that cite a letter that passed them on or changed them."""
    first = _related(connection, sorted(ids))
    passed = sorted({source for source, relation in first if relation in THROUGH})
    return {*ids, *(source for source, _ in first), *(source for source, _ in _related(connection, passed))}


def _related(connection: Connection, ids: Sequence[str]) -> set[tuple[str, str]]:
    """The documents that cite the ids, with what they do with them."""
    queries = (_citing(part).add_columns(citations.c.relation) for part in chunks(ids))
    return {(row.source, row.relation) for query in queries for row in connection.execute(query)}


def _next(connection: Connection, ids: Sequence[str]) -> Iterator[str]:
    cited = select(wanted.c.target).select_from(_JOINED)
    cited = cited.where(citations.c.source.in_(ids), wanted.c.target.is_not(None)).distinct().limit(MOST)
    for query in (cited, _citing(ids)):
        yield from connection.execute(query).scalars()


def _citing(ids: Sequence[str]) -> Select[Any]:
    return select(citations.c.source).select_from(_JOINED).where(wanted.c.target.in_(ids)).distinct().limit(MOST)
