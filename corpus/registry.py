"""A collection made ready for judging: what waits for a document with a blank number, and who issued what, by day."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from corpus.called import Waiting, completed, unmatched
from corpus.collection import Collection, Held
from corpus.succession import speaks_for


@dataclass(frozen=True, slots=True)
class Registry:
    """A collection with two indexes over it."""

    collection: Collection
    waiting: Waiting
    issued: Mapping[str, tuple[Held, ...]]

    @classmethod
    def of(cls, collection: Collection) -> Self:
        """The registry of a collection; one pass over its documents."""
        found: defaultdict[str, list[Held]] = defaultdict(list)
        for held in collection.documents.values():
            if held.document.head.issuer:
                found[held.document.head.issuer].append(held)
        issued = {issuer: tuple(sorted(each, key=_day)) for issuer, each in found.items()}
        return cls(collection, unmatched(collection), issued)

    def completed(self, held: Held) -> Held:
        """The document under the number and day that others give it, when its own cannot be read."""
        return completed(held, self.collection, self.waiting)

    def issued_for(self, body: str, *, since: str | None) -> Iterator[Held]:
        """The documents of a body, and of who speaks for it, from a day on."""
        for issuer, each in self.issued.items():
            if speaks_for(issuer, body):
                yield from (held for held in each if not since or _day(held) >= since)

    def hears(self, body: str) -> bool:
        """Whether the collection holds any document of the body, of its office or of its successor."""
        return any(speaks_for(issuer, body) for issuer in self.collection.issuers)


def _day(held: Held) -> str:
    return held.document.head.issued or "9"
