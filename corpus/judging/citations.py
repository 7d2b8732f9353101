"""A citation as it stands in the citing document: the sentences around it, the acts they show, and the opening.

An answer names the directive at its beginning ("Thực hiện Công văn số …, Sở Y tế báo cáo như sau:"), at times one
sentence before it says what it does ("Sở Y tế nhận được Công văn số …. Sau khi rà soát, Sở có ý kiến như sau:").
"""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from corpus.collection import Collection, Held
from corpus.judging.acts import act, own_act
from corpus.matching.identity import fold_text
from models.reference import Reference, ReferenceMention, Relation

BODY_PAGES = 3
_BEFORE, _AFTER = 250, 500
_ITEM = re.compile(r"^\s*(?:\d{1,2}[.)]|[a-zđ]\)|[-–+•]|[IVX]+[.)])\s")
_BEGINNING = re.compile(
    r"^(?:thuc hien|trien khai|phuc dap|tra loi|theo|tiep theo|can cu|sau khi|ngay|nhan duoc|thi hanh|chap hanh|dap ung"
    r"|tiep nhan|lien quan|kinh gui|so |uy ban |ubnd|bo |cuc |van phong)"
)
_ITEM_BEFORE = re.compile(r"(?:^|\n|[:;.] )\s*(?:\d{1,2}[.)]|[IVX]+[.)])\s+\S")
_OPENING = 1800
_KNOWN, _SPREAD = 60, 240
"""A sentence is known by so many characters, which line ends and blanks may spread over so many."""
_CLOSE = 40
"""Characters at the end of a sentence in which it says that an enumeration follows."""
_ANSWERING = (Relation.ANSWERS, Relation.IMPLEMENTS)
_SAYS = re.compile(r"nhu sau|sau day|cu the|noi dung sau")


class Citation(NamedTuple):
    """A held document that cites the directive, or (`via`) the letter that forwarded it; how sure the link is."""

    held: Held
    reference: Reference
    sure: float
    via: Held | None = None
    ambiguous: bool = False


class Read(NamedTuple):
    """What the citing document says, folded: title, acts, body and the body's sentences; whether it opens with it."""

    title: str
    acts: tuple[str, ...]
    text: str
    """The first pages as they stand, folded only where the body matters."""
    opens: bool
    own: bool = False
    """Whether the citing sentence itself says what the issuer does."""
    passing: bool = False
    """Whether it answers another paper and names this one only under its items."""

    @property
    def sentences(self) -> tuple[str, ...]:
        return sentences_of(self.text)

    @property
    def body(self) -> str:
        return " ".join(self.sentences)


def read_citation(citation: Citation, collection: Collection) -> Read:
    """The citing document as far as it matters for the citation."""
    head = citation.held.document.head
    pages = [collection.page_text(citation.held.file, page) for page in range(1, BODY_PAGES + 1)]
    around = [_sentence(mention, pages) for mention in citation.reference.mentions]
    acts = [act(one, head.issuer) for one in around if one]
    first = [one for m, one in zip(citation.reference.mentions, around, strict=True) if m.page == 1]
    passing = not _titled(citation) and _in_passing(citation, first, pages[0])
    opens = _titled(citation) or (not passing and any(_opens(one) or _early(one, pages[0]) for one in first))
    own = any(own_act(one, head.issuer) for one in first)
    if opens and first and (after := _following(first[0], pages[0])):
        acts.append(act(after, head.issuer))
    return Read(fold_text(head.title or ""), tuple(acts), " ".join(pages), opens, own, passing)


@lru_cache(maxsize=512)
def sentences_of(text: str) -> tuple[str, ...]:
    """The folded sentences of a text, roughly: a full stop or semicolon before a blank ends one."""
    return tuple(fold_text.__wrapped__(part) for part in re.split(r"(?<=[.;:])\s+(?=\D)", text) if part.strip())


