"""What a document does with each one that it cites, from the words around the citation."""

import re
from collections.abc import Sequence

from extractors.citations import clauses, relations
from extractors.citations.answering import LETTERS, STANDING, Answering
from extractors.citations.clauses import Place
from extractors.citations.cues import cue
from extractors.citations.finding import Citation
from extractors.citations.relations import Shown, Words
from extractors.citations.surroundings import Surroundings
from extractors.citations.titles import Titles
from extractors.organizations import Context
from extractors.text.flow import Flow
from extractors.text.folding import fold
from models.document import Head
from models.reference import Relation

RULING = ("nghi_dinh", "thong_tu", "thong_tu_lien_tich")
"""Who carries out one that guides or amends another carries out both."""
LONGEST_LIST = 40
"""Items of a list that stand between its line and the citation, at most."""
FORWARDED = (
    "cong_van", "van_ban", "quyet_dinh", "chi_thi", "cong_dien", "ke_hoach", "thong_bao", "nghi_quyet", "ket_luan",
)  # fmt: skip

AND_OF = re.compile(r"\s+và\s+của\s")
"""How the second wish of a row is joined: "đề nghị của A tại Tờ trình số … | và của B tại Tờ trình số …"."""


class Saying:
    """The relations of one document to those that it cites."""

    def __init__(self, flow: Flow, head: Head, context: Context) -> None:
        self.flow = flow
        self.head = head
        self.answering = Answering(flow, head, context)
        self.titles = Titles(flow, head)
        self.surroundings = Surroundings(flow, head, self.answering.acts, self.titles)

    def all(
        self, cited: Sequence[Citation], places: Sequence[Place], issuers: Sequence[str | None]
    ) -> list[Shown | None]:
        """What is said of each citation, None where it is only mentioned."""
        found: list[Shown | None] = []
        for issuer in issuers:
            found.append(self._one(cited, places, issuer, found))
        found = [self._through(cited, places, issuers, found, index) for index in range(len(found))]
        told = {c.number for c, said in zip(cited, found, strict=True) if said and said.rule == "implements_title"}
        if self._asked_elsewhere(cited, found, told):
            return [self._as_titled(c, said, told) for c, said in zip(cited, found, strict=True)]
        return [self._reported(c, i) or said for c, said, i in zip(cited, found, issuers, strict=True)]

    def _through(
        self,
        cited: Sequence[Citation],
        places: Sequence[Place],
        issuers: Sequence[str | None],
        found: Sequence[Shown | None],
        index: int,
    ) -> Shown | None:
        """What is said of one; "Thực hiện Công văn A của Bộ và chỉ đạo của tỉnh tại B, Sở báo cáo" the Bộ answers A."""
        said, beside = found[index], places[index].beside
        if said is None or said.rule == "answers_directly":
            return said
        if beside is None or said.relation is not Relation.ANSWERS or issuers[index] is None:
            return said
        other = found[beside]
        answers = other is not None and other.relation is Relation.ANSWERS and issuers[beside] is not None
        if not (answers and self.answering.addressed(cited[beside], issuers[beside])):
            return said
        addressed = self.answering.addressed(cited[index], issuers[index])
        return said if addressed else said._replace(relation=Relation.IMPLEMENTS)

    def _asked_elsewhere(self, cited: Sequence[Citation], found: Sequence[Shown | None], told: set[str | None]) -> bool:
        """True if a document that the title does not name is answered."""
        return any(
            said is not None and said.relation is Relation.ANSWERS and citation.number not in told
            for citation, said in zip(cited, found, strict=True)
        )

    def _as_titled(self, citation: Citation, said: Shown | None, told: set[str | None]) -> Shown | None:
        """A report "kết quả thực hiện" a standing document that another one asked for implements it only."""
        if said and said.relation is Relation.ANSWERS and citation.kind in STANDING and citation.number in told:
            return said._replace(relation=Relation.IMPLEMENTS)
        return said

    def _reported(self, citation: Citation, issuer: str | None) -> Shown | None:
        """A report in whose title stands what the addressee issued answers it."""
        if self.head.kind != "bao_cao" or citation.kind not in LETTERS or not self.titles.has(citation):
            return None
        said = self.titles.reported(citation) if self.answering.addressed(citation, issuer) else None
        return said and Shown(Relation.ANSWERS, *said, "answers_in_title")

    def _one(
        self, cited: Sequence[Citation], places: Sequence[Place], issuer: str | None, found: Sequence[Shown | None]
    ) -> Shown | None:
        """What is said of the next one of `cited`; `found` is what is said of those before it."""
        index = len(found)
        citation, place, before = cited[index], places[index], cited[index - 1] if found else None
        words = self.surroundings.around(citation, before, _following(cited, places, index))
        within = place.outer is not None
        own = self._shown(citation, issuer, words) if words.title or not within else None
        if own is None and not within:
            own = self._from_lead_in(citation, words) or self._in_row(citation, words)
        if own is not None and (place.beside is None or own.rule != "implements_doing"):
            return own
        if place.outer is not None:
            outer = found[place.outer]
            return self._nested(cited[place.outer], citation, outer) if outer is not None else own
        if place.beside is not None:
            return self._likewise(cited[place.beside], citation, found[place.beside])
        if before is not None and self._said_likewise(before, citation):
            return found[-1] if found[-1] is not None and found[-1].relation is Relation.BASED_ON else own
        if before is not None and (said := found[-1]) is not None and self._directed(before, citation, said):
            return said._replace(relation=Relation.IMPLEMENTS)
        return own

    def _directed(self, before: Citation, citation: Citation, said: Shown) -> bool:
        """True for the second in "Thực hiện Công văn …; ý kiến chỉ đạo của UBND tỉnh tại Công văn số …"."""
        gap = self.flow.text[before.after : citation.opening]
        if said.relation not in (Relation.IMPLEMENTS, Relation.ANSWERS) or ";" not in gap or "\n" in gap:
            return False
        return cue("directed_at").fullmatch(fold(gap[gap.rindex(";") :])) is not None

    def _shown(self, citation: Citation, issuer: str | None, words: Words) -> Shown | None:
        """What the words around a citation say: what asks for nothing further but an answer comes first."""
        said = relations.shown(words)
        if self.answering.asks_for_time and self.answering.addressed(citation, issuer):
            return said if said and said.rule == "implements" and self.answering.begun(citation) else None
        if said is None and (moved := self.answering.own_term(citation, issuer)):
            return Shown(moved, citation.opening, citation.end, f"{moved}_own")
        if words.title or words.rest != citation.end or (said is not None and said.relation is Relation.ANSWERS):
            return said
        return self.answering.shown(citation, issuer, near=words.before) or said

    def _likewise(self, beside: Citation, citation: Citation, said: Shown | None) -> Shown | None:
        """What is said of the one beside it holds, but not of what amended an authority: "…, được sửa đổi bởi …"."""
        heading = said is not None and said.rule == "based_on_heading"
        return None if heading and self._amended(beside, citation) else said

    def _from_lead_in(self, citation: Citation, words: Words) -> Shown | None:
        """What the line over a list says of its items: "Bãi bỏ các văn bản sau đây: | 1. Quyết định số …"."""
        text = self.flow.text
        at = self.flow.index_at(citation.opening)
        if clauses.bare_start(text, self.flow.blocks[at].start, citation.opening) < citation.opening:
            return None
        for over in reversed(self.flow.blocks[max(0, at - LONGEST_LIST) : at]):
            line = text[over.start : over.end]
            opens = line.rstrip().endswith(":") or "sau đây" in line
            lead = cue("list_of_documents").search(fold(line)) if opens else None
            if lead is not None:
                start = clauses.bare_start(text, over.start, over.end)
                before = fold(text[start : over.start + lead.start()])
                return relations.shown(
                    words._replace(before=before, base=start, after="", whole=before, subject=relations.nobody)
                )
            if not cue("bullet").match(line):
                return None
        return None

    def _in_row(self, citation: Citation, words: Words) -> Shown | None:
        """What opens a paragraph says of each document after a semicolon: "Thực hiện …; Quyết định số …"."""
        text, block = self.flow.text, self.flow.block_at(citation.opening)
        start = clauses.bare_start(text, block.start, citation.opening)
        row, mark, near = fold(text[start : citation.opening]).rpartition(";")
        opener = cue("opens_row").match(row)
        if not mark or opener is None or cue("acted").search(row) or "." in row:
            return None
        if not cue("stands_in_row").fullmatch(near):
            return None
        return relations.shown(
            words._replace(before=opener[0], base=start, after="", whole=opener[0], subject=relations.nobody)
        )

    def _nested(self, holder: Citation, citation: Citation, outer: Shown) -> Shown | None:
        """What is done with one named in another's title: authorities count for both, a forwarded one goes on."""
        title = fold(self.flow.text[holder.after : citation.opening])
        if (
            outer.relation is Relation.BASED_ON
            and citation.number
            and citation.kind not in ("giay_phep", "khac")
            and cue("rules_on").match(title if holder.rule != "law" else "sua doi")
        ):
            return outer
        if (
            cue("carries").match(title)
            and outer.relation in (Relation.ANSWERS, Relation.IMPLEMENTS)
            and citation.kind in FORWARDED
        ):
            return outer._replace(relation=Relation.IMPLEMENTS)
        if outer.relation is Relation.IMPLEMENTS and citation.number and holder.kind in RULING:
            return outer if cue("rules_on").match(title) else None
        if outer.relation is Relation.IMPLEMENTS and cue("puts_into_practice").fullmatch(title):
            return outer
        return None

    def _amended(self, previous: Citation, citation: Citation) -> bool:
        return "duoc" in fold(self.flow.text[previous.after : citation.opening])

    def _said_likewise(self, previous: Citation, citation: Citation) -> bool:
        """True for the second in "đề nghị của A tại Tờ trình số …; của B tại Tờ trình số …"."""
        gap = self.flow.text[previous.after : citation.opening]
        joined = gap.lstrip()[:1] in (",", ";") or AND_OF.match(gap) is not None
        return joined and "\n" not in gap and cue("said_at").fullmatch(fold(gap)) is not None


def _following(cited: Sequence[Citation], places: Sequence[Place], index: int) -> Citation | None:
    """The next citation that stands neither in the title of that at `index` nor in one row with it."""
    after = index + 1
    while after < len(cited) and places[after].outer == index:
        after += 1
    return cited[after] if after < len(cited) and places[after].beside is None else None
