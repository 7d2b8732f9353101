"""What later documents do to a directive: replace it, move a deadline, grant one body more time."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from corpus.collection import Collection, Held
from corpus.judging.acts import shows
from corpus.judging.citations import Citation, day, read_citation
from corpus.judging.delivery import Offer, fit
from corpus.judging.groups import group_of
from corpus.judging.items import called
from corpus.matching.identity import fold_text
from corpus.matching.names import same_name
from corpus.succession import same_line, speaks_for
from models.reference import Relation
from models.task import Task
from models.verdict import Evidence

_WHOLE = (Relation.REPLACES, Relation.REPEALS)
_PART = (Relation.AMENDS, Relation.EXTENDS)
_ANEW, _GRANTED = 0.3, 0.05
"""Shares of a task's own words that tell that it is assigned anew, or that more time is granted for it."""


class Change(NamedTuple):
    """A later document that changes the directive; `whole` when nothing of it is left."""

    held: Held
    on: date | None
    whole: bool
    words: str
    evidence: Evidence
    more_time: str = ""
    """The folded words that grant more time, if any do."""
    called: frozenset[str] = frozenset()
    """Ids of the tasks that it calls by the number of their item."""


def changes(directive: Held, citations: Iterable[Citation], collection: Collection) -> tuple[Change, ...]:
    """The documents of the directive's issuer (or of a body above it) that replace, amend or extend it.

    What a letter "V/v lùi thời hạn báo cáo" is depends on its writer: who was asked asks for more time, who set the
    term grants it, unless the text refuses.
    """
    found = (_change(directive, citation, collection) for citation in citations if citation.via is None)
    return tuple(change for change in found if change is not None)


def _change(directive: Held, citation: Citation, collection: Collection) -> Change | None:
    held, relation = citation.held, citation.reference.relation
    if not _may_change(held, directive):
        return None
    title = fold_text(held.document.head.title or "")
    said = [fold_text(mention.sentence) for mention in citation.reference.mentions]
    sentences = " ".join(said)
    body = read_citation(citation, collection).body
    granted = shows(title, "extension_granted", "title") or shows(sentences, "extension_granted", "act")
    if not granted and relation not in _WHOLE:
        if any(shows(words, "extension_refused", "body") for words in (sentences, body)):
            return None
        granted = shows(title, "extension_request", "title")
    withdrawn = shows(title, "withdrawal", "title") or shows(sentences, "withdrawal", "act")
    if relation not in (*_WHOLE, *_PART) and not granted and not withdrawn:
        return None
    pinpointed = any(mention.pinpoint for mention in citation.reference.mentions)
    whole = (relation in _WHOLE or withdrawn is not None) and not pinpointed and "noi dung tuong ung" not in sentences
    text = next((mention.sentence for mention in citation.reference.mentions if mention.sentence), "")
    page = next((mention.page for mention in citation.reference.mentions), 1)
    why = "replaces the directive" if whole else "changes the directive or its deadline"
    evidence = Evidence(file=held.file, page=page, text=text or held.document.head.title or "", why=why)
    words = f"{title} {sentences} {body}"
    granting = [one for one in said if shows(one, "extension_granted", "act")] or said
    more_time = " ".join((title, *granting)) if relation is Relation.EXTENDS or granted else ""
    named = called(citation.reference.mentions, body, directive, collection)
    return Change(held, day(held.document.head.issued), whole, words, evidence, more_time, named)


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
    task: Task,
    addressee: str,
    due: date | None,
    *,
    directive: Held,
    found: Sequence[Change],
    others: Sequence[Task] = (),
) -> Change | None:
    """The first change that takes this task's old form away from the addressee, if it came before the term was over.

    `others` are the tasks that the directive sets the addressee.
    """
    for change in sorted(found, key=lambda change: change.on or date.min):
        if not _concerns(change, addressee):
            continue
        in_time = due is None or change.on is None or change.on <= due
        if change.whole and in_time:
            return change
        theirs = [one for one in directive.document.tasks if one is task or one in others or _of_these(one, change)]
        if not change.whole and _touches(change, task, due, theirs, in_time=in_time):
            return change
    return None


def _concerns(change: Change, addressee: str) -> bool:
    """A change sent to single other bodies is theirs alone."""
    to = change.held.document.head.addressees
    return not to or any(group_of(one) or same_name(one, addressee) or same_line(one, addressee) for one in to)


def _of_these(task: Task, change: Change) -> bool:
    """Whether a task is set to one of those the change is sent to."""
    return any(_concerns(change, lead) for lead in task.leads)


def _touches(change: Change, task: Task, due: date | None, siblings: Sequence[Task], *, in_time: bool) -> bool:
    """Whether a partial change is about this task: it calls it by its number, names the old term, grants more time, or
    assigns the like anew.

    More time, be it late, is granted for that task of those whom it is granted to to which its words are likest; what
    is assigned anew when the term is over is a reminder.
    """
    if change.called:
        return task.id in change.called
    if due and any(written in change.words for written in _written(due)):
        return True
    if change.more_time:
        shares = {one.id: fit(Offer(None, change.more_time), one, siblings).share for one in siblings}
        if shares[task.id] >= _GRANTED and shares[task.id] == max(shares.values()):
            return True
    anew = Offer(None, " ".join(fold_text(one.text) for one in change.held.document.tasks))
    return in_time and (len(siblings) == 1 or fit(anew, task, siblings).share >= _ANEW)


def _written(due: date) -> tuple[str, ...]:
    return (
        f"{due.day} {due.month} {due.year}",
        f"{due.day:02d} {due.month:02d} {due.year}",
        f"{due.day} thang {due.month} nam {due.year}",
        f"{due.day:02d} thang {due.month:02d} nam {due.year}",
    )
