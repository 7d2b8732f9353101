"""Writes a document anew from the best of its copies, or takes it out; and tells which document is another copy."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, or_, select, update

from corpus.matching.identity import document_id, fold_text, issuer_key, number_key
from corpus.matching.likeness import same_document
from corpus.storage.citers import listed
from corpus.storage.citing import drop_citations, drop_uncited, put_citations
from corpus.storage.leads import drop_tasks, put_tasks
from corpus.storage.schema import contents, documents, files, issuers
from corpus.storage.stale import stale_by
from models.document import Document, Head

TITLE = 120
"""As much of a folded title as is compared and indexed."""


def settle(connection: Connection, held: str) -> None:
    """Writes the document `held` anew from its best content, or removes it when no content is left."""
    _remove(connection, held)
    best = select(contents).where(contents.c.document_id == held).outerjoin(files, files.c.sha256 == contents.c.sha256)
    order = (contents.c.rank.desc(), func.min(files.c.path), contents.c.sha256)
    row = connection.execute(best.group_by(*contents.c).order_by(*order).limit(1)).first()
    if row is None:
        return
    document = Document.model_validate_json(row.document)
    named = _free_id(connection, document.head, row.sha256)
    connection.execute(update(contents).where(contents.c.document_id == held).values(document_id=named))
    _put_document(connection, named, row.sha256, document)


def _free_id(connection: Connection, head: Head, sha256: str) -> str:
    """The document's id; with the file's hash where another document with another title has taken the same one."""
    free = document_id(head, sha256)
    taken = connection.execute(select(documents.c.id).where(documents.c.id == free)).first()
    return f"{free}.{sha256[:6]}" if taken else free


def _put_document(connection: Connection, held: str, sha256: str, document: Document) -> None:
    head, key = document.head, number_key(document.head.number or "")
    values = {
        "id": held,
        "sha256": sha256,
        "kind": head.kind or "",
        "number": head.number,
        "key": str(key),
        "serial": key.serial,
        "symbol": key.symbol,
        "issued": head.issued,
        "issuer": head.issuer,
        "issuer_key": issuer_key(head.issuer),
        "title": head.title,
        "title_key": fold_text(head.title or "")[:TITLE],
        "addressees": listed(head.addressees),
        "tasks": len(document.tasks),
    }
    connection.execute(insert(documents).values(**values))
    _count_issuer(connection, head.issuer, 1)
    stale_by(connection, values)
    put_citations(connection, held, document)
    put_tasks(connection, held, document)


def _remove(connection: Connection, held: str) -> None:
    row = connection.execute(select(documents).where(documents.c.id == held)).mappings().first()
    if row is None:
        return
    cited = drop_citations(connection, held)
    drop_tasks(connection, held, row["issuer"])
    connection.execute(delete(documents).where(documents.c.id == held))
    _count_issuer(connection, row["issuer"], -1)
    stale_by(connection, dict(row))
    drop_uncited(connection, cited)


def _count_issuer(connection: Connection, issuer: str | None, change: int) -> None:
    if not issuer:
        return
    here = issuers.c.issuer == issuer
    count = update(issuers).where(here).values(documents=issuers.c.documents + change)
    if connection.execute(count).rowcount == 0:
        connection.execute(insert(issuers).values(issuer=issuer, issuer_key=issuer_key(issuer), documents=change))
    elif change < 0:
        connection.execute(delete(issuers).where(here, issuers.c.documents <= 0))


def twin(connection: Connection, head: Head) -> str | None:
    """The held document that this head is another copy of."""
    key = number_key(head.number or "")
    if not key.serial:
        return None
    near = or_(*_same_number(head, str(key)), and_(documents.c.serial == key.serial, documents.c.issued == head.issued))
    for row in connection.execute(select(documents).where(near).order_by(documents.c.id)):
        other = Head(kind=row.kind or None, number=row.number, issued=row.issued, issuer=row.issuer, title=row.title)
        if same_document(other, head):
            return str(row.id)
    return None


def _same_number(head: Head, key: str) -> Iterator[ColumnElement[bool]]:
    """Documents of that number whose day, as far as both are known, can be the same."""
    number = documents.c.key == key
    yield and_(number, documents.c.issued.is_(None))
    if head.issued:
        for length in (4, 7, 10):
            yield and_(number, documents.c.issued == head.issued[:length])
    if len(head.issued or "") < 10:
        yield and_(number, documents.c.issuer_key.in_((issuer_key(head.issuer), "")))
