"""The signer's name on a scan, where a seal or the signature crosses it: its block is read again by itself.

Alone and larger, letters are told from the rings and strokes over them that hid them on the whole page.
"""

import pypdfium2 as pdfium

from extractors.pages.layer import RawLine
from extractors.pages.rowwise import merged, rows_of
from extractors.pages.zones import zoned
from extractors.recognition.ocr import recognise_area
from extractors.text.persons import begins_well, is_name
from models.page import Box, Zone

CROPS = ((8.0, 170.0), (20.0, 170.0), (40.0, 220.0))
"""Points of paper taken around the block, and from its first line down to the name's foot: one after the other, for
where a crop ends decides which strokes the engine takes for letters."""


def with_name(page: pdfium.PdfPage, lines: list[RawLine]) -> list[RawLine]:
    """The lines of a scan, the signer's name read again where none was legible in the signature."""
    width, height = page.get_size()
    signature = zoned(lines, width=width, height=height).get(Zone.SIGNATURE, [])
    block = [merged(row) for row in rows_of(signature)]
    if not block or any(begins_well(line.text) for line in block):
        return lines
    name = _read_again(page, block)
    if name is None or (any(is_name(line.text) for line in block) and not begins_well(name.text)):
        return lines
    return [*(line for line in lines if not _hidden_by(line.box, name.box)), name]


def _read_again(page: pdfium.PdfPage, block: list[RawLine]) -> RawLine | None:
    """The last line of the block that is a name: from the first crop in which it begins with a family name, if any."""
    width, height = page.get_size()
    top, left = min(line.box.y0 for line in block), min(line.box.x0 for line in block)
    low = max(line.box.y1 for line in block)
    found = None
    for around, deep in CROPS:
        foot = min(height, max(top + deep, low + around))
        seen = recognise_area(page, Box(max(0.0, left - around), max(0.0, top - around), width, foot))
        name = next((line for line in reversed(seen) if is_name(line.text)), None)
        if name is not None and begins_well(name.text):
            return name
        found = found or name
    return found


def _hidden_by(line: Box, name: Box) -> bool:
    """True for what was read of the same line before."""
    wide = min(line.x1, name.x1) - max(line.x0, name.x0)
    high = min(line.y1, name.y1) - max(line.y0, name.y0)
    return wide > 0.5 * (line.x1 - line.x0) and high > 0.5 * min(line.y1 - line.y0, name.y1 - name.y0)
