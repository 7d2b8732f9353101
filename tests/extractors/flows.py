"""Flows for tests: each line of text a block of its own, on one page or on several."""

from extractors.text.flow import Block, Flow, Piece
from models.page import Box, Line, Page, Zone

BOX = Box(0, 0, 1, 1)


def flow_of(*lines: str, zone: Zone = Zone.BODY) -> Flow:
    """A one-page flow with a block for every line."""
    return _flow([(line, zone, None) for line in lines])


def flow_of_table(*rows: tuple[str, ...], table: int = 0) -> Flow:
    """A flow that is one table; an empty string is a cell that is merged with the one above."""
    cells = [(text, (table, r, c)) for r, row in enumerate(rows) for c, text in enumerate(row) if text]
    return _flow([(text, Zone.TABLE, place) for text, place in cells])


def _flow(parts: list[tuple[str, Zone, tuple[int, int, int] | None]]) -> Flow:
    text, blocks, pieces, lines = "", [], [], []
    for words, zone, cell in parts:
        start, end = len(text), len(text) + len(words)
        blocks.append(Block(start, end, 1, zone, cell=cell))
        pieces.append(Piece(start, 1, start, end))
        lines.append(Line(start=start, end=end, box=BOX, zone=zone))
        text += words + "\n"
    page = Page(number=1, width=1, height=1, text=text, lines=tuple(lines))
    return Flow(text[:-1], tuple(blocks), tuple(pieces), (page,))
