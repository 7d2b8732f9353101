"""The public record of one file: keys that always stand, values null or empty where the document states nothing."""

from collections.abc import Mapping

from models.document import Document, Head, Status
from models.link import Link
from models.page import Page
from models.reference import Reference
from models.span import Span
from models.task import Task

Record = dict[str, object]


def document_record(
    file: str,
    *,
    sha256: str,
    status: Status,
    pages: tuple[Page, ...] = (),
    duplicate_of: str | None = None,
    problems: tuple[Record, ...] = (),
    document: Document | None = None,
    links: Mapping[str, Link] | None = None,
) -> Record:
    """One file as a JSON-ready object; `links` by the id of the reference. A failed file has empty contents."""
    document = document or Document(head=Head())
    links = links or {}
    return {
        "file": file,
        "sha256": sha256,
        "pages": len(pages),
        "status": status.value,
        "duplicate_of": duplicate_of,
        "problems": list(problems),
        "text_source": [page.source.value for page in pages],
        "document": _head(document.head),
        "references": [_reference(each, links.get(each.id)) for each in document.references],
        "relations": [each.model_dump(mode="json") for each in document.relations],
        "tasks": [_task(each) for each in document.tasks],
        "dates": [each.model_dump(mode="json") for each in document.dates],
        "organizations": [each.model_dump(mode="json") for each in document.organizations],
    }


def _head(head: Head) -> Record:
    record = head.model_dump(mode="json", exclude={"evidence"})
    return record | {"evidence": {name: _place(span) for name, span in head.evidence.items()}}


def _place(span: Span) -> Record:
    return span.model_dump(mode="json", include={"page", "start", "end", "text", "bbox"})


def _reference(reference: Reference, link: Link | None) -> Record:
    record = reference.model_dump(mode="json", exclude={"mentions", "evidence"})
    return record | {
        "resolution": link.resolution if link else "unmatched",
        "target": link.target if link else None,
        "candidates": list(link.candidates) if link else [],
        "evidence": _place(reference.evidence) if reference.evidence else None,
        "mentions": [_place(each) | {"pinpoint": each.pinpoint, "rule": each.rule} for each in reference.mentions],
    }


def _task(task: Task) -> Record:
    record = task.model_dump(mode="json", exclude={"span", "deadline"})
    deadline = task.deadline and task.deadline.model_dump(mode="json", exclude={"span", "schedule"})
    return record | {"deadline": deadline, "bbox": [list(box) for box in task.span.bbox] if task.span else []}
