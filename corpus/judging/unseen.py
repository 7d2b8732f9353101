"""Citations that were not found by the extractors and yet stand in the text: the number with a stroke lost in reading.

Asked only where a task would else count as unanswered: to say of somebody that he has not answered is the costliest
error. A document of that body whose text holds the directive's number, in whatever spelling, is weighed like any other.
"""

import re
from collections.abc import Collection as Ids
from collections.abc import Iterator

from corpus.collection import Collection, Held
from corpus.judging.citations import Citation
from corpus.judging.registry import Registry
from corpus.matching.identity import NumberKey, fold_text, number_key
from models.reference import Reference, ReferenceMention, Relation

SURE = 0.75
_DAY = re.compile(r" ngay (?P<day>\d{1,2}) (?:thang )?(?P<month>\d{1,2}) (?:nam )?(?P<year>20\d\d)")
_SENTENCE = re.compile(r"(?:[^.;]|[.;](?!\s))+[.;]?")


def unseen(directive: Held, registry: Registry, *, known: Ids[str]) -> Iterator[Citation]:
    """The documents that name the directive's number in their opening, none of the `known` ids among them."""
    head = directive.document.head
    key = number_key(head.number or "")
    if not key.serial or not key.symbol:
        return
    for held in registry.collection.naming(key):
        issued = held.document.head.issued
        later = not head.issued or not issued or issued[: len(head.issued)] >= head.issued[: len(issued)]
        seen = any(number_key(one.number or "") == key for one in held.document.references)
        if later and not seen and held.id not in known and held.id != directive.id:
            yield from _named(held, directive, key, registry.collection)


def _named(held: Held, directive: Held, key: NumberKey, collection: Collection) -> Iterator[Citation]:
    letters = r"\W*".join(key.year + key.symbol.lower())
    pattern = re.compile(rf"(?<!\d)0*{key.serial}\W*{letters}(?![a-z])")
    for found in _SENTENCE.finditer(collection.page_text(held.file, 1)):
        flat = fold_text(found.group())
        at = pattern.search(flat)
        if at and _of_that_day(flat[at.end() :], directive.document.head.issued):
            yield Citation(held, _reference(directive, 1, found), SURE)
            return


def _of_that_day(after: str, issued: str | None) -> bool:
    """Whether the day named after the number, if one is, can be that of the directive."""
    named = _DAY.match(after)
    if not named or not issued:
        return True
    stated = f"{named['year']}-{int(named['month']):02d}-{int(named['day']):02d}"
    return stated.startswith(issued) or issued.startswith(stated)


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
