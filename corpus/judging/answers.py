"""Is this document an answer of that body to these tasks of that directive? Yes or no, why, and how sure.

An answer is issued by the addressee or the body that speaks for it, after the directive, says that it replies to or
reports on it, goes to who asked, and delivers what was asked for.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from corpus.collection import Collection, Held
from corpus.judging.acts import Shown, replies, stance_of
from corpus.judging.citations import Citation, Read, day, read_citation
from corpus.judging.delivery import Fit, Offer, chosen, fit, offer_of, published, wanted
from corpus.judging.groups import committee_of, group_of
from corpus.matching.identity import fold_text
from corpus.matching.names import parse, same_name
from corpus.succession import same_line, speaks_for
from models.reference import Relation
from models.task import Task
from models.verdict import Evidence

_VOICES = {"itself": 1.0, "successor": 0.97, "office": 0.95, "delegate": 0.75}
_CLEAR = (Relation.ANSWERS,)
_STRONG = (Relation.ANSWERS, Relation.IMPLEMENTS, Relation.GUIDES)
_TOLD = ("reminder", "forwarding")
_NEVER = ("giay_moi", "bien_ban")
_ITEM_SURE, _ITEM_SHARE = 0.6, 0.15
_PROGRESS = re.compile(r"bao cao (?:\w+ ){0,4}tien do")
_TURNED = {
    Relation.FORWARDS: "forwards the directive, is no answer",
    Relation.AMENDS: "changes the directive, is no answer",
    Relation.REPLACES: "replaces the directive, is no answer",
    Relation.REPEALS: "repeals the directive, is no answer",
    Relation.EXTENDS: "grants more time, is no answer",
}


class Weighed(NamedTuple):
    """A citing document weighed for one addressee: how sure it is an answer to each task (0 is none), and why."""

    citation: Citation
    sure: tuple[float, ...]
    why: str
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
    voice = voice_of(citation, directive=directive, addressee=addressee)
    if voice is None:
        return _others(citation, addressee, len(tasks), collection)
    read = read_citation(citation, collection)
    offer = offer_of(held.document.head.kind, " ".join((read.title, *read.acts)), read.sentences)
    reached = _reached(citation, directive, tasks, offer)
    reason = _reason_against(citation, read, directive, tasks)
    reason = reason or (None if any(reached) else "goes to others than who asked")
    if reason:
        return Weighed(citation, (0.0,) * len(tasks), reason, _evidence(citation, reason), read.acts)
    sure, why = _decide(citation, read, [fit(offer, task, tasks) for task in tasks], tasks)
    factor = citation.sure * _VOICES[voice]
    kept = tuple(round(one * factor, 2) if ok else 0.0 for one, ok in zip(sure, reached, strict=True))
    return Weighed(citation, kept, why, _evidence(citation, why), read.acts)


def _reason_against(citation: Citation, read: Read, directive: Held, tasks: Sequence[Task]) -> str | None:
    """Why the document is no answer whatever it brings: too early, about the directive itself, or of that stance."""
    if reason := _too_early(citation.held, directive) or _turned(citation):
        return reason
    if citation.held.document.head.kind in _NEVER:
        return "an invitation or a record of a meeting, no answer"
    body = (
        "" if replies(read.acts) else read.body
    )  # where the acts say nothing, a request for more time may stand alone
    shown = stance_of(citation.held.document.head, read.acts, body)
    return _asked_for(shown, tasks) if shown else None


def _others(citation: Citation, addressee: str, tasks: int, collection: Collection) -> Weighed | None:
    """What another body says to the addressee: a reminder or a forwarding letter is worth showing, the rest is not."""
    to = citation.held.document.head.addressees
    if to and not any(group_of(one) or _same_desk(one, addressee) or _below(one, addressee) for one in to):
        return None
    acts = read_citation(citation, collection).acts
    shown = stance_of(citation.held.document.head, acts, "")
    if citation.reference.relation is not Relation.FORWARDS and (shown is None or shown.stance not in _TOLD):
        return None
    why = shown.why if shown and shown.stance in _TOLD else _TURNED[Relation.FORWARDS]
    return Weighed(citation, (0.0,) * tasks, why, _evidence(citation, why), acts)


def voice_of(citation: Citation, *, directive: Held, addressee: str) -> str | None:
    """In which capacity the citing document's issuer speaks for the addressee; None when it does not."""
    head = citation.held.document.head
    if not head.issuer:
        return None
    on = day(head.issued) or date.max
    if voice := speaks_for(head.issuer, addressee, on):
        return voice
    return "delegate" if _delegated(citation, directive, addressee) else None


