"""Branches of bodies: "Ngân hàng Nhà nước - Chi nhánh tỉnh Lào Cai", "Kho bạc Nhà nước khu vực XIV"."""

from extractors.bodies.abbreviations import spell_out
from extractors.bodies.areas import DASHES, Areas
from extractors.bodies.context import Context
from extractors.bodies.found import BodyFound, Read
from extractors.bodies.lists import Lists
from extractors.bodies.places import bare
from extractors.text.folding import fold

LONGEST_PLACE = 4


class Branches:
    """Reads the branches of one text."""

    def __init__(self, text: str, areas: Areas, lists: Lists, context: Context) -> None:
        self.text = text
        self.tokens = areas.tokens
        self.areas = areas
        self.lists = lists
        self.context = context

    def of(self, start: int, name: str, after: int) -> Read:
        """ "Ngân hàng Nhà nước - Chi nhánh tỉnh Lào Cai" is a body of its own, called as it is printed."""
        if (end := self.region(after)) is not None:
            printed = spell_out(self.text[self.tokens[start].start : self.tokens[end - 1].end])
            region = self.text[self.tokens[after + 2].start : self.tokens[end - 1].end] if end > after + 2 else ""
            called = fold(self.text[self.tokens[start].start : self.tokens[after - 1].end])
            short = name[: len(called)] if fold(name).startswith(f"{called} ") else name
            full = f"{short} khu vực {region}".strip() if printed.isupper() else printed
            return Read([self.lists.found(start, end, full)], end)
        return self.local(start, after) or Read([self.lists.found(start, after, name)], after)

    def local(self, start: int, after: int) -> Read | None:
        """The branch of the body at `start` in the unit that is named after it, if one is."""
        at = after
        if self.areas.key(at) == "(" and self.areas.key(at + 2) == ")":
            at += 3
        at += self.areas.key(at) in DASHES
        if (self.areas.key(at), self.areas.key(at + 1)) != ("chi", "nhanh") and self.areas.key(at) != "cn":
            return None
        at += 2 if self.areas.key(at) == "chi" else 1
        printed = spell_out(self.text[self.tokens[start].start : self.tokens[after - 1].end])
        if (end := self.region(at)) is not None:
            return self._regions(start, at, end, f"{printed} - Chi nhánh")
        area = self.areas.one(at)
        unit = (area.name if area.named else self.context.unit(area.name)) if area else None
        if area is None and at < len(self.tokens) and self.tokens[at].capital and self.areas.body(at) is None:
            end = self._named(at)
            called = self.text[self.tokens[at].start : self.tokens[end - 1].end]
            return Read([self.lists.found(start, end, f"{printed} - Chi nhánh {called}")], end)
        if area is None or unit is None:
            return None
        return Read([self.lists.found(start, area.end, f"{printed} - Chi nhánh {bare(unit)}")], area.end)

    def _regions(self, start: int, at: int, end: int | None, branch: str) -> Read:
        """The branches in the regions listed from `at` on: "Khu vực 1, | Khu vực 2"."""
        found: list[BodyFound] = []
        last = at
        while end is not None:
            region = self.text[self.tokens[at].start : self.tokens[end - 1].end]
            found.append(self.lists.found(at if found else start, end, f"{branch} {region}"))
            last, at = end, end + 1
            end = self.region(at) if self.areas.key(last) in (",", "va") and self.areas.key(at + 2).isalnum() else None
        return Read(found, last)

    def region(self, after: int) -> int | None:
        """Index after "khu vực XIX", "khu vực 1 - Gia Lai", "cơ sở 3 tỉnh Gia Lai", "cơ sở Ia Mẫu", bare "khu vực"."""
        kind = (self.areas.key(after), self.areas.key(after + 1))
        number = self.tokens[after + 2] if after + 2 < len(self.tokens) else None
        raw = self.text[number.start : number.end] if number else ""
        numbered = raw.isdigit() or (raw.isupper() and not set(raw) - set("IVX"))
        if kind == ("co", "so") and number and number.capital and not numbered and self.areas.body(after + 2) is None:
            return self._named(after + 2)
        if kind != ("khu", "vuc") and not (kind == ("co", "so") and numbered):
            return None
        return self._placed(after + 3) if numbered else after + 2

    def _named(self, at: int) -> int:
        """Index after the proper name of a branch of the lowest level: "Thống kê cơ sở | Ia Mẫu"."""
        end = at
        while end < min(len(self.tokens), at + LONGEST_PLACE) and self.tokens[end].capital:
            end += 1
        return end

    def _placed(self, end: int) -> int:
        """Index after the unit that follows the number of a region, if one does."""
        area = self.areas.one(end + (self.areas.key(end) in DASHES)) if end < len(self.tokens) else None
        return area.end if area and area.named else end
