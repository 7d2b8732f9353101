"""The surroundings in which short names of bodies are understood: who issued the document, and for which unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from functools import cache, cached_property, lru_cache
from typing import Literal

from extractors.bodies import wording
from extractors.bodies.places import LEVELS, REFORM, area_at, home, known, province, province_at
from extractors.bodies.registry import registry
from extractors.text.folding import tokens
from models.base import IsoDate

PARTY = re.compile(r"(?<!\w)(Tỉnh|Thành|Huyện|Thị|Quận) (?:ủy|đoàn) (\S.*)$")
PARTY_UNITS = {"Tỉnh": "tỉnh", "Thành": "thành phố", "Huyện": "huyện", "Thị": "thị xã", "Quận": "quận"}
"""The unit of a committee that is named without the word for it: "Thị ủy Sơn Tây" is of thị xã Sơn Tây."""
DISTRICT = re.compile(r"(?<!\w)(?:huyện|quận|thị xã|thành phố) (?=[^\W\d_a-z])")
LONGEST_UNIT = 60
COMMITTEE = "Ủy ban nhân dân"
UNITS = {size: tuple(unit for unit, level in LEVELS.items() if level == size) for size in (1, 2)}
STATE = ("ủy ban nhân dân", "hội đồng nhân dân", "tỉnh ủy", "thành ủy")

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
    number: str | None = None
    """The document's own số ký hiệu, whose letters are the issuer's."""
    subject: str | None = None
    """The one province that a document of the centre is about: "… trên địa bàn tỉnh Khánh Hòa"."""

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        """Counted once: what is found in a text is kept by text and context, and asked for again and again."""
        return hash(tuple(getattr(self, field.name) for field in fields(self)))

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
        if parent and parent.lower().startswith(kind):
            return parent
        return self.subject if self.subject and self.subject.lower().startswith(kind) else None

    def own(self, level: str) -> str | None:
        """The unit of this `level` that is meant where a body of such units is named without one."""
        if level == "province":
            return self.province or self.subject
        if level == "city":
            return self.unit("thành phố")
        size = {"district": 2, "commune": 1}.get(level)
        return self.area if size is None or (self.area and self.area.startswith(UNITS[size])) else None

    def asked_for(self, name: str) -> str | None:
        """A department without a place in a letter of the centre: those of the provinces that the letter goes to."""
        if self.level != "central" or not name.startswith("Sở "):
            return None
        return next((group for group in self.asked if group.startswith(f"{name} các ")), None)

    @cached_property
    def committee(self) -> str | None:
        """The Party committee that speaks, without its unit: "Tỉnh ủy"; it calls its offices by bare names."""
        match = PARTY.match(self.issuer or "")
        return self.issuer.split(match[2])[0].strip() if match and self.issuer else None

    @cached_property
    def house(self) -> str | None:
        """The institution that the issuer is or belongs to, a university, a hospital, a company, a union; else None.

        It calls its own parts by bare names: "Đảng ủy", "Công đoàn Trường", "Hội đồng thành viên".
        """
        found = (_house().search(name) for name in (self.issuer, self.superior) if name)
        names = (match[0] for match in found if match)
        return next((name for name in names if not name.startswith("Ngân hàng Nhà nước")), None)


@cache
def _house() -> re.Pattern[str]:
    """An institution's name from the word for its kind to the end."""
    heads = "|".join(map(re.escape, wording.listed("houses")))
    return re.compile(rf"(?<!\w)(?:{heads})(?!\w).*")


@lru_cache(maxsize=4096)
def area_of(name: str | None) -> str | None:
    """The last administrative unit in a body's name: "Sở Nội vụ tỉnh Bình Thuận" → "tỉnh Bình Thuận"."""
    if not name:
        return None
    words = tokens(name)
    for index in range(len(words)):
        area = area_at(name, words, index)
        if area is not None and area.named and area.end == len(words):
            return area.name
    return _of_party(name)


def _of_party(name: str) -> str | None:
    """The unit of a Party committee or of its office: "Ban Tổ chức Thành ủy Huế" → "thành phố Huế"."""
    match = PARTY.search(name)
    unit = f"{PARTY_UNITS[match[1]]} {match[2]}" if match else ""
    return province(unit) or (unit if unit and known(unit) else None)


def subject_of(text: str) -> str | None:
    """The province that a text names, where it names one only."""
    found = set(_provinces_in(text))
    return found.pop() if len(found) == 1 else None


def under_district(context: Context, text: str) -> Context:
    """The context with the one district that the `text` names of a commune or of a province's body, if none is known.

    The commune lies in it; the other is about it, and means it by a bare "huyện".
    """
    commune = context.level == "commune" and not area_of(context.superior)
    if not (commune or context.level in ("province", "department")) or (context.issued or REFORM) >= REFORM:
        return context
    name = _only_district(text)
    if name is None:
        return context
    return replace(context, superior=f"{COMMITTEE} {name}") if commune else replace(context, subject=name)


def says_district(text: str) -> bool:
    """True for a text with a word for districts; what others name does not hang on `under_district`."""
    return any(word in text for word in UNITS[2])


def _only_district(text: str) -> str | None:
    """The district that `text` names, where it names one only."""
    found: str | None = None
    for match in DISTRICT.finditer(text):
        unit = text[match.start() : match.start() + LONGEST_UNIT]
        area = area_at(unit, tokens(unit), 0)
        if area and area.named and province(area.name) is None and area.name != found:
            if found:
                return None
            found = area.name
    return found


def _provinces_in(text: str) -> Iterator[str]:
    words = tokens(text)
    for index in range(len(words)):
        area = area_at(text, words, index) or province_at(words, index)
        if area is not None and area.named and (full := province(area.name)):
            yield full


@lru_cache(maxsize=256)
def around(
    issuer: str | None, *, superior: str | None = None, place: str | None = None, issued: IsoDate | None = None
) -> Context:
    """The context of a document from its head: province from the issuer, else its superior, else the place line."""
    own, parent = area_of(issuer), area_of(superior)
    found = next((p for area in (own, parent) if (p := _province(area, issued))), None)
    level = _level(issuer or "", own)
    if found is None and place and level != "central":
        found = province(place)
    return Context(issuer, superior, found, level, issued)


def _province(area: str | None, issued: IsoDate | None) -> str | None:
    return (province(area) or home(area, on=issued)) if area else None


def _one(issuer: str) -> bool:
    """True for a body that there is one of in the country: "Tập đoàn Điện lực Việt Nam"."""
    words = tokens(issuer)
    found = registry().longest(words, 0)
    return found is not None and found[1] == len(words) and found[0].local is None


def _level(issuer: str, area: str | None) -> Level:
    start = issuer.lower()
    if area is None:
        return "central" if start.startswith(tuple(wording.exact("central"))) or _one(issuer) else "other"
    size = 3 if province(area) else LEVELS.get(next((w for w in LEVELS if area.lower().startswith(w)), ""), 0)
    if size == 3:
        return "province" if start.startswith(STATE) else "department"
    return "district" if size == 2 else "commune"
