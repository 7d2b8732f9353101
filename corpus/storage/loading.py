"""Reads files, records and collections out of the store."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Engine, Select, func, literal, or_, select

from corpus.collection import Collection, Held
from corpus.matching.link import wanted_by
from corpus.matching.stubs import Stub
from corpus.storage.files import FileRow, Record
from corpus.storage.held import held
from corpus.storage.links import LookedAt, all_links, link_by_row, links_of
from corpus.storage.neighbours import chunks, within
from corpus.storage.numbered import all_numbers, numbers_of
from corpus.storage.schema import citations, contents, documents, files, issuers, stubs, wanted
from corpus.storage.texts import Texts
from models.document import Document, Problem, Status
from models.link import Link

_PROBLEMS = TypeAdapter(tuple[Problem, ...])


def _rows() -> Select[Any]:
    """Every file with its content; `same` is the first file with its bytes, `best` the best copy's first file."""
    other = files.alias()
    place = func.min(other.c.path + literal("\n") + other.c.folder)
    same = select(place).where(other.c.sha256 == files.c.sha256).scalar_subquery().label("same")
    best = select(place).where(other.c.sha256 == documents.c.sha256).scalar_subquery().label("best")
    columns = (files, contents.c.status, contents.c.engine, contents.c.pages, contents.c.problems, contents.c.sources)
    joined = files.join(contents, contents.c.sha256 == files.c.sha256)
    joined = joined.outerjoin(documents, documents.c.id == contents.c.document_id)
    return select(*columns, contents.c.document, contents.c.document_id, same, best).select_from(joined)


def _file_row(row: Any) -> FileRow:
    first, best = row.same.split("\n")[0], (row.best or row.same).split("\n")[0]
    twin = row.same != f"{row.path}\n{row.folder}"
    return FileRow(
        path=row.path,
        folder=row.folder,
        sha256=row.sha256,
        size=row.size,
        mtime_ns=row.mtime_ns,
        status=Status.DUPLICATE if twin else Status(row.status),
        pages=row.pages,
        problems=_PROBLEMS.validate_json(row.problems),
        duplicate_of=first if twin else best if row.best and row.best != row.same else None,
        engine=row.engine,
    )


def file_row(connection: Connection, folder: str, path: str) -> FileRow | None:
    """One file, or None."""
    row = connection.execute(_rows().where(files.c.folder == folder, files.c.path == path)).first()
    return _file_row(row) if row else None


def file_rows(connection: Connection, *, folder: str | None = None) -> list[FileRow]:
    """All files (of a folder), by path."""
    query = _rows().order_by(files.c.path, files.c.folder)
    chosen = query if folder is None else query.where(files.c.folder == folder)
    return [_file_row(row) for row in connection.execute(chosen)]


def records(connection: Connection, *, held: Sequence[str] | None = None, name: str | None = None) -> Iterator[Record]:
    """Files with their document and links, by path: all, those of some documents, or those of a name or path.

    A hundred rows are in memory at a time.
    """
    query = _rows().order_by(files.c.path, files.c.folder).execution_options(yield_per=100)
    if held is not None:
        query = query.where(contents.c.document_id.in_(held))
    if name is not None:
        query = query.where(or_(files.c.path == name, files.c.path.endswith("/" + name, autoescape=True)))
    for row in connection.execute(query):
        document = Document.model_validate_json(row.document) if row.document else None
        yield Record(
            file=_file_row(row),
            sources=tuple(json.loads(row.sources)),
            document_id=row.document_id,
            document=document,
            links=_links_of(connection, row.document_id, document) if document else (),
        )


def _links_of(connection: Connection, source: str, document: Document) -> tuple[Link, ...]:
    """Links for the references as this copy has them; a copy that reads worse takes those of the best one by number."""
    described = [(reference, wanted_by(reference, document.head)) for reference in document.references]
    of_best = citations.join(wanted, wanted.c.id == citations.c.wanted_id)
    rows = connection.execute(select(wanted).select_from(of_best).where(citations.c.source == source)).all()
    by_id = {row.id: row for row in rows}
    by_key = {row.key: row for row in rows}
    pairs = ((reference, by_id.get(found.id) or by_key.get(found.key)) for reference, found in described)
    return tuple(link_by_row(source, reference.id, row) for reference, row in pairs if row is not None)


def collection(connection: Connection, *, around: Iterable[str] | None, depth: int, engine: Engine) -> Collection:
    """The held documents (all, or near some ids) with their links and stubs; `engine` is asked for texts later."""
    if around is None:
        found, numbers = held(connection, None), all_numbers(connection)
        links, waiting = all_links(connection), _stubs(connection, None)
        return Collection(found, links, waiting, text=Texts(engine, found), numbers=numbers)
    near = within(connection, around, depth=depth)
    part = gathered(connection, held(connection, sorted(near)), engine=engine, issuers=all_issuers(connection))
    meant = sorted({link.target for link in part.links if link.target} | near)
    return part.with_stubs(stub for ids in chunks(meant) for stub in _stubs(connection, ids))


def gathered(
    connection: Connection,
    found: Sequence[Held],
    *,
    engine: Engine,
    issuers: frozenset[str],
    looked_at: LookedAt | None = None,
) -> Collection:
    """A collection of these documents with their links, all or those `looked_at`; `issuers` are the whole store's."""
    links = links_of(connection, [one.id for one in found], looked_at)
    numbers = numbers_of(connection, {one.sha256: one.id for one in found})
    return Collection(found, links, text=Texts(engine, found), issuers=issuers, numbers=numbers)


def all_issuers(connection: Connection) -> frozenset[str]:
    """Everybody whose documents are held."""
    return frozenset(connection.execute(select(issuers.c.issuer)).scalars())


def _stubs(connection: Connection, ids: Sequence[str] | None) -> list[Stub]:
    query = select(stubs.c.id, stubs.c.kind, stubs.c.number, stubs.c.issued, stubs.c.issuer, stubs.c.title)
    chosen = query if ids is None else query.where(stubs.c.id.in_(ids))
    return [Stub(**row) for row in connection.execute(chosen.order_by(stubs.c.id)).mappings()]
