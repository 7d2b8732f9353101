"""From schema 1 to 2: symbols of wanted documents, candidates of ambiguous ones, who asks whom, numbers in openings.

Texts are read a thousand at a time; on a large store it takes some minutes, once.
"""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, insert, select, text, update

from corpus.matching.identity import number_key
from corpus.storage.leads import lead_row
from corpus.storage.numbered import put_numbers
from corpus.storage.schema import candidates, contents, documents, leads, numbers, pages, tasks, wanted
from models.document import Document

BATCH = 1000


def forward(connection: Connection) -> None:
    """Adds the tables and columns, and fills them from what is kept."""
    for table in (candidates, leads, numbers):
        table.create(connection)
    connection.execute(text("ALTER TABLE wanted ADD COLUMN symbol TEXT NOT NULL DEFAULT ''"))
    connection.execute(text("ALTER TABLE tasks ADD COLUMN issuer_key TEXT NOT NULL DEFAULT ''"))
    connection.execute(text("DROP INDEX tasks_lead"))
    _fill_wanted(connection)
    _fill_tasks(connection)
    _fill_numbers(connection)
    for table, name in ((tasks, "tasks_lead"), (wanted, "wanted_symbol")):
        next(index for index in table.indexes if index.name == name).create(connection)


def _fill_wanted(connection: Connection) -> None:
    rows = connection.execute(select(wanted.c.id, wanted.c.number, wanted.c.candidates)).all()
    for row in rows:
        if symbol := number_key(row.number or "").symbol:
            connection.execute(update(wanted).where(wanted.c.id == row.id).values(symbol=symbol))
    found = [{"document_id": one, "wanted_id": row.id} for row in rows for one in set(json.loads(row.candidates))]
    _put(connection, candidates, found)


def _fill_tasks(connection: Connection) -> None:
    of = select(documents.c.issuer_key).where(documents.c.id == tasks.c.document_id).scalar_subquery()
    connection.execute(update(tasks).values(issuer_key=of))
    pairs = "SELECT t.lead, coalesce(d.issuer, '') AS issuer, count(*) AS tasks FROM tasks t "
    pairs += "JOIN documents d ON d.id = t.document_id GROUP BY 1, 2"
    _put(connection, leads, [lead_row(*row) for row in connection.execute(text(pairs))])


def _put(connection: Connection, table: Any, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _fill_numbers(connection: Connection) -> None:
    read = contents.join(pages, (pages.c.sha256 == contents.c.sha256) & (pages.c.number == 1))
    query = select(contents.c.sha256, contents.c.document, pages.c.text).select_from(read).order_by(contents.c.sha256)
    last = ""
    while rows := connection.execute(query.where(contents.c.sha256 > last).limit(BATCH)).all():
        for row in rows:
            if row.document:
                put_numbers(connection, row.sha256, row.text, Document.model_validate_json(row.document))
        last = rows[-1].sha256
