"""Held and wanted documents under the keys by which linking looks them up: a whole collection's, or one batch's."""

from collections import defaultdict
from collections.abc import Iterable

from corpus.matching.identity import fold_text, issuer_key, number_key
from corpus.matching.likeness import Known, Wanted, lookup_key
from models.document import Head


def known_by(id_: str, head: Head) -> Known:
    """A held document as far as identity goes."""
    return Known(id_, head.kind or "", head.number, head.issued, head.issuer, head.title)


def whole_day(date: str | None) -> str | None:
    """The date when it names a day, else None."""
    return date if date and len(date) == 10 else None


class Catalog:
    """Held and wanted documents by the keys that resolving asks for."""

    def __init__(self, held: Iterable[Known]) -> None:
        self._held: defaultdict[tuple[str, ...], list[Known]] = defaultdict(list)
        self._wanted: defaultdict[tuple[str, ...], dict[str, Wanted]] = defaultdict(dict)
        for known in held:
            self._keep(known)

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

    def want(self, wanted: Wanted, names: Iterable[str] = ()) -> None:
        """Adds a wanted document and the short names that some text gives it."""
        serial = number_key(wanted.number or "").serial
        for slot in (
            ("key", lookup_key(wanted.number, wanted.title)),
            ("serial", serial, wanted.issued or ""),
            *(("name", fold_text(name)) for name in names),
        ):
            self._wanted[slot][wanted.id] = wanted

    def numbered(self, key: str) -> Iterable[Known]:
        """Held documents by folded number."""
        return self._held.get(("number", key), ())

    def dated(self, serial: str, issued: str) -> Iterable[Known]:
        """Held documents by serial and day, whatever their symbol."""
        return self._held.get(("serial", serial, issued), ())

    def issued_by(self, issuer: str, issued: str) -> Iterable[Known]:
        """Held documents by folded issuer and day."""
        return self._held.get(("issuer", issuer, issued), ())

    def titled(self, title: str) -> Iterable[Known]:
        """Held documents by folded title."""
        return self._held.get(("title", title), ())

    def siblings(self, wanted: Wanted) -> Iterable[Wanted]:
        """Wanted documents with a day that may be the same one: same key, or same serial and day."""
        found = dict(self._wanted.get(("key", lookup_key(wanted.number, wanted.title)), {}))
        if wanted.number and (day := whole_day(wanted.issued)):
            found |= self._wanted.get(("serial", number_key(wanted.number).serial, day), {})
        return [other for other in found.values() if other.issued and other.id != wanted.id]

    def named(self, name: str) -> Iterable[Wanted]:
        """Wanted documents that some citing text gives this folded short name ("de an 996")."""
        return self._wanted.get(("name", name), {}).values()
