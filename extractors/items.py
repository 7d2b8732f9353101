"""The numbered structure of a document: which block is an article, a point, a letter, a dash or plain text."""

import re
from typing import NamedTuple

from extractors.flow import Block, Flow
from models.page import Zone

PLAIN = 99
READ = {Zone.BODY}
MARKERS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (1, re.compile(r"(?:Phần|PHẦN|Chương|CHƯƠNG|PHỤ LỤC|Phụ lục)\s+(?:[IVXLC]+|\d+|thứ\s+\w+)\b[.:]?\s*")),
    (2, re.compile(r"[IVX]{1,5}\s?[.,)/-]\s*(?=\S)")),
    (3, re.compile(r"Đi[eềêể]u\s+\d{1,3}\s?[.,:]?\s*")),
    (5, re.compile(r"\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\s?[.,)]?\s+(?=\D)")),
    (4, re.compile(r"(?:Khoản\s+)?\d{1,2}\s?[.,)/]\s*(?=[^\d\s])")),
    (6, re.compile(r"[a-zđ]{1,2}\s?[.)]\s*(?=\S)")),
    (7, re.compile(r"\(\s?(?:[ivx]+|\d{1,2}|[a-zđ])\s?\)\s?[.,]?\s*")),
    (8, re.compile(r"[-–−—•*]\s*(?=\S)")),
    (9, re.compile(r"[+]\s*(?=\S)")),
)


class Item(NamedTuple):
    """A block without its marker: the words are `flow.text[start:end]`; `level` grows inwards, PLAIN has no marker."""

    block: Block
    start: int
    end: int
    level: int
    text: str


def level_of(text: str) -> tuple[int, int]:
    """The level of a block and where its words begin after the marker.

    >>> level_of("2. Giao Sở Xây dựng"), level_of("2.100 cán bộ")
    ((4, 3), (99, 0))
    """
    for level, pattern in MARKERS:
        if match := pattern.match(text):
            return level, match.end()
    return PLAIN, 0


def items(flow: Flow) -> list[Item]:
    """The blocks that are read as sentences, in order; table cells, heads, recipients and signatures are not."""
    found = []
    for block in flow.blocks:
        if block.zone not in READ or block.cell is not None or block.end <= block.start:
            continue
        text = flow.text[block.start : block.end]
        level, start = level_of(text)
        if start < len(text):
            found.append(Item(block, block.start + start, block.end, level, text[start:]))
    return found
