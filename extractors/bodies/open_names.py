"""Names of bodies that no data row knows: from the head word to where the name ends.

A name runs over capitals; a small word belongs to it when a capital follows, or directly behind a capital
("Cục Nghệ thuật biểu diễn"). Names by topic ("Ban Chỉ đạo xóa nhà tạm …") run to the unit or body they belong to.
"""

from collections.abc import Sequence
from typing import NamedTuple

from extractors.bodies import wording
from extractors.bodies.areas import Areas
from extractors.bodies.context import Context
from extractors.bodies.places import area_at, bare
from extractors.bodies.registry import registry, spell_out
from extractors.text.folding import Token

BREAKS = frozenset('.;:()"“”[]/?!…')
JOINS = frozenset({",", "va", "-", "–", "&"})
LONGEST_TOPIC = 45
LONGEST_RUN = 26
SMALL_RUN = 7


class OpenName(NamedTuple):
    """A name and the index of the token after it."""

    name: str
    end: int


class OpenNames:
    """Reads the unknown bodies of one text."""

    def __init__(self, text: str, words: Sequence[Token], context: Context) -> None:
        self.text = text
        self.tokens = words
        self.context = context
        self.areas = Areas(text, words)

    def at(self, start: int) -> OpenName | None:
        """The name whose head word stands at `start`."""
        if self._head("nobodies", start):
            return None
        topic = self._head("topic_heads", start)
        if topic and (found := self._topic(start, topic)):
            return found
        head = self._head("open_heads", start)
        if head is None or head >= len(self.tokens):
            return None
        return self._owned(start, head) or (self._run(start, head) if self.tokens[head].capital else None)

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
        if self._raw(head) in ("Bộ", "Sở") and own.startswith(self._raw(head) + " ") and not self._capital(head + 1):
            return self._named(start, head, own, to=head + 1)
        return None

    def _capital(self, index: int) -> bool:
        return index < len(self.tokens) and self.tokens[index].capital

    def _topic(self, start: int, head: int) -> OpenName | None:
        company = self._head("companies", start) is not None
        limit = LONGEST_RUN if company else LONGEST_TOPIC
        last: OpenName | None = None
        if head >= len(self.tokens) or self._breaks(head, free=False):
            return None
        for at in range(head, min(len(self.tokens), start + limit)):
            if self._breaks(at, free=not company) and self._raw(at) != "cấp":
                return (self._defined(start, at) or last) if not company else None
            area = self.areas.one(at)
            name = area and (area.name if area.named else self.context.unit(area.name))
            if (area and not name and area.unit in ("huyện", "xã", "tỉnh")) or self._raw(at) == "cấp":
                return None
            if area and name and (at > head or not company):
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
            return raw in wording.exact("topic_stops") or pair in wording.exact("topic_stops")
        if pair in wording.exact("verbs"):
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
        if registry().longest(self.tokens, at) or wording.after("holders", self.tokens, at):
            return True
        return self._head("open_heads", at) is not None or self._head("topic_heads", at) is not None

    def _run(self, start: int, first: int) -> OpenName | None:
        end = at = first
        small = 0
        while at < min(len(self.tokens), start + LONGEST_RUN):
            token = self.tokens[at]
            if at > first and (closed := self._closed(start, at)):
                return closed
            if token.capital and token.key[0].isalnum():
                end, small = at + 1, 0
            elif token.key in JOINS:
                if not self._joins(at, first):
                    break
            elif self._breaks(at, free=False):
                break
            elif token.key.isalpha():
                small += 1
                if small > SMALL_RUN:
                    break
                end = at + 1 if small == 1 and self.tokens[at - 1].capital else end
            else:
                break
            at += 1
        if end <= first:
            return None
        return self._named(start, self._to_clause_end(end, at, small))

    def _to_clause_end(self, end: int, at: int, small: int) -> int:
        """Small words up to a sign, a conjunction or a verb belong to the name: "Vụ Tổ chức cán bộ | chủ trì"."""
        if not 0 < small <= 4 or at <= end:
            return end
        if at >= len(self.tokens) or self.tokens[at].key in BREAKS | JOINS:
            return at
        pair = f"{self._raw(at)} {self._raw(at + 1)}" if at + 1 < len(self.tokens) else ""
        return at if pair in wording.exact("verbs") else end

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
        if not self._capital(at + 1):
            return self.tokens[at].key == "," and self._listed(at + 1)
        word = self._raw(at + 1)
        return len(word) == 1 or not word.isupper() or self.tokens[at].key in ("-", "–", "&")

    def _listed(self, at: int) -> bool:
        """True where small words lead to "và" and a capital: "công nghệ, môi trường và Vật liệu xây dựng"."""
        for index in range(at, min(len(self.tokens) - 1, at + 6)):
            if self.tokens[index].key == "va":
                return self._capital(index + 1) and not self._starts(index + 1)
            if self._breaks(index, free=False) or not self.tokens[index].key.isalpha():
                return False
        return False
