"""Writes one file into the store, inside the caller's transaction: where it lies, its content, its document.

Whatever a new or vanished document may change is marked stale; `linking` resolves it anew later.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Select, Update, and_, bindparam, delete, exists, insert, select, update

from corpus.matching.identity import fold_text
from corpus.storage.files import FileFacts
from corpus.storage.numbered import put_numbers
from corpus.storage.schema import contents, files, numbers, pages
from corpus.storage.settling import settle, twin
from corpus.storage.words import drop_words, put_words
from models.document import Document, Extraction, Head
from models.page import Page, Source


def put_content(connection: Connection, sha256: str, values: dict[str, Any], extraction: Extraction | None) -> None:
    """Keeps what was understood of these bytes, in place of what was kept of them before."""
    read = extraction.pages if extraction else ()
    document = extraction.document.model_dump_json() if extraction else None
    row = {"sha256": sha256, "document": document, "rank": _rank(read), **values}
    if kept(connection, sha256):
        drop_content(connection, sha256)
        connection.execute(update(contents).where(contents.c.sha256 == sha256).values(**row))
    else:
        connection.execute(insert(contents), row)
    if extraction:
        _put_pages(connection, sha256, read, extraction.document.head)
        put_numbers(connection, sha256, read[0].text if read else "", extraction.document)
        _join(connection, sha256, extraction.document)


def kept(connection: Connection, sha256: str) -> bool:
    """Whether anything was kept of these bytes."""
    return connection.execute(_kept(), {"sha256": sha256}).first() is not None


@cache
def _kept() -> Select[Any]:
    return select(contents.c.sha256).where(contents.c.sha256 == bindparam("sha256"))


@cache
def _joined() -> Update:
    return update(contents).where(contents.c.sha256 == bindparam("_sha256"))


def _rank(read: Sequence[Page]) -> float:
    """The share of pages whose text is the file's own: a text layer is a better copy than a scan."""
    return round(sum(page.source != Source.OCR for page in read) / len(read), 3) if read else 0.0


def _put_pages(connection: Connection, sha256: str, read: Sequence[Page], head: Head) -> None:
    sqlite = connection.dialect.name == "sqlite"
    for page in read:
        folded = fold_text.__wrapped__(page.text)
        values = {"sha256": sha256, "number": page.number, "text": page.text, "folded": None if sqlite else folded}
        key = connection.execute(insert(pages), values).inserted_primary_key
        if sqlite and key:
            put_words(connection, key[0], folded, head)


def drop_content(connection: Connection, sha256: str) -> None:
    """Forgets what was understood of these bytes; the document goes too, or lives on in its other copies."""
    here = contents.c.sha256 == sha256
    row = connection.execute(select(contents.c.document_id, contents.c.document).where(here)).first()
    connection.execute(update(contents).where(here).values(document_id=None, document=None))
    if row and row.document_id:
        settle(connection, row.document_id)
    if row and row.document and connection.dialect.name == "sqlite":
        drop_words(connection, sha256, Document.model_validate_json(row.document).head)
    connection.execute(delete(numbers).where(numbers.c.sha256 == sha256))
    connection.execute(delete(pages).where(pages.c.sha256 == sha256))


def release(connection: Connection, sha256: str) -> None:
    """Drops a content that no file holds any more."""
    if connection.execute(select(files.c.path).where(files.c.sha256 == sha256).limit(1)).first() is None:
        drop_content(connection, sha256)
        connection.execute(delete(contents).where(contents.c.sha256 == sha256))


def _join(connection: Connection, sha256: str, document: Document) -> None:
    joined = twin(connection, document.head) or sha256
    connection.execute(_joined(), {"_sha256": sha256, "document_id": joined})
    settle(connection, joined)


def put_file(connection: Connection, file: FileFacts) -> None:
    """Notes where the bytes lie; what lay there before is let go."""
    before = connection.execute(_lying(), {"folder": file.folder, "path": file.path}).scalar()
    if before is None:
        connection.execute(insert(files), file.model_dump())
    else:
        here = and_(files.c.folder == file.folder, files.c.path == file.path)
        connection.execute(update(files).where(here).values(**file.model_dump()))
    _drop_moved(connection, file)
    if before and before != file.sha256:
        release(connection, before)
    elif before is None:
        _resettle(connection, file.sha256)


@cache
def _lying() -> Select[Any]:
    """The content of the file at a place."""
    here = and_(files.c.folder == bindparam("folder"), files.c.path == bindparam("path"))
    return select(files.c.sha256).where(here)


def _drop_moved(connection: Connection, file: FileFacts) -> None:
    """Drops the same file in a folder that is no more on disk: the whole folder was moved."""
    for folder in connection.execute(_elsewhere(), file.model_dump()).scalars().all():
        if not Path(folder).is_dir():
            there = and_(files.c.folder == folder, files.c.path == file.path)
            connection.execute(delete(files).where(there, files.c.sha256 == file.sha256))


@cache
def _elsewhere() -> Select[Any]:
    """The other folders in which the same bytes lie under the same path."""
    same = and_(files.c.sha256 == bindparam("sha256"), files.c.path == bindparam("path"))
    return select(files.c.folder).where(same, files.c.folder != bindparam("folder"))


def _resettle(connection: Connection, sha256: str) -> None:
    """A copy's path decides between copies of equal rank: once the path is known, the best copy is chosen anew."""
    held = connection.execute(_copied(), {"sha256": sha256}).scalar()
    if held:
        settle(connection, held)


@cache
def _copied() -> Select[Any]:
    """The document of a content, if it has other contents too."""
    other = contents.alias()
    same = and_(other.c.document_id == contents.c.document_id, other.c.sha256 != contents.c.sha256)
    here = contents.c.sha256 == bindparam("sha256")
    return select(contents.c.document_id).where(here, exists().where(same))
