"""Writes a document anew from the best of its copies, or takes it out; and tells which document is another copy."""

from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, Update, and_, bindparam, delete, func, insert, or_, select, update

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
    row = connection.execute(_best(), {"held": held}).first()
    if row is None:
        return
    document = Document.model_validate_json(row.document)
    named = _free_id(connection, document.head, row.sha256)
    if named != held:
        connection.execute(_renamed(), {"held": held, "named": named})
    _put_document(connection, named, row.sha256, document)


@cache
def _best() -> Select[Any]:
    """The best content of the document `held`: a text layer before a scan, then the first path."""
    lying = select(contents.c.sha256, contents.c.document).outerjoin(files, files.c.sha256 == contents.c.sha256)
    order = (contents.c.rank.desc(), func.min(files.c.path), contents.c.sha256)
    of_held = lying.where(contents.c.document_id == bindparam("held"))
    return of_held.group_by(contents.c.sha256).order_by(*order).limit(1)


@cache
def _renamed() -> Update:
    return update(contents).where(contents.c.document_id == bindparam("held")).values(document_id=bindparam("named"))


def _free_id(connection: Connection, head: Head, sha256: str) -> str:
    """The document's id; with the file's hash where another document with another title has taken the same one."""
    free = document_id(head, sha256)
    taken = connection.execute(_documents(), {"_id": free}).first()
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
    connection.execute(insert(documents), values)
    _count_issuer(connection, head.issuer, 1)
    stale_by(connection, values)
    put_citations(connection, held, document)
    put_tasks(connection, held, document)


def _remove(connection: Connection, held: str) -> None:
    row = connection.execute(_documents(), {"_id": held}).mappings().first()
    if row is None:
        return
    cited = drop_citations(connection, held)
    drop_tasks(connection, held, row["issuer"])
    connection.execute(delete(documents).where(documents.c.id == held))
    _count_issuer(connection, row["issuer"], -1)
    stale_by(connection, dict(row))
    drop_uncited(connection, cited)


@cache
def _documents() -> Select[Any]:
    return select(documents).where(documents.c.id == bindparam("_id"))


def _count_issuer(connection: Connection, issuer: str | None, change: int) -> None:
    if not issuer:
        return
    if connection.execute(_counted(), {"_issuer": issuer, "change": change}).rowcount == 0:
        row = {"issuer": issuer, "issuer_key": issuer_key(issuer), "documents": change}
        connection.execute(insert(issuers), row)
    elif change < 0:
        connection.execute(delete(issuers).where(issuers.c.issuer == issuer, issuers.c.documents <= 0))


@cache
def _counted() -> Update:
    here = update(issuers).where(issuers.c.issuer == bindparam("_issuer"))
    return here.values(documents=issuers.c.documents + bindparam("change"))


def twin(connection: Connection, head: Head) -> str | None:
    """The held document that this head is another copy of."""
    key = number_key(head.number or "")
    if not key.serial:
        return None
    issued = head.issued or ""
    days = {"year": issued[:4], "month": issued[:7], "day": issued[:10]}
    near = _near(dated=bool(issued), whole=len(issued) == len("2025-01-31"))
    named = {"number": str(key), "serial": key.serial, "issuer": issuer_key(head.issuer)}
    for row in connection.execute(near, named | days):
        other = Head(kind=row.kind or None, number=row.number, issued=row.issued, issuer=row.issuer, title=row.title)
        if same_document(other, head):
            return str(row.id)
    return None


@cache
def _near(*, dated: bool, whole: bool) -> Select[Any]:
    """Documents of a number whose day, as far as both are known, can be the same; of a serial and the very day."""
    row, number = documents.c, documents.c.key == bindparam("number")
    very_day = row.issued == bindparam("day") if dated else row.issued.is_(None)
    conditions = [and_(number, row.issued.is_(None)), and_(row.serial == bindparam("serial"), very_day)]
    if dated:
        conditions += [and_(number, row.issued == bindparam(known)) for known in ("year", "month", "day")]
    if not whole:
        conditions.append(and_(number, row.issuer_key.in_((bindparam("issuer"), ""))))
    return select(documents).where(or_(*conditions)).order_by(row.id)
