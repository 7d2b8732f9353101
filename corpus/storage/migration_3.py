"""From schema 2 to 3: the full-text index knows the heads of documents, and questions choose documents within indexes.

The index of words is written anew, a thousand pages at a time; on a large store it takes some minutes, once.
"""

from sqlalchemy import Connection, text

from corpus.matching.identity import fold_text
from corpus.storage import words
from corpus.storage.schema import citations, documents

BATCH = 1000
INDEXES = ("citations_wanted", "documents_key", "documents_issuer", "documents_issued", "documents_symbol")

_PAGES = text(
    "SELECT p.id, p.text, json_extract(c.document, '$.head.number') AS number, "
    "json_extract(c.document, '$.head.issued') AS issued, json_extract(c.document, '$.head.issuer') AS issuer "
    "FROM pages p JOIN contents c ON c.sha256 = p.sha256 WHERE p.id > :last ORDER BY p.id LIMIT :most"
)
_ADD = text("INSERT INTO page_words(rowid, folded) VALUES (:id, :words)")


def forward(connection: Connection) -> None:
    """Makes the changed indexes anew."""
    for index in (*citations.indexes, *documents.indexes):
        if index.name in INDEXES:
            index.drop(connection, checkfirst=True)
            index.create(connection)
    if connection.dialect.name == "sqlite":
        connection.execute(text("DROP TABLE page_words"))
        connection.execute(text(words.TABLE))
        _fill_words(connection)


def _fill_words(connection: Connection) -> None:
    last = 0
    while rows := connection.execute(_PAGES, {"last": last, "most": BATCH}).all():
        every = ((row.id, fold_text.__wrapped__(row.text), row.number, row.issued, row.issuer) for row in rows)
        connection.execute(_ADD, [{"id": id_, "words": words.indexed(*said)} for id_, *said in every])
        last = rows[-1].id
