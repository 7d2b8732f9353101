"""Resolves what is stale in the store: new citations, those that a document came or went for, and their stubs."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, or_, select, true, update

from corpus.matching.catalog import Catalog
from corpus.matching.likeness import Known, Wanted
from corpus.matching.link import Outcome, resolve
from corpus.matching.stubs import Stub
from corpus.storage.schema import candidates, documents, names, stubs, wanted

BATCH = 100
"""As many wanted documents are resolved in one transaction."""
MOST = 500
"""As many documents under one number are compared with a citation that states no day."""


def relink(connection: Connection) -> int:
    """Resolves up to BATCH stale wanted documents; returns how many there were."""
    rows = connection.execute(select(wanted).where(wanted.c.stale == true()).order_by(wanted.c.id).limit(BATCH)).all()
    if not rows:
        return 0
    catalog = _catalog(connection, rows)
    changed: list[str] = []
    for row in rows:
        outcome = resolve(_wanted(row), catalog)
        _write(connection, row.id, outcome)
        if "ambiguous" in (row.resolution, outcome.resolution):
            _put_candidates(connection, row.id, outcome)
        if (outcome.target, outcome.resolution) != (row.target, row.resolution):
            changed.append(row.id)
    _pass_on(connection, changed)
    drop_stubs(connection, {row.target for row in rows if row.target})
    return len(rows)


def _wanted(row: Any) -> Wanted:
    return Wanted(row.id, row.kind, row.number, row.issued, row.issuer, row.title, row.before)


def _catalog(connection: Connection, rows: Sequence[Any]) -> Catalog:
    """Everything that the rows may be compared with, by a handful of queries for all of them."""
    called = [row.key[1:] for row in rows if row.key.startswith("~")]
    defined = connection.execute(_named(called)).all()
    described = [*rows, *defined]
    siblings = [row for query in _siblings(described) for row in connection.execute(query)]
    known = {row.id: row for query in _held(described) for row in connection.execute(query)}
    alias: dict[str, list[str]] = {row.id: [] for row in defined}
    for row in defined:
        alias[row.id].append(row.name)
    catalog = Catalog(Known(r.id, r.kind, r.number, r.issued, r.issuer, r.title) for r in known.values())
    for row in (*described, *siblings):
        catalog.want(_wanted(row), alias.get(row.id, ()))
    return catalog


def _named(called: list[str]) -> Select[Any]:
    joined = select(wanted, names.c.name).join(names, names.c.wanted_id == wanted.c.id)
    return joined.where(names.c.name.in_(called)).distinct()


def _siblings(rows: Sequence[Any]) -> Iterable[Select[Any]]:
    """Wanted documents with a day that may be the same ones; more may come, the catalog looks up exactly."""
    undated = {row.key for row in rows if not row.issued}
    yield select(wanted).where(wanted.c.key.in_(undated), wanted.c.issued.is_not(None)).limit(MOST)
    dated = [row for row in rows if row.issued]
    days = {row.issued for row in dated}
    yield select(wanted).where(wanted.c.key.in_({row.key for row in dated}), wanted.c.issued.in_(days))
    serials = {row.serial for row in dated if row.serial}
    yield select(wanted).where(wanted.c.serial.in_(serials), wanted.c.issued.in_(days))


def _held(rows: Sequence[Any]) -> Iterable[Select[Any]]:
    """Held documents by number (of the issuer, of the day, or without one), by serial and day, issuer and day, title.

    Pairs are asked for as two lists, which an index answers; what comes in excess is never looked up.
    """
    numbered, dated = [row for row in rows if row.serial], [row for row in rows if row.issued]
    days, issuers = {row.issued for row in dated}, {row.issuer_key for row in rows if row.issuer_key}
    keys, table = documents.c.key.in_({row.key for row in numbered}), select(documents)
    yield table.where(keys, documents.c.issuer_key.in_(issuers))
    yield table.where(keys, or_(documents.c.issued.in_(days), documents.c.issued.is_(None)))
    yield table.where(documents.c.key.in_({row.key for row in numbered if not row.issued})).limit(MOST)
    serials = {row.serial for row in numbered if row.issued}
    yield table.where(documents.c.serial.in_(serials), documents.c.issued.in_(days))
    yield table.where(documents.c.issuer_key.in_(issuers), documents.c.issued.in_(days))
    yield table.where(documents.c.title_key.in_({row.key[1:] for row in rows if row.key.startswith("~")}))


def _write(connection: Connection, id_: str, outcome: Outcome) -> None:
    if outcome.stub:
        _put_stub(connection, outcome.stub)
    values = {
        "resolution": outcome.resolution,
        "target": outcome.target,
        "candidates": json.dumps(outcome.candidates),
        "confidence": round(outcome.confidence, 2),
        "why": outcome.why,
        "stale": False,
    }
    connection.execute(update(wanted).where(wanted.c.id == id_).values(**values))


def _put_candidates(connection: Connection, id_: str, outcome: Outcome) -> None:
    connection.execute(delete(candidates).where(candidates.c.wanted_id == id_))
    if outcome.candidates:
        connection.execute(
            insert(candidates), [{"document_id": one, "wanted_id": id_} for one in sorted(set(outcome.candidates))]
        )


def _put_stub(connection: Connection, stub: Stub) -> None:
    values = {**stub.model_dump(), "key": stub.key}
    if connection.execute(select(stubs.c.id).where(stubs.c.id == stub.id)).first():
        connection.execute(update(stubs).where(stubs.c.id == stub.id).values(**values))
    else:
        connection.execute(insert(stubs).values(**values))


def _pass_on(connection: Connection, changed: list[str]) -> None:
    """Who calls a document by a short name follows it to what it turned out to be."""
    called = select("~" + names.c.name).where(names.c.wanted_id.in_(changed))
    connection.execute(update(wanted).where(wanted.c.key.in_(called)).values(stale=True))


def drop_stubs(connection: Connection, before: set[str]) -> None:
    """Removes those of the stubs that nothing means any more."""
    used = select(wanted.c.target).where(wanted.c.target.in_(before))
    gone = before - {target for (target,) in connection.execute(used)}
    connection.execute(delete(stubs).where(stubs.c.id.in_(gone)))
