"""The store: one SQLite file (or any database by its URL) that keeps what was read, by the hash of the bytes.

A file is written in one transaction: a run that is killed leaves whole documents only, and the next run goes on. The
same bytes under two paths are read once. Links are brought up to date by `link`, after a run.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Self

from pydantic import TypeAdapter
from sqlalchemy import Engine, and_, delete, select

from corpus import corrections
from corpus.collection import Collection, Part
from corpus.corrections import Correction
from corpus.garbage import uncollected
from corpus.judging.addressees import Lists, of_line
from corpus.search import Hit, Query, search
from corpus.storage import keeping, linking, loading
from corpus.storage.assigned import directives
from corpus.storage.files import FileFacts, FileRow, Record
from corpus.storage.held import held
from corpus.storage.migrations import open_engine
from corpus.storage.neighbours import chunks
from corpus.storage.schema import contents, files
from corpus.storage.storeweb import StoreWeb
from corpus.storage.surroundings import surrounding
from corpus.storage.texts import texts
from corpus.trace import DEPTH, Tree, trace
from corpus.web import Node
from models.document import Extraction, Problem, Status

PART = 200
"""So many directives of one body are judged at a time; of everybody, a quarter of it."""
SHOWN = 50
"""As many documents of one number are shown."""

_PROBLEMS = TypeAdapter(tuple[Problem, ...])
_SOURCES = TypeAdapter(tuple[str, ...])


class Store:
    """An open store; close it, or use it in a `with` block. Every call is a transaction of its own."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.reading = engine.execution_options(reading=True)

    @classmethod
    def open(cls, place: str | Path) -> "Store":
        """The store in a file (made when it is not there) or at a SQLAlchemy URL; raises StoreError."""
        return cls(open_engine(place))

    def close(self) -> None:
        """Lets the database go."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def known(self, path: str, size: int, mtime_ns: int, *, folder: str = "") -> FileRow | None:
        """The file as it was kept, when neither its size nor its time of change differ; else None."""
        with self.reading.begin() as connection:
            row = loading.file_row(connection, folder, path)
        return row if row and (row.size, row.mtime_ns) == (size, mtime_ns) else None

    def state_of(self, sha256: str) -> Status | None:
        """How a file with these bytes ended (done, partial, failed), or None when none was kept."""
        with self.reading.begin() as connection:
            found = connection.execute(select(contents.c.status).where(contents.c.sha256 == sha256)).scalar()
        return Status(found) if found else None

    def keep(
        self,
        file: FileFacts,
        extraction: Extraction | None = None,
        *,
        status: Status = Status.DONE,
        problems: Iterable[Problem] = (),
        engine: str = "",
    ) -> None:
        """Keeps one file, whole or not at all.

        Without an extraction and with bytes that are known already, only the file's place is noted. A file whose bytes
        changed lets its old document go; a file that moved away from a folder that is no more is not doubled.
        """
        with self.engine.begin() as connection:
            if extraction is not None or not keeping.kept(connection, file.sha256):
                values = {
                    "status": status.value,
                    "engine": engine,
                    "pages": len(extraction.pages) if extraction else 0,
                    "sources": _SOURCES.dump_json(_sources(extraction)).decode(),
                    "problems": _PROBLEMS.dump_json(tuple(problems)).decode(),
                }
                keeping.put_content(connection, file.sha256, values, extraction)
            keeping.put_file(connection, file)

    def forget(self, path: str, *, folder: str = "") -> None:
        """Removes a file; its document goes with it unless another file holds the same."""
        with self.engine.begin() as connection:
            here = and_(files.c.folder == folder, files.c.path == path)
            sha256 = connection.execute(select(files.c.sha256).where(here)).scalar()
            connection.execute(delete(files).where(here))
            if sha256:
                keeping.release(connection, sha256)

    def link(self) -> int:
        """Resolves every citation that is new or that a document came or went for; returns how many were looked at."""
        total, more = 0, True
        while more:
            with self.engine.begin() as connection:
                done, more = linking.relink(connection)
            total += done
        return total

    def files(self, *, folder: str | None = None) -> list[FileRow]:
        """All files (of one folder), by path, with the file that stands for each duplicate."""
        with self.reading.begin() as connection:
            return loading.file_rows(connection, folder=folder)

    def records(self) -> Iterator[Record]:
        """Every file with what is known of it, by path; read in one transaction, a few at a time."""
        with self.reading.begin() as connection:
            yield from loading.records(connection)

    def records_of(self, what: str, *, issued: str | None = None) -> tuple[Record, ...]:
        """The files that hold the document under a number (in any spelling), or the file of that name or path.

        `issued` chooses by the day, month or year; of very many documents under one number the first are given.
        """
        with self.reading.begin() as connection:
            held = [node.id for node in StoreWeb(connection).find(what, issued=issued) if node.file][:SHOWN]
            return tuple(loading.records(connection, held=held) if held else loading.records(connection, name=what))

    def trace(self, number: str, *, depth: int = DEPTH, issuer: str | None = None, issued: str | None = None) -> Tree:
        """The chain of the document under `number`, read from its neighbours only. See `trace.trace`."""
        with self.reading.begin() as connection:
            return trace(StoreWeb(connection), number, depth=depth, issuer=issuer, issued=issued)

    def find(self, number: str) -> list[Node]:
        """The documents under a number in any spelling or under its beginning, held ones first."""
        with self.reading.begin() as connection:
            return StoreWeb(connection).find(number)

    def search(self, query: Query, *, limit: int = 50) -> tuple[Hit, ...]:
        """Documents by words, number, body and days; the latest first. See `search.search`."""
        with self.reading.begin() as connection:
            return search(connection, query, limit=limit)

    def collection(self, *, around: Iterable[str] | None = None, depth: int = 1) -> Collection:
        """The documents with their links: all, or those within `depth` citations of the ids `around`."""
        with self.reading.begin() as connection:
            return loading.collection(connection, around=around, depth=depth, engine=self.reading)

    def correct(self, said: Iterable[Correction]) -> int:
        """Keeps what people say over what was computed; returns how many corrections were new."""
        with self.engine.begin() as connection:
            return corrections.keep(connection, said)

    def corrections(self) -> tuple[Correction, ...]:
        """What people said so far, oldest first."""
        with self.reading.begin() as connection:
            return corrections.kept(connection)

    def asking(
        self,
        org: str | None = None,
        *,
        owner: str | None = None,
        groups: Lists | None = None,
        number: str | None = None,
    ) -> Iterator[Part]:
        """The directives of the store (that ask `org`; under a number), PART at a time, with what bears on them.

        Each part judged by itself gives the rows that it has in the whole. A part is in memory at a time.
        """
        with self.reading.begin() as connection:
            ids = directives(connection, org=org, owner=owner, groups=groups, number=number)
            told, issuers = corrections.kept(connection), loading.all_issuers(connection)
        for part in chunks(ids, size=PART if org else PART // 4):
            with self.reading.begin() as connection, uncollected():
                asking = held(connection, part)
                bodies = org and {one.id: of_line(one, org, owner=owner, groups=groups) for one in asking}
                asking = [one for one in asking if not bodies or bodies[one.id]]
                near = surrounding(connection, asking, bodies=bodies or None, corrections=told)
                gathered = loading.gathered(
                    connection,
                    [*asking, *near.documents],
                    engine=self.reading,
                    issuers=issuers,
                    looked_at=near.citations,
                )
            yield Part(gathered, frozenset(one.id for one in asking))

    def page_text(self, file: str, page: int) -> str:
        """The text of a page (from 1) of a kept file; empty when there is none."""
        with self.reading.begin() as connection:
            sha256 = connection.execute(select(files.c.sha256).where(files.c.path == file).limit(1)).scalar() or ""
            return texts(connection, (sha256,), page, page).get((sha256, page), "")


def _sources(extraction: Extraction | None) -> tuple[str, ...]:
    return tuple(page.source.value for page in extraction.pages) if extraction else ()
