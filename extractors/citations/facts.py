"""What cited documents do to each other: "Nghị định B sửa đổi Nghị định A", "A được thay thế bởi B"."""

import re
from collections.abc import Iterator, Sequence

from extractors.citations.clauses import Place
from extractors.citations.finding import Citation
from extractors.text.flow import Flow
from extractors.text.folding import fold
from models.reference import CitedRelation, Relation

BETWEEN: tuple[tuple[Relation, bool, re.Pattern[str]], ...] = (
    (Relation.REPLACES, True, re.compile(r"duoc thay the (?:boi|bang|tai)\s+(?:cac\s+)?$")),
    (Relation.AMENDS, True, re.compile(r"(?:sua doi|bo sung|dieu chinh)[a-z,\s]{0,30}(?:tai|boi|theo)\s+(?:cac\s+)?$")),
    (Relation.PROMULGATES, True, re.compile(r"(?:phe duyet|ban hanh)(?:\s+kem theo)?\s+(?:tai|theo)\s*$")),
    (Relation.REPLACES, False, re.compile(r"thay the\s+(?:cho\s+)?(?:cac\s+)?$")),
    (Relation.REPEALS, False, re.compile(r"bai bo\s+(?:cac\s+)?$")),
    (Relation.AMENDS, False, re.compile(r"(?:^|\s)(?:sua doi|bo sung|dieu chinh)(?![a-z])[^.;]*$")),
    (Relation.EXTENDS, False, re.compile(r"gia han[^.;]*$")),
    (Relation.GUIDES, False, re.compile(r"(?:huong dan|quy dinh chi tiet)[^.;]*$")),
    (Relation.FORWARDS, False, re.compile(r"(?:^|\s)(?:chuyen|sao gui)\s+(?:cac\s+)?$")),
    (Relation.IMPLEMENTS, False, re.compile(r"(?:thuc hien|trien khai|thi hanh|cu the hoa)(?:\s+[a-z]+){0,4}\s*$")),
    (Relation.ANSWERS, False, re.compile(r"(?:tra loi|phuc dap)\s+(?:cac\s+)?$")),
)


def cited_relations(
    flow: Flow, cited: Sequence[Citation], places: Sequence[Place], of: dict[int, str]
) -> Iterator[CitedRelation]:
    """Facts between two cited documents that the words between their citations state, each once."""
    seen: set[tuple[str, Relation, str]] = set()
    for index, (citation, place) in enumerate(zip(cited, places, strict=True)):
        holder = place.outer if place.outer is not None else place.beside
        if holder is None or of[holder] == of[index]:
            continue
        start = cited[holder].after if cited[holder].after <= citation.opening else cited[holder].start
        gap = fold(flow.text[start : citation.opening])
        if "du thao" in gap:
            continue
        for relation, passive, pattern in BETWEEN:
            match = pattern.search(gap)
            if match is None or (place.outer is None and not passive):
                continue
            subject, object_ = (of[index], of[holder]) if passive else (of[holder], of[index])
            if (subject, relation, object_) not in seen:
                seen.add((subject, relation, object_))
                yield CitedRelation(
                    subject=subject,
                    relation=relation,
                    object=object_,
                    evidence=flow.span(start + match.start(), start + match.end()),
                )
            break
