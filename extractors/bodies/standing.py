"""An office said once for several bodies: "Thường trực: Tỉnh ủy, HĐND tỉnh", "Thường trực Tỉnh ủy, HĐND tỉnh"."""

from collections.abc import Callable

from extractors.bodies import wording
from extractors.bodies.areas import JOINTS, Areas
from extractors.bodies.found import BodyFound, Read
from extractors.bodies.registry import Entry, office_of, registry

STANDING = "Thường trực"
COUNCIL = "Hội đồng nhân dân"


class Standing:
    """Reads the shared offices of one text; `known` reads a body of the registry."""

    def __init__(self, areas: Areas, *, known: Callable[[int, Entry, int], Read | None]) -> None:
        self.text = areas.text
        self.tokens = areas.tokens
        self.areas = areas
        self.known = known

    def at(self, index: int) -> Read | None:
        """The bodies whose office is said at the token `index`, if it is one of several."""
        end = wording.after("shared_heads", self.tokens, index)
        if end is None or end + 1 >= len(self.tokens):
            return None
        return self._listed(index, end) if self.areas.key(end) == ":" else self._council(index)

    def _listed(self, index: int, colon: int) -> Read | None:
        """ "Thường trực: Tỉnh ủy, HĐND tỉnh": the office said before a colon."""
        said = self.text[self.tokens[index].start : self.tokens[colon - 1].end]
        found: list[BodyFound] = []
        at = colon
        while not found or self.areas.key(at) in JOINTS:
            known = registry().longest(self.tokens, at + 1)
            office = office_of(said, known[0].name) if known else None
            read = self.known(at + 1, office, known[1]) if known and office else None
            if read is None:
                break
            found += read.found
            at = read.next
        return self._from(index, found, at) if found else None

    def _council(self, index: int) -> Read | None:
        """ "Thường trực Tỉnh ủy, HĐND tỉnh": the council's too, which stands after the Party's committee."""
        first = self.areas.body(index)
        if first is None or first[0].local is None or not first[0].name.startswith(f"{STANDING} "):
            return None
        party = self.known(index, *first)
        after = self.areas.body(party.next + 1) if party and self.areas.key(party.next) == "," else None
        office = office_of(STANDING, COUNCIL)
        if party is None or after is None or after[0].name != COUNCIL or office is None:
            return None
        council = self.known(party.next + 1, office, after[1])
        return self._from(index, [*party.found, *council.found], council.next) if council else None

    def _from(self, index: int, found: list[BodyFound], end: int) -> Read:
        """These bodies, the office before the first one taken in."""
        return Read([found[0]._replace(start=self.tokens[index].start), *found[1:]], end)
