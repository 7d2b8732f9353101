"""Which of the readings that an engine thinks possible makes the most likely Vietnamese line.

A line is a list of words; each word has one or more readings with their cost (what the engine would have to give up to
read it so, in natural logarithms). The cheapest way through all words is found, the cost of a reading and that of
saying one syllable after another taken together.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from extractors.recognition.likelihood import cost, folded

Readings = Sequence[tuple[str, float]]
"""Readings of one word, the engine's own first, with their costs."""

TRUST = 0.7
"""What the likelihood of the language weighs against the engine's eyes (0.6 to 1 measured alike)."""
WIDTH = 12
"""Ways that are followed at once."""
WORD = re.compile(r"[^\w]*(?P<letters>[^\W\d_]+)[^\w]*$")


class _Way(NamedTuple):
    cost: float
    readings: tuple[str, ...]


def likeliest(line: Sequence[Readings]) -> list[str]:
    """One reading for each word.

    >>> likeliest([[("tố", 0.0), ("tổ", 1.5)], [("chức", 0.0)]])
    ['tổ', 'chức']
    """
    ways = {"": _Way(0.0, ())}
    for readings in line:
        onward: dict[str, _Way] = {}
        for text, given in readings:
            for before, way in ways.items():
                after, said = _said(before, text)
                total = way.cost + given + TRUST * said
                if after not in onward or total < onward[after].cost:
                    onward[after] = _Way(total, (*way.readings, text))
        ways = dict(sorted(onward.items(), key=lambda item: item[1].cost)[:WIDTH])
    return list(min(ways.values(), key=lambda way: way.cost).readings)


@lru_cache(maxsize=100_000)
def _said(before: str, text: str) -> tuple[str, float]:
    """The syllable left behind for the next word, and what saying `text` after `before` costs."""
    total = 0.0
    for part in text.split(" "):
        match = WORD.match(part)
        if match is None:
            before = ""
            continue
        key = folded(match["letters"])
        total += cost(before if match.start("letters") == 0 else "", key)
        before = key if match.end("letters") == len(part) else ""
    return before, total
