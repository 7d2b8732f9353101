"""The numbers that stand in the opening of kept texts and were not understood as citations."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, insert, select

from corpus.matching.identity import NumberKey
from corpus.matching.openings import Opening, letters, openings
from corpus.storage.schema import documents, numbers
from models.document import Document


def put_numbers(connection: Connection, sha256: str, opening: str, document: Document) -> None:
    """Keeps the numbers of a first page that were not understood as citations."""
    found = [{"sha256": sha256, **one._asdict()} for one in openings(opening, document)]
    if found:
        connection.execute(insert(numbers), found)


def numbers_of(connection: Connection, ids: Sequence[str] | None) -> Iterator[tuple[str, Opening]]:
    """The numbers in the openings of documents (all, or those with the ids)."""
    joined = numbers.join(documents, documents.c.sha256 == numbers.c.sha256)
    query = select(documents.c.id, numbers.c.serial, numbers.c.following).select_from(joined)
    chosen = query if ids is None else query.where(documents.c.id.in_(ids))
    for row in connection.execute(chosen.order_by(documents.c.id, numbers.c.serial, numbers.c.following)):
        yield row.id, Opening(row.serial, row.following)


def naming(connection: Connection, key: NumberKey) -> set[str]:
    """Ids of the documents whose opening holds the number, in whatever spelling, not understood as a citation."""
    start = letters(key)
    values = {"serial": key.serial, "start": start, "end": start + "\uffff"}
    return set(connection.execute(_naming(), values).scalars())


@cache
def _naming() -> Select[Any]:
    joined = numbers.join(documents, documents.c.sha256 == numbers.c.sha256)
    holds = numbers.c.following.between(bindparam("start"), bindparam("end"))
    return select(documents.c.id).select_from(joined).where(numbers.c.serial == bindparam("serial"), holds)
