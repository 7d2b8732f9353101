"""The full-text index of pages in SQLite: the folded words of each page, and marks for what its document's head says.

A mark is a token that no text holds, as it begins with `#`: `#2025`, `#202503`, `#20250310` for the day of issue (`x`
after a day that is known no further, `#2025x`), `#n` with the serial of the number, `#s` with its symbol, `#i` with a
hash of the issuer. So words under conditions are found by the index alone, however common the words are.
"""

import hashlib
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from sqlalchemy import Connection, select, text

from corpus.matching.identity import fold_text, issuer_key, number_key
from corpus.storage.schema import pages
from models.document import Head

TABLE = (
    "CREATE VIRTUAL TABLE page_words USING fts5("
    "folded, content='', tokenize='unicode61 remove_diacritics 2 tokenchars ''#''')"
)
DAYS, MONTHS, BODIES = 62, 24, 300
"""Over more days months are asked for, over more months years; of more bodies the index is not asked."""

_ADD = text("INSERT INTO page_words(rowid, folded) VALUES (:id, :words)")
_DROP = text("INSERT INTO page_words(page_words, rowid, folded) VALUES ('delete', :id, :words)")
_LENGTHS = {4: 4, 7: 6, 10: 8}
"""Digits of a day as precise as so many characters."""


def put_words(connection: Connection, page: int, folded: str, head: Head) -> None:
    """Adds a page to the index."""
    connection.execute(_ADD, {"id": page, "words": indexed(folded, head.number, head.issued, head.issuer)})


def drop_words(connection: Connection, sha256: str, head: Head) -> None:
    """Takes the pages of a content out of the index; `head` is the one with which they were added."""
    for row in connection.execute(select(pages.c.id, pages.c.text).where(pages.c.sha256 == sha256)).all():
        words = indexed(fold_text.__wrapped__(row.text), head.number, head.issued, head.issuer)
        connection.execute(_DROP, {"id": row.id, "words": words})


def indexed(folded: str, number: str | None, issued: str | None, issuer: str | None) -> str:
    """What the index holds of a page: its folded words and the marks of its document's head."""
    return " ".join((folded, *_marks(number, issued, issuer)))


def _marks(number: str | None, issued: str | None, issuer: str | None) -> Iterator[str]:
    key = number_key(number or "")
    if key.serial:
        yield f"#n{key.serial.lower()}"
    if key.symbol:
        yield f"#s{key.symbol.lower()}"
    if issued:
        known = [_digits(issued[:length]) for length in _LENGTHS if length <= len(issued)]
        yield from known
        if len(issued) < max(_LENGTHS):
            yield f"{known[-1]}x"
    if issuer:
        yield _body(issuer_key(issuer))


def _digits(day: str) -> str:
    return "#" + day.replace("-", "")


def _body(key: str) -> str:
    return "#i" + hashlib.sha256(key.encode()).hexdigest()[:10]


def holding(phrases: Iterable[str]) -> str:
    """The pages that hold every one of some folded phrases, as a question to the index."""
    return " AND ".join(f'"{phrase}"' for phrase in phrases)


def numbered(fragment: str) -> str:
    """The pages whose document bears a number that begins so; as for all that follow, "" where the index cannot say."""
    key = number_key(fragment)
    if key.serial:
        return f'"#n{key.serial.lower()}"' + ("" if key.symbol or key.year else " *")
    return f'"#s{key.symbol.lower()}" *' if key.symbol else ""


def issued_by(keys: Iterable[str]) -> str:
    """The pages of documents of the bodies with these folded names."""
    marks = sorted(set(map(_body, keys)))
    return _any(marks) if len(marks) <= BODIES else ""


def issued_within(since: str, until: str) -> str:
    """The pages of documents issued between two days, both included and as precise as stated; perhaps some more."""
    try:
        first, last = date.fromisoformat((since + "-01-01")[:10]), _last(until)
    except ValueError:
        return ""
    span = (last - first).days + 1
    length = 10 if span <= DAYS else 7 if span <= MONTHS * 30 else 4
    step = 1 if length > 4 else 365
    days = (*(first + timedelta(days=n) for n in range(0, span, step)), last)
    stated = {one.isoformat()[:length] for one in days}
    vague = {f"{_digits(day[:short])}x" for day in stated for short in _LENGTHS if short < length}
    return _any(sorted({*map(_digits, stated), *vague}))


def _last(day: str) -> date:
    """The last day that a date as precise as stated can mean."""
    if len(day) == 10:
        return date.fromisoformat(day)
    year, month = int(day[:4]), int(day[5:] or 12)
    return date(year, month, monthrange(year, month)[1])


def _any(marks: Iterable[str]) -> str:
    found = " OR ".join(f'"{mark}"' for mark in marks)
    return f"({found})" if found else ""
