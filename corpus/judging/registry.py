"""A collection made ready for judging: what waits for a document with a blank number, and what texts open with.

Everything here is found in one pass over the collection, when it is first asked for.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from corpus.collection import Collection, Held
from corpus.judging.called import Waiting, completed, unmatched
from corpus.matching.identity import NumberKey, fold_text
from corpus.succession import speaks_for

_OPENING = 2500
"""So many characters of the first page hold head, addressees and opening sentence."""
_NUMBERED = re.compile(r"(?<!\d)(\d{1,6})(?=( (?:[a-z0-9]+ ?){1,6}))")


class Registry:
    """A collection with indexes over it."""

    def __init__(self, collection: Collection) -> None:
        self.collection = collection

    @cached_property
    def waiting(self) -> Waiting:
        """The citations that no held document answers to."""
        return unmatched(self.collection)

    @cached_property
    def _opening(self) -> Mapping[str, list[tuple[str, Held]]]:
        """By serial, what follows it in the opening of a document (letters and digits only), and the document.

        Empty around a few documents: what no citation leads to was not fetched.
        """
        found: defaultdict[str, list[tuple[str, Held]]] = defaultdict(list)
        for held in self.collection.documents.values() if self.collection.whole else ():
            text = fold_text(self.collection.page_text(held.file, 1)[:_OPENING])
            for number in _NUMBERED.finditer(text):
                found[number[1].lstrip("0")].append((number[2].replace(" ", ""), held))
        return found

    def opening_with(self, key: NumberKey) -> Iterator[Held]:
        """The documents whose opening holds the number, in whatever spelling."""
        symbol = key.year + key.symbol.lower()
        seen: set[str] = set()
        for following, held in self._opening.get(key.serial, ()):
            if following.startswith(symbol) and held.id not in seen:
                seen.add(held.id)
                yield held

    def completed(self, held: Held) -> Held:
        """The document under the number and day that others give it, when its own cannot be read."""
        return completed(held, self.collection, self.waiting)

    def hears(self, body: str) -> bool:
        """Whether the collection holds any document of the body, of its office or of its successor."""
        return any(speaks_for(issuer, body) for issuer in self.collection.issuers)
