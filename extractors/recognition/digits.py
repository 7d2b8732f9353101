"""Digits that were read as letters, set right where only digits can stand: in dates and in a số ký hiệu.

The closed shape says that a digit must stand there; which one, the engine's other readings of the letter, or else the
letters of `data/digits.yaml` that look like it.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache, partial

from extractors.citations.symbols import is_kind
from extractors.rows import rows
from models.base import Frozen

MOST = 2
"""Letters in one date or number that may have been digits."""
_ONE = r"[^\W_]|[|!]"
DATE = re.compile(
    rf"^[(“\"]*(?P<day>(?:{_ONE}){{1,2}})(?P<sign>[/.-])(?P<month>(?:{_ONE}){{1,2}})(?P=sign)(?P<year>(?:{_ONE}){{4}})"
    r"[.,;:)”\"]*$"
)
NUMBER = re.compile(rf"^[(“\"]*(?P<number>(?:{_ONE}){{2,5}})/(?:(?P<year>(?:{_ONE}){{4}})/)?(?P<kind>[^\W\d_]{{2,5}})-")
PARTS = {
    "ngày": re.compile(rf"(?P<day>(?:{_ONE}){{2}})$"),
    "tháng": re.compile(rf"(?P<month>(?:{_ONE}){{2}})$"),
    "năm": re.compile(rf"(?P<year>(?:{_ONE}){{4}})[.,;:)]*$"),
}
"""What stands after these words, where dates are written out."""
RANGES = {"day": range(1, 32), "month": range(1, 13), "year": range(1900, 2200), "number": range(1, 100_000)}

Seen = Callable[[int, int], str | None]
"""The digit that the engine thinks likeliest for a letter, given the word's and the letter's places."""


class Digit(Frozen):
    """A row of `data/digits.yaml`."""

    key: str
    letters: str
    examples: tuple[tuple[str, str], ...]
    counter_examples: tuple[str, ...] = ()


def alike(char: str) -> str | None:
    """The digit that a sign is, or that a letter looks like."""
    return char if char.isdigit() else _digits().get(char)


@cache
def letters_like(digit: str) -> str:
    """The letters that a digit is taken for, and for a 1 the strokes; commonest slips of handwriting."""
    return "".join(letter for letter, like in _digits().items() if like == digit) + ("/\\" if digit == "1" else "")


@cache
def _digits() -> dict[str, str]:
    return {letter: row.key for row in rows("digits", Digit) for letter in row.letters}


def _unseen(_: int, __: int) -> str | None:
    return None


def with_digits(words: Sequence[str], seen: Seen = _unseen) -> list[str]:
    """The words, letters made digits where a date or a số ký hiệu has them.

    >>> with_digits("ngày l5/4/2O31 của UBND".split())
    ['ngày', '15/4/2031', 'của', 'UBND']
    """
    found = []
    for at, word in enumerate(words):
        match = _shape(word, words[at - 1].lower() if at else "")
        found.append(word if match is None else _mended(match, partial(seen, at)))
    return found


def _shape(word: str, before: str) -> re.Match[str] | None:
    """The shape that a word has in which letters may be digits; None for most words."""
    if word.isalpha() or not any(char.isdigit() for char in word):
        return None
    number = NUMBER.match(word)
    if number and is_kind(number["kind"]):
        return number
    return DATE.match(word) or (PARTS[before].match(word) if before in PARTS else None)


def _mended(match: re.Match[str], seen: Callable[[int], str | None]) -> str:
    """The word with its letters as digits, or as it was if that makes no date or number."""
    word = list(match.string)
    changed = 0
    for name, text in match.groupdict().items():
        if name not in RANGES or text is None or text.isdigit():
            continue
        if not any(char.isdigit() for char in text) and len(text) > 1:
            return match.string
        for place in range(*match.span(name)):
            if not word[place].isdigit():
                word[place] = _digit(word[place], place, seen, exact=name == "number")
                changed += 1
        whole = "".join(word[slice(*match.span(name))])
        if not (whole.isascii() and whole.isdigit() and int(whole) in RANGES[name]):
            return match.string
    return "".join(word) if changed <= MOST else match.string


def _digit(char: str, place: int, seen: Callable[[int], str | None], *, exact: bool) -> str:
    """The digit for a letter; of a số ký hiệu only a letter that looks like one, for "30c" is a number, too."""
    alike = _digits().get(char)
    if exact:
        return alike if alike in ("0", "1") and char not in "iDQ" else char
    return seen(place) or alike or char
