"""What a document does with each one that it cites, from the words around the citation."""

import re
from collections.abc import Sequence
from functools import partial

from extractors.citations import clauses, relations
from extractors.citations.answering import LETTERS, STANDING, Answering
from extractors.citations.clauses import Place
from extractors.citations.cues import cue
from extractors.citations.finding import Citation
from extractors.citations.relations import Shown, Words
from extractors.citations.titles import Titles
from extractors.organizations import Context
from extractors.text.flow import Flow
from extractors.text.folding import fold, folded
from models.document import Head
from models.page import Zone
from models.reference import Relation

LONGEST_LIST = 40
LONGEST_PARAGRAPH = 3000
"""Characters before a citation that are looked at."""
PAGE = 4000
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


class Saying:
    """The relations of one document to those that it cites."""

    def __init__(self, flow: Flow, head: Head, context: Context) -> None:
        self.flow = flow
        self.head = head
        self.answering = Answering(flow, head, context)
        self.titles = Titles(flow, head)

    def all(
        self, cited: Sequence[Citation], places: Sequence[Place], issuers: Sequence[str | None]
    ) -> list[Shown | None]:
        """What is said of each citation, None where it is only mentioned."""
        found: list[Shown | None] = []
        for index, citation in enumerate(cited):
            found.append(self._one(cited, places[index], issuers[index], found, citation, index))
        told = {c.number for c, said in zip(cited, found, strict=True) if said and said.rule == "implements_title"}
        if self._asked_elsewhere(cited, found, told):
            return [self._as_titled(c, said, told) for c, said in zip(cited, found, strict=True)]
        return [self._reported(c, i) or said for c, said, i in zip(cited, found, issuers, strict=True)]

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
        own = self._shown(citation, issuer, words) if place.outer is None or words.title else None
        if own is None and place.outer is None:
            own = self._from_lead_in(citation, words)
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

    def _shown(self, citation: Citation, issuer: str | None, words: Words) -> Shown | None:
        """What the words around a citation say: what asks for nothing further but an answer comes first."""
        if self.answering.asks_for_time and self.answering.addressed(citation, issuer):
            return None
        answered = (
            None
            if words.title or words.rest != citation.end
            else self.answering.shown(citation, issuer, near=words.before)
        )
        said = relations.shown(words)
        return said if said is not None and said.relation is Relation.ANSWERS else answered or said

    def _from_lead_in(self, citation: Citation, words: Words) -> Shown | None:
        """What the line over a list says of its items: "Bãi bỏ các văn bản sau đây: | 1. Quyết định số …"."""
        text = self.flow.text
        at = self.flow.index_at(citation.opening)
        if clauses.bare_start(text, self.flow.blocks[at].start, citation.opening) < citation.opening:
            return None
        for over in reversed(self.flow.blocks[max(0, at - LONGEST_LIST) : at]):
            line = text[over.start : over.end]
            lead = cue("list_of_documents").search(fold(line)) if line.rstrip().endswith(":") else None
            if lead is not None:
                start = clauses.bare_start(text, over.start, over.end)
                before = fold(text[start : over.start + lead.start()])
                return relations.shown(
                    words._replace(before=before, base=start, after="", whole=before, subject=relations.nobody)
                )
            if not cue("bullet").match(line):
                return None
        return None

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
        if outer.relation is Relation.IMPLEMENTS and cue("puts_into_practice").fullmatch(title):
            return outer
        return None

    def _amended(self, previous: Citation, citation: Citation) -> bool:
        return "duoc" in fold(self.flow.text[previous.after : citation.opening])

    def _said_likewise(self, previous: Citation, citation: Citation) -> bool:
        """True for the second in "đề nghị của A tại Tờ trình số …; của B tại Tờ trình số …"."""
        gap = self.flow.text[previous.after : citation.opening]
        return gap.lstrip()[:1] in (",", ";") and "\n" not in gap and cue("said_at").fullmatch(fold(gap)) is not None

    def _words(self, citation: Citation, previous: Citation | None) -> Words:
        text = self.flow.text
        if (mark := self._mark(citation)) is not None:
            return self._at_mark(citation, mark)
        first, last = clauses.sentence(text, citation.opening, citation.end)
        start = clauses.bare_start(text, first, citation.opening)
        fresh = previous is None or previous.end <= first or previous.end > citation.opening
        base = start
        if not fresh and previous is not None:
            base = previous.after if previous.after <= citation.opening else previous.end
        before = folded(text)[base : citation.opening]
        title = self.titles.has(citation)
        if title:
            base, before = self.titles.words(citation, base)
        turn = None if title else _last_turn(text, base, citation.opening)
        if turn is not None:
            base, before = turn, folded(text)[turn : citation.opening]
        after = folded(text)[citation.end : last]
        if (turned := cue("turn").search(text, citation.after, last)) is not None and text[turned.start()] == ",":
            after = after[: turned.start() - citation.end]
        heading = self._heading(citation) if fresh else ""
        opened = self.flow.block_at(citation.opening).start
        whole = folded(text)[max(opened, citation.opening - LONGEST_PARAGRAPH) : citation.opening]
        return Words(
            before,
            base,
            after,
            citation.end,
            whole,
            heading,
            title,
            self.head.kind,
            citation.kind,
            partial(self._subject, base, citation.opening),
        )

    def _subject(self, start: int, end: int) -> int | None:
        """Where the last name of the document's own body ends that is a subject in `start:end`."""
        return max((after for at, after in self.answering.acts.selves(start, end) if at <= end), default=None)

    def _mark(self, citation: Citation) -> int | None:
        """Where the mark of a footnote stands that begins with the citation: "… của Thủ tướng Chính phủ1 về"."""
        text = self.flow.text
        block = self.flow.block_at(citation.start)
        note = cue("footnote").match(text, block.start, citation.opening)
        if note is None or note.end() != citation.opening or not (block.zone is Zone.FOOTNOTE or note[0][-1] == " "):
            return None
        marks = list(
            re.finditer(rf"(?<=[^\W\d_]){note[1]}(?=[\s,.;)])", text[max(0, block.start - PAGE) : block.start])
        )
        return max(0, block.start - PAGE) + marks[-1].start() if marks else None

    def _at_mark(self, citation: Citation, mark: int) -> Words:
        """The words around a footnote's mark stand for those around the citation."""
        text = self.flow.text
        first, _ = clauses.sentence(text, mark, mark)
        start = clauses.bare_start(text, first, mark)
        start = _last_turn(text, start, mark) or start
        return Words(fold(text[start:mark]), start, "", mark, kind=self.head.kind, cited=citation.kind)

    def _heading(self, citation: Citation) -> str:
        """The nearest heading over the citation's paragraph: a short line with a number, or in capitals."""
        blocks = self.flow.blocks
        at = self.flow.index_at(citation.start)
        for block in reversed(blocks[max(0, at - 6) : at]):
            line = self.flow.text[block.start : block.end]
            if (
                len(line) < 90
                and (line.isupper() or re.match(r"(?:[IVX]{1,4}|[A-Z]|\d)[.)]\s", line))
                and not line.endswith((";", "."))
            ):
                return fold(line)
        return ""


def _last_turn(text: str, start: int, end: int) -> int | None:
    last = None
    for match in cue("turn").finditer(text, start, end):
        if match.group()[0] != ":" or text[match.end() : end].strip() not in (
            "",
            "số",
        ):  # "các văn bản: | số …" goes on
            last = match.end()
    return last
