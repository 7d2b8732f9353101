"""Finds documents: words of the text without diacritics, a fragment of the number, the issuing body, a range of days.

SQLite answers words from its full-text index, other databases by comparing the folded text. Words are sought as one
phrase first, because a Vietnamese word is often several syllables, and each by itself only when no page has that.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, literal, select, text

from corpus.matching.identity import fold_text, number_key
from corpus.storage.neighbours import chunks
from corpus.storage.schema import documents, files, issuers, pages
from models.base import Frozen, IsoDate

ENOUGH = 200
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
            shown = _latest(found)[:limit]
            texts = connection.execute(_pages().where(pages.c.id.in_([place.page_id for place in shown]))).all()
            by_page = {row.page_id: row for row in texts}
            return tuple(_hit(by_page[place.page_id], phrases) for place in shown)
    return ()


def _latest(places: list[Any]) -> list[Any]:
    """One place for each document, its first page; latest issued first."""
    first: dict[str, Any] = {}
    for place in sorted(places, key=lambda place: int(place.page)):
        first.setdefault(place.id, place)
    return sorted(first.values(), key=lambda place: (place.issued or "", place.id), reverse=True)


def _documents() -> Select[Any]:
    place = select(func.min(files.c.path)).where(files.c.sha256 == documents.c.sha256).scalar_subquery()
    return select(documents, place.label("file"))


def _conditions(connection: Connection, query: Query) -> Iterator[ColumnElement[bool]]:
    if query.number:
        yield _numbered(query.number)
    if query.body:
        padded = literal(" ") + issuers.c.issuer_key + literal(" ")
        named = [padded.contains(f" {word} ", autoescape=True) for word in fold_text(query.body).split()]
        yield documents.c.issuer_key.in_(connection.execute(select(issuers.c.issuer_key).where(*named)).scalars().all())
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
    """Where every phrase stands, as far as the conditions are met: page, document, day."""
    if connection.dialect.name != "sqlite":
        hold = [pages.c.folded.contains(phrase, autoescape=True) for phrase in phrases]
        return list(connection.execute(_places().where(*hold, *conditions).order_by(pages.c.id.desc()).limit(ENOUGH)))
    words = " AND ".join(f'"{phrase}"' for phrase in phrases)
    ids = connection.execute(_MATCH, {"words": words, "most": MOST if conditions else ENOUGH}).scalars().all()
    if conditions:
        near = connection.execute(_places().where(*conditions).limit(NARROW + 1)).all()
        if len(near) <= NARROW:
            return _both(connection, near, words, ids)
    these = (_places().where(pages.c.id.in_(part), *conditions) for part in chunks(ids))
    return [place for query in these for place in connection.execute(query)]


def _both(connection: Connection, near: Sequence[Any], words: str, ids: Sequence[int]) -> list[Any]:
    """Those of a few places that hold the words; when the words are too common to list, each is asked by itself."""
    if len(ids) < MOST:
        hold = set(ids)
        return [place for place in near if place.page_id in hold]
    asked = ((place, {"words": words, "id": place.page_id}) for place in near)
    return [place for place, values in asked if connection.execute(_MATCH_ONE, values).first()]


def _places() -> Select[Any]:
    shown = (pages.c.id.label("page_id"), pages.c.number.label("page"), documents.c.id, documents.c.issued)
    return select(*shown).select_from(pages.join(documents, documents.c.sha256 == pages.c.sha256))


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
    words, asked, last = page.split(), phrase.split(), deque[str](maxlen=len(phrase.split()))
    first = 0
    for at, word in enumerate(words):
        for token in fold_text(word).split():
            last.append(token)
            if list(last) == asked:
                first = max(0, at + 1 - len(asked) - AROUND)
                return " ".join(words[first : first + 2 * AROUND + len(asked)])
    return " ".join(words[: 2 * AROUND + len(asked)])
