"""Who issued a cited document: said after it ("của …"), before it ("Sở Y tế có Công văn số …"), or by its letters."""

import re
from dataclasses import replace
from functools import cache

from extractors.citations.cues import cue
from extractors.citations.finding import Citation
from extractors.citations.joint_issuers import joint, lettered_jointly
from extractors.citations.symbols import is_kind
from extractors.kinds import kinds
from extractors.organizations import Context, bodies_in, each_body, issuer_of_number, resolve
from extractors.text.flow import Flow
from extractors.text.folding import fold

REACH = 150
AHEAD = 160
"""Characters after the issuer's name in which those who issued the document with it are named."""
FARTHEST = 46
GAVE = re.compile(
    r"[\s,]*(?:\(?(?:cu|moi|(?:truoc|sau)(?:\s+(?:day|khi|sap|xep|nhap|hop|sat|nhat)){1,4})\)?\s*)?(?:tinh\s+)?"
    r"(?:cung\s+|da\s+|vua\s+|se\s+)*(?:(?:ky\s+)?ban hanh|co|gui|ky|cap"
    r"|(?:cong nhan|chap thuan|cho phep|thu ly|phe duyet|thanh lap|kien toan|tham dinh|tham tra|thong qua|ban hanh"
    r"|giao|phan cong|yeu cau|chi dao|huong dan|tra loi|dong y|thong nhat|xac nhan|cong bo|quyet dinh"
    r"|phe chuan|phan bo)\s+(?:tai|bang|theo)|phe duyet"
    r"|(?:thanh lap|phe duyet|kien toan)\s[^,;:.]{2,60}\s(?:tai|bang|theo)"
    r"|(?:thong bao|truyen dat)\s+(?:tai|bang)|tai"
    r"|(?:bao cao|giai trinh|kien nghi|de xuat|de nghi|co y kien|tham gia y kien|trinh)(?:\s+ket qua)?\s+tai)"
    r"(?:\s+(?:noi dung|cac|them|don xin[^;]*?|theo|so|ke hoach kiem tra))*\s*$"
)
BARE = re.compile(
    r"(?<![^\W_])(Sở|Bộ|Cục|Ban|Văn phòng|Ủy ban|UBND)\s+(?:đã\s+|vừa\s+)?(?:có|ban hành|gửi|ký)\s+(?:các\s+)?$"
)
UNIT = re.compile(
    r"(?<![^\W_])(?P<who>(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|[Hh]uyện|[Tt]hị xã)\s(?:[^\W\d_a-z][^\W_]*\s){1,4})"
    r"(?:đã\s|vừa\s|mới\s)?(?:có|gửi|ban hành)\s+(?:các\s+)?$"
)
"""A unit that stands for its people's committee: "phường Hòa An gửi | Báo cáo số 15/BC-UBND"."""
TO = re.compile(r"\s*(?:đã\s+|có\s+|kính\s+)*(?:báo cáo|trình|gửi|kiến nghị|đề nghị|đề xuất|giao|yêu cầu)\s+")
"""What stands between who issued a document and the one to whom it went: "Sở Y tế báo cáo | UBND tỉnh tại Tờ trình"."""
SENT = re.compile(rf"(?<![^\W_])(?P<who>Sở|Bộ|Cục|Chi cục|Ban|Phòng)\s{TO.pattern}$")
"""One who is called by what he is only, and sends a document up: "được Sở trình | UBND tỉnh tại Báo cáo"."""
APPOSED = re.compile(
    r"\s*(?:[-–]|thuộc|,\s*thuộc|[-–,(]\s*(?:[Cc]ơ quan|[Đđ]ơn vị)\s+(?:thường trực|chủ trì)(?:\s+của)?)\s*"
)
"""What stands between a body and the greater one that it is a part of or serves: its name goes before."""
OWN_STATE = re.compile(r"^[^/-]*(?:/\d{4})?/(?:[^-/]+-)?(UBND|HĐND)(?:-|$)")
LAWGIVERS = dict.fromkeys(("luat", "bo_luat", "hien_phap"), "Quốc hội") | {"phap_lenh": "Ủy ban Thường vụ Quốc hội"}
ROLES = re.compile(r"^(?:Bộ trưởng|Chủ tịch|Phó Thủ tướng)\s*,\s*(?:Chủ nhiệm|Thống đốc)?\s*")
ASKED = re.compile(
    r"(?:đề nghị|đề xuất|ý kiến|yêu cầu|chỉ đạo|kết luận)\s+của\s+(?:(?:Chủ tịch|Giám đốc|Trưởng ban|Phó Chủ tịch"
    r"|Chủ nhiệm)\s+)?(?P<who>[^\W\d_a-z][^;:.\n]{4,150}?)\s+tại\s+(?:nội dung\s+)?(?:các\s+)?$"
)
HEADED = r"(?:các|những|hai|ba|\d{{1,2}})\s+(?:{})\s+của\s+(?P<who>[^;:.\n]{{3,110}}?)\s*:\s*(?:số\s*:?\s*)?$"
"""What stands over a list: "các Quyết định của UBND tỉnh | : số 15/QĐ-UBND"."""
JOINTLY = re.compile(r"[Ll]iên\s+(?:[Bb]ộ|[Nn]gành|[Ss]ở)\s")
PART = re.compile(r"Trưởng\s+(?=(?:khoa|đoàn|bộ môn|tiểu ban|tổ)\s)")
"""Who leads a part stands for it: "Trưởng đoàn Thanh tra"."""
ROLE = re.compile(
    r"(?:(?:Phó\s+)?(?:Tổng\s+)?Giám đốc|(?:Phó\s+)?Hiệu trưởng|Viện trưởng|Cục trưởng|Chi cục trưởng"
    r"|Trưởng ban|Trưởng phòng|Thủ trưởng|Chánh Thanh tra|Chánh Văn phòng|(?:Phó\s+)?Chủ tịch)(?:\s+|$)"
)
STATE = ("UBND", "HĐND")
NAMELESS = ("Ban Chỉ đạo", "Ban Quản lý", "Ban Tổ chức", "Hội đồng", "Tổ công tác", "Đoàn kiểm tra", "Đoàn thanh tra")
"""Bodies of which a document has one only, whose matter is left out."""
LINKING = re.compile(r"(?<![a-z])(?:tai|theo|bang|trong|o|qua|kem theo)(?:\s+(?:noi dung|cac|so))*\s*$|(?<=[a-z]) \($")
SIGN = re.compile(r"[,;]")
OPENER = re.compile(r"[;\n]|\.\s")


