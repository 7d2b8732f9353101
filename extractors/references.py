"""Every document that a document cites: which one it is, where, and what is done with it.

`find` reads plain text and knows no document; `references` reads a document's flow and says which citations mean the
same document, under which relation, with all their places. Finding never guesses: what is not printed is None.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.citations import clauses, short_names
from extractors.citations import finding as citations
from extractors.citations.facts import cited_relations
from extractors.citations.finding import Citation
from extractors.citations.issuers import issuer_of, same_body
from extractors.citations.merging import Cited, merged, name
from extractors.citations.relations import Shown, strongest
from extractors.citations.saying import Saying
from extractors.organizations import Context
from extractors.text.composing import Composed, compose
from extractors.text.flow import Flow
from extractors.text.folding import fold
from models.document import Head
from models.page import Source, Zone
from models.reference import CitedRelation, Reference, ReferenceMention, Relation
from models.span import Span

OTHERS = {Zone.HEAD_RIGHT, Zone.SIGNATURE, Zone.STAMP, Zone.RUNNING, Zone.RECIPIENTS}
ENCLOSED = re.compile(r"\W*(?:duoc\s+)?(?:ban hanh\s+)?kem theo\b")
LABELLED = re.compile(r"(?<!\w)S[ốỐóòồ]\s*:\s*$")
ADDRESSED = re.compile(r"Kính gửi|Căn cứ|Thực hiện|Điều 1")
SERIAL = re.compile(r"^[^/-]*")
HEAD = 400
"""Characters that a head takes at most up to its number."""
LONGEST_OVER = 60
"""Characters before the number that an annex is enclosed with."""


def find(text: str) -> tuple[Citation, ...]:
    """Every document cited in a plain text, in order, as printed; offsets are into `text` as it was given.

    >>> for c in find("Căn cứ khoản 3 Điều 5 Nghị định số 15/2024/NĐ-CP ngày 02/4/2024 của Chính phủ;"):
    ...     print(c.kind, c.number, c.issued, c.issuer, c.pinpoint)
    nghi_dinh 15/2024/NĐ-CP 2024-04-02 Chính phủ khoản 3 Điều 5
    """
    composed = compose(text)
    found = citations.find(composed.text)
    return found if composed.at is None else tuple(_moved(citation, composed) for citation in found)


def _moved(citation: Citation, to: Composed) -> Citation:
    back = to.back
    issuer, point = citation.issuer_at, citation.pinpoint_at
    return replace(
        citation,
        start=back(citation.start),
        end=back(citation.end),
        number_at=back(citation.number_at),
        after=back(citation.after),
        issuer_at=(back(issuer[0]), back(issuer[1])) if issuer else None,
        pinpoint_at=None if point is None else back(point),
        lead=citation.lead and citation.lead._replace(start=back(citation.lead.start)),
    )


def references(flow: Flow, head: Head, context: Context) -> tuple[tuple[Reference, ...], tuple[CitedRelation, ...]]:
    """The documents cited in `flow`, in order of first citation, and what they do to each other."""
    cited = _cited(flow, head)
    places = clauses.places(flow.text, cited)
    cited, places = _kept(cited, places)
    issuers = _issuers(flow, cited, places, context)
    documents = merged(cited, issuers)
    for document in documents:  # who issued it may be said in another place
        for use in document.uses:
            issuers[use] = issuers[use] or document.issuer
    shown = Saying(flow, head, context).all(cited, places, issuers)
    ids = {id(document): _id(document) for document in documents}
    found = tuple(_reference(flow, document, ids[id(document)], cited, shown) for document in documents)
    of = {use: ids[id(document)] for document in documents for use in document.uses}
    return found, tuple(cited_relations(flow, cited, places, of))


def _issuers(
    flow: Flow, cited: Sequence[Citation], places: Sequence[clauses.Place], context: Context
) -> list[str | None]:
    """Who issued each; in "đề nghị của A tại Tờ trình số 1/TTr-A và số 2/TTr-A" the second is of the first's issuer."""
    found: list[str | None] = []
    for citation, place in zip(cited, places, strict=True):
        row = place.beside
        same = row is not None and _alike(citation.number or "", cited[row].number or "-")
        found.append(issuer_of(flow, citation, context, beside=found[row] if same and row is not None else None))
    return found


