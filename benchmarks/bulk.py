"""Writes invented documents into a new store in bulk: no row-by-row work, no journal, indexes made at the end."""

import sqlite3
from collections import defaultdict
from pathlib import Path

from invented import COLUMNS, Maker, Row

from corpus.storage.leads import lead_row
from corpus.storage.migration_4 import FILL
from corpus.store import Store

BATCH = 20_000
LOADING = (
    "journal_mode = OFF",
    "synchronous = OFF",
    "foreign_keys = OFF",
    "cache_size = -524288",
    "temp_store = MEMORY",
)
TABLES = tuple(table for table in COLUMNS if table != "page_words")


def make(place: Path, total: int) -> None:
    """Makes a store of `total` invented documents."""
    Store.open(place).close()
    connection = sqlite3.connect(place, isolation_level=None)
    for pragma in LOADING:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN")
    indexes = _drop_indexes(connection)
    _fill(connection, total)
    for statement in indexes:
        connection.execute(statement)
    _count(connection)
    connection.execute("COMMIT")
    connection.execute("ANALYZE")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()


def _drop_indexes(connection: sqlite3.Connection) -> list[str]:
    """Drops the indexes of the tables that are filled; gives the statements that make them again."""
    found = connection.execute("SELECT name, sql, tbl_name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    ours = [(name, sql) for name, sql, table in found if table in TABLES]
    for name, _ in ours:
        connection.execute(f"DROP INDEX {name}")
    return [sql for _, sql in ours]


def _fill(connection: sqlite3.Connection, total: int) -> None:
    maker = Maker(total)
    statements = {
        table: f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * (names.count(',') + 1))})"
        for table, names in COLUMNS.items()
    }
    for start in range(0, total, BATCH):
        waiting: defaultdict[str, list[Row]] = defaultdict(list)
        for index in range(start, min(total, start + BATCH)):
            for table, row in maker.rows(index):
                waiting[table].append(row)
        for table in COLUMNS:
            connection.executemany(statements[table], waiting[table])


def _count(connection: sqlite3.Connection) -> None:
    """Fills the tables that follow from others: issuers, who cites what, who asks whom."""
    connection.execute(FILL)
    connection.execute("INSERT INTO issuers SELECT issuer, issuer_key, count(*) FROM documents GROUP BY issuer")
    asked = "SELECT t.lead, d.issuer, count(*) FROM tasks t JOIN documents d ON d.id = t.document_id GROUP BY 1, 2"
    rows = [tuple(lead_row(*row).values()) for row in connection.execute(asked)]
    connection.executemany(
        "INSERT INTO leads(lead, issuer, lead_key, base, issuer_key, tasks) VALUES (?, ?, ?, ?, ?, ?)", rows
    )
