"""The text of a block as a spaCy document: tokens, sentences, and the words that an assignment is recognised by.

spaCy's blank pipeline splits and matches (about 0.1 ms a paragraph); sentence ends are our own rule, because Vietnamese
papers are full of "TP. ", "V/v." and "1. " and an item is often several sentences.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from extractors.folding import fold
from extractors.rows import rows
from models.base import Frozen

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

SHORT = re.compile(r"(?:^|[\s(])(?:TP|Tp|TT|TX|Q|P|X|H|ThS|TS|PGS|GS|BS|KS|CN|Ô|B|KT|TM|TL|TUQ|số|No|tr|v\.v|[A-ZĐ])$")
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


class Marked(NamedTuple):
    """A text with its sentences (start, end) and the marks in it, in order; of one role the longest match stays."""

    text: str
    sentences: tuple[tuple[int, int], ...]
    marks: tuple[Mark, ...]

    def of(self, role: str, start: int = 0, end: int | None = None) -> list[Mark]:
        """The marks of one role that begin inside `start:end`."""
        stop = len(self.text) if end is None else end
        return [mark for mark in self.marks if mark.role == role and start <= mark.start < stop]


def verb_rows() -> tuple[VerbRow, ...]:
    """The roles of words, as `data/task_verbs.yaml` lists them."""
    return rows("task_verbs", VerbRow)


@lru_cache(maxsize=512)
def marked(text: str) -> Marked:
    """The sentences and marks of a paragraph."""
    doc = _document(text)
    return Marked(text, tuple(_sentences(doc)), tuple(sorted(_marks(doc))))


def _document(text: str) -> "Doc":
    doc = _pipeline()(text)
    for token in doc:
        token.norm_ = fold(token.text)
    return doc


@cache
def _pipeline() -> "Language":
    import spacy
    from spacy.language import Language

    if not Language.has_factory("hoiam_sentence_ends"):
        Language.component("hoiam_sentence_ends", func=_end_sentences)
    pipeline = spacy.blank("xx")
    pipeline.add_pipe("hoiam_sentence_ends")
    return pipeline


def _end_sentences(doc: "Doc") -> "Doc":
    ends = {match.end() for match in END.finditer(doc.text) if not SHORT.search(doc.text[: match.start()][-12:])}
    after_end = True
    for token in doc:
        token.is_sent_start = after_end and not token.is_space
        after_end = token.idx + len(token) in ends or (after_end and token.is_space)
    return doc


def _sentences(doc: "Doc") -> Iterator[tuple[int, int]]:
    for sentence in doc.sents:
        if sentence.text.strip():
            yield sentence.start_char, sentence.end_char


def _marks(doc: "Doc") -> Iterator[Mark]:
    found: dict[str, list[Mark]] = {}
    for matcher in _matchers():
        for key, first, last in matcher(doc):
            span = doc[first:last]
            role = doc.vocab.strings[key]
            found.setdefault(role, []).append(Mark(span.start_char, span.end_char, role))
    nouns = found.get("noun", [])
    for marks in found.values():
        yield from (m for m in _longest(marks) if m.role == "noun" or not _inside(m, nouns))


def _inside(mark: Mark, nouns: list[Mark]) -> bool:
    return any(noun.start <= mark.start and mark.end <= noun.end for noun in nouns)


def _longest(marks: list[Mark]) -> Iterator[Mark]:
    end = -1
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        if mark.start >= end:
            yield mark
            end = mark.end


@cache
def _matchers() -> tuple["PhraseMatcher", "PhraseMatcher"]:
    """By the exact letters, and for phrases of several syllables also by the letters without marks."""
    from spacy.matcher import PhraseMatcher

    pipeline = _pipeline()
    exact, folded = PhraseMatcher(pipeline.vocab, attr="LOWER"), PhraseMatcher(pipeline.vocab, attr="NORM")
    for row in verb_rows():
        exact.add(row.key, [pipeline.make_doc(phrase) for phrase in row.phrases])
        folded.add(row.key, [_document(phrase) for phrase in row.phrases if " " in phrase])
    return exact, folded
