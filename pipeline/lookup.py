"""Documents looked up in a store: to show one, nothing is loaded that only verdicts need."""

from corpus.storage.files import Record
from corpus.store import Store
from models.errors import NotFound


def records_of(store: Store, what: str) -> tuple[Record, ...]:
    """The files that hold the document under a number (in any spelling), or the file of that name; raises NotFound."""
    found = store.records_of(what)
    if not found:
        raise NotFound(f"The store holds no document {what}. Give a number (612/BCT-TKNL) or the name of a file.")
    return found
