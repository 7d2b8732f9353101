"""Resolves what is stale in the store: new citations, those that a document came or went for, and their stubs."""

import json
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, Update, bindparam, delete, insert, select, true, update

from corpus.matching.link import Outcome, resolve
from corpus.matching.stubs import Stub
from corpus.storage.compared import catalog, wanted_of
from corpus.storage.schema import candidates, names, stubs, wanted

BATCH = 100
"""As many wanted documents are resolved in one transaction."""


def relink(connection: Connection) -> tuple[int, bool]:
    """Resolves up to BATCH stale wanted documents; how many there were, and whether there may be more."""
    rows = connection.execute(_stale(), {"most": BATCH}).all()
    if not rows:
        return 0, False
    known = catalog(connection, rows)
    changed, left = [], set()
    for row in rows:
        outcome = resolve(wanted_of(row), known)
        _write(connection, row.id, outcome)
        if "ambiguous" in (row.resolution, outcome.resolution):
            _put_candidates(connection, row.id, outcome)
        if (outcome.target, outcome.resolution) != (row.target, row.resolution):
            changed.append(row.id)
            left.add(row.target)
    passed = _pass_on(connection, changed)
    drop_stubs(connection, left - {None})
    return len(rows), passed or len(rows) == BATCH


@cache
def _stale() -> Select[Any]:
    return select(wanted).where(wanted.c.stale == true()).order_by(wanted.c.id).limit(bindparam("most"))


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
    connection.execute(_resolved(), {"_id": id_, **values})


@cache
def _resolved() -> Update:
    return update(wanted).where(wanted.c.id == bindparam("_id"))


def _put_candidates(connection: Connection, id_: str, outcome: Outcome) -> None:
    connection.execute(delete(candidates).where(candidates.c.wanted_id == id_))
    if outcome.candidates:
        connection.execute(
            insert(candidates), [{"document_id": one, "wanted_id": id_} for one in sorted(set(outcome.candidates))]
        )


def _put_stub(connection: Connection, stub: Stub) -> None:
    values = {**stub.model_dump(exclude={"id"}), "key": stub.key}
    if connection.execute(_described(), {"_id": stub.id, **values}).rowcount == 0:
        connection.execute(insert(stubs), {"id": stub.id, **values})


@cache
def _described() -> Update:
    return update(stubs).where(stubs.c.id == bindparam("_id"))


def _pass_on(connection: Connection, changed: list[str]) -> bool:
    """Who calls a document by a short name follows it to what it turned out to be; whether anybody does."""
    return bool(changed) and connection.execute(_called(), {"changed": changed}).rowcount > 0


@cache
def _called() -> Update:
    called = select("~" + names.c.name).where(names.c.wanted_id.in_(bindparam("changed", expanding=True)))
    return update(wanted).where(wanted.c.key.in_(called)).values(stale=True)


def drop_stubs(connection: Connection, before: set[str]) -> None:
    """Removes those of the stubs that nothing means any more."""
    if not before:
        return
    used = select(wanted.c.target).where(wanted.c.target.in_(before))
    gone = before - {target for (target,) in connection.execute(used)}
    if gone:
        connection.execute(delete(stubs).where(stubs.c.id.in_(gone)))
