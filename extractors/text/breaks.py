"""Does a printed line begin a new paragraph, or go on with the one before?

Told by what a typist sees: the first line's indent, a line that ends before its margin, a list's mark, a sentence's
end.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from extractors.kinds import kind_of_name
from extractors.pages.marks import mark_of, plain
from models.page import Line, Page, Source, Zone

CAPITAL = "[A-ZĐÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬÉÈẺẼẸÊẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢÚÙỦŨỤƯỨỪỬỮỰÝỲỶỸỴ]"
ITEM = re.compile(
    r"^(?![-–]\s?\d{4}\b)(?:[-–—−+•*·▪●■◦\uf0b7\uf02d\uf0a7]\s?\S|\(?\d{1,2}[.)]\s|"
    r"\d{1,2}(?:\.\d{1,2})+[.\-–/)]?\s|\(?[a-zđ]{1,2}\)\s?|"
    rf"(?:\d{{1,2}}|[IVX]{{1,5}})(?:[-–/]\s|\s?[-–]\s?(?={CAPITAL}[^\W\dA-Z_]))(?={CAPITAL})|"
    rf"\d{{1,2}},\s(?={CAPITAL})(?!Điều|Khoản|Mục)|[IVX]{{1,5}}[.)]?\s|[A-ZĐ]\.\s|[a-zđ]\.\s(?={CAPITAL})|"
    r"(?:Đi[eêềể]u|ĐI[EÊỀỂ]U)\s+\d+[.,:]|(?:Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN)\s+[IVX\d]+\b)"
)
"""The marks of items as they are typed ("1.", "1-", "1/", "1.1-", "a)", "•") and read by OCR ("1,", "Điêu 5.")."""
ENDED = re.compile(r"(?:[.;:!?…]|\./\.?|/\.)[”\"’')]*$")
ENDS_OPEN = re.compile(r"(?:,|\b(?:và|của|về|tại|theo|các|những|số|ngày|tháng|năm|với|cho|là|để))$", re.IGNORECASE)
NOTE = re.compile(r"\([A-ZĐ]|\(v/v")
"""What stands in brackets under a title: "(Kèm theo Quyết định …)"."""
SYMBOL = re.compile(r"^\S{0,4}\s*\d+\S*\s*\S*/|^\S{0,4}[\d.\s]+\S*[A-ZĐ]{2,}-[A-ZĐ]")
CITED = re.compile(r"\d+[^\s/]*/\S+\s+(?:ngày\s+\d|của\s)")
NUMBERED = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,5}\.|[a-zđ]\))\s")
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
    slope: float
    """How far the margins move to the right per point down the page: scans are skewed."""
    pitch: float
    """The usual distance from one line's foot to the next."""
    indented: bool
    """Whether paragraphs begin with an indent."""
    ragged: bool
    """Whether lines end before the right margin although their paragraph goes on."""


