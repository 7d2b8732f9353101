"""Offices that their heads' titles name: "Trưởng phòng Kinh tế" is a Phòng's, "Chánh Văn phòng" alone the issuer's."""

from collections.abc import Callable

from extractors.bodies import wording
from extractors.bodies.areas import JOINTS, Areas
from extractors.bodies.context import Context
from extractors.bodies.found import Read
from extractors.bodies.lists import Lists
from extractors.text.persons import begins_well

ENDING = JOINTS | {".", "("}


class Titles:
    """Reads the titles of one text; `opened` reads the unknown body at a token."""

    def __init__(self, areas: Areas, lists: Lists, context: Context, opened: Callable[[int], Read | None]) -> None:
        self.text = areas.text
        self.tokens = areas.tokens
        self.areas = areas
        self.lists = lists
        self.context = context
        self.opened = opened

    def at(self, held: int) -> Read | None:
        """The office of the one whose title ends before the token `held`."""
        if (end := self._office(held)) is not None:
            return self._staff(held, end)
        if self.areas.key(held - 1) not in ("phong", "ban") or not self.tokens[held].capital or self._person(held):
            return None
        read = self.opened(held - 1)
        if read is None or not read.found:
            return None
        first = read.found[0]
        return read._replace(found=[first._replace(name=f"{first.name[0].upper()}{first.name[1:]}"), *read.found[1:]])

    def chief(self, index: int) -> Read | None:
        """The Office whose head's letters stand at `index`: "CVP, các PCVP"."""
        return self._staff(index, end) if (end := wording.after("chiefs", self.tokens, index)) else None

    def _staff(self, start: int, end: int) -> Read | None:
        """The Office of a central body or a province's committee, called so alone: "Chánh Văn phòng, …"."""
        own = self.context.issuer or ""
        alone = end >= len(self.tokens) or self.areas.key(end) in ENDING
        if not alone or ", " in own:
            return None
        province = self.context.level == "province" and self.areas.key(end - 1) != "phong"  # the council has one too
        if not (province or self.context.level == "central") or not own.startswith(wording.listed("staffed")):
            return None
        return Read([self.lists.found(start, end, f"Văn phòng {own}")], end)

    def _office(self, held: int) -> int | None:
        """Index after "Văn phòng" that the title ends with."""
        if self.areas.key(held) == "vp":
            return held + 1
        return held + 2 if (self.areas.key(held), self.areas.key(held + 1)) == ("van", "phong") else None

    def _person(self, at: int) -> bool:
        """True where a person's name follows the title: "Trưởng phòng | Nguyễn Văn Mẫu"."""
        end = at
        while end < len(self.tokens) and self.tokens[end].capital and self.tokens[end].key.isalpha():
            end += 1
        return end > at + 1 and begins_well(self.text[self.tokens[at].start : self.tokens[end - 1].end])
