"""Several bodies said in one: "các Sở: Tài chính, Nội vụ" are two, "các sở, ban, ngành" is a group."""

from collections.abc import Sequence

from extractors.bodies import wording
from extractors.bodies.abbreviations import spell_out
from extractors.bodies.areas import JOINTS, Areas
from extractors.bodies.context import Context
from extractors.bodies.found import BodyFound, Read
from extractors.bodies.places import Area, area_at
from extractors.bodies.registry import departments, domains, ministries
from extractors.text.folding import Token
from extractors.text.speech import opens_with_verb

LONGEST_ITEM = 8
"""Words that one name of a list of offices may have."""
LONGEST_HEAD = 6
CLOSING = frozenset({";", ".", ")"})
LOCAL = ("district", "commune")


class Lists:
    """Reads the lists and groups of one text."""

    def __init__(self, text: str, words: Sequence[Token], areas: Areas, context: Context) -> None:
        self.text = text
        self.tokens = words
        self.areas = areas
        self.context = context

    def several(self, index: int) -> Read | None:
        """The bodies of the list, or the group, whose "các" stands at `index`."""
        listed = self._listed(index, index + 1) or self._offices(index)
        if listed:
            return listed
        end = self.group_end(index + 1)
        if end is None:
            return None
        if self.areas.key(end) == ":" and (listed := self._listed(index, index + 1, at=end + 1)):
            return listed
        return self.group(index, end)

    def held(self, index: int) -> int | None:
        """Index after the office that stands at `index`; one of a single word counts only with its tone marks."""
        held = wording.after("holders", self.tokens, index)
        if held == index + 1:
            raw = self.text[self.tokens[index].start : self.tokens[index].end].lower()
            return held if raw in wording.exact("holders") else None
        return held

    def honoured(self, index: int) -> int | None:
        """Index after "Quý Sở", "Quý Bộ": the addressee, whose name the next words do not go on with."""
        if self.text[self.tokens[index].start : self.tokens[index].end].lower() != "quý":
            return None
        end = wording.after("honoured", self.tokens, index + 1)
        named = end is not None and end < len(self.tokens) and self.tokens[end].capital
        return None if named else end

    def group(self, start: int, end: int) -> Read:
        """The group whose name is these words."""
        return Read([self.found(start, end, spell_out(self._words(start, end)), group=True)], end)

    def found(self, start: int, end: int, name: str, *, group: bool = False) -> BodyFound:
        """The body `name` at these tokens."""
        return BodyFound(self.tokens[start].start, self.tokens[end - 1].end, name, group)

    def _words(self, start: int, end: int) -> str:
        return " ".join(self.text[self.tokens[start].start : self.tokens[end - 1].end].split())

    def _listed(self, start: int, head: int, *, at: int | None = None) -> Read | None:
        """Departments or ministries, by the fields of their work."""
        word, first = self.areas.key(head), start
        if word not in ("so", "bo"):
            return None
        known = ministries() if word == "bo" else departments()
        at = head + 1 + (self.areas.key(head + 1) == ":") if at is None else at
        found: list[BodyFound] = []
        while at < len(self.tokens) and self.tokens[at].capital and (named := known.longest(self.tokens, at)):
            name, end = named
            full = f"Bộ {name}" if word == "bo" else self._department(name)
            found.append(self.found(start if not found else at, end, full))
            start = end
            if self.areas.key(end) not in JOINTS:
                break
            at = end + 1
        central = word == "so" and self.context.level == "central" and self.areas.key(first) == "cac"
        if len(found) == 1 and self.context.province is None and (central or self._bare_area(start)):
            return self.group(first, self._units_end(start))
        return Read(found, start) if found else None

    def _offices(self, index: int) -> Read | None:
        """ "các phòng: Kinh tế, Văn hóa - Xã hội": offices of one body, the word for them said once."""
        head = self._list_head(index + 1)
        if head is None:
            return None
        found: list[BodyFound] = []
        at = head + 1
        called = spell_out(self._words(index + 1, head))
        while at < len(self.tokens) and (self.tokens[at].capital or self.areas.key(at) == "mien" or self._number(at)):
            end = self._item_end(at)
            full = self.of_unit(f"{called[0].upper()}{called[1:]} {spell_out(self._words(at, end))}")
            full = self._placed(full)
            found.append(self.found(at if found else index, end, full))
            if self.areas.key(end) not in JOINTS or (self.areas.key(end) == ";" and not self._plain(end + 1)):
                break
            at = end + 1
        return Read(found, end) if len(found) > 1 else None

    def _number(self, at: int) -> bool:
        """True for a body of a list that is called by a number: "Các Ban QLDA: Mẫu Sơn, | 47"."""
        return self.areas.key(at).isdigit() and self._closes(at + 1)

    def _list_head(self, index: int) -> int | None:
        """Index of the colon after the word for the bodies of a list: "các Tổng công ty Điện lực | : miền Bắc"."""
        head = wording.after("listed_heads", self.tokens, index)
        if head and self.held(index) and self._words(index, head).lower() not in wording.exact("listed_heads"):
            return None  # "các Trưởng đơn vị" are no schools
        while head is not None and head < min(len(self.tokens), index + LONGEST_HEAD) and self.areas.key(head) != ":":
            head = head + 1 if self.areas.key(head).isalpha() and not self._starts_body(head) else None
        return head if head is not None and self.areas.key(head) == ":" else None

    def _placed(self, name: str) -> str:
        """A name that ends with the bare word for a unit, with the unit's: "Bệnh viện Đa khoa tỉnh"."""
        word = name.split()[-1]
        unit = self.context.unit(word) if word == "tỉnh" else None
        return f"{name.removesuffix(word)}{unit}" if unit else name

    def _plain(self, at: int) -> bool:
        return at < len(self.tokens) and not self._starts_body(at) and self.held(at) is None

    def _item_end(self, at: int) -> int:
        field = domains().longest(self.tokens, at)
        end = field[1] if field else at + 1
        while end < min(len(self.tokens), at + LONGEST_ITEM) and self._inside(end):
            end += 1
        return end

    def _inside(self, at: int) -> bool:
        token = self.tokens[at]
        if token.key in JOINTS or not (token.key.isalnum() or token.key in ("-", "–", "&")):
            return False
        pair = self._words(at, min(len(self.tokens), at + 2))
        named = pair not in wording.verbs() or (pair in wording.exact("parts") and self._closes(at + 2))
        return named and not self._starts_body(at)

    def _closes(self, at: int) -> bool:
        """True where an item of a list is at its end: another follows, or the list ends."""
        if at >= len(self.tokens) or self.areas.key(at) in CLOSING:
            return True
        return self.areas.key(at) in JOINTS and at + 1 < len(self.tokens) and self.tokens[at + 1].capital

    def of_unit(self, office: str) -> str:
        """An office of a district's or commune's committee with the unit: "Phòng Kinh tế" → "Phòng Kinh tế xã …"."""
        unit = self.context.area
        if unit is None or self.context.level not in LOCAL or not office.lower().startswith("phòng "):
            return office
        return f"{office} {unit}"

    def _bare_area(self, index: int) -> Area | None:
        area = area_at(self.text, self.tokens, index) if index < len(self.tokens) else None
        return area if area and not area.named else None

    def _units_end(self, index: int) -> int:
        """Index after "tỉnh, thành phố trực thuộc Trung ương"."""
        while area := self._bare_area(index):
            index = area.end + (self.areas.key(area.end) == "," and self._bare_area(area.end + 1) is not None)
        return wording.after("group_tails", self.tokens, index) or index

    def _department(self, name: str) -> str:
        unit = self.context.province
        return f"Sở {name} {unit}" if unit else f"Sở {name}"

    def group_end(self, index: int) -> int | None:
        """Index after the nouns of a group and what says which they are."""
        end = wording.after("group_nouns", self.tokens, index)
        if end is None:
            return None
        while self.areas.key(end) in {",", "va", "-", "/"}:
            after = end + 1 + (self.areas.key(end + 1) == "cac")
            following = wording.after("group_nouns", self.tokens, after) or self._short_noun(after)
            if following is None or self._starts_body(after):
                break
            end = following
        field = domains().longest(self.tokens, end)
        end = field[1] if field else end
        first = end
        while end < len(self.tokens) and self._of_name(end):
            end += 1
        end += end > first and self._second(end)
        while (tail := wording.after("group_tails", self.tokens, end)) is not None:
            end = tail
        return end

    def _short_noun(self, index: int) -> int | None:
        """Index after a word for units that is short only behind others of them: "các huyện, | thị, thành phố"."""
        if index >= len(self.tokens) or self._words(index, index + 1) not in wording.exact("short_nouns"):
            return None
        ends = index + 1 >= len(self.tokens) or self.areas.key(index + 1) in JOINTS
        return index + 1 if ends else None

    def _of_name(self, index: int) -> bool:
        """True for a capital that belongs to the group's name: "các Trung tâm | Y tế"."""
        return self.tokens[index].capital and not self._starts_body(index) and not self.held(index)

    def _second(self, index: int) -> bool:
        """True for the small syllable that goes on with the capital before it: "các Phòng Giao | dịch"."""
        if index >= len(self.tokens) or self.tokens[index].capital or not self.tokens[index].key.isalpha():
            return False
        word, pair = self._words(index, index + 1), self._words(index, min(len(self.tokens), index + 2))
        ends = word in wording.exact("stops") or pair in wording.verbs()
        tail = wording.after("group_tails", self.tokens, index) or self.held(index)
        abbreviated = self._words(index - 1, index).isupper()
        return not (ends or tail or abbreviated or opens_with_verb(self.text[self.tokens[index].start :]))

    def _starts_body(self, index: int) -> bool:
        return self.tokens[index].capital and self.areas.body(index) is not None
