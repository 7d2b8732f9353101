"""From schema 3 to 4: all that is asked of those who cite a document lies together; the index of files holds paths.

Leads are understood anew: a short name stands for the one addressee whose name begins so.
"""

from sqlalchemy import Connection, text

from corpus.storage.leads import put_tasks_anew
from corpus.storage.schema import citers, files

FILL = (
    "INSERT INTO citers (wanted_id, source, relation, issuer, title, addressees) "
    "SELECT DISTINCT c.wanted_id, c.source, c.relation, d.issuer, d.title, d.addressees "
    "FROM citations c JOIN documents d ON d.id = c.source ORDER BY c.wanted_id, c.source, c.relation"
)


def forward(connection: Connection) -> None:
    """Makes and fills the table, makes the index anew, and writes the tasks again."""
    citers.create(connection)
    connection.execute(text(FILL))
    put_tasks_anew(connection)
    connection.execute(text("DROP INDEX IF EXISTS ix_files_sha256"))
    next(index for index in files.indexes if index.name == "files_sha256").create(connection)
