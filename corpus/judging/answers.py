"""Is this document an answer of that body to these tasks of that directive? Yes or no, why, and how sure.

An answer is issued by the addressee or the body that speaks for it, after the directive, says that it replies to or
reports on it, goes to who asked, and delivers what was asked for.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus.collection import Collection, Held
from corpus.judging.acts import Shown, replies, stance_of
from corpus.judging.bearing import reaches
from corpus.judging.citations import Citation, Read, read_citation
from corpus.judging.claims import CLEAR, claim
from corpus.judging.delivery import Fit, Offer, chosen, fit, offer_of
from corpus.judging.desks import arrives, sent_to
from corpus.judging.empty import brings_nothing
from corpus.judging.items import opened_by, put_off_by
from corpus.judging.reported import of_another_period
from corpus.judging.spoken import items_met
from corpus.judging.voices import below, voice_of
from corpus.judging.wanted import published, wanted
from corpus.matching.identity import fold_text
from models.reference import Relation
from models.task import Task
from models.verdict import Evidence, Reason

_VOICES = {"itself": 1.0, "successor": 0.97, "office": 0.95, "delegate": 0.85, "unread": 0.7}
_TOLD = ("reminder", "forwarding")
_NEVER = ("giay_moi", "bien_ban")
_ITEM_SURE, _ITEM_SHARE = 0.6, 0.15
_ITSELF_SHARE = 0.05
_ASKING_PAGES = 3
_PROGRESS = re.compile(r"bao cao (?:\w+ ){0,4}tien do")
_TURNED = {
    Relation.FORWARDS: Reason.FORWARDING,
    Relation.AMENDS: Reason.AMENDMENT,
    Relation.REPLACES: Reason.REPLACEMENT,
    Relation.REPEALS: Reason.REPEAL,
    Relation.EXTENDS: Reason.MORE_TIME_GRANTED,
}


class Weighed(NamedTuple):
    """A citing document weighed for one addressee: how sure it is an answer to each task (0 is none), and why."""

    citation: Citation
    sure: tuple[float, ...]
    why: Reason | str
    """The reason against, or how it answers."""
    evidence: Evidence
    acts: tuple[str, ...] = ()
    """The folded words in which the document says what it does."""
    told: bool = False
    """True when a person confirmed or rejected it."""
    period: str | None = None
    """The period that a person said it is for."""


def weigh(
    citation: Citation, *, directive: Held, addressee: str, tasks: Sequence[Task], collection: Collection
) -> Weighed | None:
    """The document weighed as an answer of `addressee` to its `tasks`; None when another body issued it."""
    held = citation.held
    voice = voice_of(citation, directive=directive, addressee=addressee, collection=collection)
    if voice is None:
        return _others(citation, directive, addressee, len(tasks), collection)
    read = read_citation(citation, collection)
    if reason := _reason_against(citation, read, directive, tasks):
        return _no_answer(citation, reason, len(tasks), read.acts)
    offer = offer_of(held.document.head.kind, " ".join((read.title, *read.acts)), read.sentences, title=read.title)
    reached = _reached(citation, directive, tasks, offer, collection)
    if not any(reached):
        return _no_answer(citation, Reason.NOT_TO_WHO_ASKED, len(tasks), read.acts)
    about = items_met(citation, offer, directive=directive, addressee=addressee, tasks=tasks, collection=collection)
    if citation.via is None:
        about = _by_number(about, citation, offer, directive, collection)
    if not about:
        return _no_answer(citation, Reason.ANOTHER_ITEM, len(tasks), read.acts)
    title = directive.document.head.title or ""
    sure, why = _decide(citation, read, [fit(offer, task, about, title=title) for task in about], about)
    factor, by_task = citation.sure * _VOICES[voice], dict(zip((task.id for task in about), sure, strict=True))
    both = zip(tasks, reached, strict=True)
    kept = tuple(round(by_task.get(task.id, 0.0) * factor, 2) if ok else 0.0 for task, ok in both)
    return Weighed(citation, kept, why, _evidence(citation, why), read.acts)


def _by_number(
    about: Sequence[Task], citation: Citation, offer: Offer, directive: Held, collection: Collection
) -> tuple[Task, ...]:
    """The tasks without those that the document puts off by their number, or that it leaves out as it opens."""
    later = put_off_by(offer.put_off, directive, collection)
    opened = opened_by(citation.reference.mentions, directive, collection)
    return tuple(task for task in about if task.id not in later and (not opened or task.id in opened))


def _reason_against(citation: Citation, read: Read, directive: Held, tasks: Sequence[Task]) -> Reason | None:
    """Why the document is no answer whatever it brings: too early, about the directive itself, or of that stance."""
    if reason := _too_early(citation.held, directive) or _turned(citation):
        return reason
    head = citation.held.document.head
    if head.kind in _NEVER:
        return Reason.MEETING
    if of_another_period(head, directive.document.head, tasks):
        return Reason.ANOTHER_PERIOD
    body = "" if replies(read.acts) else read.body  # where no act tells, a request for more time may stand alone
    shown = stance_of(head, read.acts, body)
    why = _asked_for(shown, tasks) if shown else None
    return why or (Reason.PROMISE if brings_nothing(head.kind, read) else None)


def _others(citation: Citation, directive: Held, addressee: str, tasks: int, collection: Collection) -> Weighed | None:
    """What another body says to the addressee: a reminder or a forwarding letter is worth showing, the rest is not.

    So is what a body below the addressee writes to who asked, without saying in whose name.
    """
    if below(citation, directive=directive, addressee=addressee):
        return _no_answer(citation, Reason.IN_ITS_OWN_NAME, tasks)
    to = citation.held.document.head.addressees
    if to and not reaches(to, addressee):
        return None
    acts = read_citation(citation, collection).acts if to else ()  # what is sent to nobody reminds by its title
    shown = stance_of(citation.held.document.head, acts, "")
    if citation.reference.relation is not Relation.FORWARDS and (shown is None or shown.stance not in _TOLD):
        return None
    why = (shown.why if shown and shown.stance in _TOLD else None) or _TURNED[Relation.FORWARDS]
    return _no_answer(citation, why, tasks, acts)


def _no_answer(citation: Citation, why: Reason, tasks: int, acts: tuple[str, ...] = ()) -> Weighed:
    return Weighed(citation, (0.0,) * tasks, why, _evidence(citation, why), acts)


def _too_early(held: Held, directive: Held) -> Reason | None:
    ours, theirs = held.document.head.issued, directive.document.head.issued
    early = bool(ours and theirs and ours[: len(theirs)] < theirs[: len(ours)])
    return Reason.TOO_EARLY if early else None


def _turned(citation: Citation) -> Reason | None:
    """The reason why a document that changes or passes on the directive is no answer to it."""
    if citation.via is not None:
        return None
    return _TURNED.get(citation.reference.relation)


def _asked_for(shown: Shown, tasks: Sequence[Task]) -> Reason | None:
    """The reason against an answer; None when the tasks ask for just this: a report on progress, a group set up."""
    asked = fold_text(" ".join(f"{task.deliverable or ''} {task.text}" for task in tasks))
    if shown.stance == "interim" and "tien do" in shown.words and _PROGRESS.search(asked):
        return None
    if shown.stance == "preparation" and shown.words in asked:
        return None
    return shown.why


def _reached(
    citation: Citation, directive: Held, tasks: Sequence[Task], offer: Offer, collection: Collection
) -> tuple[bool, ...]:
    """For each task whether the document goes to who asked, or is what the task wants published (a plan, guidance)."""
    to = citation.held.document.head.addressees
    if not to or any(_asked(one, citation, directive, tasks, collection) for one in to):
        return (True,) * len(tasks)
    return tuple(any(row.outward and published(row, offer.kind, offer.words) for row in wanted(task)) for task in tasks)


def _asked(addressee: str, citation: Citation, directive: Held, tasks: Sequence[Task], collection: Collection) -> bool:
    """Whether the addressee is who asked, or whom the directive says to send the answer to."""
    head, through = directive.document.head, citation.via and citation.via.document.head.issuer
    askers = (head.issuer, head.superior, through, *(one for task in tasks for one in task.reply_to))
    if any(asker and arrives(addressee, asker) for asker in askers):
        return True
    pages = (collection.page_text(directive.file, page) for page in range(1, _ASKING_PAGES + 1))
    texts = (*(task.text for task in tasks), *pages)
    return any(sent_to(addressee).search(fold_text(text)) for text in texts)


def _decide(
    citation: Citation, read: Read, fits: Sequence[Fit], tasks: Sequence[Task]
) -> tuple[tuple[float, ...], str]:
    """How sure the document delivers each task, and why: it speaks as an answer, or it is itself what was wanted."""
    relation, said = citation.reference.relation, replies(read.acts)
    found = claim(citation, read, said=said is not None, share=max(one.share for one in fits))
    if found:
        sure = _items_of_one_request(chosen(fits, clear=found >= CLEAR), fits, tasks)
        return tuple(one * (0.7 + 0.3 * found) for one in sure), _why(citation, said, any(sure))
    both = zip(chosen(fits, clear=False), fits, tasks, strict=True)
    kept = tuple(0.9 * one if _adopts(citation, each, task) else 0.0 for one, each, task in both)
    weak = Reason.LEGAL_BASIS if relation is Relation.BASED_ON else Reason.MENTION
    return kept, _why(citation, said, True) if any(kept) else weak


def _items_of_one_request(sure: Sequence[float], fits: Sequence[Fit], tasks: Sequence[Task]) -> tuple[float, ...]:
    """One letter answers the items of one request: those due on the day of an item it answers, if its text has them."""
    days = {task.deadline.due for one, task in zip(sure, tasks, strict=True) if one and task.deadline} - {None}

    def item(one: float, found: Fit, task: Task) -> float:
        due = task.deadline.due if task.deadline else None
        drafted = any(row.drafted for row in wanted(task))
        return _ITEM_SURE if not one and due in days and not drafted and found.in_body >= _ITEM_SHARE else one

    return tuple(item(one, found, task) for one, found, task in zip(sure, fits, tasks, strict=True))


def _adopts(citation: Citation, found: Fit, task: Task) -> bool:
    """Whether the document is itself the plan, scheme, rule or guidance that the task asked for, by kind or title."""
    head = citation.held.document.head
    title = fold_text(head.title or "")
    rows_ = (row for row in wanted(task) if row.outward)
    itself = any(head.kind in row.kinds if row.drafted else published(row, head.kind, title) for row in rows_)
    return itself and found.share >= _ITSELF_SHARE


def _why(citation: Citation, said: Shown | None, delivers: bool) -> str:
    if not delivers:
        return Reason.NOT_WHAT_WAS_ASKED
    way = f"through {citation.via.document.head.number}" if citation.via else "by number and date"
    if citation.via is None and not (citation.reference.number and citation.reference.issued):
        way = "by number" if citation.reference.number else "by date and title"
    return f"answers the directive {way}" + (f": “{said.words}”" if said else "")


def _evidence(citation: Citation, why: str) -> Evidence:
    mention = next(iter(citation.reference.mentions), None)
    text = (mention.sentence or mention.text) if mention else citation.held.document.head.title or ""
    return Evidence(file=citation.held.file, page=mention.page if mention else 1, text=text, why=why)
