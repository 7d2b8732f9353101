"""Applies people's corrections: links they set, answers they confirmed or rejected."""

from collections.abc import Iterable, Sequence

from corpus.collection import Collection, Held
from corpus.corrections import Correction
from corpus.judging.addressees import Asked
from corpus.judging.answers import Weighed
from corpus.judging.citations import Citation
from corpus.matching.identity import fold_number
from corpus.matching.names import same_name
from models.link import Link
from models.reference import Reference
from models.verdict import Evidence


def is_document(held: Held, named: str) -> bool:
    """Whether a document is the one that a correction names by id or by number."""
    number = held.document.head.number
    return held.id == named or bool(number and fold_number(number) == fold_number(named))


def relinked(collection: Collection, corrections: Sequence[Correction]) -> Collection:
    """The collection with the links that people set; the same one when they set none."""
    told = [one for one in corrections if one.word == "link"]
    if not told:
        return collection
    changed = {(link.source, link.reference): link for link in collection.links}
    for correction in told:
        for held in (h for h in collection.documents.values() if is_document(h, correction.document)):
            target = next((h for h in collection.documents.values() if is_document(h, correction.directive)), None)
            for reference in held.document.references if target else ():
                if target and _meant(reference, correction):
                    changed[held.id, reference.id] = _link(held.id, reference.id, target.id, correction)
    return collection.with_links(tuple(changed.values()))


def _meant(reference: Reference, correction: Correction) -> bool:
    if correction.reference is not None:
        return reference.id == correction.reference
    return bool(reference.number and fold_number(reference.number) == fold_number(correction.directive))


def _link(source: str, reference: str, target: str, correction: Correction) -> Link:
    why = f"linked by {correction.by} on {correction.at}"
    return Link(source=source, reference=reference, resolution="matched", target=target, confidence=1.0, why=why)


def corrected_weights(
    weights: Sequence[Weighed],
    asked: Asked,
    directive: Held,
    collection: Collection,
    corrections: Sequence[Correction],
) -> tuple[Weighed, ...]:
    """The weighed documents after people's word: a confirmed one is sure for its task, a rejected one is none."""
    told = [one for one in corrections if one.word != "link" and is_document(directive, one.directive)]
    found = list(weights)
    for correction in told:
        if correction.addressee is None or same_name(correction.addressee, asked.body):
            found = list(_apply(correction, found, asked, collection))
    return tuple(found)


def _apply(correction: Correction, found: Sequence[Weighed], asked: Asked, collection: Collection) -> Iterable[Weighed]:
    matched = False
    for weighed in found:
        if is_document(weighed.citation.held, correction.document):
            matched = True
            yield _told(weighed, correction, asked)
        else:
            yield weighed
    if not matched and correction.word == "confirm" and correction.addressee is not None:
        for held in collection.documents.values():
            if is_document(held, correction.document):
                yield _told(_blank(held, asked), correction, asked)


def _blank(held: Held, asked: Asked) -> Weighed:
    evidence = Evidence(file=held.file, page=1, text=held.document.head.title or "", why="")
    citation = Citation(held, Reference(id="", kind="khac", number=None), 1.0)
    return Weighed(citation, (0.0,) * len(asked.tasks), "", evidence)


def _told(weighed: Weighed, correction: Correction, asked: Asked) -> Weighed:
    sure = 1.0 if correction.word == "confirm" else 0.0
    said = "confirmed" if sure else "rejected"
    why = f"{said} by {correction.by} on {correction.at}" + (f": {correction.note}" if correction.note else "")
    told = tuple(
        sure if correction.task in (None, task.id) else old for task, old in zip(asked.tasks, weighed.sure, strict=True)
    )
    evidence = weighed.evidence.model_copy(update={"why": why})
    return weighed._replace(sure=told, why=why, evidence=evidence, told=True, period=correction.period)
