"""A task while it is being put together, and the finished task made of it."""

import hashlib
from dataclasses import dataclass

from extractors.assignments.actors import Actor
from extractors.assignments.reply import deliverable
from extractors.text.flow import Flow
from extractors.text.folding import fold
from models.document import Head
from models.task import Deadline, Task


@dataclass(frozen=True, slots=True)
class Draft:
    """`start:end` of the flow's text, with those who are named in it; `rule` says by what it was found."""

    start: int
    end: int
    leads: tuple[Actor, ...]
    coordinators: tuple[Actor, ...]
    deadline: Deadline | None
    rule: str
    reply: bool
    reply_to: tuple[str, ...] = ()
    product: str | None = None


def same_work(before: Draft, draft: Draft) -> bool:
    """Whether the next sentence goes on with the same task: the same bodies, and not a second term."""
    same = {fold(a.name) for a in before.leads} == {fold(a.name) for a in draft.leads}
    both = before.deadline and before.deadline.due and draft.deadline and draft.deadline.due
    return same and not (both and before.deadline != draft.deadline)


def finished(flow: Flow, head: Head, draft: Draft) -> Task:
    """The task; its id comes from the document, the words and the names, so that a re-run gives the same."""
    text = " ".join(flow.text[draft.start : draft.end].split())
    leads = tuple(dict.fromkeys(a.name for a in draft.leads))
    key = "|".join((head.number or "", head.issued or "", head.issuer or "", fold(text), *leads))
    return Task(
        id=hashlib.sha256(key.encode()).hexdigest()[:16],
        page=flow.page_at(draft.start),
        text=text,
        span=flow.span(draft.start, draft.end),
        leads=leads,
        coordinators=tuple(dict.fromkeys(a.name for a in draft.coordinators if a.name not in leads)),
        deadline=draft.deadline,
        deliverable=draft.product or deliverable(text),
        reply=draft.reply,
        reply_to=draft.reply_to if draft.reply else (),
        rule=draft.rule,
    )
