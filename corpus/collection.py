"""A set of held documents with the links between them, in memory: what questions are asked of.

`Store.collection()` builds one from the store, whole or around a few documents; `Collection.of` builds one from
documents at hand. Both run the same identity and link rules.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from corpus.matching.identity import NumberKey, document_id, fold_number, number_key
from corpus.matching.likeness import same_document
from corpus.matching.link import link_all
from corpus.matching.openings import Opening, openings
from corpus.matching.stubs import Stub
from models.base import Frozen
from models.document import Document
from models.link import Link
from models.reference import Reference

PAGES = 4096
"""So many pages' texts are kept in memory once they were asked for."""


class Held(Frozen):
    """One held document. `file` is its best copy (a text layer before OCR), `copies` the other files that hold it."""

    id: str
    file: str
    sha256: str
    document: Document
    copies: tuple[str, ...] = ()


class Citing(NamedTuple):
    """A held document that cites another one: where, and how sure the link is."""

    held: Held
    reference: Reference
    link: Link


class Part(NamedTuple):
    """Some directives, by id, in a collection that holds all that bears on them."""

    collection: "Collection"
    directives: frozenset[str]


def _no_text(_file: str, _page: int) -> str:
    return ""


class Collection:
    """Held documents by id, the links between them, and stubs for what is cited and not held."""

    def __init__(
        self,
        documents: Iterable[Held],
        links: Iterable[Link] = (),
        stubs: Iterable[Stub] = (),
        *,
        text: Callable[[str, int], str] = _no_text,
        issuers: Iterable[str] | None = None,
        numbers: Iterable[tuple[str, Opening]] | None = None,
    ) -> None:
        self.documents: Mapping[str, Held] = MappingProxyType({held.id: held for held in documents})
        self.links: Sequence[Link] = tuple(links)
        self.stubs: Mapping[str, Stub] = MappingProxyType({stub.id: stub for stub in stubs})
        self._text = lru_cache(maxsize=PAGES)(text)
        self._issuers = None if issuers is None else frozenset(issuers)
        self._numbers = None if numbers is None else tuple(numbers)

    @classmethod
    def of(cls, documents: Iterable[tuple[str, Document]]) -> "Collection":
        """A collection of (file, document) pairs, identified and linked in memory; page texts are empty."""
        held = merged(documents)
        links, stubs = link_all({one.id: one.document for one in held})
        return cls(held, links, stubs)

    def with_links(self, links: Sequence[Link]) -> "Collection":
        """The same documents with other links between them."""
        held = self.documents.values()
        stubs, numbers = self.stubs.values(), self._numbers
        return Collection(held, links, stubs, text=self._text, issuers=self._issuers, numbers=numbers)

    def with_stubs(self, stubs: Iterable[Stub]) -> "Collection":
        """The same documents and links with what is cited and not held."""
        held, links = self.documents.values(), self.links
        return Collection(held, links, stubs, text=self._text, issuers=self._issuers, numbers=self._numbers)

    def near(self, ids: Iterable[str], *, depth: int) -> "Collection":
        """The part within `depth` citations of the documents or stubs `ids`, whichever way the citation runs."""
        found = set(ids)
        for _ in range(depth):
            ends = [{link.source, link.target or link.source} for link in self.links]
            found |= {id_ for pair in ends if pair & found for id_ in pair}
        held = [one for id_, one in self.documents.items() if id_ in found]
        links = [link for link in self.links if link.source in found]
        meant = {link.target for link in links} | found
        waiting = [stub for id_, stub in self.stubs.items() if id_ in meant]
        return Collection(held, links, waiting, text=self._text, issuers=self.issuers, numbers=self._numbers)

    def by_number(self, number: str) -> tuple[Held, ...]:
        """The held documents under that number, in any spelling ("1187 /BKHCN-TDC"); several bodies may use it."""
        return tuple(self._numbered.get(fold_number(number), ()))

    def citing(self, target: str) -> tuple[Citing, ...]:
        """The held documents that cite `target`, the id of a held document or of a stub."""
        return tuple(self._citing.get(target, ()))

    def perhaps_citing(self, target: str) -> tuple[Citing, ...]:
        """The held documents with a citation that may mean `target` or another one: ambiguous links only."""
        return tuple(self._perhaps.get(target, ()))

    def naming(self, key: NumberKey) -> tuple[Held, ...]:
        """The documents in whose opening the number stands, in whatever spelling, not understood as a citation."""
        ids = dict.fromkeys(id_ for id_, found in self._openings.get(key.serial, ()) if found.holds(key))
        return tuple(self.documents[id_] for id_ in ids)

    @property
    def issuers(self) -> frozenset[str]:
        """The bodies that issued what is held, all of it: also what a collection around a few documents leaves out."""
        return self._held_issuers if self._issuers is None else self._issuers

    def cited(self, source: str) -> tuple[tuple[Reference, Link], ...]:
        """What the held document `source` cites, in the order of its references."""
        return tuple(self._cited.get(source, ()))

    def link(self, source: str, reference: str) -> Link | None:
        """The link of one citation, or None when it has not been resolved yet."""
        return self._links.get((source, reference))

    def page_text(self, file: str, page: int) -> str:
        """The text of a page (counted from 1) of a held file; empty when it is not kept."""
        return self._text(file, page)

    @cached_property
    def _held_issuers(self) -> frozenset[str]:
        heads = (held.document.head for held in self.documents.values())
        return frozenset(head.issuer for head in heads if head.issuer)

    @cached_property
    def _openings(self) -> dict[str, list[tuple[str, Opening]]]:
        found: dict[str, list[tuple[str, Opening]]] = {}
        for id_, opening in self._read_openings() if self._numbers is None else self._numbers:
            if id_ in self.documents:
                found.setdefault(opening.serial, []).append((id_, opening))
        return found

    def _read_openings(self) -> Iterator[tuple[str, Opening]]:
        for held in self.documents.values():
            for opening in openings(self.page_text(held.file, 1), held.document):
                yield held.id, opening

    @cached_property
    def _links(self) -> dict[tuple[str, str], Link]:
        return {(link.source, link.reference): link for link in self.links}

    @cached_property
    def _numbered(self) -> dict[str, list[Held]]:
        found: dict[str, list[Held]] = {}
        for held in self.documents.values():
            if held.document.head.number:
                found.setdefault(fold_number(held.document.head.number), []).append(held)
        return found

    @cached_property
    def _cited(self) -> dict[str, list[tuple[Reference, Link]]]:
        found: dict[str, list[tuple[Reference, Link]]] = {}
        for held in self.documents.values():
            pairs = ((reference, self._links.get((held.id, reference.id))) for reference in held.document.references)
            found[held.id] = [(reference, link) for reference, link in pairs if link is not None]
        return found

    @cached_property
    def _citing(self) -> dict[str, list[Citing]]:
        return self._by_target(lambda link: (link.target,) if link.target else ())

    @cached_property
    def _perhaps(self) -> dict[str, list[Citing]]:
        return self._by_target(lambda link: link.candidates)

    def _by_target(self, targets: Callable[[Link], tuple[str, ...]]) -> dict[str, list[Citing]]:
        found: dict[str, list[Citing]] = {}
        for source, pairs in self._cited.items():
            for reference, link in pairs:
                for target in targets(link):
                    if target != source:
                        found.setdefault(target, []).append(Citing(self.documents[source], reference, link))
        return found


def merged(documents: Iterable[tuple[str, Document]]) -> list[Held]:
    """One Held for each distinct document; files of the same document become its copies, the first file the best."""
    found: dict[str, Held] = {}
    under: dict[str, list[str]] = {}
    for file, document in documents:
        sha256 = hashlib.sha256(f"{file}\n{document.model_dump_json()}".encode()).hexdigest()
        serial = number_key(document.head.number or "").serial
        twins = (found[id_] for id_ in under.get(serial, ()) if same_document(found[id_].document.head, document.head))
        if twin := next(twins, None):
            found[twin.id] = twin.model_copy(update={"copies": (*twin.copies, file)})
            continue
        id_ = document_id(document.head, sha256)
        id_ = f"{id_}.{sha256[:6]}" if id_ in found else id_
        found[id_] = Held(id=id_, file=file, sha256=sha256, document=document)
        under.setdefault(serial, []).append(id_)
    return list(found.values())
