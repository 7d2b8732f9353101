"""The grammar of names of bodies: where one stands in a text and what it is called in full.

A known body is looked up; a local one is completed by the unit named after it ("Công an | tỉnh Lào Cai") or by the
document's own ("Sở Tài chính"); an unknown one runs from its head word over capitals ("Viện Vệ sinh dịch tễ Tây Nguyên").
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extractors.bodies import Entry, domains, registry, spell_out
from extractors.context import Context
from extractors.folding import Token, keys, tokens
from extractors.phrases import Phrases
from extractors.places import LEVELS, Area, area_at, bare, province_at
from extractors.rows import rows
from models.base import Frozen


class WordList(Frozen):
    """A row of `naming.yaml`; the file's head says what the fields mean."""

    key: str
    meaning: str
    words: tuple[str, ...]


class BodyFound(NamedTuple):
    """A body named in a text: `text[start:end]`, its full name, and whether it is a group ("các sở, ban, ngành")."""

    start: int
    end: int
    name: str
    group: bool = False


class _Read(NamedTuple):
    found: list[BodyFound]
    next: int


LONGEST_TOPIC = 45
LONGEST_OPEN = 24
BREAKS = frozenset(".;:()\"“”[]/")
JOINTS = frozenset({",", ";", "va", "hoac"})


