"""Local bodies in the units named after them: "UBND các xã: …", and said once for several: "Tỉnh ủy, UBND tỉnh"."""

from extractors.bodies.areas import JOINTS, Areas
from extractors.bodies.context import Context
from extractors.bodies.found import Read
from extractors.bodies.lists import Lists
from extractors.bodies.places import Area, bare, province
from extractors.bodies.registry import Entry

PLURAL = ("các ", "cấp ", "từng ", "nhiều ")


class Placing:
    """Puts the local bodies of one text in their units."""

    def __init__(self, areas: Areas, lists: Lists, context: Context) -> None:
        self.tokens = areas.tokens
        self.areas = areas
        self.lists = lists
        self.context = context

    def named(self, start: int, entry: Entry, areas: list[Area]) -> Read | None:
        """The body of each of these units."""
        found = []
        for area in areas:
            group = area.name.startswith(PLURAL) or area.name[0].isdigit()
            name: str | None = area.name
            if not area.named and not group:
                name = self.context.unit(area.name)
            if name:
                full = f"{entry.name} {name}" if group else joined(entry, name)
                found.append(self.lists.found(start, area.end, full, group=group))
                start = area.end + (self.areas.key(area.end) in JOINTS | {":"})
                start = min(start, len(self.tokens) - 1)
        return Read(found, areas[-1].end) if found else None

    def borrowed(self, start: int, entry: Entry, after: int) -> Read | None:
        """ "HĐND, UBND tỉnh", "Tỉnh ủy, UBND các tỉnh: Nghệ An, Hà Tĩnh": the units stand after the last one only."""
        areas = self._units_ahead(after)
        if entry.local and entry.local.level in ("province", "city"):
            areas = [area for area in areas if not area.named or province(area.name)]
        read = self.named(start, entry, areas) if areas else None
        if read is None:
            return None
        end = self.tokens[after - 1].end
        return Read([body._replace(start=self.tokens[start].start, end=end) for body in read.found], after)

    def _units_ahead(self, at: int) -> list[Area]:
        """The units of the last of the local bodies that are listed from the joint at `at` on."""
        while self.areas.key(at) in JOINTS and at + 1 < len(self.tokens):
            if self.areas.key(at + 1) == "cac":
                return self._shared_with_group(at + 2)
            at = self.lists.held(at + 1) or at + 1
            known = self.areas.body(at)
            if known is None or known[0].local is None:
                return []
            at = known[1]
            if areas := list(self.areas.after(at)):
                return areas
        return []

    def _shared_with_group(self, at: int) -> list[Area]:
        """The bare unit that a group after "các" ends with: "UBMTTQ và các | đoàn thể tỉnh"."""
        end = self.lists.group_end(at)
        word = self.areas.one(end - 1) if end is not None and end > at + 1 else None
        return [word] if word and not word.named and word.unit in ("tỉnh", "xã", "huyện") else []


def joined(entry: Entry, unit: str) -> str:
    """The body of that unit: "Công an" of "tỉnh Lào Cai", "Tỉnh ủy" of it without the word for its kind.

    Under the letters TU the committee of a city is meant as well as a province's; the word "Thành phố" is part of the
    name of one city, with a capital.
    """
    if entry.local is not None and entry.local.join == "bare":
        city = unit.lower().startswith("thành phố")
        name = entry.name.replace("Tỉnh ủy", "Thành ủy") if city else entry.name
        return f"{name} {unit if unit.startswith('Thành') else bare(unit)}"
    return f"{entry.name} {unit}"
