"""The motto of a head, by its words (`data/mottoes.yaml`) or by where number and date face each other.

The state's and the Party's are known wherever they stand. Unions and associations print their own name there, hospitals
and companies a slogan: these are told by the two columns.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from rapidfuzz import fuzz

from extractors.pages.layer import RawLine, around
from extractors.pages.marks import plain
from extractors.pages.rowwise import cut, loosened, merged, rows_of
from extractors.rows import rows
from extractors.text.folding import fold
from models.base import Frozen
from models.page import Box, Source

ALL = 100.0
ALIKE = 75.0
"""Of ALL: how much of the motto must be there when it was read with errors."""
NAMED = 88.0
"""The same for a motto that is a body's name."""
SHARE = 0.45
"""The head lies in this upper share of a page, under whatever is stamped above it."""
MIDDLE = 0.44
"""Share of the page's width right of which a name is a motto."""
DATE = re.compile(r".{0,40}ngay.{0,14}thang.{0,14}nam\W*(?:\d[\d ]{0,5})?\W*")
"""A line that is the place and the date and nothing else."""
APART = 3.5
"""Line heights between the number and the date opposite at most."""
TALL = 9
"""Line heights that a column takes above them at most."""

Marker = Callable[[RawLine], str | None]


class Row(Frozen):
    """A row of `data/mottoes.yaml`."""

    key: str
    words: str
    sure: bool
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


class Motto(NamedTuple):
    """Where the right column begins: its first line, the box that tells its width, and all other lines."""

    box: Box
    line: RawLine | None
    others: list[RawLine]


class _Seen(NamedTuple):
    """The row of a page that is most like a motto, as runs and as one line, and how much of a motto it holds."""

    row: list[RawLine]
    whole: RawLine
    alike: float


def motto_of(lines: list[RawLine], *, width: float, height: float, mark: Marker) -> Motto | None:
    """The motto of a page as a line of its own, or what stands for it; None for a page without a head."""
    top = [line for line in lines if line.box.y0 < SHARE * height]
    seen = _likeliest(rows_of(top))
    if seen is not None and seen.alike == ALL:
        return _cut_out(seen, lines)
    date = next((line for line in top if mark(line) == "date" and _dates(line, width)), None)
    if (name := next((line for line in top if _names(line, top, width)), None)) is not None:
        others = [line for line in lines if line is not name]
        opposite = [line for line in top if line.text.isupper() and _level(line, name)]
        return Motto(_over([name, date] if date else [name], opposite, y0=name.box.y0), name, others)
    if seen is not None:
        return _cut_out(seen, lines)
    box = _facing(top, date, mark) if date else None
    return Motto(box, None, lines) if box else None


def _cut_out(seen: _Seen, lines: list[RawLine]) -> Motto:
    """The motto without what stands left of it on its row."""
    taken = {id(line) for line in seen.row}
    others = [line for line in lines if id(line) not in taken]
    whole = loosened(seen.whole)
    left, right = cut(whole, _start([fold(word) for word, _ in whole.words]))
    motto = right or whole
    return Motto(motto.box, motto, others + ([left] if left is not None else []))


@cache
def _words(*, sure: bool) -> tuple[str, ...]:
    """The folded words of the mottoes."""
    return tuple(fold(row.words) for row in rows("mottoes", Row) if row.sure is sure)


def _start(words: list[str]) -> int:
    """The word of a row, folded, with which the motto begins: as it should be, or where the rest is most like it."""
    for motto in _words(sure=True):
        start = len(words) - motto.count(" ") - 1
        if " ".join(words[max(0, start) :]) == motto and (start < 1 or plain(words[start - 1])):
            return max(0, start)
    return max(range(len(words)), key=lambda index: _match(" ".join(words[index:])))


def _likeliest(rows: list[list[RawLine]]) -> _Seen | None:
    """The row that is most like a sure motto."""
    found: _Seen | None = None
    for row in rows:
        whole = merged(row)
        alike = _likeness(whole)
        if alike >= ALIKE and (found is None or alike > found.alike):
            found = _Seen(row, whole, alike)
        if alike == ALL:
            break
    return found


