"""Where a name of a body that no data row knows may end: at signs, at verbs, where another body begins or it is of."""

from collections.abc import Sequence
from typing import NamedTuple

from extractors.bodies import wording
from extractors.bodies.abbreviations import spell_out
from extractors.bodies.areas import DASHES, Areas
from extractors.bodies.registry import registry
from extractors.text.folding import Token

BREAKS = frozenset('.;:()"“”[]/?!…')
JOINS = frozenset({",", "va", "-", "–", "&"})
ROMAN = frozenset("IVX")


class OpenName(NamedTuple):
    """A name and the index of the token after it."""

    name: str
    end: int


class Ends:
    """Tells of the words of one text whether they go on with a name."""

    def __init__(self, text: str, words: Sequence[Token], areas: Areas) -> None:
        self.text = text
        self.tokens = words
        self.areas = areas

    def raw(self, index: int) -> str:
        """The word at `index` as printed."""
        return self.text[self.tokens[index].start : self.tokens[index].end]

    def words(self, start: int, end: int) -> str:
        """The words from `start` to before `end` as printed."""
        return " ".join(self.text[self.tokens[start].start : self.tokens[end - 1].end].split())

    def head(self, key: str, start: int) -> int | None:
        """Index after the head word at `start`, tone marks counted."""
        for size in wording.sizes(key).get(self.raw(start).lower(), ()):
            end = start + size
            if end <= len(self.tokens) and self.words(start, end).lower() in wording.exact(key):
                return end
        return None

    def capital(self, index: int) -> bool:
        """True for a word with a capital; False past the end."""
        return index < len(self.tokens) and self.tokens[index].capital

    def breaks(self, at: int, *, free: bool) -> bool:
        """True where a name must end; one by topic (`free`) runs over more small words."""
        if self.tokens[at].key in BREAKS:
            return True
        raw = self.raw(at)
        pair = f"{raw} {self.raw(at + 1)}" if at + 1 < len(self.tokens) else raw
        if free:
            return raw in wording.exact("topic_stops") or pair.lower() in wording.exact("topic_stops")
        if pair in wording.verbs():
            return True
        if raw not in wording.exact("stops") or (raw == "và" and self.capital(at + 1)):
            return False
        before = f"{self.raw(at - 1)} {raw}" if at else raw
        return not {pair.lower(), before.lower()} & wording.exact("compounds")

    def starts(self, at: int) -> bool:
        """True where another body, a holder of office or a group begins."""
        if self.areas.key(at) == "cac":
            return not self.capital(at + 1)
        if not self.tokens[at].capital:
            return False
        if self.head("capital_parts", at):
            return False
        if self.areas.body(at) or wording.after("holders", self.tokens, at):
            return True
        return self.head("open_heads", at) is not None or self.head("topic_heads", at) is not None

    def owner(self, at: int) -> bool:
        """True where the body begins that the name belongs to: "Ban Nữ công | LĐLĐ tỉnh"."""
        if self.tokens[at - 1].key in JOINS:
            return False
        known = registry().longest(self.tokens, at)
        if known is None or known[0].local is None or (known[1] == at + 1 and not self.raw(at).isupper()):
            return False
        return next(self.areas.after(known[1]), None) is not None

    def numbered(self, end: int) -> int:
        """Index after the number that a name ends with: "Phòng Công chứng số | 1", "Trạm khu vực | 4 - Sơn La"."""
        if end >= len(self.tokens) or self.raw(end - 1) not in wording.exact("numbered"):
            return end
        raw = self.raw(end)
        after = end + (raw.isdigit() or (raw.isupper() and not set(raw) - ROMAN))
        area = self.areas.one(after + 1) if after > end and self.areas.key(after) in DASHES else None
        return area.end if area and area.named and self.areas.key(end - 1) == "vuc" else after

    def about(self, at: int) -> bool:
        """True for "về" inside a name, before the field of its work: "Ban Chỉ đạo quốc gia | về Giảm nghèo"."""
        if self.raw(at) != "về" or at + 1 >= len(self.tokens):
            return False
        if not {self.raw(at - 1).lower(), self.words(at - 2, at).lower()} & wording.exact("abouts"):
            return False
        if self.tokens[at + 1].capital:
            return not self.starts(at + 1) and self.head("papers", at + 1) is None
        part = self.head("parts", at + 1)
        return part is not None and not self.acts(at + 1, part)

    def loose(self, at: int) -> bool:
        """True for a small word of which no list says whether names have it."""
        token = self.tokens[at]
        if token.capital or token.key in JOINS or not token.key.isalpha():
            return False
        return not self.breaks(at, free=False) and self.areas.one(at) is None

    def acts(self, at: int, after: int) -> bool:
        """True where words that names have are the body's doing: "tổng hợp kết quả", "tổng hợp, báo cáo"."""
        if self.words(at, after) not in wording.verbs():
            return False
        if after >= len(self.tokens) or self.tokens[after].key in BREAKS:
            return False
        if self.tokens[after].key in JOINS:
            return self.verb(after + 1)
        if self.areas.one(after) is not None or self.areas.key(after) == "viet":
            return False
        return not self.verb(after)

    def verb(self, at: int) -> bool:
        """True where a body's doing begins."""
        return at + 1 < len(self.tokens) and self.words(at, at + 2) in wording.verbs()

    def named(self, start: int, end: int, tail: str = "", *, to: int | None = None) -> OpenName:
        """The name of these words, abbreviations spelled out, with `tail` after it."""
        name = spell_out(self.words(start, end)).strip(" ,;-–").removesuffix(" và")
        return OpenName(f"{name} {tail}".strip(), to or end)
