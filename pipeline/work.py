"""What a worker process does with one file: reads it, understands it, and never takes the others down with it."""

import faulthandler
import gc
import multiprocessing
import os
import signal
from multiprocessing.connection import wait
from pathlib import Path
from threading import Thread
from typing import TextIO

import pypdfium2 as pdfium

from extractors.limits import FILE_SECONDS, WORKER_BYTES, seconds
from models.base import Frozen
from models.document import Extraction, Problem
from models.errors import UnreadableFile

HEAVY = ("pipeline.work", "extractors.read", "extractors.understand")
"""Modules that every worker loads, and no question to the store."""


class Failure(Frozen):
    """A file that could not be read at all, and why."""

    reason: str

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The reason as a problem of the whole file."""
        return (Problem(stage="read", reason=self.reason),)


def extract(path: Path) -> Extraction:
    """One file carried through the extractors; raises UnreadableFile.

    Of the pages goes back what is kept of them: to hand over their lines and words takes as long as to read them.
    """
    from extractors.read import read  # half a second that only a worker needs: see HEAVY
    from extractors.understand import understand

    reading = read(path)
    kept = tuple(page.model_copy(update={"lines": (), "tables": ()}) for page in reading.pages)
    return Extraction(pages=kept, document=understand(reading))


def attempt(path: str, clock: str) -> Extraction | Failure:
    """`extract` within the time of extractors/limits.py, every error turned into a reason.

    When time runs out, the process writes to the file `clock` and ends, even inside a library that never returns.
    """
    with Path(clock).open("w") as note:
        try:
            _allow(FILE_SECONDS, note)
            _allow(seconds(_pages(path)), note)
            return extract(Path(path))
        except UnreadableFile as error:
            return Failure(reason=str(error))
        except MemoryError:
            return Failure(reason=f"needs more than {WORKER_BYTES // 1024**3} GB of memory")
        except OSError as error:
            return Failure(reason=f"cannot be opened: {error.strerror or error}")
        except Exception as error:  # the file boundary: one bad PDF never stops a folder
            return Failure(reason=f"defect in the program: {type(error).__name__}: {error}")
        finally:
            faulthandler.cancel_dump_traceback_later()


def _allow(time: float, note: TextIO) -> None:
    faulthandler.dump_traceback_later(time, exit=True, file=note)


def _pages(path: str) -> int:
    try:
        with pdfium.PdfDocument(path) as document:
            return len(document)
    except pdfium.PdfiumError:  # `read` says why
        return 1


def begin() -> None:
    """Readies a worker process: limited memory, Ctrl-C left to the parent, and no life after the parent's death."""
    gc.freeze()  # what is loaded by now stays, and need not be gone through again with every page
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory()
    Thread(target=_end_with_parent, daemon=True).start()


def _limit_memory() -> None:
    try:
        import resource  # Unix only
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_DATA, (WORKER_BYTES, resource.getrlimit(resource.RLIMIT_DATA)[1]))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
