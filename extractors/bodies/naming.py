"""The grammar of names of bodies: where one stands in a text and what it is called in full.

A known body is looked up; a local one is completed by the unit named after it ("Công an | tỉnh Lào Cai") or by the
document's own ("Sở Tài chính"); an unknown one runs from its head word (`open_names`).
"""

from collections.abc import Iterator
from functools import cache, cached_property

from extractors.bodies import wording
from extractors.bodies.abbreviations import spell_out
from extractors.bodies.areas import DASHES, DISTRICTS, Areas
from extractors.bodies.branches import Branches
from extractors.bodies.context import Context, area_of
from extractors.bodies.defined import meant
from extractors.bodies.ends import OpenName
from extractors.bodies.found import BodyFound, Read
from extractors.bodies.houses import Houses
from extractors.bodies.lists import Lists
from extractors.bodies.open_names import OpenNames
from extractors.bodies.places import area_at
from extractors.bodies.placing import Placing, joined
from extractors.bodies.registry import Entry, ministry, office_of, registry, whole
from extractors.bodies.seams import parted
from extractors.bodies.standing import Standing
from extractors.bodies.titles import Titles
from extractors.text.capitals import in_capitals
from extractors.text.folding import Token, fold, tokens

GOVERNMENT = frozenset({"Thủ tướng Chính phủ", "Chính phủ", "Văn phòng Chính phủ"})
COUNCIL = "Hội đồng nhân dân"
TELLING = 4
"""Words of a name that tell a body, also where the rest of the name is left out."""


