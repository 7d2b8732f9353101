"""Clauses of a sentence: where one starts and ends, and which citation stands inside the title of which."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from extractors.citations.finding import Citation
from extractors.text.folding import fold

LONGEST = 1500
END = re.compile(r"\n|[.;](?=\s)(?<!TP\.)(?<!KT\.)(?<!TM\.)(?<!TL\.)")
ADDRESSED = re.compile(
    r"\s*Kính gửi\s*:[^;]{3,200}?\s"
    r"(?=(?:Thực hiện|Căn cứ|Triển khai|Phúc đáp|Trả lời|Thi hành|Tiếp theo|Để thực hiện)\s)"
)
"""The line of addressees where reading ran the first sentence of the body into it."""
BULLET = re.compile(
    r"(?:[-–+•*]|\(?\d{1,2}(?:\.\d{1,2})*[.)/]?|\(?[a-zđ]\)|[IVX]{1,5}[.)]|Điều\s+\d+\s*[.:,]|\((?:i|ii|iii|iv|v"
    r"|vi)\)\.?)\s*"
)
TURN = re.compile(
    r",\s+(?=(?:Sở|UBND|Ủy ban|Uỷ ban|Bộ|Văn phòng|Chủ tịch|Phó|Cục|Chi cục|Tổng cục|Ban|Thủ tướng|Chính phủ|HĐND"
    r"|Hội đồng|Công an|Thanh tra|Trung tâm"
    r"|Phòng|Tỉnh|Đảng|Hiệp hội|Trường|Bệnh viện|Viện|Ngân hàng|Kho bạc|Đoàn|Liên đoàn|Giám đốc)\s)"
    r"|,\s+(?:đến nay|trong đó|theo đó|đồng thời|cụ thể|tuy nhiên|nhưng|để|nhằm|sau khi|qua)\s|\)\s*,|[.;:]\s|[;\n]"
    r"|”\s*,|,\s+(?:căn cứ|Căn cứ)$",
)
TITLE = re.compile(
    r"[\s,(”\"“]*(?:ve|v/v|quy dinh|huong dan|sua doi|phe duyet|ban hanh|cong bo|kien toan|thanh lap|thuc hien"
    r"|trien khai|chuyen|thong bao|bo sung"
    r"|gui|de nghi|yeu cau|giao|xin|tiep tuc|tang cuong|day manh|dieu chinh|thay the|bai bo|tra loi|phuc dap"
    r"|ban hanh|tong ket|bao cao|to chuc)\b"
)
COORDINATE = re.compile(
    r"[\s,;]*(?:(?:va|hoac|cung|cung voi|kem theo)\s+)?(?:cac\s+)?"
    r"(?:(?:va\s+)?(?:da\s+)?(?:duoc|da duoc)\s+(?:sua doi|bo sung|thay the|dieu chinh)[a-z,\s]{0,40}(?:tai|boi"
    r"|theo|bang)(?:\s+cac)?\s*|(?:da\s+)?duoc\s+[^;.]{0,60}(?:phe duyet|ban hanh|thong qua)\s+(?:kem theo|tai"
    r"|theo)\s+)?\(?\s*(?:so\s*:?\s*)?"
    r"|[\s,]*va\s+(?:y kien chi dao|y kien|chi dao|yeu cau|ket luan|phan cong|huong dan)\s+"
    r"(?:cua\s+[^,;.]{3,90}\s)?(?:tai|trong)\s+(?:cac\s+)?"
)
AMENDED = re.compile(
    r",\s*(?:da\s+)?duoc\s+(?:sua doi|bo sung|thay the|dieu chinh)[a-z,\s]{0,40}(?:tai|boi|theo|bang)\s+(?:cac\s+)?$"
)
"""After a document's title: "Nghị định A về …, được sửa đổi, bổ sung tại Nghị định B": both stand in one row."""
JOINT = re.compile(r"(?:[,;]|,?\s+va|;\s+va|,?\s+hoac|,?\s+cung)\s*(?:cac\s+)?$")
ACTED = re.compile(r",\s[^;]{3,80}?\s(?:da|bao cao|co y kien|trien khai|yeu cau|chi dao|de nghi|tham muu)(?![a-z])")
LISTED = re.compile(r"[,;:]\s*so\s*:?\s*$")
SPOKEN = re.compile(
    r"(?:,|,?\s+va)\s+(?:theo\s+)?(?:y kien chi dao|y kien|chi dao|yeu cau|ket luan|phan cong|huong dan)\s+"
    r"(?:cua\s+[^,;.]{3,90}\s)?(?:tai|trong)\s+(?:noi dung\s+)?(?:cac\s+)?$"
)
"""What another one said is in one row with the document before it: "… và ý kiến chỉ đạo của Thủ tướng tại"."""
DEFINED = re.compile(r"\(\s*(?:sau day\s+)?(?:duoc\s+)?(?:goi|viet)\s+(?:tat\s+|chung\s+)*la:?\s*[\"“']?\s*$")
SAID_AT = re.compile(
    r"[\s,;]*(?:va\s+)?(?:(?:de nghi|de xuat|y kien|ket qua [^;.]{0,80}"
    r"|van ban)\s+)?(?:cua\s+)?[^;.]{0,110}\s(?:(?:tai|va)\s+(?:noi dung\s+)?(?:cac\s+)?|\()$"
)


