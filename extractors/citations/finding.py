"""Citations in plain text: what is cited, where, called what, of which day and by whom, before anything is resolved."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.citations import certificates, laws, numbers
from extractors.citations.attributes import IN_BRACKETS, Tail, issued_before, tail
from extractors.citations.leads import Lead, lead_before, lead_beyond, loose_kind
from extractors.citations.numbers import NumberFound
from extractors.citations.pinpoints import pinpoint_before
from extractors.kinds import kind_of_name, kind_of_symbol

LIST = re.compile(r"\s*(?:[,;]|,?\s*và|,?\s*hoặc|&|/)\s*(?:các\s+)?(?:[sS][ốổồô]\s*:?\s*)?")
UNNUMBERED = re.compile(
    r"(?P<kind>[VvCcQNTBK](?<![^\W_].)(?:ăn bản|ông văn|uyết định|ghị quyết|hông báo|hỉ thị|ờ trình|áo cáo|ế hoạch"
    r"|ông điện))\s+(?=ngày\s+\d)"
)
DRAFT = re.compile(r"dự (?:thảo|án)\s+\Z", re.IGNORECASE)
"""What stands before a law that is not one yet."""
LONGEST_TITLE = 1000
LAWGIVER = re.compile(r"[\s,]*(?:của Quốc hội\s+)?(?:về việc\s+)?")
ABOUT = re.compile(r"[\s,]*(?:về\s+việc|v/v|về)\s+", re.IGNORECASE)
SAME_DAY = re.compile(r"[\s,(]*(?:ký\s+|ban hành\s+)?cùng\s+ngày(?![\s,]*\d)", re.IGNORECASE)
TITLE_END = re.compile(
    r"[;\n]|\.(?:\s|$)|,\s+(?=(?:Sở|UBND|Ủy ban|Bộ|Văn phòng|Cục|Chi cục|Ban|Phòng|Công an|Chủ tịch|Thanh tra|Tỉnh"
    r"|Trung tâm|Bệnh viện|Trường|Đại học|Học viện|Viện|Công ty|Tổng công ty|Tập đoàn|Doanh nghiệp|Hợp tác xã|Ngân hàng"
    r"|Kho bạc|Bảo hiểm|Hội|Hiệp hội|Đoàn|Liên đoàn|HĐND|Hội đồng|Tổng cục|Đơn vị|Nhà trường)\s)"
)


@dataclass(frozen=True, slots=True)
class Citation:
    """A document cited at `start:end` of a text; `number` is mended, `issuer` as printed, unknown values are None.

    `number_at` is where the số ký hiệu (or a law's name) starts, `after` where the words on date and issuer end.
    """

    start: int
    end: int
    kind: str
    number: str | None
    number_at: int
    after: int
    issued: str | None = None
    issuer: str | None = None
    issuer_at: tuple[int, int] | None = None
    title: str | None = None
    pinpoint: str | None = None
    pinpoint_at: int | None = None
    law: str | None = None
    lead: Lead | None = None
    rule: str = "number"

    @property
    def opening(self) -> int:
        """Where the citation begins, the cited part included."""
        return self.start if self.pinpoint_at is None else self.pinpoint_at


def find(text: str, *, read: bool = False) -> tuple[Citation, ...]:
    """Every document cited in a NFC text, in order; `read` mends the slips of OCR in the numbers."""
    named = list(laws.find(text))
    found = list(_numbered(text, named, read=read))
    taken = {(c.start, c.law) for c in found}
    named = [law for law in named if law.number is None and not DRAFT.search(text, max(0, law.start - 12), law.start)]
    found += [_law(law, text) for law in named if (law.start, law.law) not in taken]
    found += [c for c in _certificates(text) if not any(f.start < c.end and c.start < f.end for f in found)]
    found += [c for c in _unnumbered(text) if not any(f.start <= c.start < f.end for f in found)]
    return tuple(_shared(text, sorted(found, key=lambda c: (c.number_at, c.start))))


def _numbered(text: str, named: Sequence[laws.LawFound], *, read: bool) -> Iterator[Citation]:
    candidates = [(n, lead_before(text, n.start) or lead_beyond(text, n)) for n in numbers.find(text, read=read)]
    starts = [lead.start if lead else number.start for number, lead in candidates] + [len(text)]
    around = iter((*named, None))
    law, before = next(around), None
    for index, (number, lead) in enumerate(candidates):
        while law is not None and law.end <= number.start:
            law = next(around)
        if (
            not number.sure
            and lead is None
            and not loose_kind(text, number.start)
            and not (before and LIST.fullmatch(text[before.end : number.start]))
        ):
            continue
        enclosing = law if law is not None and law.start <= number.start else None
        said = tail(text, number.end, starts[index + 1])
        if enclosing is not None and enclosing.number is None:
            said = Tail(None, None, number.end, number.end)  # the date after an amending law's title is that law's own
        before = _cited(text, number, lead, said, enclosing)
        yield before


def _cited(text: str, number: NumberFound, lead: Lead | None, said: Tail, law: laws.LawFound | None) -> Citation:
    own = law is not None and law.number is not None
    start = law.start if own and law else lead.start if lead else number.start
    point = pinpoint_before(text, start)
    return Citation(
        start=start,
        end=max(said.dated, number.end),
        kind=law.kind if own and law else _kind(text, number, lead),
        number=number.number,
        number_at=number.start,
        after=said.end,
        issued=said.issued or issued_before(text, start),
        issuer=_printed(text, said.issuer),
        issuer_at=said.issuer,
        pinpoint=text[slice(*point)] if point else None,
        pinpoint_at=point[0] if point else None,
        law=law.law if own and law else None,
        title=_amending(text, number, said, law if own else None),
        lead=lead,
    )


def _amending(text: str, number: NumberFound, said: Tail, law: laws.LawFound | None) -> str | None:
    """The title of a law that changes others, by which it may be cited elsewhere; None for all else."""
    if law is not None:
        return law.title if law.amending else None
    opened = LAWGIVER.match(text, said.end) if "/QH" in number.number else None
    return laws.amending_title(text, opened.end()) if opened else None


def _printed(text: str, at: tuple[int, int] | None) -> str | None:
    """The issuer's name without the abbreviation set in brackets inside it: "Công ty (CTCP) Sông Trà"."""
    return " ".join(IN_BRACKETS.sub(" ", text[at[0] : at[1]]).split()) or None if at else None


def _kind(text: str, number: NumberFound, lead: Lead | None) -> str:
    """The kind as called; without a name, as the letters say."""
    if lead is not None:
        return lead.kind
    kind = kind_of_symbol(number.number) or "van_ban"
    loose = loose_kind(text, number.start)
    return loose if loose and (kind == "cong_van" or loose == "giay_phep") else kind


def _law(law: laws.LawFound, text: str) -> Citation:
    point = pinpoint_before(text, law.start)
    return Citation(
        law.start, law.end, law.kind, None, law.start, law.end,
        issued=law.issued, title=law.title, law=law.law, rule="law",
        pinpoint=text[slice(*point)] if point else None, pinpoint_at=point[0] if point else None,
    )  # fmt: skip


def _certificates(text: str) -> Iterator[Citation]:
    for found in certificates.find(text):
        said = tail(text, found.dated, found.dated + LONGEST_TITLE)
        yield Citation(
            found.start, found.dated, found.kind, found.number, found.number_at, said.end,
            issued=found.issued or said.issued, issuer=_printed(text, said.issuer), issuer_at=said.issuer,
            rule="certificate",
        )  # fmt: skip


def _unnumbered(text: str) -> Iterator[Citation]:
    """ "văn bản ngày 3/2/2025 của Bộ … về việc …": cited by day, issuer and subject, the number left out."""
    for match in UNNUMBERED.finditer(text):
        said = tail(text, match.end("kind"), match.end("kind") + 200)
        about = ABOUT.match(text, said.end) if said.issued and said.issuer else None
        kind = kind_of_name(match["kind"])
        if about is None or kind is None or len(said.issued or "") != 10:
            continue
        stop = TITLE_END.search(text, about.end(), about.end() + LONGEST_TITLE)
        title = " ".join(text[about.end() : stop.start() if stop else about.end() + 300].split())
        yield Citation(
            match.start(), said.dated, kind, None, match.start(), said.end,
            issued=said.issued, issuer=_printed(text, said.issuer), issuer_at=said.issuer,
            title=title, rule="unnumbered",
        )  # fmt: skip


def _shared(text: str, found: list[Citation]) -> list[Citation]:
    """In "các Quyết định số A, số B và C ngày D của E" what is said once holds for all of them."""
    for index in range(len(found) - 2, -1, -1):
        one, other = found[index], found[index + 1]
        if one.rule != "number" or other.rule != "number" or not _listed(text, one, other):
            continue
        apart = ";" in text[one.end : other.start] and _letters(one) != _letters(other)
        if other.lead is None and one.issued is None and other.issued is not None and not apart:
            one = replace(one, issued=other.issued)
        if one.issuer is None and other.issuer_at is not None and _letters(one) == _letters(other):
            one = replace(one, issuer=other.issuer, issuer_at=other.issuer_at)
        found[index] = one
    for index, (one, other) in enumerate(list(pairwise(found)), 1):
        if other.issued is None and SAME_DAY.match(text, other.end) and "\n" not in text[one.end : other.start]:
            other = found[index] = replace(other, issued=found[index - 1].issued)
        if (
            other.lead is None
            and one.lead is not None
            and one.lead.many
            and one.kind == "van_ban"
            and _listed(text, one, other)
        ):
            found[index] = replace(other, kind=one.kind, lead=one.lead)
    return found


def _listed(text: str, one: Citation, other: Citation) -> bool:
    return one.end <= other.start and LIST.fullmatch(text[one.end : other.start]) is not None


def _letters(citation: Citation) -> str:
    return re.sub(r"^[^/-]*(?:/\d{4})?", "", citation.number or "")
