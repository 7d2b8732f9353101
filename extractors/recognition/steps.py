"""From a recognizer's steps to a line: letters, words with boxes, and the other readings of each word.

The recognizer is trained with CTC: at every step (four pixels of the crop) it says how likely each letter is, 0 being
the blank between letters. A letter stands where its run of steps begins.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from extractors.pages.syllables import is_syllable
from extractors.recognition.digits import with_digits
from extractors.recognition.ocr import OcrLine
from models.page import Box

STRIDE = 4
"""Pixels of the crop a step."""
LEAST = -8.0
"""Log-probability below which another letter is not thought of."""
MOST = 16
"""Readings of one word."""
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
FOOT, WAIST = slice(48, 54), slice(38, 46)
"""Rows of a crop (96 high) just above the line's foot, and those that raised digits fill as well."""
RAISED = 0.6
"""Ink at the foot, as a share of the ink above it, below which a digit is raised."""
SIGNS = ".,;:)”"
WORD_SIGNS = "“”‘’'\"().,;:-–"
TIED = re.compile(r"(ngày|tháng|năm|số|điều|khoản)$", re.IGNORECASE)
"""Words after which a number is set off by a blank: "ngày15" is "ngày 15"."""


@dataclass(frozen=True, slots=True)
class Crop:
    """A line cut out for the recognizer, as ink (1) on paper (0)."""

    box: Box
    """The line in the upright image."""
    ink: npt.NDArray[np.float32]
    left: float
    """Where the crop's left edge lies in that image."""
    scale: float
    """Pixels of that image for each pixel of the crop."""

    def x(self, step: float) -> float:
        """Where a step lies in the image."""
        return self.left + step * STRIDE * self.scale


@dataclass(frozen=True, slots=True)
class Steps:
    """The likeliest letters of each step: indices into `chars` (plus one; 0 is the blank) and log-probabilities."""

    chars: list[str]
    ids: npt.NDArray[np.int64]
    logs: npt.NDArray[np.float32]

    def letters(self) -> list["Letter"]:
        """The best letter of each run of steps, blanks left out."""
        best = self.ids[:, 0]
        starts = np.flatnonzero((best != 0) & np.concatenate(([True], best[1:] != best[:-1])))
        return [Letter(self.chars[best[step] - 1], int(step), self.others(int(step))) for step in starts]

    def others(self, step: int) -> tuple[tuple[str, float], ...]:
        """The other letters that a step may show, of the same case, and what each costs."""
        char = self.chars[self.ids[step, 0] - 1]
        if not char.isalpha() or self.logs[step, 1] < LEAST:
            return ()
        best, *logs = self.logs[step].tolist()
        named = [(self.chars[i - 1], best - log) for i, log in zip(self.ids[step, 1:].tolist(), logs, strict=True) if i]
        upper = char.isupper()
        return tuple(
            (other, cost)
            for other, cost in named
            if cost < best - LEAST and other.isalpha() and other.isupper() == upper
        )

    def digit(self, step: int) -> str | None:
        """The likeliest digit of a step, where any is among its letters."""
        named = (self.chars[i - 1] for i in self.ids[step].tolist() if i)
        return next((char for char in named if char in "0123456789"), None)

    def blank_between(self, first: int, last: int) -> float | None:
        """What it costs to see a word's end between two steps; None where nothing speaks for one."""
        space = self.chars.index(" ") + 1
        at, which = np.nonzero(self.ids[first + 1 : last] == space)
        seen = self.logs[first + 1 : last]
        return min((float(seen[i, 0] - seen[i, k]) for i, k in zip(at, which, strict=True)), default=None)


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, the step where it begins, and what else it may be."""

    char: str
    step: int
    others: tuple[tuple[str, float], ...]


def line_of(crop: Crop, steps: Steps) -> OcrLine:
    """The line that the steps say, with its words' boxes and readings."""
    letters = steps.letters()
    words = [_marked(crop, word, first=at == 0) for at, word in enumerate(_words(letters))]
    right = with_digits([_text(word) for word in words], lambda at, place: steps.digit(words[at][place].step))
    sure = [float(np.exp(steps.logs[letter.step, 0])) for letter in letters]
    return OcrLine(
        " ".join(map(_text, words)),
        crop.box,
        sum(sure) / len(sure) if sure else 0.0,
        tuple((_text(word), _box(crop, word)) for word in words),
        tuple(tuple(_readings(word, text, steps)) for word, text in zip(words, right, strict=True)),
    )


