"""Records as JSON Lines: the keys of the contract, NFC, one line each."""

import json

from corpus.storage.files import FileRow, Record
from models.document import Document, Head, Problem, Signer, Status
from models.link import Link
from models.reference import Reference, ReferenceMention
from outputs.jsonl import lines
from outputs.records import document_record
from tests.outputs.rows import ROWS

KEYS = {"file", "sha256", "pages", "status", "duplicate_of", "problems", "text_source", "document", "references",
        "tasks", "dates", "organizations"}  # fmt: skip
HEAD = {"kind", "number", "issued", "place", "issuer", "title", "addressees", "recipients", "signer", "signatures"}
MENTION = ReferenceMention(page=1, start=0, end=3, text="Quyết định", pinpoint=None)
REFERENCE = Reference(id="r1", kind="quyet_dinh", number="9/QĐ-TTg", mentions=(MENTION,))


def file(status: Status, *problems: Problem) -> FileRow:
    """A file that ended so."""
    return FileRow(path="a.pdf", sha256="0", size=1, mtime_ns=1, status=status, problems=problems)


def test_every_key_stands_even_for_a_file_that_failed() -> None:
    problem = Problem(stage="read", reason="empty")
    record = document_record(Record(file=file(Status.FAILED, problem)))
    assert set(record) >= KEYS
    assert isinstance(record["document"], dict)
    assert set(record["document"]) >= HEAD
    assert record["document"]["number"] is None
    assert record["references"] == []
    assert record["problems"] == [{"stage": "read", "page": None, "reason": "empty"}]


def test_a_reference_says_which_document_is_meant() -> None:
    document = Document(head=Head(signer=Signer(name="A")), references=(REFERENCE,))
    link = Link(source="d1", reference="r1", resolution="matched", target="d2")
    record = document_record(Record(file=file(Status.DONE), sources=("layer",), document=document, links=(link,)))
    told = json.loads(next(lines([record])))
    assert told["references"][0]["resolution"] == "matched"
    assert told["references"][0]["target"] == "d2"
    assert told["references"][0]["mentions"][0]["text"] == "Quyết định"
    assert told["document"]["signer"] == {"name": "A", "role": None}
    assert told["text_source"] == ["layer"]


def test_lines_are_nfc_and_one_a_record() -> None:
    record = {"file": "Quye\u0302\u0301t \u0111i\u0323nh\n.pdf"}
    assert list(lines([record])) == ['{"file": "Quyết định\\n.pdf"}\n']
    assert [json.loads(line)["status"] for line in lines(ROWS)] == ["done_late", "open_overdue", "open_no_deadline"]
