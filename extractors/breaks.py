"""Does a printed line begin a new paragraph, or go on with the one before?

Told by what a typist sees: the first line's indent, a line that ends before its margin, a list's mark, a sentence's end.
"""

import re
from dataclasses import dataclass
from statistics import median

from extractors.kinds import kind_of_name
from extractors.marks import mark_of, plain
from models.page import Line, Page, Zone

ITEM = re.compile(
    r"^(?![-–]\s?\d{4}\b)(?:[-–—+•*·▪]\s?\S|\(?\d{1,2}[.)]\s|\d{1,2}(?:\.\d{1,2})+\.?\s|\(?[a-zđ]{1,2}\)\s?|[IVX]{1,5}[.)]?\s|[A-ZĐ]\.\s|"
    r"(?:Điều|ĐIỀU)\s+\d+[.,:]|(?:Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN)\s+[IVX\d]+\b)"
)
ENDED = re.compile(r"(?:[.;:!?…]|\./\.?|/\.)[”\"’')]*$")
ENDS_OPEN = re.compile(r"(?:,|\b(?:và|của|về|tại|theo|các|những|số|ngày|tháng|năm|với|cho|là|để))$", re.IGNORECASE)
INDENT = 12.0
"""Points by which a paragraph's first line begins right of the others."""
ROOM = 5.0
"""Points that must be left beside the next word before a line counts as short."""
LEAVES = 1.9
"""Lines farther apart than this many usual distances are two paragraphs."""


@dataclass(frozen=True, slots=True)
class Column:
    """The measure of a page's running text."""

    left: float
    right: float
    pitch: float
    """The usual distance from one line's foot to the next."""
    indented: bool
    """Whether paragraphs begin with an indent."""
    ragged: bool
    """Whether lines end before the right margin although their paragraph goes on."""


