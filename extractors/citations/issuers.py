"""Who issued a cited document: said after it ("của …"), before it ("Sở Y tế có Công văn số …"), or by its letters."""

import re
from dataclasses import replace
from functools import cache

from extractors.citations.finding import Citation
from extractors.kinds import kinds
from extractors.organizations import Context, bodies_in, issuer_of_number, resolve
from extractors.text.flow import Flow
from extractors.text.folding import fold

REACH = 150
GAVE = re.compile(
    r"[\s,]*(?:\((?:cu|moi)\)\s*)?(?:tinh\s+)?(?:cung\s+|da\s+|vua\s+|se\s+)*(?:(?:ky\s+)?ban hanh|co|gui|ky"
    r"|phe duyet|(?:thong bao|truyen dat)\s+(?:tai|bang)|tai)"
    r"(?:\s+(?:noi dung|cac|them|don xin[^;]*?|theo|so|ke hoach kiem tra))*\s*$"
)
BARE = re.compile(
    r"(?<![^\W_])(Sở|Bộ|Cục|Ban|Văn phòng|Ủy ban|UBND)\s+(?:đã\s+|vừa\s+)?(?:có|ban hành|gửi|ký)\s+(?:các\s+)?$"
)
OWN_STATE = re.compile(r"^[^/-]*(?:/\d{4})?/(?:[^-/]+-)?(UBND|HĐND)(?:-|$)")
LAWGIVERS = dict.fromkeys(("luat", "bo_luat", "hien_phap"), "Quốc hội") | {"phap_lenh": "Ủy ban Thường vụ Quốc hội"}
ROLES = re.compile(r"^(?:Bộ trưởng|Chủ tịch|Phó Thủ tướng)\s*,\s*(?:Chủ nhiệm|Thống đốc)?\s*")
ASKED = re.compile(
    r"(?:đề nghị|đề xuất|ý kiến|yêu cầu|chỉ đạo|kết luận)\s+của\s+(?:(?:Chủ tịch|Giám đốc|Trưởng ban|Phó Chủ tịch"
    r"|Chủ nhiệm)\s+)?(?P<who>[^\W\d_a-z][^;:.\n]{4,150}?)\s+tại\s+(?:nội dung\s+)?(?:các\s+)?$"
)
OPENER = re.compile(r"[;\n]|\.\s")


def issuer_of(flow: Flow, citation: Citation, context: Context) -> str | None:
    """The full name of who issued the cited document, or None where nothing tells."""
    if citation.rule in ("short_name", "back_reference"):
        return _named(citation.issuer, context)
    said = _after(flow.text, citation, context) or _before(flow.text, citation, context)
    if said is not None or citation.number is None:
        return said or LAWGIVERS.get(citation.kind)
    return _by_letters(citation, context)


def _named(printed: str | None, context: Context) -> str | None:
    return resolve(printed, context) if printed else None


def _after(text: str, citation: Citation, context: Context) -> str | None:
    if citation.issuer_at is None:
        return None
    start, end = citation.issuer_at
    named = text[start : end + 60].split("\n", 1)[0]
    named = named[: following.start()] if (following := _following().search(named)) else named
    found = [body for body in bodies_in(named, context) if body.start < end - start]
    if found and found[0].start <= 45 and not re.search(r"[,;]", ROLES.sub("", named[: found[0].start])):
        joint = [
            body.name for body in found[1:] if re.fullmatch(r"\s*(?:,|và|-|–)\s*", named[found[0].end : body.start])
        ]
        return ", ".join([found[0].name, *joint[:2]]) if joint and _joint(citation) else found[0].name
    return _named(citation.issuer, context)


@cache
def _following() -> re.Pattern[str]:
    """The next citation of a list: " và Công điện số"."""
    names = "|".join(re.escape(kind.name) for kind in kinds())
    return re.compile(rf"\s*(?:[,;]|và)\s+(?:các\s+)?(?:{names})\s+(?:số\s)?\s*\d")


def _joint(citation: Citation) -> bool:
    return citation.kind == "thong_tu_lien_tich" or len(re.split(r"[-/]", citation.number or "")) > 3


def _before(text: str, citation: Citation, context: Context) -> str | None:
    """The body that gives the citation in the words before it: it issued it, or speaks "tại" it."""
    window = OPENER.split(text[max(0, citation.start - REACH) : citation.start])[-1]
    if bare := BARE.search(window):
        return resolve(bare[1], context)
    found = [body for body in bodies_in(window, context) if not body.group]
    while len(found) > 1 and re.fullmatch(r"\s*(?:[-–]|thuộc|,\s*thuộc)\s*", window[found[-2].end : found[-1].start]):
        found[-2:] = [found[-2]._replace(end=found[-1].end)]
    if not found or not GAVE.fullmatch(fold(window[found[-1].end :])) or not window[found[-1].end :].strip():
        asked = ASKED.search(window)
        return (
            (next((b.name for b in bodies_in(asked[0], context)), None) or resolve(asked["who"], context))
            if asked
            else None
        )
    return found[-1].name


def _by_letters(citation: Citation, context: Context) -> str | None:
    number = citation.number or ""
    year = re.search(r"/((?:19|20)\d\d)/", number)
    then = replace(
        context, issued=citation.issued if len(citation.issued or "") == 10 else f"{year[1]}-07-01" if year else None
    )
    if (body := issuer_of_number(number, then)) is not None:
        return body
    if number.endswith("/TU") and context.province:
        return resolve("Thành ủy" if context.province.startswith("Thành phố") else "Tỉnh ủy", context)
    own = OWN_STATE.match(number)
    if own and context.province and context.level in ("province", "department"):
        council = "Ủy ban nhân dân" if own[1] == "UBND" else "Hội đồng nhân dân"
        return f"{council} {context.province}"
    return None
