"""Number and day that are only written or stamped on the page: the head's blanks, filled by reading its image.

The text layer says "Số:      /QĐ-UBND" and "ngày      tháng 5 năm 2025"; only the strip that holds them is read.
"""

import re
from functools import lru_cache
from itertools import pairwise

import pypdfium2 as pdfium

from extractors.pages.hidden import uncovered
from extractors.pages.layer import RawLine, around
from extractors.pages.rowwise import rows_of
from extractors.recognition.ocr import recognise_area
from extractors.text.folding import fold
from models.page import Box, Source

HEAD = 0.3
"""The head's blanks lie in this upper share of the page."""
ROOM = 8.0
"""Points of paper left above and below the strip that is read."""
LEAST_SURE = 0.5
NUMBER = re.compile(r"^\s*s[^\s\d]{0,3}\s*[:.;]?\s*([\d][\d oO]{0,6}[a-zA-Z]?)\s*(?:/|$)")
DAY = re.compile(r"ng\Sy\s*(\d{1,2})\s*(?:th|$)")
"""The image's line may end in the blank, where what follows it stands far to the right."""
MAY_FOLLOW = re.compile(r"(?<!\S)(?:/|[tT]\S{4})")
"""A cheap test of a word behind a blank, which most lines fail."""


def filled(page: pdfium.PdfPage, lines: list[RawLine]) -> list[RawLine]:
    """The lines of a text layer, what it hides, and a line for each blank of the head in which the image has digits."""
    width, height = page.get_size()
    lines = uncovered(page, lines)
    top = [line for line in lines if line.box.y0 < HEAD * height]
    if not any(map(_may_hold_blank, top)):
        return lines
    words = [word for row in rows_of(top) for word in sorted((w for line in row for w in line.words), key=_left)]
    blanks = [(pattern, gap) for pattern, gap in ((NUMBER, _number_gap(words)), (DAY, _day_gap(words))) if gap]
    if not blanks:
        return lines
    strip = around(gap for _, gap in blanks)
    seen = recognise_area(page, Box(0.0, max(0.0, strip.y0 - ROOM), width, min(height, strip.y1 + ROOM)))
    return lines + [line for pattern, gap in blanks if (line := _written(pattern, gap, seen)) is not None]


def _may_hold_blank(line: RawLine) -> bool:
    """Whether a blank of the head may stand before a line or between two of its words."""
    if not MAY_FOLLOW.search(line.text):
        return False
    pairs = pairwise(["", *line.text.split()])
    return any(_may_follow(word) and (not before or _may_precede(before)) for before, word in pairs)


@lru_cache(maxsize=1 << 12)
def _may_follow(word: str) -> bool:
    """Whether a blank of the head may stand before a word …"""
    return word.startswith("/") or _is_month(word)


def _may_precede(word: str) -> bool:
    """… and whether behind one."""
    return _is_number(word) or _is_day(word)


def _is_month(word: str) -> bool:
    return word[:1] in "tT" and fold(word).startswith("thang")


def _is_number(word: str) -> bool:
    return fold(word).rstrip(":.") == "so"


def _is_day(word: str) -> bool:
    return fold(word).endswith("ngay")


def _left(word: tuple[str, Box]) -> float:
    return word[1].x0


def _number_gap(words: list[tuple[str, Box]]) -> Box | None:
    """The blank between "Số:" and the sign that follows it."""
    for (text, before), (following, after) in pairwise(words):
        if following.startswith("/") and _is_number(text):
            return _between(before, after)
    return None


def _day_gap(words: list[tuple[str, Box]]) -> Box | None:
    """The blank between "ngày" and "tháng"."""
    for (text, before), (following, after) in pairwise(words):
        if _is_month(following) and _is_day(text):
            return _between(before, after)
    return None


def _between(before: Box, after: Box) -> Box | None:
    if after.x0 - before.x1 < 2 or abs(after.y0 - before.y0) > before.y1 - before.y0:
        return None
    return Box(before.x1 + 0.5, before.y0, after.x0 - 0.5, before.y1)


def _written(pattern: re.Pattern[str], gap: Box, seen: list[RawLine]) -> RawLine | None:
    """What the image shows in the blank, as a line of its own that says it was read by OCR."""
    for line in seen:
        match = pattern.search(line.text) or pattern.search(fold(line.text))
        if match and (line.confidence or 0.0) >= LEAST_SURE and line.box.x0 < gap.x0 and line.box.x1 > gap.x0:
            digits = match.group(1).replace(" ", "").replace("o", "0").replace("O", "0")
            return RawLine(digits, gap, ((digits, gap),), Source.OCR, line.confidence, None)
    return None