def _words(letters: list[Letter]) -> Iterator[list[Letter]]:
    """Runs of letters, parted at blanks and where a blank was lost."""
    word: list[Letter] = []
    for letter, after in pairwise([*letters, Letter(" ", 0, ())]):
        if not letter.char.isspace():
            word.append(letter)
        if word and (after.char.isspace() or letter.char.isspace() or _blank_lost(word, after.char)):
            yield word
            word = []


def _marked(crop: Crop, word: list[Letter], *, first: bool) -> list[Letter]:
    """The word with a footnote's mark written as one: raised digits after letters, or alone at a line's start."""
    end = len(word)
    while end and word[end - 1].char in SIGNS:
        end -= 1
    start = end
    while start and word[start - 1].char.isdigit() and _raised(crop, word[start - 1]):
        start -= 1
    alone = first and start == 0 and end == len(word) < 3
    if start == end or not (alone or any(letter.char.isalpha() for letter in word[:start])):
        return word
    marks = [replace(letter, char=letter.char.translate(SUPERSCRIPTS)) for letter in word[start:end]]
    return [*word[:start], *marks, *word[end:]]


def _raised(crop: Crop, letter: Letter) -> bool:
    """True if the letter's ink ends well above the foot of the line."""
    left = int((letter.step - 0.25) * STRIDE)
    columns = crop.ink[:, max(0, left) : left + round(1.5 * STRIDE)]
    return columns.size > 0 and float(columns[FOOT].max()) < RAISED * float(columns[WAIST].max())


def _blank_lost(word: list[Letter], after: str) -> bool:
    """Between "việc," and "nhiệm", "ngày" and "15": no number is cut."""
    last = word[-1].char
    if last in ",;)" and after.isalpha():
        return len(word) > 1 and not word[-2].char.isdigit()
    return after.isdigit() and TIED.search(_text(word)) is not None


def _text(word: list[Letter]) -> str:
    return unicodedata.normalize("NFC", "".join(letter.char for letter in word))


def _box(crop: Crop, word: list[Letter]) -> Box:
    x0 = max(crop.box.x0, crop.x(word[0].step - 0.5))
    x1 = min(crop.box.x1, crop.x(word[-1].step + 2.5))
    return Box(x0, crop.box.y0, max(x0, x1), crop.box.y1)


def _readings(word: list[Letter], text: str, steps: Steps) -> Iterator[tuple[str, float]]:
    """What the word, read as `text`, may be, that reading first; numbers and symbols are only what they are."""
    yield text, 0.0
    letters = text.strip(WORD_SIGNS)
    if not letters.isalpha():
        return
    ways = [("", 0.0)]
    for letter in word:
        if letter.others:
            seen = ((letter.char, 0.0), *letter.others)
            ways = sorted(((way + char, cost + more) for way, cost in ways for char, more in seen), key=_cost)[:MOST]
        else:
            ways = [(way + letter.char, cost) for way, cost in ways]
    yield from (way for way in ways if way[0] != text)
    if not is_syllable(letters):
        yield from _two(word, steps)


def _two(word: list[Letter], steps: Steps) -> Iterator[tuple[str, float]]:
    """The word as two, where the steps between two letters speak for a blank."""
    for before, (letter, after) in enumerate(pairwise(word), 1):
        if letter.char.isalpha() and after.char.isalpha():
            cost = steps.blank_between(letter.step, after.step)
            if cost is not None:
                yield f"{_text(word[:before])} {_text(word[before:])}", cost


def _cost(way: tuple[str, float]) -> float:
    return way[1]
