"""Names of bodies that no data row knows: from the head word to where the name ends.

A name runs over capitals and over the small words that names have (`parts` of `naming.yaml`: "Cục Nghệ thuật |
biểu diễn"); a verb ends it, and of a word in no list the tagger says whether it is one. Names by topic: `topics`.
"""

from collections.abc import Sequence
from functools import cache

from extractors.bodies import wording
from extractors.bodies.abbreviations import spell_out
from extractors.bodies.areas import DASHES, Areas
from extractors.bodies.context import Context
from extractors.bodies.ends import JOINS, Ends, OpenName
from extractors.bodies.places import LEVELS, area_at, bare
from extractors.bodies.registry import ministry, registry
from extractors.bodies.topics import Topics
from extractors.text.folding import Token
from extractors.text.persons import begins_well
from extractors.text.speech import opens_with_verb

LONGEST_RUN = 26
SMALL_RUN = 7
LONGEST_TAIL = 4
"""Small words of no list that a name may end with."""
SHORTEST_PERSON = 3
LINE_HEAD = 3
"""Most words and signs before the topic of a name that a line begins with: "- | Chi cục | …"."""
CLOSING = frozenset({";", "."})
AUTHORITIES = ("Sở ", "Ủy ban nhân dân")
"""What the names begin with of the local authorities that a sentence may go on with after a name."""


@cache
def _openings() -> frozenset[str]:
    """The first words of names that no row knows, in small letters: most capitals are dismissed by them."""
    return wording.openings("open_heads") | wording.openings("topic_heads")