class Place(NamedTuple):
    """How a citation stands to the ones before it: inside the title of `outer`, or in one row with `beside`."""

    outer: int | None = None
    beside: int | None = None


@lru_cache(maxsize=256)
def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around `start:end`; a line of authorities ends with its semicolon."""
    base = max(0, start - LONGEST)
    first = base
    for match in END.finditer(text, base, start):
        first = match.end()
    if (run := ADDRESSED.match(text, first, start)) is not None:
        first = run.end()
    stop = END.search(text, end, end + LONGEST)
    while first < start and text[first].isspace():
        first += 1
    return first, stop.start() if stop else min(len(text), end + LONGEST)


def bare_start(text: str, start: int, end: int) -> int:
    """Where the words of a sentence begin after its number or bullet."""
    bullet = BULLET.match(text, start, end)
    return bullet.end() if bullet else start


def places(text: str, cited: Sequence[Citation]) -> list[Place]:
    """How each citation stands to those before it."""
    found: list[Place] = [Place()] if cited else []
    for index, (one, other) in enumerate(pairwise(cited)):
        found.append(_place(text, one, other, index, found[index]))
    return found


def _place(text: str, one: Citation, other: Citation, index: int, before: Place) -> Place:
    if other.start == one.start and other.end == one.end:
        return Place(outer=before.outer, beside=index)
    if other.number_at < one.end:
        return Place(outer=index)
    gap = text[one.after : other.opening] if other.opening >= one.after else ""
    if "\n" in gap or len(gap) > 700:
        return Place()
    folded = fold(gap)
    if other.rule == "short_name" and DEFINED.search(folded):
        return Place(outer=before.outer, beside=index)
    if ";" in gap and before.outer is not None and (LISTED.search(folded) or COORDINATE.fullmatch(folded)):
        return Place(beside=before.outer)
    if COORDINATE.fullmatch(folded) or AMENDED.search(folded):
        return Place(outer=before.outer, beside=index)
    joint = JOINT.search(folded)
    if LISTED.search(folded) and other.lead is None:
        return Place(beside=index if before.outer is None else before.outer)
    if ";" in gap:
        return Place(beside=index if joint and not ACTED.search(folded) else None)
    if TURN.search(gap.rstrip(" ,;")):
        return Place()
    if (joint or SPOKEN.search(folded)) and other.lead is not None:
        return Place(outer=before.outer, beside=index)
    if TITLE.match(folded):
        return Place(outer=index)
    return Place(outer=before.outer)
