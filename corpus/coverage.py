"""Who has implemented a directive: the bodies it asks, and what each of them has issued because of it.

A body of before a merger counts through its successor: what Kon Tum's committee issued stands in Quảng Ngãi's row, and
is told apart there. A province's departments count in their committee's row.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

from corpus.collection import Collection, Held
from corpus.judging.addressees import asked_bodies
from corpus.judging.citations import Citation, day
from corpus.judging.groups import committee_of, expand, group_of
from corpus.matching.names import same_name
from corpus.succession import provinces, same_line, speaks_for, successors
from models.base import Frozen, IsoDate
from models.reference import Relation
from models.verdict import Evidence

DOWN = frozenset({Relation.IMPLEMENTS, Relation.GUIDES, Relation.ANSWERS, Relation.BASED_ON, Relation.FORWARDS})
"""What a document does with one above it when it carries it on."""
DEPTH = 3

State = Literal["implemented", "forwarded", "nothing", "no_evidence"]
Capacity = Literal["itself", "office", "former", "department"]


class Step(Frozen):
    """A document that carries the directive on; `via` is the one of the chain that it cites, if not the directive."""

    number: str | None
    issued: IsoDate | None
    issuer: str | None
    relation: Relation
    capacity: Capacity
    via: str | None
    evidence: Evidence


class Covered(Frozen):
    """One body asked (or not asked, and yet acting) and what it has issued."""

    body: str
    asked: bool
    state: State
    steps: tuple[Step, ...] = ()


def coverage(
    target: str,
    collection: Collection,
    *,
    as_of: date,
    owner: str | None = None,
    groups: Mapping[str, tuple[str, ...]] | None = None,
    depth: int = DEPTH,
) -> tuple[Covered, ...]:
    """One row a body: those asked in the order of the directive, then others that carried it on.

    `target` is the id of a held document or of a stub; whom a document asks that is not held, nobody can say.
    """
    directive = collection.documents.get(target)
    chain = tuple(carried_on(target, collection, as_of=as_of, depth=depth))
    asked = tuple(_asked(directive, owner=owner, groups=groups)) if directive else ()
    rows = [_row(body, True, chain, collection) for body in asked]
    issuers = {one.held.document.head.issuer or "" for one, _ in chain} - {""}
    taken = {step.evidence.file for row in rows for step in row.steps}
    others = [
        row for body in sorted(issuers) if (row := _row(_now(body), False, chain, collection)) and not _in(row, taken)
    ]
    return (*rows, *{row.body: row for row in others}.values())


def carried_on(
    target: str, collection: Collection, *, as_of: date, depth: int = DEPTH
) -> Iterator[tuple[Citation, str | None]]:
    """The documents below a directive, level by level, each with the number of the document it hangs on."""
    seen: set[str] = {target}
    level: list[tuple[str, str | None]] = [(target, None)]
    for _ in range(depth):
        following: list[tuple[str, str | None]] = []
        for above, via in level:
            for one in collection.citing(above):
                issued = day(one.held.document.head.issued)
                if one.held.id in seen or one.reference.relation not in DOWN or (issued and issued > as_of):
                    continue
                seen.add(one.held.id)
                yield Citation(one.held, one.reference, one.link.confidence), via
                following.append((one.held.id, one.held.document.head.number))
        level = following


def _asked(directive: Held, *, owner: str | None, groups: Mapping[str, tuple[str, ...]] | None) -> Iterator[str]:
    """The bodies asked, as they are today; every province by name when all of them are."""
    seen: list[str] = []
    for named in asked_bodies(directive, groups=groups):
        kind = group_of(named.body)
        members = tuple(one.text for one in provinces()) if kind == "province" else ()
        if kind and not members and owner:
            members = expand(named.body, issuer=directive.document.head.issuer, owner=owner, groups=groups)
        for body in map(_now, members or (named.body,)):
            if not any(same_name(body, other) for other in seen):
                seen.append(body)
                yield body


def _now(body: str) -> str:
    return (body, *successors(body))[-1]


def _row(body: str, asked: bool, chain: tuple[tuple[Citation, str | None], ...], collection: Collection) -> Covered:
    steps = tuple(_step(one, via, capacity) for one, via in chain if (capacity := _capacity(one, body)))
    done = [step for step in steps if step.relation is not Relation.FORWARDS]
    held = any(speaks_for(issuer, body) or same_line(issuer, body) for issuer in collection.issuers)
    state: State = "implemented" if done else "forwarded" if steps else "nothing" if held else "no_evidence"
    return Covered(body=body, asked=asked, state=state, steps=steps)


def _capacity(citation: Citation, body: str) -> Capacity | None:
    """In which capacity a document's issuer acts for a body of today."""
    issuer = citation.held.document.head.issuer
    if not issuer:
        return None
    if same_name(issuer, body):
        return "itself"
    if speaks_for(issuer, body):
        return "office"
    if any(same_name(later, body) for later in successors(issuer)):
        return "former"
    committee = committee_of(issuer)
    own = committee is not None and any(same_name(one, body) for one in (committee, *successors(committee)))
    return "department" if own else None


def _step(citation: Citation, via: str | None, capacity: Capacity) -> Step:
    head, mention = citation.held.document.head, next(iter(citation.reference.mentions), None)
    text = (mention.sentence or mention.text) if mention else head.title or ""
    page = mention.page if mention else 1
    return Step(
        number=head.number,
        issued=head.issued,
        issuer=head.issuer,
        relation=citation.reference.relation,
        capacity=capacity,
        via=via,
        evidence=Evidence(file=citation.held.file, page=page, text=text, why=f"{citation.reference.relation} it"),
    )


def _in(row: Covered, taken: set[str]) -> bool:
    return all(step.evidence.file in taken for step in row.steps)
