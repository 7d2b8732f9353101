"""Provinces, districts and communes of Viet Nam, before and since 1 July 2025, and where a text names them."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from extractors.bodies import wording
from extractors.rows import rows
from extractors.text.folding import Token, fold, keys
from extractors.text.phrases import Phrases
from models.base import Frozen, IsoDate

UNIT_WORDS = {
    "tinh": "tỉnh",
    "thanh pho": "thành phố",
    "tp": "thành phố",
    "huyen": "huyện",
    "quan": "quận",
    "thi xa": "thị xã",
    "tx": "thị xã",
    "xa": "xã",
    "phuong": "phường",
    "thi tran": "thị trấn",
    "dac khu": "đặc khu",
}
LEVELS = {"tỉnh": 3} | dict.fromkeys(("thành phố", "huyện", "quận", "thị xã"), 2)
LEVELS |= dict.fromkeys(("xã", "phường", "thị trấn", "đặc khu"), 1)
LONGEST_NAME = 5


class ProvinceName(Frozen):
    """A row of `provinces.yaml`; the file's head says what the fields mean."""

    key: str
    name: str
    other_names: tuple[str, ...]


class Area(NamedTuple):
    """An administrative unit named in a text; `end` is the index of the token after it.

    `name` is "huyện Cao Lộc" and `unit` "huyện"; `named` is False for the bare word, when `name` is the unit.
    """

    name: str
    unit: str
    end: int
    named: bool


REFORM = "2025-07-01"
"""From this day on the second part of units.txt holds."""


class _Units(NamedTuple):
    """Full names by folded ones; `homes` are the provinces that have such a unit, `then` and `now` by part."""

    provinces: dict[str, str]
    names: dict[str, str]
    homes: dict[str, frozenset[str]]
    then: dict[str, frozenset[str]]
    now: dict[str, frozenset[str]]


@lru_cache(maxsize=4096)
def province(name: str) -> str | None:
    """The full name of a province, of today or before: "Quảng Ngãi" → "tỉnh Quảng Ngãi"; None for anything else.

    >>> province("TP. Hồ Chí Minh"), province("Kon Tum"), province("Bình Sơn")
    ('Thành phố Hồ Chí Minh', 'tỉnh Kon Tum', None)
    """
    return _provinces().get(" ".join(keys(name)))


def provinces() -> frozenset[str]:
    """The full names of all provinces, of today and before."""
    return frozenset(_provinces().values())


def known(area: str) -> bool:
    """True for a unit of today or of before 1 July 2025, by its name with the word for its kind."""
    return fold(area) in _units().homes or province(area) is not None


def home(area: str, *, on: IsoDate | None = None) -> str | None:
    """The province that `area` ("thị trấn Mộ Đức") lies in, `on` a day if one is given.

    None when no or more than one province has such a unit.
    """
    units, key = _units(), fold(area)
    own = (units.now if on >= REFORM else units.then).get(key) if on else None
    homes = own or units.homes.get(key, frozenset())
    return next(iter(homes)) if len(homes) == 1 else None


def bare(area: str) -> str:
    """The unit's name without the word for its kind: "huyện Bình Sơn" → "Bình Sơn"."""
    for word in LEVELS:
        if area.lower().startswith(word + " "):
            return area[len(word) + 1 :]
    return area


def area_at(text: str, tokens: Sequence[Token], start: int) -> Area | None:
    """The unit whose kind is written at `tokens[start]`: "huyện Bình Sơn", or the bare word "huyện"."""
    found = _unit_words().longest(tokens, start)
    if found is None:
        return None
    unit, after = found
    if after < len(tokens) and tokens[after].key == "." and tokens[after - 1].key in ("tp", "tx"):
        after += 1
    end = _name_end(unit, tokens, after)
    if end == after:
        bare_word = text[tokens[start].start : tokens[after - 1].end].lower()
        return None if bare_word in wording.exact("unit_lookalikes") else Area(unit, unit, after, False)
    printed = " ".join(text[tokens[after].start : tokens[end - 1].end].split())
    printed = printed.title() if printed.isupper() and len(printed) > 3 else printed
    full = f"{unit} {printed}"
    return Area(province(full) or _units().names.get(fold(full), "") or full, unit, end, True)


def province_at(tokens: Sequence[Token], start: int) -> Area | None:
    """The province whose bare name, written with capitals, stands at `tokens[start]`: "Quảng Ngãi"."""
    for size in range(min(LONGEST_NAME, len(tokens) - start), 0, -1):
        if not tokens[start].capital or not tokens[start + size - 1].capital:
            continue
        full = _provinces().get(" ".join(token.key for token in tokens[start : start + size]))
        if full:
            return Area(full, full.split()[0], start + size, True)
    return None


def _name_end(unit: str, tokens: Sequence[Token], start: int) -> int:
    """Index after the unit's proper name: the longest known one; else a run of capitals.

    An unknown commune may have up to four words; a district has two ("thị xã Cửa Lò"), else a person's name is near.
    """
    word = fold(unit)
    for size in range(min(LONGEST_NAME, len(tokens) - start), 0, -1):
        part = tokens[start : start + size]
        if part[0].capital or part[0].key.isdigit():
            full = f"{word} {' '.join(token.key for token in part)}"
            if full in _units().names or full in _provinces():
                return start + size
    end = start
    while end < min(len(tokens), start + 4) and tokens[end].capital and tokens[end].key.isalpha():
        end += 1
    if LEVELS[unit] == 1:
        return end
    return end if unit != "tỉnh" and end - start == 2 else start


@cache
def _unit_words() -> Phrases[str]:
    words: Phrases[str] = Phrases()
    for folded, unit in UNIT_WORDS.items():
        words.add(folded.split(), unit)
    return words


@cache
def _provinces() -> dict[str, str]:
    found: dict[str, str] = {}
    for full in _units().provinces.values():
        found[" ".join(keys(full))] = full
        found.setdefault(" ".join(keys(bare(full))), full)
    for row in rows("provinces", ProvinceName):
        for other in (row.name, *row.other_names):
            found[" ".join(keys(other))] = row.name
    return found


@cache
def _units() -> _Units:
    provinces: dict[str, str] = {}
    names: dict[str, str] = {}
    homes: dict[str, frozenset[str]] = {}
    then: dict[str, frozenset[str]] = {}
    now: dict[str, frozenset[str]] = {}
    part = then
    text = files("extractors").joinpath("data/units.txt").read_text("utf-8")
    for line, folded in zip(text.split("\n"), fold(text).split("\n"), strict=True):
        if not line or line[0] in "#=":
            part = now if line.startswith("=") else part
            continue
        for name, key, owner in _of_line(line, folded):
            if owner is None:
                provinces[key] = name
                continue
            names[key] = name if names.get(key, name) == name else ""
            for found in (homes, part):
                found[key] = found.get(key, frozenset()) | {owner}
    return _Units(provinces, names, homes, then, now)


def _of_line(line: str, folded: str) -> Iterator[tuple[str, str, str | None]]:
    """The units of a line: name, folded name, and the province they lie in (None for the province itself)."""
    above, _, below = line.partition(":")
    above_folded, _, below_folded = folded.partition(":")
    owner, _, district = above.partition(" > ")
    yield owner, above_folded.partition(" > ")[0], None
    if district:
        yield district, above_folded.partition(" > ")[2], owner
    if below.strip():
        pairs = zip(below.split(";"), below_folded.split(";"), strict=True)
        yield from ((name.strip(), key.strip(), owner) for name, key in pairs)
