"""How plainly a document speaks as an answer to the directive it cites: marks that add up, none of which decides alone.

The relation read off the citing sentence is one mark among others: where it stands, what the issuer says he does, what
kind of document it is and whom it is sent to are the others.
"""

import re

from corpus.judging.citations import Citation, Read
from corpus.matching.identity import fold_text
from models.reference import Relation

CLEAR = 0.85
"""A claim from which on the document plainly answers: what it brings need not be named as the task names it."""
_ENOUGH = 0.6
_RELATION = {
    Relation.ANSWERS: 0.6,
    Relation.IMPLEMENTS: 0.25,
    Relation.GUIDES: 0.25,
    Relation.PROMULGATES: 0.15,
    Relation.MENTIONS: 0.15,
    Relation.BASED_ON: 0.1,
}
_OPENS, _SAYS, _SENT, _REPORTS, _LIKE = 0.25, 0.25, 0.15, 0.1, 0.2
_BASIS = re.compile(r"(?:can cu|xet) ")
_LETTERS = ("bao_cao", "cong_van", "to_trinh", "thong_bao", "khac", "cong_dien")


def claim(citation: Citation, read: Read, *, said: bool, share: float) -> float:
    """How plainly the document answers, up to 1; 0 when it only mentions the directive.

    `said`: its act is that of one who replies; `share`: how much of the likeliest task its title and acts repeat. What
    does not open with the directive says of itself nothing about it.
    """
    head, relation = citation.held.document.head, citation.reference.relation
    if _is_basis(citation) and not (said and read.own and head.kind in _LETTERS):
        return 0.0
    if read.passing or (not read.opens and relation is not Relation.ANSWERS):
        return 0.0
    marks = (
        _RELATION.get(relation, 0.0),
        _OPENS * read.opens,
        _SAYS * said,
        _SENT * bool(head.addressees),
        _REPORTS * (head.kind in ("bao_cao", "to_trinh")),
        _LIKE * min(1.0, 2 * share),
    )
    found = sum(marks)
    return min(1.0, found) if found >= _ENOUGH else 0.0


def _is_basis(citation: Citation) -> bool:
    """Whether the directive is a basis only: in a decision always, in a letter where its sentence begins as one."""
    if citation.reference.relation is not Relation.BASED_ON:
        return False
    said = (fold_text(mention.sentence) for mention in citation.reference.mentions)
    return citation.held.document.head.kind not in _LETTERS or all(not one or _BASIS.match(one) for one in said)
