"""Which held documents bear on some directives, found by indexes and heads, before any of them is read.

Judging those among themselves gives the same as judging them in the whole collection.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from corpus.collection import Held
from corpus.corrections import Correction
from corpus.judging.bearing import Citer, may_bear, passes_on
from corpus.matching.identity import number_key
from corpus.storage.citers import Citers
from corpus.storage.neighbours import chunks
from corpus.storage.numbered import naming
from corpus.storage.schema import citations, documents, wanted
from models.reference import Relation

Bodies = Mapping[str, Sequence[str]] | None
"""For each directive the bodies whose rows are asked for; None for everybody."""
Asking = tuple[str | None, tuple[str, ...]] | None
"""Who asks which bodies; None where everybody is meant."""

_JOINED = citations.join(wanted, wanted.c.id == citations.c.wanted_id)


def surrounding(
    connection: Connection, directives: Sequence[Held], *, bodies: Bodies, corrections: Iterable[Correction]
) -> set[str]:
    """Ids of the documents that bear on the directives, for the bodies that are asked about; their own are left out."""
    own, citers = {held.id: held for held in directives}, Citers(connection)
    asking = {held.id: _asking(held, bodies) for held in directives}
    first = [*citers.of(sorted(own)), *_adopters(citers, directives)]
    near = {one.id for one in first if not _whole(own[one.target]) or _bears(one, asking[one.target])}
    near |= _through(connection, citers, own, first, asking)
    near |= {id_ for held in directives for id_ in naming(connection, number_key(held.document.head.number or ""))}
    near |= _named(connection, corrections, near | own.keys())
    return (near | _completing(connection, citers, near)) - own.keys()


def _asking(held: Held, bodies: Bodies) -> Asking:
    return None if bodies is None else (held.document.head.issuer, tuple(bodies[held.id]))


def _bears(citer: Citer, asking: Asking) -> bool:
    return asking is None or may_bear(citer, *asking)


def _whole(held: Held) -> bool:
    return _is_whole(held.document.head.number, held.document.head.issued)


def _is_whole(number: str | None, issued: str | None) -> bool:
    return bool(number_key(number or "").serial) and len(issued or "") == 10


def _through(
    connection: Connection,
    citers: Citers,
    own: Mapping[str, Held],
    first: Iterable[Citer],
    asking: Mapping[str, Asking],
) -> set[str]:
    """Companions of the directives (what passes them on, what they pass on) with the documents that cite those."""
    behind: defaultdict[str, set[Asking]] = defaultdict(set)
    for one in first:
        if passes_on(one.relation, one.title):
            behind[one.id].add(asking[one.target])
    for directive, original in _originals(connection, own):
        behind[original].add(asking[directive])
    found: set[str] = set()
    for one in citers.of(sorted(behind)):
        if one.id not in found and any(_bears(one, these) for these in behind[one.target]):
            found |= {one.id, one.target}
    return found


def _originals(connection: Connection, own: Mapping[str, Held]) -> Iterator[tuple[str, str]]:
    """What the directives themselves forward, remind of, or change: pairs of directive and original."""
    cited = select(citations.c.source, citations.c.relation, wanted.c.target)
    joined = cited.select_from(_JOINED)
    for part in chunks(sorted(own)):
        held = joined.where(citations.c.source.in_(part), wanted.c.resolution == "matched")
        for row in connection.execute(held):
            if passes_on(Relation(row.relation), own[row.source].document.head.title):
                yield row.source, row.target


def _adopters(citers: Citers, blank: Iterable[Held]) -> Iterator[Citer]:
    """The documents with an unmatched citation that may mean one of those whose own number is blank."""
    for held in blank:
        for condition in _like(held.document.head.number, held.document.head.issued):
            yield from citers.adopting(held.id, condition)


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


def _completing(connection: Connection, citers: Citers, ids: Iterable[str]) -> set[str]:
    """The documents that state the number or day of those near ones that do not show it whole."""
    torn = {id_: head for id_, head in citers.heads(ids).items() if not _is_whole(head.number, head.issued)}
    found = {one.id for one in citers.of(sorted(torn))}
    for head in torn.values():
        for condition in _like(head.number, head.issued):
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
