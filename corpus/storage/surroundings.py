"""Which held documents bear on some directives, found by indexes and heads, before any of them is read.

Judging those among themselves gives the same as judging them in the whole collection.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from corpus.collection import Held
from corpus.corrections import Correction
from corpus.judging.bearing import Asking, Citer, passes_on
from corpus.judging.called import is_blank, is_whole
from corpus.matching.identity import number_key
from corpus.storage.citers import adopting, citers_of
from corpus.storage.held import held
from corpus.storage.links import LookedAt
from corpus.storage.neighbours import chunks
from corpus.storage.numbered import naming
from corpus.storage.schema import citations, documents, wanted
from models.document import Head
from models.reference import Relation

Bodies = Mapping[str, Sequence[str]] | None
"""For each directive the bodies whose rows are asked for; None for everybody."""
Behind = defaultdict[str, set[Asking | None]]
"""Documents that pass directives on, each with who asks whom by way of it; None where everybody is meant."""

_JOINED = citations.join(wanted, wanted.c.id == citations.c.wanted_id)


class Surroundings(NamedTuple):
    """The documents that bear on some directives, their own left out, and which of their citations tell how."""

    documents: Sequence[Held]
    citations: LookedAt


def surrounding(
    connection: Connection, directives: Sequence[Held], *, bodies: Bodies, corrections: Iterable[Correction]
) -> Surroundings:
    """What bears on the directives, for the bodies that are asked about, by id."""
    own = {one.id: one for one in directives}
    asking = _askings(directives, bodies)
    near, behind = _citing(connection, directives, asking)
    for directive, original in _originals(connection, own):
        behind[original].add(asking[directive])
    near |= _through(connection, behind)
    near |= {id_ for one in directives for id_ in naming(connection, number_key(_head(one).number or ""))}
    near |= _named(connection, corrections, near | own.keys())
    found = held(connection, sorted(near - own.keys()))
    torn = [one for one in found if not is_whole(_head(one))]
    found += held(connection, sorted(_completing(connection, torn) - near - own.keys()))
    blank = {number_key(_head(one).number or "").symbol for one in (*torn, *directives) if is_blank(_head(one))}
    looked_at = LookedAt(by=own.keys(), of={*own, *behind, *(one.id for one in torn)}, under=blank)
    return Surroundings(sorted(found, key=lambda one: one.id), looked_at)


def _head(held: Held) -> Head:
    return held.document.head


def _askings(directives: Iterable[Held], bodies: Bodies) -> dict[str, Asking | None]:
    """For each directive who asks whom, the same one for all in which the same body asks the same ones."""
    if bodies is None:
        return dict.fromkeys(one.id for one in directives)
    asked = {one.id: (_head(one).issuer, tuple(bodies[one.id])) for one in directives}
    askings = {each: Asking(*each) for each in asked.values()}
    return {id_: askings[each] for id_, each in asked.items()}


def _citing(
    connection: Connection, directives: Sequence[Held], asking: Mapping[str, Asking | None]
) -> tuple[set[str], Behind]:
    """Who cites the directives and bears on them, and what passes them on, each with who asks whom by way of it."""
    near: set[str] = set()
    behind: Behind = defaultdict(set)
    torn = {one.id for one in directives if not is_whole(_head(one))}
    for one in chain(citers_of(connection, sorted(asking)), _adopters(connection, directives)):
        by = asking[one.target]
        if passes_on(one.relation, one.title):
            behind[one.id].add(by)
        if by is None or one.target in torn or by.may_bear(one):
            near.add(one.id)
    return near, behind


def _through(connection: Connection, behind: Behind) -> set[str]:
    """The companions that somebody cites who matters, with those who cite them."""
    found: set[str] = set()
    for one in citers_of(connection, sorted(behind)):
        if one.id in found and one.target in found:
            continue
        if any(by is None or by.may_bear(one) for by in behind[one.target]):
            found.update((one.id, one.target))
    return found


def _originals(connection: Connection, own: Mapping[str, Held]) -> Iterator[tuple[str, str]]:
    """What the directives themselves forward, remind of, or change: pairs of directive and original."""
    cited = select(citations.c.source, citations.c.relation, wanted.c.target)
    joined = cited.select_from(_JOINED)
    for part in chunks(sorted(own)):
        matched = joined.where(citations.c.source.in_(part), wanted.c.resolution == "matched")
        for row in connection.execute(matched):
            if passes_on(Relation(row.relation), own[row.source].document.head.title):
                yield row.source, row.target


def _adopters(connection: Connection, blank: Iterable[Held]) -> Iterator[Citer]:
    """The documents with an unmatched citation that may mean one of those whose own number is blank."""
    for one in blank:
        for condition in _like(_head(one)):
            yield from adopting(connection, one.id, condition)


def _like(head: Head) -> Iterator[ColumnElement[bool]]:
    """Wanted documents of the symbol that are not held, of days that can be the same; none where there is a serial."""
    column, issued = wanted.c.issued, head.issued
    if not is_blank(head):
        return
    like = and_(wanted.c.symbol == number_key(head.number or "").symbol, wanted.c.resolution == "unmatched")
    if issued:
        shorter = column.in_([issued[:length] for length in (4, 7, 10)])
        like = and_(like, or_(column.is_(None), shorter, column.between(issued, issued + "\uffff")))
    yield like


def _completing(connection: Connection, torn: Sequence[Held]) -> set[str]:
    """The documents that state the number or day of those that do not show it whole."""
    found = {one.id for one in citers_of(connection, sorted(one.id for one in torn))}
    for one in torn:
        for condition in _like(_head(one)):
            found |= set(connection.execute(select(citations.c.source).select_from(_JOINED).where(condition)).scalars())
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
