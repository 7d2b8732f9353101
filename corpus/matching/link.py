"""Which document does a citation mean? Matched, unmatched (a stub waits for it) or ambiguous, never a silent guess.

Many citations say the same ("Quyết định số 996/QĐ-TTg ngày 10/8/2018 của Thủ tướng Chính phủ"), so what is resolved is
the *wanted* document, once for all who cite it: `Wanted.id` is made from what the citation says of it. `likeness`
weighs a held document against it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from corpus.matching.catalog import Catalog, known_by, whole_day
from corpus.matching.identity import content_id, fold_text, issuer_key, number_key
from corpus.matching.issuers import compare_issuers
from corpus.matching.likeness import Known, Score, Wanted, lookup_key, score
from corpus.matching.stubs import Stub, stub_of
from models.document import Document, Head
from models.link import Link, Resolution
from models.reference import Reference

ENOUGH = 0.5
"""A score below it is no match."""
CLOSE = 0.05
"""Two documents whose scores lie nearer than this both fit: ambiguous."""

LAWS = frozenset({"luat", "bo_luat", "phap_lenh", "hien_phap"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a wanted document turned out to be; `target` is a held id, a stub's id, or None when ambiguous."""

    resolution: Resolution
    target: str | None
    candidates: tuple[str, ...]
    confidence: float
    why: str
    stub: Stub | None = None


def wanted_by(reference: Reference, head: Head) -> Wanted:
    """What the citation says of the document it means; the citing day bounds it where it states no day."""
    key = lookup_key(reference.number, reference.title)
    numbered = bool(key) and not key.startswith("~")
    normative = numbered and bool(number_key(reference.number or "").year)
    before = None if reference.issued or normative or reference.kind in LAWS else head.issued
    title = None if numbered else reference.title
    parts = (key, reference.kind, reference.issued, issuer_key(reference.issuer), before, fold_text(title or ""))
    return Wanted(
        id=content_id("|".join(part or "" for part in parts), label=key.lstrip("~")[:40].replace(" ", "-") or "title"),
        kind=reference.kind,
        number=reference.number if numbered else None,
        issued=reference.issued,
        issuer=reference.issuer,
        title=title,
        before=before,
    )


def resolve(wanted: Wanted, catalog: Catalog) -> Outcome:
    """The held document that is wanted, all that fit equally well, or the stub that waits for it."""
    return _held(wanted, catalog) or _by_name(wanted, catalog) or _waits(wanted, catalog)


def _held(wanted: Wanted, catalog: Catalog) -> Outcome | None:
    ranked = _ranked(wanted, catalog)
    if not ranked:
        return None
    best = ranked[0][1]
    close = sorted(known.id for known, found in ranked if best.value - found.value < CLOSE)
    if len(close) > 1:
        return Outcome("ambiguous", None, tuple(close), best.value / len(close), f"{len(close)} held documents fit")
    return Outcome("matched", close[0], (), best.value, best.why)


def _ranked(wanted: Wanted, catalog: Catalog) -> list[tuple[Known, Score]]:
    pool = {known.id: known for known in _pool(wanted, catalog)}
    scored = [(known, score(wanted, known)) for known in pool.values()]
    return sorted((pair for pair in scored if pair[1].value >= ENOUGH), key=lambda pair: (-pair[1].value, pair[0].id))


def _pool(wanted: Wanted, catalog: Catalog) -> Iterator[Known]:
    key = lookup_key(wanted.number, wanted.title)
    day = whole_day(wanted.issued)
    if key.startswith("~"):
        yield from catalog.titled(key[1:])
    elif key:
        yield from catalog.numbered(key)
        if day:
            yield from catalog.dated(number_key(wanted.number or "").serial, day)
    if day and wanted.issuer:
        yield from catalog.issued_by(issuer_key(wanted.issuer), day)


def _by_name(wanted: Wanted, catalog: Catalog) -> Outcome | None:
    """A document called by a short name only ("Đề án 996") is what other texts of the collection define by it."""
    if wanted.number or not wanted.title:
        return None
    defined = [other for other in catalog.named(fold_text(wanted.title)) if _same_call(wanted, other)]
    found = {outcome.target: outcome for outcome in (_held(o, catalog) or _waits(o, catalog) for o in defined)}
    if len(found) != 1 or None in found:
        return None
    only = next(iter(found.values()))
    return replace(only, confidence=0.8, why="called by a short name that another document defines")


def _same_call(wanted: Wanted, other: Wanted) -> bool:
    return bool(other.number) and compare_issuers(wanted.issuer, other.issuer) not in ("other", "line")


def _waits(wanted: Wanted, catalog: Catalog) -> Outcome:
    stub = stub_of(wanted, catalog.siblings(wanted))
    sure = 0.9 if stub.issued == wanted.issued else 0.6
    return Outcome("unmatched", stub.id, (), sure, "not in the collection", stub)


def link_all(documents: Mapping[str, Document]) -> tuple[list[Link], list[Stub]]:
    """Every citation of the documents resolved among them, and the stubs for what they do not hold."""
    catalog = Catalog(known_by(id_, document.head) for id_, document in documents.items())
    for document in documents.values():
        for reference in document.references:
            catalog.want(wanted_by(reference, document.head), reference.short_names)
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
