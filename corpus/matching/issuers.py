"""How the issuer that a citation names stands to the issuer of a held document."""

import re
from functools import lru_cache
from typing import Literal

from corpus.matching.identity import fold_text, issuer_key
from corpus.matching.names import parse
from corpus.succession import same_line

Issuers = Literal["same", "part", "voice", "line", "unknown", "other"]
"""How two issuers stand to each other: `part` one is the other without its place, or without what a stamp left before
it; `voice` an office and the body it speaks for; `line` a body and its successor; `unknown` one is not stated; `other`
two bodies."""


_SPEAKS_FOR = re.compile(r"^(van phong|thu tuong) (?=\w+ \w+|chinh phu)")


@lru_cache(maxsize=65536)
def compare_issuers(a: str | None, b: str | None) -> Issuers:
    """How issuer `a` stands to issuer `b`."""
    first, second = issuer_key(a), issuer_key(b)
    if not first or not second:
        return "unknown"
    if first.replace(" ", "") == second.replace(" ", ""):  # a scan's blanks come and go
        return "same"
    short, long = sorted((first, second), key=len)
    if long.startswith(short + " ") and len(short.split()) > 2:
        return "part"
    if _SPEAKS_FOR.sub("", first) == _SPEAKS_FOR.sub("", second):
        return "voice"
    if _succeeds(a or "", b or ""):
        return "line"
    return "part" if long.endswith(" " + short) and len(short.split()) > 3 else "other"


def _succeeds(a: str, b: str) -> bool:
    """One line of bodies at one place: two provinces that were merged had used the same symbols, each for its own."""
    first, second = fold_text(parse(a).place), fold_text(parse(b).place)
    return (not first or not second or first == second) and same_line(a, b)


def bears_letters_of(number: str | None, body: str) -> bool:
    """Whether a number's letters name the body: where an issuer cannot be read, they still say who it may be.

    >>> bears_letters_of("15/BC-SKHCN", "Sở Khoa học và Công nghệ tỉnh Sơn La")
    True
    """
    words = fold_text(parse(body).base).split()
    letters = "".join(word[0] for word in words if word != "va")
    parts = fold_text((number or "").partition("/")[2].replace("&", "")).split()
    return len(letters) > 2 and letters in parts