def _sentence(mention: ReferenceMention, pages: list[str]) -> str:
    """The sentence of a mention; the text around it where the sentence is not known."""
    if mention.sentence or not mention.page <= len(pages):
        return mention.sentence
    text = pages[mention.page - 1]
    return " ".join(text[max(0, mention.start - _BEFORE) : mention.end + _AFTER].split())


def _titled(citation: Citation) -> bool:
    """Whether the citing document's title names the directive: "Kết quả thực hiện Chỉ thị số …"."""
    title = fold_text(citation.held.document.head.title or "")
    return any(fold_text(mention.text) in title for mention in citation.reference.mentions if mention.page == 1)


def _opens(sentence: str) -> bool:
    """Whether the sentence is one that a letter or a report begins with, not an item of its body."""
    flat = fold_text(sentence)
    return not _ITEM.match(sentence) and bool(_BEGINNING.match(flat) or _SAYS.search(flat))


def _early(sentence: str, page: str) -> bool:
    """Whether the sentence stands before the first item of the page, as what a letter begins with does."""
    at = _place(sentence, page)
    if at is None or at > _OPENING or _ITEM.match(sentence):
        return False
    begins = page.find("Kính gửi") + 1
    return not _ITEM_BEFORE.search(page[begins:at]) if at >= begins else False


def _in_passing(citation: Citation, sentences: list[str], page: str) -> bool:
    """Whether a report that opens as the answer to another paper names the directive only under its items."""
    if not sentences or any(_lists(one) for one in sentences):
        return False
    others = (one for one in citation.held.document.references if one is not citation.reference)
    said = (m.sentence for other in others if other.relation in _ANSWERING for m in other.mentions if m.page == 1)
    opening = (one for one in said if _lists(one) and _opens(one) and _early(one, page))
    return next(opening, None) is not None and all(_under_items(one, page) for one in sentences)


def _lists(sentence: str) -> bool:
    """Whether the sentence ends so that what it speaks of follows: "báo cáo kết quả như sau:"."""
    return _SAYS.search(fold_text(sentence)[-_CLOSE:]) is not None


def _under_items(sentence: str, page: str) -> bool:
    """Whether the sentence stands below the first numbered item of the page."""
    at, begins = _place(sentence, page), page.find("Kính gửi") + 1
    return at is not None and at > begins and _ITEM_BEFORE.search(page[begins:at]) is not None


def _place(sentence: str, page: str) -> int | None:
    """Where the sentence begins on the page, however it is broken into lines; None when it is not found there."""
    words = " ".join(sentence.split())[:_KNOWN]
    first = words.partition(" ")[0]
    at = page.find(first) if first else -1
    while at >= 0 and not " ".join(page[at : at + _SPREAD].split()).startswith(words):
        at = page.find(first, at + 1)
    return at if at >= 0 else None


def _following(sentence: str, page: str) -> str | None:
    """The sentence after the citing one, where that one does not end in "như sau" itself and this one is no item."""
    if _lists(sentence):
        return None
    plain, whole = " ".join(page.split()), " ".join(sentence.split())
    begins = max(0, plain.find(whole[:60]))
    at = plain.find(whole[-30:], begins) if whole else -1
    after = plain[at + len(whole[-30:]) :][:250].lstrip(" .:;") if at >= 0 else ""
    if not after or _ITEM.match(after):
        return None
    found = re.match(r"[^:]*?như sau", after) or re.match(r".+?[.:;](?=\s|$)", after)
    return found.group().strip(" .:;") if found else None


def day(stated: str | None) -> date | None:
    """The first day that a date as precise as stated can mean."""
    if not stated:
        return None
    year, month, of_month = (*map(int, stated.split("-")), 1, 1)[:3]
    return date(year, month, of_month)


def may_mean(citation: Citation, directive: Held) -> bool:
    """Whether an ambiguous citation fits this directive: its sentence repeats the directive's title."""
    title = fold_text(directive.document.head.title or "")
    around = fold_text(" ".join(mention.sentence for mention in citation.reference.mentions))
    return bool(title) and fuzz.partial_ratio(title, around) >= 85
