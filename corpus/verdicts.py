"""Which tasks have been answered, by whom, when, with which document, and which have not: computed for a given day.

One row per task and addressee, and per period when the task recurs. Only documents issued by that day count. Rows carry
the assigning sentence and the answering one, and the documents that cite the directive and yet are no answers.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from corpus.addressees import Asked, asked_bodies
from corpus.amendments import changes
from corpus.answers import Weighed, weigh
from corpus.citations import Citation, day, may_mean
from corpus.collection import Collection, Held
from corpus.corrected import corrected_weights, relinked
from corpus.corrections import Correction
from corpus.identity import fold_number
from corpus.standing import Case, rows_of
from corpus.succession import same_line, speaks_for
from models.reference import Relation
from models.verdict import Standing, TaskRow

_SURE_OF_AMBIGUOUS = 0.6


def judge(
    collection: Collection,
    *,
    as_of: date,
    owner: str | None = None,
    groups: Mapping[str, tuple[str, ...]] | None = None,
    corrections: Sequence[Correction] = (),
) -> tuple[TaskRow, ...]:
    """The rows of every directive in the collection, oldest directive first, as they stand at the end of `as_of`.

    `owner` is the body whose registry this is: group addressees become rows for it and for the people's committee of
    its province. `groups` are the user's own lists, name of the group to names of its members.
    """
    known = relinked(collection, corrections)
    directives = [held for held in known.documents.values() if held.document.tasks and _issued_by(held, as_of)]
    directives.sort(key=lambda held: (held.document.head.issued or "", held.document.head.number or "", held.id))
    found: list[TaskRow] = []
    for directive in directives:
        found.extend(
            judge_directive(directive, known, as_of=as_of, owner=owner, groups=groups, corrections=corrections)
        )
    return tuple(found)


def judge_directive(
    directive: Held,
    collection: Collection,
    *,
    as_of: date,
    owner: str | None = None,
    groups: Mapping[str, tuple[str, ...]] | None = None,
    corrections: Sequence[Correction] = (),
) -> tuple[TaskRow, ...]:
    """The rows of one directive; the collection need hold no more than the documents around it."""
    citations = tuple(one for one in citing(directive, collection) if _issued_by(one.held, as_of))
    changed = changes(directive, citations, collection)
    found: list[TaskRow] = []
    for asked in asked_bodies(directive, owner=owner, groups=groups):
        weights = _weigh_all(asked, directive, citations, collection)
        weights = corrected_weights(weights, asked, directive, collection, corrections)
        heard = _heard_of(asked.body, collection)
        case = Case(directive, asked, weights, changed, heard, as_of)
        found.extend(row for task in asked.tasks for row in rows_of(case, task))
    order = {task.id: index for index, task in enumerate(directive.document.tasks)}
    return tuple(sorted(found, key=lambda row: (order[row.task.id], row.addressee, row.period or "")))


def citing(directive: Held, collection: Collection) -> tuple[Citation, ...]:
    """The documents that cite the directive, those that cite a letter forwarding it, and those that may mean it."""
    direct = [Citation(one.held, one.reference, one.link.confidence) for one in collection.citing(directive.id)]
    known = {one.held.id for one in direct} | {directive.id}
    found = list(direct)
    for forward in (one for one in direct if one.reference.relation is Relation.FORWARDS):
        for one in collection.citing(forward.held.id):
            if one.held.id not in known:
                known.add(one.held.id)
                found.append(Citation(one.held, one.reference, one.link.confidence * 0.9, forward.held))
    unsure = (one for one in collection.perhaps_citing(directive.id) if one.held.id not in known)
    maybe = (Citation(one.held, one.reference, _SURE_OF_AMBIGUOUS, ambiguous=True) for one in unsure)
    found += [one for one in maybe if may_mean(one, directive)]
    return tuple(sorted(found, key=lambda one: (one.held.document.head.issued or "9", one.held.id)))


def _issued_by(held: Held, as_of: date) -> bool:
    issued = day(held.document.head.issued)
    return issued is None or issued <= as_of


def _weigh_all(
    asked: Asked, directive: Held, citations: Iterable[Citation], collection: Collection
) -> tuple[Weighed, ...]:
    weighed = (
        weigh(one, directive=directive, addressee=asked.body, tasks=asked.tasks, collection=collection)
        for one in citations
    )
    return tuple(one for one in weighed if one is not None)


def _heard_of(body: str, collection: Collection) -> bool:
    """Whether the collection holds any document of the body, of its office or of its successor."""
    return any(speaks_for(issuer, body) for issuer in collection.issuers)


def select(
    rows: Iterable[TaskRow],
    *,
    org: str | None = None,
    directive: str | None = None,
    status: Iterable[Standing] = (),
) -> tuple[TaskRow, ...]:
    """The rows of one addressee (`org`, or of its line), one directive (by number, in any spelling), some standings.

    Whose registry it is (`--owner`) is no choice among rows: it decides in `judge` what groups become.
    """
    wanted = frozenset(status)
    number = fold_number(directive) if directive else None
    return tuple(
        row
        for row in rows
        if (not wanted or row.status in wanted)
        and (number is None or (row.directive.number and fold_number(row.directive.number) == number))
        and (org is None or same_line(row.addressee, org))
    )
