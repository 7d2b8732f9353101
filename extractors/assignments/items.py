"""The numbered structure of a document: which block is an article, a point, a letter, a dash or plain text."""

import re
from functools import cache
from typing import NamedTuple

from extractors.assignments.cues import cue
from extractors.rows import rows
from extractors.text.flow import Block, Flow
from models.base import Frozen
from models.page import Zone

PLAIN = 99
DASH = 8
LONGEST = 10_000
"""Characters of a block; what is longer is no paragraph that somebody wrote."""
READ = {Zone.BODY}
QUOTE = re.compile(r"[“\"]\s*")


class ItemMark(Frozen):
    """A row of `data/item_marks.yaml`; its first lines say what each field means."""

    key: str
    level: int
    pattern: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


class Item(NamedTuple):
    """A block without its marker: the words are `flow.text[start:end]`; `level` grows inwards, PLAIN has no marker.

    A quoted one has its marker in quotes: the new wording of another document's item, whose level is that one's.
    """

    block: Block
    start: int
    end: int
    level: int
    text: str
    quoted: bool = False


def item_marks() -> tuple[ItemMark, ...]:
    """The marks of items, as `data/item_marks.yaml` lists them."""
    return rows("item_marks", ItemMark)


def quoted_at(text: str) -> int:
    """Where the words of an item begin that is quoted with its marker; 0 for other blocks.

    >>> quoted_at("“2. Sở Xây dựng báo cáo"), quoted_at("“Một cửa” là cơ chế")
    (4, 0)
    """
    sign = QUOTE.match(text)
    level, start = level_of(text[sign.end() :]) if sign else (PLAIN, 0)
    return sign.end() + start if sign and level != PLAIN else 0


def level_of(text: str) -> tuple[int, int]:
    """The level of a block and where its words begin after the marker.

    >>> level_of("2. Giao Sở Xây dựng"), level_of("2.100 cán bộ")
    ((4, 3), (99, 0))
    """
    match = _marks().match(text)
    return (_levels()[match.lastgroup or ""], match.end()) if match else (PLAIN, 0)


@cache
def _marks() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{row.key}>{row.pattern})" for row in item_marks()))


@cache
def _levels() -> dict[str, int]:
    return {row.key: row.level for row in item_marks()}


def items(flow: Flow) -> list[Item]:
    """The blocks that are read as sentences, in order; table cells, heads, recipients and signatures are not.

    A block that begins in the middle of a sentence belongs to the block before it; the addressees are left out.
    """
    found: list[Item] = []
    prose = _prose_tables(flow)
    addressing = False
    before = -1
    for index, block in enumerate(flow.blocks):
        in_prose = block.cell is not None and block.cell[0] in prose
        outside = block.zone not in READ or block.cell is not None
        if (outside and not in_prose) or block.end <= block.start:
            continue
        text = flow.text[block.start : block.end]
        quoted = quoted_at(text)
        level, start = (PLAIN, quoted) if quoted else level_of(text)
        addressing = cue("addresses").match(text) is not None or (addressing and level == DASH)
        if addressing or start >= len(text) or len(text) > LONGEST:
            continue
        if found and before == index - 1 and level == PLAIN and _goes_on(found[-1].text, text, prose=in_prose):
            found[-1] = _item(flow, found[-1], block.end)
        else:
            found.append(_item(flow, Item(block, block.start + start, block.end, level, "", quoted > 0), block.end))
        before = index
    return found


def _item(flow: Flow, item: Item, end: int) -> Item:
    """The item up to `end`, with its words."""
    return item._replace(end=end, text=flow.text[item.start : end].replace("\n", " "))


def _goes_on(before: str, text: str, *, prose: bool) -> bool:
    """Whether `text` goes on with the sentence that `before` left open at a line or page end."""
    end = before.rstrip()[-1:]
    return end not in ".;:!?/" and (text[:1].islower() or prose)


def _prose_tables(flow: Flow) -> set[int]:
    """Tables that are running text between two rules: hardly a row has a second cell."""
    cells = [block.cell for block in flow.blocks if block.cell is not None]
    rows = {(table, row) for table, row, _ in cells}
    return {t for t in {c[0] for c in cells} if sum(c[0] == t for c in cells) < 1.2 * sum(r[0] == t for r in rows)}
