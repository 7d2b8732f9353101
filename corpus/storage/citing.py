"""What a document cites, written into the store: its citations, the documents they want, the short names it gives."""

from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, select, update

from corpus.matching.identity import fold_text, issuer_key, number_key
from corpus.matching.likeness import Wanted, lookup_key
from corpus.matching.link import wanted_by
from corpus.storage.among import among
from corpus.storage.citers import drop_citers, put_citers
from corpus.storage.linking import drop_stubs
from corpus.storage.schema import candidates, citations, names, wanted
from corpus.storage.stale import stale_siblings
from corpus.web import evidence
from models.document import Document


def put_citations(connection: Connection, held: str, document: Document) -> None:
    """Writes what the document `held` cites, and marks stale what its short names may mean."""
    described = [(reference, wanted_by(reference, document.head)) for reference in document.references]
    if not described:
        return
    _put_wanted(connection, {found.id: found for _, found in described})
    rows = []
    for reference, found in described:
        page, quote = evidence(reference)
        rows.append(
            {
                "source": held,
                "reference": reference.id,
                "wanted_id": found.id,
                "relation": reference.relation.value,
                "page": page,
                "quote": quote[:400],
            }
        )
    connection.execute(insert(citations), rows)
    put_citers(connection, held, document.head, [(found.id, reference.relation) for reference, found in described])
    _put_names(connection, held, {(fold_text(name), f.id) for r, f in described for name in r.short_names})


def _put_wanted(connection: Connection, found: dict[str, Wanted]) -> None:
    known = set(connection.execute(_known(connection.dialect.name), {"ids": list(found)}).scalars())
    fresh = [_wanted_row(one) for one in found.values() if one.id not in known]
    if fresh:
        connection.execute(insert(wanted), fresh)
        stale_siblings(connection, fresh)


@cache
def _known(dialect: str) -> Select[Any]:
    return select(wanted.c.id).where(among(wanted.c.id, dialect))


def _wanted_row(one: Wanted) -> dict[str, Any]:
    """A wanted document as a row of its table, not yet resolved."""
    key, number = lookup_key(one.number, one.title), number_key(one.number or "")
    return {
        "id": one.id,
        "kind": one.kind,
        "number": one.number,
        "key": key,
        "serial": number.serial,
        "symbol": number.symbol,
        "issued": one.issued,
        "issuer": one.issuer,
        "issuer_key": issuer_key(one.issuer),
        "title": one.title,
        "before": one.before,
        "stale": True,
    }


def _put_names(connection: Connection, held: str, found: set[tuple[str, str]]) -> None:
    if not found:
        return
    connection.execute(insert(names), [{"name": name, "wanted_id": w, "source": held} for name, w in sorted(found)])
    called = ["~" + name for name, _ in found]
    connection.execute(update(wanted).where(wanted.c.key.in_(called)).values(stale=True))


def drop_citations(connection: Connection, held: str) -> list[str]:
    """Takes out what the document `held` cites; the ids of what it wanted."""
    cited = select(citations.c.wanted_id).where(citations.c.source == held)
    loose = [found for (found,) in connection.execute(cited.distinct())]
    connection.execute(delete(names).where(names.c.source == held))
    connection.execute(delete(citations).where(citations.c.source == held))
    drop_citers(connection, held, loose)
    return loose


def drop_uncited(connection: Connection, loose: list[str]) -> None:
    """Takes out those of the wanted documents that nobody cites any more."""
    used = select(citations.c.wanted_id).where(citations.c.wanted_id.in_(loose))
    gone = set(loose) - {found for (found,) in connection.execute(used.distinct())}
    if not gone:
        return
    rows = connection.execute(select(wanted).where(wanted.c.id.in_(gone))).all()
    connection.execute(delete(names).where(names.c.wanted_id.in_(gone)))
    connection.execute(delete(candidates).where(candidates.c.wanted_id.in_(gone)))
    connection.execute(delete(wanted).where(wanted.c.id.in_(gone)))
    stale_siblings(connection, (row._asdict() for row in rows))
    drop_stubs(connection, {row.target for row in rows if row.target})