def issuer_of(flow: Flow, citation: Citation, context: Context, *, beside: str | None = None) -> str | None:
    """The full name of who issued the cited document, or None where nothing tells.

    `beside` issued one of the same letters in the same row; that tells more than the letters alone.
    """
    if citation.rule in ("short_name", "back_reference"):
        return _named(citation.issuer, context)
    said = (
        _after(flow.text, citation, context)
        or ("Chính phủ" if (citation.number or "").endswith("/NĐ-CP") else None)
        or _before(flow.text, citation, context)
        or _over(flow.text, citation, context)
        or _lettered(flow.text, citation, context)
        or _speaking(flow.text, citation, context)
        or beside
    )
    if said is not None or citation.number is None:
        return _full(said, context) if said else LAWGIVERS.get(citation.kind)
    return _by_letters(citation, context)


def _full(said: str, context: Context) -> str:
    """This document's issuer where only its first words are said: "Trưởng Ban Chỉ đạo"."""
    own = context.issuer or ""
    return own if said in NAMELESS and own.startswith(f"{said} ") else said


def _named(printed: str | None, context: Context) -> str | None:
    """The body that is printed; an office-holder stands for his, "Giám đốc Sở" for the issuer of this document."""
    printed = _led(printed) if printed else None
    role = ROLE.match(printed or "")
    if not printed or role is None:
        return resolve(printed, context) if printed else None
    house = printed[role.end() :].strip()
    if house and len(house.split()) < 3:
        own = (name for name in (context.issuer, context.superior) if name and name.startswith(f"{house} "))
        return next(own, None) or (resolve(house, context) if bodies_in(house, context) else None)
    return resolve(house, context) if house else None


def _led(printed: str) -> str:
    """The part that is led by whom `printed` names: "Trưởng đoàn thanh tra" → "Đoàn thanh tra"."""
    lead = PART.match(printed)
    return printed[lead.end()].upper() + printed[lead.end() + 1 :] if lead else printed


def _after(text: str, citation: Citation, context: Context) -> str | None:
    if citation.issuer_at is None:
        return None
    if JOINTLY.match(citation.issuer or "") and (
        jointly := lettered_jointly(citation, _then(citation, context), told=True)
    ):
        return jointly
    start, end = citation.issuer_at
    named = text[start : end + AHEAD].split("\n", 1)[0]
    named = named[: following.start()] if (following := _following().search(named)) else named
    bodies = each_body(named, context)
    first = next(bodies, None)
    near = first is not None and first.start < min(end - start, FARTHEST)
    if first and near and not SIGN.search(ROLES.sub("", named[: first.start])):
        return ", ".join(joint(citation, named, first, bodies))
    return _named(_closed(citation.issuer), context)


def _closed(printed: str | None) -> str | None:
    """What is printed up to a bracket that was opened before it."""
    return printed.partition(")")[0].strip() if printed and ")" in printed.partition("(")[0] else printed


@cache
def _following() -> re.Pattern[str]:
    """The next citation of a list: " và Công điện số"."""
    names = "|".join(re.escape(kind.name) for kind in kinds())
    return re.compile(rf"\s*(?:[,;]|và)\s+(?:các\s+)?(?:{names})\s+(?:số\s)?\s*\d")


