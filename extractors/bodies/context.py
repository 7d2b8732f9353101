"""The surroundings in which short names of bodies are understood: who issued the document, and for which unit."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from extractors.bodies import wording
from extractors.bodies.places import LEVELS, area_at, home, province
from extractors.text.folding import tokens
from models.base import IsoDate

Level = Literal["central", "province", "department", "district", "commune", "other"]


@dataclass(frozen=True)
class Context:
    """Who speaks. `province` is the full name ("tỉnh Quảng Ngãi"); None for a central body or where it is not known."""

    issuer: str | None = None
    superior: str | None = None
    province: str | None = None
    level: Level = "other"
    issued: IsoDate | None = None
    asked: tuple[str, ...] = ()
    """The groups that the document is addressed to: "Sở Y tế các tỉnh, thành phố trực thuộc Trung ương"."""
    addressee: str | None = None
    """The one body that the document is addressed to: "Quý Sở"; None where there are several."""
    short: tuple[tuple[str, str], ...] = ()
    """The short names that the document gives to bodies, with the full ones."""

    @cached_property
    def area(self) -> str | None:
        """The unit of the issuer itself: "thị trấn Đồng Đăng" for its committee, the province for a department."""
        return area_of(self.issuer) or self.province

    def unit(self, kind: str) -> str | None:
        """The unit that a bare "tỉnh", "huyện" or "xã" means here."""
        own = self.area
        if own and own.lower().startswith(kind):
            return own
        if kind in ("tỉnh", "thành phố") and self.province and self.province.lower().startswith(kind):
            return self.province
        parent = area_of(self.superior)
        return parent if parent and parent.lower().startswith(kind) else None


def area_of(name: str | None) -> str | None:
    """The last administrative unit in a body's name: "Sở Nội vụ tỉnh Bình Thuận" → "tỉnh Bình Thuận"."""
    if not name:
        return None
    words = tokens(name)
    for index in range(len(words)):
        area = area_at(name, words, index)
        if area is not None and area.named and area.end == len(words):
            return area.name
    return None


def around(
    issuer: str | None, *, superior: str | None = None, place: str | None = None, issued: IsoDate | None = None
) -> Context:
    """The context of a document from its head: province from the issuer, else its superior, else the place line."""
    own, parent = area_of(issuer), area_of(superior)
    found = next((p for p in map(_province, (own, parent)) if p), None)
    level = _level(issuer or "", own)
    if found is None and place and level != "central":
        found = province(place)
    return Context(issuer, superior, found, level, issued)


def _province(area: str | None) -> str | None:
    return (province(area) or home(area)) if area else None


def _level(issuer: str, area: str | None) -> Level:
    start = issuer.lower()
    if area is None:
        return "central" if start.startswith(tuple(wording.exact("central"))) else "other"
    size = 3 if province(area) else LEVELS.get(next((w for w in LEVELS if area.lower().startswith(w)), ""), 0)
    if size == 3:
        return "province" if start.startswith(("ủy ban nhân dân", "hội đồng nhân dân", "tỉnh ủy")) else "department"
    return "district" if size == 2 else "commune"
