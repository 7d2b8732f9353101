"""The words that tell which part of the page a line belongs to: Nơi nhận, Kính gửi, arrival stamps, e-signatures."""

import re
from functools import cache, lru_cache
from typing import Literal

from extractors.rows import rows
from extractors.text.folding import fold
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
def _pattern(*, top: bool, right: bool) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """All rows that may stand there as one pattern, its groups in file order, and the zone of each group."""
    here = [mark for mark in rows("zones", Mark) if mark.where == "any" or {"top": top, "right": right}[mark.where]]
    return re.compile("|".join(f"({mark.pattern})" for mark in here)), tuple(mark.zone for mark in here)


@lru_cache(maxsize=2048)
def plain(text: str) -> str:
    """A line as the patterns see it: small letters, no marks, single blanks, no leading signs."""
    return BLANKS.sub(" ", fold(text)).strip(" -–*_|'\"“”‘’`~")


@lru_cache(maxsize=2048)
def mark_of(text: str, *, top: bool = True, right: bool = True) -> str | None:
    """The zone or landmark that a printed line's words stand for, if any.

    >>> mark_of("Nơi nhận:"), mark_of("Kính gửi: Sở Xây dựng"), mark_of("Giao Sở Xây dựng chủ trì")
    ('recipients', 'addressee', None)
    """
    pattern, zones = _pattern(top=top, right=right)
    match = pattern.match(plain(text))
    return zones[match.lastindex - 1] if match and match.lastindex else None
