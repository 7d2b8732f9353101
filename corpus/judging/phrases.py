"""Phrases of the data files, sought in folded text: words in a row, `…` for up to six words, `^` for the beginning."""

import re
from collections.abc import Iterable
from functools import lru_cache


def pattern(phrase: str) -> str:
    """The pattern for one phrase over folded text.

    >>> re.search(pattern("dong y … lui"), "chu tich dong y cho so y te lui thoi han").group()
    'dong y cho so y te lui'
    """
    start, words = (r"^", phrase[1:]) if phrase.startswith("^") else (r"(?<!\w)", phrase)
    inner = re.escape(" ".join(words.split())).replace(r"\ ", " ").replace(" … ", r"(?: \w+){0,6}? ")
    return f"{start}{inner}(?!\\w)"


@lru_cache(maxsize=1024)
def compiled(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for many phrases; an empty tuple matches nothing."""
    return re.compile("|".join(map(pattern, phrases)) or r"(?!)")


def says(folded: str, phrases: Iterable[str]) -> str | None:
    """The first phrase found in the folded text, as it stands there."""
    found = compiled(tuple(phrases)).search(folded)
    return found.group() if found else None
