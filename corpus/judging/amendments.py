"""What later documents do to a directive: replace it, move a deadline, grant one body more time."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from corpus.collection import Collection, Held
from corpus.judging.acts import shows
from corpus.judging.citations import Citation, day, read_citation
from corpus.judging.delivery import Offer, fit
from corpus.judging.groups import group_of
from corpus.matching.identity import fold_text
from corpus.matching.names import same_name
from corpus.succession import same_line, speaks_for
from models.reference import Relation
from models.task import Task
from models.verdict import Evidence

_WHOLE = (Relation.REPLACES, Relation.REPEALS)
_PART = (Relation.AMENDS, Relation.EXTENDS)
_ANEW, _GRANTED = 0.3, 0.1
"""Shares of a task's own words that tell that it is assigned anew, or that more time is granted for it."""


class Change(NamedTuple):
    """A later document that changes the directive; `whole` when nothing of it is left."""

    held: Held
    on: date | None
    whole: bool
    words: str
    evidence: Evidence
    more_time: bool = False


def changes(directive: Held, citations: Iterable[Citation], collection: Collection) -> tuple[Change, ...]:
    """The documents of the directive's issuer (or of a body above it) that replace, amend or extend it."""
    found = (_change(directive, citation, collection) for citation in citations if citation.via is None)
    return tuple(change for change in found if change is not None)


def _change(directive: Held, citation: Citation, collection: Collection) -> Change | None:
    held, relation = citation.held, citation.reference.relation
    if not _may_change(held, directive):
        return None
    title = fold_text(held.document.head.title or "")
    sentences = " ".join(fold_text(mention.sentence) for mention in citation.reference.mentions)
    granted = shows(title, "extension_granted", "title") or shows(sentences, "extension_granted", "act")
    withdrawn = shows(title, "withdrawal", "title") or shows(sentences, "withdrawal", "act")
    if relation not in (*_WHOLE, *_PART) and not granted and not withdrawn:
        return None
    pinpointed = any(mention.pinpoint for mention in citation.reference.mentions)
    whole = (relation in _WHOLE or withdrawn is not None) and not pinpointed and "noi dung tuong ung" not in sentences
    text = next((mention.sentence for mention in citation.reference.mentions if mention.sentence), "")
    page = next((mention.page for mention in citation.reference.mentions), 1)
    why = "replaces the directive" if whole else "changes the directive or its deadline"
    evidence = Evidence(file=held.file, page=page, text=text or held.document.head.title or "", why=why)
    words = f"{title} {sentences} {read_citation(citation, collection).body}"
    more_time = relation is Relation.EXTENDS or granted is not None
    return Change(held, day(held.document.head.issued), whole, words, evidence, more_time)


def _may_change(held: Held, directive: Held) -> bool:
    ours, theirs = held.document.head, directive.document.head
    if not ours.issuer or not theirs.issuer:
        return True
    if ours.issued and theirs.issued and ours.issued < theirs.issued:
        return False
    return same_line(ours.issuer, theirs.issuer) or bool(
        speaks_for(ours.issuer, theirs.issuer) or speaks_for(theirs.issuer, ours.issuer)
    )


def touching(
    task: Task, addressee: str, due: date | None, *, siblings: Sequence[Task], found: Sequence[Change]
) -> Change | None:
    """The first change that takes this task's old form away from the addressee, if it came before the term was over."""
    for change in sorted(found, key=lambda change: change.on or date.min):
        if not _concerns(change, addressee):
            continue
        if change.whole and (due is None or change.on is None or change.on <= due):
            return change
        if not change.whole and _touches(change, task, due, siblings):
            return change
    return None


def _concerns(change: Change, addressee: str) -> bool:
    """A change sent to single other bodies is theirs alone."""
    to = change.held.document.head.addressees
    return not to or any(group_of(one) or same_name(one, addressee) or same_line(one, addressee) for one in to)


def _touches(change: Change, task: Task, due: date | None, siblings: Sequence[Task]) -> bool:
    """Whether a partial change is about this task: it names the old term, or assigns the like of it anew.

    More time is granted for some task of the body: where no term is named, for the one that the grant is likest to.
    """
    if due and any(written in change.words for written in _written(due)):
        return True
    offer = Offer(None, " ".join(fold_text(one.text) for one in change.held.document.tasks))
    share = fit(offer, task, siblings).share
    if change.more_time and share >= _GRANTED:
        return share == max(share, *(fit(offer, one, siblings).share for one in siblings))
    return len(siblings) == 1 or share >= _ANEW


def _written(due: date) -> tuple[str, ...]:
    return (
        f"{due.day} {due.month} {due.year}",
        f"{due.day:02d} {due.month:02d} {due.year}",
        f"{due.day} thang {due.month} nam {due.year}",
        f"{due.day:02d} thang {due.month:02d} nam {due.year}",
    )
