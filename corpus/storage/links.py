"""Reads links out of the store: which document each citation means."""

import json
from collections.abc import Collection as Ids
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, and_, or_, select

from corpus.storage.among import MANY, among
from corpus.storage.neighbours import chunks
from corpus.storage.schema import citations, wanted
from models.link import Link


class LookedAt(NamedTuple):
    """The citations that tell how some directives stand; ambiguous ones always do."""

    by: Ids[str]
    """Documents: whatever they cite."""
    of: Ids[str]
    """Documents: whoever cites them."""
    under: Ids[str]
    """Folded symbols: citations of what is not held and bears them."""


def links_of(connection: Connection, ids: Sequence[str], looked_at: LookedAt | None = None) -> Iterator[Link]:
    """The links of the documents with these ids, all or those that are looked at."""
    query = (_links_of if looked_at is None else _links_looked_at)(connection.dialect.name)
    asked = {} if looked_at is None else {name: list(listed) for name, listed in looked_at._asdict().items()}
    for part in chunks(ids, size=MANY):
        yield from _read(connection, query, {"ids": part, **asked})


def all_links(connection: Connection) -> Iterator[Link]:
    """The links of all documents."""
    return _read(connection, _links(), {})


def _read(connection: Connection, query: Select[Any], asked: Mapping[str, object]) -> Iterator[Link]:
    for row in connection.execute(query, asked).all():
        yield link_by_row(row.source, row.reference, row)


def link_by_row(source: str, reference: str, row: Any) -> Link:
    """The link of a citation from the row of the document it wants."""
    return Link(
        source=source,
        reference=reference,
        resolution=row.resolution,
        target=row.target,
        candidates=() if row.candidates == "[]" else tuple(json.loads(row.candidates)),
        confidence=row.confidence,
        why=row.why,
    )


@cache
def _links() -> Select[Any]:
    said = (wanted.c.resolution, wanted.c.target, wanted.c.candidates, wanted.c.confidence, wanted.c.why)
    joined = citations.join(wanted, wanted.c.id == citations.c.wanted_id)
    return select(citations.c.source, citations.c.reference, *said).select_from(joined).where(wanted.c.stale.is_(False))


@cache
def _links_of(dialect: str) -> Select[Any]:
    return _links().where(among(citations.c.source, dialect))


@cache
def _links_looked_at(dialect: str) -> Select[Any]:
    unheld = and_(wanted.c.resolution == "unmatched", among(wanted.c.symbol, dialect, name="under"))
    of, by = among(wanted.c.target, dialect, name="of"), among(citations.c.source, dialect, name="by")
    return _links_of(dialect).where(or_(of, by, wanted.c.resolution == "ambiguous", unheld))
