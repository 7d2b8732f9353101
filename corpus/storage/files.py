"""Files as the store knows them: which bytes lie where, how each ended, and which say the same."""

from models.base import Frozen
from models.document import Document, Problem, Status
from models.link import Link


class FileFacts(Frozen):
    """A file as it lies on disk: `path` below `folder`, the SHA-256 of its bytes, its size and time of change."""

    path: str
    sha256: str
    size: int
    mtime_ns: int
    folder: str = ""


class FileRow(FileFacts):
    """A file as the store keeps it.

    `duplicate_of` is the path of the file that stands for it: one with the same bytes (then the status is `duplicate`),
    or a better copy of the same document (a text layer before a scan).
    """

    status: Status
    pages: int = 0
    problems: tuple[Problem, ...] = ()
    duplicate_of: str | None = None
    engine: str = ""


class Record(Frozen):
    """All that is known of one file: what an export writes of it. `links` resolve the document's references."""

    file: FileRow
    sources: tuple[str, ...] = ()
    """For each page `layer`, `field` or `ocr`."""
    document_id: str | None = None
    document: Document | None = None
    links: tuple[Link, ...] = ()
