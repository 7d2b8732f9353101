"""Whom a letter means by a short or common name: "Sở Y tế", "UBND tỉnh", "các đơn vị có tên trên".

Who stands under Kính gửi is who is meant: the text below takes up the addressees in fewer words.
"""

import re

from corpus.judging.groups import committee_of, group_of, is_member
from corpus.matching.identity import fold_text
from corpus.matching.names import parse, same_base
from corpus.succession import same_line
from models.document import Head

_LOCAL = ("Sở ", "Công an", "Ủy ban nhân dân", "Bộ Chỉ huy")
_ANYONE = re.compile(
    r"^(?:(?:cac|quy|moi|tung) )+(?:co quan|don vi|dia phuong)(?:,? (?:co quan|don vi|dia phuong))*"
    r"(?: (?:(?:co )?ten )?(?:neu )?(?:o )?tren)?$"
)
_SHORT = 4
"""Syllables of a short name: "Ban Quản lý dự án"."""
_ABOVE = re.compile(r" (?:co ten|neu) (?:\w+ )?tren$")


def meant(lead: str, head: Head, owner: str | None) -> tuple[str, ...]:
    """The bodies and groups that a lead stands for in a letter with this head: mostly itself.

    `owner` is whose registry the letter lies in: what a ministry asks of "Sở Y tế" it asks of ours.
    """
    if listed := _listed(lead, head):
        return _of_registry(listed, lead, owner)
    name = parse(lead)
    if whole := _begun(lead, head):
        return (whole,)
    if name.place or not name.base.startswith(_LOCAL) or group_of(lead) or committee_of(head.issuer or ""):
        return (lead,)
    known = (*head.addressees, *((owner, committee_of(owner)) if owner else ()))
    return (next((one for one in known if one and _is_one_of(name.base, one)), lead),)


def _begun(lead: str, head: Head) -> str | None:
    """The one addressee whose name begins with the short one: "Tổng công ty" of "Tổng công ty Cảng Miền Bắc"."""
    flat = fold_text(lead)
    if group_of(lead) or len(flat.split()) > _SHORT or any(fold_text(one) == flat for one in head.addressees):
        return None
    longer = [one for one in head.addressees if fold_text(one).startswith(f"{flat} ") and not group_of(one)]
    return longer[0] if len(longer) == 1 else None


def _listed(lead: str, head: Head) -> tuple[str, ...]:
    """The single addressees that a group in the text takes up; none where a group is addressed itself."""
    flat, kind = fold_text(lead), group_of(lead)
    if _ANYONE.match(flat):
        return head.addressees
    if kind is None or any(group_of(one) for one in head.addressees):
        return ()
    return tuple(one for one in head.addressees if _ABOVE.search(flat) or is_member(kind, one))


def _of_registry(listed: tuple[str, ...], lead: str, owner: str | None) -> tuple[str, ...]:
    """Of provinces that a letter lists and then calls "các tỉnh", that of the registry where it is one of them."""
    committee = committee_of(owner or "")
    ours = tuple(one for one in listed if committee and same_line(one, committee))
    return ours if ours and group_of(lead) == "province" else listed


def _is_one_of(base: str, addressee: str) -> bool:
    """Whether an addressee is a body of that name with its place, or the group of all of that name."""
    name = parse(addressee)
    if name.place:
        return same_base(name.base, base)
    return group_of(addressee) in ("one_department", "province") and fold_text(addressee).startswith(fold_text(base))
