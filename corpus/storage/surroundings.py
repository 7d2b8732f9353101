"""Which held documents bear on some directives, found by indexes and heads, before any of them is read.

Judging those among themselves gives the same as judging them in the whole collection.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, or_, select

from corpus.collection import Held
from corpus.corrections import Correction
from corpus.judging.bearing import Citer, may_bear, passes_on
from corpus.matching.identity import number_key
from corpus.storage.neighbours import chunks
from corpus.storage.numbered import naming
from corpus.storage.schema import candidates, citations, documents, wanted
from models.reference import Relation

Bodies = Mapping[str, Sequence[str]] | None
"""For each directive the bodies whose rows are asked for; None for everybody."""

_HEAD = (documents.c.id, documents.c.issuer, documents.c.issued, documents.c.number)
_CITING = citations.join(documents, documents.c.id == citations.c.source)


def surrounding(
    connection: Connection, directives: Sequence[Held], *, bodies: Bodies, corrections: Iterable[Correction]
) -> set[str]:
    """Ids of the documents that bear on the directives, for the bodies that are asked about; their own are left out."""
    own = {held.id: held for held in directives}
    first = [*_citers(connection, sorted(own)), *_adopters(connection, directives)]
    near = {one.id for one in first if not _whole(own[one.target]) or _bears(one, own[one.target], bodies)}
    near |= _through(connection, own, first, bodies)
    near |= {id_ for held in directives for id_ in naming(connection, number_key(held.document.head.number or ""))}
    near |= _named(connection, corrections, near | own.keys())
    return (near | _completing(connection, near)) - own.keys()


def _bears(citer: Citer, directive: Held, bodies: Bodies) -> bool:
    return bodies is None or may_bear(citer, directive.document.head.issuer, bodies[directive.id])


def _whole(held: Held) -> bool:
    return _is_whole(held.document.head.number, held.document.head.issued)


def _is_whole(number: str | None, issued: str | None) -> bool:
    return bool(number_key(number or "").serial) and len(issued or "") == 10


def _through(connection: Connection, own: Mapping[str, Held], first: Iterable[Citer], bodies: Bodies) -> set[str]:
    """Companions of the directives (what passes them on, what they pass on) with the documents that cite those."""
    behind: defaultdict[str, set[str]] = defaultdict(set)
    for one in first:
        if passes_on(one.relation, one.title):
            behind[one.id].add(one.target)
    for directive, original in _originals(connection, own):
        behind[original].add(directive)
    found: set[str] = set()
    for one in _citers(connection, sorted(behind)):
        if one.id not in found and any(_bears(one, own[id_], bodies) for id_ in behind[one.target]):
            found |= {one.id, one.target}
    return found


def _originals(connection: Connection, own: Mapping[str, Held]) -> Iterator[tuple[str, str]]:
    """What the directives themselves forward, remind of, or change: pairs of directive and original."""
    cited = select(citations.c.source, citations.c.relation, wanted.c.target)
    joined = cited.select_from(citations.join(wanted, wanted.c.id == citations.c.wanted_id))
    for part in chunks(sorted(own)):
        held = joined.where(citations.c.source.in_(part), wanted.c.resolution == "matched")
        for row in connection.execute(held):
            if passes_on(Relation(row.relation), own[row.source].document.head.title):
                yield row.source, row.target


def _citers(connection: Connection, targets: Sequence[str]) -> Iterator[Citer]:
    """The documents that cite the targets, surely or perhaps."""
    heads = (*_HEAD, documents.c.title, documents.c.addressees, citations.c.relation)
    for part in chunks(targets):
        sure = select(wanted.c.target, *heads).select_from(_CITING.join(wanted, wanted.c.id == citations.c.wanted_id))
        yield from _read(connection, sure.where(wanted.c.target.in_(part)))
        joined = _CITING.join(candidates, candidates.c.wanted_id == citations.c.wanted_id)
        perhaps = select(candidates.c.document_id.label("target"), *heads).select_from(joined)
        yield from _read(connection, perhaps.where(candidates.c.document_id.in_(part)))


def _read(connection: Connection, query: Select[Any]) -> Iterator[Citer]:
    for row in connection.execute(query):
        to = () if row.addressees == "[]" else tuple(json.loads(row.addressees))
        relation = Relation(row.relation)
        yield Citer(row.id, row.target, relation, row.issuer, row.issued, row.number, row.title, to)


def _adopters(connection: Connection, blank: Iterable[Held]) -> Iterator[Citer]:
    """The documents with an unmatched citation that may mean one of those whose own number is blank."""
    for held in blank:
        for condition in _like(held.document.head.number, held.document.head.issued):
            joined = _CITING.join(wanted, wanted.c.id == citations.c.wanted_id)
            shown = (wanted.c.target, *_HEAD, documents.c.title, documents.c.addressees, citations.c.relation)
            for one in _read(connection, select(*shown).select_from(joined).where(condition)):
                yield one._replace(target=held.id)


def _like(number: str | None, issued: str | None) -> Iterator[ColumnElement[bool]]:
    """Wanted documents of the symbol that are not held, of days that can be the same; none where there is a serial."""
    key, column = number_key(number or ""), wanted.c.issued
    if key.serial or not key.symbol:
        return
    like = and_(wanted.c.symbol == key.symbol, wanted.c.resolution == "unmatched")
    if issued:
        shorter = column.in_([issued[:length] for length in (4, 7, 10)])
        like = and_(like, or_(column.is_(None), shorter, column.between(issued, issued + "\uffff")))
    yield like


def _completing(connection: Connection, ids: Iterable[str]) -> set[str]:
    """The documents that state the number or day of those near ones that do not show it whole."""
    found: set[str] = set()
    for part in chunks(sorted(ids)):
        rows = connection.execute(select(*_HEAD).where(documents.c.id.in_(part))).all()
        torn = [row for row in rows if not _is_whole(row.number, row.issued)]
        found |= {one.id for one in _citers(connection, [row.id for row in torn])}
        for row in torn:
            for condition in _like(row.number, row.issued):
                joined = citations.join(wanted, wanted.c.id == citations.c.wanted_id)
                found |= set(
                    connection.execute(select(citations.c.source).select_from(joined).where(condition)).scalars()
                )
    return found


def _named(connection: Connection, corrections: Iterable[Correction], near: set[str]) -> set[str]:
    """The documents that people's corrections bring in."""
    found: set[str] = set()
    for correction in corrections:
        names = (correction.directive, correction.document)
        keys = [str(number_key(name)) for name in names]
        here = or_(documents.c.id.in_(names), documents.c.key.in_(keys))
        ids = set(connection.execute(select(documents.c.id).where(here)).scalars())
        found |= ids if ids & near else set()
    return found
