"""What a document is and what it is about: the printed kind, and the title (trích yếu) under it or after "V/v"."""

import re
from functools import cache
from itertools import pairwise, takewhile
from statistics import median
from typing import NamedTuple

from rapidfuzz import fuzz, process

from extractors.bodies.context import Context
from extractors.bodies.naming import Names
from extractors.heads.printed import Printed, span
from extractors.kinds import kinds
from extractors.text.capitals import in_capitals
from extractors.text.folding import fold, tokens
from models.span import Span

LETTER_ABOUT = re.compile(r"^(?:\W{0,2}(?:v\s?[/.,]\s?v\b|ve\b)|.{1,3}\sv\s?/\s?v\b)")
"""Before the V, a stroke of a stamp may have been read."""
OF = "CỦA "
LIKE = 84
CONSOLIDATED = "van_ban_hop_nhat"
"""The kind of a document that prints another's with its changes, under that one's name: its number tells."""
JOINT = ("lien nganh", "lien tich", "phoi hop")
URGENT = re.compile(r"\s(?:THƯỢNG )?(?:KHẨN|HỎA TỐC)$")
"""How urgent a document is, behind its kind's name: "THÔNG BÁO KHẨN"."""
TITLE_PITCH = 1.75
APART = 1.5
"""Of the first step of a letter's title, a step from which on the lines below are no more of it: a stamp's."""
SPLIT_NUMBER = re.compile(r"(\d[a-zđ]?/\S*[-/])\s+(?=[A-ZĐ])")
"""A số ký hiệu with a blank behind its hyphen: "1874/QĐ- TTg"."""
OFF_CENTER = 45.0
FIRST = 4
"""Lines of the body among which other headings are looked for: further down they are sections ("KIẾN NGHỊ")."""
NEXT = 5
"""Lines that tell the margins of the paragraph that begins."""
DECIDER = 12
"""Letters in capitals that begin a line of who decides or wires: "THỦ TƯỚNG CHÍNH PHỦ - Bộ trưởng …"."""
NEAR, INDENT, DEEPEST = 10.0, 14.0, 70.0
"""Points: from the right margin, more than a centred line may stand off, and the widest indent of a paragraph."""


class Titled(NamedTuple):
    """The kind's key and the title, each with its place; None where there is none."""

    kind: str | None = None
    kind_at: Span | None = None
    title: str | None = None
    title_at: Span | None = None
    next: int = 0
    """Index of the first line of the body after the title."""
    of: str | None = None
    """The body in "NGHỊ QUYẾT / CỦA BỘ CHÍNH TRỊ", where the head names a greater one."""


def named(body: list[Printed]) -> Titled:
    """The kind's name among the first lines of the body, and the centred lines under it."""
    center = _center(body)
    for index, printed in enumerate(body[:14]):
        key = (heading(printed.text) if index < FIRST else None) or kind_line(printed.text)
        if key is None:
            continue
        under = _under(body, index, center)
        last = index + 1 + (under[-1][0] if under else -1)
        lines = [line for _, line in under]
        if lines and _goes_on(key, lines[0].text):
            lines = lines[1:]
        of = _of(lines)
        lines = lines[1:] if of else lines
        title = plain(" ".join(line.text for line in lines)) if lines else None
        where = span(lines[0], lines[-1]) if lines else None
        return Titled(key, span(printed, printed), title, where, last + 1, of)
    return Titled()


def _goes_on(kind: str, text: str) -> bool:
    """True for a line that is the rest of the kind: "QUY CHẾ | PHỐI HỢP", "VĂN BẢN HỢP NHẤT | NGHỊ ĐỊNH"."""
    if text != text.upper():
        return False
    return fold(text) in JOINT or (kind == CONSOLIDATED and fold(text) in _names())


def _of(lines: list[Printed]) -> str | None:
    text = lines[0].text if lines else ""
    return text.removeprefix(OF) if text.startswith(OF) and text == text.upper() else None


def kind_line(text: str) -> str | None:
    """The kind whose name the line is, written in capitals; slips of OCR and stray signs before it are allowed for."""
    words = URGENT.sub("", text.strip(" .:;-–*'`\"")).split()
    if fold(" ".join(words[-2:])) in JOINT and fold(" ".join(words)) not in _names():
        words = words[:-2]
    for size in (4, 3, 2, 1):
        tail = " ".join(words[-size:])
        if len(words) < size or (tail != tail.upper() and tail.replace("ã", "Ã") != tail.upper()) or len(tail) < 4:
            continue
        found = process.extractOne(fold(tail), _choices(), scorer=fuzz.ratio, score_cutoff=LIKE)
        if found and (size == len(words) or len(words) <= size + 2):
            return _names()[found[0]]
    return None


def heading(text: str) -> str | None:
    """The kind of a line in capitals that is one of a kind's other headings and nothing else."""
    return _headings().get(fold(text.strip(" .:"))) if text == text.upper() else None


