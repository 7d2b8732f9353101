"""The way through a document's items, with the headings and lead-ins above each: which of them assign, and to whom.

An item that names nobody is for those whom its heading or lead-in names.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.assignments.actors import Actor, actors
from extractors.assignments.asked import asked, pieces, speaks
from extractors.assignments.coordinators import coordinators
from extractors.assignments.cues import cue
from extractors.assignments.deadlines import find as find_deadlines
from extractors.assignments.drafts import Draft, same_work
from extractors.assignments.items import PLAIN, Item, items
from extractors.assignments.labelled import Fields, fields, joined
from extractors.assignments.reply import asks_reply, replies_to
from extractors.assignments.scopes import Kind, Scope, heading, lead_in, opens
from extractors.assignments.tables import term_of
from extractors.assignments.terms import best
from extractors.assignments.work import asks_nothing, submission, works
from extractors.dates import find as find_dates
from extractors.kinds import of_bearing
from extractors.organizations import Context, bodies_in
from extractors.text.flow import Flow
from extractors.text.sentences import Marked, marked
from models.document import Head
from models.task import Deadline


class Walk:
    """One pass over the blocks with the scopes above the current one."""

    def __init__(self, flow: Flow, head: Head, context: Context) -> None:
        self.head, self.context = head, context
        every = joined(flow, items(flow))
        self.items = _body(every, context)
        self.before = every[: len(every) - len(self.items)]
        self.root = Scope(0, "order" if head.kind in of_bearing("orders") else "report")
        self.stack = [self.root]

    def drafts(self) -> Iterator[Draft]:
        made: list[Draft] = []
        for index, item in enumerate(self.items):
            following = self.items[index + 1] if index + 1 < len(self.items) else None
            given = self._with_results(item, made)
            if given is not None:
                made = given
                continue
            made.extend(self._item(item, following))
        yield from made

    def _item(self, item: Item, following: Item | None) -> list[Draft]:
        scope = self._scope_for(item)
        level = item.level if item.level != PLAIN else scope.level + 0.5
        named = heading(item, self.context)
        if (named and following is not None and following.level > item.level) or (
            named and item.text.rstrip().endswith(":")
        ):
            orders = self.head.kind not in of_bearing("tells") or cue("proposes").match(item.text) is not None
            self._push(Scope(level, "order" if orders else scope.kind, self._who(named)))
            return []
        if opens(item) and following is not None and self._opened(item, following, level, scope):
            return []
        if not named and _is_topic(item, following):
            kind = self._part(item, scope)
            self._push(replace(scope, level=level, kind=kind, filled=False, lead_in=False))
            return []
        return self._leaf(item, scope)

    def _part(self, item: Item, scope: Scope) -> Kind:
        """Whether a part under this heading orders: in minutes and invitations only those that say so do."""
        if cue("telling_part").match(item.text):
            return "report"
        says = self.head.kind in ("bien_ban", "giay_moi") and cue("part_of_orders").search(item.text) is not None
        return "order" if says else scope.kind

    def _scope_for(self, item: Item) -> Scope:
        if item.level == PLAIN:
            while len(self.stack) > 1 and self.stack[-1].filled and not self.stack[-1].lead_in:
                self.stack.pop()
        else:
            while len(self.stack) > 1 and self.stack[-1].level >= item.level:
                self.stack.pop()
            self.stack[-1] = replace(self.stack[-1], filled=True)
        return self.stack[-1]

    def _push(self, scope: Scope) -> None:
        while len(self.stack) > 1 and self.stack[-1].level >= scope.level:
            self.stack.pop()
        self.stack.append(scope)

    def _opened(self, item: Item, following: Item, level: float, scope: Scope) -> bool:
        opened = lead_in(item, self.context, level=level, above=scope)
        sends = bool(opened.leads) and cue("sends_items").search(item.text) is not None
        noun = sends and any(f.deadline.due for f in find_deadlines(following.text, issued=self.head.issued))
        if opened.leads and not noun and not self._lists_work(following):
            return False
        found = find_deadlines(item.text, issued=self.head.issued) if opened.leads else ()
        deadline = next((f.deadline for f in found if f.deadline.due), None)
        self._push(replace(opened, leads=self._who(opened.leads), deadline=deadline, sends=sends))
        return True

    def _lists_work(self, item: Item) -> bool:
        """Whether the item under a request is a piece of work, not a figure or a name."""
        if item.level == PLAIN or works(marked(item.text)) or _explicit(item, self.context):
            return True
        return bool(heading(item, self.context)) or works(marked(item.text), tag=True)

    def _who(self, named: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The names, with "Quý Sở" and "các đơn vị" read as those above, else as the addressees."""
        if not named or not all(a.back for a in named):
            return named
        above = next((s.leads for s in reversed(self.stack) if s.leads), ())
        return above or tuple(Actor(0, 0, name, False, False) for name in self._meant()) or named

    def _meant(self) -> tuple[str, ...]:
        """The addressees; of a document without any, the companies it speaks of."""
        if self.head.addressees:
            return self.head.addressees
        named = (body.name for item in self.before for body in bodies_in(item.text, self.context) if not body.group)
        return tuple(dict.fromkeys(name for name in named if cue("company").match(name)))

    def _leaf(self, item: Item, scope: Scope) -> list[Draft]:
        said = fields(item.text) if scope.kind == "order" else None
        if said is not None:
            return [self._labelled(item, said)]
        text = marked(item.text)
        parts: list[Draft] = []
        for start, end in pieces(text, self.context):
            draft = self._sentence(item, text, start, end, scope, first=not parts)
            if parts and (draft is None or (draft.rule == "result" and not _dated(parts[-1]))):
                parts[-1] = self._longer(item, parts[-1], item.start + end)
            elif draft is not None and parts and same_work(parts[-1], draft):
                parts[-1] = self._longer(item, parts[-1], draft.end)
            elif draft is not None:
                parts.append(draft)
        return [split for part in parts for split in self._by_terms(item, part)]

    def _labelled(self, item: Item, said: Fields) -> Draft:
        lead, helpers = (actors_at(item.text, self.context, span) for span in (said.lead, said.coordinators))
        words = item.text[slice(*said.term)] if said.term else ""
        deadline = term_of(words, self.head) or best(find_deadlines(item.text, issued=self.head.issued))
        work = item.text[: said.lead[0]]
        return Draft(item.start, item.end, self._who(lead), helpers, deadline, "labelled", asks_reply(work))

    def _by_terms(self, item: Item, part: Draft) -> list[Draft]:
        """The part, cut in two where its second half has a day of its own: "… trước ngày A; riêng việc … trong B"."""
        words = item.text[part.start - item.start : part.end - item.start]
        due = [f for f in find_deadlines(words, issued=self.head.issued) if f.deadline.due]
        if part.rule in ("submission", "labelled") or len(due) < 2 or due[0].deadline.due == due[1].deadline.due:
            return [part]
        cut = next(cue("cut").finditer(words, due[0].end, due[1].start), None)
        if cut is None:
            return [part]
        first = self._draft(item, part.start - item.start, part.start - item.start + cut.start(), part.leads, part.rule)
        second = self._draft(item, part.start - item.start + cut.end(), part.end - item.start, part.leads, part.rule)
        return [first, second]

    def _longer(self, item: Item, part: Draft, end: int) -> Draft:
        return self._draft(item, part.start - item.start, end - item.start, part.leads, part.rule)

    def _sentence(self, item: Item, text: Marked, start: int, end: int, scope: Scope, *, first: bool) -> Draft | None:
        superior = submission(text, start)
        submits = self.head.kind == "to_trinh" or cue("submitting").match(text.text, start)
        if superior is not None and submits and self.head.addressees:
            leads = actors(text.text, self.context, start=superior, end=end)[:1]
            return self._draft(item, start, end, leads, "submission") if leads else None
        if asks_nothing(text, start, end, self.context):
            return None
        found = asked(text, start, end, self.context)
        if found is not None and self._counts(found.rule, found.leads, text, start, end, scope):
            invites = text.text[found.start :][:3].lower() == "mời"
            if invites and self.head.kind == "giay_moi":
                return None
            return self._draft(item, start, end, self._who(found.leads), "invitation" if invites else found.rule)
        if found is None and first and scope.leads and scope.kind == "order" and works(text, start, end, tag=True):
            made = self._draft(item, start, end, scope.leads, "item")
            return replace(made, reply=True) if scope.sends else made
        if (
            found is None
            and first
            and scope.sends
            and scope.leads
            and _dated(made := self._draft(item, start, end, scope.leads, "item"))
        ):
            return replace(made, reply=True)
        tells = self.head.kind in of_bearing("tells")
        if self.head.addressees and not tells and cue("thing_sent").match(text.text, start, end):
            made = self._draft(item, start, end, self._who((Actor(0, 0, "", False, True),)), "result")
            return made if _dated(made) else None
        if first and scope.kind == "order" and cue("term_of_sending").match(text.text, start) and self.head.addressees:
            return self._draft(item, start, end, self._who((Actor(0, 0, "", False, True),)), "term")
        return None

    def _counts(self, rule: str, leads: tuple[Actor, ...], text: Marked, start: int, end: int, scope: Scope) -> bool:
        if rule == "request":
            begins = cue("concludes" if self.head.kind == "bien_ban" else "proposes")
            return self.head.kind not in of_bearing("tells") or begins.match(text.text, start) is not None
        if speaks(leads, self.context):
            return False
        if text.of("execution", start, end):
            return True
        return scope.kind == "order"

    def _draft(self, item: Item, start: int, end: int, leads: tuple[Actor, ...], rule: str) -> Draft:
        words = item.text[start:end]
        found = find_deadlines(words, issued=self.head.issued)
        with_ = coordinators(marked(item.text), start, end, self.context)
        deadline = best(found) or self.stack[-1].deadline
        if rule == "invitation" and not (deadline and deadline.due):
            deadline = self._meeting(item) or deadline
        reply = rule != "submission" and asks_reply(words)
        to = replies_to(item.text, self.context, start=start, end=end) if reply else ()
        return Draft(item.start + start, item.start + end, leads, with_, deadline, rule, reply, to)

    def _meeting(self, item: Item) -> Deadline | None:
        """The day of the meeting that an invitation is for, from the item "Thời gian: …" below it."""
        below = self.items[self.items.index(item) + 1 :]
        for time in (i.text for i in below if i.text.startswith("Thời gian")):
            day = next((d for d in find_dates(time) if len(d.value) == 10), None)
            return Deadline(text=time[day.start : day.end], due=day.value) if day else None
        return None

    def _with_results(self, item: Item, made: list[Draft]) -> list[Draft] | None:
        """A closing paragraph that only says by when results are to be sent gives its term to the items before it."""
        if item.level != PLAIN or not made or not cue("result_of_items").match(item.text):
            return None
        if made[-1].rule != "item" and not (made[-1].rule == "request" and made[-1].deadline is None):
            return None
        found = best(find_deadlines(item.text, issued=self.head.issued))
        if found is None or found.due is None:
            return None
        rule = made[-1].rule
        return [replace(d, deadline=d.deadline or found, reply=True) if d.rule == rule else d for d in made]


