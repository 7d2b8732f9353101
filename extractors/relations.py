"""What a document does with the ones it cites, from the phrases of `relations.yaml`; the most specific one wins."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from extractors.folding import fold
from extractors.rows import rows
from models.base import Frozen
from models.reference import Relation

Where = Literal["opening", "before", "after", "title", "heading"]
ORDER = {relation: rank for rank, relation in enumerate(Relation)}
FILLER = (
    r"(?:[\s,]*(?:cac|nhung|noi dung|nhiem vu|yeu cau|quy dinh|chi dao|muc tieu|giai phap|ket luan|ke hoach|chuong trinh|de an|quy che|chi tieu|y kien|phan cong|hieu qua|day du"
    r"|co hieu qua|kip thoi|nghiem tuc|nghiem|tot|dong bo|hieu qua|khung|che do bao cao|bao cao|cua|tai|theo|duoc|giao|neu|trong|ve|den|toi|mot so|ban hanh|kem theo|dong chi|so|ngay|viec|van ban))*\s*$"
)
OWN = re.compile(
    r"(?:quyet dinh|ke hoach|huong dan|thong bao|van ban|cong van|chi thi|quy che|quy dinh|thong tu|nghi quyet|chuong trinh|phuong an|de an|dieu le|nghi dinh)"
    r"\s+nay(?![a-z])|^\s*dieu\s+\d"
)


class Phrase(Frozen):
    """A row of `relations.yaml`; the file's head says what the fields mean."""

    key: str
    relation: Relation
    place: Where
    phrases: tuple[str, ...]
    own: bool = False
    reply: bool = False
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


class Shown(NamedTuple):
    """A relation and where in the text it is said; `rule` is the row's key."""

    relation: Relation
    start: int
    end: int
    rule: str


class Words(NamedTuple):
    """The words around a citation: folded clause before it, folded rest of the sentence after it, heading over it.

    `base` is the offset of `before` in the text, `rest` that of `after`. `whole` is the folded sentence up to the citation.
    """

    before: str
    base: int
    after: str
    rest: int
    whole: str = ""
    heading: str = ""
    title: bool = False


def shown(words: Words, *, replying: bool) -> Shown | None:
    """The most specific relation that the words show, or None; `replying` says that the clause reports or answers."""
    found = [hit for row in phrases() if (hit := _hit(row, words, replying=replying))]
    return min(found, key=lambda hit: ORDER[hit.relation], default=None)


def phrases() -> tuple[Phrase, ...]:
    """All rows of `relations.yaml`."""
    return rows("relations", Phrase)


def _hit(row: Phrase, words: Words, *, replying: bool) -> Shown | None:
    if (row.reply and not replying) or (row.place == "title") != words.title and row.place in ("title", "opening"):
        return None
    text, base = (words.after, words.rest) if row.place == "after" else (words.before, words.base)
    if row.place == "heading":
        text = words.heading
    match = _pattern(row.key).search(text) if row.place != "opening" else _pattern(row.key).match(text)
    if match is None or (row.own and not _own(row, words, match)):
        return None
    start = base + match.start(1) if row.place != "heading" else words.base
    end = base + match.end(1) if row.place != "heading" else words.base
    return Shown(row.relation, start, end, row.key)


def _own(row: Phrase, words: Words, match: re.Match[str]) -> bool:
    """True if the clause speaks of this document, or opens with the phrase."""
    if OWN.search(words.whole or words.before):
        return True
    return not words.before[: match.start(1)].strip(" ,-")


@cache
def _pattern(key: str) -> re.Pattern[str]:
    row = next(row for row in phrases() if row.key == key)
    words = "|".join(sorted(map(_plain, row.phrases), key=len, reverse=True))
    if row.place == "opening":
        return re.compile(rf"[\s,\"“(]*({words})(?![a-z])")
    if row.place in ("before",):
        return re.compile(rf"(?<![a-z])({words}){FILLER}")
    if row.place == "title":
        return re.compile(rf"(?<![a-z])({words})(?![a-z])[^;]*$")
    return re.compile(rf"(?<![a-z])({words})(?![a-z])")


def _plain(phrase: str) -> str:
    """The regular expression of a phrase: folded words, any blanks, "…" for some words of the same clause."""
    parts = [r"[\s,]+".join(map(re.escape, re.findall(r"[^\s,]+", fold(part)))) for part in phrase.split("…")]
    return r"\s[^;:\n.]{0,140}?\s?".join(parts) if parts[0] else r"[^;:\n.]{0,200}?\s" + parts[1]


def between(text: str) -> Iterator[Relation]:
    """Relations that the words between two citations state: of the first to the second."""
    folded = fold(text)
    for relation, pattern in _BETWEEN:
        if re.search(pattern, folded):
            yield relation


_BETWEEN: tuple[tuple[Relation, str], ...] = ()
