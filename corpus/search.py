"""Finds documents: words of the text without diacritics, a fragment of the number, the issuing body, a range of days.

SQLite answers words from its full-text index, other databases by comparing the folded text. Words are sought as one
phrase first, because a Vietnamese word is often several syllables, and each by itself only when no page has that.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select, text

from corpus.identity import fold_text, number_key
from corpus.neighbours import chunks
from corpus.schema import documents, files, issuers, pages
from models.base import Frozen, IsoDate

ENOUGH = 500
"""As many pages with the words are looked at, latest kept first."""
MOST = 5000
"""As many where further conditions must be met."""
NARROW = 1000
"""As many pages that meet the conditions are asked one by one where the words are too common."""
AROUND = 12
"""Words shown before and after."""

_MATCH = text("SELECT rowid FROM page_words WHERE page_words MATCH :words ORDER BY rowid DESC LIMIT :most")
_MATCH_ONE = text("SELECT rowid FROM page_words WHERE page_words MATCH :words AND rowid = :id")


class Hit(Frozen):
    """A document that was found; `page` and `snippet` show the words in the text where words were asked for."""

    id: str
    file: str
    kind: str
    number: str | None = None
    issued: IsoDate | None = None
    issuer: str | None = None
    title: str | None = None
    page: int | None = None
    snippet: str | None = None


class Query(Frozen):
    """What is asked: every part that is given must be met. Days are ISO dates, both ends included."""

    words: str = ""
    number: str = ""
    body: str = ""
    since: IsoDate | None = None
    until: IsoDate | None = None


def search(connection: Connection, query: Query, *, limit: int = 50) -> tuple[Hit, ...]:
    """Up to `limit` documents, the latest first."""
    conditions = list(_conditions(connection, query))
    if not fold_text(query.words):
        rows = connection.execute(_documents().where(*conditions).order_by(documents.c.issued.desc()).limit(limit))
        return tuple(_hit(row) for row in rows)
    tokens = fold_text(query.words).split()
    for phrases in ([" ".join(tokens)], tokens):
        found = _with_words(connection, phrases, conditions)
        if found or (conditions and _with_words(connection, phrases, [])):
            return tuple(_hit(row, phrases) for row in _latest(found)[:limit])
    return ()


def _latest(rows: list[Any]) -> list[Any]:
    """One row for each document, its first page; latest issued first."""
    first: dict[str, Any] = {}
    for row in sorted(rows, key=lambda row: int(row.page)):
        first.setdefault(row.id, row)
    return sorted(first.values(), key=lambda row: (row.issued or "", row.id), reverse=True)


def _documents() -> Select[Any]:
    place = select(func.min(files.c.path)).where(files.c.sha256 == documents.c.sha256).scalar_subquery()
    return select(documents, place.label("file"))


def _conditions(connection: Connection, query: Query) -> Iterator[ColumnElement[bool]]:
    if query.number:
        yield _numbered(query.number)
    if query.body:
        asked = fold_text(query.body).split()
        known = connection.execute(select(issuers.c.issuer_key)).scalars()
        yield documents.c.issuer_key.in_({key for key in known if set(asked) <= set(key.split())})
    if query.since:
        yield documents.c.issued >= query.since
    if query.until:
        yield documents.c.issued <= query.until + "\uffff"


def _numbered(fragment: str) -> ColumnElement[bool]:
    """Numbers that begin so, or whose symbol begins so."""
    key = number_key(fragment)
    if key.serial:
        start = str(key) if key.symbol or key.year else key.serial
        return documents.c.key.between(start, start + "\uffff")
    return documents.c.symbol.between(key.symbol, key.symbol + "\uffff")


def _with_words(connection: Connection, phrases: list[str], conditions: list[ColumnElement[bool]]) -> list[Any]:
    """The pages that hold every phrase, with their documents, as far as the conditions are met."""
    if connection.dialect.name != "sqlite":
        hold = [pages.c.folded.contains(phrase, autoescape=True) for phrase in phrases]
        return list(connection.execute(_pages().where(*hold, *conditions).order_by(pages.c.id.desc()).limit(ENOUGH)))
    words = " AND ".join(f'"{phrase}"' for phrase in phrases)
    ids = connection.execute(_MATCH, {"words": words, "most": MOST if conditions else ENOUGH}).scalars().all()
    found = [
        row for part in chunks(ids) for row in connection.execute(_pages().where(pages.c.id.in_(part), *conditions))
    ]
    if len(ids) < MOST or len(found) >= ENOUGH:
        return found
    return _narrowed(connection, words, conditions) or found


def _narrowed(connection: Connection, words: str, conditions: list[ColumnElement[bool]]) -> list[Any]:
    """The same where words are common and conditions are not: each page that meets them is asked for the words."""
    near = connection.execute(_pages().where(*conditions).order_by(pages.c.id.desc()).limit(NARROW)).all()
    asked = ((row, {"words": words, "id": row.page_id}) for row in near)
    return [row for row, values in asked if connection.execute(_MATCH_ONE, values).first()]


def _pages() -> Select[Any]:
    shown = (pages.c.id.label("page_id"), pages.c.number.label("page"), pages.c.text.label("page_text"))
    joined = pages.join(documents, documents.c.sha256 == pages.c.sha256)
    return _documents().add_columns(*shown).select_from(joined)


def _hit(row: Any, phrases: Sequence[str] = ()) -> Hit:
    return Hit(
        id=row.id,
        file=row.file or "",
        kind=row.kind,
        number=row.number,
        issued=row.issued,
        issuer=row.issuer,
        title=row.title,
        page=row.page if phrases else None,
        snippet=snippet(row.page_text, phrases[0]) if phrases else None,
    )


def snippet(page: str, phrase: str) -> str:
    """The words of the page around a folded phrase, line ends joined; the page's beginning when it is not there.

    >>> snippet("Về đo lường và\\nchất lượng", "do luong")
    'Về đo lường và chất lượng'
    """
    words = page.split()
    folded = [fold_text(word) for word in words]
    text_, starts = "", []
    for word in folded:
        starts.append(len(text_))
        text_ += word + " " if word else ""
    at = (" " + text_).find(f" {phrase} ")
    first = max(0, bisect_right(starts, max(at, 0)) - 1 - AROUND)
    return " ".join(words[first : first + 2 * AROUND + len(phrase.split())])
