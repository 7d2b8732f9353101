"""Names of bodies that no data row knows: from the head word to where the name ends.

A name runs over capitals and over the small words that names have (`parts` of `naming.yaml`: "Cục Nghệ thuật |
biểu diễn"); a verb ends it, and of a word in no list the tagger says whether it is one. Names by topic ("Ban Chỉ đạo
xóa nhà tạm …") run to the unit or body they belong to.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from extractors.bodies import wording
from extractors.bodies.areas import Areas
from extractors.bodies.context import Context
from extractors.bodies.places import area_at, bare
from extractors.bodies.registry import registry, spell_out
from extractors.text.folding import Token
from extractors.text.speech import opens_with_verb

BREAKS = frozenset('.;:()"“”[]/?!…')
JOINS = frozenset({",", "va", "-", "–", "&"})
LONGEST_TOPIC = 45
LONGEST_RUN = 26
ROMAN = frozenset("IVX")
SMALL_RUN = 7
LONGEST_TAIL = 4
"""Small words of no list that a name may end with."""


@cache
def _openings() -> frozenset[str]:
    """The first words of names that no row knows, in small letters: most capitals are dismissed by them."""
    return wording.openings("open_heads") | wording.openings("topic_heads")


class OpenName(NamedTuple):
    """A name and the index of the token after it."""

    name: str
    end: int


class OpenNames:
    """Reads the unknown bodies of one text."""

    def __init__(self, text: str, words: Sequence[Token], areas: Areas, context: Context) -> None:
        self.text = text
        self.tokens = words
        self.context = context
        self.areas = areas

    def at(self, start: int) -> OpenName | None:
        """The name whose head word stands at `start`."""
        if self._raw(start).lower() not in _openings() or self._head("nobodies", start):
            return None
        topic = self._head("topic_heads", start)
        if topic and not self._head("companies", start) and (found := self._topic(start, topic)):
            return found
        head = self._head("open_heads", start)
        if head is None or head >= len(self.tokens):
            return None
        if not self.tokens[head].capital and self._head("parts", head) is None:
            return None
        return self._owned(start, head) or self._run(start, head)

    def _raw(self, index: int) -> str:
        return self.text[self.tokens[index].start : self.tokens[index].end]

    def _words(self, start: int, end: int) -> str:
        return " ".join(self.text[self.tokens[start].start : self.tokens[end - 1].end].split())

    def _head(self, key: str, start: int) -> int | None:
        """Index after the head word at `start`, tone marks counted."""
        if self._raw(start).lower() not in wording.openings(key):
            return None
        for size in range(min(wording.longest(key), len(self.tokens) - start), 0, -1):
            if self._words(start, start + size).lower() in wording.exact(key):
                return start + size
        return None

    def _named(self, start: int, end: int, tail: str = "", *, to: int | None = None) -> OpenName:
        name = spell_out(self._words(start, end)).strip(" ,;-–")
        return OpenName(f"{name} {tail}".strip(), to or end)

    def _owned(self, start: int, head: int) -> OpenName | None:
        """ "Văn phòng Bộ", "Thanh tra Sở", "Cổng TTĐT Bộ Xây dựng": an office of a body."""
        if not self.tokens[head].capital:
            return None
        known = registry().longest(self.tokens, head)
        if known and known[0].local is None:
            return self._named(start, head, known[0].name, to=known[1])
        own = self.context.issuer or ""
        alone = not self._capital(head + 1) and self.areas.key(head + 1) != "doi"
        if self._raw(head) in ("Bộ", "Sở") and own.startswith(self._raw(head) + " ") and alone:
            return self._named(start, head, own, to=head + 1)
        return None

    def _capital(self, index: int) -> bool:
        return index < len(self.tokens) and self.tokens[index].capital

    def _topic(self, start: int, head: int) -> OpenName | None:
        last: OpenName | None = None
        if head >= len(self.tokens) or self._breaks(head, free=True) or self._raw(head) in wording.exact("stops"):
            return None
        if self._words(head, min(len(self.tokens), head + 2)) in wording.exact("verbs"):
            return None
        for at in range(head, min(len(self.tokens), start + LONGEST_TOPIC)):
            if self._breaks(at, free=True) and self._raw(at) != "cấp":
                return self._defined(start, at) or last
            area = self.areas.one(at)
            name = area and (area.name if area.named else self.context.unit(area.name))
            if (area and not name and area.unit in ("huyện", "xã", "tỉnh")) or self._raw(at) == "cấp":
                return None
            if area and name:
                shown = name if area_at(self.text, self.tokens, at) else bare(name)
                return self._named(start, at, shown, to=area.end)
            if at > head and self.tokens[at].capital and self.areas.key(at - 1) not in JOINS:
                owned = self._owned_topic(start, at)
                if owned and self.areas.key(at - 1) != "cua":
                    return owned
                last = owned or last
            elif at > head and self.areas.key(at - 1) in JOINS and self._starts(at):
                return last
        return last

    def _owned_topic(self, start: int, at: int) -> OpenName | None:
        """The name ends with another body's: "Hội đồng Sáng kiến Bộ Y tế", "Ban Chỉ đạo cổ phần hóa Công ty …"."""
        if self.areas.key(at - 1) in ("cap", "thuoc"):
            return None
        if self._head("open_heads", at) and self.areas.key(at) in ("cong", "tong") and (inner := self.at(at)):
            return self._named(start, at, inner.name, to=inner.end)
        known = registry().longest(self.tokens, at)
        if known and known[0].local is None:
            return self._named(start, at, known[0].name, to=known[1])
        own = self.context.issuer or ""
        if self._raw(at) in ("Bộ", "Sở") and own.startswith(self._raw(at) + " ") and not self._capital(at + 1):
            return self._named(start, at, own, to=at + 1)
        return None

    def _defined(self, start: int, at: int) -> OpenName | None:
        """A long name that the text gives a short one right away: "… (sau đây viết tắt là Ban Chỉ đạo)"."""
        following = [self.areas.key(at + n) for n in range(1, 4)]
        if self.areas.key(at) == "(" and following[0] in ("sau", "viet", "goi") and at - start > 3:
            return self._named(start, at)
        return None

    def _breaks(self, at: int, *, free: bool) -> bool:
        """True where a name must end; one by topic (`free`) runs over more small words."""
        if self.tokens[at].key in BREAKS:
            return True
        raw = self._raw(at)
        pair = f"{raw} {self._raw(at + 1)}" if at + 1 < len(self.tokens) else raw
        if free:
            return raw in wording.exact("topic_stops") or pair.lower() in wording.exact("topic_stops")
        if pair in wording.verbs():
            return True
        if raw not in wording.exact("stops") or (raw == "và" and self._capital(at + 1)):
            return False
        before = f"{self._raw(at - 1)} {raw}" if at else raw
        return not {pair.lower(), before.lower()} & wording.exact("compounds")

    def _starts(self, at: int) -> bool:
        """True where another body, a holder of office or a group begins."""
        if self.areas.key(at) == "cac":
            return not self._capital(at + 1)
        if not self.tokens[at].capital:
            return False
        if self._head("capital_parts", at):
            return False
        if self._registered(at) or wording.after("holders", self.tokens, at):
            return True
        return self._head("open_heads", at) is not None or self._head("topic_heads", at) is not None

    def _registered(self, at: int) -> bool:
        """True where a known body begins; one of a single word counts with its tone marks: "Bảo vệ" is no "Báo"."""
        known = registry().longest(self.tokens, at)
        if known is None or known[1] > at + 1 or known[0].local is None:
            return known is not None
        return self._raw(at) in (known[0].local.name, *known[0].local.other_names)

    def _owner(self, at: int) -> bool:
        """True where the body begins that the name belongs to: "Ban Nữ công | LĐLĐ tỉnh"."""
        if self.tokens[at - 1].key in JOINS:
            return False
        known = registry().longest(self.tokens, at)
        if known is None or known[0].local is None or (known[1] == at + 1 and not self._raw(at).isupper()):
            return False
        return next(self.areas.after(known[1]), None) is not None

    def _numbered(self, end: int) -> int:
        """Index after the number that a name ends with: "Phòng Công chứng số | 1", "Trạm Thú y khu vực | 4"."""
        if end >= len(self.tokens) or self._raw(end - 1) not in wording.exact("numbered"):
            return end
        raw = self._raw(end)
        return end + (raw.isdigit() or (raw.isupper() and not set(raw) - ROMAN))

    def _run(self, start: int, first: int) -> OpenName | None:
        end = at = first
        proper = False
        while at < min(len(self.tokens), start + LONGEST_RUN):
            token = self.tokens[at]
            if at > first and (closed := self._closed(start, at)):
                return closed
            if at > first and token.capital and self._owner(at):
                break
            if token.capital and token.key[0].isalnum():
                end = at = self._head("capital_parts", at) or self._head("parts", at) or at + 1
                proper = True
            elif token.key in JOINS:
                if not self._joins(at, first):
                    break
                at += 1 + (self.areas.key(at + 1) == "cac")
            elif (after := self._small(at, first)) is not None:
                end = at = after
            else:
                break
        return self._named(start, self._numbered(end)) if proper else None

    def _small(self, at: int, first: int) -> int | None:
        """Index after the small words at `at` that belong to the name; None where they begin what the body does.

        "Vụ Tổ chức | cán bộ" chủ trì; "Chi cục Kiểm lâm" | tuần tra rừng.
        """
        part = self._head("parts", at)
        if part is not None and not self._acts(at, part):
            return part
        if self._breaks(at, free=False) or not self.tokens[at].key.isalpha():
            return None
        return at + 1 if self._second(at, first) else self._tail(at)

    def _second(self, at: int, first: int) -> bool:
        """True for the second syllable of a word that a capital begins: "Trung tâm Dự | báo"."""
        if not self._capital(at - 1):
            return False
        return at - 1 == first or not self._capital(at - 2) or self._raw(at - 2).isupper()

    def _tail(self, at: int) -> int | None:
        """Index after small words of no list, if there are few and the tagger sees no verb in the first."""
        after = at
        while after < len(self.tokens) and after - at <= SMALL_RUN and self._loose(after):
            after += 1
        if after == at or (after == at + 1 and self._verb(after)):
            return None
        long = after - at > (SMALL_RUN if self._capital(after) else LONGEST_TAIL)
        return None if long or opens_with_verb(self.text[self.tokens[at].start :]) else after

    def _loose(self, at: int) -> bool:
        """True for a small word of which no list says whether names have it."""
        token = self.tokens[at]
        if token.capital or token.key in JOINS or not token.key.isalpha():
            return False
        return not self._breaks(at, free=False) and self.areas.one(at) is None

    def _acts(self, at: int, after: int) -> bool:
        """True where words that names have are the body's doing: "tổng hợp kết quả", "tổng hợp, báo cáo"."""
        if self._words(at, after) not in wording.verbs():
            return False
        if after >= len(self.tokens) or self.tokens[after].key in BREAKS:
            return False
        if self.tokens[after].key in JOINS:
            return self._verb(after + 1)
        if self.areas.one(after) is not None:
            return False
        return not self._verb(after)

    def _verb(self, at: int) -> bool:
        return at + 1 < len(self.tokens) and self._words(at, at + 2) in wording.verbs()

    def _closed(self, start: int, at: int) -> OpenName | None:
        """The name ends with a unit: "Hội Người cao tuổi tỉnh", "Công ty Điện lực Lào Cai"."""
        area = self.areas.one(at)
        if area is None:
            return None
        name = area.name if area.named else self.context.unit(area.name)
        if self.areas.key(at + 1) == "hoi" and not area.named:  # "xã hội" is no commune
            return None
        if not name:
            return None
        shown = name if area_at(self.text, self.tokens, at) else bare(name)
        return self._named(start, at, shown, to=area.end)

    def _joins(self, at: int, first: int) -> bool:
        """True where a comma, dash or "và" stands inside the name: a capital follows that begins no other body."""
        if at == first or at + 1 >= len(self.tokens) or self.tokens[at - 1].key in JOINS or self._starts(at + 1):
            return False
        if self.tokens[at].key == "va" and self._words(at + 1, min(len(self.tokens), at + 3)) == "các Khu":
            return True
        if not self._capital(at + 1):
            if self.tokens[at].key == ",":
                return self._listed(at + 1)
            part = self._head("parts", at + 1) if self.tokens[at].key == "va" else None
            return part is not None and not self._acts(at + 1, part)
        word = self._raw(at + 1)
        short = word.isupper() and spell_out(word) == word
        return not short or self.tokens[at].key in ("-", "–", "&")

    def _listed(self, at: int) -> bool:
        """True where small words lead to "và" and a capital: "công nghệ, môi trường và Vật liệu xây dựng"."""
        for index in range(at, min(len(self.tokens) - 1, at + 6)):
            if self.tokens[index].key == "va":
                return (self._capital(index + 1) and not self._starts(index + 1)) or (
                    index + 1 < len(self.tokens) and self._head("parts", index + 1) is not None
                )
            if self._breaks(index, free=False) or not self.tokens[index].key.isalpha():
                return False
        return False
