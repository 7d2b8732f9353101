"""Linking in memory: the catalog as dictionaries, for collections that come from no store."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from corpus.identity import fold_text, issuer_key, number_key
from corpus.likeness import Known, Wanted
from corpus.link import Outcome, lookup_key, resolve, wanted_by, whole_day
from corpus.stubs import Stub
from models.document import Document, Head
from models.link import Link


def known_by(id_: str, head: Head) -> Known:
    """A held document as far as identity goes."""
    return Known(id_, head.kind or "", head.number, head.issued, head.issuer, head.title)


class MemoryCatalog:
    """Held and wanted documents by the keys that resolving asks for."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._held: defaultdict[tuple[str, ...], list[Known]] = defaultdict(list)
        self._wanted: defaultdict[tuple[str, ...], dict[str, Wanted]] = defaultdict(dict)
        for id_, document in documents.items():
            self._keep(known_by(id_, document.head))
            for reference in document.references:
                self._want(wanted_by(reference, document.head), reference.short_names)

    def _keep(self, known: Known) -> None:
        key = number_key(known.number or "")
        day = known.issued or ""
        for slot in (
            ("number", str(key)),
            ("serial", key.serial, day),
            ("issuer", issuer_key(known.issuer), day),
            ("title", fold_text(known.title or "")[:120]),
        ):
            self._held[slot].append(known)

    def _want(self, wanted: Wanted, names: Iterable[str]) -> None:
        serial = number_key(wanted.number or "").serial
        for slot in (
            ("key", lookup_key(wanted.number, wanted.title)),
            ("serial", serial, wanted.issued or ""),
            *(("name", fold_text(name)) for name in names),
        ):
            self._wanted[slot][wanted.id] = wanted

    def numbered(self, key: str, wanted: Wanted) -> Iterable[Known]:  # noqa: ARG002 (the store narrows by it)
        return self._held.get(("number", key), ())

    def dated(self, serial: str, issued: str) -> Iterable[Known]:
        return self._held.get(("serial", serial, issued), ())

    def issued_by(self, issuer: str, issued: str) -> Iterable[Known]:
        return self._held.get(("issuer", issuer, issued), ())

    def titled(self, title: str) -> Iterable[Known]:
        return self._held.get(("title", title), ())

    def siblings(self, wanted: Wanted) -> Iterable[Wanted]:
        found = dict(self._wanted.get(("key", lookup_key(wanted.number, wanted.title)), {}))
        if wanted.number and (day := whole_day(wanted.issued)):
            found |= self._wanted.get(("serial", number_key(wanted.number).serial, day), {})
        return [other for other in found.values() if other.issued and other.id != wanted.id]

    def named(self, name: str) -> Iterable[Wanted]:
        return self._wanted.get(("name", name), {}).values()


def link_all(documents: Mapping[str, Document]) -> tuple[list[Link], list[Stub]]:
    """Every citation of the documents resolved among them, and the stubs for what they do not hold."""
    catalog = MemoryCatalog(documents)
    outcomes: dict[str, Outcome] = {}
    links = []
    for id_, document in documents.items():
        for reference in document.references:
            wanted = wanted_by(reference, document.head)
            if wanted.id not in outcomes:
                outcomes[wanted.id] = resolve(wanted, catalog)
            links.append(link_by(id_, reference.id, outcomes[wanted.id]))
    stubs = {outcome.stub.id: outcome.stub for outcome in outcomes.values() if outcome.stub}
    return links, list(stubs.values())


def link_by(source: str, reference: str, outcome: Outcome) -> Link:
    """The link of one citation whose wanted document came out so."""
    return Link(
        source=source,
        reference=reference,
        resolution=outcome.resolution,
        target=outcome.target,
        candidates=outcome.candidates,
        confidence=round(outcome.confidence, 2),
        why=outcome.why,
    )