def column_of(page: Page) -> Column:
    """The measure of the page's body lines; of the page itself where it has too few to tell."""
    body = [line for line in page.lines if line.zone is Zone.BODY]
    wide = [line for line in body if line.box.x1 - line.box.x0 > 0.45 * page.width]
    if len(wide) < 3:
        return Column(0.14 * page.width, 0.91 * page.width, 0.0, 16.0, True, False)
    slope = _slope(wide)
    lefts = sorted(line.box.x0 - slope * line.box.y0 for line in wide)
    rights = sorted(line.box.x1 - slope * line.box.y0 for line in wide)
    left, right = lefts[len(wide) // 5], rights[-1 - len(wide) // 10]
    full = sum(edge > right - 9 for edge in rights) / len(wide)
    indents = sum(left + INDENT < line.box.x0 - slope * line.box.y0 < left + 60 for line in body)
    steps = [b.box.y1 - a.box.y1 for a, b in pairwise(body) if 0 < b.box.y1 - a.box.y1 < 60]
    return Column(left, right, slope, median(steps or [16.0]), indents > 0.06 * len(body), full < 0.4)


def _slope(wide: list[Line]) -> float:
    """The margins' drift, from lines that begin nearly under each other; none in a text layer."""
    if wide[0].source is not Source.OCR:
        return 0.0
    drifts = [
        (b.box.x0 - a.box.x0) / (b.box.y0 - a.box.y0)
        for index, a in enumerate(wide)
        for b in wide[index + 1 : index + 9]
        if b.box.y0 - a.box.y0 > 30 and abs(b.box.x0 - a.box.x0) < 8
    ]
    return median(drifts) if len(drifts) > 4 else 0.0


@dataclass(frozen=True, slots=True)
class Seen:
    """A line with its page's measure and its words."""

    line: Line
    text: str
    page: int
    column: Column

    @property
    def indent(self) -> float:
        """How far right of the left margin the line begins."""
        return self.line.box.x0 - self.column.slope * self.line.box.y0 - self.column.left

    @property
    def room(self) -> float:
        """How far left of the right margin the line ends."""
        return self.column.right - self.line.box.x1 + self.column.slope * self.line.box.y0

    @property
    def centered(self) -> bool:
        """Whether the line stands between the margins and reaches neither."""
        return abs(self.indent - self.room) < 20 and min(self.indent, self.room) > 0.6 * INDENT


def goes_on(before: Seen, line: Seen) -> bool:
    """Whether `line` continues the paragraph that `before` is the last line of."""
    if before.line.zone is not line.line.zone:
        return False
    return _RULES[line.line.zone](before, line)


def _body(before: Seen, line: Seen) -> bool:
    if _landmark(before) or _landmark(line) or _apart(before, line):
        return False
    if line.text[:1].islower() and not ITEM.match(line.text) and not ENDED.search(before.text):
        return True
    if before.centered and line.centered and not ITEM.match(line.text):
        return (before.text.isupper() or not ITEM.match(before.text)) and _one_title(before, line)
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
    return line.text.isupper() and kind_of_name(plain(line.text).rstrip(" :.")) is not None


def _apart(before: Seen, line: Seen) -> bool:
    step = line.line.box.y1 - before.line.box.y1
    return before.page == line.page and (step > LEAVES * line.column.pitch or step < -line.column.pitch)


def _one_title(before: Seen, line: Seen) -> bool:
    """Whether two centred lines are one title: set alike, and no new bracket begun."""
    if _brackets(before.text):
        return True
    capitals = _capitals(line.text) if before.text.isupper() else not line.text.isupper()
    alike = capitals and before.line.bold == line.line.bold
    return alike and not NOTE.match(line.text) and not ENDED.search(before.text)


def _capitals(text: str) -> bool:
    return text.isupper() or not any(letter.isalpha() for letter in text)


def _brackets(text: str) -> bool:
    """Whether a bracket is still open at the end."""
    return text.count("(") > text.count(")")


def _short(before: Seen, line: Seen) -> bool:
    """Whether the first word of `line` would have had room behind `before`."""
    tolerance = 0.14 * (before.column.right - before.column.left) if before.column.ragged else ROOM
    if before.room <= 3.5 + tolerance:
        return False
    words = line.line.words
    first = words[0].box.x1 - words[0].box.x0 if words else _word_width(line)
    return 3.5 + first + tolerance < before.room


def _word_width(line: Seen) -> float:
    box = line.line.box
    return (box.x1 - box.x0) * len(line.text.split(maxsplit=1)[0]) / max(1, len(line.text))


def _open_ended(before: Seen, line: Seen) -> bool:
    """A short line goes on only where a sentence was plainly cut."""
    if ITEM.match(line.text):
        return False
    if before.column.ragged and before.room < 0.25 * (before.column.right - before.column.left):
        heading = NUMBERED.match(before.text) is not None and not line.text.isupper()
        return not heading and not ENDED.search(before.text)
    return ENDS_OPEN.search(before.text) is not None or (line.text[:1].islower() and not ENDED.search(before.text))


def _head_left(before: Seen, line: Seen) -> bool:
    """V/v runs on over its lines; a body's name over its own; a new body begins a new block."""
    if mark_of(line.text) in ("number", "subject") or _numbered(line.text) or _numbered(before.text):
        return False
    if before.text.isupper() and line.text.isupper():
        return ENDS_OPEN.search(before.text) is not None or not _new_body(before, line)
    return not line.text.isupper() and not before.text.isupper()


def _numbered(text: str) -> bool:
    """The document's own số ký hiệu, also one that was read badly; not one cited: "18/CT-TTg ngày … của"."""
    if CITED.match(text):
        return False
    return mark_of(text) == "number" or (SYMBOL.search(text) is not None and mark_of(text) != "subject")


def _new_body(before: Seen, line: Seen) -> bool:
    bold = None not in (before.line.bold, line.line.bold) and before.line.bold != line.line.bold
    return bold or mark_of(line.text) == "body"


def _head_right(before: Seen, _: Seen) -> bool:
    """A place and date over two lines."""
    text = plain(before.text)
    return "ngay" in text and "nam" not in text.split("ngay")[-1]


def _list(before: Seen, line: Seen) -> bool:
    """An item of Nơi nhận goes on until the next mark; a list without marks has one body a line."""
    if ITEM.match(line.text) or mark_of(before.text) == "recipients":
        return False
    return bool(ITEM.match(before.text)) or not ENDED.search(before.text)


def _note(_: Seen, line: Seen) -> bool:
    return not re.match(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]|\d{1,2}\s(?!tháng\b)|[-–+]\s", line.text)


def _never(_: Seen, __: Seen) -> bool:
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
