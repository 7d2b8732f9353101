"""Clauses of a sentence: where one starts and ends, and which citation stands inside the title of which."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from extractors.citations.cues import cue
from extractors.citations.finding import Citation
from extractors.text.folding import fold

LONGEST = 1500


class Place(NamedTuple):
    """How a citation stands to the ones before it: inside the title of `outer`, or in one row with `beside`."""

    outer: int | None = None
    beside: int | None = None


@lru_cache(maxsize=256)
def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around `start:end`; a line of authorities ends with its semicolon."""
    first = max(0, start - LONGEST)
    base = max(first, text.rfind("\n", first, start))
    for match in cue("sentence_end").finditer(text, base, start):
        first = match.end()
    if (run := cue("addressees").match(text, first, start)) is not None:
        first = run.end()
    stop = cue("sentence_end").search(text, end, end + LONGEST)
    while first < start and text[first].isspace():
        first += 1
    return first, stop.start() if stop else min(len(text), end + LONGEST)


def bare_start(text: str, start: int, end: int) -> int:
    """Where the words of a sentence begin after its number or bullet."""
    bullet = cue("bullet").match(text, start, end)
    return bullet.end() if bullet else start


def places(text: str, cited: Sequence[Citation]) -> list[Place]:
    """How each citation stands to those before it."""
    found: list[Place] = [Place()] if cited else []
    for index, (one, other) in enumerate(pairwise(cited)):
        found.append(_place(text, one, other, index, found[index]))
    return found


def _place(text: str, one: Citation, other: Citation, index: int, before: Place) -> Place:
    if other.start == one.start and other.end == one.end:
        return Place(outer=before.outer, beside=index)
    if other.number_at < one.end:
        return Place(outer=index)
    gap = text[one.after : other.opening] if other.opening >= one.after else ""
    if "\n" in gap or len(gap) > 700:
        return Place()
    folded = fold(gap)
    if other.rule == "short_name" and cue("defines").search(folded):
        return Place(outer=before.outer, beside=index)
    listed = cue("number_listed").search(folded)
    coordinate = cue("coordinate").fullmatch(folded)
    if ";" in gap and before.outer is not None and (listed or coordinate):
        return Place(beside=before.outer)
    if coordinate or cue("amended_by").search(folded):
        return Place(outer=before.outer, beside=index)
    joint = cue("joined").search(folded)
    if listed and other.lead is None:
        return Place(beside=index if before.outer is None else before.outer)
    if ";" in gap:
        return Place(beside=index if joint and not cue("acted").search(folded) else None)
    if cue("turn").search(gap.rstrip(" ,;")):
        return Place()
    if (joint or cue("spoken_at").search(folded)) and other.lead is not None:
        return Place(outer=before.outer, beside=index)
    if cue("title_of_it").match(folded):
        goes_on = before.outer is not None and one.rule == "law" and folded.lstrip().startswith(",")
        return Place(outer=before.outer if goes_on else index)
    return Place(outer=before.outer)
