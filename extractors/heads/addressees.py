"""Kính gửi and Nơi nhận: to whom the document goes."""

import re
from itertools import takewhile

from rapidfuzz import fuzz

from extractors.bodies import wording
from extractors.bodies.context import Context
from extractors.heads.entries import split
from extractors.heads.printed import Printed, span
from extractors.text.capitals import in_capitals
from extractors.text.folding import fold
from models.span import Span

TO = re.compile(r"\W{0,2}kinh\s*g[a-z]?[iu]{1,2}\s*[:;.]?\s*|\w{1,2}\s?kinh gui\s*:\s*")
"""Also with a sign or two read of a stamp or a stroke before it."""
INVITES = re.compile(r"\W{0,2}(?:tran trong )?kinh moi\s*:\s*")
LIKE_TO = re.compile(r"\W{0,2}(\w{3,5}\s?\w{2,4})\s*[:;]\s*")
ALIKE = 74
HEADED = re.compile(r"n[o0]i\s?nh")
LETTER = re.compile(r"[^\W\d_]")
BULLET = re.compile(r"^[-–—+•*]\s*")
ARCHIVE = re.compile(r"^[-–—+•*]?\s*l[uv]u\s*[:;.,]|^[-–—+•*]?\s*luu (?:vt|van thu)\b")
WIRES = re.compile(r"[^:]{2,120}\s(?:ĐIỆN|[Đđ]iện)\s*:\s*")
WIRED = re.compile(r"\s*[Đđ]iện\s*:\s*|\s+(?=[-–•+]\s)")
HONOURED = re.compile(r"^(?:[Cc]ác )?[Đđ][oồô]ng chí:?\s+(?=[^\W\d_])")
"""Before an office-holder; as read, too."""
BESIDE = 8.0
"""Points that tell a line's beginning from a bullet's."""
NAMING = re.compile(r"[^\W\d_]{2}.|[^\W\d_].*[^\W\d_]{2}")
"""An entry has words; what is read of a stroke or stamp beside the list is signs and numbers: "30 92"."""
SENTENCE = 12
"""Signs of a line with a full stop that ends the list and no abbreviation."""
FIRST_INDENT = 45.0
PITCH = 2.4


def addressees(body: list[Printed], context: Context) -> tuple[tuple[str, ...], Span | None]:
    """The bodies after "Kính gửi:", one entry a body, as printed, groups kept; and where they stand."""
    at = next((i for i, p in enumerate(body[:30]) if opening(p.text) and not _wires(p.text)), None)
    block = _block(body, at) if at is not None else _wired(body) or _invited(body)
    if not block:
        return (), None
    items = _items([p.text for p in block])
    found = tuple(name for item in items for name in split(item, context))
    return found, span(block[0], block[-1])


def _wired(body: list[Printed]) -> list[Printed]:
    """The lines of a telegram's (công điện) addressees: "CHỦ TỊCH ỦY BAN NHÂN DÂN … điện:" and the list after it."""
    at = next((i for i, p in enumerate(body[:14]) if _wires(p.text)), None)
    if at is None:
        return []
    if beside := _beside(body, at):
        return beside
    if WIRES.fullmatch(body[at].text):
        at += 1
    elif (block := _block(body, at))[1:]:
        return block
    block, margin = body[at : at + 1], _margin(body[at + 1 :], 0.0)
    for printed in body[at + 1 : at + 30]:
        if not BULLET.match(printed.text) and not (block and _goes_on(block, printed, margin)):
            break
        block.append(printed)
    return block if block and (BULLET.match(block[0].text) or _wires(block[0].text)) else []


def _invited(body: list[Printed]) -> list[Printed]:
    """The list under "Trân trọng kính mời:", which in an invitation stands for "Kính gửi:"."""
    at = next((i for i, p in enumerate(body[:14]) if INVITES.fullmatch(fold(p.text))), None)
    if at is None:
        return []
    block: list[Printed] = []
    margin = _margin(body[at + 1 :], 0.0)
    for printed in body[at + 1 : at + 30]:
        if not BULLET.match(printed.text) and not (block and _goes_on(block, printed, margin)):
            break
        block.append(printed)
    return block


def _wires(text: str) -> int:
    """How many characters stand up to "điện:" in a line that says in capitals who wires; 0 for another line."""
    match = WIRES.match(text)
    return match.end() if match and in_capitals(text[: match.end() - 6]) else 0


