"""Whether a document answers one that it cites: its own body delivers something, and the cited one asked for it.

Read from the shape of the sentence, not from whole phrases: who is the subject, which verb is the first of his, and
what joins it to the citation. The words stand in `answering.yaml`.
"""

import re
from functools import cache, cached_property
from typing import NamedTuple

from extractors.citations import clauses, more_time
from extractors.citations.finding import Citation
from extractors.citations.houses import lettered, rank, same_house
from extractors.citations.relations import Shown
from extractors.citations.wordings import phrase
from extractors.organizations import Context, bodies_in
from extractors.text.flow import Flow
from extractors.text.folding import fold, folded
from models.document import Head
from models.page import Zone
from models.reference import Relation

ANSWERING = ("cong_van", "bao_cao", "to_trinh")
LETTERS = (
    "cong_van", "van_ban", "cong_dien", "thong_bao", "khac", "giay_moi", "ke_hoach", "to_trinh", "bao_cao", "chi_thi",
    "ket_luan", "quyet_dinh", "huong_dan", "phuong_an",
)  # fmt: skip
STANDING = ("ke_hoach", "quyet_dinh", "chi_thi", "huong_dan", "ket_luan", "phuong_an")
"""Kinds that bind for long: to answer one, the text must say what of it was asked, or go to who issued it."""
VAGUE = ("ve", "ve viec", "sau khi", "qua", "doi voi", "lien quan", "lien quan den")
"""What leads to any document: it says something only of one that the addressee issued."""
REACH = 4500
LEADING = 120
"""Characters before a body that say whether it is a subject."""
ITEM = re.compile(r"\s*(?:[IVX]{1,4}|[A-Z]|\d{1,2}|[a-zđ])[.)]\s|\s*[-+•*–]\s|\s*(?:Phần|PHẦN|Mục)\s")
OPENS = re.compile(r"\W*(?:can cu|thuc hien|theo|trien khai|tiep theo|phuc dap|xet|\d{1,2}[./]|ngay)\b")
CLOSES = re.compile(r"\W*tren day la\b")
SELF = re.compile(
    r"(?:Sở|Bộ|Cục|Chi cục|Ban|Văn phòng|Công ty|Đơn vị|Cơ quan|Trường|Nhà trường|Bệnh viện|Trung tâm|UBND|Ủy ban"
    r"|Chúng tôi|chúng tôi|đơn vị|Doanh nghiệp|Phòng|Viện|Thanh tra|Hội|Đoàn)\s+(?=[^\W\d_A-ZĐ])"
    r"(?!xã|phường|tỉnh|huyện|thị|nhân)"
)
LED = re.compile(r"(?:,|;|\bnay|\bvà|:|\.|^)\s*(?:thì\s+)?$")
STATED = re.compile(r"(?:theo|tai|cua)\s+(?:dung\s+)?(?:cac\s+)?quy dinh|quy dinh tai")
DUTY = re.compile(
    r"(?:che do|yeu cau)\s+(?:thong tin,?\s+)?(?:bao cao\s+)?(?:dinh ky\s+)?(?:duoc\s+)?quy dinh (?:tai|trong)\s*$"
)
"""A report that a letter wants at stated times: "chế độ báo cáo quy định tại Văn bản số …"."""
GUIDED = re.compile(r"\s*(?:cac\s+)?(?:noi dung\s+)?huong dan(?![a-z])")
OBJECT = re.compile(
    r"(?:ket qua|tinh hinh|tien do|viec|cong tac|tong ket|so ket|nham|de|trong|du kien)\s+(?:\S+\s+){0,2}?"
    r"(?:thuc hien|trien khai|thi hanh)[^,;(]*$"
)
NEAR = re.compile(r"^[^,;]{0,90}?\b(?:theo|thuc hien)(?:\s+(?:nhiem vu|phan cong|yeu cau|duoc|giao|chi dao|tai))*\s*$")
ORDERED = re.compile(
    r"(?:yeu cau|de nghi|chi dao|giao|phan cong|chuyen den|lay y kien|xin y kien)\s(?:[^,;]{0,80}\s)?"
    r"(?:tai|trong|o|theo|nhu)"
    r"\s(?:\S+\s+){0,6}$"
)
DONE = re.compile(r"(?:\bda|\bduoc|\bdo|\bma)\s+$")


