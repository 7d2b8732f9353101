"""Words of a name that run together on paper or in its reading, parted again: "BộKH&ĐT", "BTTỦy ban"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractors.bodies import wording
from extractors.text.folding import Token


def parted(text: str, words: Sequence[Token]) -> Sequence[Token]:
    """`words` with those cut in two that begin a name and go on with a capital; a capital and a small letter behind
    an abbreviation."""
    if _seam().search(text) is None:
        return words
    seams = frozenset(match.end() for match in _seam().finditer(text) if _begins(text, match))
    return list(_cut(words, seams)) if seams else words


@cache
def _seam() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(wording.listed('seams'))})(?=[^\W\d_a-z])")


def _begins(text: str, match: re.Match[str]) -> bool:
    if text[match.start() - 1 : match.start()].isalnum():
        return False
    following = text[match.end() : match.end() + 2]
    return following[0].isupper() and (not match[0].isupper() or following[-1].islower())


def _cut(words: Sequence[Token], seams: frozenset[int]) -> Iterator[Token]:
    for word in words:
        at = next((seam for seam in seams if word.start < seam < word.end), None)
        if at is None:
            yield word
            continue
        size = at - word.start
        yield Token(word.start, at, word.key[:size], word.capital)
        yield Token(at, word.end, word.key[size:], True)
