"""Syllables that a text layer tears apart: "ĐIỀ U KHO ẢN" for "ĐIỀU KHOẢN".

Fonts that lack the marked letters make word processors change the font inside a word; some writers of PDF then set a
blank there.
"""

from itertools import pairwise

from extractors.pages.spelling import LONGEST, SIGNS, pieces
from extractors.pages.syllables import syllables, used


def joined(text: str) -> str:
    """The text with torn syllables whole again in each of its lines."""
    torn = pieces(text)
    if not torn:
        return text
    return "\n".join([line if torn.isdisjoint(line.split(" ")) else _line(line) for line in text.split("\n")])


def _line(line: str) -> str:
    """One pair that can only be a torn syllable ("ĐIỀ U"), or two that look like one ("đị nh"), show a torn line."""
    words = line.split(" ")
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
