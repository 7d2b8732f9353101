"""In which capacity a document's issuer speaks for the body that was asked: as itself, its successor, its office, or on
its behalf, as a department does that answers a ministry for its people's committee.
"""

from datetime import date
from functools import cache
from typing import Literal

from corpus.collection import Collection, Held
from corpus.judging.citations import Citation, day, read_citation
from corpus.judging.desks import arrives
from corpus.judging.groups import committee_of, is_office_of
from corpus.judging.phrases import says
from corpus.matching.identity import fold_text
from corpus.matching.issuers import bears_letters_of
from corpus.rows import rows
from corpus.succession import speaks_for
from models.base import Frozen


class Delegation(Frozen):
    """A row of `corpus/data/delegations.yaml`."""

    key: str
    where: Literal["body", "citing", "signature"]
    phrases: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...] = ()


@cache
def _phrases(where: str) -> tuple[str, ...]:
    return tuple(phrase for row in rows("delegations", Delegation) if row.where == where for phrase in row.phrases)


def voice_of(citation: Citation, *, directive: Held, addressee: str, collection: Collection) -> str | None:
    """In which capacity the citing document's issuer speaks for the addressee; None when it does not."""
    head = citation.held.document.head
    if not head.issuer:
        return "unread" if bears_letters_of(head.number, addressee) else None
    on = day(head.issued) or date.max
    if voice := speaks_for(head.issuer, addressee, on):
        return voice
    if not below(citation, directive=directive, addressee=addressee):
        return None
    return "delegate" if _on_behalf(citation, collection) else None


def below(citation: Citation, *, directive: Held, addressee: str) -> bool:
    """Whether an office of the addressee writes, or a department of its (or its successor's) province to the centre."""
    if is_office_of(citation.held.document.head.issuer or "", addressee):
        return True
    head, asker = citation.held.document.head, directive.document.head.issuer
    committee = committee_of(head.issuer or "")
    if not committee or not asker or committee_of(asker):
        return False
    ours = speaks_for(committee, addressee, day(head.issued) or date.max) in ("itself", "successor")
    return ours and any(arrives(one, asker) for one in head.addressees)


def _on_behalf(citation: Citation, collection: Collection) -> bool:
    """Whether the letter says that it is written for the body above, or answers what that body has passed on."""
    if citation.via is not None:
        return True
    citing = fold_text(" ".join(mention.sentence for mention in citation.reference.mentions))
    if says(citing, _phrases("citing")):
        return True
    read = read_citation(citation, collection)
    if says(read.body, _phrases("signature")):
        return True
    return any(says(one, _phrases("body")) for one in (citing, *read.sentences))
