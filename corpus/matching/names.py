"""The name of a body taken apart: what it is, at which level, of which place.

"Chủ tịch Ủy ban nhân dân tỉnh Kon Tum (cũ)" is the body "Ủy ban nhân dân" at the level "tỉnh" of the place "Kon Tum":
an office-holder stands for the body, and "(cũ)" does not make another one.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from corpus.matching.identity import fold_text

_HOLDER = re.compile(
    r"^(?:(?:đồng chí|lãnh đạo|thủ trưởng|chủ tịch|phó chủ tịch|bộ trưởng|thứ trưởng|giám đốc|phó giám đốc|cục trưởng"
    r"|phó cục trưởng|tổng cục trưởng|chánh thanh tra|hiệu trưởng|trưởng(?= ban| phòng))\s+)+(?=\S+ \S+)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\((?:cũ|mới|nay là[^)]*|trước đây[^)]*|trước sáp nhập[^)]*)\)", re.IGNORECASE)
_PLACE = re.compile(
    r"^(?P<base>.*?)[\s,]*\b(?P<level>(?i:tỉnh|thành phố|tp\.?|phường|xã|thị trấn|đặc khu|huyện|quận|thị xã))\b"
    r"(?:\s+(?P<place>[A-ZĐÀ-Ỹ0-9][^,]*?))?(?:,\s*(?i:tỉnh|thành phố|tp\.?)\s+(?P<province>[A-ZĐÀ-Ỹ].*))?$"
)
_SPELLED = (
    (re.compile(r"\bUBND\b"), "Ủy ban nhân dân"),
    (re.compile(r"\bHĐND\b"), "Hội đồng nhân dân"),
    (re.compile(r"\bKH&CN\b"), "Khoa học và Công nghệ"),
    (re.compile(r"\bTP\.?(?=\s)"), "thành phố"),
)


class Name(NamedTuple):
    """The parts of a body's name; `level`, `place` and `province` are empty where the name does not state them."""

    base: str
    level: str = ""
    place: str = ""
    province: str = ""

    @property
    def text(self) -> str:
        """The name written out again: "Sở Y tế tỉnh Kon Tum"."""
        where = " ".join(part for part in (self.base, self.level, self.place) if part)
        return f"{where}, tỉnh {self.province}" if self.province else where


@lru_cache(maxsize=65536)
def parse(text: str) -> Name:
    """The parts of a body's name.

    >>> parse("Chủ tịch UBND tỉnh Kon Tum (cũ)")
    Name(base='Ủy ban nhân dân', level='tỉnh', place='Kon Tum', province='')
    """
    plain = _ASIDE.sub("", " ".join(text.split()).strip(" .,;"))
    for abbreviation, spelled in _SPELLED:
        plain = abbreviation.sub(spelled, plain)
    plain = _HOLDER.sub("", plain)
    plain = plain[:1].upper() + plain[1:]
    found = _PLACE.match(plain)
    if not found or not found["base"].strip():
        return Name(plain)
    level = {"tp": "thành phố", "tp.": "thành phố"}.get(found["level"].lower(), found["level"].lower())
    return Name(found["base"].strip(" ,"), level, (found["place"] or "").strip(), (found["province"] or "").strip())


@lru_cache(maxsize=65536)
def same_name(a: str, b: str) -> bool:
    """Whether two names can be one body's: equal bases; levels, places and provinces equal wherever both state them."""
    first, second = parse(a), parse(b)
    pairs = ((first.level, second.level), (first.place, second.place), (first.province, second.province))
    if any(fold_text(x) != fold_text(y) for x, y in pairs if x and y):
        return False
    return same_base(first.base, second.base)


def same_base(a: str, b: str) -> bool:
    """Whether two names without a place are one, a slip of reading allowed for in long ones."""
    first, second = fold_text(a), fold_text(b)
    if first == second:
        return True
    alike = first.split(" ", 1)[0] == second.split(" ", 1)[0] and min(len(first), len(second)) > 14
    return alike and fuzz.ratio(first, second) >= 95