def column_of(page: Page) -> Column:
    """The measure of the page's body lines; the whole page where it has too few to tell."""
    body = [line for line in page.lines if line.zone is Zone.BODY]
    wide = [line for line in body if line.box.x1 - line.box.x0 > 0.45 * page.width]
    if len(wide) < 3:
        return Column(0.14 * page.width, 0.91 * page.width, 16.0, True, False)
    left = sorted(line.box.x0 for line in wide)[len(wide) // 5]
    right = sorted(line.box.x1 for line in wide)[-1 - len(wide) // 10]
    full = sum(line.box.x1 > right - 9 for line in wide) / len(wide)
    indents = sum(left + INDENT < line.box.x0 < left + 60 for line in body)
    steps = [b.box.y1 - a.box.y1 for a, b in zip(body, body[1:], strict=False) if 0 < b.box.y1 - a.box.y1 < 60]
    return Column(left, right, median(steps or [16.0]), indents > 0.06 * len(body), full < 0.4)


@dataclass(frozen=True, slots=True)
class Seen:
    """A line with its page's measure and its words."""

    line: Line
    text: str
    page: int
    column: Column

    @property
    def centered(self) -> bool:
        """Whether the line stands between the margins and reaches neither."""
        box, column = self.line.box, self.column
        middle = abs(box.x0 + box.x1 - column.left - column.right) < 20
        return middle and box.x0 > column.left + 0.6 * INDENT and box.x1 < column.right - 0.6 * INDENT

    @property
    def indent(self) -> float:
        """How far right of the margin the line begins."""
        return self.line.box.x0 - self.column.left


def goes_on(before: Seen, line: Seen) -> bool:
    """Whether `line` continues the paragraph that `before` is the last line of."""
    if before.line.zone is not line.line.zone:
        return False
    return _RULES[line.line.zone](before, line)


def _body(before: Seen, line: Seen) -> bool:
    if _landmark(before) or _landmark(line) or _apart(before, line):
        return False
    if before.centered and line.centered and not ITEM.match(line.text):
        return _one_title(before, line)
    if line.centered and line.indent > 2 * INDENT and before.page == line.page and not ITEM.match(line.text):
        small = line.text[:1].islower() or bool(line.line.bold) or _brackets(before.text)
        return small and _one_title(before, line)
    if before.centered and before.page == line.page:
        return False
    if line.column.indented and line.indent > INDENT:
        return line.indent > 45 and before.indent > 45 and not ITEM.match(line.text) and not ENDED.search(before.text)
    if _short(before, line):
        return _open_ended(before, line)
    if line.column.indented and not before.column.ragged:
        return not (ITEM.match(line.text) and ENDED.search(before.text))
    return not ITEM.match(line.text) and (not ENDED.search(before.text) or line.text[:1].islower())


def _landmark(line: Seen) -> bool:
    """Lines that are paragraphs of their own: a kind's name, "QUYẾT ĐỊNH:"."""
    name = plain(line.text).rstrip(" :.")
    return line.text.isupper() and kind_of_name(name) is not None


def _apart(before: Seen, line: Seen) -> bool:
    step = line.line.box.y1 - before.line.box.y1
    return before.page == line.page and (step > LEAVES * line.column.pitch or step < -line.column.pitch)


def _one_title(before: Seen, line: Seen) -> bool:
    """Whether two centred lines are one title: set alike, and no new bracket begun."""
    if _brackets(before.text):
        return True
    capitals = _capitals(line.text) if before.text.isupper() else not line.text.isupper()
    alike = capitals and before.line.bold == line.line.bold
    return alike and not line.text.startswith("(") and not ENDED.search(before.text)


def _capitals(text: str) -> bool:
    return text.isupper() or not any(letter.isalpha() for letter in text)


def _brackets(text: str) -> bool:
    """Whether a bracket is still open at the end."""
    return text.count("(") > text.count(")")


def _short(before: Seen, line: Seen) -> bool:
    """Whether the first word of `line` would have had room behind `before`."""
    words = line.line.words
    first = words[0].box.x1 - words[0].box.x0 if words else _word_width(line)
    tolerance = 0.14 * (before.column.right - before.column.left) if before.column.ragged else ROOM
    return before.line.box.x1 + 3.5 + first + tolerance < before.column.right


def _word_width(line: Seen) -> float:
    box = line.line.box
    return (box.x1 - box.x0) * len(line.text.split(maxsplit=1)[0]) / max(1, len(line.text))


def _open_ended(before: Seen, line: Seen) -> bool:
    """A short line goes on only where a sentence was plainly cut."""
    small = line.text[:1].islower() and not ITEM.match(line.text)
    return small and not ENDED.search(before.text) or bool(ENDS_OPEN.search(before.text)) and not ITEM.match(line.text)


def _head_left(before: Seen, line: Seen) -> bool:
    """V/v runs on over its lines; a body's name over its own; a new body begins a new block."""
    if mark_of(line.text) in ("number", "subject") or mark_of(before.text) == "number":
        return False
    if before.text.isupper() and line.text.isupper():
        return ENDS_OPEN.search(before.text) is not None or not _new_body(before, line)
    return not line.text.isupper() and not before.text.isupper()


def _new_body(before: Seen, line: Seen) -> bool:
    bold = None not in (before.line.bold, line.line.bold) and before.line.bold != line.line.bold
    return bold or mark_of(line.text) == "body"


def _head_right(before: Seen, line: Seen) -> bool:
    """A place and date over two lines."""
    text = plain(before.text)
    return "ngay" in text and "nam" not in text.split("ngay")[-1]


def _list(before: Seen, line: Seen) -> bool:
    """An item of Nơi nhận goes on until the next mark; a list without marks has one body a line."""
    if ITEM.match(line.text) or mark_of(before.text) == "recipients":
        return False
    return bool(ITEM.match(before.text)) or not ENDED.search(before.text)


def _note(before: Seen, line: Seen) -> bool:
    return not re.match(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]|\d{1,2}\s|[-–+]\s", line.text)


def _never(before: Seen, line: Seen) -> bool:
    return False


_RULES = {
    Zone.BODY: _body,
    Zone.HEAD_LEFT: _head_left,
    Zone.HEAD_RIGHT: _head_right,
    Zone.RECIPIENTS: _list,
    Zone.FOOTNOTE: _note,
    Zone.SIGNATURE: _never,
    Zone.TABLE: _never,
    Zone.STAMP: _never,
    Zone.RUNNING: _never,
}
