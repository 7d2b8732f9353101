"""The words around and inside names of bodies (`naming.yaml`), ready to be looked up."""

from collections.abc import Sequence
from functools import cache

from extractors.rows import rows
from extractors.text.folding import Token, keys
from extractors.text.phrases import Phrases
from models.base import Frozen


class WordList(Frozen):
    """A row of `naming.yaml`; the file's head says what the fields mean."""

    key: str
    meaning: str
    words: tuple[str, ...]


def after(key: str, tokens: Sequence[Token], start: int) -> int | None:
    """The index after the longest phrase of the list `key` that stands at `start`, tone marks aside."""
    if start >= len(tokens) or tokens[start].key not in first(key):
        return None
    found = _phrases(key).longest(tokens, start)
    return found[1] if found else None


@cache
def first(key: str) -> frozenset[str]:
    """The folded first words of the list's phrases: most tokens are dismissed by them."""
    return frozenset(keys(word)[0] for word in listed(key))


@cache
def openings(key: str) -> frozenset[str]:
    """The first words of the list's phrases, in small letters."""
    return frozenset(word.lower().split()[0].rstrip(",") for word in listed(key))


@cache
def sizes(key: str) -> dict[str, tuple[int, ...]]:
    """How many words and signs the list's phrases have that begin with a word, the longest first, by that word."""
    found: dict[str, set[int]] = {}
    for word in listed(key):
        found.setdefault(word.lower().split()[0].rstrip(","), set()).add(len(keys(word)))
    return {first: tuple(sorted(found[first], reverse=True)) for first in found}


@cache
def exact(key: str) -> frozenset[str]:
    """The phrases of the list `key` as written, in small letters."""
    return frozenset(word.lower() for word in listed(key))


def head(name: str) -> str:
    """The longest word for a kind of body that `name`, in any case, begins with, as sentences write it; else ""."""
    words = [word for word in listed("open_heads") if name.lower().startswith(f"{word.lower()} ")]
    return max(words, key=len, default="")


@cache
def listed(key: str) -> tuple[str, ...]:
    """The phrases of the list `key` as written."""
    return next(row.words for row in rows("naming", WordList) if row.key == key)


@cache
def verbs() -> frozenset[str]:
    """All pairs of words that begin what a body does."""
    return exact("verbs") | exact("doings")


@cache
def folded(key: str) -> frozenset[str]:
    """The phrases of the list `key`, folded."""
    return frozenset(" ".join(keys(word)) for word in listed(key))


@cache
def longest(key: str) -> int:
    """How many words and signs the longest phrase of the list has."""
    return max(len(keys(word)) for word in listed(key))


@cache
def _phrases(key: str) -> Phrases[bool]:
    found: Phrases[bool] = Phrases()
    for word in listed(key):
        found.add(keys(word), True)
    return found
