"""The tables of the store. SQLite by default; any database that SQLAlchemy speaks to takes the same tables.

files      one row a file: where it lies and which bytes it holds
contents   one row for each distinct content of a file (by SHA-256): how it ended and what was understood
pages      the text of each page of a content, for reading and full-text search
documents  one row for each distinct document; its best content is `sha256`
citations  what a document cites; `wanted_id` says which document it describes
wanted     cited documents as the citations describe them, each resolved once for all who cite it
citers     the same in the order of what is cited, with what judging looks at in the heads of those who cite it
names      short names that texts define for a cited document ("Đề án 996")
candidates the held documents that an ambiguous wanted document may be
stubs      documents that are cited and not held
tasks      one row for each task and lead, to find a body's tasks
leads      who sets tasks to whom, and how many: each pair of lead and issuer once
numbers    numbers in the opening of a content's text that were not understood as citations
corrections  what people said over what was computed, with who and when
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

metadata = MetaData()


def _elsewhere(*_: object, dialect: Dialect, **__: object) -> bool:
    """Whether an index is made that PostgreSQL is given in words of its own."""
    return dialect.name != "postgresql"


meta = Table("meta", metadata, Column("key", String(40), primary_key=True), Column("value", Text, nullable=False))

contents = Table(
    "contents",
    metadata,
    Column("sha256", String(80), primary_key=True),
    Column("status", String(20), nullable=False),
    Column("engine", String(80), nullable=False, default=""),
    Column("pages", Integer, nullable=False, default=0),
    Column("sources", Text, nullable=False, default="[]"),
    Column("problems", Text, nullable=False, default="[]"),
    Column("document", Text),
    Column("document_id", String(120), index=True),
    Column("rank", Float, nullable=False, default=0.0),
)

files = Table(
    "files",
    metadata,
    Column("folder", Text, primary_key=True),
    Column("path", Text, primary_key=True),
    Column("sha256", String(80), ForeignKey("contents.sha256"), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("mtime_ns", BigInteger, nullable=False),
    Index("files_path", "path"),
    Index("files_sha256", "sha256", "path"),
)

pages = Table(
    "pages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", String(80), ForeignKey("contents.sha256"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("folded", Text),
    UniqueConstraint("sha256", "number"),
)

documents = Table(
    "documents",
    metadata,
    Column("id", String(120), primary_key=True),
    Column("sha256", String(80), ForeignKey("contents.sha256"), nullable=False, index=True),
    Column("kind", String(40), nullable=False),
    Column("number", Text),
    Column("key", Text, nullable=False),
    Column("serial", String(20), nullable=False),
    Column("symbol", Text, nullable=False),
    Column("issued", String(10)),
    Column("issuer", Text),
    Column("issuer_key", Text, nullable=False),
    Column("title", Text),
    Column("title_key", Text, nullable=False),
    Column("addressees", Text, nullable=False, default="[]"),
    Column("tasks", Integer, nullable=False, default=0),
    Index("documents_key", "key", "issued", "id"),
    Index("documents_key_issuer", "key", "issuer_key"),
    Index("documents_serial", "serial", "issued"),
    Index("documents_issuer", "issuer_key", "issued", "id"),
    Index("documents_issued", "issued", "id"),
    Index("documents_title", "title_key"),
    Index("documents_symbol", "symbol", "issued", "id"),
)

wanted = Table(
    "wanted",
    metadata,
    Column("id", String(120), primary_key=True),
    Column("kind", String(40), nullable=False),
    Column("number", Text),
    Column("key", Text, nullable=False),
    Column("serial", String(20), nullable=False),
    Column("symbol", Text, nullable=False, server_default=""),
    Column("issued", String(10)),
    Column("issuer", Text),
    Column("issuer_key", Text, nullable=False),
    Column("title", Text),
    Column("before", String(10)),
    Column("resolution", String(12), nullable=False, default="unmatched"),
    Column("target", String(120)),
    Column("candidates", Text, nullable=False, default="[]"),
    Column("confidence", Float, nullable=False, default=0.0),
    Column("why", Text, nullable=False, default=""),
    Column("stale", Boolean, nullable=False, default=True),
    Index("wanted_key", "key", "issued"),
    Index("wanted_serial", "serial", "issued"),
    Index("wanted_symbol", "symbol", "issued"),
    Index("wanted_issuer", "issuer_key", "issued"),
    Index("wanted_target", "target"),
    Index("wanted_stale", "stale", sqlite_where=text("stale = 1")).ddl_if(callable_=_elsewhere),
)

STALE = "CREATE INDEX wanted_stale ON wanted (stale) WHERE stale"
"""PostgreSQL's index of what is stale: one that SQLAlchemy made would import all of that dialect at every start."""