def _cited(flow: Flow, head: Head) -> list[Citation]:
    """All citations of other documents, those by short name among them."""
    read = any(page.source is Source.OCR for page in flow.pages)
    found = [c for c in citations.find(flow.text, read=read) if not _left_out(flow, c) and not _own(flow, c, head)]
    found += short_names.uses(flow.text, found)
    return sorted((c for c in found if not _left_out(flow, c)), key=lambda c: (c.number_at, c.start))


def _left_out(flow: Flow, citation: Citation) -> bool:
    return flow.block_at(citation.start).zone in OTHERS


def _own(flow: Flow, citation: Citation, head: Head) -> bool:
    """True if it is this document's own number: in its head, or in "(Kèm theo Quyết định số …)" over an annex."""
    block = flow.block_at(citation.start)
    if citation.lead is None and citation.rule == "number" and (block.zone is Zone.HEAD_LEFT or _heads(flow, citation)):
        return True
    same_day = (
        not citation.issued
        or (head.issued or "").startswith(citation.issued)
        or citation.issued.startswith(head.issued or "")
    )
    if citation.number and head.number and fold(citation.number) == fold(head.number):
        return same_day
    over = flow.text[block.start : citation.start]
    over_annex = len(over) < LONGEST_OVER and ENCLOSED.match(fold(over)) is not None
    if not over_annex or citation.kind != head.kind or not same_day:
        return False
    return head.number is None or not citation.number or _letters(citation.number) == _letters(head.number)


def _alike(number: str, other: str) -> bool:
    return _letters(number) == _letters(other) or same_body(number, other)


def _heads(flow: Flow, citation: Citation) -> bool:
    """True for "Số: 15/KH-CĐ" over everything else, where reading ran the lines of the head together."""
    over = flow.text[: citation.number_at] if citation.number_at < HEAD else ""
    return LABELLED.search(over) is not None and ADDRESSED.search(over) is None


def _letters(number: str) -> str:
    return SERIAL.sub("", fold(number))


def _kept(cited: Sequence[Citation], places: Sequence[clauses.Place]) -> tuple[list[Citation], list[clauses.Place]]:
    """Without the laws named, but not numbered, only inside the title of another cited document."""
    inside = [
        citation.rule == "law" and place.outer is not None and cited[place.outer].rule != "law"
        for citation, place in zip(cited, places, strict=True)
    ]
    kept = [index for index, out in enumerate(inside) if not out]
    new = {index: position for position, index in enumerate(kept)}
    moved = [
        clauses.Place(new.get(places[i].outer), new.get(places[i].beside))  # type: ignore[arg-type]
        for i in kept
    ]
    return [cited[i] for i in kept], moved


def _id(document: Cited) -> str:
    """A content id: number, day and issuer, or the title of what has no number."""
    parts = (document.number or name(document.title or ""), document.issued, document.issuer, document.kind)
    return hashlib.sha256(fold("|".join(part or "" for part in parts)).encode()).hexdigest()[:16]


def _reference(
    flow: Flow, document: Cited, key: str, cited: Sequence[Citation], shown: Sequence[Shown | None]
) -> Reference:
    said = strongest([s for i in document.uses if (s := shown[i])])
    uses = [cited[i] for i in document.uses]
    short = dict.fromkeys(" ".join(flow.text[c.start : c.end].split()) for c in uses if c.rule == "short_name")
    return Reference(
        id=key,
        kind=document.kind,
        number=document.number,
        issued=document.issued,
        issuer=document.issuer,
        title=document.title,
        relation=said.relation if said else Relation.MENTIONS,
        evidence=flow.span(said.start, said.end) if said else None,
        mentions=tuple(_mention(flow, citation) for citation in uses),
        short_names=tuple(short) if document.number else (),
    )


def _mention(flow: Flow, citation: Citation) -> ReferenceMention:
    span: Span = flow.span(citation.start, citation.end)
    first, last = clauses.sentence(flow.text, citation.start, citation.end)
    return ReferenceMention(
        page=span.page,
        start=span.start,
        end=span.end,
        text=span.text,
        bbox=span.bbox,
        rule=citation.rule,
        sentence=" ".join(flow.text[first:last].split()),
        pinpoint=citation.pinpoint,
    )


__all__ = ["Citation", "find", "references"]