def actors_at(text: str, context: Context, span: tuple[int, int] | None) -> tuple[Actor, ...]:
    """Everybody named in a stretch of a text; nobody in none."""
    return actors(text, context, start=span[0], end=span[1]) if span else ()


def _dated(draft: Draft) -> bool:
    return draft.deadline is not None and draft.deadline.due is not None


def _body(found: list[Item], context: Context) -> list[Item]:
    """The items after the authority line of a decision, else from the paragraph that opens the orders."""
    for index, item in enumerate(found):
        if cue("decides").match(item.text):
            return found[index + 1 :]
    for index, item in enumerate(found[:-1]):
        if item.level == PLAIN and opens(item):
            scope = lead_in(item, context, level=0, above=Scope(0, "report"))
            if scope.kind == "order":
                return found[index:]
    return found


def _is_topic(item: Item, following: Item | None) -> bool:
    """A short numbered heading without a full stop that says only what the next blocks are about."""
    if item.level in (PLAIN, 8, 9) or following is None or len(item.text) > 160:
        return False
    if following.level <= item.level or re.search(r"[.;,]\s*$", item.text):
        return False
    return len(item.text) < 70 or item.text.startswith("Về ") or not works(marked(item.text))


def _explicit(item: Item, context: Context) -> bool:
    text = marked(item.text)
    return bool(text.sentences) and asked(text, *text.sentences[0], context) is not None
