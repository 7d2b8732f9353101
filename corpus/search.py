"""Finds documents: words of the text without diacritics, a fragment of the number, the issuing body, a range of days.

SQLite answers words from its full-text index, which knows the heads of documents too (see `storage.words`), other
databases by comparing the folded text. Words are sought as one phrase first, because a Vietnamese word is often several
syllables, and each by itself only when no page has that.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, func, literal, select, text

from corpus.matching.identity import fold_text, number_key
from corpus.storage import words
from corpus.storage.neighbours import chunks
from corpus.storage.schema import documents, files, issuers, pages
from models.base import Frozen, IsoDate

ENOUGH = 200
"""As many pages with the words are looked at, latest kept first."""
MOST = 1000
"""As many where further conditions must be met."""
AROUND = 12
"""Words shown before and after."""

_MATCH = text("SELECT rowid FROM page_words WHERE page_words MATCH :words ORDER BY rowid DESC LIMIT :most")


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


class Condition(NamedTuple):
    """What a document must meet, and what the full-text index knows of it: "" where that cannot say."""

    met: ColumnElement[bool]
    marked: str = ""


def search(connection: Connection, query: Query, *, limit: int = 50) -> tuple[Hit, ...]:
    """Up to `limit` documents, the latest first."""
    conditions = list(_conditions(connection, query))
    tokens = fold_text(query.words).split()
    if not tokens:
        return tuple(_hit(row) for row in connection.execute(_newest(conditions, limit)))
    for phrases in ([" ".join(tokens)], tokens):
        found = _with_words(connection, phrases, conditions)
        if found or (conditions and _with_words(connection, phrases, [], most=1)):
            shown = _latest(found)[:limit]
            texts = connection.execute(_pages().where(pages.c.id.in_([place.page_id for place in shown]))).all()
            by_page = {row.page_id: row for row in texts}
            return tuple(_hit(by_page[place.page_id], phrases) for place in shown)
    return ()


def _newest(conditions: Sequence[Condition], limit: int) -> Select[Any]:
    """The latest documents that meet the conditions, chosen within an index before any of them is read."""
    order = (documents.c.issued.desc(), documents.c.id.desc())
    ids = select(documents.c.id).where(*(one.met for one in conditions)).order_by(*order).limit(limit)
    return _documents().where(documents.c.id.in_(ids)).order_by(*order)


def _latest(places: list[Any]) -> list[Any]:
    """One place for each document, its first page; latest issued first."""
    first: dict[str, Any] = {}
    for place in sorted(places, key=lambda place: int(place.page)):
        first.setdefault(place.id, place)
    return sorted(first.values(), key=lambda place: (place.issued or "", place.id), reverse=True)


def _documents() -> Select[Any]:
    place = select(func.min(files.c.path)).where(files.c.sha256 == documents.c.sha256).scalar_subquery()
    return select(documents, place.label("file"))


def _conditions(connection: Connection, query: Query) -> Iterator[Condition]:
    if query.number:
        yield Condition(_numbered(query.number), words.numbered(query.number))
    if query.body:
        padded = literal(" ") + issuers.c.issuer_key + literal(" ")
        named = [padded.contains(f" {word} ", autoescape=True) for word in fold_text(query.body).split()]
        keys = connection.execute(select(issuers.c.issuer_key).where(*named).distinct()).scalars().all()
        yield Condition(documents.c.issuer_key.in_(keys), words.issued_by(keys))
    if query.since or query.until:
        yield _issued(connection, query)


def _numbered(fragment: str) -> ColumnElement[bool]:
    """Numbers that begin so, or whose symbol begins so."""
    key = number_key(fragment)
    if key.serial:
        start = str(key) if key.symbol or key.year else key.serial
        return documents.c.key.between(start, start + "\uffff")
    return documents.c.symbol.between(key.symbol, key.symbol + "\uffff")


def _issued(connection: Connection, query: Query) -> Condition:
    first, last = (select(end(documents.c.issued)) for end in (func.min, func.max))
    since = query.since or connection.execute(first).scalar() or ""
    until = query.until or connection.execute(last).scalar() or ""
    return Condition(documents.c.issued.between(since, until + "\uffff"), words.issued_within(since, until))


def _with_words(
    connection: Connection, phrases: list[str], conditions: Sequence[Condition], *, most: int | None = None
) -> list[Any]:
    """Where every phrase stands, as far as the conditions are met: page, document, day."""
    met = [one.met for one in conditions]
    if connection.dialect.name != "sqlite":
        hold = [pages.c.folded.contains(phrase, autoescape=True) for phrase in phrases]
        return list(connection.execute(_places().where(*hold, *met).order_by(pages.c.id.desc()).limit(ENOUGH)))
    asked = " AND ".join((words.holding(phrases), *(one.marked for one in conditions if one.marked)))
    most = most or (MOST if conditions else ENOUGH)
    ids = connection.execute(_MATCH, {"words": asked, "most": most}).scalars().all()
    these = (_places().where(pages.c.id.in_(part), *met) for part in chunks(ids))
    return [place for query in these for place in connection.execute(query)]


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
