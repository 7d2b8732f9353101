"""The words that tell which part of the page a line belongs to: Nơi nhận, Kính gửi, arrival stamps, e-signatures."""

import re
from functools import cache
from typing import Literal

from extractors.folding import fold
from extractors.rows import rows
from models.base import Frozen

BLANKS = re.compile(r"\s+")


class Mark(Frozen):
    """A row of `data/zones.yaml`: words at a line's start, and the zone or landmark they stand for."""

    key: str
    zone: str
    pattern: str
    where: Literal["top", "right", "any"]
    examples: tuple[str, ...]
    counter: tuple[str, ...] = ()


@cache
def marks() -> tuple[tuple[Mark, re.Pattern[str]], ...]:
    """All rows with their patterns, in file order."""
    return tuple((mark, re.compile(mark.pattern)) for mark in rows("zones", Mark))


def plain(text: str) -> str:
    """A line as the patterns see it: small letters, no marks, single blanks, no leading signs."""
    return BLANKS.sub(" ", fold(text)).strip(" -–*_|'\"“”‘’`~")


def mark_of(text: str, *, top: bool = True, right: bool = True) -> str | None:
    """The zone or landmark that a printed line's words stand for, if any.

    >>> mark_of("Nơi nhận:"), mark_of("Kính gửi: Sở Xây dựng"), mark_of("Giao Sở Xây dựng chủ trì")
    ('recipients', 'addressee', None)
    """
    line = plain(text)
    for mark, pattern in marks():
        if (mark.where == "top" and not top) or (mark.where == "right" and not right):
            continue
        if pattern.match(line):
            return mark.zone
    return None
