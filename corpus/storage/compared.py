"""What stale wanted documents are compared with: held ones and other wanted ones, asked for all of them together.

Statements are put together once. Pairs are asked for as two lists, which an index answers; what comes in excess is
never looked up.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, bindparam, select

from corpus.matching.catalog import Catalog
from corpus.matching.likeness import Known, Wanted
from corpus.storage.schema import documents, names, wanted

MOST = 500
"""As many documents under one number are compared with a citation that states no day."""


class Asked(NamedTuple):
    """A statement and the names of its lists; where one of them is empty it would find nothing."""

    lists: tuple[str, ...]
    statement: Select[Any]


def catalog(connection: Connection, rows: Sequence[Any]) -> Catalog:
    """Everything that the rows of `wanted` may be compared with."""
    defined = list(_ask(connection, _named(), {"called": [row.key[1:] for row in rows if row.key[:1] == "~"]}))
    described = [*rows, *defined]
    lists = _lists(described)
    siblings = list(_ask(connection, _siblings(), lists))
    known = {row.id: row for row in _ask(connection, _held(), lists)}
    alias: dict[str, list[str]] = {row.id: [] for row in defined}
    for row in defined:
        alias[row.id].append(row.name)
    found = Catalog(Known(r.id, r.kind, r.number, r.issued, r.issuer, r.title) for r in known.values())
    for row in (*described, *siblings):
        found.want(wanted_of(row), alias.get(row.id, ()))
    return found


def wanted_of(row: Any) -> Wanted:
    """A row of `wanted` as citations describe it."""
    return Wanted(row.id, row.kind, row.number, row.issued, row.issuer, row.title, row.before)


def _ask(connection: Connection, asked: Iterable[Asked], lists: Mapping[str, Sequence[str]]) -> Iterator[Any]:
    for needed, statement in asked:
        if all(lists[name] for name in needed):
            yield from connection.execute(statement, {name: lists[name] for name in needed}).all()


def _lists(rows: Sequence[Any]) -> dict[str, list[str]]:
    """What is known of the rows: keys, serials, days, issuers and titles to look for."""
    numbered, dated = [row for row in rows if row.serial], [row for row in rows if row.issued]
    found = {
        "undated": {row.key for row in rows if not row.issued},
        "dated": {row.key for row in dated},
        "days": {row.issued for row in dated},
        "serials": {row.serial for row in numbered if row.issued},
        "keys": {row.key for row in numbered},
        "dayless": {row.key for row in numbered if not row.issued},
        "issuers": {row.issuer_key for row in rows if row.issuer_key},
        "titles": {row.key[1:] for row in rows if row.key.startswith("~")},
    }
    return {name: sorted(values) for name, values in found.items()}


def _in(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """In one of the lists, which are short: an index is asked best for values that are counted."""
    return column.in_(bindparam(name, expanding=True))


@cache
def _named() -> tuple[Asked, ...]:
    """Wanted documents that some text calls so."""
    joined = select(wanted, names.c.name).join(names, names.c.wanted_id == wanted.c.id)
    return (Asked(("called",), joined.where(_in(names.c.name, "called")).distinct()),)


@cache
def _siblings() -> tuple[Asked, ...]:
    """Wanted documents with a day that may be the same ones; more may come, the catalog looks up exactly."""
    row, table = wanted.c, select(wanted)
    days = _in(row.issued, "days")
    undated = table.where(_in(row.key, "undated"), row.issued.is_not(None)).limit(MOST)
    return (
        Asked(("undated",), undated),
        Asked(("dated", "days"), table.where(_in(row.key, "dated"), days)),
        Asked(("serials", "days"), table.where(_in(row.serial, "serials"), days)),
    )


@cache
def _held() -> tuple[Asked, ...]:
    """Held documents by number (of the issuer, of the day, of no day), by serial and day, issuer and day, title."""
    row, table = documents.c, select(documents)
    days, issuers = _in(row.issued, "days"), _in(row.issuer_key, "issuers")
    keys = _in(row.key, "keys")
    return (
        Asked(("keys", "issuers"), table.where(keys, issuers)),
        Asked(("keys", "days"), table.where(keys, days)),
        Asked(("keys",), table.where(keys, row.issued.is_(None))),
        Asked(("dayless",), table.where(_in(row.key, "dayless")).limit(MOST)),
        Asked(("serials", "days"), table.where(_in(row.serial, "serials"), days)),
        Asked(("issuers", "days"), table.where(issuers, days)),
        Asked(("titles",), table.where(_in(row.title_key, "titles"))),
    )
