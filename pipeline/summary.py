"""What a run over a folder came to."""

from models.base import Frozen
from models.document import Status
from pipeline.discover import Closed


class FailedFile(Frozen):
    """A file that could not be read, and why."""

    file: str
    reason: str


class RunSummary(Frozen):
    """How the files ended; `failed` holds those of earlier runs too, `closed` the folders that could not be opened."""

    files: int
    done: int
    partial: int
    duplicates: int
    unchanged: int
    removed: int
    failed: tuple[FailedFile, ...]
    closed: tuple[Closed, ...]
    seconds: float


class Tally:
    """Counts files as they end."""

    def __init__(self) -> None:
        self.counts = dict.fromkeys(Status, 0)
        self.unchanged = 0
        self.failed: list[FailedFile] = []

    @property
    def ended(self) -> int:
        """How many files have ended, one way or another."""
        return sum(self.counts.values()) + self.unchanged

    def count(self, file: str, status: Status | None, *, reason: str = "") -> None:
        """One more file has ended; None is a file that did not change."""
        if status is None:
            self.unchanged += 1
        else:
            self.counts[status] += 1
        if status is Status.FAILED:
            self.failed.append(FailedFile(file=file, reason=reason))

    def summary(self, *, removed: int, closed: tuple[Closed, ...], seconds: float) -> RunSummary:
        """The sum of it, failed files by name."""
        return RunSummary(
            files=self.ended,
            done=self.counts[Status.DONE],
            partial=self.counts[Status.PARTIAL],
            duplicates=self.counts[Status.DUPLICATE],
            unchanged=self.unchanged,
            removed=removed,
            failed=tuple(sorted(self.failed, key=lambda each: each.file)),
            closed=closed,
            seconds=seconds,
        )
