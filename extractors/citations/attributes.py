"""What the words around a citation say of the cited document: the day it was issued, and by whom."""

import re
from dataclasses import dataclass
from functools import lru_cache

from extractors import dates
from extractors.text.folding import fold, folded

REACH = 170
LATEST = 40
"""Characters before a citation in which it must say that it was issued."""
MARKS = re.compile(
    r"[\s,._⁰¹²³⁴-⁹]{0,6}(?:\d{1,2}\s)?\s*\(?\s*(?:(?:được\s+)?(?:ký|ban hành)\s+)?(?:cùng\s+)?"
    r"(?:(?:hồi|hôi|lúc)\s+\d{1,2}\s*(?:giờ|h|g)(?:\s?\d{1,2})?(?:\s*phút)?,?\s+)?(?:ng[àáaăây]{1,2}\s*)?[\s.…]*$"
)
OF = re.compile(
    r"(?:\s*\((?:cũ|mới)\))?[\s,]*\(?\s*(?:cũng\s+)?"
    r"(?:của|do|từ(?!\s+(?:trước|sau|ngày|tháng|năm|quý|khi|đó|nay|\d)))\s+",
    re.IGNORECASE,
)
"""What leads to the issuer's name, and no term that was moved: "từ | trước ngày 25/8 sang …"."""
REASON = re.compile(r"(?:có|chưa|không|còn|thay|bị|phải|việc|ảnh|nhu|yêu|điều|số|một|các\s+đơn\s+vị|chậm)\s")
"""How a reason opens, and no name: "do | có thay đổi …"."""
STOP = re.compile(
    r"[;:\n“”\"(\[]|\.(?=\s|$)|,\s|\s(?:ngày|về|v/v|quy định|ban hành|hướng dẫn|phê duyệt|công bố|sửa đổi|kiện toàn"
    r"|thành lập|thông báo"
    r"|thực hiện|triển khai|gửi|đề nghị|yêu cầu|giao|cho|chuyển|thông qua|kèm|tại|đã|được|xin|có|để|do|theo"
    r"|thay thế|tiếp tục|trong|trên|là|(?:mới|chỉ)\s+(?:có|được|đạt|nhận)"
    r"|tiến hành|vẫn|không(?=\s+(?:thay đổi|trái|còn|được|có|phù hợp))|lập(?=\s+(?:ngày|năm|tháng))"
    r"|và (?:ý kiến|chỉ đạo|kết luận|yêu cầu|đề nghị|thực hiện|căn cứ))"
    r"(?=\s|$|,\s+bổ\s+sung)",
    re.IGNORECASE,
)
WITHIN = re.compile(r"Thể thao|Chủ nhiệm|Thương binh|chống|chữa cháy|tệ nạn|Thể Thao|thể thao|bảo hiểm")
"""Words of a body's name that follow its comma."""
IN_BRACKETS = re.compile(r"\([^\W\d_a-z][^\W\d_]{1,11}\)")
"""An abbreviation set in brackets …"""
SHORT = re.compile(rf"{IN_BRACKETS.pattern}(?=\s+[^\W\d_a-z])")
"""… inside a name: "Công ty (CTCP) Sông Trà"."""
JOINING = re.compile(r"\s+và\s*\Z")
"""Words that join what follows to the document before: "của Thủ tướng | và hướng dẫn của …"."""
ISSUED_BY = re.compile(
    r"(?:phat hanh|da co|co|da ky|ky ban hanh|ban hanh|ky|phe duyet|gui|thong qua)(?:\s+(?:cac|\d{1,2}))?\s*$"
)
ISSUING = ("hanh", "co", "ky", "duyet", "gui", "qua", "cac", *"0123456789")
"""How the words end that `ISSUED_BY` asks for: most citations are dismissed by it."""
RECEIVED = re.compile(r"(?<![a-z])(?:nhan|tiep nhan|den)(?![a-z])")
CELL = re.compile(r"[^\S\n]*\n\s*(\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d)[^\S\n]*(?=\n|\Z)")
"""A date that fills the cell after the number's, in a list of documents."""
LINE_END = re.compile(r"\n(?<!ngày\n)(?<!tháng\n)(?<!năm\n)(?<!của\n)(?!\s*ngày\s)")
SENTENCE = re.compile(r"[;\n]|\.\s")


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows a số ký hiệu: the date, where the issuer is named, and where these end (the title begins)."""

    issued: str | None
    issuer: tuple[int, int] | None
    end: int
    dated: int
    """Where the date ends, or the number if there is none."""


def tail(text: str, number_end: int, limit: int) -> Tail:
    """Date and issuer printed after a số ký hiệu that ends at `number_end`, up to `limit`."""
    window = text[number_end : min(limit, number_end + REACH)]
    if cell := CELL.match(window):
        found = _dates(cell[1])
        return Tail(found[0].value if found else None, None, number_end, number_end)
    window = window[: stop.start()].rstrip() if (stop := LINE_END.search(window)) else window
    first = _dated(window, 0)
    at = first[1] if first else 0
    issuer = _issuer(window, at)
    end = issuer[1] if issuer else at
    if first is None and issuer is not None and (later := _dated(window, issuer[1])):
        first, end = later, later[1]
    spot = (number_end + issuer[0], number_end + issuer[1]) if issuer else None
    return Tail(first[0] if first else None, spot, number_end + end, number_end + (first[1] if first else 0))


def issued_before(text: str, lead: int) -> str | None:
    """The day in "Ngày 3/2/2025, Sở Tài chính ban hành | Công văn số …"; a day of receipt is none."""
    before = folded(text)[max(0, lead - LATEST) : lead]
    if not before.rstrip().endswith(ISSUING) or not ISSUED_BY.search(before):
        return None
    opening = SENTENCE.split(text[max(0, lead - REACH) : lead])[-1]
    found = _dates(opening)
    if not found or len(found[-1].value) != 10:
        return None
    between = fold(opening[found[-1].end :])
    if "/" in between or RECEIVED.search(between) or not ISSUED_BY.search(between):
        return None
    return found[-1].value


@lru_cache(4096)
def _dates(text: str) -> tuple[dates.DateFound, ...]:
    return dates.find(text)


def _dated(window: str, at: int) -> tuple[str, int] | None:
    """The date that comes right after `at`: its value and end."""
    for date in _dates(window[at : at + 60])[:2]:
        if "Q" in date.value or "H" in date.value:
            return None
        if MARKS.match(window[at : at + date.start]):
            return date.value, at + date.end
        if len(date.value) == 10:
            return None
    return None


def _issuer(window: str, at: int) -> tuple[int, int] | None:
    """Where the issuer is named after `at`: "của …", "do … ban hành"."""
    of = OF.match(window, at)
    if of is None or REASON.match(window, of.end()):
        return None
    stop = STOP.search(window, of.end() + 1)
    end = stop.start() if stop else len(window)
    while stop and window[stop.start()] == "," and _goes_on(window, stop):
        stop = STOP.search(window, stop.end())
        end = stop.start() if stop else len(window)
    while stop and (short := SHORT.match(window, stop.start())):
        stop = STOP.search(window, short.end())
        end = stop.start() if stop else len(window)
    if stop and window[stop.start()] == "(" and (former := re.match(r"\((?:cũ|mới)\)", window[stop.start() :])):
        end = stop.start() + former.end()
    end = joining.start() if (joining := JOINING.search(window, of.end(), end)) else end
    return (of.end(), end) if end - of.end() >= 2 else None


def _goes_on(window: str, comma: re.Match[str]) -> bool:
    """True if the words after a comma still belong to a body's name: "Bộ Văn hóa, | Thể thao và Du lịch"."""
    if fold(window[: comma.start()]).endswith("bo chinh tri"):
        return window.startswith("Ban Bí thư", comma.end())
    return WITHIN.match(window, comma.end()) is not None
