"""Runs of words that a change of font cut in the middle of a line, joined again: "N|ơi nh|ận:".

Where a font lacks a letter another one stands in for it, and PDFium may then take what follows for a new line.
"""

from extractors.pages.layer import RawLine
from extractors.pages.rowwise import level, merged

NEAR = 0.3
"""Runs closer than this share of their height touch."""
AGAIN = 2
"""Letters at most of a run that repeats some of the one before it at the same place."""


def joined(lines: list[RawLine]) -> list[RawLine]:
    """The runs of a page, in the file's order, with those that go on where the one before ends made one."""
    found: list[RawLine] = []
    for line in lines:
        if not found or not level(found[-1].box, line.box):
            found.append(line)
        elif _touch(found[-1], line):
            found[-1] = merged([found[-1], line])._replace(ink=line.ink)
        elif not _repeats(found[-1], line):
            found.append(line)
    return found


def _touch(before: RawLine, line: RawLine) -> bool:
    high = min(before.box.y1 - before.box.y0, line.box.y1 - line.box.y0)
    return before.ink is line.ink and abs(line.box.x0 - before.box.x1) < NEAR * high


def _repeats(before: RawLine, line: RawLine) -> bool:
    """Whether a run of a letter or two is set once more over the run before it."""
    inside = before.box.x0 <= line.box.x0 and line.box.x1 <= before.box.x1
    return inside and len(line.text) <= AGAIN and line.text in before.text
