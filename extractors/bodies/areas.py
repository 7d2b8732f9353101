"""The units after a body's name: "tỉnh Lào Cai", "các huyện: Cao Lộc, Hữu Lũng", "các xã, phường"."""

from collections.abc import Iterator, Sequence

from extractors.bodies import wording
from extractors.bodies.places import LEVELS, Area, area_at, known, province_at
from extractors.bodies.registry import Entry, registry
from extractors.text.folding import Token, keys, tokens

JOINTS = frozenset({",", ";", "va", "hoac"})
DASHES = frozenset({"-", "–"})
DISTRICTS = tuple(unit for unit, level in LEVELS.items() if level == 2)
LONGEST_DISTRICT = 3
SHORTEST_SINGLE = 4
"""Letters of a unit's name of one word that no list knows."""


class Areas:
    """Reads the units of one text."""

    def __init__(self, text: str, words: Sequence[Token]) -> None:
        self.text = text
        self.tokens = words

    def key(self, index: int) -> str:
        """The folded word at `index`, empty past the ends."""
        return self.tokens[index].key if 0 <= index < len(self.tokens) else ""

    def body(self, index: int) -> tuple[Entry, int] | None:
        """The known body at `index` and the index after it; of a single word with its tone marks: "Bảo" is no "Báo"."""
        known = registry().longest(self.tokens, index) if index < len(self.tokens) else None
        if known is not None and known[1] > index + 1:
            return self._before_comma(index, *known)
        if known is None or known[0].local is None:
            return known
        raw = self.text[self.tokens[index].start : self.tokens[index].end]
        return known if raw.isupper() or raw in (known[0].local.name, *known[0].local.other_names) else None

    def _before_comma(self, index: int, entry: Entry, after: int) -> tuple[Entry, int]:
        """The first of two bodies that a comma parts and that without it are one: "Đảng ủy, UBND xã"."""
        for at in range(index + 1, after):
            if self.key(at) == "," and "," not in entry.name and " và " not in entry.name:
                first = registry().longest(self.tokens[:at], index) if registry().longest(self.tokens, at + 1) else None
                return first if first and first[1] == at else (entry, after)
        return entry, after

    def one(self, index: int) -> Area | None:
        """A unit with the word for its kind, or the bare name of a province."""
        if index >= len(self.tokens):
            return None
        return area_at(self.text, self.tokens, index) or province_at(self.tokens, index)

    def district(self, index: int) -> Area | None:
        """A district of before 1 July 2025 by its bare name, as the names of Party committees hold it: "Cao Lộc"."""
        for size in range(min(LONGEST_DISTRICT, len(self.tokens) - index), 0, -1):
            if not self.tokens[index].capital or not self.tokens[index + size - 1].capital:
                continue
            printed = " ".join(self.text[self.tokens[index].start : self.tokens[index + size - 1].end].split())
            for unit in DISTRICTS:
                if known(f"{unit} {printed}"):
                    return Area(f"{unit} {printed}", unit, index + size, True)
        return None

    def after(self, index: int) -> Iterator[Area]:
        """All units from `index` on; a plural ("các xã, phường") is one, not `named`, whose name begins with "các"."""
        if self.key(index) in ("cac", "cap", "tung", "nhieu") or self.key(index).isdigit():
            yield from self._plural(index)
            return
        area = self.one(index)
        while area:
            yield area
            following = area_at(self.text, self.tokens, area.end + 1) if self._joint(area) else None
            if following is None or not following.named or LEVELS[following.unit] > LEVELS.get(area.unit, 3):
                return
            area = following

    def _joint(self, area: Area) -> bool:
        return area.named and self.key(area.end) in JOINTS and area.end + 1 < len(self.tokens)

    def _plural(self, index: int) -> Iterator[Area]:
        words: list[str] = []
        named: list[Area] = []
        at = last = index + 1
        unit = ""
        while area := (area_at(self.text, self.tokens, at) if at < len(self.tokens) else None):
            unit = area.unit
            if area.named:
                named.append(self._province_of(area, at, words) or area)
                break
            words.append(self.text[self.tokens[at].start : self.tokens[area.end - 1].end])
            last = area.end
            at = area.end + (self.key(area.end) in JOINTS | DASHES)
            at += self.key(at) == "cap"
        colon = self.key(last) == ":"
        start = named[0].end if named else last + colon
        if unit and (colon or named):
            joined = not named or self.key(start) in JOINTS
            provinces = any(keys(word) == ("tinh",) for word in words)
            named += self._listed(start + bool(named), unit, provinces=provinces) if joined else []
        units = {keys(area.unit) for area in named}
        if words and not (named and (colon or (len(words) == 1 and keys(words[0]) in units))):
            end = last if named else self._tail(last)
            yield Area(self._group(index, words, last, end), unit, end, False)
        yield from named

    def _province_of(self, area: Area, at: int, words: list[str]) -> Area | None:
        """The province of that bare name where "các tỉnh, thành phố" leads to it: "các tỉnh, thành phố | An Giang"."""
        if [keys(word) for word in words] != [("tinh",)] or area.unit == "tỉnh":
            return None
        found = province_at(self.tokens, at + len(keys(area.unit)))
        return found if found is not None and found.unit == "tỉnh" else None

    def _group(self, index: int, words: list[str], last: int, end: int) -> str:
        first = self.text[self.tokens[index].start : self.tokens[index].end].lower()
        tail = self.text[self.tokens[last - 1].end : self.tokens[end - 1].end]
        return " ".join(f"{first} {', '.join(words)}{tail}".split())

    def _listed(self, at: int, unit: str, *, provinces: bool) -> list[Area]:
        """Units in a list, the word for their kind said once or again; `provinces` may be of either kind."""
        found: list[Area] = []
        while at < len(self.tokens):
            area = area_at(self.text, self.tokens, at) or (province_at(self.tokens, at) if provinces else None)
            area = area or self._bare(at, unit)
            if area is None or not area.named:
                break
            found.append(area)
            if self.key(area.end) not in JOINTS:
                break
            at = area.end + 1
        return found

    def _bare(self, at: int, unit: str) -> Area | None:
        """A unit's name without the word for its kind, which was said before the list."""
        if not self.tokens[at].capital or wording.after("holders", self.tokens, at):
            return None
        if self.body(at):
            return None
        end = at
        while end < min(len(self.tokens), at + 4) and self._of_name(end):
            end += 1
        text = f"{unit} {self.text[self.tokens[at].start : self.tokens[end - 1].end]}"
        area = area_at(text, tokens(text), 0)
        if area is None or not area.named:
            return self._single(at, unit)
        heads = wording.openings("open_heads") | wording.openings("topic_heads")
        head = self.text[self.tokens[at].start : self.tokens[at].end].lower()
        return area._replace(end=end) if known(area.name) or head not in heads else None

    def _single(self, at: int, unit: str) -> Area | None:
        """A name of one word that the list of units does not know: "Đakrông", a slip of the pen."""
        word = self.tokens[at]
        ends = at + 1 == len(self.tokens) or self.key(at + 1) in JOINTS | {"."}
        if not ends or unit == "tỉnh" or len(word.key) < SHORTEST_SINGLE or not word.key.isalpha():
            return None
        printed = self.text[word.start : word.end]
        return None if printed.isupper() else Area(f"{unit} {printed}", unit, at + 1, True)

    def _of_name(self, at: int) -> bool:
        """True for a word or a number of a unit's name: "Bảo Lâm 1"."""
        return self.tokens[at].key.isalnum() and (self.tokens[at].capital or self.tokens[at].key.isdigit())

    def _tail(self, index: int) -> int:
        """Index after "trực thuộc Trung ương", "trên địa bàn tỉnh" and the like."""
        return wording.after("group_tails", self.tokens, index) or index
