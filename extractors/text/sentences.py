"""The sentences of a block and the words by which an assignment is recognised in it.

spaCy's phrase matcher finds the words (about 0.1 ms a paragraph, half of what it takes with its own tokenizer, which
knows no more of Vietnamese); sentence ends are our own rule, because papers are full of "TP. ", "V/v." and "1. ".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from extractors.rows import rows
from extractors.text.folding import fold
from models.base import Frozen

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

SHORT = re.compile(r"(?:^|[\s(])(?:TP|Tp|TT|TX|Q|P|X|H|ThS|TS|PGS|GS|BS|KS|CN|Ô|B|KT|TM|TL|TUQ|số|No|tr|v\.v|[A-ZĐ])$")
WORD = re.compile(r"\w+|[^\w\s;:()\[\]./“”\"'…–\-+*]")
"""Words and signs, but none of those that writers put between words; commas stay, because phrases hold them."""
OTHER = "_"
"""Stands for a word of no phrase."""
BLANKS = re.compile(r"\s*")
END = re.compile(r"[.!?…](?=\s+[A-ZÀ-ỸĐ“\"(])")


class VerbRow(Frozen):
    """A row of `data/task_verbs.yaml`; its first lines say what each field means."""

    key: str
    phrases: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


class Mark(NamedTuple):
    """Words at `start:end` of the text that play a role in an assignment."""

    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with its sentences (start, end) and the marks in it, in order; of one role the longest match stays."""

    text: str
    sentences: tuple[tuple[int, int], ...]
    marks: tuple[Mark, ...]
    starts: tuple[int, ...]

    def between(self, start: int, end: int) -> tuple[Mark, ...]:
        """The marks that begin inside `start:end`."""
        return self.marks[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def of(self, role: str, start: int = 0, end: int | None = None) -> list[Mark]:
        """The marks of one role that begin inside `start:end`."""
        return [mark for mark in self.between(start, len(self.text) if end is None else end) if mark.role == role]


def verb_rows() -> tuple[VerbRow, ...]:
    """The roles of words, as `data/task_verbs.yaml` lists them."""
    return rows("task_verbs", VerbRow)


@lru_cache(maxsize=512)
def marked(text: str) -> Marked:
    """The sentences and marks of a paragraph."""
    marks = tuple(sorted(_marks(text)))
    return Marked(text, tuple(_sentences(text)), marks, tuple(mark.start for mark in marks))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in END.finditer(text):
        if not SHORT.search(text, max(start, match.start() - 12), match.start()):
            yield start, match.end()
            start = BLANKS.match(text, match.end()).end()  # type: ignore[union-attr]
    if text[start:].strip():
        yield start, len(text)


def _marks(text: str) -> Iterator[Mark]:
    matcher, letters = _matcher()
    roles, known, other = _roles(), _known(), _known()[OTHER]
    words = list(WORD.finditer(fold(text)))
    found: dict[str, list[tuple[int, int]]] = {}
    for key, first, last in matcher(_doc([known.get(word[0], other) for word in words])):
        role = roles[key]
        single = last - first == 1
        if single or role == "noun":  # of these the marks tell
            printed = text[words[first].start() : words[last - 1].end()].lower()
            if (role, printed) not in letters if single else printed in _deeds():
                continue
        found.setdefault(role, []).append((first, -last))
    nouns = list(_longest(found.get("noun", [])))  # of "chủ đầu tư lập" no "tư lập"
    for role, places in found.items():
        for first, last in _longest(places):
            if not nouns or role == "noun" or not any(a <= first and last <= b for a, b in nouns):
                yield Mark(words[first].start(), words[last - 1].end(), role)


def _longest(places: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Of places (first word, minus the word after the last) that overlap the first, of those the longest."""
    end = 0
    for first, minus in sorted(places):
        if first >= end:
            end = -minus
            yield first, end


def _doc(words: list[int]) -> "Doc":
    from spacy.tokens import Doc

    return Doc(_vocabulary(), words=words)  # type: ignore[arg-type]  # takes the numbers of words as well


@cache
def _known() -> dict[str, int]:
    """The words of all phrases with their numbers in spaCy's vocabulary, which the other words need not go into."""
    said = (word for row in verb_rows() for phrase in row.phrases for word in WORD.findall(fold(phrase)))
    return {word: _vocabulary().strings.add(word) for word in (OTHER, *said)}


@cache
def _deeds() -> frozenset[str]:
    """The phrases of doing that only their marks tell from a noun: "cung cấp" is no "cùng cấp"."""
    nouns = {fold(phrase) for row in verb_rows() if row.key == "noun" for phrase in row.phrases}
    return frozenset(p for row in verb_rows() if row.key == "action" for p in row.phrases if fold(p) in nouns)


@cache
def _roles() -> dict[int, str]:
    """The roles by the number that spaCy gives to each."""
    return {_vocabulary().strings.add(row.key): row.key for row in verb_rows()}


@cache
def _vocabulary() -> "Vocab":
    import spacy

    return spacy.blank("xx").vocab


@cache
def _matcher() -> tuple["PhraseMatcher", frozenset[tuple[str, str]]]:
    """Phrases by their letters without marks; with each role those of one syllable, which need the exact letters."""
    from spacy.matcher import PhraseMatcher

    matcher = PhraseMatcher(_vocabulary(), attr="LOWER")
    for row in verb_rows():
        matcher.add(row.key, [_doc([_known()[word] for word in WORD.findall(fold(phrase))]) for phrase in row.phrases])
    return matcher, frozenset((row.key, phrase) for row in verb_rows() for phrase in row.phrases if " " not in phrase)
