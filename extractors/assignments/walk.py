"""The way through a document's items, with the headings and lead-ins above each: which of them assign, and to whom.

An item that names nobody is for those whom its heading or lead-in names.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from extractors.assignments.above import Above
from extractors.assignments.actors import ADDRESSED, Actor, actors, by_name
from extractors.assignments.asked import pieces
from extractors.assignments.cues import cue
from extractors.assignments.deadlines import find as find_deadlines
from extractors.assignments.drafting import Drafting, dated
from extractors.assignments.drafts import Draft, same_work
from extractors.assignments.items import PLAIN, Item, items
from extractors.assignments.labelled import fields, joined
from extractors.assignments.parts import body_of, explicit, is_topic
from extractors.assignments.readings import Readings, Sentence
from extractors.assignments.scopes import Kind, Scope, heading, lead_in, opens
from extractors.assignments.terms import best
from extractors.assignments.work import works
from extractors.kinds import of_bearing
from extractors.organizations import Context, bodies_in
from extractors.text.flow import Flow
from extractors.text.sentences import marked
from models.document import Head
from models.task import Deadline


class Walk:
    """One pass over the items with the scopes above the current one."""

    def __init__(self, flow: Flow, head: Head, context: Context) -> None:
        self.head, self.context = head, context
        every = joined(flow, items(flow))
        self.items = body_of(every, context)
        self.before = every[: len(every) - len(self.items)]
        decided = bool(self.before) and cue("decides").match(self.before[-1].text) is not None
        self.above = Above(Scope(0, "order" if decided or head.kind in of_bearing("orders") else "report"), self._meant)
        self.drafting = Drafting(self.items, head, context, self.above)
        self.readings = Readings(head, context, self.above, self.drafting)

    def drafts(self) -> Iterator[Draft]:
        made: list[Draft] = []
        for item, following in pairwise((*self.items, None)):
            given = self._with_results(item, made) if item else None
            if given is not None:
                made = given
            elif item:
                made.extend(self._item(item, following, after=bool(made)))
        yield from made

    def _item(self, item: Item, following: Item | None, *, after: bool) -> list[Draft]:
        scope = self.above.over(item)
        if after and item.level == PLAIN and cue("besides").match(item.text):
            scope = replace(scope, kind="order")
        level = item.level if item.level != PLAIN else scope.level + 0.5
        named = heading(item, self.context)
        if (named and following is not None and following.level > item.level) or (
            named and item.text.rstrip().endswith(":")
        ):
            orders = self.head.kind not in of_bearing("tells") or cue("proposes").match(item.text) is not None
            kind: Kind = "order" if orders else scope.kind
            self.above.enter(Scope(level, kind, self.above.who(named), self._day(item)))
            return []
        if opens(item) and following is not None and self._opened(item, following, level, scope):
            return []
        if not named and is_topic(item, following, self.context):
            kind = self._part(item, scope)
            self.above.enter(replace(scope, level=level, kind=kind, filled=False, lead_in=False))
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

    def _opened(self, item: Item, following: Item, level: float, scope: Scope) -> bool:
        opened = lead_in(item, self.context, level=level, above=scope)
        if item.level != PLAIN and not opened.leads and opened.kind == scope.kind:
            opened = replace(opened, kind=self._part(item, scope))
        sends = bool(opened.leads) and cue("sends_items").search(item.text) is not None
        noun = sends and any(f.deadline.due for f in find_deadlines(following.text, issued=self.head.issued))
        if sends and not noun and following.level != PLAIN and cue("thing_listed").match(following.text):
            return False
        if opened.leads and not noun and not self._lists_work(following):
            return self._before_parts(item, following, opened)
        leads = self.above.who(opened.leads) or self._readers(item, opened)
        deadline = self._day(item) if opened.leads else None
        self.above.enter(replace(opened, leads=leads, deadline=deadline, sends=sends))
        return True

    def _before_parts(self, item: Item, following: Item, opened: Scope) -> bool:
        """Whether a lead-in only opens the parts of the document: what is asked stands under their headings."""
        listed = item.level == PLAIN != following.level
        if not listed or cue("telling_part").match(following.text) is None:
            return False
        self.above.enter(replace(opened, leads=(), deadline=None))
        return True

    def _day(self, item: Item) -> Deadline | None:
        """The day that a heading or lead-in sets for what stands under it."""
        return next((f.deadline for f in self.drafting.terms(item.text) if f.deadline.due), None)

    def _readers(self, item: Item, opened: Scope) -> tuple[Actor, ...]:
        """Those whom the letter addresses, where the lead-in asks and names nobody: "Bộ Y tế đề nghị:"."""
        letter = opened.kind == "order" and self.head.addressees and self.head.kind not in of_bearing("tells")
        asks = letter and item.level == PLAIN and cue("names_readers").search(item.text)
        return self.above.who(ADDRESSED) if asks else ()

    def _lists_work(self, item: Item) -> bool:
        """Whether the item under a request is a piece of work or a topic with work under it, not a figure or a name."""
        if opens(item) and cue("topic_of_items").fullmatch(item.text):
            return True
        if item.level == PLAIN or works(marked(item.text)) or explicit(item, self.context):
            return True
        return bool(heading(item, self.context)) or works(marked(item.text), tag=True)

    def _meant(self) -> tuple[str, ...]:
        """The addressees; of a document without any, those whom it guides, else the companies it speaks of."""
        known = self.head.addressees or self._guided()
        if known:
            return known
        named = (body.name for item in self.before for body in bodies_in(item.text, self.context) if not body.group)
        return tuple(dict.fromkeys(name for name in named if cue("company").match(name)))

    def _guided(self) -> tuple[str, ...]:
        """Those whom a guidance names as its readers: "Sở Y tế hướng dẫn các trạm y tế như sau:"."""
        opening = (item.text for item in self.items if item.level == PLAIN and opens(item))
        said = (cue("guides").search(text) for text in opening if self.head.kind == "huong_dan")
        match = next((m for m in said if m is not None), None)
        if match is None:
            return ()
        return tuple(a.name for a in actors(match.string, self.context, start=match.start("who"), end=match.end("who")))

    def _leaf(self, item: Item, scope: Scope) -> list[Draft]:
        """The tasks of an item that opens nothing: one a sentence, unless sentences go on with the same work.

        The new wording of a document's item asks where it sets a term; else it is a rule.
        """
        said = fields(item.text) if scope.kind == "order" else None
        if said is not None:
            return [self.drafting.labelled(item, said)]
        if self.head.kind == "bien_ban" and cue("concluding").match(item.text):
            scope = replace(scope, kind="order")
        if item.quoted:
            scope = replace(scope, kind="order", leads=by_name(self.head.addressees) or scope.leads)
        text = marked(item.text)
        parts: list[Draft] = []
        for start, end in pieces(text, self.context):
            draft = self.readings.draft(Sentence(item, text, start, end, scope, first=not parts))
            self._add(item, parts, draft, end)
        told = (part for part in parts if dated(part) or not item.quoted)
        return [half for part in told for half in self.drafting.by_terms(item, part)]

    def _add(self, item: Item, parts: list[Draft], draft: Draft | None, end: int) -> None:
        """The item's last task made longer by a sentence that ends at `end`, or a task of its own after it."""
        before = parts[-1] if parts else None
        if before is None:
            parts.extend([draft] if draft else [])
        elif draft is None or (draft.rule == "result" and not dated(before)):
            parts[-1] = self.drafting.longer(item, before, item.start + end)
        elif before.rule == "term" and not dated(before):
            parts[-1] = self.drafting.draft(item, before.start - item.start, end, draft.leads, draft.rule)
        elif same_work(before, draft):
            parts[-1] = self.drafting.longer(item, before, draft.end)
        else:
            parts.append(draft)

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
