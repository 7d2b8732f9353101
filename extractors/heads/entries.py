"""One entry of a list of addressees as the bodies that it names."""

import re
from collections.abc import Sequence

from extractors.bodies import wording
from extractors.bodies.context import Context
from extractors.bodies.found import BodyFound
from extractors.bodies.naming import Names, names_unit
from extractors.organizations import bodies_in
from extractors.text.folding import fold

PARENT = re.compile(r"\s*(?:,|-|–|thuộc|,\s*thuộc)\s*")
PARENTS = {"Bộ": ("Cục", "Vụ", "Tổng", "Thanh", "Văn", "Viện", "Học"), "Sở": ("Chi", "Phòng", "Thanh", "Văn")}
"""First words of the names of units that belong to a ministry, and to a department."""
DEPARTMENTS = re.compile(r"(?:giam doc )?so [^:;,]{2,60} cac (?:tinh|thanh pho)[^:;]{0,30}:")
"""One department of several provinces: a group, which the units after the colon only limit."""
ASIDE = re.compile(r"\s*\((?P<inside>[^()]*)\)(?=\s*(?:[,;.]|$))")
COMMITTEE = re.compile(r"\s(?P<owner>(?:Tỉnh|Thành|Quận|Huyện|Thị|Đảng) ủy(?:\s.+)?)$")
PARTY_OFFICES = re.compile(r"(?:Ban|Văn phòng|Ủy ban Kiểm tra)(?:\s[^,;]+)?")
HEADING = re.compile(r"(?:Tổng [Gg]iám đốc|Thống đốc|Tổng Thanh tra|Chánh án|Viện trưởng)\s+(?=\S+\s+\S)")
"""Who heads a body that can have only one head, before its name."""


def split(entry: str, context: Context) -> list[str]:
    """One entry as its bodies: "Báo Lạng Sơn, Đài PT-TH Lạng Sơn" are two; what cannot be cut cleanly stays whole."""
    item = _alone(entry, context)
    if offices := _of_committee(item):
        return offices
    found = bodies_in(item, context)
    whole = [_upper(_unheaded(item, found))]
    if len(found) < 2 or DEPARTMENTS.match(fold(item)) or _second_office(found) or _of_parent(item, found):
        return whole
    names: list[str] = []
    for index, body in enumerate(found):
        before = found[index - 1].end if index else 0
        gap = item[before : body.start]
        within = body.start < before
        if not within and (fold(gap).strip(" ,") not in ("", "va", "va cac") or (index and not gap.strip())):
            return whole
        shared = within or any(body.start < other.start < body.end for other in found)
        name = _here(body.name, item, context)
        names.append(name if shared else _printed(item[body.start : body.end].strip(" ,"), name, context))
    return names if not item[found[-1].end :].strip(" .,") else whole


def _alone(entry: str, context: Context) -> str:
    """The entry without what stands in brackets after a body: its office, a list. Members of a group stay."""

    def without(aside: re.Match[str]) -> str:
        before = bodies_in(entry[: aside.start()], context)
        members = before and before[-1].group and bodies_in(aside["inside"], context)
        return aside[0] if members or not entry[: aside.start()].strip() else ""

    return ASIDE.sub(without, entry)


def _unheaded(item: str, found: Sequence[BodyFound]) -> str:
    """The body for its head, where nothing else is said: "Tổng Giám đốc | Bảo hiểm xã hội Việt Nam"."""
    headed = HEADING.match(item)
    only = len(found) == 1 and not found[0].start and found[0].end == len(item)
    return item[headed.end() :] if headed and only else item


def _of_committee(item: str) -> list[str]:
    """The offices of one Party committee that is named behind the last: "Ban Tuyên giáo, Ban Tổ chức Huyện ủy"."""
    owner = COMMITTEE.search(item)
    offices = re.split(r",\s*|\s+và\s+", item[: owner.start()]) if owner else []
    alike = len(offices) > 1 and all(PARTY_OFFICES.fullmatch(office) for office in offices)
    return [f"{office} {owner['owner']}" for office in offices] if owner and alike else []


def _of_parent(item: str, found: Sequence[BodyFound]) -> bool:
    """True for a unit with the body it belongs to: "Cục Phòng bệnh, Bộ Y tế", "Chi cục Thú y - Sở …"."""
    if len(found) != 2 or not PARENT.fullmatch(item[found[0].end : found[1].start]):
        return False
    unit, parent = found[0].name.split()[0], found[1].name.split()[0]
    return parent in PARENTS and unit in PARENTS[parent]


def _second_office(found: Sequence[BodyFound]) -> bool:
    """True for a committee behind a body, a second office of one person: "Bộ trưởng Bộ Y tế, Trưởng Ban Chỉ đạo …"."""
    return any(fold(body.name).startswith(tuple(wording.folded("committees"))) for body in found[1:])


def _here(name: str, item: str, context: Context) -> str:
    """The name without the document's own province, if the entry does not say it either."""
    unit = context.province
    return name.removesuffix(f" {unit}") if unit and fold(unit) not in fold(item) else name


def _printed(printed: str, name: str, context: Context) -> str:
    """The entry's own words where they name the body by themselves; else its full name."""
    plain = re.sub(r"^(?:và|,)\s*", "", printed)
    borrowed = names_unit(plain) or ":" in plain or Names(plain, context).at(0) is None
    return _upper(name if borrowed else plain)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
