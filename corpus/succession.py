"""Bodies through time: who carries on whose duties, and who speaks for whom.

A body and its successor stay two bodies with a link that is valid from a day on: what Kon Tum's department wrote before
1 July 2025 is no answer of Quảng Ngãi's, but a duty of Kon Tum's passes to Quảng Ngãi's on that day.
"""

from datetime import date
from functools import cache, lru_cache
from typing import Literal

from corpus.matching.identity import fold_text
from corpus.matching.names import Name, parse, same_base, same_name
from corpus.rows import rows
from models.base import Frozen

Voice = Literal["itself", "successor", "office"]
"""In which capacity one body speaks for another."""

_ALWAYS = date.max
_OFFICES = ("Văn phòng ",)
_HEADS_OF = {"thủ tướng chính phủ": "Chính phủ"}


class Succession(Frozen):
    """A row of `corpus/data/successions.yaml`."""

    key: str
    sort: Literal["body", "province"]
    name: str
    level: str = ""
    absorbed: tuple[str, ...] = ()
    since: date | None = None


@cache
def _taken_over(sort: str) -> dict[str, Succession]:
    found = [row for row in rows("successions", Succession) if row.sort == sort]
    return {fold_text(old): row for row in found for old in row.absorbed}


@cache
def _provinces() -> dict[str, Succession]:
    return {fold_text(row.name): row for row in rows("successions", Succession) if row.sort == "province"}


def is_province(name: Name) -> bool:
    """Whether the name's place is a province or a city of that rank, of today or of before the mergers."""
    place = fold_text(name.place)
    if place in _provinces():
        return not name.level or fold_text(_provinces()[place].level) == fold_text(name.level)
    return place in _taken_over("province") and name.level in ("", "tỉnh")


@cache
def provinces() -> tuple[Name, ...]:
    """The people's committees of the provinces of today."""
    return tuple(Name("Ủy ban nhân dân", row.level, row.name) for row in _provinces().values())


@lru_cache(maxsize=65536)
def successors(body: str, on: date = _ALWAYS) -> tuple[str, ...]:
    """The bodies that took over the duties of `body`, one after the other, until the day `on`; empty when it stands.

    >>> successors("Sở Thông tin và Truyền thông tỉnh Kon Tum", date(2025, 4, 1))
    ('Sở Khoa học và Công nghệ tỉnh Kon Tum',)
    """
    name, found = parse(body), []
    steps = (_taken_over("body").get(fold_text(name.base)), _place_taken(name))
    for row in sorted((s for s in steps if s and s.since and s.since <= on), key=lambda row: row.since or _ALWAYS):
        if row.sort == "body":
            name = name._replace(base=row.name)
        else:
            name = name._replace(place=row.name, level=row.level if name.level else "")
        found.append(name.text)
    return tuple(found)


def merged_into(body: str) -> tuple[str, ...]:
    """The same body in each of the provinces that were merged into its own.

    >>> merged_into("Sở Y tế tỉnh Lào Cai")
    ('Sở Y tế tỉnh Yên Bái',)
    """
    name = parse(body)
    row = _provinces().get(fold_text(name.place)) if is_province(name) else None
    return tuple(name._replace(level="tỉnh", place=old).text for old in row.absorbed) if row else ()


def _place_taken(name: Name) -> Succession | None:
    return _taken_over("province").get(fold_text(name.place)) if is_province(name) else None


@lru_cache(maxsize=65536)
def same_line(a: str, b: str) -> bool:
    """Whether two bodies are one, or one came out of the other, or both went into the same one."""
    first, second = (a, *successors(a)), (b, *successors(b))
    return any(same_name(x, y) for x in first for y in second)


@lru_cache(maxsize=65536)
def speaks_for(speaker: str, body: str, on: date = _ALWAYS) -> Voice | None:
    """In which capacity `speaker` speaks for `body` on a day: as itself, its successor or its office; else None.

    >>> speaks_for("Văn phòng Ủy ban nhân dân tỉnh Lào Cai", "Ủy ban nhân dân tỉnh Lào Cai")
    'office'
    """
    if same_name(speaker, body):
        return "itself"
    if any(same_name(speaker, later) for later in successors(body, on)):
        return "successor"
    served = _served(speaker)
    if served and any(same_name(served, one) for one in (_headed(body) or body, *successors(body, on))):
        return "office"
    return None


def _headed(body: str) -> str | None:
    return _HEADS_OF.get(body.lower())


def _served(speaker: str) -> str | None:
    """The body whose voice an office or a head of government is, if it is one."""
    if head := _headed(speaker):
        return head
    served = next((speaker[len(office) :] for office in _OFFICES if speaker.startswith(office)), None)
    return served and served[:1].upper() + served[1:]


def predecessors(body: str, on: date = _ALWAYS) -> tuple[str, ...]:
    """The bodies whose duties came to `body` until the day `on`, by its own name (not by its place)."""
    name = parse(body)
    rows_ = [row for row in rows("successions", Succession) if row.sort == "body" and same_base(row.name, name.base)]
    return tuple(name._replace(base=old).text for row in rows_ if row.since and row.since <= on for old in row.absorbed)