def _likeness(line: RawLine) -> float:
    """How much of a motto a row holds, 0 to ALL; a text layer's must hold all of it."""
    if not 16 <= len(line.text) <= 120 or (line.source is Source.LAYER and not _may_be(line.text)):
        return 0.0
    text = plain(line.text)
    if any(motto in text for motto in _words(sure=True)):
        return ALL
    if line.source is Source.LAYER:
        return 0.0
    long = (motto for motto in _words(sure=True) if len(text) >= len(motto) - 6)
    return max((fuzz.partial_ratio(motto, text) for motto in long), default=0.0)


def _may_be(text: str) -> bool:
    """A cheap test that nearly all lines fail."""
    return "nam" in text.lower() or "CHỦ NGHĨA" in text


def _match(text: str) -> float:
    return max(fuzz.ratio(motto, plain(text)) for motto in _words(sure=True))


def _names(line: RawLine, top: list[RawLine], width: float) -> bool:
    """Whether a line is a motto that is a body's name: alone at the page's right, with a body opposite."""
    if line.box.x0 < MIDDLE * width or not named(line.text, read=line.source is Source.OCR):
        return False
    return any(other.text.isupper() and _level(other, line) for other in top)


def _level(line: RawLine, right: RawLine) -> bool:
    """Whether a line stands left of another, not far above or below it."""
    return line.box.x1 < right.box.x0 and abs(line.box.y0 - right.box.y0) < 2 * (right.box.y1 - right.box.y0)


def named(text: str, *, read: bool) -> bool:
    """Whether a line's words are such a name, as far as OCR (`read`) kept them.

    >>> named("ĐOÀN TNCS HỒ CHÍ MINH", read=False), named("ĐOÀN KINH TẾ", read=True)
    (True, False)
    """
    said = plain(text)
    return said in _words(sure=False) or (read and any(fuzz.ratio(said, name) >= NAMED for name in _words(sure=False)))


def _facing(top: list[RawLine], date: RawLine, mark: Marker) -> Box | None:
    """The box of a motto's line where a number at the left faces the date at the right, and a body stands over it."""
    number = next((line for line in top if mark(line) == "number" and _faces(line, date)), None)
    if number is None:
        return None
    border = (number.box.x1 + date.box.x0) / 2
    above = [line for line in top if _above(line, date)]
    left = [line for line in above if line.box.x1 < border + 20 and line.text.isupper()]
    if not left:
        return None
    right = [date, *(line for line in above if line.box.x0 > border - 40 and _center(line.box) > border)]
    return _over(right, [number, *left], y0=min(line.box.y0 for line in (*left, *right)))


def _over(right: list[RawLine], left: list[RawLine], *, y0: float) -> Box:
    """The box of a line at `y0` as wide as a motto is: over the whole right column and half the way to the left one."""
    whole = around(line.box for line in right)
    x0 = (whole.x0 + max(line.box.x1 for line in left)) / 2
    return Box(min(x0, whole.x0), y0, whole.x1, y0 + right[0].box.y1 - right[0].box.y0)


def _dates(line: RawLine, width: float) -> bool:
    """Whether a line is the date alone, at the page's right."""
    short = line.box.x1 - line.box.x0 < width / 2
    return short and line.box.x0 > 0.35 * width and DATE.fullmatch(plain(line.text)) is not None


def _faces(line: RawLine, date: RawLine) -> bool:
    high = date.box.y1 - date.box.y0
    return line.box.x1 < date.box.x0 + high and abs(line.box.y0 - date.box.y0) < APART * high


def _above(line: RawLine, date: RawLine) -> bool:
    high = date.box.y1 - date.box.y0
    return line is not date and date.box.y0 - TALL * high < line.box.y0 < date.box.y0 - 0.5 * high


def _center(box: Box) -> float:
    return (box.x0 + box.x1) / 2
