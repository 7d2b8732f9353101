"""Which documents can bear on a directive, by what their heads say: so that the others need not be read at all.

Everything that judging looks at passes here; some of what passes turns out not to matter.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from corpus.judging.acts import shows
from corpus.judging.groups import committee_of, group_of, is_office_of
from corpus.matching.identity import fold_text
from corpus.matching.names import same_name
from corpus.succession import same_line, speaks_for
from models.reference import Relation

PASSING_ON = (Relation.FORWARDS, Relation.EXTENDS, Relation.AMENDS)


class Citer(NamedTuple):
    """A held document that cites another one, `target`: what its head says, and what it does with the other."""

    id: str
    target: str
    relation: Relation
    issuer: str | None
    title: str | None
    addressees: tuple[str, ...]


def passes_on(relation: Relation, title: str | None) -> bool:
    """Whether a document forwards what it cites, reminds of it, or moves its term: who answers it answers the other."""
    return relation in PASSING_ON or _reminds(title)


def reaches(addressees: Iterable[str], body: str) -> bool:
    """Whether what goes to the addressees is for the body: it, its office, a group, a body of its province."""
    return any(_reaches(one, body) for one in addressees)


def may_bear(citer: Citer, asker: str | None, bodies: tuple[str, ...]) -> bool:
    """Whether a document that cites what `asker` set may answer it for one of the bodies, remind of it, change it."""
    if citer.issuer is None or asker is None or _concerns(citer.issuer, citer.addressees, asker, bodies):
        return True
    if citer.addressees or not bodies:
        return False
    return passes_on(citer.relation, citer.title) or _forwards(citer.title)


@lru_cache(maxsize=65536)
def _concerns(issuer: str, addressees: tuple[str, ...], asker: str, bodies: tuple[str, ...]) -> bool:
    return _may_speak(issuer, asker) or any(_may_answer(issuer, body) or reaches(addressees, body) for body in bodies)


@lru_cache(maxsize=8192)
def _forwards(title: str | None) -> bool:
    return shows(fold_text(title or ""), "forwarding", "title") is not None


@lru_cache(maxsize=8192)
def _reminds(title: str | None) -> bool:
    flat = fold_text(title or "")
    return bool(shows(flat, "reminder", "title") or shows(flat, "extension_granted", "title"))


@lru_cache(maxsize=65536)
def _reaches(addressee: str, body: str) -> bool:
    below = committee_of(addressee)
    return bool(group_of(addressee) or _may_speak(addressee, body) or (below is not None and same_name(below, body)))


@lru_cache(maxsize=65536)
def _may_speak(one: str, other: str) -> bool:
    return same_line(one, other) or bool(speaks_for(one, other) or speaks_for(other, one))


@lru_cache(maxsize=65536)
def _may_answer(issuer: str, body: str) -> bool:
    """As itself, as its successor or office, or as an office of the province or commune on its committee's behalf."""
    committee = committee_of(issuer)
    own = _may_speak(issuer, body) or is_office_of(issuer, body)
    return own or (committee is not None and _may_speak(committee, body))
