"""Which tasks have been answered, by whom, when, with which document, and which have not: computed for a given day.

One row per task and addressee, and per period when the task recurs. Only documents issued by that day count. Rows carry
the assigning sentence and the answering one, and the documents that cite the directive and yet are no answers.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date

from corpus.collection import Collection, Held
from corpus.corrections import Correction
from corpus.garbage import uncollected
from corpus.judging.addressees import Asked, asked_bodies
from corpus.judging.amendments import changes
from corpus.judging.answers import Weighed, weigh
from corpus.judging.around import citing
from corpus.judging.citations import Citation, day
from corpus.judging.corrected import corrected_weights, relinked
from corpus.judging.registry import Registry
from corpus.judging.standing import ENOUGH, Case, rows_of
from corpus.judging.unseen import unseen
from corpus.matching.identity import fold_number
from corpus.succession import same_line
from models.verdict import Standing, TaskRow


def judge(
    collection: Collection,
    *,
    as_of: date,
    owner: str | None = None,
    org: str | None = None,
    groups: Mapping[str, tuple[str, ...]] | None = None,
    corrections: Sequence[Correction] = (),
    directives: Container[str] | None = None,
) -> tuple[TaskRow, ...]:
    """The rows of every directive in the collection, oldest directive first, as they stand at the end of `as_of`.

    `owner` is the body whose registry this is: group addressees become rows for it and for the people's committee of
    its province. `groups` are the user's own lists, name of the group to names of its members. `org` asks for the rows
    of one addressee (or of its line) only, `directives` for those of the documents with these ids.
    """
    with uncollected():
        return tuple(
            row
            for directive, registry in _chosen(collection, as_of, corrections, directives)
            for row in judge_directive(
                directive, registry, as_of=as_of, owner=owner, org=org, groups=groups, corrections=corrections
            )
        )


def _chosen(
    collection: Collection, as_of: date, corrections: Sequence[Correction], directives: Container[str] | None
) -> Iterator[tuple[Held, Registry]]:
    """What sets tasks, oldest first, each in the collection with the links that people set."""
    registry = Registry(relinked(collection, corrections))
    chosen = [held for held in registry.collection.documents.values() if directives is None or held.id in directives]
    chosen = [held for held in chosen if _sets_tasks(held, as_of)]
    chosen.sort(key=lambda held: (held.document.head.issued or "", held.document.head.number or "", held.id))
    yield from ((held, registry) for held in chosen)


def judge_directive(
    held: Held,
    registry: Registry,
    *,
    as_of: date,
    owner: str | None = None,
    org: str | None = None,
    groups: Mapping[str, tuple[str, ...]] | None = None,
    corrections: Sequence[Correction] = (),
) -> tuple[TaskRow, ...]:
    """The rows of one directive; the registry need hold no more than the documents around it."""
    everyone = asked_bodies(held, owner=owner, groups=groups)
    bodies = tuple(asked for asked in everyone if org is None or same_line(asked.body, org))
    if not bodies:
        return ()
    directive = registry.completed(held)
    known = (one._replace(held=registry.completed(one.held)) for one in citing(held, registry))
    citations = tuple(one for one in known if _issued_by(one.held, as_of))
    changed = changes(directive, citations, registry.collection)
    found: list[TaskRow] = []
    for asked in bodies:
        weights = _weigh_all(asked, directive, citations, registry, as_of=as_of)
        weights = corrected_weights(weights, asked, directive, registry.collection, corrections)
        case = Case(
            directive, asked, weights, changed, registry.hears(asked.body, directive.document.head.issuer), as_of
        )
        found.extend(row for task in asked.tasks for row in rows_of(case, task))
    order = {task.id: index for index, task in enumerate(directive.document.tasks)}
    return tuple(sorted(found, key=lambda row: order[row.task.id]))  # the bodies stay as the directive names them


def _sets_tasks(held: Held, as_of: date) -> bool:
    return bool(held.document.tasks) and _issued_by(held, as_of)


def _issued_by(held: Held, as_of: date) -> bool:
    issued = day(held.document.head.issued)
    return issued is None or issued <= as_of


def _weigh_all(
    asked: Asked, directive: Held, citations: Sequence[Citation], registry: Registry, *, as_of: date
) -> tuple[Weighed, ...]:
    """The citing documents weighed for one body; where some task stays open, also those that only the text shows."""
    weights = _weighed(asked, directive, citations, registry)
    if all(any(one.sure[index] >= ENOUGH for one in weights) for index in range(len(asked.tasks))):
        return weights
    more = unseen(directive, registry, known={one.held.id for one in citations})
    return weights + _weighed(asked, directive, [one for one in more if _issued_by(one.held, as_of)], registry)


def _weighed(asked: Asked, directive: Held, citations: Iterable[Citation], registry: Registry) -> tuple[Weighed, ...]:
    collection = registry.collection
    weighed = (
        weigh(one, directive=directive, addressee=asked.body, tasks=asked.tasks, collection=collection)
        for one in citations
    )
    return tuple(one for one in weighed if one is not None)


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
