"""The signer's name on a scan, where a seal or the signature crosses it: its block is read again by itself.

Alone and larger, letters are told from the rings and strokes over them that hid them on the whole page.
"""

from collections import Counter
from collections.abc import Iterator

import pypdfium2 as pdfium

from extractors.pages.layer import RawLine
from extractors.pages.rowwise import level, merged, rows_of
from extractors.pages.syllables import is_syllable
from extractors.pages.zones import zoned
from extractors.recognition.ocr import recognise_area, recognise_boxes
from extractors.text.folding import fold
from extractors.text.persons import begins_well, is_name, surnames, tidy, uncovered
from models.page import Box, Source, Zone

CROPS = ((8.0, 170.0, False), (8.0, 170.0, True), (20.0, 170.0, False), (40.0, 220.0, True))
"""Points of paper taken around the block, and from its first line down to the name's foot; and whether a seal is taken
away: one after the other, for where a crop ends decides which strokes the engine takes for letters."""
LEFT = (0.0, 0.5, 1.0, 2.0)
"""Line heights by which the name's line is begun further left."""
RISES = (0.0, 1.0, -1.0)
"""Points by which it is read higher and lower."""
SEAL = 170.0
"""Points of a page in which a seal that covers a name lies whole."""
LETTERS = 4
"""Small letters that must have been seen of a name for its place to be known."""
LONGEST = 5
"""Words of a name."""
VOTES = 2
"""Readings that must have a word."""
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
    others = list(block)
    for seen in _read_again(page, block):
        others += seen
        names += [line for line in reversed(seen) if is_name(line.text)][:1]
        if names and _plain(names[-1]):
            break
    else:
        names += _voted(page, others)
    best = max(names, key=_likely, default=None)
    if best is None or best in block:
        return lines
    return [*(line for line in lines if not _hidden_by(line.box, best.box)), best]


def _voted(page: pdfium.PdfPage, seen: list[RawLine]) -> list[RawLine]:
    """The name that most readings of its line give, word by word; none where they do not agree on one.

    The line is read from where it begins and from further left, for a seal's ring may have been taken for its edge.
    """
    name = _foot(seen)
    if name is None:
        return []
    high = name.y1 - name.y0
    boxes = [
        Box(name.x0 - left * high, name.y0 - rise, name.x1 + high / 2, name.y1 - rise)
        for rise in RISES
        for left in LEFT
    ]
    width, height = page.get_size()
    within = Box(max(0.0, boxes[-1].x0 - SEAL), max(0.0, name.y0 - SEAL), width, min(height, name.y1 + 40))
    read = [line for un in (False, True) for line in recognise_boxes(page, boxes, within=within, unsealed=un)]
    text = elected([tidy(line.text).split() for line in read])
    return [RawLine(text, name, (), Source.OCR, max(line.confidence or 0.0 for line in read))] if text else []


def _foot(seen: list[RawLine]) -> Box | None:
    """Where the name stands: around what was seen of it, which is set in small letters under the office."""
    top = max((line.box.y1 for line in seen[:1]), default=0.0)
    small = [line for line in seen if line.box.y0 > top and len(line.text) > 2 and not line.text.isupper()]
    longest = max(small, key=lambda line: sum(map(str.islower, line.text)), default=None)
    if longest is None or sum(map(str.islower, longest.text)) < LETTERS:
        return None
    row = [line.box for line in small if level(line.box, longest.box) and line.box.x0 < longest.box.x1]
    return longest.box._replace(x0=min(box.x0 for box in row), x1=max(box.x1 for box in row))


def elected(readings: list[list[str]]) -> str | None:
    """The name whose words most readings agree on, of those that are words of names; None where none are.

    >>> elected([["Lê", "Tnành", "Long"], ["Iê", "Thành", "Long"], ["Lê", "nành", "Long"], ["Lê", "Thành", "Lon"]])
    'Lê Thành Long'
    >>> elected([["Lế", "hành", "Long"], ["Lê", "hành", "Long"], ["Lê", "Snành", "Long"]])
    'Lê Thành Long'
    """
    sizes = Counter(len(words) for words in readings if 2 <= len(words) <= LONGEST)
    size = max(sizes, key=lambda size: (sizes[size], size), default=0)
    words: list[str] = []
    for at in range(size):
        given = [uncovered(found[at]) if at else found[at] for found in readings if len(found) == size]
        given = [word for word in given if word.istitle()]
        good = Counter(word for word in given if (is_syllable(word) if at else fold(word) in surnames()))
        word, votes = good.most_common(1)[0] if good else ("", 0)
        if votes < VOTES:
            return None
        words.append(word)
    return " ".join(words) or None


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
