"""Writes one file into the store, inside the caller's transaction: its content, its document, what that document cites.

Whatever a new or vanished document may change is marked stale; `linking` resolves it anew later.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, or_, select, update

from corpus.matching.identity import document_id, fold_text, issuer_key, number_key
from corpus.matching.likeness import Wanted, lookup_key, same_document
from corpus.matching.link import wanted_by
from corpus.storage.citers import drop_citers, listed, put_citers
from corpus.storage.files import FileFacts
from corpus.storage.leads import drop_tasks, put_tasks
from corpus.storage.linking import drop_stubs
from corpus.storage.numbered import put_numbers
from corpus.storage.schema import (
    candidates,
    citations,
    contents,
    documents,
    files,
    issuers,
    names,
    numbers,
    pages,
    wanted,
)
from corpus.storage.stale import stale_by, stale_siblings
from corpus.storage.words import drop_words, put_words
from corpus.web import evidence
from models.document import Document, Extraction, Head
from models.page import Page, Source

TITLE = 120
"""As much of a folded title as is compared and indexed."""


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
    joined = _twin(connection, document.head) or sha256
    connection.execute(update(contents).where(contents.c.sha256 == sha256).values(document_id=joined))
    settle(connection, joined)


def _free_id(connection: Connection, head: Head, sha256: str) -> str:
    """The document's id; with the file's hash where another document with another title has taken the same one."""
    free = document_id(head, sha256)
    taken = connection.execute(select(documents.c.id).where(documents.c.id == free)).first()
    return f"{free}.{sha256[:6]}" if taken else free


def _twin(connection: Connection, head: Head) -> str | None:
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
    _put_citations(connection, held, document)
    put_tasks(connection, held, document)


def _remove(connection: Connection, held: str) -> None:
    row = connection.execute(select(documents).where(documents.c.id == held)).mappings().first()
    if row is None:
        return
    cited = select(citations.c.wanted_id).where(citations.c.source == held)
    loose = [found for (found,) in connection.execute(cited.distinct())]
    connection.execute(delete(names).where(names.c.source == held))
    connection.execute(delete(citations).where(citations.c.source == held))
    drop_citers(connection, held, loose)
    drop_tasks(connection, held, row["issuer"])
    connection.execute(delete(documents).where(documents.c.id == held))
    _count_issuer(connection, row["issuer"], -1)
    stale_by(connection, dict(row))
    _drop_uncited(connection, loose)


def _count_issuer(connection: Connection, issuer: str | None, change: int) -> None:
    if not issuer:
        return
    here = issuers.c.issuer == issuer
    count = update(issuers).where(here).values(documents=issuers.c.documents + change)
    if connection.execute(count).rowcount == 0:
        connection.execute(insert(issuers).values(issuer=issuer, issuer_key=issuer_key(issuer), documents=change))
    elif change < 0:
        connection.execute(delete(issuers).where(here, issuers.c.documents <= 0))


def _drop_uncited(connection: Connection, loose: list[str]) -> None:
    used = select(citations.c.wanted_id).where(citations.c.wanted_id.in_(loose))
    gone = set(loose) - {found for (found,) in connection.execute(used.distinct())}
    if not gone:
        return
    rows = connection.execute(select(wanted).where(wanted.c.id.in_(gone))).all()
    connection.execute(delete(names).where(names.c.wanted_id.in_(gone)))
    connection.execute(delete(candidates).where(candidates.c.wanted_id.in_(gone)))
    connection.execute(delete(wanted).where(wanted.c.id.in_(gone)))
    stale_siblings(connection, rows)
    drop_stubs(connection, {row.target for row in rows if row.target})


def _put_citations(connection: Connection, held: str, document: Document) -> None:
    described = [(reference, wanted_by(reference, document.head)) for reference in document.references]
    if not described:
        return
    _put_wanted(connection, {found.id: found for _, found in described})
    rows = []
    for reference, found in described:
        page, quote = evidence(reference)
        rows.append(
            {
                "source": held,
                "reference": reference.id,
                "wanted_id": found.id,
                "relation": reference.relation.value,
                "page": page,
                "quote": quote[:400],
            }
        )
    connection.execute(insert(citations), rows)
    put_citers(connection, held, document.head, [(found.id, reference.relation) for reference, found in described])
    _put_names(connection, held, {(fold_text(name), f.id) for r, f in described for name in r.short_names})


def _put_wanted(connection: Connection, found: dict[str, Wanted]) -> None:
    known = {i for (i,) in connection.execute(select(wanted.c.id).where(wanted.c.id.in_(found)))}
    fresh = [wanted_row(one) for one in found.values() if one.id not in known]
    if fresh:
        connection.execute(insert(wanted), fresh)
        stale_siblings(connection, connection.execute(select(wanted).where(wanted.c.id.in_([f["id"] for f in fresh]))))


def wanted_row(one: Wanted) -> dict[str, Any]:
    """A wanted document as a row of its table, not yet resolved."""
    key, number = lookup_key(one.number, one.title), number_key(one.number or "")
    return {
        "id": one.id,
        "kind": one.kind,
        "number": one.number,
        "key": key,
        "serial": number.serial,
        "symbol": number.symbol,
        "issued": one.issued,
        "issuer": one.issuer,
        "issuer_key": issuer_key(one.issuer),
        "title": one.title,
        "before": one.before,
        "stale": True,
    }


def _put_names(connection: Connection, held: str, found: set[tuple[str, str]]) -> None:
    if not found:
        return
    connection.execute(insert(names), [{"name": name, "wanted_id": w, "source": held} for name, w in sorted(found)])
    called = ["~" + name for name, _ in found]
    connection.execute(update(wanted).where(wanted.c.key.in_(called)).values(stale=True))


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
