"""Kinds of document: from the printed name and from the letters of a số ký hiệu."""

import re
from functools import cache, lru_cache
from typing import Literal

from extractors.rows import rows
from extractors.text.folding import fold
from models.base import Frozen

LAW = re.compile(r"/QH\d", re.IGNORECASE)
ORDINANCE = re.compile(r"\d/UBTVQH\d", re.IGNORECASE)
PARTY = re.compile(r"^\d*[a-zđ]?-([^\W\d]+)/", re.IGNORECASE)
STATE = re.compile(r"^(?:\d+[a-zđ]?)?(?:/\d{4})?/(.+)$", re.IGNORECASE)
BODY_CODES = ("CP", "TTG", "UBND", "HĐND", "QH", "UBTVQH", "B", "S", "TU", "TW", "VPCP", "CTN")


class Kind(Frozen):
    """A row of `kinds.yaml`; the file's head says what the fields mean."""

    key: str
    name: str
    other_names: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    bearing: Literal["orders", "tells"] | None = None
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


def kinds() -> tuple[Kind, ...]:
    """All kinds, in file order."""
    return rows("kinds", Kind)


def kind_of_name(name: str) -> str | None:
    """The key of the kind that is called `name`, whatever its case and tone marks; None for no kind.

    >>> kind_of_name("QUYẾT ĐỊNH")
    'quyet_dinh'
    """
    return _names().get(" ".join(fold(name).split()))


def kind_of_symbol(number: str) -> str | None:
    """The key of the kind that the letters of a số ký hiệu say; None when it has none.

    A number without kind letters is an official letter's (Decree 30/2020/NĐ-CP): body and drafting unit.

    >>> [kind_of_symbol(n) for n in ("37/KH-UBND", "855/BKHCN-TĐC", "57-NQ/TW")]
    ['ke_hoach', 'cong_van', 'nghi_quyet']
    """
    plain = "".join(number.split()).replace("Ð", "Đ")
    rest = plain.lstrip("0123456789")
    return _of_plain(plain if len(rest) == len(plain) else "1" + rest)


@cache
def of_bearing(bearing: Literal["orders", "tells"]) -> frozenset[str]:
    """The keys of the kinds that order by their nature, or that tell and ask upwards.

    >>> "chi_thi" in of_bearing("orders"), "bao_cao" in of_bearing("tells")
    (True, True)
    """
    return frozenset(kind.key for kind in kinds() if kind.bearing == bearing)


@lru_cache(maxsize=4096)
def _of_plain(plain: str) -> str | None:
    """The kind of a number without blanks; which digits it begins with says nothing."""
    if LAW.search(plain):
        return "luat"
    if ORDINANCE.search(plain):
        return "phap_lenh"
    if party := PARTY.match(plain):
        return _symbols().get(party[1].upper()) or _joint(party[1].upper())
    state = STATE.match(plain)
    return _of_letters(state[1].upper()) if state else None


def _of_letters(letters: str) -> str | None:
    first = re.split(r"[-–/.]", letters, maxsplit=1)[0]
    if first in _symbols():
        return _symbols()[first]
    if joint := _joint(first):
        return joint
    if "-" not in letters and (lost := _lost_hyphen(first)):
        return lost
    return "cong_van" if re.match(r"[^\W\d_]{2}", first) else None


def _joint(first: str) -> str | None:
    """Joint documents carry LN or LT after the kind: KHLN, HDLN, KHLT."""
    return _symbols().get(first[:-2]) if first.endswith(("LN", "LT")) else None


def _lost_hyphen(first: str) -> str | None:
    """NĐCP, QĐTTg: the kind's letters and the body's run together."""
    for size in (3, 2):
        kind = _symbols().get(first[:size])
        if kind and first[size:].startswith(BODY_CODES[:6]):
            return kind
    return None


@cache
def _names() -> dict[str, str]:
    return {fold(name): kind.key for kind in kinds() for name in (kind.name, *kind.other_names)}


@cache
def _symbols() -> dict[str, str]:
    return {symbol.upper(): kind.key for kind in kinds() for symbol in kind.symbols}
