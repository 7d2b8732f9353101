"""What a document does with the ones it cites, from the phrases of `relations.yaml`; the most specific one wins."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from extractors.citations.cues import cue
from extractors.citations.phrases import Phrase, excluded, pattern, phrases, taken_back
from models.reference import Relation

ORDER = {relation: rank for rank, relation in enumerate(Relation)}
LAWS = ("luat", "bo_luat", "phap_lenh", "nghi_dinh", "thong_tu", "thong_tu_lien_tich")
STATUTES = ("luat", "bo_luat", "phap_lenh", "hien_phap")
BELOW_STATUTES = (
    "nghi_dinh", "quyet_dinh", "thong_tu", "thong_tu_lien_tich", "cong_van", "ke_hoach", "huong_dan", "thong_bao",
    "bao_cao", "to_trinh", "chi_thi", "cong_dien",
)  # fmt: skip
"""Kinds that cannot change a law, whatever they say of its articles."""
CHANGES = (Relation.AMENDS, Relation.EXTENDS, Relation.REPEALS)
"""What is done to something "quy định tại" the cited document is done to that document."""
RECEIVED = "answers_received"
"""The rule of what is answered because it is told that it came in."""
BULLET = re.compile(r"^\s*(?:[-+•*]|\d{1,2}[.)]|[a-z]\))\s*")


class Shown(NamedTuple):
    """A relation and where in the text it is said; `rule` is the row's key."""

    relation: Relation
    start: int
    end: int
    rule: str


def nobody() -> None:
    """The subject of a clause of which nothing tells it."""


def never() -> bool:
    """Nothing tells that a clause follows."""
    return False


class Words(NamedTuple):
    """The words around a citation: folded clause before it, folded rest of the sentence after it, heading over it.

    `base` is the offset of `before` in the text, `rest` that of `after`. `whole` is the folded paragraph up to the
    citation.
    """

    before: str
    base: int
    after: str
    rest: int
    whole: str = ""
    heading: str = ""
    title: bool = False
    kind: str | None = None
    """The kind of the document itself."""
    cited: str = ""
    """The kind of the cited one."""
    alone: int | None = None
    """How much of `after` stands before the next citation that is not in one row with this one; None: all of it."""
    told_of: bool = False
    """The clause goes on from another citation without a sign: "Thông tư A căn cứ | Nghị định B" tells of A."""
    follows: Callable[[], bool] = never
    """Whether that body is the subject of a clause after the citation."""
    subject: Callable[[], int | None] = nobody
    """Where the name of this document's own body ends, if that is the subject of the clause; few rows ask for it."""


def shown(words: Words) -> Shown | None:
    """The most specific relation that the words show, or None.

    Words after a comma are nearer than those that open the sentence: "Thực hiện nhiệm vụ, qua nghiên cứu Tờ trình …".
    """
    rows_here = _applying(words.kind, words.cited, title=words.title)
    found = [hit for row in rows_here if (hit := _hit(row, words))]
    near = [hit for hit in found if hit.start > words.base + words.before.rfind(",") and hit.start > words.base + 2]
    if near and "," in words.before:
        found = [hit for hit in found if hit in near or not _opens(hit.rule)]
    return min(found, key=_rank, default=None)


def strongest(said: Sequence[Shown]) -> Shown | None:
    """What is done with a document of which all this is said; who passes a letter on tells of its coming, no more."""
    passed = any(hit.relation is Relation.FORWARDS and hit.rule not in _lasts() for hit in said)
    amended = any(hit.rule == "amends_title" for hit in said)  # what is repealed besides is a part of it
    moved = any(hit.rule == "extends" for hit in said)  # the rest of it, which stays, is no other change
    kept = (
        hit
        for hit in said
        if not (passed and hit.rule == RECEIVED)
        and not (amended and hit.relation is Relation.REPEALS)
        and not (moved and hit.rule == "amends_rest")
    )
    return min(kept, key=_rank, default=None)


def _rank(said: Shown) -> tuple[bool, int]:
    return said.rule in _lasts(), ORDER[said.relation]


@cache
def _lasts() -> frozenset[str]:
    return frozenset(row.key for row in phrases() if row.last)


def _opens(key: str) -> bool:
    return any(row.key == key and row.place == "opening" for row in phrases())


def _hit(row: Phrase, words: Words) -> Shown | None:
    text, base = (words.after, words.rest) if row.place == "after" else (words.before, words.base)
    text = text[: words.alone] if row.nearest else text
    if row.place == "heading":
        if cue("told_in_prose").search(words.before):
            return None
        text, base = words.heading, words.base
        text = text.replace(" ", "")
    match = pattern(row.key).match(text) if row.place == "opening" else pattern(row.key).search(text)
    if match is None or (row.own and not _own(words, match)) or _barred(row, words, text, match):
        return None
    if row.place == "heading":
        return Shown(row.relation, base, base, row.key)
    return Shown(row.relation, base + match.start(1), base + match.end(1), row.key)


