"""What others call a document whose number or day could not be read: a stamp over it, a blank in the copy that is held.

A letter that cites "Công văn số 145/UBND-KGVX ngày 15/01/2025 … về việc <title>" names the held "/UBND-KGVX" of January
2025 with that title: symbol, month, issuer and title must all agree, and all who name it must give one number.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from rapidfuzz import fuzz

from corpus.collection import Citing, Collection, Held
from corpus.judging.citations import Citation
from corpus.matching.identity import fold_text, number_key
from corpus.matching.issuers import compare_issuers
from models.base import IsoDate
from models.document import Head
from models.reference import Reference

SURE = 0.8
_TITLE = 88


Waiting = Mapping[str, list[Citing]]
"""Citations with a number that no held document answers to, by folded symbol."""


def unmatched(collection: Collection) -> Waiting:
    """The unmatched citations of a collection."""
    found: defaultdict[str, list[Citing]] = defaultdict(list)
    for source, held in collection.documents.items():
        for reference, link in collection.cited(source):
            if link.resolution == "unmatched" and reference.number and number_key(reference.number).serial:
                found[number_key(reference.number).symbol].append(Citing(held, reference, link))
    return found


def is_blank(head: Head) -> bool:
    """Whether a number shows its symbol only."""
    key = number_key(head.number or "")
    return bool(key.symbol) and not key.serial


def is_whole(head: Head) -> bool:
    """Whether number and day can be read."""
    return bool(number_key(head.number or "").serial) and len(head.issued or "") == 10


def adopted(held: Held, waiting: Waiting) -> Iterator[Citation]:
    """The unmatched citations that mean a held document with a blank number; none when they give it several."""
    head = held.document.head
    if not is_blank(head):
        return
    fitting = [one for one in waiting.get(number_key(head.number or "").symbol, ()) if _means(one, head)]
    if len({number_key(one.reference.number or "") for one in fitting}) == 1:
        yield from (Citation(one.held, one.reference, SURE) for one in fitting)


def _means(citing: Citing, head: Head) -> bool:
    reference = citing.reference
    same_issuer = compare_issuers(reference.issuer, head.issuer) in ("same", "part", "unknown")
    return same_issuer and _agree(reference.issued, head.issued) and _titled(reference, head)


def _agree(cited: IsoDate | None, held: IsoDate | None) -> bool:
    return not cited or not held or cited.startswith(held) or held.startswith(cited)


def _titled(reference: Reference, head: Head) -> bool:
    title = fold_text(head.title or "")
    around = (fold_text(mention.sentence) for mention in reference.mentions)
    return len(title) > 15 and any(fuzz.partial_ratio(title, words) >= _TITLE for words in around)


def completed(held: Held, collection: Collection, waiting: Waiting) -> Held:
    """The document with the number and day that it does not state whole, where all who cite it give the same."""
    head = held.document.head
    if is_whole(head):
        return held
    whole, stated = bool(number_key(head.number or "").serial), len(head.issued or "") == 10
    citing = (one.reference for one in collection.citing(held.id))
    cited = [*citing, *(one.reference for one in adopted(held, waiting))]
    numbers = {number_key(one.number): one.number for one in cited if one.number and number_key(one.number).serial}
    days = {one.issued for one in cited if one.issued and len(one.issued) == 10 and _agree(one.issued, head.issued)}
    told = {
        "number": head.number if whole or len(numbers) != 1 else next(iter(numbers.values())),
        "issued": head.issued if stated or len(days) != 1 else next(iter(days)),
    }
    document = held.document.model_copy(update={"head": head.model_copy(update=told)})
    return held.model_copy(update={"document": document})
