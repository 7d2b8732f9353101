"""What holds for the items under a heading or a lead-in: who is asked, and whether the items are orders at all."""

from dataclasses import dataclass, replace
from typing import Literal

from extractors.assignments.actors import Actor, actors
from extractors.assignments.asked import asked, in_name, next_verb, speaks
from extractors.assignments.coordinators import coordinators
from extractors.assignments.cues import cue
from extractors.assignments.items import PLAIN, Item
from extractors.organizations import Context, bodies_in
from extractors.text.sentences import Marked, marked
from models.task import Deadline

Kind = Literal["order", "report"]
LONGEST_HEADING = 300
SIGNS = " \t\xa0:;.,"
ENDING_WORDS = 40
"""Characters in which the last words of a lead-in stand."""


@dataclass(frozen=True, slots=True)
class Scope:
    """`level` as in `items`; `leads` are asked in every item below that names nobody itself."""

    level: float
    kind: Kind
    leads: tuple[Actor, ...] = ()
    deadline: Deadline | None = None
    lead_in: bool = False
    coordinators: tuple[Actor, ...] = ()
    sends: bool = False
    """The items are things to be sent: "đề nghị Quý Sở gửi về Bộ:"."""
    filled: bool = False
    """An item has followed, so plain text that comes after the items is no longer under this heading."""


def heading(item: Item, context: Context) -> tuple[Actor, ...]:
    """Those whom a heading names ("2. Giao Sở Xây dựng:"); empty when the block says more than that."""
    if len(item.text) > LONGEST_HEADING:
        return ()
    match = cue("request_heading").match(item.text)
    first = match.end() if match else 0
    end = cue("tail_of_heading").search(item.text, _ending(item.text)).start()  # type: ignore[union-attr]
    text = marked(item.text)
    bodies = bodies_in(item.text, context)
    orders = [m for m in text.of("order", first, end) if not in_name(item.text, m, first, bodies)]
    if end <= first or text.of("prefix", first, first + 1) or orders:
        return ()
    known_by_deed = cue("known_by_deed").fullmatch(item.text, first, end)
    if not known_by_deed and (text.of("report", first, end) or next_verb(text, first, end, context) < end):
        return ()
    found = actors(item.text, context, start=first, end=end)
    return persons_first(found) if found and found[0].start <= first + 1 else ()


def _ending(text: str) -> int:
    """Where the last few words of a text begin, before the signs and blanks that close it."""
    return max(0, len(text.rstrip(SIGNS)) - ENDING_WORDS)


def persons_first(found: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Of "Công chức Văn phòng, ông A" only the person: the post says which person is meant."""
    persons = tuple(a for a in found if cue("person").match(a.name))
    return persons if persons and all(a in persons or cue("job").match(a.name) for a in found) else found


def opens(item: Item) -> bool:
    """Whether the block ends so that items must follow it."""
    return cue("opens_list").search(item.text, _ending(item.text)) is not None


def lead_in(item: Item, context: Context, *, level: float, above: Scope) -> Scope:
    """The scope that a block which ends in a colon opens."""
    text = marked(item.text)
    start, end = text.sentences[-1]
    found = asked(text, start, end, context)
    answers = item.level == PLAIN and cue("answers_as_follows").match(item.text) is not None
    own = found is not None and found.rule == "subject" and (answers or speaks(found.leads, context))
    if found is not None and not own and not _tells(text, start, found.start):
        helpers = coordinators(text, start, end, context)
        return Scope(level, "order", persons_first(found.leads), lead_in=item.level == PLAIN, coordinators=helpers)
    if _orders(text, start) or cue("agrees_as_follows").search(item.text, start):
        return Scope(level, "order", above.leads if item.level != PLAIN else (), lead_in=item.level == PLAIN)
    if text.of("report", start) and item.level == PLAIN and not cue("issues_plan").search(item.text):
        return Scope(level, "report", lead_in=True)
    return replace(above, level=level, filled=False, lead_in=item.level == PLAIN)


def _tells(text: Marked, start: int, asking: int) -> bool:
    """Whether the request is only the second half of a report: "báo cáo và đề nghị …"."""
    return cue("reports_first").search(text.text[start:asking]) is not None


def _orders(text: Marked, start: int) -> bool:
    """Whether the last clause ends in an ordering verb: "…, Bộ trưởng kết luận và giao nhiệm vụ như sau:"."""
    clause = max(start, text.text.rfind(",", start) + 1)
    told = any(m.start >= clause for m in text.of("report", clause)) and not text.of("order", clause)
    return not told and any(cue("ending_of_order").fullmatch(text.text, m.end) for m in text.of("order", start))


def told_of(text: Marked, start: int, end: int, scope: Scope, context: Context) -> bool:
    """Whether the sentence begins with the name of one of those above: what is told of them is no work of theirs."""
    found = actors(text.text, context, start=start, end=next_verb(text, start, end, context))
    return bool(found) and found[0].start <= start + 1 and found[0].name in {lead.name for lead in scope.leads}
