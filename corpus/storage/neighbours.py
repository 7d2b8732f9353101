"""Which documents stand near others in the web of citations, asked of the store level by level."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, select

from corpus.storage.schema import citations, wanted

CHUNK = 500
"""As many ids are asked for in one query."""
MOST = 5000
"""A neighbourhood is not let grow further than this many documents."""

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


def _next(connection: Connection, ids: Sequence[str]) -> Iterator[str]:
    cited = select(wanted.c.target).select_from(_JOINED)
    cited = cited.where(citations.c.source.in_(ids), wanted.c.target.is_not(None)).distinct().limit(MOST)
    for query in (cited, _citing(ids)):
        yield from connection.execute(query).scalars()


def _citing(ids: Sequence[str]) -> Select[Any]:
    return select(citations.c.source).select_from(_JOINED).where(wanted.c.target.in_(ids)).distinct().limit(MOST)
