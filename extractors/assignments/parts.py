"""The parts of a document: where its orders begin, and which items are headings that only say what follows is about."""

import re

from extractors.assignments.asked import asked
from extractors.assignments.cues import cue
from extractors.assignments.items import PLAIN, Item
from extractors.assignments.scopes import Scope, lead_in, opens
from extractors.assignments.work import works
from extractors.organizations import Context
from extractors.text.sentences import marked

LONGEST_TOPIC = 70


def body_of(found: list[Item], context: Context) -> list[Item]:
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


def is_topic(item: Item, following: Item | None, context: Context) -> bool:
    """A short numbered heading without a full stop that says only what the next blocks are about."""
    if item.level in (PLAIN, 8, 9) or following is None or len(item.text) > 160:
        return False
    if following.level <= item.level or re.search(r"[.;,]\s*$", item.text):
        return False
    if explicit(item, context):
        return False
    return len(item.text) < LONGEST_TOPIC or item.text.startswith("Về ") or not works(marked(item.text))


def explicit(item: Item, context: Context) -> bool:
    """Whether the item says itself who is to do something."""
    text = marked(item.text)
    return bool(text.sentences) and asked(text, *text.sentences[0], context) is not None
