"""Which citations in one document mean the same document: by number and day, by law and version, by name."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extractors.citations import laws
from extractors.citations.finding import Citation
from extractors.text.folding import fold


@dataclass
class Cited:
    """One cited document while its citations are gathered; `uses` are their indices, `place` its own."""

    place: int
    number: str | None = None
    issued: str | None = None
    issuer: str | None = None
    title: str | None = None
    laws: set[str] = field(default_factory=set)
    kinds: list[tuple[bool, str]] = field(default_factory=list)
    uses: list[int] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """As first called by name; else as the letters of the number say."""
        return next((kind for called, kind in self.kinds if called), self.kinds[0][1])


def merged(cited: Sequence[Citation], issuers: Sequence[str | None]) -> list[Cited]:
    """The distinct documents, in order of first citation. `issuers` are the citations' issuers, resolved.

    Numbered ones first, the most fully described before the others, so that a bare number finds its document.
    """
    found: list[Cited] = []
    gathered = _Gathered()
    for index in sorted(
        range(len(cited)),
        key=lambda i: (cited[i].number is None, (cited[i].number or "").startswith("/"), -_told(cited[i]), i),
    ):
        citation, issuer = cited[index], issuers[index]
        document = next(gathered.meant(citation, issuer), None)
        if document is None:
            document = Cited(len(found), number=citation.number, title=None if citation.number else citation.title)
            found.append(document)
            gathered.open(document)
        _add(document, citation, issuer, index)
        gathered.describe(document, citation)
    for document in found:
        document.uses.sort()
        document.kinds = [
            (cited[i].lead is not None, cited[i].kind) for i in document.uses if cited[i].rule != "back_reference"
        ] or document.kinds
    return sorted(found, key=lambda document: document.uses[0])


def _told(citation: Citation) -> int:
    return 2 * (citation.issued is not None) + (citation.issuer is not None)


def _add(document: Cited, citation: Citation, issuer: str | None, index: int) -> None:
    document.uses.append(index)
    document.kinds.append((citation.lead is not None, citation.kind))
    if citation.law:
        document.laws.add(citation.law)
    if citation.issued and len(citation.issued) > len(document.issued or ""):
        document.issued = citation.issued
    document.issuer = document.issuer or issuer


class _Gathered:
    """The documents gathered so far, by what a citation can name them with."""

    def __init__(self) -> None:
        self._by: defaultdict[tuple[str, str], dict[int, Cited]] = defaultdict(dict)

    def open(self, document: Cited) -> None:
        """Takes in a document that is cited for the first time."""
        if document.number:
            key = _key(document.number)
            for name_of in ("number", key), *(("letters", key[m.start() :]) for m in re.finditer("/", key)):
                self._by[name_of][document.place] = document
            if known := laws.by_number().get(document.number):
                self._by["law", known.key][document.place] = document

    def describe(self, document: Cited, citation: Citation) -> None:
        """Takes in what one more citation says of a document."""
        if citation.law:
            self._by["law", citation.law][document.place] = document
        if citation.title:
            self._by["title", name(citation.title)][document.place] = document

    def meant(self, citation: Citation, issuer: str | None) -> Iterator[Cited]:
        """The documents that `citation` can mean, the likeliest first."""
        if citation.number is not None:
            same = [d for d in self._numbered(_key(citation.number), citation) if _agree(d.issued, citation.issued)]
            yield from sorted(
                same, key=lambda d: issuer is not None and d.issuer is not None and fold(d.issuer) != fold(issuer)
            )
        elif citation.law:
            yield from (d for d in self._named("law", citation.law) if _same_law(d, citation))
        elif citation.title:
            yield from (d for d in self._named("title", name(citation.title)) if _agree(d.issued, citation.issued))

    def _numbered(self, key: str, citation: Citation) -> list[Cited]:
        """Those of that number; a blank one ("/QĐ-UBND") is that of the same letters and day."""
        if not key.startswith("/") or citation.issued is None:
            return self._named("number", key)
        return [d for d in self._named("letters", key) if _key(d.number or "") == key or d.issued == citation.issued]

    def _named(self, kind: str, key: str) -> list[Cited]:
        return [document for _, document in sorted(self._by.get((kind, key), {}).items())]


def _same_law(document: Cited, citation: Citation) -> bool:
    """True if a law cited by name is `document`: its number is known to be that law's, or the text says so."""
    if document.number is None:
        return citation.law in document.laws and _agree(document.issued, citation.issued)
    known = laws.by_number().get(document.number)
    version = known.versions[document.number] if known and known.key == citation.law else None
    if version is None and citation.law not in document.laws:
        return False
    return _agree(version or document.issued, citation.issued)


def _agree(one: str | None, other: str | None) -> bool:
    """True if two dates can be one day: one is unknown, or the less precise is the start of the other."""
    return not one or not other or one.startswith(other) or other.startswith(one)


def _key(number: str) -> str:
    return fold(number).replace(" ", "")


def name(title: str) -> str:
    """A title for comparison."""
    return " ".join(re.findall(r"\w+", fold(title)))