def _before(text: str, citation: Citation, context: Context) -> str | None:
    """The body that gives the citation in the words before it: it issued it, or speaks "tại" it."""
    window = OPENER.split(text[max(0, citation.start - REACH) : citation.start])[-1]
    if bare := BARE.search(window):
        return resolve(bare[1], context)
    if (unit := UNIT.search(window)) and unit["who"].split()[-1][0].isupper() and "UBND" in (citation.number or ""):
        return resolve(f"UBND {unit['who'].strip()}", context)
    gives = GAVE.search(fold(window)) is not None
    found = [body for body in bodies_in(window, context) if not body.group] if gives else []
    while len(found) > 1 and APPOSED.fullmatch(window, found[-2].end, found[-1].start):
        found[-2:] = [found[-2]._replace(end=found[-1].end)]
    if not found or not GAVE.fullmatch(fold(window[found[-1].end :])) or not window[found[-1].end :].strip():
        asked = ASKED.search(window)
        return (
            (next((b.name for b in bodies_in(asked[0], context)), None) or resolve(_led(asked["who"]), context))
            if asked
            else None
        )
    if len(found) > 1 and TO.fullmatch(window, found[-2].end, found[-1].start):
        return found[-2].name
    sent = SENT.search(window, 0, found[-1].start) if _code(citation.number or "") not in STATE else None
    return resolve(sent["who"], context) if sent else found[-1].name


def _over(text: str, citation: Citation, context: Context) -> str | None:
    """The body that is named over the list which the citation opens."""
    window = text[max(0, citation.start - REACH) : citation.start]
    listed = _headed().search(window) if window.rstrip(" số").endswith(":") else None
    return resolve(listed["who"], context) if listed else None


@cache
def _headed() -> re.Pattern[str]:
    return re.compile(HEADED.format("|".join(re.escape(kind.name) for kind in kinds())), re.IGNORECASE)


def _speaking(text: str, citation: Citation, context: Context) -> str | None:
    """Who speaks in the document: "Tại Công văn số …, UBND tỉnh yêu cầu"."""
    window = OPENER.split(text[max(0, citation.start - REACH) : citation.start])[-1]
    ahead = text[citation.after : citation.after + AHEAD]
    if not cue("opens_place").fullmatch(fold(window)) or not cue("clause_follows").match(ahead):
        return None
    found = next((body for body in bodies_in(ahead, context) if not body.group), None)
    if found is None or not cue("clause_follows").fullmatch(ahead, 0, found.start):
        return None
    return found.name if cue("speaks").match(fold(ahead[found.end :])) else None


def _lettered(text: str, citation: Citation, context: Context) -> str | None:
    """The last body named before "tại", "theo" or "(" and a citation whose letters are the first ones of its name."""
    code = _code(citation.number or "")
    window = OPENER.split(text[max(0, citation.start - REACH) : citation.start])[-1]
    if len(code) < 2 or (code in STATE and not window.endswith("(")):
        return None
    if not LINKING.search(fold(window)):
        return None
    found = [body for body in bodies_in(window, context) if not body.group]
    if not found:
        return None
    initials = "".join(word[0] for word in re.findall(r"\w+", fold(found[-1].name)) if word != "va")
    return found[-1].name if initials.startswith(fold(code)) or initials[1:].startswith(fold(code)) else None


def same_body(one: str, other: str) -> bool:
    """True if two numbers bear the letters of one body, which only one body has.

    >>> same_body("15/SNNMT-VP", "16/SNNMT-TL"), same_body("15/UBND-VX", "16/UBND-NC")
    (True, False)
    """
    code = _code(one)
    return len(code) > 2 and code == _code(other) and code not in (*STATE, "BCĐ", "BQL", "HĐTV")


def _code(number: str) -> str:
    """The letters of the body: "SNV" of "15/SNV-VP", "ĐU" of "02-NQ/ĐU"."""
    parts = [part for part in re.split(r"[-/]", number) if part and not part[0].isdigit()]
    return next((part for part in parts if not is_kind(part)), "")


def _by_letters(citation: Citation, context: Context) -> str | None:
    number, then = citation.number or "", _then(citation, context)
    if (body := lettered_jointly(citation, then) or issuer_of_number(number, then)) is not None:
        return body
    if number.endswith("/TU") and context.province:
        return resolve("Thành ủy" if context.province.startswith("Thành phố") else "Tỉnh ủy", context)
    own = OWN_STATE.match(number)
    unit = _unit(context) if own else None
    council = "Ủy ban nhân dân" if own and own[1] == "UBND" else "Hội đồng nhân dân"
    return f"{council} {unit}" if unit else None


def _then(citation: Citation, context: Context) -> Context:
    """The context on the day of the citation."""
    year = re.search(r"/((?:19|20)\d\d)/", citation.number or "")
    day = citation.issued if len(citation.issued or "") == 10 else f"{year[1]}-07-01" if year else None
    return replace(context, issued=day)


def _unit(context: Context) -> str | None:
    """The province whose people's committee and council are meant where no name stands: the issuer's own, or the
    one that a document of the centre is about. A commune's document can mean its own or the province's."""
    if context.level == "central":
        return context.subject
    return context.province if context.level in ("province", "department", "other") else None
