"""The registry of bodies: rows of data made into a dictionary of every way in which a body is written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Literal

from extractors.bodies.abbreviations import spellings
from extractors.rows import rows
from extractors.text.folding import fold, keys, tokens
from extractors.text.phrases import Phrases
from models.base import Frozen

DEPARTMENTS = ("Cục", "Vụ")
SHORTEST_LETTERS = 3
LONGEST_LETTERS = 4
"""Letters of a ministry's numbers that are short enough to be said for its name; longer ones are abbreviations."""


class Body(Frozen):
    """A row of `bodies.yaml`; the file's head says what the fields mean."""

    key: str
    name: str
    other_names: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    superior: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    successor: str | None = None
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


class LocalBody(Frozen):
    """A row of `local_bodies.yaml`; the file's head says what the fields mean."""

    key: str
    name: str
    other_names: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    area: Literal["required", "context", "optional"]
    level: Literal["province", "city", "district", "commune", "any"]
    join: Literal["unit", "bare"] = "unit"
    offices: bool = False
    houses: tuple[str, ...] = ()
    proper: bool = False
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


class PartyOffice(Frozen):
    """A row of `party_offices.yaml`; the file's head says what the fields mean."""

    key: str
    name: str
    other_names: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    examples: tuple[str, ...]


class Domain(Frozen):
    """A row of `domains.yaml`; the file's head says what the fields mean."""

    key: str
    name: str
    codes: tuple[str, ...] = ()
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What a sequence of words may be: a whole body, or one that an administrative unit completes."""

    name: str
    local: LocalBody | None = None


def bodies() -> tuple[Body, ...]:
    """All bodies that there is one of."""
    return rows("bodies", Body)


def local_bodies() -> tuple[LocalBody, ...]:
    """All bodies that each unit has one of, departments of provinces and offices of Party committees included."""
    departments = (
        LocalBody(
            key=f"so_{domain.key}",
            name=f"Sở {domain.name}",
            other_names=tuple(f"Sở {code}" for code in domain.codes),
            area="context",
            level="province",
        )
        for domain in rows("domains", Domain)
    )
    written = rows("local_bodies", LocalBody)
    return (*written, *(office for body in written if body.offices for office in _offices(body)), *departments)


def _offices(committee: LocalBody) -> Iterator[LocalBody]:
    """The offices of a Party committee: "Ban Tổ chức" of "Tỉnh ủy"."""
    called = (committee.name, *committee.other_names)
    for office in rows("party_offices", PartyOffice):
        names = tuple(f"{name} {body}" for name in (office.name, *office.other_names) for body in called)
        codes = tuple(f"{code}{letters}" for code in office.codes for letters in committee.codes)
        key = f"{office.key}_{committee.key}"
        yield committee.model_copy(
            update={"key": key, "name": names[0], "other_names": names[1:], "codes": codes, "area": "context"}
        )


@cache
def registry() -> Phrases[Entry]:
    """Every way in which a known body is written, folded, to what it is."""
    known: Phrases[Entry] = Phrases()
    for local in local_bodies():
        for name in (local.name, *local.other_names):
            for words in spellings(name):
                known.add(words, Entry(local.name, local))
    for body in bodies():
        for name in (body.name, *body.other_names, *_lettered(body)):
            for words in spellings(name):
                known.add(words, Entry(body.name))
    for name, full in _initialed().items():
        known.add(keys(name), Entry(full))
    return known


def _initialed() -> dict[str, str]:
    """The departments of ministries by the first letters of their names, where these are one's alone: "Cục QLCS"."""
    found: dict[str, set[str]] = {}
    for body in bodies():
        head, *words = re.findall(r"\w+", body.name)
        for said in (words, [word for word in words if word != "và"], _without_country(words)):
            letters = "".join(word[0] for word in said)
            if head in DEPARTMENTS and len(letters) >= SHORTEST_LETTERS:
                found.setdefault(fold(f"{head} {letters}"), set()).add(body.name)
    return {
        name: full for name, (full, *others) in ((name, tuple(known)) for name, known in found.items()) if not others
    }


def _without_country(words: list[str]) -> list[str]:
    """The words of a name without "Việt Nam" at its end, which is rarely among its letters."""
    return words[:-2] if words[-2:] == ["Việt", "Nam"] else words


def _lettered(body: Body) -> Iterator[str]:
    """A ministry by the letters of its numbers: "Bộ TC" of BTC."""
    if body.name.startswith("Bộ "):
        yield from (f"Bộ {code[1:]}" for code in body.codes if code.startswith("B") and len(code) <= LONGEST_LETTERS)


@cache
def domains() -> Phrases[str]:
    """Every way in which a field of the state's work is written, to its name."""
    known: Phrases[str] = Phrases()
    for domain in rows("domains", Domain):
        for words in spellings(domain.name):
            known.add(words, domain.name)
    return known


@cache
def departments() -> Phrases[str]:
    """Every way in which a department's name goes on after "Sở", to that part of its name: "Tài chính", "TC"."""
    known: Phrases[str] = Phrases()
    for domain in rows("domains", Domain):
        for name in (domain.name, *domain.codes):
            for words in spellings(name):
                known.add(words, domain.name)
    return known


@cache
def ministries() -> Phrases[str]:
    """Every way in which a ministry's name goes on after "Bộ", to that part of its name: "KH&CN", "Quốc phòng"."""
    known: Phrases[str] = Phrases()
    for body in bodies():
        for name in (body.name, *body.other_names, *_lettered(body)):
            if name.startswith("Bộ "):
                for words in spellings(name):
                    known.add(words[1:], body.name.removeprefix("Bộ "))
    return known


@cache
def codes() -> dict[str, tuple[Body, ...]]:
    """The bodies behind the letters of a symbol, upper case; more than one where letters passed from body to body."""
    found: dict[str, tuple[Body, ...]] = {}
    for body in bodies():
        for code in body.codes:
            found[code.upper()] = (*found.get(code.upper(), ()), body)
    return found


def ministry(letters: str) -> str | None:
    """The ministry of these letters, by which its offices may be called: "Vụ Pháp chế - BTC", "Cổng TTĐT BTC"."""
    named = codes().get(letters, ()) if letters.isupper() else ()
    return next((body.name for body in named if body.name.startswith("Bộ ")), None)


@cache
def local_codes() -> dict[str, tuple[LocalBody, ...]]:
    """The bodies that each unit has one of by the letters of a symbol, upper case: BTCTU of a province or a city."""
    found: dict[str, tuple[LocalBody, ...]] = {}
    for local in local_bodies():
        for code in local.codes:
            found[code.upper()] = (*found.get(code.upper(), ()), local)
    return found


@cache
def department_codes() -> dict[str, str]:
    """Letters after the S of Sở to the department's name: KHCN → Sở Khoa học và Công nghệ."""
    return {code.upper(): f"Sở {row.name}" for row in rows("domains", Domain) for code in row.codes}


def office_of(head: str, body: str | None) -> Entry | None:
    """The known body that is called by `head` and the name of `body`: "Thường trực" of "Hội đồng nhân dân"."""
    return whole(f"{head} {body}") if body else None


@lru_cache(maxsize=4096)
def whole(text: str) -> Entry | None:
    """The known body that `text` names from end to end."""
    words = tokens(text)
    known = registry().longest(words, 0)
    return known[0] if known and known[1] == len(words) else None