class Names:
    """Reads the bodies of one text. `known_only` leaves out those that no row of data knows."""

    def __init__(self, text: str, context: Context) -> None:
        self.text = text
        self.context = context
        self.tokens = tokens(text)

    def all(self) -> Iterator[BodyFound]:
        """Every body and group in order, none overlapping."""
        index = 0
        while index < len(self.tokens):
            read = self.at(index)
            if read is None:
                index += 1
                continue
            yield from read.found
            index = max(read.next, index + 1)

    def at(self, index: int) -> _Read | None:
        """What begins at the token `index`, if a body or a group of bodies does."""
        token = self.tokens[index]
        if token.key == "cac":
            return self._several(index)
        if not token.key.isalpha() and token.key[0] not in "abcdefghijklmnopqrstuvwxyz":
            return None
        held = _words("holders").longest(self.tokens, index)
        known = registry().longest(self.tokens, index) if token.capital else None
        if known and not (held and held[1] > known[1]):
            return self._known(index, *known)
        if held:
            read = self.at(held[1]) if held[1] < len(self.tokens) else None
            return self._from(index, read) if read else None
        if token.capital:
            return self._topic(index) or self._open(index)
        return None

    def _from(self, index: int, read: _Read) -> _Read:
        """The same bodies, the office before the first one taken in."""
        first = read.found[0]
        return _Read([first._replace(start=self.tokens[index].start), *read.found[1:]], read.next)

    def _found(self, start: int, end: int, name: str, *, group: bool = False) -> BodyFound:
        return BodyFound(self.tokens[start].start, self.tokens[end - 1].end, name, group)

    def _known(self, start: int, entry: Entry, after: int) -> _Read | None:
        if entry.local is None:
            return self._branch(start, entry.name, after)
        areas = list(self._areas(after))
        if areas:
            return self._with_areas(start, entry, areas)
        if entry.local.area == "required":
            return self._borrowed(start, entry, after)
        unit = self._own_unit(entry.local.level)
        if entry.local.area == "optional" or unit is None:
            return _Read([self._found(start, after, entry.name)], after)
        return _Read([self._found(start, after, _joined(entry, unit))], after)

    def _with_areas(self, start: int, entry: Entry, areas: list[Area]) -> _Read | None:
        found = []
        for area in areas:
            name = area.name
            if not area.named and not name.startswith(("các ", "cấp ")):
                name = self.context.unit(area.name) or ""
            group = name.startswith(("các ", "cấp "))
            if name:
                full = f"{entry.name} {name}" if group else _joined(entry, name)
                found.append(self._found(start, area.end, full, group=group))
                start = area.end if area.end < len(self.tokens) else start
        return _Read(found, areas[-1].end) if found else None

    def _borrowed(self, start: int, entry: Entry, after: int) -> _Read | None:
        """"HĐND, UBND tỉnh", "Huyện ủy, UBND huyện Bình Sơn": the unit stands after the last one only."""
        nxt = after
        if nxt < len(self.tokens) and self.tokens[nxt].key in JOINTS:
            read = self.at(nxt + 1) if nxt + 1 < len(self.tokens) else None
            if read and read.found and registry().longest(self.tokens, nxt + 1):
                other = read.found[0]
                if other.group:
                    tail = other.name[other.name.find(" các ") + 1 :] if " các " in other.name else ""
                    return _Read([self._found(start, after, f"{entry.name} {tail}", group=True)], after) if tail else None
                area = next((a for i in range(nxt + 1, read.next) if (a := area_at(self.text, self.tokens, i))), None)
                name = area.name if area and area.named else (self.context.unit(area.name) if area else None)
                if name:
                    return _Read([self._found(start, after, _joined(entry, name))], after)
        return None

    def _branch(self, start: int, name: str, after: int) -> _Read:
        """"Ngân hàng Nhà nước - Chi nhánh tỉnh Lào Cai" is a body of its own."""
        at = after + 1 if self._key(after) in ("-", "–") else after
        if self._key(at) == "chi" and self._key(at + 1) == "nhanh" or self._key(at) == "cn":
            at += 2 if self._key(at) == "chi" else 1
            area = self._area(at)
            if area and (unit := area.name if area.named else self.context.unit(area.name)):
                return _Read([self._found(start, area.end, f"{name} - Chi nhánh {unit}")], area.end)
        return _Read([self._found(start, after, name)], after)

    def _key(self, index: int) -> str:
        return self.tokens[index].key if 0 <= index < len(self.tokens) else ""

    def _area(self, index: int) -> Area | None:
        if index >= len(self.tokens):
            return None
        return area_at(self.text, self.tokens, index) or province_at(self.tokens, index)

    def _areas(self, index: int) -> Iterator[Area]:
        """The units after a body's name; a plural ("các huyện, thị xã") comes as one unit whose name begins with "các"."""
        if self._key(index) in ("cac", "cap"):
            yield from self._plural(index)
            return
        area = self._area(index)
        while area:
            yield area
            nxt = area.end
            if not area.named or self._key(nxt) not in JOINTS:
                return
            following = area_at(self.text, self.tokens, nxt + 1) if nxt + 1 < len(self.tokens) else None
            if following is None or not following.named or LEVELS[following.unit] > LEVELS.get(area.unit, 3):
                return
            area = following

    def _plural(self, index: int) -> Iterator[Area]:
        """"các huyện: Bình Sơn, Ba Tơ và thành phố Quảng Ngãi" are three; "các huyện, thị xã" is a group."""
        words: list[str] = []
        named: list[Area] = []
        at = last = index + 1
        unit = ""
        while area := (area_at(self.text, self.tokens, at) if at < len(self.tokens) else None):
            unit = area.unit
            last = area.end
            if area.named:
                named.append(area)
                break
            words.append(self.text[self.tokens[at].start : self.tokens[area.end - 1].end])
            at = area.end + (self._key(area.end) in JOINTS or self._key(area.end) in ("-", "–"))
        colon = self._key(last) == ":"
        named += list(self._named_units(last + colon, unit)) if unit and (colon or named) else []
        if words and not (named and len(words) == 1 and (colon or self._same(words, named))):
            yield Area(self._group_words(index, words), unit, named[0].end if named else self._tail(last), False)
        yield from named

    @staticmethod
    def _same(words: list[str], named: list[Area]) -> bool:
        return keys(words[0]) == keys(named[0].unit)

    def _group_words(self, index: int, words: list[str]) -> str:
        return f"{'cấp' if self._key(index) == 'cap' else 'các'} {', '.join(words)}"

    def _named_units(self, at: int, unit: str) -> Iterator[Area]:
        """Units in a list, the word for their kind said once or again."""
        while at < len(self.tokens):
            area = area_at(self.text, self.tokens, at)
            if area is None and self.tokens[at].capital:
                area = self._bare_unit(at, unit)
            if area is None or not area.named:
                return
            yield area
            if self._key(area.end) not in JOINTS:
                return
            at = area.end + 1

    def _bare_unit(self, at: int, unit: str) -> Area | None:
        if registry().longest(self.tokens, at) or _words("open_heads").longest(self.tokens, at):
            return None
        end = at
        while end < len(self.tokens) and self.tokens[end].capital and self.tokens[end].key.isalnum() and end < at + 4:
            end += 1
        text = f"{unit} {self.text[self.tokens[at].start : self.tokens[end - 1].end]}"
        area = area_at(text, tokens(text), 0)
        return area._replace(end=end) if area and area.named else None

    def _tail(self, index: int) -> int:
        """Index after "trực thuộc Trung ương", "trên địa bàn tỉnh" and the like."""
        tail = _words("group_tails").longest(self.tokens, index) if index < len(self.tokens) else None
        return tail[1] if tail else index

    def _own_unit(self, level: str) -> str | None:
        return self.context.province if level == "province" else self.context.area

    def _several(self, index: int) -> _Read | None:
        """"các Sở: Tài chính, Nội vụ" are two bodies; "các sở, ban, ngành" is a group."""
        listed = self._listed(index, index + 1)
        if listed:
            return listed
        end = self._group_end(index + 1)
        if end is None:
            return None
        if self._key(end) == ":" and (listed := self._listed(index, index + 1, at=end + 1)):
            return listed
        name = " ".join(self.text[self.tokens[index].start : self.tokens[end - 1].end].split())
        return _Read([self._found(index, end, spell_out(name), group=True)], end)

    def _listed(self, start: int, head: int, *, at: int | None = None) -> _Read | None:
        word = self._key(head)
        if word not in ("so", "bo"):
            return None
        at = head + 1 + (self._key(head + 1) == ":") if at is None else at
        found: list[BodyFound] = []
        while at < len(self.tokens) and self.tokens[at].capital and (named := domains().longest(self.tokens, at)):
            name, end = named
            full = f"Bộ {name}" if word == "bo" else self._department(name)
            found.append(self._found(start if not found else at, end, full))
            start = end
            if self._key(end) not in JOINTS:
                return _Read(found, end)
            at = end + 1
        return _Read(found, start) if found else None

    def _department(self, name: str) -> str:
        unit = self.context.province
        return f"Sở {name} {unit}" if unit else f"Sở {name}"

    def _group_end(self, index: int) -> int | None:
        noun = _words("group_nouns").longest(self.tokens, index) if index < len(self.tokens) else None
        if noun is None:
            return None
        end = noun[1]
        while self._key(end) in {",", "va", "-", "/"}:
            after = end + 1 + (self._key(end + 1) == "cac")
            nxt = _words("group_nouns").longest(self.tokens, after) if after < len(self.tokens) else None
            if nxt is None or (after < len(self.tokens) and self._starts_body(after)):
                break
            end = nxt[1]
        while (tail := self._tail(end)) > end:
            end = tail
        return end

    def _starts_body(self, index: int) -> bool:
        return self.tokens[index].capital and registry().longest(self.tokens, index) is not None

    def _topic(self, start: int) -> _Read | None:
        """A body named by its topic: up to the unit it belongs to, else up to the first break."""
        head = _words("topic_heads").longest(self.tokens, start)
        if head is None:
            return None
        for at in range(head[1], min(len(self.tokens), start + LONGEST_TOPIC)):
            if self._key(at) in BREAKS or (self._key(at) in _stops() and self._key(at) not in ("va", "ve", "tren")):
                break
            area = area_at(self.text, self.tokens, at)
            name = area and (area.name if area.named else self.context.unit(area.name))
            if area and name and self._key(at - 1) not in ("cac",):
                printed = self.text[self.tokens[start].start : self.tokens[at - 1].end]
                return _Read([self._found(start, area.end, f"{_clean(printed)} {name}")], area.end)
        return self._run(start, head[1], commas=False)

    def _open(self, start: int) -> _Read | None:
        head = _words("open_heads").longest(self.tokens, start)
        if head is None or head[1] >= len(self.tokens) or not self.tokens[head[1]].capital:
            return None
        return self._run(start, head[1], commas=True)

    def _run(self, start: int, at: int, *, commas: bool) -> _Read | None:
        end = first = at
        while at < min(len(self.tokens), start + LONGEST_OPEN):
            token = self.tokens[at]
            if at > first and (area := self._area(at)) and not (area.named is False and self._key(at) == "xa"):
                name = area.name if area.named else self.context.unit(area.name)
                if name:
                    return self._closed(start, at, area, name)
            if token.capital and token.key[0].isalnum():
                end = at + 1
            elif not self._goes_on(at, first, commas=commas):
                break
            elif self.tokens[at - 1].capital and token.key.isalpha():
                end = at + 1
            at += 1
        if end <= first:
            return None
        printed = self.text[self.tokens[start].start : self.tokens[end - 1].end]
        return _Read([self._found(start, end, _clean(printed))], end)

    def _closed(self, start: int, at: int, area: Area, name: str) -> _Read:
        printed = self.text[self.tokens[start].start : self.tokens[at - 1].end]
        shown = name if area_at(self.text, self.tokens, at) else bare(name)
        return _Read([self._found(start, area.end, f"{_clean(printed)} {shown}")], area.end)

    def _goes_on(self, at: int, first: int, *, commas: bool) -> bool:
        token = self.tokens[at]
        if token.key in BREAKS or (token.key in _stops() and token.key != "va"):
            return False
        if token.key in {",", "va", "-", "–", "&"}:
            nxt = at + 1
            if not commas or nxt >= len(self.tokens) or at == first:
                return False
            return self.tokens[nxt].capital and not self._starts_body(nxt) and not self._begins(nxt)
        return token.key.isalpha()

    def _begins(self, index: int) -> bool:
        return any(_words(name).longest(self.tokens, index) for name in ("open_heads", "topic_heads", "holders"))


def _joined(entry: Entry, unit: str) -> str:
    if entry.local is not None and entry.local.join == "bare":
        return f"{entry.name} {bare(unit)}"
    return f"{entry.name} {unit}"


def _clean(printed: str) -> str:
    return spell_out(" ".join(printed.split()).strip(" ,;-–"))


@cache
def _words(key: str) -> Phrases[bool]:
    found: Phrases[bool] = Phrases()
    for row in rows("naming", WordList):
        if row.key == key:
            for word in row.words:
                found.add(keys(word), True)
    return found


@cache
def _stops() -> frozenset[str]:
    return frozenset(" ".join(keys(w)) for row in rows("naming", WordList) if row.key == "stops" for w in row.words)
