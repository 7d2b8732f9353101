"""What holds for the items under a heading or a lead-in: who is asked, and whether the items are orders at all."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from extractors.assignments.actors import Actor, actors
from extractors.assignments.asked import asked, next_verb, speaks
from extractors.assignments.items import PLAIN, Item
from extractors.organizations import Context
from extractors.text.sentences import Marked, marked
from models.task import Deadline

Kind = Literal["order", "report"]
OPEN_END = re.compile(
    r"(?::|(?<!quý )(?<!tháng )(?<!năm )(?<!tuần )(?<!kỳ )(?<!về )\bsau(?: đây)?\s*[:;.,]?)\s*$", re.IGNORECASE
)
TAIL_WORDS = re.compile(
    r"(?:chịu trách nhiệm|có trách nhiệm|có nhiệm vụ|thực hiện|chủ trì)?\s*[:;.,]*\s*$", re.IGNORECASE
)
ENDING = re.compile(
    r"(?:[\s:;.,]|\b(?:và|như|sau|đây|dưới|đối với|thực hiện|triển khai|tổ chức|chuẩn bị|tập trung"
    r"|một số|các|những|nội dung|nhiệm vụ|vấn đề"
    r"|việc|công việc|giải pháp|yêu cầu|chỉ đạo|giao|phân công|thống nhất"
    r"|kết luận|ý kiến|trọng tâm|cụ thể|chủ yếu|chính|cho)\b)*",
    re.IGNORECASE,
)
"""What may follow the ordering verb up to the end of a lead-in: "giao nhiệm vụ cụ thể như sau:"."""
REQUEST = re.compile(
    r"\s*(?:(?:giao|đề nghị|kiến nghị|yêu cầu|phân công)(?:\s+(?:cho|với|đối với))?\s+|đối với\s+"
    r"|(?:chức năng, )?(?:nhiệm vụ|trách nhiệm)(?:(?:,| và) quyền hạn)? của\s+)",
    re.IGNORECASE,
)
JOB = re.compile(r"(?:công chức|chuyên viên|cán bộ|nhân viên|viên chức)\b", re.IGNORECASE)
PERSON = re.compile(r"(?:các\s+)?(?:ông|bà|đồng chí|đ/c)\s+[A-ZĐÀ-Ỹ]", re.IGNORECASE)
LONGEST_HEADING = 300
SIGNS = " \t\xa0:;.,"
ENDING_WORDS = 40
"""Characters in which the last words of a lead-in stand."""


@dataclass(frozen=True, slots=True)
class Scope:
    """`level` as in `items`; `leads` are asked in every item below that names nobody itself."""

    level: float
    kind: Kind
    leads: tuple[Actor, ...] = ()
    deadline: Deadline | None = None
    lead_in: bool = False
    sends: bool = False
    """The items are things to be sent: "đề nghị Quý Sở gửi về Bộ:"."""
    filled: bool = False
    """An item has followed, so plain text that comes after the items is no longer under this heading."""


def heading(item: Item, context: Context) -> tuple[Actor, ...]:
    """Those whom a heading names ("2. Giao Sở Xây dựng:"); empty when the block says more than that."""
    if len(item.text) > LONGEST_HEADING:
        return ()
    match = REQUEST.match(item.text)
    first = match.end() if match else 0
    end = TAIL_WORDS.search(item.text, _ending(item.text)).start()  # type: ignore[union-attr]
    text = marked(item.text)
    if end <= first or text.of("prefix", first, first + 1) or text.of("order", first, end):
        return ()
    if text.of("report", first, end) or next_verb(text, first, end, context) < end:
        return ()
    found = actors(item.text, context, start=first, end=end)
    return persons_first(found) if found and found[0].start <= first + 1 else ()


def _ending(text: str) -> int:
    """Where the last few words of a text begin, before the signs and blanks that close it."""
    return max(0, len(text.rstrip(SIGNS)) - ENDING_WORDS)


def persons_first(found: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Of "Công chức Văn phòng, ông A" only the person: the post says which person is meant."""
    persons = tuple(a for a in found if PERSON.match(a.name))
    return persons if persons and all(a in persons or JOB.match(a.name) for a in found) else found


def opens(item: Item) -> bool:
    """Whether the block ends so that items must follow it."""
    return OPEN_END.search(item.text, _ending(item.text)) is not None


def lead_in(item: Item, context: Context, *, level: float, above: Scope) -> Scope:
    """The scope that a block which ends in a colon opens."""
    text = marked(item.text)
    start, end = text.sentences[-1]
    found = asked(text, start, end, context)
    own = found is not None and found.rule == "subject" and speaks(found.leads, context)
    if found is not None and not own and not _tells(text, start, found.start):
        return Scope(level, "order", persons_first(found.leads), lead_in=item.level == PLAIN)
    if _orders(text, start):
        return Scope(level, "order", above.leads if item.level != PLAIN else (), lead_in=item.level == PLAIN)
    if text.of("report", start) and item.level == PLAIN:
        return Scope(level, "report", lead_in=True)
    return replace(above, level=level, filled=False, lead_in=item.level == PLAIN)


def _tells(text: Marked, start: int, asking: int) -> bool:
    """Whether the request is only the second half of a report: "báo cáo và đề nghị …"."""
    return re.search(r"(?:báo cáo|trình)\s+và\s+(?:\w+\s+)?$", text.text[start:asking], re.IGNORECASE) is not None


def _orders(text: Marked, start: int) -> bool:
    """Whether the last clause ends in an ordering verb: "…, Bộ trưởng kết luận và giao nhiệm vụ như sau:"."""
    clause = max(start, text.text.rfind(",", start) + 1)
    told = any(m.start >= clause for m in text.of("report", clause)) and not text.of("order", clause)
    return not told and any(ENDING.fullmatch(text.text, m.end) for m in text.of("order", start))
