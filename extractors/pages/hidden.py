"""What a good text layer hides: lines that one of its fonts garbles, and a head's number or date that is a picture.

A page is judged as a whole; a head set in a font of its own may be garbled on a page that is good. Only the strips that
hold such lines are read from the page's image.
"""

import re
from collections.abc import Iterator

import pypdfium2 as pdfium

from extractors.pages.layer import RawLine, around
from extractors.pages.marks import mark_of
from extractors.pages.rowwise import rows_of
from extractors.recognition.ocr import recognise_area
from models.page import Box

STRANGE = re.compile(r"[\x01-\x08\x0e-\x1f\ue000-\uf8ff\ufffd\u0250-\u02af\u0370-\u1cff\[\]|^`~{}<>=@#$%*\\?!\"]")
INSIDE = re.compile(rf"{STRANGE.pattern}(?=[\w{STRANGE.pattern[1:-1]}])(?<=[\w{STRANGE.pattern[1:-1]}].)")
"""A strange sign within a word, or beside another one."""
FEWEST = 3
"""Strange signs that a garbled line has at least, …"""
SHARE = 0.1
"""… and their share of what is printed on it."""
NEXT = 30.0
"""Points between garbled lines that are read in one strip."""
MOST = 4
"""Strips that are read of one page."""
HEAD = 0.3
"""The head lies in this upper share of the page."""
NUMBER = re.compile(r"(?:\d+[a-zđ]?|[Ss]\S{0,2} ?[:.]?)[ .…_]*[-/] ?(?:\d{4} ?/ ?)?[A-ZĐÐ]")
"""Digits or a blank for them, and letters."""
DATE = re.compile("ng[àa]y.{0,14}th[áa]ng.{0,14}n[ăâa]m", re.IGNORECASE)
PIECE = re.compile(r"^[Ss]\S{0,2} ?:|^/|ng[àa]y|th[áa]ng|n[ăâa]m|^\d", re.IGNORECASE)
"""What stands on either side of a blank of these."""
ROOM = 6.0
"""Points of paper left around a strip."""
LEAST_SURE = 0.5


def uncovered(page: pdfium.PdfPage, lines: list[RawLine]) -> list[RawLine]:
    """The lines of a text layer, what it garbles or lacks read from the page's image."""
    return _with_number(page, _ungarbled(page, lines))


def _ungarbled(page: pdfium.PdfPage, lines: list[RawLine]) -> list[RawLine]:
    """The lines, garbled ones replaced by what the image shows at their place."""
    if len(STRANGE.findall("\n".join([line.text for line in lines]))) < FEWEST:
        return lines
    bad = [line for line in lines if garbled(line.text)]
    seen = [line for strip in _strips(bad)[:MOST] for line in _read(page, strip)]
    instead = [line for line in seen if any(_covers(line.box, old.box) for old in bad)]
    kept = [line for line in lines if line not in bad or not any(_covers(new.box, line.box) for new in instead)]
    return kept + instead


def garbled(text: str) -> bool:
    """Whether a line is full of signs that no text has within words.

    >>> garbled("ϸ≶ϟυϗϜϝϘϔϸϹϵϒϵϧϬ"), garbled(':sh"C3]h>Csv{Cz63'), garbled("hoten@lamson.gov.vn; 5 * 3 = 15 [2]")
    (True, True, False)
    """
    strange = len(INSIDE.findall(text))
    return strange >= FEWEST and strange > SHARE * sum(not char.isspace() for char in text)


def _strips(bad: list[RawLine]) -> list[Box]:
    """The boxes around garbled lines that stand close together, from top to bottom."""
    found: list[Box] = []
    for line in sorted(bad, key=lambda line: line.box.y0):
        if found and line.box.y0 - found[-1].y1 < NEXT:
            found[-1] = around([found[-1], line.box])
        else:
            found.append(line.box)
    return found


def _with_number(page: pdfium.PdfPage, lines: list[RawLine]) -> list[RawLine]:
    """The lines, with the number and the date of a head that has none in letters."""
    width, height = page.get_size()
    top = [line for line in lines if line.box.y0 < HEAD * height]
    motto = next((line for line in top if "CHỦ NGHĨA" in line.text or "CỘNG SẢN" in line.text), None)
    wanted = _wanted(top) if motto else []
    if motto is None or not wanted:
        return lines
    foot = min((line.box.y0 for line in top if mark_of(line.text) == "addressee"), default=HEAD * height)
    strip = Box(0.0, motto.box.y0, width, foot)
    found = [line for line in _read(page, strip) if _says(line, wanted)]
    return [line for line in lines if not any(_covers(new.box, line.box) for new in found)] + found


def _wanted(top: list[RawLine]) -> list[str]:
    """What a head's lines, and the rows that they stand on, do not say: its number, its date."""
    wanted = _unsaid([line.text for line in top])
    pieces = [line for line in top if PIECE.search(line.text)] if wanted else []
    return wanted and _unsaid([" ".join([line.text for line in row]) for row in rows_of(pieces)])


def _unsaid(texts: list[str]) -> list[str]:
    return [mark for mark, said in (("number", NUMBER), ("date", DATE)) if not any(map(said.search, texts))]


def _says(line: RawLine, wanted: list[str]) -> bool:
    """Whether a line that was seen is a number or a date that is wanted."""
    mark = mark_of(line.text)
    if mark == "number" or NUMBER.match(line.text):
        return "number" in wanted and NUMBER.search(line.text) is not None
    return mark in wanted


def _read(page: pdfium.PdfPage, strip: Box) -> Iterator[RawLine]:
    """The lines that are plainly seen in a strip over the page's whole width."""
    width, height = page.get_size()
    area = Box(0.0, max(0.0, strip.y0 - ROOM), width, min(height, strip.y1 + ROOM))
    return (line for line in recognise_area(page, area) if (line.confidence or 0.0) >= LEAST_SURE)


def _covers(new: Box, old: Box) -> bool:
    """Whether two boxes share most of the smaller one's height and some of its width."""
    high = min(new.y1, old.y1) - max(new.y0, old.y0)
    wide = min(new.x1, old.x1) - max(new.x0, old.x0)
    return high > 0.5 * min(new.y1 - new.y0, old.y1 - old.y0) and wide > 0.3 * min(new.x1 - new.x0, old.x1 - old.x0)
