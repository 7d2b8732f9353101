"""The numbers that stand in the opening of kept texts and were not understood as citations."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, insert, select

from corpus.matching.identity import NumberKey
from corpus.matching.openings import Opening, letters, openings
from corpus.storage.among import MANY, among
from corpus.storage.neighbours import chunks
from corpus.storage.schema import documents, numbers
from models.document import Document


def put_numbers(connection: Connection, sha256: str, opening: str, document: Document) -> None:
    """Keeps the numbers of a first page that were not understood as citations."""
    found = [{"sha256": sha256, **one._asdict()} for one in openings(opening, document)]
    if found:
        connection.execute(insert(numbers), found)


def all_numbers(connection: Connection) -> Iterator[tuple[str, Opening]]:
    """The numbers in the openings of all documents, each with the document's id."""
    joined = numbers.join(documents, documents.c.sha256 == numbers.c.sha256)
    query = select(documents.c.id, numbers.c.serial, numbers.c.following).select_from(joined)
    for id_, *found in connection.execute(query.order_by(documents.c.id, numbers.c.serial, numbers.c.following)):
        yield id_, Opening(*found)


def numbers_of(connection: Connection, ids: Mapping[str, str]) -> Iterator[tuple[str, Opening]]:
    """The same of the documents with these contents; `ids` gives the document of each."""
    query = _numbers(connection.dialect.name)
    for part in chunks(list(ids), size=MANY):
        rows = connection.execute(query, {"ids": part}).all()
        for sha256, serial, following in sorted(rows, key=lambda row: (ids[row[0]], row[1], row[2])):
            yield ids[sha256], Opening(serial, following)


@cache
def _numbers(dialect: str) -> Select[Any]:
    return select(numbers.c.sha256, numbers.c.serial, numbers.c.following).where(among(numbers.c.sha256, dialect))


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
