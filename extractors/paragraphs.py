"""Joins the printed lines of all pages into the running text: paragraphs, items, headings and table cells."""

import re

from extractors.flow import Block, Flow, Piece
from models.page import Line, Page, Zone

ITEM = re.compile(r"^(?:[-–+•*]\s|\d{1,2}[.)]\s|\d{1,2}(?:\.\d{1,2})+\.?\s|[a-zđ]\)\s|[IVX]{1,5}[.)]\s|Điều\s+\d+)")
LEFT_OUT = {Zone.RUNNING, Zone.STAMP}


def join(pages: tuple[Page, ...]) -> Flow:
    """The flow of a document; running heads and stamps are left out of it."""
    text: list[str] = []
    blocks: list[Block] = []
    pieces: list[Piece] = []
    at = 0
    previous: Line | None = None
    for page in pages:
        right = max((line.box.x1 for line in page.lines if line.zone is Zone.BODY), default=page.width)
        for line in page.lines:
            if line.zone in LEFT_OUT or line.end <= line.start:
                continue
            words = page.text[line.start : line.end]
            if previous is not None and _continues(previous, line, words, right):
                text.append(" ")
                last = blocks.pop()
                blocks.append(Block(last.start, at + 1 + len(words), last.page, last.zone, indent=last.indent))
            else:
                if text:
                    text.append("\n")
                start = at + 1 if text else 0
                blocks.append(Block(start, start + len(words), page.number, line.zone, indent=line.box.x0))
            at += 1 if at else 0
            pieces.append(Piece(at, page.number, line.start, line.end))
            text.append(words)
            at += len(words)
            previous = line
    return Flow("".join(text), tuple(blocks), tuple(pieces), pages)


def _continues(before: Line, line: Line, words: str, right: float) -> bool:
    if before.zone is not line.zone or ITEM.match(words):
        return False
    return before.box.x1 > right - 40 and line.box.x0 < before.box.x0 + 20
