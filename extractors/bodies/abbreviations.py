"""The abbreviations within bodies' names: one name written in all its ways, and all ways written as one."""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product

from extractors.rows import rows
from extractors.text.folding import keys
from models.base import Frozen

SIGNS = ".,;:()"


class Abbreviation(Frozen):
    """A row of `abbreviations.yaml`; the file's head says what the fields mean."""

    key: str
    name: str
    forms: tuple[str, ...]


def spellings(name: str) -> Iterator[tuple[str, ...]]:
    """The folded words of a name, with each long form in it also abbreviated and each abbreviation also spelled out."""
    words = keys(name)
    choices: list[list[tuple[str, ...]]] = []
    index = 0
    while index < len(words):
        forms, size = _forms().longest_words(words, index)
        choices.append(forms)
        index += size
    for parts in product(*choices):
        yield tuple(word for part in parts for word in part)


@lru_cache(maxsize=4096)
def spell_out(text: str) -> str:
    """`text` with the abbreviations of `abbreviations.yaml` spelled out.

    >>> spell_out("BQL các KCN")
    'Ban Quản lý các Khu công nghiệp'
    """
    words = text.split()
    found: list[str] = []
    at = 0
    while at < len(words):
        size = next((n for n in (3, 2, 1) if _full(words[at : at + n])), 0)
        said = " ".join(words[at : at + max(size, 1)])
        found.append(said.replace(said.strip(SIGNS), _full(words[at : at + size])) if size else said)
        at += max(size, 1)
    return " ".join(found)


def _full(words: list[str]) -> str:
    """What the words stand for as an abbreviation: "Công ty CP"; empty for other words."""
    return _long_forms().get(" ".join(words).strip(SIGNS), "") if words else ""


class _Forms:
    """Which sequences of folded words stand for which others."""

    def __init__(self) -> None:
        self.groups: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
        for row in rows("abbreviations", Abbreviation):
            group = [words for name in (row.name, *row.forms) for words in _joined(keys(name))]
            for words in group:
                self.groups.setdefault(words, group)
        self.longest = max(map(len, self.groups))

    def longest_words(self, words: tuple[str, ...], start: int) -> tuple[list[tuple[str, ...]], int]:
        """The ways to write the longest known sequence at `start`, and its size."""
        for size in range(min(self.longest, len(words) - start), 0, -1):
            group = self.groups.get(words[start : start + size])
            if group:
                return group, size
        return _joined(words[start : start + 1]), 1


def _joined(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The words, and the same with "&" for "và": "Kế hoạch & Đầu tư"."""
    return [words, tuple("&" if word == "va" else word for word in words)] if "va" in words else [words]


@cache
def _forms() -> _Forms:
    return _Forms()


@cache
def _long_forms() -> dict[str, str]:
    return {form: row.name for row in rows("abbreviations", Abbreviation) for form in row.forms}