def _barred(row: Phrase, words: Words, text: str, match: re.Match[str]) -> bool:
    """True if the words around a row's phrase take its meaning away."""
    before, said, rest = text[: match.start(1)], match.group(), text[match.end(1) :]
    if words.told_of and not before.strip() and row.place in ("opening", "before"):
        return True
    if row.unless and (taken_back(row.key).search(before) if row.unless != ("…",) else before.strip()):
        return True
    if row.followed and (cue("to_be_given").match(said) or not words.follows()):
        return True
    if row.not_after and (not before.strip() or excluded(row.key).search(before)):
        return True
    if row.key == "based_on_studied" and cue("left_to_others").search(before):
        return True
    if row.key == "amends_rest" and not cue("rest_of_it").search(words.before):
        return True
    if row.key == "implements_doing" and _done_otherwise(words, before, said):
        return True
    if row.place == "opening":
        above = cue("points_back").match(rest) is not None
        return above or (row.relation is Relation.IMPLEMENTS and _conforming(rest, words.cited))
    if row.place != "before":
        return False
    if row.relation in CHANGES and (cue("changed_before").search(said) or cue("wished_at").search(said)):
        return True
    if row.relation is Relation.FORWARDS and cue("passed_otherwise").search(_sending(said)):
        return True
    stated = cue("stated_in").search(said)
    if stated is not None and (row.relation not in CHANGES or stated[0].startswith("theo")):
        return True
    return cue("noun_of_act").search(before) is not None


def _sending(said: str) -> str:
    """The words of sending without those that only look as if something else were sent."""
    return said.replace("kem theo", "kem").replace("quy dinh", "")


def _done_otherwise(words: Words, before: str, said: str) -> bool:
    """True if what is done goes by a law, is done to a thing "theo" the citation, or is done by others.

    A report tells of what was done; in all else the document must speak of its own body or of what it is written for.
    """
    reports = words.kind == "bao_cao"
    if cue("ruled_by").search(said) and (cue("passive").search(before) or (words.cited in LAWS and not reports)):
        return True
    reported = cue("reports_on").fullmatch(before) is not None and cue("result_of").match(said) is not None
    if reports or reported or before.strip(" ,;") in ("", "va"):
        return False
    subject = words.subject()
    if subject is None:
        whole = words.whole[: words.whole.rfind(said)]
        return cue("done_by_others").search(before) is not None or cue("meant_to").search(whole) is None
    return cue("asks_others").search(before, max(0, subject - words.base)) is not None


def _conforming(rest: str, cited: str) -> bool:
    """True if what is done is done "theo quy định tại" or "theo" a law: the law is only mentioned."""
    by = rest.split()
    if cited in STATUTES and rest.startswith((" nghiem ", " dung ")):
        return True
    return cue("stated_in").search(rest) is not None or (cited in LAWS and "theo" in (*by[:1], *by[-1:]))


@cache
def _applying(kind: str | None, cited: str, *, title: bool) -> tuple[Phrase, ...]:
    """The rows that hold for a citation of kind `cited` in a document of this kind, in its `title` or below."""
    return tuple(row for row in phrases() if _applies(row, kind, cited) and (row.place == "title") is title)


def _applies(row: Phrase, kind: str | None, cited: str) -> bool:
    if (row.kinds and kind not in row.kinds) or (row.of and cited not in row.of):
        return False
    if row.relation in (*CHANGES, Relation.REPLACES) and cited in STATUTES and kind in BELOW_STATUTES:
        return False
    if row.key == "amends" and cited == "khac" and kind == "cong_van":  # "Bổ sung Giấy chứng nhận …" wants the paper
        return False
    return not (row.key == "implements_doing" and cited in ("luat", "bao_cao"))


def _own(words: Words, match: re.Match[str]) -> bool:
    """True if the clause speaks of this document, or opens with the phrase."""
    if cue("draft_of_document").search(words.whole):
        return False
    promulgated = match.re is pattern("promulgates")  # "Bộ ban hành Thông tư …" tells of what was done before
    subject = None if promulgated else words.subject()
    haste = cue("after_haste")
    if subject is not None and haste.fullmatch(words.before, max(0, subject - words.base), match.start(1)):
        return True
    opening = BULLET.sub("", words.whole[: words.whole.rfind(match.group(1))]).strip(" ,-")
    return cue("this_document").search(words.whole) is not None or haste.fullmatch(f"{opening} ") is not None
