"""A stretch of an item put down as a task: with its coordinators, its term, and whether an answer is asked."""

from dataclasses import replace

from extractors.assignments.above import Above
from extractors.assignments.actors import Actor, actors
from extractors.assignments.apart import cut_between_terms, term_above
from extractors.assignments.coordinators import coordinators
from extractors.assignments.cues import cue
from extractors.assignments.deadlines import find as find_deadlines
from extractors.assignments.drafts import Draft
from extractors.assignments.items import Item
from extractors.assignments.labelled import Fields
from extractors.assignments.reply import asks_reply, replies_to
from extractors.assignments.tables import term_of
from extractors.assignments.terms import DeadlineFound, best
from extractors.dates import find as find_dates
from extractors.organizations import Context
from extractors.text.sentences import marked
from models.document import Head
from models.task import Deadline


class Drafting:
    """Makes drafts of the `items` of one document; offsets that it takes are within the item's text."""

    def __init__(self, items: list[Item], head: Head, context: Context, above: Above) -> None:
        self.items, self.head, self.context, self.above = items, head, context, above

    def draft(self, item: Item, start: int, end: int, leads: tuple[Actor, ...], rule: str) -> Draft:
        """The words `start:end` as work of `leads`; what they leave open comes from above."""
        words = item.text[start:end]
        helpers = coordinators(marked(item.text), start, end, self.context)
        if rule == "item":
            helpers = helpers or self.above.nearest.coordinators
        reply = rule != "submission" and asks_reply(words)
        to = replies_to(item.text, self.context, start=start, end=end) if reply else ()
        term = self._term(item, words, rule)
        return Draft(item.start + start, item.start + end, leads, helpers, term, rule, reply, to)

    def longer(self, item: Item, part: Draft, end: int) -> Draft:
        """The same task with the words up to `end` of the document's text, as drafts count."""
        return self.draft(item, part.start - item.start, end - item.start, part.leads, part.rule)

    def labelled(self, item: Item, said: Fields) -> Draft:
        """An item that says its parts by name: "… Chủ trì: Sở A. Phối hợp: Sở B. Thời hạn: quý I/2031"."""
        lead, helpers = (self._named_at(item.text, span) for span in (said.lead, said.coordinators))
        words = item.text[slice(*said.term)] if said.term else ""
        term = term_of(words, self.head) or best(find_deadlines(item.text, issued=self.head.issued))
        work = item.text[: said.lead[0]]
        return Draft(item.start, item.end, self.above.who(lead), helpers, term, "labelled", asks_reply(work))

    def by_terms(self, item: Item, part: Draft) -> list[Draft]:
        """The part, cut in two where its second half has a day of its own: "… trước ngày A; riêng việc … trong B"."""
        start, end = part.start - item.start, part.end - item.start
        cut = cut_between_terms(item.text[start:end], issued=self.head.issued)
        if part.rule in ("submission", "labelled") or cut is None:
            return [part]
        halves = (start, start + cut[0]), (start + cut[1], end)
        return [self.draft(item, first, last, part.leads, part.rule) for first, last in halves]

    def terms(self, words: str) -> tuple[DeadlineFound, ...]:
        """The terms of a sentence, without those of its aim: "Để kịp trình Chính phủ trong tháng 5, đề nghị …"."""
        aim = cue("aim").match(words)
        first = aim.end() if aim else 0
        return tuple(f for f in find_deadlines(words, issued=self.head.issued) if f.start >= first)

    def _term(self, item: Item, words: str, rule: str) -> Deadline | None:
        term = term_above(words, best(self.terms(words)), self.above.term) or self.above.nearest.deadline
        if term and term.due:
            self.above.term = term
        elif rule == "invitation":
            return self._meeting(item) or term
        return term

    def _meeting(self, item: Item) -> Deadline | None:
        """The day of the meeting that an invitation is for, from the item "Thời gian: …" below it."""
        below = self.items[self.items.index(item) + 1 :]
        for time in (i.text for i in below if i.text.startswith("Thời gian")):
            day = next((d for d in find_dates(time) if len(d.value) == 10), None)
            return Deadline(text=time[day.start : day.end], due=day.value) if day else None
        return None

    def _named_at(self, text: str, span: tuple[int, int] | None) -> tuple[Actor, ...]:
        return actors(text, self.context, start=span[0], end=span[1]) if span else ()


def dated(draft: Draft) -> bool:
    """Whether the task has a day by which it is due."""
    return draft.deadline is not None and draft.deadline.due is not None


def answered(draft: Draft) -> Draft:
    """The same task with something in writing to be sent."""
    return replace(draft, reply=True)