class Names:
    """Reads the bodies of one text.

    Readers that ask back here are not held: in a circle all would stay in memory until the collector of cycles comes.
    """

    def __init__(self, text: str, context: Context) -> None:
        self.text = text
        self.context = context
        self.tokens = parted(text, tokens(text))
        self.areas = Areas(text, self.tokens)
        self.lists = Lists(text, self.tokens, self.areas, context)
        self.units = Placing(self.areas, self.lists, context)
        self.branches = Branches(text, self.areas, self.lists, context)

    @property
    def houses(self) -> Houses:
        """The reader of parts of institutions."""
        return Houses(self.areas, self.lists, self.context, read=self.at, known=self._known)

    @property
    def titles(self) -> Titles:
        """The reader of offices that are named by the titles of their heads."""
        return Titles(self.areas, self.lists, self.context, self._opened)

    @property
    def standing(self) -> Standing:
        """The reader of offices that are said once for several bodies."""
        return Standing(self.areas, known=self._known)

    @cached_property
    def unknown(self) -> OpenNames:
        """The reader of names that no data row knows; most texts have none."""
        return OpenNames(self.text, self.tokens, self.areas, self.context)

    @cached_property
    def capitals(self) -> bool:
        """Whether the text is printed in capitals, so that they tell no names; abbreviations do not count."""
        return in_capitals(self.text) and in_capitals(spell_out(self.text))

    def all(self) -> Iterator[BodyFound]:
        """Every body and group in order, none overlapping."""
        small, openings, short = _small_openings(), _openings(), bool(self.context.short)
        after = 0
        for index, token in enumerate(self.tokens):
            if index < after or not (short or token.key in openings):
                continue
            if not (token.capital or token.key in small) or self._in_symbol(token):
                continue
            read = self.at(index)
            if self.context.short:
                read = self._defined(index, read)
            if read is not None:
                yield from read.found
                after = read.next

    def _defined(self, index: int, read: Read | None) -> Read | None:
        """The body whose short name stands here, where no longer name begins."""
        found = meant(self.text, self.tokens, index, self.context)
        if found is None or (read is not None and read.next > found[1]):
            return read
        return Read([self.lists.found(index, found[1], found[0])], found[1])

    def _in_symbol(self, token: Token) -> bool:
        """True for letters of a số ký hiệu: "02/2016/TTLT-VKSNDTC-TANDTC"."""
        sign = self.text[token.start - 1 : token.start]
        glued = sign == "/" or (sign == "-" and self.text[token.start - 2 : token.start - 1].isalnum())
        return glued and self.text[token.start : token.end].isupper()

    def at(self, index: int) -> Read | None:
        """What begins at the token `index`, if a body or a group of bodies does."""
        token = self.tokens[index]
        if not "a" <= token.key[0] <= "z" or token.key not in _openings():
            return None
        if token.key == "cac":
            return self.lists.several(index)
        if token.key == "quy" and (end := self.lists.honoured(index)):
            return Read([], end)
        if token.capital and (end := self._post(index)):
            return Read([], end)
        if token.capital and token.key in wording.first("chiefs") and (read := self.titles.chief(index)):
            return read
        held = self.lists.held(index)
        known = self.areas.body(index) if token.capital else None
        if token.capital and token.key in wording.first("shared_heads") and (read := self.standing.at(index)):
            return read
        if known and not (held and held > known[1]):
            read = self._proper(index, *known) or self._known(index, *known)
            if read is not None or (known[1] > index + 1 and not (known[0].local and known[0].local.houses)):
                return read
        if held and held < len(self.tokens) and (read := self.at(held) or self.titles.at(held)) and read.found:
            return self._from(index, read)
        if held and self.areas.key(held) in ("co", "don") and (end := self.lists.group_end(held)):
            return self._from(index, self.lists.group(held, end))
        if token.capital and not self.capitals and (name := self.unknown.at(index)):
            return self._unknown(index, name)
        return None

    def _post(self, index: int) -> int | None:
        """Index after an official's post that is printed with its dash: "công chức | Văn phòng - Thống kê"."""
        end = wording.after("posts", self.tokens, index)
        return end if end and any(token.key in DASHES for token in self.tokens[index:end]) else None

    def _proper(self, index: int, entry: Entry, after: int) -> Read | None:
        """A body of a kind that may have a name of its own: "Trường Chính trị | Tô Hiệu"."""
        if entry.local is None or not entry.local.proper or after >= len(self.tokens) or self.areas.one(after):
            return None
        if not self.tokens[after].capital or self.lists.held(after) or self.areas.body(after):
            return None
        name = self.unknown.at(index)
        return self._unknown(index, name) if name else None

    def _opened(self, start: int) -> Read | None:
        """What begins at a word that has no capital, as in a head's title: "Trưởng | ban Pháp chế HĐND tỉnh"."""
        known = self.areas.body(start)
        if known and known[1] > start + 1 and known[0].local:
            return self._known(start, *known)
        name = self.unknown.at(start) if self.areas.key(start) == "phong" else None
        return self._unknown(start, name) if name else None

    def _unknown(self, start: int, name: OpenName) -> Read:
        """An unknown body; with a plural of units after it, one in each of them: "Trung tâm Y tế các huyện"."""
        if self.areas.key(name.end) == "cac":
            units = next(self.areas.after(name.end), None)
            if units and units.name.startswith("các "):
                return Read([self.lists.found(start, units.end, f"{name.name} {units.name}", group=True)], units.end)
        if (aside := self._aside(start, name)) is not None:
            return aside
        known = None if name.name.startswith(wording.listed("private")) else self._owner(name.end)
        if known and len(known.found) == 1 and not known.found[0].group:
            owner = known.found[0].name
            return Read([self.lists.found(start, known.next, f"{name.name} {owner}")], known.next)
        if name.name.startswith("Ngân hàng ") and (branch := self.branches.local(start, name.end)):
            return branch
        here = self.lists.found(start, name.end, self._of_unit(name.name))
        return self._beside(here, name.end) or Read([here], name.end)

    def _aside(self, start: int, name: OpenName) -> Read | None:
        """Many bodies' name, "Chi cục Hải quan | nơi hàng đi", or of a unit that nothing tells, "Phòng Y tế huyện"."""
        if self.areas.key(name.end) == "noi":
            return self.lists.group(start, name.end)
        area = self.areas.one(name.end) if self.context.level == "commune" else None
        return Read([], area.end) if area and not area.named and area.unit in DISTRICTS else None

    def _beside(self, body: BodyFound, end: int) -> Read | None:
        """ "Phòng Kinh tế thành phố Mẫu, | thị xã Sơn": the office of each of the units."""
        unit = area_of(body.name)
        if unit is None or self.areas.key(end) not in (",", "va") or end + 1 >= len(self.tokens):
            return None
        area = area_at(self.text, self.tokens, end + 1)
        if area is None or not area.named or area.unit not in DISTRICTS or not unit.startswith(DISTRICTS):
            return None
        name = f"{body.name.removesuffix(unit)}{area.name}"
        return Read([body, self.lists.found(end + 1, area.end, name)], area.end)

    def _owner(self, at: int) -> Read | None:
        """The known local body that stands straight after a name: "Ban Nữ công | LĐLĐ tỉnh"."""
        known = self.areas.body(at) if at < len(self.tokens) and self.tokens[at].capital else None
        return self._known(at, *known) if known and known[0].local else None

    def _of_unit(self, name: str) -> str:
        """An office that each unit has one of, with the unit of the document's issuer where it names none."""
        if name.startswith("Chi cục ") and self.context.province and self.context.level in ("province", "department"):
            return name if area_of(name) or "khu vực" in name.lower() else f"{name} {self.context.province}"
        if self.context.area and (office := office_of(name, self.context.committee or self._council())):
            return joined(office, self.context.area)
        own = self.context.house or ""
        if len(name.split()) >= TELLING and own.startswith((f"{name},", f"{name} ")):
            return own
        whole = own not in name and not name.split()[-1].isupper()
        if whole and name.startswith("Ban ") and own.startswith(tuple(wording.listed("branched"))):
            return f"{name} {own}"
        return name if area_of(name) else self.lists.of_unit(name)

    def _from(self, index: int, read: Read) -> Read:
        """The same bodies, the office before the first one taken in."""
        first = read.found[0]
        return Read([first._replace(start=self.tokens[index].start), *read.found[1:]], read.next)

    def _known(self, start: int, entry: Entry, after: int) -> Read | None:
        if entry.local is None:
            return self.branches.of(start, entry.name, after)
        if entry.local.houses and (read := self.houses.named(start, entry, after)):
            return read
        areas = list(self.areas.after(after))
        if not areas and entry.local.join == "bare" and (district := self.areas.district(after)):
            areas = [district]
        if areas:
            return self.units.named(start, entry, areas)
        if (branch := self.branches.local(start, after)) is not None:
            return branch
        if entry.local.houses and (read := self.houses.shared(start, entry, after)):
            return read
        if (owned := self._of_body(start, entry, after)) is not None:
            return owned
        unit = self.context.own(entry.local.level) if entry.local.area != "required" else None
        if unit is None and (read := self.units.borrowed(start, entry, after) or self.houses.own(start, entry, after)):
            return read
        if entry.local.area == "required":
            return self._of_council(start, entry, after)
        if unit is None and (asked := self.context.asked_for(entry.name)):
            return Read([self.lists.found(start, after, asked, group=True)], after)
        if unit is None:
            local = entry.local.level in ("district", "commune")
            many = self.context.level == "central" and entry.local.area == "context"
            return None if local else Read([self.lists.found(start, after, entry.name, group=many)], after)
        name = entry.name if entry.local.area == "optional" else joined(entry, unit)
        return Read([self.lists.found(start, after, name)], after)

    def _of_council(self, start: int, entry: Entry, after: int) -> Read | None:
        """The part of the people's council that speaks: "Thường trực Hội đồng nhân dân" in its own resolution."""
        area = self.context.area if self._council() and entry.name.endswith(f" {COUNCIL}") else None
        return Read([self.lists.found(start, after, joined(entry, area))], after) if area else None

    def _council(self) -> str | None:
        """The people's council without its unit, in its own resolution."""
        return COUNCIL if (self.context.issuer or "").startswith(f"{COUNCIL} ") else None

    def _of_body(self, start: int, entry: Entry, after: int) -> Read | None:
        """ "Cổng TTĐT của Bộ Xây dựng", and in a document of the Government "Cổng TTĐT" alone."""
        at = after + (self.areas.key(after) == "cua")
        known = registry().longest(self.tokens, at) if at < len(self.tokens) and self.tokens[at].capital else None
        if known and known[0].local is None and entry.local and entry.local.area == "required":
            return Read([self.lists.found(start, known[1], f"{entry.name} {known[0].name}")], known[1])
        own = self.context.issuer or ""
        raw = self.text[self.tokens[at].start : self.tokens[at].end] if at < len(self.tokens) else ""
        if entry.local and entry.local.area == "required" and (full := ministry(raw)):
            return Read([self.lists.found(start, at + 1, f"{entry.name} {full}")], at + 1)
        if raw in ("Bộ", "Sở") and own.startswith(raw + " "):
            return Read([self.lists.found(start, at + 1, f"{entry.name} {own}")], at + 1)
        if (end := self.branches.region(after)) is not None:
            region = self.text[self.tokens[after].start : self.tokens[end - 1].end]
            numbered = self.areas.key(after) == "co" and region[-1].isdigit()
            unit = self.context.province if numbered else None
            return Read([self.lists.found(start, end, f"{entry.name} {region} {unit or ''}".rstrip())], end)
        if self.context.issuer in GOVERNMENT and (full := whole_body(f"{entry.name} Chính phủ")):
            return Read([self.lists.found(start, after, full)], after)
        return None


@cache
def _openings() -> frozenset[str]:
    """The folded words that names of bodies and groups begin with; a text's other words are dismissed by them."""
    unknown = frozenset(map(fold, wording.openings("open_heads") | wording.openings("topic_heads")))
    return registry().openings() | wording.first("shared_heads") | wording.first("chiefs") | _small_openings() | unknown


@cache
def _small_openings() -> frozenset[str]:
    """The folded words without a capital that names of bodies and groups begin with."""
    return wording.first("holders") | {"cac", "quy"}


def whole_body(text: str) -> str | None:
    """The body of which there is one and that `text` names from end to end."""
    known = whole(text)
    return known.name if known and known.local is None else None


def names_unit(text: str) -> bool:
    """True if `text` begins with an administrative unit rather than with a body."""
    return area_at(text, tokens(text), 0) is not None
