"""Which items of a directive a companion letter speaks of: a reminder of one item is not met by the answer to another.

A companion forwards the directive, reminds of it or moves its term (see around.py); it may repeat one item only.
"""

from collections.abc import Sequence

from corpus.collection import Collection, Held
from corpus.judging.citations import BODY_PAGES, Citation, day, sentences_of
from corpus.judging.delivery import Offer, chosen, fit, offer_of
from corpus.succession import same_line
from models.task import Task

_REPEATS, _OF_MOST = 0.3, 0.5
"""The share of an item's words from which on a letter repeats it, and beside the item that it repeats most."""


def items_met(
    citation: Citation, offer: Offer, *, directive: Held, addressee: str, tasks: Sequence[Task], collection: Collection
) -> tuple[Task, ...]:
    """Those of the tasks that an answer which comes by way of another letter can be about.

    The way is a companion of the directive that repeats some of its items, or the directive is itself the companion of
    the way and repeats some of its items. A companion that repeats none speaks of all.
    """
    via = citation.via
    if via is None:
        return tuple(tasks)
    if _later(via, directive):
        return spoken_of(via, directive, tasks, collection)
    items = [task for task in via.document.tasks if any(same_line(lead, addressee) for lead in task.leads)]
    spoken = spoken_of(directive, via, items, collection)
    title = via.document.head.title or ""
    sure = chosen([fit(offer, item, items, title=title) for item in items], clear=True) if items else ()
    delivered = {item.id for item, one in zip(items, sure, strict=True) if one}
    return tuple(tasks) if not delivered or delivered & {item.id for item in spoken} else ()


def spoken_of(companion: Held, original: Held, items: Sequence[Task], collection: Collection) -> tuple[Task, ...]:
    """The items of the original that the companion speaks of: those it repeats, or all."""
    pages = (collection.page_text(companion.file, page) for page in range(1, BODY_PAGES + 1))
    words = offer_of(None, "", sentences_of(" ".join(pages)))
    title = original.document.head.title or ""
    repeated = [fit(words, item, items, title=title).in_body for item in items]
    most = max(repeated, default=0.0)
    if most < _REPEATS:
        return tuple(items)
    return tuple(item for item, one in zip(items, repeated, strict=True) if one >= _OF_MOST * most)


def _later(one: Held, other: Held) -> bool:
    ours, theirs = day(one.document.head.issued), day(other.document.head.issued)
    return ours is not None and theirs is not None and ours > theirs