def _delegated(citation: Citation, directive: Held, addressee: str) -> bool:
    """A department of the province that answers the asker itself, on the committee's behalf."""
    head, asker = citation.held.document.head, directive.document.head.issuer
    committee = committee_of(head.issuer or "")
    if not committee or not same_name(committee, addressee) or not asker or committee_of(asker):
        return False
    to_asker = any(same_line(one, asker) for one in head.addressees)
    words = fold_text(" ".join(mention.sentence for mention in citation.reference.mentions))
    return to_asker and (citation.via is not None or "thua uy quyen" in words or "duoc uy ban nhan dan" in words)


def _too_early(held: Held, directive: Held) -> str | None:
    ours, theirs = held.document.head.issued, directive.document.head.issued
    early = bool(ours and theirs and ours[: len(theirs)] < theirs[: len(ours)])
    return "issued before the directive" if early else None


def _turned(citation: Citation) -> str | None:
    """The reason why a document that changes or passes on the directive is no answer to it."""
    if citation.via is not None:
        return None
    return _TURNED.get(citation.reference.relation)


def _asked_for(shown: Shown, tasks: Sequence[Task]) -> str | None:
    """The reason against an answer; None when the tasks ask for just this: a report on progress, a group set up."""
    asked = fold_text(" ".join(f"{task.deliverable or ''} {task.text}" for task in tasks))
    if shown.stance == "interim" and "tien do" in shown.words and _PROGRESS.search(asked):
        return None
    if shown.stance == "preparation" and shown.words in asked:
        return None
    return shown.why


def _reached(citation: Citation, directive: Held, tasks: Sequence[Task], offer: Offer) -> tuple[bool, ...]:
    """For each task whether the document goes to who asked, or is what the task wants published (a plan, guidance)."""
    to = citation.held.document.head.addressees
    if not to or any(_asked(one, directive, citation.via, tasks) for one in to):
        return (True,) * len(tasks)
    return tuple(any(row.outward and published(offer, row) for row in wanted(task)) for task in tasks)


def _asked(addressee: str, directive: Held, via: Held | None, tasks: Sequence[Task]) -> bool:
    head, through = directive.document.head, via and via.document.head.issuer
    askers = (head.issuer, head.superior, through, *(one for task in tasks for one in task.reply_to))
    if any(asker and _same_desk(addressee, asker) for asker in askers):
        return True
    sent = re.compile(
        rf"(?:gui|ve|qua|trinh|bao cao|cho|den|toi) (?:ve |den |cho )?{re.escape(fold_text(parse(addressee).base))}"
    )
    return any(sent.search(fold_text(task.text)) for task in tasks)


def _below(body: str, committee: str) -> bool:
    """Whether a body is of the province of this people's committee, which passes its duties on to it."""
    own = committee_of(body)
    return own is not None and same_name(own, committee)


def _same_desk(addressee: str, asker: str) -> bool:
    """Whether what goes to one body reaches the other: a successor, its office, or the body whose office asked."""
    return same_line(addressee, asker) or bool(speaks_for(addressee, asker) or speaks_for(asker, addressee))


def _decide(
    citation: Citation, read: Read, fits: Sequence[Fit], tasks: Sequence[Task]
) -> tuple[tuple[float, ...], str]:
    """How sure the document delivers each task, and why: it says that it answers, or it is itself what was wanted."""
    relation, said = citation.reference.relation, replies(read.acts)
    weak = "legal basis only" if relation is Relation.BASED_ON else "mentions the directive only"
    if relation in _CLEAR or (said and read.opens and relation is not Relation.BASED_ON):
        clear = read.opens or relation in _CLEAR
        sure = _items_of_one_request(chosen(fits, clear=clear), fits, tasks)
        kept = tuple(one * (1.0 if read.opens else 0.85) * (1.0 if relation in _STRONG else 0.9) for one in sure)
        return kept, _why(citation, said, any(kept))
    both = zip(chosen(fits, clear=False), fits, tasks, strict=True)
    kept = tuple(0.9 * one if _adopts(citation, found, task) else 0.0 for one, found, task in both)
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
    title = Offer(head.kind, fold_text(head.title or ""))
    rows_ = (row for row in wanted(task) if row.outward)
    return found.share >= 0.1 and any(head.kind in row.kinds if row.drafted else published(title, row) for row in rows_)


def _why(citation: Citation, said: Shown | None, delivers: bool) -> str:
    if not delivers:
        return "answers the directive, but not with what this task asks for"
    way = f"through {citation.via.document.head.number}" if citation.via else "by number and date"
    if citation.via is None and not (citation.reference.number and citation.reference.issued):
        way = "by number" if citation.reference.number else "by date and title"
    return f"answers the directive {way}" + (f": “{said.words}”" if said else "")


def _evidence(citation: Citation, why: str) -> Evidence:
    mention = next(iter(citation.reference.mentions), None)
    text = (mention.sentence or mention.text) if mention else citation.held.document.head.title or ""
    return Evidence(file=citation.held.file, page=mention.page if mention else 1, text=text, why=why)
