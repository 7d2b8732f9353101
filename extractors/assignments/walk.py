"""The way through a document's items, with the headings and lead-ins above each: which of them assign, and to whom.

An item that names nobody is for those whom its heading or lead-in names.
"""

from collections.abc import Iterator
from dataclasses import replace

from extractors.assignments.actors import Actor, actors, of_kind
from extractors.assignments.apart import cut_between_terms, term_above
from extractors.assignments.asked import Asked, asked, by_the_writer, pieces, speaks, within_work
from extractors.assignments.coordinators import coordinators
from extractors.assignments.cues import cue
from extractors.assignments.deadlines import find as find_deadlines
from extractors.assignments.drafts import Draft, same_work
from extractors.assignments.items import PLAIN, Item, items
from extractors.assignments.labelled import Fields, fields, joined
from extractors.assignments.parts import body_of, explicit, is_topic
from extractors.assignments.reply import asks_reply, replies_to
from extractors.assignments.scopes import Kind, Scope, heading, lead_in, opens, told_of
from extractors.assignments.tables import term_of
from extractors.assignments.terms import DeadlineFound, best
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
        self.items = body_of(every, context)
        self.before = every[: len(every) - len(self.items)]
        decided = bool(self.before) and cue("decides").match(self.before[-1].text) is not None
        self.root = Scope(0, "order" if decided or head.kind in of_bearing("orders") else "report")
        self.stack = [self.root]
        self.term: Deadline | None = None

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
        if not named and is_topic(item, following, self.context):
            kind = self._part(item, scope)
            self._push(replace(scope, level=level, kind=kind, filled=False, lead_in=False))
            return []
        return self._leaf(item, scope)

    def _part(self, item: Item, scope: Scope) -> Kind:
        """Whether a part under this heading orders: in minutes and invitations only those that say so do."""
        if cue("telling_part").match(item.text):
            return "report"
        if cue("part_of_proposals").match(item.text):
            return "order"
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
        if item.level != PLAIN and not opened.leads and opened.kind == scope.kind:
            opened = replace(opened, kind=self._part(item, scope))
        sends = bool(opened.leads) and cue("sends_items").search(item.text) is not None
        noun = sends and any(f.deadline.due for f in find_deadlines(following.text, issued=self.head.issued))
        if sends and not noun and following.level != PLAIN and cue("thing_listed").match(following.text):
            return False
        if opened.leads and not noun and not self._lists_work(following):
            return False
        found = self._terms(item.text) if opened.leads else ()
        deadline = next((f.deadline for f in found if f.deadline.due), None)
        self._push(replace(opened, leads=self._who(opened.leads), deadline=deadline, sends=sends))
        return True

    def _lists_work(self, item: Item) -> bool:
        """Whether the item under a request is a piece of work, not a figure or a name."""
        if item.level == PLAIN or works(marked(item.text)) or explicit(item, self.context):
            return True
        return bool(heading(item, self.context)) or works(marked(item.text), tag=True)

    def _who(self, named: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The names, with "Quý Sở" and "các đơn vị" read as those above, else as the addressees."""
        if not named or not all(a.back for a in named):
            return named
        above = next((s.leads for s in reversed(self.stack) if s.leads), ())
        spoken_of = above or tuple(Actor(0, 0, name, False, False) for name in self._meant())
        return of_kind(named[0].name, spoken_of) or named

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
            elif draft is not None and parts and parts[-1].rule == "term" and not _dated(parts[-1]):
                parts[-1] = self._draft(item, parts[-1].start - item.start, end, draft.leads, draft.rule)
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
        cut = cut_between_terms(words, issued=self.head.issued)
        if part.rule in ("submission", "labelled") or cut is None:
            return [part]
        start = part.start - item.start
        first = self._draft(item, start, start + cut[0], part.leads, part.rule)
        second = self._draft(item, start + cut[1], part.end - item.start, part.leads, part.rule)
        return [first, second]

    def _longer(self, item: Item, part: Draft, end: int) -> Draft:
        return self._draft(item, part.start - item.start, end - item.start, part.leads, part.rule)

    def _sentence(self, item: Item, text: Marked, start: int, end: int, scope: Scope, *, first: bool) -> Draft | None:
        superior = submission(text, start)
        submits = self.head.kind == "to_trinh" or cue("submitting").match(text.text, start)
        if superior is not None and submits and self.head.addressees:
            asking = cue("considered").search(text.text, superior, end)
            leads = actors(text.text, self.context, start=superior, end=asking.start() if asking else end)
            return self._draft(item, start, end, leads, "submission") if leads else None
        if asks_nothing(text, start, end, self.context):
            return None
        found = self._asked(text, start, end, scope)
        if found is not None and self._counts(found.rule, found.leads, text, start, end, scope):
            invites = text.text[found.start :][:3].lower() == "mời"
            if invites and self.head.kind in ("giay_moi", "quyet_dinh"):
                return None
            return self._draft(item, start, end, self._who(found.leads), "invitation" if invites else found.rule)
        if found is None and first and scope.leads and self._own_work(item, text, start, end, scope):
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

    def _asked(self, text: Marked, start: int, end: int, scope: Scope) -> Asked | None:
        """Who is asked in the sentence; None when what is asked is part of the work of those whom the heading names."""
        found = asked(text, start, end, self.context)
        if found is None:
            return None
        if found.rule == "request" and scope.leads and scope.kind == "order" and within_work(text, start, found):
            return None
        tells = self.head.kind in of_bearing("tells") or scope.kind == "order"
        return found if tells or found.rule == "request" else by_the_writer(text, start, end, found, self.context)

    def _own_work(self, item: Item, text: Marked, start: int, end: int, scope: Scope) -> bool:
        """Whether a sentence that names nobody is work of those above, and tells neither of them nor of the address."""
        if scope.kind != "order" or not works(text, start, end, tag=True):
            return False
        return not told_of(text, start, end, scope, self.context) and not (
            item.level == PLAIN and cue("thing_sent").match(text.text, start, end)
        )

    def _counts(self, rule: str, leads: tuple[Actor, ...], text: Marked, start: int, end: int, scope: Scope) -> bool:
        if rule == "request":
            begins = cue("concludes" if self.head.kind == "bien_ban" else "proposes")
            return self.head.kind not in of_bearing("tells") or begins.match(text.text, start) is not None
        if speaks(leads, self.context):
            return False
        if text.of("execution", start, end):
            return True
        return scope.kind == "order" or self._charged(text, start, end)

    def _charged(self, text: Marked, start: int, end: int) -> bool:
        """Whether one is put in charge by a day to come where the rest tells: "Sở A chủ trì …, xong trước ngày …"."""
        if self.head.kind in of_bearing("tells") or not text.of("duty", start, end):
            return False
        return any(f.deadline.due for f in self._terms(text.text[start:end]))

    def _draft(self, item: Item, start: int, end: int, leads: tuple[Actor, ...], rule: str) -> Draft:
        words = item.text[start:end]
        found = self._terms(words)
        with_ = coordinators(marked(item.text), start, end, self.context)
        if rule == "item":
            with_ = with_ or self.stack[-1].coordinators
        deadline = term_above(words, best(found), self.term) or self.stack[-1].deadline
        if deadline and deadline.due:
            self.term = deadline
        if rule == "invitation" and not (deadline and deadline.due):
            deadline = self._meeting(item) or deadline
        reply = rule != "submission" and asks_reply(words)
        to = replies_to(item.text, self.context, start=start, end=end) if reply else ()
        return Draft(item.start + start, item.start + end, leads, with_, deadline, rule, reply, to)

    def _terms(self, words: str) -> tuple[DeadlineFound, ...]:
        """The terms of a sentence, without those of its aim: "Để kịp trình Chính phủ trong tháng 5, đề nghị …"."""
        aim = cue("aim").match(words)
        first = aim.end() if aim else 0
        return tuple(f for f in find_deadlines(words, issued=self.head.issued) if f.start >= first)

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
