"""Whether a document answers one that it cites: its own body delivers something, and the cited one asked for it.

Read from the shape of the sentence, not from whole phrases: who is the subject, which verb is the first of his, and
what joins it to the citation. The words stand in `answering.yaml`, what is more than words in `citing_cues.yaml`.
"""

import re
from functools import cache, cached_property

from extractors.citations import clauses, more_time
from extractors.citations.acts import Acts
from extractors.citations.cues import cue
from extractors.citations.finding import Citation
from extractors.citations.houses import among, hands_on, lettered, rank, same_house, voice
from extractors.citations.relations import RECEIVED, Shown
from extractors.citations.wordings import phrase
from extractors.organizations import Context
from extractors.text.flow import Flow
from extractors.text.folding import fold
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
HONOURED = 60
"""Characters before a citation in which its issuer is called "Quý Sở"."""
REACH = 4500
"""Characters of a document in which it says what it answers."""


class Answering:
    """Tells which citations of one document it answers."""

    def __init__(self, flow: Flow, head: Head, context: Context) -> None:
        self.flow, self.head = flow, head
        self.acts = Acts(flow, head, context)

    def shown(self, citation: Citation, issuer: str | None, *, near: str) -> Shown | None:
        """Where the text says that the citation is answered, or None; `near` is the folded clause that leads to it."""
        if self.head.kind not in ANSWERING or citation.kind not in LETTERS or citation.start > REACH:
            return None
        first, last = clauses.sentence(self.flow.text, citation.opening, citation.end)
        first = clauses.bare_start(self.flow.text, first, citation.opening)
        before = fold(self.flow.text[first : citation.opening])
        ruled = cue("ruled_at").search(near) and not cue("report_duty").search(near)
        if ruled or self._from_below(issuer, before) or self.acts.is_own(issuer):
            return None
        if (came := self._received(citation, issuer, first, before)) is not None:
            return Shown(Relation.ANSWERS, *came, RECEIVED)
        said = self._obeying(citation, issuer, near, last)
        if said is None and self._opening(citation, first):
            said = self._framed(citation, issuer, first, last, before)
        return said and Shown(Relation.ANSWERS, *said, "answers_delivering")

    def _received(self, citation: Citation, issuer: str | None, first: int, before: str) -> tuple[int, int] | None:
        """Where it is told that the addressee's letter came in: "Ngày …, Sở nhận được Công văn … của" the addressee."""
        match = phrase("receives").search(before)
        of_many = self._one_of_many(issuer)  # many of one kind are asked for no more time
        if match is None or (not of_many and more_time.follows(self.flow.text, citation.end)):
            return None
        to_them = of_many or self.addressed(citation, issuer)
        if not (to_them or self._replied(citation) or self._reported_for(citation, issuer)):
            return None
        return first + match.start(), first + match.end()

    def _one_of_many(self, issuer: str | None) -> bool:
        """True if the document goes to all bodies of the kind of that which issued the citation."""
        return issuer is not None and any(among(issuer, to) for to in self.head.addressees)

    def _replied(self, citation: Citation) -> bool:
        """True if the sentence after one that tells of a letter's coming replies to it, whoever is written to."""
        if self.head.kind != "cong_van" or citation.start > self._items:
            return False
        _, last = clauses.sentence(self.flow.text, citation.opening, citation.end)
        act = self.acts.next(last)
        return act is not None and fold(self.flow.text[act.start : act.end]).endswith(("tra loi", "phuc dap"))

    def _reported_for(self, citation: Citation, issuer: str | None) -> bool:
        """True if a report or data follow on a letter from above, whoever it goes to: "UBND xã nhận được Công văn … của
        UBND tỉnh. Sau khi rà soát, UBND xã báo cáo như sau"."""
        below = rank(issuer or "") > self._rank and not self.speaks_down()
        if not below or self.head.kind == "to_trinh" or citation.start > self._items:
            return False
        _, last = clauses.sentence(self.flow.text, citation.opening, citation.end)
        act = self.acts.next(last)
        return act is not None and fold(self.flow.text[act.start : act.end]).endswith(("bao cao", "cung cap"))

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
        if lead["core"] in VAGUE and citation.kind in STANDING and citation.start > self._items:
            return None
        if citation.kind in (*STANDING, "cong_dien") and citation.start > self._items and self.begun(citation):
            return None  # an item that tells of what was done by what binds for long
        if self.addressed(citation, issuer):
            return place if not more_time.delays(fold(self.flow.text[citation.after : last])) else None
        if lead["core"] == "can cu" and cue("guided_by").match(near, lead.end()):
            return None
        if citation.kind == "quyet_dinh" or lead["core"] in VAGUE or self.speaks_down():
            return None
        act = self.acts.first(citation.after, last)
        return place if act is not None else None

    def _framed(
        self, citation: Citation, issuer: str | None, first: int, last: int, before: str
    ) -> tuple[int, int] | None:
        """The own body delivers, before the citation or after it, and what it delivers was asked for there."""
        if self.speaks_down() and not self.addressed(citation, issuer):
            return None
        act = self.acts.first(first, citation.opening)
        if act is not None:
            gap = fold(self.flow.text[act.end : citation.opening])
            return act[1:] if self._linked(gap, citation, issuer) else None
        if phrase("receives").search(before) or not self._wanted(before, citation, issuer):
            return None
        act = self.acts.first(citation.after, last) or self.acts.unsaid(citation.after, last)
        if act is None and (issuer is None or self.addressed(citation, issuer)):
            told = _recital(before) or cue("asked_in").search(before) or self._asks_itself(citation, first, last)
            act = self.acts.next(last) if told else None
        return act[1:] if act is not None else None

    def _asks_itself(self, citation: Citation, first: int, last: int) -> bool:
        """True for the subject of its sentence: "Công văn số … của UBND tỉnh yêu cầu Sở … . Sở báo cáo như sau"."""
        opens = not self.flow.text[first : citation.opening].strip()
        return opens and cue("wants").match(fold(self.flow.text[citation.after : last])) is not None

    def _linked(self, gap: str, citation: Citation, issuer: str | None) -> bool:
        """True if the words between the verb and the citation make it the reason of what is delivered."""
        links = list(phrase("links").finditer(gap))
        if not links and not (gap.rstrip().endswith("(") or citation.lead is None):
            return not gap.strip(" ,:") or (len(gap.split()) < 3 and self.addressed(citation, issuer))
        named = cue("object_of_report").search(gap)
        if named and not cue("theirs_before").search(gap[named.start() :]):
            return False
        wanted = phrase("asked").search(gap) is not None
        if issuer is not None and not self.addressed(citation, issuer):
            return cue("asked_nearby").fullmatch(gap) is not None and (wanted or citation.kind != "quyet_dinh")
        if citation.kind in STANDING:
            return wanted and (self.addressed(citation, issuer) or "phan cong" in gap or "giao" in gap.split())
        return wanted or self.addressed(citation, issuer) or bool(links)

    def _wanted(self, before: str, citation: Citation, issuer: str | None) -> bool:
        """True if the cited document wanted something of this one's body."""
        return self.addressed(citation, issuer) or cue("asked_in").search(before) is not None

    def addressed(self, citation: Citation, issuer: str | None) -> bool:
        """True if the document goes to who issued the citation, or to whom he speaks for."""
        if issuer is not None:
            return any(same_house(issuer, to) or hands_on(issuer, to) for to in self.head.addressees)
        before = fold(self.flow.text[max(0, citation.opening - HONOURED) : citation.opening])
        honoured = cue("honoured").search(before) is not None
        return honoured or any(lettered(citation.number or "", a) for a in self.head.addressees)

    def _from_below(self, issuer: str | None, before: str) -> bool:
        """True if one who stands higher decides over another's wish, or anybody "xét" one: it is the reason only."""
        if cue("considers").match(before):
            return True
        grants = phrase("grants").match(before.lstrip(" ,"))
        return bool(grants and issuer and self.head.issuer) and self._rank > rank(issuer or "")

    def begun(self, citation: Citation) -> bool:
        """True if the own body has done something for it: "Thực hiện Kế hoạch …, UBND phường đã thành lập Tổ"."""
        text = self.flow.text
        _, last = clauses.sentence(text, citation.opening, citation.end)
        return any(cue("has_done").match(text, after) for _, after in self.acts.selves(citation.after, last))

    def speaks_down(self) -> bool:
        """True if all addressees stand lower than who speaks."""
        return bool(self.head.addressees) and all(rank(addressee) < self._rank for addressee in self.head.addressees)

    @cached_property
    def _rank(self) -> int:
        """How high who speaks stands: an office that hands on what its leader thinks or orders speaks as he does."""
        issuer = self.head.issuer or ""
        whose = voice(issuer)
        if whose == issuer or cue("leader_speaks").search(fold(self.flow.text[:REACH])) is None:
            return rank(issuer)
        return rank(whose)

    @cached_property
    def asks_for_time(self) -> bool:
        """True if the title of a letter upwards asks for more time: what set the term is only told."""
        return not self.speaks_down() and more_time.titled(self.head, self.flow.text)

    def own_term(self, citation: Citation, issuer: str | None) -> Relation | None:
        """What is done with a letter of the own body in one whose title moves a term, which is that letter's: it is
        extended, or amended where the term is put otherwise."""
        titled = cue("moves_term").match(title := fold(self.head.title or ""))
        if titled is None or citation.kind not in LETTERS or not self.acts.is_own(issuer):
            return None
        return Relation.AMENDS if cue("puts_term_otherwise").match(title) else Relation.EXTENDS

    def _opening(self, citation: Citation, first: int) -> bool:
        """True in the paragraphs before the first item, and in "Trên đây là …"."""
        opens = citation.start < self._items
        return opens or cue("closing").match(fold(self.flow.text[first : first + 20])) is not None

    @cached_property
    def _items(self) -> int:
        """Where the first item or heading of the body begins."""
        body = [b for b in self.flow.blocks if b.zone is Zone.BODY]
        for block in body[1:]:
            line = self.flow.text[block.start : block.end]
            if line.isupper() or _lists(line):
                return block.start
        return len(self.flow.text)


def _recital(before: str) -> bool:
    """True if the sentence tells what another did, "Ngày …, UBND tỉnh có Công văn", but not what he reported "tại"."""
    return cue("reported_at").search(before) is None and cue("telling_of_it").search(before) is not None


def _lists(line: str) -> bool:
    """True if the line is an item, and not one of the reasons."""
    mark = cue("item_or_heading").match(line)
    return mark is not None and not cue("item_of_reasons").match(fold(line[mark.end() :]))


@cache
def _obeyed() -> re.Pattern[str]:
    core = phrase("obeys").pattern
    return re.compile(rf"[\s,\"“(]*(?:(?:nghiem tuc|de|nham|tiep tuc|khan truong|kip thoi)\s+){{0,3}}(?P<core>{core})")
