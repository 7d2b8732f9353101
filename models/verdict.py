"""Has a task been answered? One row per task and addressee, computed for a given day and never stored."""

from enum import StrEnum

from models.base import Frozen, IsoDate
from models.task import Period


class Standing(StrEnum):
    """How a task stands for one addressee on the day that was asked about."""

    DONE_ON_TIME = "done_on_time"
    """Hoàn thành đúng hạn."""
    DONE_LATE = "done_late"
    """Hoàn thành quá hạn."""
    OPEN_IN_TERM = "open_in_term"
    """Chưa hoàn thành trong hạn."""
    OPEN_OVERDUE = "open_overdue"
    """Chưa hoàn thành quá hạn."""
    OPEN_NO_DEADLINE = "open_no_deadline"
    NO_EVIDENCE = "no_evidence"
    """The collection holds no document at all of this addressee: nothing can be said."""
    SUPERSEDED = "superseded"
    """The directive or its deadline was replaced by a later document."""


class Reason(StrEnum):
    """Why a document that bears on a task is no answer to it."""

    ANOTHER_TASK = "answers another task of the directive"
    ANOTHER_ITEM = "answers another item than this letter speaks of"
    ANOTHER_PERIOD = "about another period than this letter asks for"
    NOT_WHAT_WAS_ASKED = "answers the directive, but not with what this task asks for"
    NOT_TO_WHO_ASKED = "goes to others than who asked"
    IN_ITS_OWN_NAME = "from a body below the one that was asked, which does not say that it speaks for it"
    TOO_EARLY = "issued before the directive"
    LEGAL_BASIS = "legal basis only"
    MENTION = "mentions the directive only"
    MEETING = "an invitation or a record of a meeting, no answer"
    REMINDER = "a reminder, not an answer"
    FORWARDING = "forwards the directive, is no answer"
    REQUEST = "asks something itself, is no answer"
    MORE_TIME_ASKED = "asks for more time, is no answer"
    MORE_TIME_GRANTED = "grants more time, is no answer"
    MORE_TIME_REFUSED = "grants no more time"
    INTERIM = "an interim report, the final one was asked for"
    PREPARATION = "prepares the work, is no answer"
    PROMISE = "says that this will be sent later"
    AMENDMENT = "changes the directive, is no answer"
    REPLACEMENT = "replaces the directive, is no answer"
    REPEAL = "repeals the directive, is no answer"
    WITHDRAWAL = "withdraws a document"


class Directive(Frozen):
    """The document that assigns the task."""

    number: str | None
    issued: IsoDate | None
    issuer: str | None
    title: str | None
    file: str


class AskedDeadline(Frozen):
    """The term of one row; for a recurring task `due` is that period's day."""

    text: str
    due: IsoDate | None
    recurrence: Period | None


class AskedTask(Frozen):
    """The task as the directive states it."""

    id: str
    page: int
    text: str
    deadline: AskedDeadline | None
    deliverable: str | None
    reply: bool


class Evidence(Frozen):
    """A sentence on a page of a file that bears on the verdict."""

    file: str
    page: int
    text: str
    why: str


class NearMiss(Frozen):
    """A document that bears on the task and yet is no answer."""

    number: str | None
    why: Reason | str
    """A reason, or the words of the person who rejected it."""
    file: str | None = None


class TaskRow(Frozen):
    """The verdict on one task for one addressee (and one period, when the task recurs)."""

    directive: Directive
    task: AskedTask
    addressee: str
    period: str | None = None
    """`2026-03`, `2026-Q1`, `2026-H1`, `2026`, or None."""
    status: Standing
    answered_by: tuple[str, ...] = ()
    answered_on: IsoDate | None = None
    days_late: int | None = None
    """Days past the due day, of the answer or of the day asked about; 0 when in time; None without a due day."""
    confidence: float = 1.0
    evidence: tuple[Evidence, ...] = ()
    near_misses: tuple[NearMiss, ...] = ()
