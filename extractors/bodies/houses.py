"""Parts of institutions: "Đảng ủy Trường Đại học …", "Công đoàn Bộ Y tế", in its own documents "Đảng ủy" alone."""

from collections.abc import Callable

from extractors.bodies.areas import JOINTS, Areas
from extractors.bodies.context import Context
from extractors.bodies.found import BodyFound, Read
from extractors.bodies.lists import Lists
from extractors.bodies.registry import Entry


class Houses:
    """Reads the parts of institutions of one text; `read` reads at a token, `known` a body of the registry."""

    def __init__(
        self,
        areas: Areas,
        lists: Lists,
        context: Context,
        *,
        read: Callable[[int], Read | None],
        known: Callable[[int, Entry, int], Read | None],
    ) -> None:
        self.text = areas.text
        self.tokens = areas.tokens
        self.areas = areas
        self.lists = lists
        self.context = context
        self.read = read
        self.known = known

    def named(self, start: int, entry: Entry, after: int) -> Read | None:
        """The part of the body named right after it: "Đảng ủy Trường Đại học …", "Đoàn Thanh niên Công an tỉnh"."""
        at = after + (self.areas.key(after) in ("cua", "thuoc"))
        if entry.local is None or at >= len(self.tokens) or not self.tokens[at].capital:
            return None
        known = self.areas.body(at)
        placed = known and (known[0].local is None or next(self.areas.after(known[1]), None))
        if not placed and not self.text.startswith(entry.local.houses, self.tokens[at].start):
            return None
        named = self.read(at)
        if named is None or not named.found:
            return None
        first, *others = (_owned(entry, body) for body in named.found)
        return named._replace(found=[first._replace(start=self.tokens[start].start), *others])

    def own(self, start: int, entry: Entry, after: int) -> Read | None:
        """The part of an institution: of the one named after it, "Đảng ủy Trường Đại học …", or of the issuer's own."""
        heads = entry.local.houses if entry.local else ()
        at = after + (self.areas.key(after) in ("cua", "thuoc"))
        raw = self.text[self.tokens[at].start : self.tokens[at].end] if at < len(self.tokens) else ""
        own = self.context.house or ""
        if not heads or not own.startswith(heads):
            return None
        if own.startswith(f"{raw} "):
            return Read([self.lists.found(start, at + 1, f"{entry.name} {own}")], at + 1)
        free = not raw[:1].isupper() or self.lists.held(at)
        return Read([self.lists.found(start, after, f"{entry.name} {own}")], after) if free else None

    def shared(self, start: int, entry: Entry, after: int) -> Read | None:
        """ "Đảng ủy, Công đoàn Sở": the institution stands after the last of its parts only."""
        known = self.areas.body(after + 1) if self.areas.key(after) in JOINTS else None
        if known is None or known[0].local is None or not known[0].local.houses:
            return None
        read = self.known(after + 1, *known)
        called = f"{known[0].name} "
        if read is None or len(read.found) > 1 or read.found[0].group or not read.found[0].name.startswith(called):
            return None
        return Read([self.lists.found(start, after, f"{entry.name} {read.found[0].name.removeprefix(called)}")], after)


def _owned(entry: Entry, body: BodyFound) -> BodyFound:
    return body._replace(name=f"{entry.name} {body.name}")
