"""What a document does with each one that it cites, from the words around the citation."""

import re
from collections.abc import Sequence
from functools import cached_property

from extractors.citations import clauses, relations
from extractors.citations.clauses import Place
from extractors.citations.finding import Citation
from extractors.citations.relations import Shown, Words
from extractors.organizations import Context
from extractors.text.flow import Flow
from extractors.text.folding import fold
from models.document import Head
from models.page import Zone
from models.reference import Relation

REPORTING = re.compile(
    r"(?:bao cao|co y kien|cung cap|tham gia y kien|gop y|kinh trinh|kinh bao cao|xin y kien|co bao cao"
    r"|gui (?:bao cao|danh sach|so lieu|ket qua)|bao cao bo sung|tong hop)"
)
ASKING = re.compile(r"(?:de nghi|yeu cau|giao|huong dan|moi|don doc|trien khai den|thong bao den)(?![a-z])")
OPENING_REACH = 4500
LAWS = {"luat", "bo_luat", "phap_lenh", "hien_phap", "nghi_dinh", "thong_tu", "thong_tu_lien_tich"}
LETTERS = {
    "cong_van",
    "van_ban",
    "cong_dien",
    "thong_bao",
    "khac",
    "giay_moi",
    "ke_hoach",
    "to_trinh",
    "bao_cao",
    "chi_thi",
    "ket_luan",
    "quyet_dinh",
    "huong_dan",
    "phuong_an",
}
CARRYING = re.compile(r"^[\s,]*(?:ve viec\s+|v/v\s+|ve\s+)?(?:chuyen|sao gui|gui)\s")
FORWARDED = {
    "cong_van",
    "van_ban",
    "quyet_dinh",
    "chi_thi",
    "cong_dien",
    "ke_hoach",
    "thong_bao",
    "nghi_quyet",
    "ket_luan",
}
IMPLEMENTING = re.compile(r"[\s,]*(?:ve viec\s+|ve\s+)?(?:to chuc\s+)?(?:trien khai|thuc hien|trien khai thuc hien)\s+")
NORMATIVE = re.compile(r"[\s,]*(?:sua doi|bo sung|quy dinh chi tiet|huong dan|quy dinh|quy dinh mot so)\b")
REMINDER = re.compile(r"^\W*(?:ve viec|v/v|ve)?\s*(?:don doc|nhac)")