def _beside(body: list[Printed], at: int) -> list[Printed]:
    """The addressees in a column right of who wires: "THỦ TƯỚNG CHÍNH - Bộ trưởng Bộ …" | "PHỦ điện: tế;" on rows.

    The left column's words are left out of the lines' texts.
    """
    first = next((i for i in range(max(0, at - 2), at) if BULLET.match(body[i].text[_sender(body[i].text) :])), None)
    if first is None:
        return []
    block = [p._replace(text=p.text[_sender(p.text) :]) for p in body[first : at + 1]]
    margin = _margin(body[at + 1 :], 0.0)
    for printed in body[at + 1 : at + 30]:
        if printed.box.x0 < margin + FIRST_INDENT:
            break
        block.append(printed)
    return block


def _sender(text: str) -> int:
    """How many characters words in capitals, and "điện:" behind them, take left of an entry on the same row."""
    words = takewhile(lambda word: len(word) > 1 and word.isalpha() and word.isupper(), text.split())
    end = len(" ".join(words))
    match = WIRED.match(text, end) if end else None
    return match.end() if match else 0


def _goes_on(block: list[Printed], printed: Printed, margin: float) -> bool:
    """True where a line is the rest of the entry before it: no sign ended that, and no paragraph begins."""
    if block[-1].text.rstrip().endswith((".", ";")):
        return False
    if block[0].box.x0 > margin + FIRST_INDENT:
        return printed.box.x0 > margin + FIRST_INDENT
    return abs(printed.box.x0 - block[0].box.x0) > BESIDE


def opening(text: str) -> int:
    """How many characters "Kính gửi:" takes at the line's start, also badly read; 0 where it does not stand there."""
    if wired := _wires(text):
        return wired
    folded = fold(text)
    if exact := TO.match(folded):
        return exact.end()
    like = LIKE_TO.match(folded)
    return like.end() if like and fuzz.ratio(like[1], "kinh gui") >= ALIKE else 0


def _block(body: list[Printed], at: int) -> list[Printed]:
    """The line of "Kính gửi" and those that belong to it: indented deeper than a paragraph, or bulleted, and close."""
    first = body[at]
    margin = _margin(body[at + 1 :], first.box.x0)
    block = [first]
    for printed in body[at + 1 : at + 30]:
        if (block[-1].text.endswith(".") and len(block[-1].text) > SENTENCE) or _sentence(printed):
            break
        deep = printed.box.x0 > margin + FIRST_INDENT
        close = printed.box.y0 - block[-1].box.y0 < PITCH * max(printed.height, block[-1].height)
        if not close or not (deep or (_open(block) and printed.box.x0 > margin - 5 and not _starts(printed, margin))):
            break
        block.append(printed)
    return block


def _margin(body: list[Printed], otherwise: float) -> float:
    """The left margin of the text: of its lines that run over the page those that begin leftmost, but for strays."""
    edges = sorted(p.box.x0 for p in body if p.box.x1 - p.box.x0 > 0.5 * p.page.width)
    return edges[len(edges) // 6] if edges else otherwise


def _sentence(printed: Printed) -> bool:
    """True for a line that begins the letter's first sentence: "Thực hiện Công văn số …" over the whole width."""
    wide = printed.box.x1 - printed.box.x0 > 0.6 * printed.page.width
    return wide and fold(printed.text).startswith(tuple(wording.folded("letter_openings")))


def _open(block: list[Printed]) -> bool:
    """True while the list has not ended with its full stop and the last line ran to the margin."""
    last = block[-1].text
    return not last.endswith((".", ";")) and len(block) <= 2 and block[-1].box.x1 > 0.8 * block[-1].page.width


def _starts(printed: Printed, margin: float) -> bool:
    return printed.box.x0 > margin + 15


def _items(texts: list[str]) -> list[str]:
    """The entries of the list: a bullet or a semicolon begins the next one."""
    items: list[str] = []
    for number, text in enumerate(texts):
        rest = text[opening(text) :] if number == 0 else text
        if BULLET.match(rest) or not items or items[-1].endswith(";"):
            items.append(BULLET.sub("", rest))
        else:
            items[-1] = f"{items[-1]} {rest}".strip()
    parts = (HONOURED.sub("", part.strip(" ,.;:")) for item in items for part in item.split(";"))
    return [part for part in parts if NAMING.search(part)]


def recipients(lines: list[Printed]) -> tuple[str, ...]:
    """The entries of the distribution list as printed, line ends joined, without "Lưu: …"."""
    entries: list[str] = []
    for printed in lines:
        text = printed.text
        folded = fold(text)
        if HEADED.match(folded) or len(LETTER.findall(text)) < 2:
            continue
        if ARCHIVE.match(folded):
            break
        if BULLET.match(text) or not entries or entries[-1].endswith(";"):
            entries.append(BULLET.sub("", text))
        else:
            entries[-1] += f" {text}"
    return tuple(entry.strip(" ;.,") for entry in entries if entry.strip(" ;.,"))
