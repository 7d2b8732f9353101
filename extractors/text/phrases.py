"""A dictionary of word sequences: the longest that starts at a place of a text, in time that its own length takes."""

from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

from extractors.text.folding import Token

Value = TypeVar("Value")
END = ""
SIGNS = frozenset(",-–")
"""Signs that writers of names put or leave out; never stored, skipped in a text."""


class Phrases(Generic[Value]):
    """Values under sequences of folded words; a later value under the same words is ignored."""

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}

    def add(self, words: Iterable[str], value: Value) -> None:
        """Puts `value` under `words`, unless something stands there."""
        node = self._root
        for word in words:
            if word not in SIGNS:
                node = node.setdefault(word, {})
        node.setdefault(END, value)

    def openings(self) -> frozenset[str]:
        """The words that the sequences begin with."""
        return frozenset(self._root)

    def longest(self, tokens: Sequence[Token], start: int) -> tuple[Value, int] | None:
        """The value of the longest sequence that starts at `tokens[start]`, and the index after it."""
        node: dict[str, Any] = self._root
        best: tuple[Value, int] | None = None
        for index in range(start, len(tokens)):
            key = tokens[index].key
            if key in SIGNS and index > start:
                continue
            if key not in node:
                break
            node = node[key]
            if END in node:
                best = node[END], index + 1
        return best

    def opening(self, tokens: Iterable[Token]) -> tuple[Value, list[Token]] | None:
        """The value of the longest sequence that `tokens` open with, and its words; no more of them are asked for."""
        node: dict[str, Any] = self._root
        best: tuple[Value, list[Token]] | None = None
        read: list[Token] = []
        for token in tokens:
            read.append(token)
            if token.key in SIGNS and len(read) > 1:
                continue
            if token.key not in node:
                break
            node = node[token.key]
            if END in node:
                best = node[END], read[:]
        return best
