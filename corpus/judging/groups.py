"""Group addressees: which of the bodies that matter here a group takes in.

A group becomes rows for the owner of the registry, for the people's committee of the owner's province, and for the
members that the user's list names; else it stays one row under its own name.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Literal

from corpus.matching.identity import fold_text
from corpus.matching.names import Name, parse, same_base, same_name
from corpus.rows import rows
from corpus.succession import is_province, merged_into, predecessors, same_line
from models.base import Frozen

Members = Literal["one_department", "province", "commune", "district", "ministry", "department", "other"]


class Group(Frozen):
    """A row of `corpus/data/groups.yaml`."""

    key: str
    members: Members
    says: tuple[str, ...]
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


@cache
def _patterns() -> tuple[tuple[Members, re.Pattern[str]], ...]:
    return tuple((row.members, re.compile("|".join(map(_pattern, row.says)))) for row in rows("groups", Group))


def _pattern(says: str) -> str:
    return r"^" + re.escape(says).replace("…", r"[\w ]+?") + r"\b"


@lru_cache(maxsize=4096)
def group_of(addressee: str) -> Members | None:
    """Which kind of body the addressee takes in when it is a group; None for a single body.

    >>> group_of("Các sở, ban, ngành tỉnh"), group_of("Sở Nội vụ tỉnh Lào Cai")
    ('department', None)
    """
    name = parse(addressee)
    if name.place and not re.match(r"(?i)các |.* các ", name.base):
        return None
    flat = fold_text(name.text if name.text[:1].isupper() else addressee)
    return next((members for members, pattern in _patterns() if pattern.search(flat)), None)


def expand(
    addressee: str,
    *,
    issuer: str | None,
    owner: str | None = None,
    groups: Mapping[str, tuple[str, ...]] | None = None,
) -> tuple[str, ...]:
    """The bodies that a group addressed by `issuer` becomes; empty when it takes in none that matters."""
    listed = _listed(addressee, groups or {})
    kind = group_of(addressee)
    if owner is None or kind is None:
        return listed
    relevant = (body for body in _relevant(owner, addressee, kind) if not same_name(body, issuer or "-"))
    bodies = [body for body in relevant if _takes_in(kind, body, addressee, issuer)]
    return tuple(dict.fromkeys((*bodies, *(one for one in listed if not any(same_name(one, b) for b in bodies)))))


def _listed(addressee: str, groups: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    flat = fold_text(addressee)
    found = [members for name, members in groups.items() if fold_text(name) == flat]
    return found[0] if found else ()


def committee_of(owner: str) -> str | None:
    """The people's committee of the province that a body belongs to; None when its name states no province."""
    name = parse(owner)
    if name.province:
        return f"Ủy ban nhân dân tỉnh {name.province}"
    return f"Ủy ban nhân dân {name.level} {name.place}" if name.level and name.place and is_province(name) else None


@lru_cache(maxsize=65536)
def is_office_of(office: str, committee: str) -> bool:
    """Whether a body is an office of the people's committee of a commune or district, by its name.

    >>> is_office_of("Phòng Kinh tế xã Mẫu Sơn", "Ủy ban nhân dân xã Mẫu Sơn")
    True
    """
    one, other = parse(office), parse(committee)
    local = other.base == _COMMITTEE and other.level in (*_LEVELS["commune"], *_LEVELS["district"])
    if not local or one.base == _COMMITTEE or not one.base.startswith(_OFFICES):
        return False
    return bool(one.place) and same_name(f"{_COMMITTEE} {one.level} {one.place}", committee)


def _relevant(owner: str, addressee: str, kind: Members) -> tuple[str, ...]:
    committee = committee_of(owner)
    if kind == "province":
        return (committee,) if committee else ()
    if kind == "one_department":
        base = re.split(r"\s+(?:của )?(?:các |tỉnh, )", parse(addressee).text, maxsplit=1)[0]
        ours = (owner, *predecessors(owner))
        bodies = (*ours, *(old for one in ours for old in merged_into(one))) if ":" in addressee else ours
        return tuple(body for body in bodies if same_base(parse(body).base, base))
    return (owner,)


def is_member(kind: Members, body: str) -> bool:
    """Whether a single body is of the kind that a group takes in, wherever it is."""
    name = parse(body)
    if kind in ("commune", "district"):
        return name.base == "Ủy ban nhân dân" and name.level in _LEVELS[kind]
    if kind == "province":
        return name.base == "Ủy ban nhân dân" and is_province(name)
    if kind == "ministry":
        return name.base.startswith(_CENTRAL)
    return kind == "department" and not name.base.startswith(("Ủy ban nhân dân", *_CENTRAL))


def _takes_in(kind: Members, body: str, addressee: str, issuer: str | None) -> bool:
    name, within = parse(body), fold_text(addressee)
    if kind == "one_department":
        return ":" not in addressee or f" {fold_text(name.place)}" in within
    if kind == "province":
        return committee_of(issuer or "") is None
    if kind == "department":
        local = "dia phuong" in within and name.base == "Ủy ban nhân dân" and not is_province(name)
        return (_is_department(name) or local) and _one_province(body, issuer)
    if kind in ("commune", "district"):
        return name.base == "Ủy ban nhân dân" and name.level in _LEVELS[kind] and _one_province(body, issuer)
    return kind == "ministry" and name.base.startswith(_CENTRAL)


_COMMITTEE = "Ủy ban nhân dân"
_OFFICES = ("Phòng ", "Văn phòng ", "Trung tâm Phục vụ hành chính công")
_CENTRAL = ("Bộ ", "Thanh tra Chính phủ", "Ngân hàng Nhà nước", "Văn phòng Chính phủ")
_LEVELS = {"commune": ("xã", "phường", "thị trấn", "đặc khu"), "district": ("huyện", "quận", "thị xã", "thành phố")}


def _is_department(name: Name) -> bool:
    return not name.base.startswith(("Ủy ban nhân dân", "Bộ ")) and is_province(name)


def _one_province(body: str, issuer: str | None) -> bool:
    """Whether the issuer is of the body's province, or states none (then the registry's province is meant)."""
    ours, theirs = committee_of(body), committee_of(issuer or "")
    return ours is None or theirs is None or same_line(ours, theirs)
