"""The public record of one file: keys that always stand, values null or empty where the document states nothing."""

from corpus.storage.files import Record
from models.document import Document, Head
from models.link import Link
from models.reference import Reference
from models.span import Span
from models.task import Task

Fields = dict[str, object]


def document_record(record: Record) -> Fields:
    """One file as a JSON-ready object; a failed file has empty contents, a duplicate those of its original."""
    file, document = record.file, record.document or Document(head=Head())
    links = {link.reference: link for link in record.links}
    return {
        "file": file.path,
        "folder": file.folder,
        "sha256": file.sha256,
        "pages": file.pages,
        "status": file.status.value,
        "duplicate_of": file.duplicate_of,
        "problems": [each.model_dump(mode="json") for each in file.problems],
        "text_source": list(record.sources),
        "id": record.document_id,
        "document": _head(document.head),
        "references": [_reference(each, links.get(each.id)) for each in document.references],
        "relations": [each.model_dump(mode="json") for each in document.relations],
        "tasks": [_task(each) for each in document.tasks],
        "dates": [each.model_dump(mode="json") for each in document.dates],
        "organizations": [each.model_dump(mode="json") for each in document.organizations],
    }


def _head(head: Head) -> Fields:
    record = head.model_dump(mode="json", exclude={"evidence"})
    return record | {"evidence": {name: _place(span) for name, span in head.evidence.items()}}


def _place(span: Span) -> Fields:
    return span.model_dump(mode="json", include={"page", "start", "end", "text", "bbox"})


def _reference(reference: Reference, link: Link | None) -> Fields:
    record = reference.model_dump(mode="json", exclude={"mentions", "evidence"})
    return record | {
        "resolution": link.resolution if link else "unmatched",
        "target": link.target if link else None,
        "candidates": list(link.candidates) if link else [],
        "evidence": _place(reference.evidence) if reference.evidence else None,
        "mentions": [_place(each) | {"pinpoint": each.pinpoint, "rule": each.rule} for each in reference.mentions],
    }


def _task(task: Task) -> Fields:
    record = task.model_dump(mode="json", exclude={"span", "deadline"})
    deadline = task.deadline and task.deadline.model_dump(mode="json", exclude={"span", "schedule"})
    return record | {"deadline": deadline, "bbox": [list(box) for box in task.span.bbox] if task.span else []}
