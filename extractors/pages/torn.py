"""Syllables that a text layer tears apart: "ĐIỀ U KHO ẢN" for "ĐIỀU KHOẢN".

Fonts that lack the marked letters make word processors change the font inside a word; some writers of PDF then set a
blank there.
"""

from functools import lru_cache
from itertools import pairwise

from extractors.pages.syllables import syllables, used

SIGNS = ".,;:)”\""
LONGEST = 4
"""Letters of a piece that was torn off."""


def joined(text: str) -> str:
    """The text with torn syllables whole again in each of its lines."""
    odd = set(filter(_odd, text.split()))
    if not odd:
        return text
    return "\n".join([_line(line) if any(word in line for word in odd) else line for line in text.split("\n")])


@lru_cache(maxsize=1 << 15)
def _odd(word: str) -> bool:
    """Whether letters make no syllable: such a word, or a piece of one, is in every line that is torn."""
    return word.isalpha() and word.lower() not in syllables()


def _line(line: str) -> str:
    """One pair that can only be a torn syllable ("ĐIỀ U"), or two that look like one ("đị nh"), show a torn line."""
    words = line.split(" ")
    if not any(map(_odd, words)):
        return line
    spelled = syllables()
    pairs = [
        (a, b)
        for a, b in pairwise(words)
        if 0 < len(b) <= LONGEST and not a.isascii() and a.isalpha() and _one(a, b) and _letters(a, b) in spelled
    ]
    sure = sum(1 for a, _ in pairs if len(a) > 1 and a.lower() not in spelled)
    likely = sum(1 for _, b in pairs if b.rstrip(SIGNS).lower() not in spelled)
    return _whole(words) if sure or likely > 1 else line


def _whole(words: list[str]) -> str:
    """The words, each joined to the one before where only one of the two is no word, and together they are one."""
    known, whole = used(), words[:1]
    for word in words[1:]:
        before, after = whole[-1], word.rstrip(SIGNS).lower()
        torn = before.lower() not in known or after not in known or len(after) == 1
        fits = before.isalpha() and 0 < len(after) <= LONGEST and _one(before, word)
        if torn and fits and _letters(before, word) in known:
            whole[-1] += word
        else:
            whole.append(word)
    return " ".join(whole)


def _one(before: str, after: str) -> bool:
    """Whether the two are written as one word is: "Y Niê N" is a name, for no word has a capital inside."""
    return not after[:1].isupper() or before.isupper()


def _letters(before: str, after: str) -> str:
    return (before + after.rstrip(SIGNS)).lower()