@cache
def _headings() -> dict[str, str]:
    return {fold(name): kind.key for kind in kinds() for name in kind.headings}


@cache
def _names() -> dict[str, str]:
    return {fold(kind.name): kind.key for kind in kinds() if kind.key not in ("van_ban", "cong_van")}


@cache
def _choices() -> tuple[str, ...]:
    return tuple(_names())


def _center(body: list[Printed]) -> float:
    wide = [p for p in body if p.box.x1 - p.box.x0 > 0.5 * p.page.width]
    if not wide:
        return body[0].page.width / 2 if body else 0.0
    return (min(p.box.x0 for p in wide) + max(p.box.x1 for p in wide)) / 2


def _under(body: list[Printed], index: int, center: float) -> list[tuple[int, Printed]]:
    """The lines of the title with their distance below the kind: centred, close, and no authority line."""
    found: list[tuple[int, Printed]] = []
    before = body[index]
    usual = _pitch(body)
    for offset, printed in enumerate(body[index + 1 : index + 14]):
        if abs(printed.center - center) > OFF_CENTER:
            if printed.box.x1 - printed.box.x0 < 0.35 * printed.page.width and printed.box.x1 < center:
                continue
            break
        if printed.box.y0 - before.box.y0 > usual * (TITLE_PITCH if found else TITLE_PITCH + 0.6):
            break
        here = body[index + 1 + offset : index + 1 + offset + NEXT]
        if _ends(printed.text, [line.text for _, line in found]) or (
            found and _begins_body(printed, found[0][1], here)
        ):
            break
        found.append((offset, printed))
        before = printed
    return found


def _begins_body(printed: Printed, title: Printed, here: list[Printed]) -> bool:
    """True for a paragraph's first line under the title: no longer bold, or indented and set to the right margin.

    The margins are those of the lines from `here` on, for a skewed page's wander.
    """
    if title.line.bold and printed.line.bold is False:
        return True
    wide = [p for p in here if p.box.x1 - p.box.x0 > 0.5 * p.page.width]
    left, right = min((p.box.x0 for p in wide), default=0.0), max((p.box.x1 for p in wide), default=0.0)
    room = right - printed.box.x1
    return room < NEAR and printed.box.x0 - left - room > INDENT and printed.box.x0 - left < DEEPEST


def _pitch(body: list[Printed]) -> float:
    """The usual distance from line to line of the body."""
    tops = [p.box.y0 for p in body if p.box.x1 - p.box.x0 > 0.5 * p.page.width]
    steps = [b - a for a, b in pairwise(tops) if 8 < b - a < 40]
    return median(steps) if len(steps) > 3 else max((p.height for p in body[:10]), default=14.0) * 1.15


def _ends(text: str, above: list[str]) -> bool:
    """True for a line after the title `above`: Kính gửi, the legal basis, who decides (in capitals)."""
    folded = fold(text)
    if folded.startswith("kinh gui"):
        return True
    if not above:
        return False
    if text.endswith(":") or folded.startswith("can cu "):
        return True
    if not in_capitals(above[0]) and _leading_capitals(text) >= DECIDER:
        return True
    return in_capitals(text) and (not in_capitals(above[0]) or _decides(text))


def _leading_capitals(text: str) -> int:
    """Letters of the words in capitals at a line's start, where there are more than two such words."""
    words = list(takewhile(lambda word: word.isalpha() and word.isupper(), text.split()))
    return sum(map(len, words)) if len(words) > 2 else 0


def _decides(text: str) -> bool:
    """True for a line that is a body or its head and nothing more: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NGHỆ AN"."""
    words = tokens(text)
    read = Names(text, Context()).at(0)
    return read is not None and read.next >= len(words)


def about(head: list[Printed], number: Printed | None) -> Titled:
    """The "V/v …" lines under the number of a letter."""
    start = next((i for i, p in enumerate(head) if LETTER_ABOUT.match(fold(p.text)) and p is not number), None)
    if start is None:
        return Titled()
    lines = [head[start]]
    pitch = 0.0
    for printed in head[start + 1 :]:
        step = printed.box.y0 - lines[-1].box.y0
        pitch = pitch or max(step, printed.height)  # two pieces of one line are no step
        if step > 2.2 * max(printed.height, lines[-1].height) or step > APART * pitch:
            break
        lines.append(printed)
    return Titled(None, None, plain(" ".join(p.text for p in lines)), span(lines[0], lines[-1]))


def plain(title: str) -> str:
    """The title without "V/v", "Về việc", "Về" and the closing stop."""
    text = " ".join(title.split())
    folded = fold(text)
    match = re.match(r"(?:\W{0,2}|.{1,3}\s(?=v\s?/))(?:v\s?[/.,]\s?v\b|ve\s?viec\b|ve\b)\s*:?\s*", folded)
    if match:
        text = text[match.end() :]
    return SPLIT_NUMBER.sub(r"\1", text).strip(" .;:-–")
