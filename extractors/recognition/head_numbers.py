"""Number and date of a scanned head: their digits are often written by hand or stamped, so they are read again.

"Số: 515/UBND-KTTH" and "ngày 0q tháng 02 năm 2025" as the first engine read them; the line is read again as
handwriting, from several crops, and the digits that fit all of them best are put in.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from extractors.recognition.glued import parted
from extractors.recognition.handwriting import DigitReader, Written
from extractors.recognition.ink import Gray
from extractors.recognition.ocr import OcrLine
from extractors.recognition.slots import beginnings, mended_tail, possible, tail_at
from extractors.text.folding import fold
from models.page import Box

HEAD = 0.36
"""The head lies in this upper share of a page."""
LEFT, RIGHT = 0.58, 0.3
"""The number ends left of the first share of the page's width, the date begins right of the second."""
MARGINS = ((0.15, 0.15), (0.3, 0.3), (0.3, 0.0), (0.45, 0.2))
"""How much is taken above and below the line, in line heights: hands and stamps do not keep to it."""
NUMBER = re.compile(r"^\W*s\S{0,3}\s*[:.;,]?.{0,12}?/\s*\S*[A-ZĐ]{2}|^\W*S\S{0,3}[:.].{0,9}[A-ZĐ]{2,}-", re.IGNORECASE)
BARE = re.compile(r"^\s*/\s*[A-ZĐ]{2}")
"""Its letters alone: the digits before them were not seen."""
LABELLED = re.compile(r"\W*[Ss]\S{0,2}\s?[:.;]?\W*")
DATE = re.compile(
    r"^\D{0,32}?ng(?:[ao]?[yvj]|[ao](?=\d))(?P<day>.{0,7}?)th.{0,2}ng(?P<month>.{0,7}?)n.?m\W{0,2}[\d ]{4,6}\W*$"
)
NO_Y = re.compile(r"\bng[àa]\s(?=\d)")
"""The y of "ngày" was read into the day behind it."""
UNPADDED = 9.0
"""What a lone digit costs: by Decree 30/2020/NĐ-CP, numbers and days below 10 and the months 1 and 2 begin with 0."""
AGREED, FLAGGED = 2.0, 7.0
"""What digits gain that the first engine read as well; the more where a 1 with flag and foot looked like a 4."""
CERTAIN = 0.9
"""Probability of each digit of the first crop that makes further crops unnecessary."""
WEIGHT = 2.0
"""The crops show the same ink: together they count as so many."""

Slot = tuple[Written, list[int], int]
"""What was seen in a crop, where the digits may begin in it, and where they end."""


def reread(
    page: Gray, lines: list[OcrLine], reader: DigitReader, *, coloured: Callable[[], Gray] | None = None
) -> list[OcrLine]:
    """The lines of a level page or strip; number and date line of its head with their digits read again.

    `page` is without red ink; `coloured` gives the page with it, for digits that a red pen or stamp put there.
    """
    height, width = page.shape
    deep = HEAD * height if height > width / 2 else height
    lines = [part for line in lines for part in (parted(line) if line.box.y1 < deep else (line,))]
    top = [line for line in lines if line.box.y1 < deep]
    found = {id(line): _again(page, line, reader) for line in top}
    blanks = [(line, blank) for line in top if (blank := _blank(found[id(line)], top, width)) is not None]
    if coloured and blanks:
        red = coloured()
        found.update((id(line), filled) for line, blank in blanks if (filled := _filled(red, blank, reader)))
    return [found.get(id(line), line) for line in lines]


def _again(page: Gray, line: OcrLine, reader: DigitReader) -> OcrLine:
    put = _kind_of(line, page.shape[1])
    if put is None:
        return line
    seen: list[Written] = []
    found = line
    for above, below in MARGINS:
        seen.append(reader.read(_cut(page, line.box, above, below)))
        found = put(line, seen)
        if _agree(found, seen[0]):
            return found
    return found


def _kind_of(line: OcrLine, width: int) -> Callable[[OcrLine, list[Written]], OcrLine] | None:
    """How the digits of a line are put in: of a date, of a number; None for any other line."""
    if line.box.x0 > RIGHT * width and DATE.search(fold(line.text)):
        return _date
    return _number if line.box.x1 < LEFT * width and NUMBER.match(line.text) else None


def _blank(line: OcrLine, lines: list[OcrLine], width: int) -> OcrLine | None:
    """A number or date line of which no digits (no day) were seen, its label joined with it; None for any other."""
    text = " ".join(word for word, _ in line.words) or line.text
    dated = DATE.search(fold(text)) if line.box.x0 > RIGHT * width else None
    if dated:
        return line if not dated["day"].strip(" .…_-") else None
    if line.box.x1 >= LEFT * width:
        return None
    if BARE.match(text):
        label = next((other for other in lines if _labels(other, line)), None)
        box = line.box._replace(x0=min(line.box.x0, label.box.x0)) if label else None
        return replace(line, text=f"Số: {text}", box=box) if box else None
    return line if NUMBER.match(text) and tail_at(text, 1) in beginnings(text) else None


