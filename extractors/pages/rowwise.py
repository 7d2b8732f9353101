"""Runs of words put into rows: what stands on one line of a page, from left to right, as one line."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.pages.glyphs import GAP
from extractors.pages.layer import RawLine, around
from extractors.pages.raised import SUPERSCRIPTS
from models.page import Box, Source

LEVEL = 0.5
"""Two runs whose heights overlap by this share of the lower one stand on one line."""
COVERED = 0.4
"""Two runs that share more of the shorter one's width are two lines, however near: skew makes boxes high."""
TYPED = 0.9
"""The same for what was typed into a field: the blank for it is often too narrow."""
GLUE = 0.08
"""Runs nearer than this share of the line's height are one word cut in two by a change of font."""
JOINED = re.compile(r"[^_\s]+")


class _Part(NamedTuple):
    text: str
    box: Box
    run: int
    source: Source


def rows_of(lines: list[RawLine]) -> list[list[RawLine]]:
    """The lines grouped into rows from top to bottom, each from left to right."""
    found: list[list[RawLine]] = []
    foot = float("-inf")
    for line in sorted(lines, key=lambda line: (line.box.y0 + line.box.y1, line.box.x0)):
        row = next((row for row in found[:-3:-1] if _fits(row, line)), None) if line.box.y0 < foot else None
        if row is None:
            found.append([line])
        else:
            row.append(line)
        foot = max(foot, line.box.y1)
    return [sorted(row, key=lambda line: line.box.x0) if len(row) > 1 else row for row in found]


def side_by_side(lines: list[RawLine]) -> list[list[RawLine]]:
    """The lines of two blocks that stand next to each other, as of two who sign; else all of them as one."""
    gaps = [(a.box.x1, b.box.x0) for row in rows_of(lines) for a, b in pairwise(row) if _apart(a.box, b.box)]
    if not gaps:
        return [lines]
    border = sum(gaps[0]) / 2
    left = [line for line in lines if line.box.x0 + line.box.x1 < 2 * border]
    return [left, [line for line in lines if line not in left]]


def _apart(a: Box, b: Box) -> bool:
    return b.x0 - a.x1 > GAP * min(a.y1 - a.y0, b.y1 - b.y0)


def _fits(row: list[RawLine], line: RawLine) -> bool:
    for other in row:
        if level(other.box, line.box):
            return not any(_over(other, line) for other in row)
    return False


def level(a: Box, b: Box) -> bool:
    """Whether two boxes stand on one line."""
    if a.y1 <= b.y0 or b.y1 <= a.y0:
        return False
    shared = min(a.y1, b.y1) - max(a.y0, b.y0)
    return shared > LEVEL * max(0.1, min(a.y1 - a.y0, b.y1 - b.y0))


def _over(a: RawLine, b: RawLine) -> bool:
    """Whether two runs cover each other's words widthwise, so that one cannot stand in a blank of the other."""
    if a.box.x1 <= b.box.x0 or b.box.x1 <= a.box.x0:
        return False
    first, second = sorted((a, b), key=lambda line: line.box.x1 - line.box.x0)
    shared = sum(
        max(0.0, min(first.box.x1, box.x1) - max(first.box.x0, box.x0))
        for _, box in second.words or ((second.text, second.box),)
    )
    typed = Source.FIELD in (a.source, b.source)
    return shared > (TYPED if typed else COVERED) * (first.box.x1 - first.box.x0)


def merged(row: list[RawLine]) -> RawLine:
    """One line of the runs of a row; a run printed into the blank of another is put at its place."""
    if len(row) == 1:
        return row[0]
    parts = _note(sorted(_parts(row), key=lambda part: part.box.x0))
    text, words = _text(parts)
    confidences = [line.confidence for line in row if line.confidence is not None]
    return RawLine(
        text,
        around(line.box for line in row),
        words,
        _source(row),
        min(confidences, default=None),
        max(row, key=lambda line: len(line.text)).bold,
    )


def _note(parts: list[_Part]) -> list[_Part]:
    """The parts, a small digit raised before the first word made a footnote's mark."""
    first, second = parts[0], parts[1] if len(parts) > 1 else parts[0]
    high = second.box.y1 - second.box.y0
    small = first.box.y1 - first.box.y0 < 0.8 * high and first.box.y1 < second.box.y1 - 0.15 * high
    if not small or not first.text.isdigit():
        return parts
    return [first._replace(text=first.text.translate(SUPERSCRIPTS)), *parts[1:]]


def cut(line: RawLine, index: int) -> tuple[RawLine | None, RawLine | None]:
    """The line's words before and from `index` as two lines; None for a part without words."""
    return _piece(line, line.words[:index]), _piece(line, line.words[index:])


def _piece(line: RawLine, words: Sequence[tuple[str, Box]]) -> RawLine | None:
    if not words:
        return None
    return line._replace(text=" ".join(word for word, _ in words), box=around(box for _, box in words), words=words)


def loosened(line: RawLine) -> RawLine:
    """The line with words that were read as one across a rule ("NGÃI_CỘNG") taken apart; every line has words then."""
    words: list[tuple[str, Box]] = []
    for text, box in line.words or ((line.text, line.box),):
        at = 0
        for match in JOINED.finditer(text):
            start = box.x0 + (box.x1 - box.x0) * match.start() / len(text)
            end = box.x0 + (box.x1 - box.x0) * match.end() / len(text)
            words.append((match.group(), Box(start, box.y0, end, box.y1)))
            at = match.end()
        if at == 0:
            words.append((text, box))
    return line._replace(text=" ".join(text for text, _ in words), words=tuple(words))


def cut_at_gaps(line: RawLine) -> list[RawLine]:
    """The line cut wherever its words stand so far apart that they may belong to two columns."""
    wide = GAP * (line.box.y1 - line.box.y0)
    parts, rest = [], line
    for index in range(len(line.words) - 1, 0, -1):
        if line.words[index][1].x0 - line.words[index - 1][1].x1 > wide:
            before, after = cut(rest, index)
            if before is not None and after is not None:
                parts.append(after)
                rest = before
    return [rest, *reversed(parts)]


def _parts(row: list[RawLine]) -> list[_Part]:
    return [
        _Part(text, box, index, line.source)
        for index, line in enumerate(row)
        for text, box in (line.words or ((line.text, line.box),))
    ]


def _text(parts: list[_Part]) -> tuple[str, tuple[tuple[str, Box], ...]]:
    words: list[tuple[str, Box]] = []
    for before, part in zip([None, *parts], parts, strict=False):
        if before is not None and _glued(before, part):
            text, box = words.pop()
            words.append((text + part.text, around([box, part.box])))
        else:
            words.append((part.text, part.box))
    return " ".join(text for text, _ in words), tuple(words)


def _glued(before: _Part, part: _Part) -> bool:
    if before.run == part.run or before.source is not part.source or part.source is not Source.LAYER:
        return False
    return abs(part.box.x0 - before.box.x1) < GLUE * (before.box.y1 - before.box.y0)


def _source(row: list[RawLine]) -> Source:
    sources = {line.source for line in row}
    return Source.FIELD if Source.FIELD in sources else Source.OCR if Source.OCR in sources else Source.LAYER
