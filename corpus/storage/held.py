"""Reads held documents out of the store, each with the files that hold it."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Select, func, select

from corpus.collection import Held
from corpus.storage.among import MANY, among
from corpus.storage.neighbours import chunks
from corpus.storage.schema import contents, documents, files
from models.document import Document


def held(connection: Connection, ids: Sequence[str] | None) -> list[Held]:
    """The held documents with the ids, or all of them."""
    dialect = connection.dialect.name
    if ids is None:
        return _held(connection, (_contents(), _copied()), {})
    queries = (_contents_of(dialect), _copied_of(dialect))
    return [one for part in chunks(ids, size=MANY) for one in _held(connection, queries, {"ids": part})]


def _held(connection: Connection, queries: tuple[Select[Any], Select[Any]], asked: Mapping[str, object]) -> list[Held]:
    """The documents by id; where there are copies, the best one says what was understood."""
    contents_, copied = queries
    best = {row.id: row.sha256 for row in connection.execute(copied, asked)}
    rows = connection.execute(contents_, asked).all() if asked else connection.execute(contents_)
    return [_one(id_, sorted(of, key=_place), best.get(id_)) for id_, of in groupby(rows, key=itemgetter(0))]


def _one(id_: str, lying: Sequence[Any], best: str | None) -> Held:
    """One document of the rows of its contents; `best` is the content that stands for it, the only one where None."""
    sha256, understood = next((sha256, document) for _, _, sha256, document in lying if best in (None, sha256))
    file = next((path for _, path, of, _ in lying if of == sha256), None) or ""
    copies = tuple(path for _, path, _, _ in lying if path and path != file)
    return Held(id=id_, file=file, sha256=sha256, document=Document.model_validate_json(understood), copies=copies)


def _place(row: Any) -> str:
    return row[1] or ""


@cache
def _contents() -> Select[Any]:
    """Each content of a document with its files."""
    query = select(contents.c.document_id, files.c.path, contents.c.sha256, contents.c.document)
    joined = query.select_from(contents.outerjoin(files, files.c.sha256 == contents.c.sha256))
    return joined.where(contents.c.document_id.is_not(None)).order_by(contents.c.document_id)


@cache
def _contents_of(dialect: str) -> Select[Any]:
    return _contents().where(among(contents.c.document_id, dialect))


@cache
def _copied() -> Select[Any]:
    """The best content of each document that has several."""
    several = select(contents.c.document_id).group_by(contents.c.document_id).having(func.count() > 1)
    return select(documents.c.id, documents.c.sha256).where(documents.c.id.in_(several))


@cache
def _copied_of(dialect: str) -> Select[Any]:
    several = select(contents.c.document_id).where(among(contents.c.document_id, dialect))
    several = several.group_by(contents.c.document_id).having(func.count() > 1)
    return select(documents.c.id, documents.c.sha256).where(documents.c.id.in_(several))
