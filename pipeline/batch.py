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
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from models.document import Extraction
from pipeline.work import HEAVY, Failure, attempt, begin

Work = Callable[[str, str], Extraction | Failure]
"""What is done with one file: its path, and a path to write to when time runs out."""


def lane() -> Executor:
    """One process that works on one file at a time; a new one starts where files can be read already."""
    method = "spawn" if sys.platform in ("win32", "darwin") else "forkserver"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(list(HEAVY))
    return ProcessPoolExecutor(max_workers=1, mp_context=context, initializer=begin)


@dataclass
class _Lane:
    """An executor, the process behind it, and the file it works on."""

    start: Callable[[], Executor]
    clock: Path
    executor: Executor = field(init=False)
    process: "Future[int]" = field(init=False)
    future: "Future[Extraction | Failure] | None" = None
    file: Path = Path()
    since: float = 0.0

    def __post_init__(self) -> None:
        self.renew()

    def renew(self) -> None:
        self.executor = self.start()
        self.process = self.executor.submit(os.getpid)
        self.clock.unlink(missing_ok=True)

    def take(self, work: Work, file: Path) -> None:
        """Begins to work on a file."""
        self.file, self.since = file, time.monotonic()
        self.future = self.executor.submit(work, os.fspath(file), str(self.clock))

    def give(self) -> tuple[Path, Extraction | Failure]:
        """The file and what became of it; a lane that broke is renewed."""
        future, self.future = self.future, None
        assert future is not None
        try:
            return self.file, future.result()
        except BrokenProcessPool:
            failure = self._why()
            self.renew()
            return self.file, failure

    def _why(self) -> Failure:
        seconds = time.monotonic() - self.since
        if self.clock.exists() and self.clock.stat().st_size:
            return Failure(reason=f"took too long: given up after {seconds:.0f} seconds")
        return Failure(reason="the process that read it broke down (damaged file, or not enough memory)")

    def stop(self) -> None:
        """Ends the process at once, whatever it is doing."""
        self.executor.shutdown(wait=False, cancel_futures=True)
        if self.future and self.process.done() and not self.process.exception():
            process = self.process.result()
            with suppress(OSError):
                if process != os.getpid():
                    os.kill(process, signal.SIGTERM)


def batch(
    files: Iterable[Path], *, jobs: int | None = None, work: Work = attempt, start: Callable[[], Executor] = lane
) -> Iterator[tuple[Path, Extraction | Failure]]:
    """Each file with what became of it, as they are finished; `jobs` files at a time (None: as many as processors).

    `files` is asked for the next file when a lane is free, so it may be long, and found while the work goes on.
    """
    with tempfile.TemporaryDirectory(prefix="hoiam-") as folder:
        lanes: list[_Lane] = []
        try:
            for place, file in zip(range(jobs or os.cpu_count() or 1), files := iter(files), strict=False):
                lanes.append(_Lane(start=start, clock=Path(folder) / str(place)))
                lanes[-1].take(work, file)
            yield from _drive(lanes, files, work)
        finally:
            for each in lanes:
                each.stop()


def _drive(lanes: list[_Lane], waiting: Iterator[Path], work: Work) -> Iterator[tuple[Path, Extraction | Failure]]:
    while busy := {each.future: each for each in lanes if each.future}:
        finished, _ = wait(busy, return_when=FIRST_COMPLETED)
        for future in finished:
            each = busy[future]
            file, outcome = each.give()
            if (following := next(waiting, None)) is not None:
                each.take(work, following)
            yield file, outcome
