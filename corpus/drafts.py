"""Who drafted what: a department submits the draft of a report, and the committee issues it without citing the letter.

Such a link is inferred and says so: the submission goes to the body that issues, speaks of a draft, names the later
document's title, and comes at most half a year before it.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from rapidfuzz import fuzz

from corpus.identity import fold_text
from corpus.issuers import compare_issuers
from corpus.web import Edge, Node

MONTHS = 6
SURE = 0.6
ALIKE = 90
WORDS = 6
"""So many first words of the issued title stand in the submission's."""
_SUBMITS = ("tham muu", "du thao", "trinh", "de nghi ban hanh", "ve viec ban hanh")


def drafts(nodes: Iterable[Node]) -> Iterator[Edge]:
    """An edge from each issued document to the submission that drafted it; relation "drafted_by"."""
    held = [node for node in nodes if node.file and node.issued and node.title]
    submissions = [node for node in held if submits(node)]
    for issued in held:
        for submission in submissions:
            if drafted(issued, submission):
                why = "inferred: the submission names this title, is addressed to its issuer and came shortly before"
                yield Edge(issued.id, submission.id, "drafted_by", None, submission.title or "", SURE, why)


def submits(node: Node) -> bool:
    """Whether a document submits a draft: a tờ trình, or a letter whose title says so."""
    return node.kind == "to_trinh" or any(word in fold_text(node.title or "") for word in _SUBMITS)


def drafted(issued: Node, submission: Node) -> bool:
    """Whether `submission` can be the draft of `issued`."""
    if issued.id == submission.id or not _shortly_before(submission.issued, issued.issued):
        return False
    to = (compare_issuers(issued.issuer, addressee) for addressee in submission.addressees)
    if not any(found in ("same", "part", "voice") for found in to):
        return False
    title, named = fold_text(issued.title or ""), fold_text(submission.title or "")
    start = title.split()[:WORDS]
    return len(start) == WORDS and fuzz.partial_ratio(" ".join(start), named) >= ALIKE


def _shortly_before(first: str | None, second: str | None) -> bool:
    if not first or not second or len(first) < 10 or len(second) < 10 or first > second:
        return False
    return (date.fromisoformat(second) - date.fromisoformat(first)).days <= MONTHS * 31
