"""Vietnamese letters without their marks, for comparison; offsets stay what they were."""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

TOKEN = re.compile(r"[a-z0-9]+(?:&[a-z0-9]+)*|[^\sa-z0-9]")


class Token(NamedTuple):
    """A word or sign of a text: where it stands, its folded form and whether it was written with a capital."""

    start: int
    end: int
    key: str
    capital: bool


@cache
def _table() -> dict[int, str]:
    table = {}
    for code in [*range(0xC0, 0x250), *range(0x1EA0, 0x1EFA)]:
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        table[code] = {"đ": "d", "ð": "d"}.get(base, base)
    capitals = {code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)}
    return table | capitals | {0x1A3: "u", 0x1A2: "u"}


def fold(text: str) -> str:
    """`text` in small Latin letters without tone marks, character for character: `fold(t)[i]` belongs to `t[i]`.

    >>> fold("Ủy ban nhân dân tỉnh Đắk Lắk")
    'uy ban nhan dan tinh dak lak'
    """
    return text.translate(_table())


def tokens(text: str) -> list[Token]:
    """The words and signs of `text`, folded, in order. Blanks are left out."""
    return [Token(m.start(), m.end(), m.group(), text[m.start()].isupper()) for m in TOKEN.finditer(fold(text))]


def keys(text: str) -> tuple[str, ...]:
    """The folded words and signs of a name."""
    return tuple(TOKEN.findall(fold(text)))
