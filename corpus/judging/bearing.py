"""Which documents can bear on a directive, by what their heads say: so that the others need not be read at all.

Everything that judging looks at passes here; some of what passes turns out not to matter.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
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


class Asking:
    """Who asks which bodies; what is found of those who write, and of those they write to, is found once."""

    def __init__(self, asker: str | None, bodies: tuple[str, ...]) -> None:
        self.asker, self.bodies = asker, bodies
        self._writes = cache(self._may_write)
        self._reached = cache(self._is_reached)

    def may_bear(self, citer: Citer) -> bool:
        """Whether who cites what was asked may answer it for one of the bodies, remind of it, change it."""
        if self.asker is None or citer.issuer is None or self._writes(citer.issuer):
            return True
        if citer.addressees:
            return any(map(self._reached, citer.addressees))
        return bool(self.bodies) and (passes_on(citer.relation, citer.title) or _forwards(citer.title or ""))

    def _may_write(self, issuer: str) -> bool:
        return _may_speak(issuer, self.asker or "") or any(_may_answer(issuer, body) for body in self.bodies)

    def _is_reached(self, addressee: str) -> bool:
        return any(_reaches(addressee, body) for body in self.bodies)


def passes_on(relation: Relation, title: str | None) -> bool:
    """Whether a document forwards what it cites, reminds of it, or moves its term: who answers it answers the other."""
    return relation in PASSING_ON or (title is not None and _reminds(title))


def reaches(addressees: Iterable[str], body: str) -> bool:
    """Whether what goes to the addressees is for the body: it, its office, a group, a body of its province."""
    return any(_reaches(one, body) for one in addressees)


@lru_cache(maxsize=8192)
def _forwards(title: str) -> bool:
    return shows(fold_text.__wrapped__(title), "forwarding", "title") is not None


@lru_cache(maxsize=8192)
def _reminds(title: str) -> bool:
    flat = fold_text.__wrapped__(title)
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