class Saying:
    """The relations of one document to those that it cites."""

    def __init__(self, flow: Flow, head: Head, context: Context) -> None:
        self.flow = flow
        self.head = head
        self.context = context

    def all(
        self, cited: Sequence[Citation], places: Sequence[Place], issuers: Sequence[str | None]
    ) -> list[Shown | None]:
        """What is said of each citation, None where it is only mentioned."""
        found: list[Shown | None] = []
        for index, citation in enumerate(cited):
            found.append(self._one(cited, places[index], issuers[index], found, citation, index))
        return found

    def _one(
        self,
        cited: Sequence[Citation],
        place: Place,
        issuer: str | None,
        found: Sequence[Shown | None],
        citation: Citation,
        index: int,
    ) -> Shown | None:
        outer = found[place.outer] if place.outer is not None else None
        words = self._words(citation, cited[index - 1] if index else None)
        own = (
            relations.shown(words, replying=self._replying(citation, issuer, words))
            if place.outer is None or words.title
            else None
        )
        if own is not None and not (place.beside is not None and own.rule == "implements_doing"):
            return own
        if place.beside is not None and place.outer is None:
            beside = found[place.beside]
            return (
                None
                if beside is not None
                and beside.rule == "based_on_heading"
                and self._amended(cited[place.beside], citation)
                else beside
            )
        if place.outer is None and index and self._said_likewise(cited[index - 1], citation):
            last = found[index - 1]
            return last if last is not None and last.relation is Relation.BASED_ON else own
        if outer is not None and place.outer is not None:
            return self._nested(cited[place.outer], citation, outer)
        return own

    def _nested(self, holder: Citation, citation: Citation, outer: Shown) -> Shown | None:
        """What is done with one named in another's title: authorities count for both, a forwarded one goes on."""
        title = fold(self.flow.text[holder.after : citation.opening])
        if (
            outer.relation is Relation.BASED_ON
            and citation.number
            and NORMATIVE.match(title if holder.rule != "law" else "sua doi")
        ):
            return outer
        if (
            CARRYING.match(title)
            and outer.relation in (Relation.ANSWERS, Relation.IMPLEMENTS)
            and citation.kind in FORWARDED
        ):
            return outer._replace(relation=Relation.IMPLEMENTS)
        if outer.relation is Relation.IMPLEMENTS and IMPLEMENTING.fullmatch(title):
            return outer
        return None

    def _amended(self, previous: Citation, citation: Citation) -> bool:
        return "duoc" in fold(self.flow.text[previous.after : citation.opening])

    def _said_likewise(self, previous: Citation, citation: Citation) -> bool:
        """True for the second in "đề nghị của A tại Tờ trình số …; của B tại Tờ trình số …"."""
        gap = self.flow.text[previous.after : citation.opening]
        return gap.lstrip()[:1] in (",", ";") and "\n" not in gap and clauses.SAID_AT.fullmatch(fold(gap)) is not None

    def _words(self, citation: Citation, previous: Citation | None) -> Words:
        text = self.flow.text
        first, last = clauses.sentence(text, citation.opening, citation.end)
        start = clauses.bare_start(text, first, citation.opening)
        fresh = previous is None or previous.end <= first or previous.end > citation.opening
        base = start
        if not fresh and previous is not None:
            base = previous.after if previous.after <= citation.opening else previous.end
        before = fold(text[base : citation.opening])
        title = self._in_title(citation)
        if title:
            base, before = self._title_words(citation, base)
        turn = None if title else _last_turn(text, base, citation.opening)
        if turn is not None:
            base, before = turn, fold(text[turn : citation.opening])
        after = fold(text[citation.end : last])
        heading = self._heading(citation) if fresh else ""
        whole = fold(text[self.flow.block_at(citation.opening).start : citation.opening])
        return Words(before, base, after, citation.end, whole, heading, title, self.head.kind, citation.kind)

    def _title_words(self, citation: Citation, base: int) -> tuple[int, str]:
        text = self.flow.text
        block = self.flow.block_at(citation.start)
        mark = max(
            text.rfind("V/v", block.start, citation.opening), text.rfind("Về việc", block.start, citation.opening)
        )
        base = max(mark, block.start) if mark >= 0 else block.start
        before = fold(text[base : citation.opening])
        return base, "" if REMINDER.match(before) else before

    def _in_title(self, citation: Citation) -> bool:
        block = self.flow.block_at(citation.start)
        if block.zone is Zone.HEAD_LEFT:
            return True
        evidence = self.head.evidence.get("title")
        if evidence is not None:
            span = self.flow.span(citation.start, citation.end)
            return span.page == evidence.page and evidence.start <= span.start < evidence.end
        return bool(self.head.title) and citation.start < self._body and self._titled(citation)

    def _titled(self, citation: Citation) -> bool:
        printed = "".join(fold(self.flow.text[citation.start : citation.end]).split())
        return printed in "".join(fold(self.head.title or "").split())

    @cached_property
    def _body(self) -> int:
        """Where the body's sentences begin: after "Kính gửi", or the first line of authorities."""
        match = re.search(r"Kính gửi|(?:^|\n)(?:Căn cứ|Thực hiện|Triển khai|Ngày|Theo)\s", self.flow.text)
        return match.start() if match else 1200

    def _heading(self, citation: Citation) -> str:
        """The nearest heading over the citation's paragraph: a short line with a number, or in capitals."""
        blocks = self.flow.blocks
        at = next((i for i, b in enumerate(blocks) if b.start <= citation.start <= b.end), 0)
        for block in reversed(blocks[max(0, at - 6) : at]):
            line = self.flow.text[block.start : block.end]
            if (
                len(line) < 90
                and (line.isupper() or re.match(r"(?:[IVX]{1,4}|[A-Z]|\d)[.)]\s", line))
                and not line.endswith((";", "."))
            ):
                return fold(line)
        return ""

    def _replying(self, citation: Citation, issuer: str | None, words: Words) -> bool:
        """True if the clause that leads to the citation reports to, or answers, the one who sent it."""
        if (
            self.head.kind not in ("cong_van", "bao_cao", "to_trinh")
            or citation.start > OPENING_REACH
            or citation.kind not in LETTERS
        ):
            return False
        if citation.kind in ("quyet_dinh",) and not self._addressed(issuer):
            return False
        if words.before.lstrip().startswith(("can cu", "tren co so")) and citation.kind not in (
            "cong_van",
            "van_ban",
            "khac",
        ):
            return False
        if self._addressed(issuer):
            return True
        if "nhan duoc" in words.before or self._speaks_down():
            return False
        main = _main_clause(self._rest(citation))
        report, ask = REPORTING.search(main), ASKING.search(main)
        return report is not None and (ask is None or report.start() < ask.start())

    def _rest(self, citation: Citation) -> str:
        """The folded paragraph after a citation, up to its first full stop."""
        block = self.flow.block_at(citation.start)
        return fold(self.flow.text[citation.end : block.end].split(". ", 1)[0])

    def _addressed(self, issuer: str | None) -> bool:
        """True if the document goes to the issuer, or to whom the issuer speaks for (an Office for its committee)."""
        return issuer is not None and any(_same_house(issuer, addressee) for addressee in self.head.addressees)

    def _speaks_down(self) -> bool:
        own = _rank(self.head.issuer or "")
        return bool(self.head.addressees) and all(_rank(addressee) < own for addressee in self.head.addressees)


