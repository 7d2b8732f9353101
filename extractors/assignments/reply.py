"""Whether something in writing is to be sent to somebody, to whom, and what it is called."""

import re
from functools import cache

from extractors.assignments.cues import cue, wording
from extractors.organizations import Context, bodies_in
from extractors.rows import rows
from models.base import Frozen

LOOKED_BACK = 90
"""Characters before a body in which the verb of sending stands."""


class ReplyRow(Frozen):
    """A row of `data/replies.yaml`; its first lines say what each field means."""

    key: str
    reply: bool
    cased: bool = False
    patterns: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...] = ()


def reply_rows() -> tuple[ReplyRow, ...]:
    """What asks for something in writing and what does not, as `data/replies.yaml` lists it."""
    return rows("replies", ReplyRow)


def asks_reply(text: str) -> bool:
    """True when the task wants something sent in writing; what holds only under a condition does not count.

    >>> asks_reply("Rà soát, gửi danh sách về Sở Xây dựng"), asks_reply("nếu có vướng mắc, báo cáo Sở Xây dựng")
    (True, False)
    """
    kept = _unconditional(text)
    return _said(reply=True).search(kept.lower()) is not None or _said(reply=True, cased=True).search(kept) is not None


def _unconditional(text: str) -> str:
    """The text with a blank for what holds only under a condition, and for words that are no sending."""
    kept, at = [], 0
    for match in _said(reply=False).finditer(text.lower()):
        kept.append(text[at : match.start()])
        at = match.end()
    return " ".join((*kept, text[at:]))


@cache
def _said(*, reply: bool, cased: bool = False) -> re.Pattern[str]:
    """The rows as one pattern; over small letters it takes a third of what it takes without regard to case."""
    asked = (row for row in reply_rows() if (row.reply, row.cased) == (reply, cased))
    return re.compile("|".join(pattern for row in asked for pattern in row.patterns))


def replies_to(text: str, context: Context, *, start: int = 0, end: int | None = None) -> tuple[str, ...]:
    """Those to whom the result of the task at `start:end` is to be sent: the bodies after the verb of sending."""
    stop = len(text) if end is None else end
    start = _order(text, start)
    named = (b for b in bodies_in(text, context) if start <= b.start < stop)
    return tuple(
        dict.fromkeys(b.name for b in named if cue("sent_to").search(text, max(start, b.start - LOOKED_BACK), b.start))
    )


def _order(text: str, start: int = 0) -> int:
    """Where the order itself begins, behind a clause that says what it is for."""
    purpose = cue("purpose_before").match(text, start)
    return purpose.end() if purpose else start


class ProductRow(Frozen):
    """A row of `data/deliverables.yaml`; its first lines say what each field means."""

    key: str
    phrases: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


def product_rows() -> tuple[ProductRow, ...]:
    """What can be handed in, as `data/deliverables.yaml` lists it."""
    return rows("deliverables", ProductRow)


def deliverable(text: str) -> str | None:
    """What is to be handed in: "báo cáo", "kế hoạch", "danh sách"; None when nothing is named.

    >>> deliverable("Rà soát, gửi danh sách về Sở Xây dựng trước ngày 15/6/2031")
    'danh sách'
    """
    match = _handed_in().search(text.lower(), _order(text))
    if match is None:
        return None
    said = " ".join((match["named"] or match["alone"]).split())
    return next(row.key for row in product_rows() if said in row.phrases)


def written(product: str) -> bool:
    """Whether the product of a table's row is a paper: "Báo cáo", not "Hệ thống vận hành ổn định".

    >>> written("Tờ trình, dự thảo Quyết định"), written("Tỷ lệ hồ sơ đạt 80%")
    (True, False)
    """
    return cue("paper").search(product) is not None


@cache
def _handed_in() -> re.Pattern[str]:
    """A thing after a verb of making or sending, in small letters; "báo cáo" and "góp ý" are verbs too."""
    things = "|".join(sorted((p for row in product_rows() for p in row.phrases), key=len, reverse=True))
    made = rf"(?:{wording('verb_of_making')})\s+(?:\w+\s+){{0,2}}?(?:dự thảo |văn bản )?(?P<named>{things})\b"
    return re.compile(rf"{made}|\b(?P<alone>{wording('thing_and_deed')})\b")
