"""Number and date of a scanned head: their digits are often written by hand or stamped, so they are read again.

"Số: 515/UBND-KTTH" and "ngày 0q tháng 02 năm 2025" as the first engine read them; the line is read again as
handwriting, from several crops, and the digits that fit all of them best are put in.
"""

import re
from dataclasses import replace

from extractors.recognition.handwriting import DigitReader, Written
from extractors.recognition.ink import Gray
from extractors.recognition.ocr import OcrLine
from extractors.text.folding import fold
from models.page import Box

HEAD = 0.36
"""The head lies in this upper share of a page."""
LEFT, RIGHT = 0.58, 0.3
"""The number ends left of the first share of the page's width, the date begins right of the second."""
MARGINS = ((0.15, 0.15), (0.3, 0.3), (0.3, 0.0), (0.45, 0.2))
"""How much is taken above and below the line, in line heights: hands and stamps do not keep to it."""
NUMBER = re.compile(r"^\W*s\S{0,3}\s*[:.;,]?.{0,12}?/\s*\S*[A-ZĐ]{2}|^\W*S\S{0,3}[:.].{0,9}[A-ZĐ]{2,}-", re.IGNORECASE)
SYMBOL = re.compile(r"/|(?<![A-ZĐÐ])[A-ZĐÐ]{2,}\S*-")
SUBMISSION = re.compile(r"^/TT[a-zY]?-")
"""Of print, the first engine reads the r of TTr (tờ trình) as nothing or as a Y."""
LABEL = re.compile(r"\W*S?[^\W\dA-Z]{0,2}\s*(?:\d?[:;])?\s*")
DATE = re.compile(r"^\D{0,32}?ng[ao]?[yvj](?P<day>.{0,7}?)th.{0,2}ng(?P<month>.{0,7}?)n.?m\W{0,2}[\d ]{4,6}\W*$")
UNPADDED = 9.0
"""What a lone digit costs: by Decree 30/2020/NĐ-CP, numbers and days below 10 and the months 1 and 2 begin with 0."""
AGREED = 7.0
"""What digits gain that the first engine read as well."""
CERTAIN = 0.9
"""Probability of each digit of the first crop that makes further crops unnecessary."""
WEIGHT = 2.0
"""The crops show the same ink: together they count as so many."""


def reread(page: Gray, lines: list[OcrLine], reader: DigitReader) -> list[OcrLine]:
    """The lines of an upright page or strip; number and date line of its head with their digits read again."""
    height, width = page.shape
    deep = HEAD * height if height > width / 2 else height
    return [_again(page, line, reader) if line.box.y1 < deep else line for line in lines]


def _again(page: Gray, line: OcrLine, reader: DigitReader) -> OcrLine:
    width = page.shape[1]
    if line.box.x0 > RIGHT * width and DATE.search(fold(line.text)):
        put = _date
    elif line.box.x1 < LEFT * width and NUMBER.match(line.text):
        put = _number
    else:
        return line
    seen: list[Written] = []
    found = line
    for above, below in MARGINS:
        seen.append(reader.read(_cut(page, line.box, above, below)))
        found = put(line, seen)
        if _agree(found, seen[0]):
            return found
    return found


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
    symbol = SYMBOL.search(line.text, 2)
    if symbol is None:
        return line
    slots = []
    for written in seen:
        label, end = LABEL.match(written.text), SYMBOL.search(written.text, 1)
        if label and end and label.end() <= end.start():
            slots.append((written, label.end(), end.start()))
    read = _digits(LABEL.sub("", line.text[: symbol.start()], count=1))
    possible = {_digits(written.text[start:end]) for written, start, end in slots} | {read}
    found = _fitting({digits: True for digits in sorted(possible) if digits.isdigit()}, slots, read=read)
    tail = line.text[symbol.start() :]
    if sum("/TTr-" in written.text for written in seen) * 2 > len(seen):
        tail = SUBMISSION.sub("/TTr-", tail)
    return _said(line, f"Số: {found}{'' if tail.startswith('/') else '/'}{tail}") if found else line


def _digits(text: str) -> str:
    return re.sub(r"\W", "", text)


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
        possible = {form: value <= padded for value in range(1, last + 1) for form in (f"{value:02}", str(value))}
        found = _fitting(possible, [(written, *match.span(part)) for written, match in matches], read=read)
        if found:
            text = f"{text[: first.start(part)]} {found} {text[first.end(part) :]}"
    return _said(line, text)


def _fitting(possible: dict[str, bool], slots: list[tuple[Written, int, int]], *, read: str) -> str:
    """The digits with the greatest likelihood over all crops; `slots` are places in what was seen in each.

    `possible` says of each choice whether it would have to begin with a 0, were it a lone digit.
    """
    if not slots:
        return ""

    def fits(digits: str) -> float:
        seen = sum(written.likelihood(digits, *_steps(written, start, end)) for written, start, end in slots)
        lone = len(digits) == 1 and possible[digits]
        return WEIGHT * seen / len(slots) + AGREED * (digits == read) - UNPADDED * lone

    return max(possible, key=fits, default="")


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
