"""Carries a folder into the store: new and changed files are read, the others cost a look at their size and time."""

import hashlib
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from corpus.storage.files import FileFacts, FileRow
from corpus.store import Store
from models.document import Extraction, Problem, Status
from models.errors import WrongUse
from pipeline.batch import Work, batch
from pipeline.discover import Found, discover
from pipeline.summary import RunSummary, Tally
from pipeline.work import Failure, attempt

BLOCK = 1 << 20
"""Bytes hashed at a time."""

Progress = Callable[[int, int, str], None]
"""Told after each file: how many have ended, how many there are, and the file."""


def run(
    folder: Path,
    *,
    store: Store,
    jobs: int | None = None,
    retry_failed: bool = False,
    again: bool = False,
    progress: Progress | None = None,
    work: Work = attempt,
) -> RunSummary:
    """Brings the store to what lies below `folder`; may be killed at any moment and run again.

    Files that are no more are forgotten; those below folders that could not be opened are not. `again` reads also what
    was read before, as after an upgrade. Raises WrongUse.
    """
    begun = time.monotonic()
    place = folder.resolve()
    root = place.parent if place.is_file() else place
    found = discover(place)
    before = {row.path: row for row in store.files(folder=text(root))}
    removed = _gone(found, before, root) if place.is_dir() else []
    turn = _Turn(store, root, before, removed=removed, retry_failed=retry_failed, again=again)
    for ended in turn.files(found.files, jobs=jobs, work=work):
        if progress:
            progress(turn.tally.ended, len(found.files), ended)
    for path in removed:
        store.forget(path, folder=text(root))
    store.link()
    return turn.tally.summary(removed=len(removed), closed=found.closed, seconds=time.monotonic() - begun)


def text(path: Path) -> str:
    """A path as text that can be kept: bytes that are no letters are written out ("\\xff")."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def hashed(file: Path) -> str:
    """The SHA-256 of the file's bytes, in hexadecimal digits."""
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while block := stream.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _gone(found: Found, before: Mapping[str, FileRow], root: Path) -> list[str]:
    """What the store holds of the folder and what is not there any more."""
    if before and not found.files and not found.closed:
        raise WrongUse(
            f"{root} holds no PDF now, yet the store knows {len(before)} files of it. Is the drive connected? "
            "If they are gone for good, delete the store and run again."
        )
    here = {text(file.relative_to(root)) for file in found.files}
    closed = tuple(text(each.folder.relative_to(root)) + "/" for each in found.closed)
    return [path for path in before if path not in here and not path.startswith(closed)]


class _Turn:
    """One run over one folder: what each file is, and what became of it."""

    def __init__(
        self,
        store: Store,
        root: Path,
        before: Mapping[str, FileRow],
        *,
        removed: Sequence[str],
        retry_failed: bool,
        again: bool,
    ) -> None:
        self.store, self.root, self.before, self.retry_failed, self.again = store, root, before, retry_failed, again
        self.tally = Tally()
        self._moved = {before[path].sha256 for path in removed}
        self._moved -= {row.sha256 for path, row in before.items() if path not in set(removed)}
        self._facts: dict[Path, FileFacts] = {}
        self._twins: dict[str, list[FileFacts]] = {}
        self._ended: list[str] = []

    def files(self, files: tuple[Path, ...], *, jobs: int | None, work: Work) -> Iterator[str]:
        """Each file as it ends, those that need not be read included."""
        for file, outcome in batch(self._unread(files), jobs=jobs, work=work):
            self._keep(self._facts.pop(file), outcome)
            yield from self._told()
        yield from self._told()

    def _told(self) -> list[str]:
        told, self._ended = self._ended, []
        return told

    def _end(self, path: str, status: Status | None, *, reason: str = "") -> None:
        self.tally.count(path, status, reason=reason)
        self._ended.append(path)

    def _unread(self, files: tuple[Path, ...]) -> Iterator[Path]:
        for file in files:
            path = text(file.relative_to(self.root))
            try:
                facts = self._changed(file, path)
            except OSError as error:
                self._end(path, Status.FAILED, reason=f"cannot be opened: {error.strerror or error}")
                continue
            if facts and not self._known(facts):
                self._facts[file] = facts
                yield file

    def _changed(self, file: Path, path: str) -> FileFacts | None:
        """The facts of a new or changed file; a file that is as it was before ends here."""
        status, row = file.stat(), self.before.get(path)
        if row and (row.size, row.mtime_ns) == (status.st_size, status.st_mtime_ns):
            failed = row.status is Status.FAILED
            if not (self.again or (failed and self.retry_failed)):
                self._end(path, Status.FAILED if failed else None, reason=_reason(row.problems))
                return None
        return FileFacts(
            path=path,
            sha256=hashed(file),
            size=status.st_size,
            mtime_ns=status.st_mtime_ns,
            folder=text(self.root),
        )

    def _known(self, facts: FileFacts) -> bool:
        """Whether these bytes are read already or are being read: the file is noted, now or then."""
        if facts.sha256 in self._twins:
            self._twins[facts.sha256].append(facts)
            return True
        state = self.store.state_of(facts.sha256)
        if state is None or self.again or (state is Status.FAILED and self.retry_failed):
            self._twins[facts.sha256] = []
            return False
        self._note(facts, state)
        return True

    def _keep(self, facts: FileFacts, outcome: Extraction | Failure) -> None:
        extraction = None if isinstance(outcome, Failure) else outcome
        problems = outcome.problems if isinstance(outcome, Failure) else outcome.document.problems
        status = Status.FAILED if extraction is None else Status.PARTIAL if problems else Status.DONE
        self.store.keep(facts, extraction, status=status, problems=problems)
        self._end(facts.path, status, reason=_reason(problems))
        for twin in self._twins.pop(facts.sha256):
            self._note(twin, status)

    def _note(self, facts: FileFacts, state: Status) -> None:
        """A file whose bytes are known: the same file at another place, or a copy."""
        self.store.keep(facts)
        if state is Status.FAILED:
            self._end(facts.path, state, reason="the same bytes failed before")
        elif facts.sha256 in self._moved:
            self._moved.discard(facts.sha256)
            self._end(facts.path, None)
        else:
            self._end(facts.path, Status.DUPLICATE)


def _reason(problems: tuple[Problem, ...]) -> str:
    return "; ".join(problem.reason for problem in problems)
