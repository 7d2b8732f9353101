"""Phrases of the data files, sought in folded text: words in a row, `…` for up to eight words, `^` for the start."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby


def pattern(phrase: str) -> str:
    """The pattern for the words of a phrase in folded text.

    >>> re.search(pattern("dong y … lui"), "chu tich dong y cho so y te lui thoi han").group()
    'dong y cho so y te lui'
    """
    return re.escape(" ".join(phrase.split())).replace(r"\ ", " ").replace(" … ", r"(?: \w+){0,8}? ")


@lru_cache(maxsize=1024)
def compiled(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for many phrases; an empty tuple matches nothing.

    Phrases in a row share the test for the beginning of a word, which so is made once at each place: five times as fast
    as an alternative with a test of its own for each.
    """
    runs = groupby(phrases, key=lambda phrase: phrase.startswith("^"))
    return re.compile("|".join(_run(first, one) for first, one in runs) or r"(?!)")


def _run(first: bool, phrases: Iterable[str]) -> str:
    words = "|".join(pattern(phrase.removeprefix("^")) for phrase in phrases)
    return ("^" if first else r"(?<!\w)") + rf"(?:{words})(?!\w)"


@lru_cache(maxsize=1024)
def stems(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Words in a row of which one at least stands where one of the phrases does: the longest of each phrase.

    >>> stems(("^nhac", "dong y … lui thoi han", "xin lui thoi han"))
    ('nhac', 'lui thoi han')
    """
    parts = (phrase.removeprefix("^").split(" … ") for phrase in phrases)
    longest = dict.fromkeys(" ".join(max(one, key=len).split()) for one in parts)
    return tuple(one for one in longest if not any(other in one for other in longest if other != one))


def keywords(phrases: Iterable[str]) -> frozenset[str]:
    """A word of each phrase, the one that most of them share: a folded text without all of them says none.

    >>> sorted(keywords(("^nhac", "gia han", "dong y … lui thoi han")))
    ['han', 'nhac']
    """
    words = [sorted({*phrase.removeprefix("^").replace("…", " ").split()}) for phrase in phrases]
    shared = Counter(word for one in words for word in one)
    return frozenset(max(one, key=shared.__getitem__) for one in words)


def says(folded: str, phrases: Iterable[str]) -> str | None:
    """The first phrase found in the folded text, as it stands there.

    Most texts hold none: to seek their words first is some ten times as fast as the pattern.
    """
    sought = tuple(phrases)
    found = compiled(sought).search(folded) if any(map(folded.__contains__, stems(sought))) else None
    return found.group() if found else None