class Act(NamedTuple):
    """What the document's own body does: the place of its verb in the text, and where the body's name begins."""

    subject: int
    start: int
    end: int


class Answering:
    """Tells which citations of one document it answers."""

    def __init__(self, flow: Flow, head: Head, context: Context) -> None:
        self.flow = flow
        self.head = head
        self.context = context

    def shown(self, citation: Citation, issuer: str | None, *, near: str) -> Shown | None:
        """Where the text says that the citation is answered, or None; `near` is the folded clause that leads to it."""
        if self.head.kind not in ANSWERING or citation.kind not in LETTERS or citation.start > REACH:
            return None
        first, last = clauses.sentence(self.flow.text, citation.opening, citation.end)
        first = clauses.bare_start(self.flow.text, first, citation.opening)
        before = fold(self.flow.text[first : citation.opening])
        if (STATED.search(near) and not DUTY.search(near)) or self._from_below(issuer, before) or self._own(issuer):
            return None
        said = self._received(citation, issuer, first, before) or self._obeying(citation, issuer, near, last)
        if said is None and self._opening(citation, first):
            said = self._framed(citation, issuer, first, last, before)
        return said and Shown(Relation.ANSWERS, *said, "answers_delivering")

    def _received(self, citation: Citation, issuer: str | None, first: int, before: str) -> tuple[int, int] | None:
        """Where it is told that the addressee's letter came in: "Ngày …, Sở nhận được Công văn … của" the addressee."""
        match = phrase("receives").search(before)
        if match is None or not self.addressed(citation, issuer) or more_time.follows(self.flow.text, citation.end):
            return None
        return first + match.start(), first + match.end()

    def _obeying(self, citation: Citation, issuer: str | None, near: str, last: int) -> tuple[int, int] | None:
        """ "Thực hiện Công văn …": of the addressee, or followed by a report."""
        lead = _obeyed().match(near)
        if lead is None or re.search(r"[,;]", near[lead.end() :]):
            return None
        if lead["core"] in ("can cu", "tren co so") and citation.kind not in ("cong_van", "van_ban", "khac"):
            return None
        if lead["core"] == "can cu" and self.head.kind == "to_trinh":
            return None
        base = citation.opening - len(near)
        place = (base + lead.start("core"), base + lead.end("core"))
        if self.addressed(citation, issuer):
            return place if not more_time.delays(fold(self.flow.text[citation.after : last])) else None
        if lead["core"] == "can cu" and GUIDED.match(near, lead.end()):
            return None
        if citation.kind == "quyet_dinh" or lead["core"] in VAGUE or self.speaks_down():
            return None
        act = self._act(citation.after, last)
        return place if act is not None else None

    def _framed(
        self, citation: Citation, issuer: str | None, first: int, last: int, before: str
    ) -> tuple[int, int] | None:
        """The own body delivers, before the citation or after it, and what it delivers was asked for there."""
        if self.speaks_down() and not self.addressed(citation, issuer):
            return None
        act = self._act(first, citation.opening)
        if act is not None:
            gap = fold(self.flow.text[act.end : citation.opening])
            return act[1:] if self._linked(gap, citation, issuer) else None
        if phrase("receives").search(before) or not self._wanted(before, citation, issuer):
            return None
        act = self._act(citation.after, last) or self._ready(citation, last)
        if act is None and (issuer is None or self.addressed(citation, issuer)):
            act = self._next(last) if _recital(before) or ORDERED.search(before) else None
        return act[1:] if act is not None else None

    def _linked(self, gap: str, citation: Citation, issuer: str | None) -> bool:
        """True if the words between the verb and the citation make it the reason of what is delivered."""
        links = list(phrase("links").finditer(gap))
        if not links and not (gap.rstrip().endswith("(") or citation.lead is None):
            return not gap.strip(" ,:") or (len(gap.split()) < 3 and self.addressed(citation, issuer))
        named = OBJECT.search(gap)
        if named and not re.search(r"(?:theo|tai|\()\s*(?:\S+\s+){0,12}$", gap[named.start() :]):
            return False
        wanted = phrase("asked").search(gap) is not None
        if issuer is not None and not self.addressed(citation, issuer):
            return NEAR.search(gap) is not None
        if citation.kind in STANDING:
            return wanted and (self.addressed(citation, issuer) or "phan cong" in gap or "giao" in gap.split())
        return wanted or self.addressed(citation, issuer) or bool(links)

    def _wanted(self, before: str, citation: Citation, issuer: str | None) -> bool:
        """True if the cited document wanted something of this one's body."""
        return self.addressed(citation, issuer) or ORDERED.search(before) is not None

    def _act(self, start: int, end: int) -> Act | None:
        """What the document's own body delivers between `start` and `end`, if that is the first it does there."""
        for at, after in self.selves(start, end):
            said = fold(self.flow.text[after:end])
            deliver, ask = phrase("delivers").search(said), _plain_ask(said)
            if deliver is not None and (ask is None or deliver.start() <= ask) and not more_time.delays(said):
                return Act(at, after + deliver.start(), after + deliver.end())
        return None

    def _ready(self, citation: Citation, last: int) -> Act | None:
        """A report without a verb: "tình hình cụ thể như sau:", said of nobody else."""
        rest = self.flow.text[citation.after : last]
        found = list(phrase("ready").finditer(fold(rest)))
        if not found or _plain_ask(fold(rest)) is not None or self._others(citation.after, last):
            return None
        return Act(citation.after, citation.after + found[-1].start(), citation.after + found[-1].end())

    def _next(self, last: int) -> Act | None:
        """What the own body delivers in the two sentences after one that only tells of the request."""
        text, at = self.flow.text, last
        for _ in range(2):
            at += len(text[at:]) - len(text[at:].lstrip(" .;\n"))
            if at >= len(text) or ITEM.match(text, at):
                return None
            _, end = clauses.sentence(text, at, min(at + 1, len(text)))
            if more_time.delays(fold(text[at:end])):
                return None
            if (act := self._act(at, end)) is not None:
                return act
            at = end
        return None

    def selves(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where the document's own body is the subject in a stretch: start and end of its name."""
        text = self.flow.text[start:end]
        named = [(b.start, b.end) for b in bodies_in(text, self.context) if self._own(b.name)]
        named += [(m.start(), m.end()) for m in SELF.finditer(text)]
        if (own := self._owns(folded(self.flow.text)[start:end])) is not None:
            named.append(own)
        return [(start + a, start + b) for a, b in sorted(named) if a == 0 or self._leads(text, a)]

    def _owns(self, said: str) -> tuple[int, int] | None:
        """The issuer's own name in folded words, as printed in the head, for bodies that no list knows."""
        name = self._issuer
        at = said.find(name) if name else -1
        return (at, at + len(name)) if at >= 0 else None

    @cached_property
    def _issuer(self) -> str:
        return " ".join(fold(self.head.issuer or "").split())

    def _leads(self, text: str, at: int) -> bool:
        """True if a body at `at` is a subject: it opens the stretch or follows a comma."""
        before = text[max(0, at - LEADING) : at]
        return not before.strip(' \t,;:.-–)”"') or LED.search(before) is not None or _titled(before)

    def _others(self, start: int, end: int) -> bool:
        return any(
            not body.group and not self._own(body.name) and self._leads(self.flow.text[start:end], body.start)
            for body in bodies_in(self.flow.text[start:end], self.context)
        )

    def _own(self, issuer: str | None) -> bool:
        return bool(issuer and self.head.issuer) and same_house(issuer or "", self.head.issuer or "")

    def addressed(self, citation: Citation, issuer: str | None) -> bool:
        """True if the document goes to who issued the citation, or to whom he speaks for."""
        if issuer is not None:
            return any(same_house(issuer, addressee) for addressee in self.head.addressees)
        honoured = re.search(
            r"\bquy\s+(?!i|ii|iv|\d)[a-z]+[^,;.]{0,30}$",
            fold(self.flow.text[max(0, citation.opening - 60) : citation.opening]),
        )
        return honoured is not None or any(lettered(citation.number or "", a) for a in self.head.addressees)

    def _from_below(self, issuer: str | None, before: str) -> bool:
        """True if one who stands higher decides over another's wish, or anybody "xét" one: it is the reason only."""
        if re.match(r"\W*xet\b", before):
            return True
        grants = phrase("grants").match(before.lstrip(" ,"))
        return bool(grants and issuer and self.head.issuer) and rank(self.head.issuer or "") > rank(issuer or "")

    def speaks_down(self) -> bool:
        """True if all addressees stand lower than who speaks."""
        own = rank(self.head.issuer or "")
        return bool(self.head.addressees) and all(rank(addressee) < own for addressee in self.head.addressees)

    @cached_property
    def asks_for_time(self) -> bool:
        """True if the title of a letter upwards asks for more time: what set the term is only told."""
        return not self.speaks_down() and more_time.titled(self.head, self.flow.text)

    def _opening(self, citation: Citation, first: int) -> bool:
        """True in the paragraphs before the first item, and in "Trên đây là …"."""
        return citation.start < self._items or CLOSES.match(fold(self.flow.text[first : first + 20])) is not None

    @cached_property
    def _items(self) -> int:
        """Where the first item or heading of the body begins."""
        body = [b for b in self.flow.blocks if b.zone is Zone.BODY]
        for block in body[1:]:
            line = self.flow.text[block.start : block.end]
            if line.isupper() or (ITEM.match(line) and not OPENS.match(fold(ITEM.sub("", line, count=1)))):
                return block.start
        return len(self.flow.text)


def _recital(before: str) -> bool:
    """True if the sentence tells what another did, "Ngày …, UBND tỉnh có Công văn", but not what he reported "tại"."""
    told = re.search(r"(?:bao cao|giai trinh)\s+tai\s+(?:cac\s+)?$", before)
    return told is None and re.search(r"(?:\bco|ban hanh|\bgui|\btai|nhan duoc)\s+(?:\S+\s+){0,2}$", before) is not None


def _plain_ask(said: str) -> int | None:
    """Where the clause first asks something of others; what was asked ("đã đề nghị", "được giao") does not count."""
    for match in phrase("asks").finditer(said):
        if not DONE.search(said[: match.start()]) and not re.search(r"(?:theo|y kien|nhu)\s+$", said[: match.start()]):
            return match.start()
    return None


def _titled(before: str) -> bool:
    """True if the words before a body are an office-holder's title that opens the clause: "Chủ tịch | UBND tỉnh"."""
    return (
        re.search(
            r"(?:^|[,;.:]\s*)(?:Chủ tịch|Phó Chủ tịch|Giám đốc|Bộ trưởng|Lãnh đạo|Thừa lệnh [^,]{3,60},)\s+$", before
        )
        is not None
    )


@cache
def _obeyed() -> re.Pattern[str]:
    core = phrase("obeys").pattern
    return re.compile(rf"[\s,\"“(]*(?:(?:nghiem tuc|de|nham|tiep tuc|khan truong|kip thoi)\s+){{0,3}}(?P<core>{core})")