def _last_turn(text: str, start: int, end: int) -> int | None:
    last = None
    for match in clauses.TURN.finditer(text, start, end):
        last = match.end()
    return last


def _main_clause(after: str) -> str:
    """The words after the last comma-led subject: what the document's own body does."""
    parts = re.split(
        r",\s+(?=(?:so|ubnd|uy ban|bo|van phong|chu tich|pho chu tich|cuc|chi cuc|ban|phong|cong an|thanh tra"
        r"|doanh nghiep|cong ty)\s)",
        after,
    )
    return parts[-1] if len(parts) > 1 else ""


def _same_house(issuer: str, addressee: str) -> bool:
    one, other = _house(issuer), _house(addressee)
    return one == other or one.startswith(other + " ") or other.startswith(one + " ")


def _house(name: str) -> str:
    plain = re.sub(
        r"^(?:van phong|chu tich|pho chu tich|giam doc|bo truong|chanh van phong|cuc truong|thuong truc)\s+",
        "",
        " ".join(re.findall(r"\w+", fold(name))),
    )
    return re.sub(r"^(?:bo truong|chu tich|van phong)\s+", "", plain).replace("ubnd", "uy ban nhan dan")


def _rank(body: str) -> int:
    plain = fold(body)
    if plain.startswith(
        (
            "uy ban nhan dan tinh",
            "uy ban nhan dan thanh pho",
            "ubnd tinh",
            "chu tich uy ban nhan dan tinh",
            "hoi dong nhan dan tinh",
            "tinh uy",
        )
    ):
        return 4
    if plain.startswith(("bo ", "chinh phu", "thu tuong", "van phong chinh phu", "thanh tra chinh phu", "quoc hoi")):
        return 5
    if "xa" in plain.split() or "phuong" in plain.split() or "thi tran" in plain:
        return 1
    if "huyen" in plain.split() or "thi xa" in plain:
        return 2
    return 3