citations = Table(
    "citations",
    metadata,
    Column("source", String(120), ForeignKey("documents.id"), primary_key=True),
    Column("reference", String(200), primary_key=True),
    Column("wanted_id", String(120), ForeignKey("wanted.id"), nullable=False),
    Column("relation", String(12), nullable=False),
    Column("page", Integer),
    Column("quote", Text, nullable=False, default=""),
    Index("citations_wanted", "wanted_id", "relation", "source"),
)

citers = Table(
    "citers",
    metadata,
    Column("wanted_id", String(120), primary_key=True),
    Column("source", String(120), primary_key=True),
    Column("relation", String(12), primary_key=True),
    Column("issuer", Text),
    Column("title", Text),
    Column("addressees", Text, nullable=False, default="[]"),
    sqlite_with_rowid=False,
)

names = Table(
    "names",
    metadata,
    Column("name", Text, primary_key=True),
    Column("wanted_id", String(120), ForeignKey("wanted.id"), primary_key=True, index=True),
    Column("source", String(120), ForeignKey("documents.id"), primary_key=True, index=True),
)

issuers = Table(
    "issuers",
    metadata,
    Column("issuer", Text, primary_key=True),
    Column("issuer_key", Text, nullable=False),
    Column("documents", Integer, nullable=False),
)

candidates = Table(
    "candidates",
    metadata,
    Column("document_id", String(120), primary_key=True),
    Column("wanted_id", String(120), primary_key=True, index=True),
)

stubs = Table(
    "stubs",
    metadata,
    Column("id", String(120), primary_key=True),
    Column("kind", String(40), nullable=False),
    Column("number", Text),
    Column("key", Text, nullable=False, index=True),
    Column("issued", String(10)),
    Column("issuer", Text),
    Column("title", Text),
)

corrections = Table(
    "corrections",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("word", String(10), nullable=False),
    Column("directive", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("task", String(200)),
    Column("addressee", Text),
    Column("period", String(10)),
    Column("reference", String(200)),
    Column("by", Text, nullable=False),
    Column("at", String(40), nullable=False),
    Column("note", Text, nullable=False, default=""),
)

tasks = Table(
    "tasks",
    metadata,
    Column("document_id", String(120), ForeignKey("documents.id"), primary_key=True),
    Column("task", String(200), primary_key=True),
    Column("lead_key", String(200), primary_key=True),
    Column("lead", Text, nullable=False),
    Column("due", String(10)),
    Column("issuer_key", Text, nullable=False, server_default=""),
    Index("tasks_lead", "lead_key", "issuer_key"),
)

leads = Table(
    "leads",
    metadata,
    Column("lead", Text, primary_key=True),
    Column("issuer", Text, primary_key=True),
    Column("lead_key", String(200), nullable=False),
    Column("base", Text, nullable=False, index=True),
    Column("issuer_key", Text, nullable=False),
    Column("tasks", Integer, nullable=False),
)

numbers = Table(
    "numbers",
    metadata,
    Column("sha256", String(80), ForeignKey("contents.sha256"), primary_key=True),
    Column("serial", String(20), primary_key=True),
    Column("following", String(40), primary_key=True),
    Index("numbers_serial", "serial", "following"),
)
