"""Who drafted what: a department submits the draft of a report, and the committee issues it without citing the letter.

Such a link is inferred and says so: the submission goes to the body that issues, speaks of a draft, names the later
document's title, and comes at most half a year before it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from rapidfuzz import fuzz

from corpus.matching.identity import fold_text, issuer_key
from corpus.web import Edge, Node

MONTHS = 6
SURE = 0.6
ALIKE = 90
WORDS = 6
"""So many first words of the issued title stand in the submission's."""
_SUBMITS = re.compile(
    r"\b(?:tham muu|du thao|de nghi ban hanh|ve viec ban hanh)\b"
    r"|(?<!chuong )(?<!cong )(?<!quy )(?<!qua )(?<!giao )\btrinh\b"
)


def drafts(nodes: Iterable[Node], submissions: Iterable[Node] | None = None) -> Iterator[Edge]:
    """An edge from each issued document to the submission that drafted it; relation "drafted_by"."""
    held = [node for node in nodes if node.file and node.issued and node.title and node.issuer]
    sent: defaultdict[str, list[Node]] = defaultdict(list)
    for submission in held if submissions is None else submissions:
        for addressee in submission.addressees if submits(submission) else ():
            sent[issuer_key(addressee)].append(submission)
    for issued in held if sent else ():
        for submission in _sent_to(issued, sent):
            if drafted(issued, submission):
                why = "inferred: the submission names this title, is addressed to its issuer and came shortly before"
                yield Edge(issued.id, submission.id, "drafted_by", None, submission.title or "", SURE, why)


def _sent_to(issued: Node, sent: Mapping[str, list[Node]]) -> Iterator[Node]:
    """Submissions to the body, under its full name or without its place."""
    words = issuer_key(issued.issuer).split()
    for length in range(len(words), 2, -1):
        yield from sent.get(" ".join(words[:length]), ())


def submits(node: Node) -> bool:
    """Whether a document submits a draft: a tờ trình, or a letter whose title says so."""
    return node.kind == "to_trinh" or bool(_SUBMITS.search(fold_text(node.title or "")))


def drafted(issued: Node, submission: Node) -> bool:
    """Whether a submission to the issuer of `issued` can be its draft."""
    if issued.id == submission.id or not _shortly_before(submission.issued, issued.issued):
        return False
    title, named = fold_text(issued.title or ""), fold_text(submission.title or "")
    start = title.split()[:WORDS]
    return len(start) == WORDS and fuzz.partial_ratio(" ".join(start), named) >= ALIKE


def _shortly_before(first: str | None, second: str | None) -> bool:
    if not first or not second or len(first) < 10 or len(second) < 10 or first > second:
        return False
    return (date.fromisoformat(second) - date.fromisoformat(first)).days <= MONTHS * 31
