"""Works through many files in processes of their own: a file that hangs or kills its process costs itself alone.

Each lane is an executor with one process and holds one file at a time, so the file that was in a lane when it broke is
the file that broke it; nothing has to be tried again. Another kind of executor (a cluster's) takes a lane's place
through `lane`.
"""

import multiprocessing
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from models.document import Extraction
from pipeline.work import Failure, attempt, begin

Work = Callable[[str, str], Extraction | Failure]
"""What is done with one file: its path, and a path to write to when time runs out."""


def lane() -> Executor:
    """One process that works on one file at a time; a new one starts where files can be read already."""
    method = "spawn" if sys.platform in ("win32", "darwin") else "forkserver"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["pipeline.work"])
    return ProcessPoolExecutor(max_workers=1, mp_context=context, initializer=begin)


@dataclass
class _Lane:
    """An executor, the process behind it, and the file it works on."""

    start: Callable[[], Executor]
    clock: Path
    executor: Executor = field(init=False)
    process: "Future[int] | None" = None
    file: Path | None = None
    since: float = 0.0

    def __post_init__(self) -> None:
        self.renew()

    def renew(self) -> None:
        self.executor = self.start()
        self.process = self.executor.submit(os.getpid)
        self.clock.unlink(missing_ok=True)

    def submit(self, work: Work, file: Path) -> "Future[Extraction | Failure]":
        self.file, self.since = file, time.monotonic()
        return self.executor.submit(work, os.fspath(file), str(self.clock))

    def outcome(self, future: "Future[Extraction | Failure]") -> Extraction | Failure:
        """What became of the file; a lane that broke is renewed."""
        try:
            return future.result()
        except BrokenProcessPool:
            failure = self._why()
            self.renew()
            return failure

    def _why(self) -> Failure:
        seconds = time.monotonic() - self.since
        if self.clock.exists() and self.clock.stat().st_size:
            return Failure(reason=f"took too long: given up after {seconds:.0f} seconds")
        return Failure(reason="the process that read it broke down (damaged file, or not enough memory)")

    def stop(self) -> None:
        """Ends the process at once, whatever it is doing."""
        self.executor.shutdown(wait=False, cancel_futures=True)
        if self.file and self.process and self.process.done():
            with suppress(OSError, BrokenProcessPool):
                os.kill(self.process.result(), signal.SIGTERM)


def batch(
    files: Sequence[Path], *, jobs: int | None = None, work: Work = attempt, start: Callable[[], Executor] = lane
) -> Iterator[tuple[Path, Extraction | Failure]]:
    """Each file with what became of it, as they are finished; `jobs` files at a time (None: as many as processors)."""
    waiting = iter(files)
    count = min(jobs or os.cpu_count() or 1, len(files))
    with tempfile.TemporaryDirectory(prefix="hoiam-") as folder:
        lanes = [_Lane(start=start, clock=Path(folder) / str(i)) for i in range(count)]
        try:
            yield from _drive(lanes, waiting, work)
        finally:
            for each in lanes:
                each.stop()


def _drive(lanes: list[_Lane], waiting: Iterator[Path], work: Work) -> Iterator[tuple[Path, Extraction | Failure]]:
    busy = {each.submit(work, file): each for each, file in zip(lanes, waiting, strict=False)}
    while busy:
        finished, _ = wait(busy, return_when=FIRST_COMPLETED)
        for future in finished:
            each = busy.pop(future)
            file, outcome = each.file, each.outcome(future)
            each.file = None
            following = next(waiting, None)
            if following is not None:
                busy[each.submit(work, following)] = each
            if file is not None:
                yield file, outcome
