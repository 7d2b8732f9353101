"""Opens a database at the schema of this version: a new one is made, an older one is brought forward, a newer refused.

Each migration takes the store from one version to the next in one transaction, so a store is never between two.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from sqlite3 import Connection as SqliteConnection

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select, text, update
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import StaticPool

from corpus.storage import migration_2, migration_3, migration_4, words
from corpus.storage.schema import STALE, meta, metadata
from models.errors import StoreError

VERSION = 4
"""The schema that this program writes; every change of it is a migration of its own."""

Migration = Callable[[Connection], None]

MIGRATIONS: dict[int, Migration] = {1: migration_2.forward, 2: migration_3.forward, 3: migration_4.forward}
"""From version N to N + 1, by N."""

OWN = {"sqlite": words.TABLE, "postgresql": STALE}
"""What a new store of that database has beside the tables that all have."""


def open_engine(place: str | Path) -> Engine:
    """An engine on a file path or a SQLAlchemy URL, its schema at VERSION; StoreError when that cannot be."""
    url = str(place) if "://" in str(place) else f"sqlite:///{Path(place).absolute()}"
    try:
        engine = _engine(url)
        with engine.begin() as connection:
            _bring_forward(connection, shown=str(place))
    except (SQLAlchemyError, ImportError, OSError) as error:
        cause = getattr(error, "orig", None) or error
        raise StoreError(f"The store {place} cannot be opened: {cause}") from error
    return engine


def _engine(url: str) -> Engine:
    if make_url(url).get_backend_name() != "sqlite":
        return create_engine(url)
    if make_url(url).database in (None, "", ":memory:"):
        engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    else:
        engine = create_engine(url, connect_args={"timeout": 30})
    event.listen(engine, "connect", _settings)
    event.listen(engine, "begin", partial(_begin))
    return engine


def _settings(connection: SqliteConnection, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy's "begin" event opens the transactions, DDL included
    for pragma in (
        "journal_mode = WAL",
        "synchronous = NORMAL",
        "foreign_keys = ON",
        "cache_size = -65536",
        "mmap_size = 1073741824",
        "wal_autocheckpoint = 8000",  # pages: writing them back waits for the disk, now every hundredth document
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if not connection.get_execution_options().get("reading") else "BEGIN")


def _bring_forward(connection: Connection, *, shown: str) -> None:
    found = _version(connection, shown=shown)
    if found is None:
        metadata.create_all(connection)
        if own := OWN.get(connection.dialect.name):
            connection.execute(text(own))
        connection.execute(insert(meta).values(key="version", value=str(VERSION)))
        return
    if found > VERSION:
        raise StoreError(
            f"The store {shown} was written by a newer version of hoiam (schema {found}, this one knows {VERSION}). "
            "Update hoiam, or use another store."
        )
    for version in range(found, VERSION):
        MIGRATIONS[version](connection)
    connection.execute(update(meta).where(meta.c.key == "version").values(value=str(VERSION)))


def _version(connection: Connection, *, shown: str) -> int | None:
    """The schema version of the database; None when it is empty; StoreError when it is somebody else's."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "meta" not in tables:
        raise StoreError(f"The file {shown} is a database, but no store of hoiam.")
    value = connection.execute(select(meta.c.value).where(meta.c.key == "version")).scalar()
    if value is None or not value.isdigit():
        raise StoreError(f"The store {shown} does not say its version; it may be damaged.")
    return int(value)
