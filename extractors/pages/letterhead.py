"""The two columns of the head: bodies, number and V/v on the left; motto, place and date on the right.

The motto's line gives the border. Optical recognition often reads both columns as one line: it is cut at the border.
"""

from collections.abc import Callable
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractors.pages.layer import RawLine
from extractors.pages.marks import mark_of, plain
from extractors.pages.rowwise import cut, loosened, merged, rows_of
from extractors.text.folding import fold
from models.page import Box, Source, Zone

MOTTOES = ("cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam", "cong hoa xa hoi chu nghia viet")
"""The third is the first one's line where its last word stands on a line of its own."""
ALL = 100.0
ALIKE = 75.0
"""Of ALL: how much of the motto must be there when it was read with errors."""
SURE = 0.85
"""How surely the lines of a name over the motto were seen."""
SHARE = 0.45
"""The head lies in this upper share of a page, under whatever is stamped above it."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The lines of the head's zones, of the stamps over it, and all others."""

    zones: dict[Zone, list[RawLine]]
    rest: list[RawLine]


def letterhead(lines: list[RawLine], *, height: float, mark: Callable[[RawLine], str | None]) -> Letterhead | None:
    """The head of a page, None when the page has no motto."""
    found = _motto(lines, height)
    if found is None:
        return None
    motto, others = found
    end, dated = _end(motto, others, mark)
    inside = [part for line in others if _middle(line.box) < end for part in _columns(line, motto.box)]
    rest = [line for line in others if _middle(line.box) >= end]
    zones: dict[Zone, list[RawLine]] = {Zone.HEAD_RIGHT: [motto], Zone.HEAD_LEFT: [], Zone.STAMP: []}
    for line in inside:
        zones[_zone(line, motto.box, dated)].append(line)
    return Letterhead(zones, rest)


def _zone(line: RawLine, motto: Box, dated: float) -> Zone:
    """The zone of a line of the head; `dated` is the middle of the row with the date."""
    box, high = line.box, motto.y1 - motto.y0
    right = _right(box, motto)
    above = box.y1 < motto.y0 - 0.3 * high
    if above and (right or box.y1 < motto.y0 - 2.5 * high or _doubtful(line)):
        return Zone.STAMP
    between = _middle(box) > motto.y1 and not right and not _left(box, motto)
    if between or (right and box.y0 > dated):
        return Zone.STAMP
    return Zone.HEAD_RIGHT if right else Zone.HEAD_LEFT


def _doubtful(line: RawLine) -> bool:
    """Whether what was seen is rather a stamp's rest than a body's name."""
    letters = sum(char.isalpha() for char in line.text)
    return line.source is Source.OCR and ((line.confidence or 0.0) < SURE or letters < 0.6 * len(line.text))


def _motto(lines: list[RawLine], height: float) -> tuple[RawLine, list[RawLine]] | None:
    """The motto as a line of its own, and the other lines with what stands left of it on its row."""
    found = _likeliest(rows_of([line for line in lines if line.box.y0 < SHARE * height]))
    if found is None:
        return None
    row, whole = found
    taken = {id(line) for line in row}
    others = [line for line in lines if id(line) not in taken]
    whole = loosened(whole)
    left, right = cut(whole, _start([fold(word) for word, _ in whole.words]))
    return (right or whole), others + ([left] if left is not None else [])


def _start(words: list[str]) -> int:
    """The word of a row, folded, with which the motto begins: as it should be, or where the rest is most like it."""
    for motto in MOTTOES:
        start = len(words) - motto.count(" ") - 1
        if " ".join(words[max(0, start) :]) == motto and (start < 1 or plain(words[start - 1])):
            return max(0, start)
    return max(range(len(words)), key=lambda index: _match(" ".join(words[index:])))


def _likeliest(rows: list[list[RawLine]]) -> tuple[list[RawLine], RawLine] | None:
    """The row that is most like a motto, as runs and as one line."""
    found, best = None, ALIKE
    for row in rows:
        whole = merged(row)
        alike = _likeness(whole)
        if alike > best or (found is None and alike == best):
            found, best = (row, whole), alike
        if alike == ALL:
            break
    return found


def _likeness(line: RawLine) -> float:
    """How much of a motto a row holds, 0 to ALL; a text layer's must hold all of it."""
    if not 16 <= len(line.text) <= 120 or (line.source is Source.LAYER and not _may_be(line.text)):
        return 0.0
    text = plain(line.text)
    if any(motto in text for motto in MOTTOES):
        return ALL
    if line.source is Source.LAYER:
        return 0.0
    return max(fuzz.partial_ratio(motto, text) if len(text) >= len(motto) - 6 else 0.0 for motto in MOTTOES)


def _may_be(text: str) -> bool:
    """A cheap test that nearly all lines fail."""
    return "nam" in text.lower() or "CHỦ NGHĨA" in text


def _match(text: str) -> float:
    return max(fuzz.ratio(motto, plain(text)) for motto in MOTTOES)


def _end(motto: RawLine, others: list[RawLine], mark: Callable[[RawLine], str | None]) -> tuple[float, float]:
    """The middle of the first row below the motto that belongs to neither column, and that of the row with the date.

    What stands between number and date, or right of a column that goes on below the date, is a stamp.
    """
    dated = float("inf")
    for row in rows_of([line for line in others if _middle(line.box) > motto.box.y1]):
        parts = [part for line in row for part in _columns(line, motto.box)]
        right = [part for part in parts if _right(part.box, motto.box)]
        left = [part for part in parts if _left(part.box, motto.box)]
        middle = min(_middle(line.box) for line in row)
        formal = bool(left and right) and dated == float("inf") and _formal(left, right)
        strange = len(left) + len(right) < len(parts) and not formal
        if any(mark(line) == "addressee" for line in row) or strange or (middle > dated and right and not left):
            return middle, dated
        if mark_of(" ".join(part.text for part in right)) == "date":
            dated = min(dated, max(_middle(part.box) for part in right))
    return float("inf"), dated


def _formal(left: list[RawLine], right: list[RawLine]) -> bool:
    """Whether a row is that of the number and the date."""
    return mark_of(left[0].text) == "number" and mark_of(right[-1].text) == "date"


def _columns(line: RawLine, motto: Box) -> tuple[RawLine, ...]:
    """The line, cut at its widest blank near the border when it reaches over both columns."""
    if line.box.x0 > motto.x0 - 25 or line.box.x1 < (motto.x0 + motto.x1) / 2 or not line.words:
        return (line,)
    gaps = [(b.x0 - a.x1, (a.x1 + b.x0) / 2) for (_, a), (_, b) in zip(line.words, line.words[1:], strict=False)]
    width, middle = max(gaps, default=(0.0, 0.0))
    if width < 0.9 * (motto.y1 - motto.y0) or not motto.x0 - 60 < middle < motto.x0 + 0.35 * (motto.x1 - motto.x0):
        return (line,)
    parts = cut(line, 1 + max(range(len(gaps)), key=lambda index: gaps[index][0]))
    return tuple(part for part in parts if part is not None)


def _right(box: Box, motto: Box) -> bool:
    """Whether a line stands under (or over) the motto."""
    return box.x0 > motto.x0 - 25 and _center(box) > _center(motto) - 0.35 * (motto.x1 - motto.x0)


def _left(box: Box, motto: Box) -> bool:
    return _center(box) < motto.x0 - 5 and box.x1 < motto.x0 + 20


def _center(box: Box) -> float:
    return (box.x0 + box.x1) / 2


def _middle(box: Box) -> float:
    return (box.y0 + box.y1) / 2
