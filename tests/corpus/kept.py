"""Keeps built documents in a store, as a run would."""

import hashlib

from corpus.storage.files import FileFacts
from corpus.store import Store
from models.document import Document, Extraction
from models.page import Page, Source


def facts(path: str, *, content: str | None = None, folder: str = "") -> FileFacts:
    """A file whose bytes are named by `content` (its path unless given)."""
    sha256 = hashlib.sha256((content or path).encode()).hexdigest()
    return FileFacts(path=path, sha256=sha256, size=len(content or path), mtime_ns=7, folder=folder)


def extraction(document: Document, *texts: str, source: Source = Source.LAYER) -> Extraction:
    """The document with pages of these texts."""
    read = [Page(number=n, width=595, height=842, text=text, source=source) for n, text in enumerate(texts or ("",), 1)]
    return Extraction(pages=tuple(read), document=document)


def keep(store: Store, one: tuple[str, Document], *texts: str, scan: bool = False, path: str | None = None) -> str:
    """Keeps a built document under its file name; returns the path."""
    name, document = one
    source = Source.OCR if scan else Source.LAYER
    store.keep(facts(path or name), extraction(document, *texts, source=source))
    return path or name
