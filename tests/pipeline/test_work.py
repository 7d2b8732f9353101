"""What a worker does with a file that cannot be read, or takes too long."""

import time
from pathlib import Path

import pytest

from models.document import Extraction
from models.errors import UnreadableFile
from pipeline import work
from pipeline.batch import batch
from pipeline.work import Failure, attempt


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (UnreadableFile("encrypted: a password is needed"), "encrypted: a password is needed"),
        (MemoryError(), "needs more than 2 GB of memory"),
        (PermissionError(13, "Permission denied"), "cannot be opened: Permission denied"),
        (RecursionError("too deep"), "defect in the program: RecursionError: too deep"),
    ],
    ids=["unreadable", "memory", "closed", "defect"],
)
def test_every_error_becomes_a_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, reason: str
) -> None:
    def broken(_path: Path) -> Extraction:
        raise error

    monkeypatch.setattr(work, "extract", broken)
    (tmp_path / "a.pdf").write_bytes(b"x")
    assert attempt(str(tmp_path / "a.pdf"), str(tmp_path / "clock")) == Failure(reason=reason)


def hurried(path: str, clock: str) -> Extraction | Failure:
    """`attempt` on a file that never ends, with a third of a second for it."""
    work.FILE_SECONDS = 0.3  # type: ignore[assignment]
    work.seconds = lambda _pages: 0.3  # type: ignore[assignment, misc, return-value]
    work.extract = lambda _path: time.sleep(60)  # type: ignore[assignment, misc, return-value]
    return attempt(path, clock)


def test_file_that_never_ends_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "endless.pdf").write_bytes(b"x")
    begun = time.monotonic()
    ((_, outcome),) = batch([tmp_path / "endless.pdf"], jobs=1, work=hurried)
    assert isinstance(outcome, Failure)
    assert "took too long" in outcome.reason
    assert time.monotonic() - begun < 30


def greedy(_path: str, _clock: str) -> Extraction | Failure:
    """Asks for more memory than a worker may have."""
    try:
        return Failure(reason=str(len(bytearray(3 * 1024**3))))
    except MemoryError:
        return Failure(reason="memory")


def test_worker_has_no_more_memory_than_it_may() -> None:
    ((_, outcome),) = batch([Path("a.pdf")], jobs=1, work=greedy)
    assert outcome == Failure(reason="memory")
