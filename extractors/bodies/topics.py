"""Names of bodies by their topic, which no data row knows: "Ban Chỉ đạo xóa nhà tạm … tỉnh", "Tổ công tác rà soát …".

They run over small letters, commas and verbs to the unit or the body they belong to, or to the short name they are
given; a verb right after the head is what the body does, unless it is founded there.
"""

from collections.abc import Callable

from extractors.bodies import wording
from extractors.bodies.areas import Areas
from extractors.bodies.context import Context
from extractors.bodies.ends import JOINS, Ends, OpenName
from extractors.bodies.places import area_at, bare
from extractors.bodies.registry import registry
from extractors.text.persons import begins_well

LONGEST_TOPIC = 45


class Topics:
    """Reads the bodies named by topic of one text; `inner` reads the unknown body at a token."""

    def __init__(self, ends: Ends, areas: Areas, context: Context, inner: Callable[[int], OpenName | None]) -> None:
        self.text = ends.text
        self.tokens = ends.tokens
        self.ends = ends
        self.areas = areas
        self.context = context
        self.inner = inner

    def at(self, start: int, head: int) -> OpenName | None:
        """The name by topic whose head word stands from `start` to before `head`."""
        last: OpenName | None = None
        if not self._opens(start, head):
            return None
        if office := self._office(start, head):
            return office
        for at in range(head, min(len(self.tokens), start + LONGEST_TOPIC)):
            level = self._level(at)
            if self.ends.breaks(at, free=True) and self.ends.raw(at) != "cấp":
                return self._defined(start, at) or last
            if at > head and (end := self._of_country(at)):
                return self.ends.named(start, end)
            area = self.areas.one(at)
            name = area and (area.name if area.named else self.context.unit(area.name))
            if (area and not name and area.unit in ("huyện", "xã", "tỉnh")) or level:
                return None
            if area and name:
                shown = name if area_at(self.text, self.tokens, at) else bare(name)
                if shown != name and at - 1 > head and begins_well(self.ends.words(at - 1, area.end)):
                    return self.ends.named(start, at - 1)  # "Trưởng Ban Chỉ đạo … Nguyễn Hòa Bình"
                return self.ends.named(start, at, shown, to=area.end)
            if at > head and self.tokens[at].capital and self.areas.key(at - 1) not in JOINS:
                owned = self._owned(start, at)
                if owned and self.areas.key(at - 1) != "cua":
                    return owned
                last = owned or last
            elif at > head and self.areas.key(at - 1) in JOINS and self.ends.starts(at):
                return last
        return last

    def _owned(self, start: int, at: int) -> OpenName | None:
        """The name ends with another body's: "Hội đồng Sáng kiến Bộ Y tế", "Ban Chỉ đạo cổ phần hóa Công ty …"."""
        if self.areas.key(at - 1) in ("cap", "thuoc"):
            return None
        if self.ends.head("open_heads", at) and self.areas.key(at) in ("cong", "tong") and (inner := self.inner(at)):
            return self.ends.named(start, at, inner.name, to=inner.end)
        known = registry().longest(self.tokens, at)
        if known and known[0].local is None:
            return self.ends.named(start, at, known[0].name, to=known[1])
        own = self.context.issuer or ""
        raw = self.ends.raw(at)
        if raw in ("Bộ", "Sở") and own.startswith(f"{raw} ") and not self.ends.capital(at + 1):
            return self.ends.named(start, at, own, to=at + 1)
        return None

    def _office(self, start: int, head: int) -> OpenName | None:
        """The office of the issuer, which a bare head word means: "Văn phòng Thường trực | Ban Chỉ huy" tổng hợp."""
        end = self.ends.head("topic_heads", head)
        own = self.context.issuer or ""
        if end is None or not own.startswith(f"{self.ends.words(head, end)} "):
            return None
        alone = end == len(self.tokens) or self.ends.breaks(end, free=False) or self.ends.verb(end)
        return self.ends.named(start, head, own, to=end) if alone else None

    def _defined(self, start: int, at: int) -> OpenName | None:
        """A long name that the text gives a short one right away: "… (sau đây viết tắt là Ban Chỉ đạo)"."""
        following = [self.areas.key(at + n) for n in range(1, 4)]
        if self.areas.key(at) == "(" and following[0] in ("sau", "viet", "goi") and at - start > 3:
            return self.ends.named(start, at)
        return None

    def _opens(self, start: int, head: int) -> bool:
        """True where what stands after the head word can be a topic."""
        if head >= len(self.tokens):
            return False
        if self.ends.raw(head) == "cấp":
            return not self._level(head)
        if self.ends.breaks(head, free=True) or self.ends.raw(head) in wording.exact("stops"):
            return False
        if self.ends.words(head, min(len(self.tokens), head + 2)) not in wording.exact("verbs"):
            return True
        founded = start > 1 and self.ends.words(start - 2, start).lower() in wording.exact("founding")
        return founded or self.ends.head("topic_openings", head) is not None

    def _of_country(self, at: int) -> int | None:
        """Index after "quốc gia" or "Trung ương" that a name ends with: "Hội đồng thi quốc gia"."""
        end = at + 2
        if (
            end > len(self.tokens)
            or self.areas.key(at - 1) == "cap"
            or self.ends.words(at, end).lower() not in wording.listed("country")
        ):
            return None
        return end if end == len(self.tokens) or self.ends.breaks(end, free=True) or self.ends.verb(end) else None

    def _level(self, at: int) -> bool:
        """True for "cấp" that says of which level many bodies are: "Ban Chỉ đạo cấp huyện"."""
        if at >= len(self.tokens) or self.ends.raw(at) != "cấp":
            return False
        return self.areas.one(at + 1) is not None or self.areas.key(at + 1) in ("tren", "duoi", "minh", "nao")
