"""Writes one file into the store, inside the caller's transaction: where it lies, its content, its document.

Whatever a new or vanished document may change is marked stale; `linking` resolves it anew later.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, and_, delete, func, insert, select, update

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
    if connection.execute(select(contents.c.sha256).where(contents.c.sha256 == sha256)).first():
        drop_content(connection, sha256)
        connection.execute(update(contents).where(contents.c.sha256 == sha256).values(**row))
    else:
        connection.execute(insert(contents).values(**row))
    if extraction:
        _put_pages(connection, sha256, read, extraction.document.head)
        put_numbers(connection, sha256, read[0].text if read else "", extraction.document)
        _join(connection, sha256, extraction.document)


def _rank(read: Sequence[Page]) -> float:
    """The share of pages whose text is the file's own: a text layer is a better copy than a scan."""
    return round(sum(page.source != Source.OCR for page in read) / len(read), 3) if read else 0.0


def _put_pages(connection: Connection, sha256: str, read: Sequence[Page], head: Head) -> None:
    sqlite = connection.dialect.name == "sqlite"
    for page in read:
        folded = fold_text.__wrapped__(page.text)
        values = {"sha256": sha256, "number": page.number, "text": page.text, "folded": None if sqlite else folded}
        key = connection.execute(insert(pages).values(**values)).inserted_primary_key
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
    connection.execute(update(contents).where(contents.c.sha256 == sha256).values(document_id=joined))
    settle(connection, joined)


def put_file(connection: Connection, file: FileFacts) -> None:
    """Notes where the bytes lie; what lay there before is let go."""
    here = and_(files.c.folder == file.folder, files.c.path == file.path)
    before = connection.execute(select(files.c.sha256).where(here)).scalar()
    if before is None:
        connection.execute(insert(files).values(**file.model_dump()))
    else:
        connection.execute(update(files).where(here).values(**file.model_dump()))
    _drop_moved(connection, file)
    if before and before != file.sha256:
        release(connection, before)
    elif before is None:
        _resettle(connection, file.sha256)


def _drop_moved(connection: Connection, file: FileFacts) -> None:
    """Drops the same file in a folder that is no more on disk: the whole folder was moved."""
    same = and_(files.c.sha256 == file.sha256, files.c.path == file.path, files.c.folder != file.folder)
    for (folder,) in connection.execute(select(files.c.folder).where(same)).all():
        if not Path(folder).is_dir():
            connection.execute(delete(files).where(same, files.c.folder == folder))


def _resettle(connection: Connection, sha256: str) -> None:
    """A copy's path decides between copies of equal rank: once the path is known, the best copy is chosen anew."""
    held = connection.execute(select(contents.c.document_id).where(contents.c.sha256 == sha256)).scalar()
    copies = connection.execute(select(func.count()).where(contents.c.document_id == held)).scalar_one() if held else 0
    if held and copies > 1:
        settle(connection, held)
