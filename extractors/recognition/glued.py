"""A head's row that was read as one line, number and date together: it is parted where the place begins.

"Số: 48/KH-MTTQ-BTTSóc Trăng, ngày 18 tháng 9 năm 2031": a long number leaves no blank before the date.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from extractors.recognition.ocr import OcrLine
from models.page import Box

NUMBER = re.compile(r"\W*[Ss]\S{0,3}\s*[:.;,]?.{1,12}?[/-]\s*\S*?[A-ZĐ]{2}")
DAY = re.compile(r",?\s*ng[àa]y", re.IGNORECASE)
WORD = re.compile(r"\S+")
SMALL = ("Tg", "Tr")
"""The ends of TTg and TTr, which begin no place's name."""


def parted(line: OcrLine) -> tuple[OcrLine, ...]:
    """The number's line and the date's of a row that holds both; any other line as it is."""
    at = date_at(line.text)
    if at is None or " ".join(word for word, _ in line.words) != line.text:
        return (line,)
    pieces = list(_pieces(line, at))
    left = [piece for piece in pieces if piece[0] < at]
    right = [piece for piece in pieces if piece[0] >= at]
    return _line(line, left), _line(line, right)


def date_at(text: str) -> int | None:
    """Where the place begins in a row that holds a number and, behind it, a place and a date.

    >>> [date_at(text) for text in ("Số: 48/KH-BTTSóc Trăng, ngày 18", "Số: 48/TTg Huế, ngày 18", "Số: 48/KH-BTT")]
    [13, 11, None]
    """
    day, number = DAY.search(text), NUMBER.match(text)
    if day is None or number is None or number.end() > day.start():
        return None
    found = None
    for word in reversed(list(WORD.finditer(text, number.end(), day.start()))):
        capital = _capital(word[0])
        if capital is None:
            break
        found = word.start() + capital
        if capital:
            break
    return found


def _capital(word: str) -> int | None:
    """Where the capital of a name stands in a word that may have run into letters before it; None for no name."""
    places = [at for at, (a, b) in enumerate(pairwise(word)) if a.isupper() and b.islower()]
    return places[-1] if places and word[places[-1] :].strip(",.") not in SMALL else None


def _pieces(line: OcrLine, cut: int) -> Iterator[tuple[int, str, Box]]:
    """The words with their places in the text, the one that holds `cut` as two."""
    at = 0
    for word, box in line.words:
        if at < cut < at + len(word):
            middle = box.x0 + (box.x1 - box.x0) * (cut - at) / len(word)
            yield at, word[: cut - at], box._replace(x1=middle)
            yield cut, word[cut - at :], box._replace(x0=middle)
        else:
            yield at, word, box
        at += len(word) + 1


def _line(line: OcrLine, pieces: list[tuple[int, str, Box]]) -> OcrLine:
    words = tuple((word, box) for _, word, box in pieces)
    box = line.box._replace(x0=words[0][1].x0, x1=words[-1][1].x1)
    readings = tuple(((word, 0.0),) for word, _ in words)
    return replace(line, text=" ".join(word for word, _ in words), box=box, words=words, readings=readings)
