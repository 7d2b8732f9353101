"""Which documents bear on a directive: those that cite it, and those that cite a letter which speaks of it.

A letter that forwards the directive, reminds of it or moves its term is its companion: who answers the one, answers the
other, and officials cite either.
"""

from collections.abc import Iterator

from corpus.collection import Citing, Held
from corpus.judging.bearing import passes_on
from corpus.judging.citations import Citation, day, may_mean
from corpus.judging.registry import Registry
from models.reference import Reference, Relation

_WEAK = (Relation.MENTIONS, Relation.BASED_ON)
"""Who only names the directive may answer its companion: "Phúc đáp Công văn số 56 về việc đôn đốc thực hiện số 15"."""
_SURE_OF_AMBIGUOUS = 0.6
_THROUGH = 0.9


def citing(directive: Held, registry: Registry) -> tuple[Citation, ...]:
    """The documents that bear on a directive, oldest first: direct citations before what comes through a companion."""
    collection = registry.collection
    direct = [Citation(one.held, one.reference, one.link.confidence) for one in collection.citing(directive.id)]
    direct += registry.adopted(directive)
    known = {one.held.id for one in direct if one.reference.relation not in _WEAK} | {directive.id}
    known |= {one.held.id for one in direct if is_companion(one.held, one.reference)}
    named = {one.held.id for one in direct} - known
    found = list(direct)
    for one in _through(directive, direct, registry):
        if one.held.id not in known and (one.held.id not in named or one.reference.relation is Relation.ANSWERS):
            known.add(one.held.id)
            found.append(one)
    known |= named
    unsure = (one for one in collection.perhaps_citing(directive.id) if one.held.id not in known)
    maybe = (Citation(one.held, one.reference, _SURE_OF_AMBIGUOUS, ambiguous=True) for one in unsure)
    found += [one for one in maybe if may_mean(one, directive)]
    return tuple(sorted(found, key=lambda one: (one.held.document.head.issued or "9", one.held.id)))


def _through(directive: Held, direct: list[Citation], registry: Registry) -> Iterator[Citation]:
    for companion in (one for one in direct if is_companion(one.held, one.reference)):
        for one in registry.collection.citing(companion.held.id):
            yield _by_way(one, companion.held)
    for reference, link in registry.collection.cited(directive.id):
        original = registry.collection.documents.get(link.target or "")
        if original is not None and is_companion(directive, reference):
            for one in registry.collection.citing(original.id):
                if _not_before(one.held, directive):
                    yield _by_way(one, original)


def _by_way(one: Citing, way: Held) -> Citation:
    return Citation(one.held, one.reference, one.link.confidence * _THROUGH, way)


def _not_before(held: Held, directive: Held) -> bool:
    ours, theirs = day(held.document.head.issued), day(directive.document.head.issued)
    return ours is None or theirs is None or ours >= theirs


def is_companion(held: Held, reference: Reference) -> bool:
    """Whether a document forwards what it cites, reminds of it, or moves its term."""
    return passes_on(reference.relation, held.document.head.title)
