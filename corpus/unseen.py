"""Citations that were not found by the extractors and yet stand in the text: the number with a stroke lost in reading.

Asked only where a task would else count as unanswered: to say of somebody that he has not answered is the costliest
error. A document of that body whose text holds the directive's number, in whatever spelling, is weighed like any other.
"""

import re
from collections.abc import Collection as Ids
from collections.abc import Iterator

from rapidfuzz import fuzz

from corpus.citations import BODY_PAGES, Citation
from corpus.collection import Collection, Held
from corpus.identity import fold_text, number_key
from corpus.registry import Registry
from models.reference import Reference, ReferenceMention, Relation

SURE = 0.75
_ALIKE = 55


def unseen(directive: Held, body: str, registry: Registry, *, known: Ids[str]) -> Iterator[Citation]:
    """The documents of a body that name the directive's number in their text, none of the `known` ids among them."""
    head = directive.document.head
    key = number_key(head.number or "")
    if not key.serial or not key.symbol:
        return
    letters = r"\W*".join(key.year + key.symbol.lower())
    pattern = re.compile(rf"(?<!\d)0*{key.serial}\W*{letters}(?![a-z])")
    subject = " ".join((head.title or "", *(task.text for task in directive.document.tasks)))
    for held in registry.issued_for(body, since=head.issued):
        if held.id not in known and held.id != directive.id and _may_be_about(held, subject):
            yield from _named(held, directive, pattern, registry.collection)


def _may_be_about(held: Held, subject: str) -> bool:
    """A cheap look before the text is fetched: the title shares words with the directive."""
    title = held.document.head.title
    return not title or fuzz.token_set_ratio(fold_text(title), fold_text(subject)) >= _ALIKE


def _named(held: Held, directive: Held, pattern: re.Pattern[str], collection: Collection) -> Iterator[Citation]:
    for page in range(1, BODY_PAGES + 1):
        text = collection.page_text(held.file, page)
        for found in re.finditer(r"(?:[^.;]|[.;](?!\s))+[.;]?", text):
            if pattern.search(fold_text(found.group())):
                yield Citation(held, _reference(directive, page, found), SURE)
                return


def _reference(directive: Held, page: int, found: re.Match[str]) -> Reference:
    head, sentence = directive.document.head, " ".join(found.group().split())
    mention = ReferenceMention(
        page=page,
        start=found.start(),
        end=found.end(),
        text=found.group(),
        sentence=sentence,
        rule="number in the text",
    )
    return Reference(
        id=f"unseen.{directive.id}",
        kind="van_ban",
        number=head.number,
        issued=head.issued,
        issuer=head.issuer,
        relation=Relation.IMPLEMENTS,
        mentions=(mention,),
    )
