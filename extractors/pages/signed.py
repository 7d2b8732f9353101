"""The signer's name on a scan, where a seal or the signature crosses it: its block is read again by itself.

Alone and larger, letters are told from the rings and strokes over them that hid them on the whole page.
"""

from collections.abc import Iterator

import pypdfium2 as pdfium

from extractors.pages.layer import RawLine
from extractors.pages.rowwise import merged, rows_of
from extractors.pages.zones import zoned
from extractors.recognition.ocr import recognise_area
from extractors.text.persons import begins_well, is_name, tidy
from models.page import Box, Zone

CROPS = ((8.0, 170.0, False), (8.0, 170.0, True), (20.0, 170.0, False), (40.0, 220.0, True))
"""Points of paper taken around the block, and from its first line down to the name's foot; and whether a seal is taken
away: one after the other, for where a crop ends decides which strokes the engine takes for letters."""
SURE = 0.93
"""Confidence from which a name is believed …"""
WORDS = 3
"""… that has so many words: most of them that have two have lost the first."""


def with_name(page: pdfium.PdfPage, lines: list[RawLine]) -> list[RawLine]:
    """The lines of a scan, the signer's name read again where it was not plainly legible in the signature."""
    width, height = page.get_size()
    signature = zoned(lines, width=width, height=height).get(Zone.SIGNATURE, [])
    block = [merged(row) for row in rows_of(signature)]
    if not block or any(_plain(line) for line in block):
        return lines
    names = [line for line in block if is_name(line.text)][-1:]
    for seen in _read_again(page, block):
        names += [line for line in reversed(seen) if is_name(line.text)][:1]
        if names and _plain(names[-1]):
            break
    best = max(names, key=_likely, default=None)
    if best is None or best in block:
        return lines
    return [*(line for line in lines if not _hidden_by(line.box, best.box)), best]


def _plain(line: RawLine) -> bool:
    """Whether a line is beyond doubt the whole name."""
    return _likely(line) >= SURE + 2 and len(tidy(line.text).split()) >= WORDS


def _likely(line: RawLine) -> float:
    """How likely a line is the name: one that begins with a family name, then the longer, then the surer."""
    words = tidy(line.text).split()
    return 2 * begins_well(line.text) + (len(words) >= WORDS) - 1 + (line.confidence or 0.0)


def _read_again(page: pdfium.PdfPage, block: list[RawLine]) -> Iterator[list[RawLine]]:
    """The lines of the block's crops."""
    width, height = page.get_size()
    top, left = min(line.box.y0 for line in block), min(line.box.x0 for line in block)
    low = max(line.box.y1 for line in block)
    for around, deep, unsealed in CROPS:
        foot = min(height, max(top + deep, low + around))
        area = Box(max(0.0, left - around), max(0.0, top - around), width, foot)
        yield recognise_area(page, area, unsealed=unsealed)


def _hidden_by(line: Box, name: Box) -> bool:
    """True for what was read of the same line before."""
    wide = min(line.x1, name.x1) - max(line.x0, name.x0)
    high = min(line.y1, name.y1) - max(line.y0, name.y0)
    return wide > 0.5 * (line.x1 - line.x0) and high > 0.5 * min(line.y1 - line.y0, name.y1 - name.y0)
