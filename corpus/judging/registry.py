"""A collection made ready for judging: what waits for a document with a blank number, and whose documents are held."""

from functools import cache, cached_property, partial

from corpus.collection import Collection, Held
from corpus.judging.called import Waiting, adopted, completed, is_blank, is_whole, unmatched
from corpus.judging.citations import Citation
from corpus.matching.names import same_name
from corpus.succession import speaks_for


class Registry:
    """A collection with indexes over it, made when they are first asked for."""

    def __init__(self, collection: Collection) -> None:
        self.collection = collection
        self._hears = cache(partial(_hears, collection))

    @cached_property
    def waiting(self) -> Waiting:
        """The citations that no held document answers to."""
        return unmatched(self.collection)

    def completed(self, held: Held) -> Held:
        """The document under the number and day that others give it, when its own cannot be read."""
        return held if is_whole(held.document.head) else completed(held, self.collection, self.waiting)

    def adopted(self, held: Held) -> tuple[Citation, ...]:
        """The citations without a document that mean this one, whose own number is blank."""
        return tuple(adopted(held, self.waiting)) if is_blank(held.document.head) else ()

    def hears(self, body: str, asker: str | None = None) -> bool:
        """Whether the collection holds any document of the body, of its office or of its successor.

        A successor that is itself the asker tells nothing of the body: it does not answer its own letters.
        """
        return self._hears(body, asker)


def _hears(collection: Collection, body: str, asker: str | None) -> bool:
    voices = ((issuer, speaks_for(issuer, body)) for issuer in collection.issuers)
    return any(voice == "itself" or (voice and not same_name(issuer, asker or "-")) for issuer, voice in voices)
