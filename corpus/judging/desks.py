"""Whom a letter reaches: a body, its office, its successor, or the body a unit belongs to.

Letters to a ministry go to one of its units as often as to the ministry: "Cục Phòng bệnh - Bộ Y tế", "Bộ Y tế (Vụ Kế
hoạch - Tài chính)", "Văn phòng Bộ Nội vụ".
"""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from corpus.matching.identity import fold_text
from corpus.matching.names import parse
from corpus.succession import same_line, speaks_for

_HEAD = (
    r"(?:Bộ|Sở|Ủy ban|UBND|Hội đồng nhân dân|HĐND|Văn phòng|Thanh tra|Công an|Tổng cục|Chính phủ"
    r"|Ngân hàng Nhà nước|Tỉnh ủy|Thành ủy|Đảng ủy)"
)
_UNIT = r"(?:Cục|Vụ|Phòng|Chi cục|Ban|Thanh tra|Văn phòng|Tổ|Trung tâm|Thường trực|Viện|Tổng cục)"
_TAIL = re.compile(rf"(?:(?<=[\s(,;–-])){_HEAD}\s(?=\S)")
_BEFORE_UNIT = re.compile(rf"\s*[(]|\s*[,;–-]\s+(?={_UNIT}\s)")
_OWN_HOUSE = ("Bệnh viện", "Trường", "Đại học", "Học viện", "Công ty", "Tổng công ty", "Nhà máy")
"""What belongs to a body and yet opens its own letters: a letter to it does not reach that body."""
_READ_ALIKE = 92
_NAMED = 2
"""A unit needs more syllables than these to be known without its body: "Văn phòng" is everywhere."""


@lru_cache(maxsize=8192)
def desks(name: str) -> tuple[str, ...]:
    """The name itself, the unit alone, and the bodies whose unit it is.

    >>> desks("Bộ Y tế (Vụ Kế hoạch - Tài chính)")[1:], desks("Cục Phòng bệnh - Bộ Y tế")[1:]
    (('Bộ Y tế',), ('Bộ Y tế', 'Cục Phòng bệnh'))
    """
    if name.startswith(_OWN_HOUSE):
        return (name,)
    tails = [name[found.start() :].strip(" )") for found in _TAIL.finditer(name)]
    before = _BEFORE_UNIT.search(name)
    heads = [name[: before.start()].strip()] if before and re.match(_HEAD, name) else []
    units = [name[: found.start()].rstrip(" ,(–-") for found in _TAIL.finditer(name)]
    units = [one for one in units if len(one.split()) > _NAMED]
    return tuple(dict.fromkeys(one for one in (name, *heads, *tails, *units) if one))


@lru_cache(maxsize=65536)
def arrives(addressee: str, asker: str) -> bool:
    """Whether a letter to the addressee reaches the asker."""
    both = ((to, who) for to in desks(addressee) for who in desks(asker))
    return any(same_desk(to, who) for to, who in both) or _read_alike(addressee, asker)


def same_desk(a: str, b: str) -> bool:
    """Whether what goes to one body reaches the other: a successor, its office, or the body whose office asked."""
    return same_line(a, b) or bool(speaks_for(a, b) or speaks_for(b, a))


def _read_alike(addressee: str, asker: str) -> bool:
    """Whether two long names of one place differ by slips of reading only."""
    to, who = parse(addressee), parse(asker)
    first, second = fold_text(to.base), fold_text(who.base)
    apart = bool(to.place and who.place) and fold_text(to.place) != fold_text(who.place)
    return not apart and min(len(first), len(second)) > 9 and fuzz.ratio(first, second) >= _READ_ALIKE


@lru_cache(maxsize=1024)
def sent_to(addressee: str) -> re.Pattern[str]:
    """The folded words in which a directive says that what it asks for goes to this body."""
    base = re.escape(fold_text(parse(addressee).base))
    words = r"\b(?:gui|ve|qua|trinh|bao cao|cho|den|toi)(?: (?:bao cao|ket qua|ve|den|cho|qua)){0,3}"
    return re.compile(rf"{words} {base}\b")
