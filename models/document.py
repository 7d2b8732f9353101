"""What is understood of one document."""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from models.base import Frozen, IsoDate
from models.page import Page
from models.reference import CitedRelation, Reference
from models.span import Span
from models.task import Task

Stage = Literal["read", "head", "references", "dates", "organizations", "tasks", "keep"]


class Status(StrEnum):
    """How a file ended."""

    DONE = "done"
    PARTIAL = "partial"
    """Understood, but some page or part could not be read; `problems` says which."""
    FAILED = "failed"
    DUPLICATE = "duplicate"
    """The same bytes as another file."""


class Problem(Frozen):
    """Something that could not be done; `page` is None when it concerns the whole file."""

    stage: Stage
    page: int | None = None
    reason: str


class Signer(Frozen):
    """The person who signed, because the law puts the name on the page.

    `role` is as printed, without the capacity (KT., TL., TM., TUQ.).
    """

    name: str
    role: str | None = None


class Signature(Frozen):
    """A digital signature in the file; `signed_at` is ISO 8601 with offset."""

    signer: str | None
    signed_at: str | None
    covers_whole_file: bool


class Head(Frozen):
    """The formal parts of a document (Decree 30/2020/NĐ-CP, annex I). What the page does not state is None or empty."""

    kind: str | None = None
    """A key of `extractors/data/kinds.yaml`."""
    number: str | None = None
    issued: IsoDate | None = None
    issued_inferred: bool = False
    """True when the date was taken from a digital signature's time."""
    place: str | None = None
    issuer: str | None = None
    """Canonical name with its place: "Ủy ban nhân dân tỉnh Lào Cai"."""
    superior: str | None = None
    title: str | None = None
    """Trích yếu, without "V/v" or "Về việc"."""
    addressees: tuple[str, ...] = ()
    """Kính gửi: one entry a body, canonical; groups stay groups."""
    recipients: tuple[str, ...] = ()
    """Nơi nhận, as printed, without the archive line."""
    signer: Signer | None = None
    signatures: tuple[Signature, ...] = ()
    evidence: dict[str, Span] = Field(default_factory=dict)
    """Where each value stands, by field name."""


class DatedMention(Frozen):
    """A date in the text, as precise as it is stated, and the pages it stands on."""

    value: IsoDate
    pages: tuple[int, ...]


class Organization(Frozen):
    """A body named in the text, canonical, and the pages it stands on."""

    name: str
    pages: tuple[int, ...]


class Reading(Frozen):
    """A file turned into pages; what could not be read is in `problems`."""

    pages: tuple[Page, ...]
    signatures: tuple[Signature, ...] = ()
    problems: tuple[Problem, ...] = ()


class Document(Frozen):
    """Everything understood of one document, before anything is known of the others."""

    head: Head
    references: tuple[Reference, ...] = ()
    relations: tuple[CitedRelation, ...] = ()
    tasks: tuple[Task, ...] = ()
    dates: tuple[DatedMention, ...] = ()
    organizations: tuple[Organization, ...] = ()
    problems: tuple[Problem, ...] = ()


class Extraction(Frozen):
    """One file carried through the extractors: the pages, and what was understood of them."""

    pages: tuple[Page, ...]
    document: Document