class OpenNames:
    """Reads the unknown bodies of one text."""

    def __init__(self, text: str, words: Sequence[Token], areas: Areas, context: Context) -> None:
        self.text = text
        self.tokens = words
        self.context = context
        self.areas = areas
        self.ends = Ends(text, words, areas)

    @property
    def topics(self) -> Topics:
        """The reader of names by topic, made when it is asked: it asks back here."""
        return Topics(self.ends, self.areas, self.context, self.at)

    def at(self, start: int) -> OpenName | None:
        """The name whose head word stands at `start`."""
        if self.ends.raw(start).lower() not in _openings() or self.ends.head("nobodies", start):
            return None
        topic = self.ends.head("topic_heads", start)
        if topic and not self.ends.head("companies", start) and (found := self.topics.at(start, topic)):
            return found
        if (board := self._board(start)) is not None:
            return self.ends.named(start, board)
        head = self.ends.head("open_heads", start)
        if head is None or self._of_unit(start) or head >= len(self.tokens):
            return None
        if not self.tokens[head].capital and self.ends.head("parts", head) is None:
            return self._closed(start, head) if self.ends.raw(head - 1).isupper() else None
        return self._owned(start, head) or self._run(start, head)

    def _of_unit(self, start: int) -> bool:
        """True for the name of a unit, which begins like a body's: "phường | Trường Mẫu"."""
        before = self.areas.one(start - 1) if start and self.ends.raw(start - 1) in LEVELS else None
        return before is not None and before.named

    def _board(self, start: int) -> int | None:
        """Index after the number that a project board is called by: "Ban Quản lý dự án | 47"."""
        at = self.ends.head("boards", start)
        if at is None or not self.areas.key(at).isdigit():
            return None
        ends = at + 1 == len(self.tokens) or self.ends.breaks(at + 1, free=False) or self.areas.key(at + 1) in JOINS
        return at + 1 if ends else None

    def _owned(self, start: int, head: int) -> OpenName | None:
        """ "Văn phòng Bộ", "Thanh tra Sở", "Cổng TTĐT Bộ Xây dựng": an office of a body."""
        if not self.tokens[head].capital:
            return None
        known = registry().longest(self.tokens, head)
        if known and known[0].local is None:
            area = self.areas.one(known[1])
            if area and area.named and self.ends.words(start, head) == "Chi nhánh":
                return self.ends.named(start, head, f"{known[0].name} {area.name}", to=area.end)
            return self.ends.named(start, head, known[0].name, to=known[1])
        if known and known[0].local and known[0].local.join == "bare" and known[0].local.area == "context":
            return self.ends.named(start, head)
        own = self.context.issuer or ""
        alone = not self.ends.capital(head + 1) and self.areas.key(head + 1) != "doi"
        if self.ends.raw(head) in ("Bộ", "Sở") and own.startswith(self.ends.raw(head) + " ") and alone:
            return self.ends.named(start, head, own, to=head + 1)
        return None

    def _run(self, start: int, first: int) -> OpenName | None:
        end = at = first
        proper = any(token.capital for token in self.tokens[start + 1 : first])
        while at < min(len(self.tokens), start + LONGEST_RUN):
            token = self.tokens[at]
            if at > first and (closed := self._closed(start, at)):
                return closed
            if at > first and token.capital and self._leaves(start, at):
                break
            if token.capital and token.key[0].isalnum():
                end = at = self.ends.head("capital_parts", at) or self.ends.head("parts", at) or at + 1
                proper = True
            elif token.key in JOINS:
                if not self._joins(at, first):
                    break
                at += 1 + (self.areas.key(at + 1) == "cac")
            elif at > first and self.ends.about(at):
                at += 1
            elif (after := self._small(at, first)) is not None:
                end = at = after
            else:
                break
        return self.ends.named(start, self.ends.numbered(end)) if proper and end > first else None

    def _leaves(self, start: int, at: int) -> bool:
        """True where a capital begins what the name does not hold: its owner, its chair, an authority."""
        return self.ends.owner(at) or self._chair(start, at) or self._authority(start, at) or self._issuer(at)

    def _issuer(self, at: int) -> bool:
        """True where the issuer is named without its unit, whose office this is: "Phòng Nghiệp vụ | Sở Y tế"."""
        if self.tokens[at].key != "so" or self.tokens[at - 1].key in JOINS:
            return False
        known = self.areas.body(at)
        return known is not None and (self.context.issuer or "").startswith(f"{known[0].name} ")

    def _authority(self, start: int, at: int) -> bool:
        """True where an authority follows the name of a business: "Hợp tác xã Mẫu Sơn | Sở Y tế thông báo"."""
        if self.tokens[at].key not in ("so", "ubnd", "uy") or self.ends.head("private", start) is None:
            return False
        known = self.areas.body(at)
        return known is not None and known[0].local is not None and known[0].name.startswith(AUTHORITIES)

    def _chair(self, start: int, at: int) -> bool:
        """True where a person's name follows that of a committee: "Trưởng Ban Chỉ đạo … | Nguyễn Văn Mẫu"."""
        end = at
        while self.ends.capital(end) and self.tokens[end].key.isalpha():
            end += 1
        if end - at < SHORTEST_PERSON or self.ends.head("committees", start) is None:
            return False
        return begins_well(self.ends.words(at, end))

    def _small(self, at: int, first: int) -> int | None:
        """Index after the small words at `at` that belong to the name; None where they begin what the body does.

        "Vụ Tổ chức | cán bộ" chủ trì; "Chi cục Kiểm lâm" | tuần tra rừng.
        """
        part = self.ends.head("parts", at)
        if part is not None and not self.ends.acts(at, part):
            return part
        if self.ends.breaks(at, free=False) or not self.tokens[at].key.isalpha():
            return None
        if self._second(at, first):
            return at + 1
        after = self._tail(at)
        if after is None or not self.ends.capital(at - 1) or self.ends.capital(after) or self.areas.one(after):
            return after
        return after if self.areas.key(after) in DASHES and self.ends.capital(after + 1) else None

    def _second(self, at: int, first: int) -> bool:
        """True for the second syllable of a word that a capital begins: "Trung tâm Dự | báo"."""
        if not self.ends.capital(at - 1):
            return False
        return at - 1 == first or not self.ends.capital(at - 2) or self.ends.raw(at - 2).isupper()

    def _tail(self, at: int) -> int | None:
        """Index after small words of no list, if there are few and the tagger sees no verb in the first."""
        after = at
        while after < len(self.tokens) and after - at <= SMALL_RUN and self.ends.loose(after):
            after += 1
        if after == at or (after == at + 1 and self.ends.verb(after)):
            return None
        long = after - at > (SMALL_RUN if self.ends.capital(after) else LONGEST_TAIL)
        return None if long or opens_with_verb(self.text[self.tokens[at].start :]) else after

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
        return self.ends.named(start, at, shown, to=area.end)

    def _joins(self, at: int, first: int) -> bool:
        """True where a comma, dash or "và" stands inside the name: a capital follows that begins no other body."""
        if at == first or at + 1 >= len(self.tokens) or self.tokens[at - 1].key in JOINS or self.ends.starts(at + 1):
            return False
        if self.tokens[at].key == "va" and self.ends.words(at + 1, min(len(self.tokens), at + 3)) == "các Khu":
            return True
        if not self.ends.capital(at + 1):
            if self.tokens[at].key == ",":
                return self._listed(at + 1) or (first <= LINE_HEAD and self._closes_line(at + 1))
            part = self.ends.head("parts", at + 1) if self.tokens[at].key == "va" else None
            return part is not None and not self.ends.acts(at + 1, part)
        word = self.ends.raw(at + 1)
        if any(map(str.isdigit, word)) or ministry(word):
            return False
        short = word.isupper() and spell_out(word) == word
        return not short or self.tokens[at].key in ("-", "–", "&")

    def _closes_line(self, at: int) -> bool:
        """True where small words after a comma end a line that is a name alone: "- Phòng Tổ chức, | biên chế;"."""
        end = len(self.tokens) - (self.tokens[-1].key in CLOSING)
        if not 0 < end - at <= LONGEST_TAIL + 1 or self.ends.verb(at):
            return False
        if wording.after("group_nouns", self.tokens, at) or wording.after("holders", self.tokens, at):
            return False
        heads = self.ends.head("open_heads", at) or self.ends.head("topic_heads", at)
        words = self.tokens[at:end]
        return heads is None and all(word.key.isalpha() and not word.capital for word in words)

    def _listed(self, at: int) -> bool:
        """True where small words lead to "và" and a capital: "công nghệ, môi trường và Vật liệu xây dựng"."""
        for index in range(at, min(len(self.tokens) - 1, at + 6)):
            if self.tokens[index].key == "va":
                return (self.ends.capital(index + 1) and not self.ends.starts(index + 1)) or (
                    index + 1 < len(self.tokens) and self.ends.head("parts", index + 1) is not None
                )
            if self.ends.breaks(index, free=False) or not self.tokens[index].key.isalpha():
                return False
        return False
