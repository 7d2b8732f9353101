"""From schema 3 to 4: all that is asked of those who cite a document lies together; the index of files holds paths."""

from sqlalchemy import Connection, text

from corpus.storage.schema import citers, files

FILL = (
    "INSERT INTO citers (wanted_id, source, relation, issuer, title, addressees) "
    "SELECT DISTINCT c.wanted_id, c.source, c.relation, d.issuer, d.title, d.addressees "
    "FROM citations c JOIN documents d ON d.id = c.source ORDER BY c.wanted_id, c.source, c.relation"
)


def forward(connection: Connection) -> None:
    """Makes and fills the table, and makes the index anew."""
    citers.create(connection)
    connection.execute(text(FILL))
    connection.execute(text("DROP INDEX IF EXISTS ix_files_sha256"))
    next(index for index in files.indexes if index.name == "files_sha256").create(connection)