def _labels(label: OcrLine, line: OcrLine) -> bool:
    """Whether a line is the "Số:" on the row of another, left of it."""
    level = abs(label.box.y0 + label.box.y1 - line.box.y0 - line.box.y1) < line.box.y1 - line.box.y0
    return level and label.box.x1 <= line.box.x0 and LABELLED.fullmatch(label.text) is not None


def _filled(page: Gray, line: OcrLine, reader: DigitReader) -> OcrLine | None:
    """The line with digits that every crop shows alike; None where they do not agree."""
    put = _kind_of(line, page.shape[1])
    read = [put(line, [reader.read(_cut(page, line.box, *margin))]) for margin in MARGINS] if put else []
    said = {tuple(word for word, _ in found.words) for found in read}
    return read[0] if len(said) == 1 and read[0] is not line else None


def _agree(line: OcrLine, written: Written) -> bool:
    """True if the first crop says, beyond doubt, what the first engine read."""
    digits = [sure for char, sure in zip(written.text, written.sure, strict=True) if char.isdigit()]
    same = "".join(word for word, _ in line.words) == "".join(line.text.split())
    return same and min(digits, default=0.0) > CERTAIN


def _cut(page: Gray, box: Box, above: float, below: float) -> Gray:
    high = box.y1 - box.y0
    top, bottom = max(0, int(box.y0 - above * high)), int(box.y1 + below * high)
    return page[top:bottom, max(0, int(box.x0 - 0.3 * high)) : int(box.x1 + 0.3 * high)]


def _number(line: OcrLine, seen: list[Written]) -> OcrLine:
    """The digits between the label and the symbol that fit all crops best; a blank stays blank."""
    symbol = tail_at(line.text, 2)
    if symbol is None:
        return line
    slots: list[Slot] = []
    for written in seen:
        end = tail_at(written.text, 1)
        starts = [start for start in beginnings(written.text) if end is not None and start <= end]
        if end is not None and starts:
            slots.append((written, starts, end))
    slot = line.text[min(beginnings(line.text)[-1], symbol) : symbol]
    choices = possible(slot).union(*(possible(w.text[start:end]) for w, starts, end in slots for start in starts))
    read = "".join(char for char in slot if char.isdigit())
    found = _fitting(dict.fromkeys(sorted(choices), True), slots, read=read)
    tail = mended_tail(line.text[symbol:], [written.text for written in seen])
    sign = "" if tail[0] in "/-–" else "-" if "/" in tail else "/"
    return _said(line, f"Số: {found}{sign}{tail}") if found else line


def _date(line: OcrLine, seen: list[Written]) -> OcrLine:
    """Day and month that fit all crops best; a blank stays blank."""
    first = DATE.search(fold(line.text))
    if first is None:
        return line
    text = line.text
    for part, last, padded in (("month", 12, 2), ("day", 31, 9)):
        read = first[part].strip(" .…_-")
        matches = [(written, match) for written in seen if (match := DATE.search(fold(written.text)))]
        if not read and all(not match[part].strip(" .…_-") for _, match in matches):
            continue
        choices = {form: value <= padded for value in range(1, last + 1) for form in (f"{value:02}", str(value))}
        slots = [(written, [match.start(part)], match.end(part)) for written, match in matches]
        found = _fitting(choices, slots, read=read)
        if found:
            text = f"{text[: first.start(part)]} {found} {text[first.end(part) :]}"
    return _said(line, NO_Y.sub("ngày ", text))


def _fitting(possible: dict[str, bool], slots: list[Slot], *, read: str) -> str:
    """The digits with the greatest likelihood over all crops; `slots` are places in what was seen in each.

    `possible` says of each choice whether it would have to begin with a 0, were it a lone digit.
    """
    if not slots:
        return ""

    def seen(digits: str) -> float:
        found = (
            max(written.likelihood(digits, *_steps(written, start, end)) for start in starts)
            for written, starts, end in slots
        )
        lone = len(digits) == 1 and possible[digits]
        return WEIGHT * sum(found) / len(slots) - UNPADDED * lone

    fits = {digits: seen(digits) for digits in possible}
    best = max(fits, key=lambda digits: fits[digits], default="")
    if read in fits and fits[read] + (FLAGGED if _flagged(read, best) else AGREED) > fits[best]:
        return read
    return best


def _flagged(read: str, best: str) -> bool:
    """Whether all that tells two readings apart is a 1 of the first that the second takes for a 4."""
    return len(read) == len(best) and all(a == b or (a, b) == ("1", "4") for a, b in zip(read, best, strict=True))


def _steps(written: Written, start: int, end: int) -> tuple[int, int]:
    """The steps between the letter before `start` and the letter at `end`."""
    after = written.steps[end] if end < len(written.steps) else len(written.digits)
    return (written.steps[start - 1] + 1 if start else 0), after


def _said(line: OcrLine, text: str) -> OcrLine:
    """The line with other words, which share its width by their letters; its text stays what was read at first."""
    text = " ".join(text.split())
    if text == line.text:
        return line
    share = (line.box.x1 - line.box.x0) / max(1, len(text))
    words, at = [], 0
    for word in text.split(" "):
        x0 = line.box.x0 + at * share
        words.append((word, line.box._replace(x0=x0, x1=x0 + len(word) * share)))
        at += len(word) + 1
    return replace(line, words=tuple(words), readings=tuple(((word, 0.0),) for word, _ in words))
