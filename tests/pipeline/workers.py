"""Stand-ins for the work on one file that crash, hang, or count how often they are called."""

import faulthandler
import os
import time
from pathlib import Path

from models.document import Document, Extraction, Head
from models.page import Page
from pipeline.work import Failure


def plain(path: str, _clock: str) -> Extraction | Failure:
    """Reads nothing and finds the file's name as its number."""
    page = Page(number=1, width=595, height=842, text="")
    return Extraction(pages=(page,), document=Document(head=Head(number=Path(path).stem)))


def treacherous(path: str, clock: str) -> Extraction | Failure:
    """By its name: ends its process, runs out of time, or is plain."""
    if "crash" in path:
        os._exit(7)
    if "sleep" in path:
        with Path(clock).open("w") as note:
            faulthandler.dump_traceback_later(0.5, exit=True, file=note)
            time.sleep(60)
    return plain(path, clock)


def slow(path: str, clock: str) -> Extraction | Failure:
    """Takes long enough for a run to be killed in the middle."""
    time.sleep(0.3)
    return plain(path, clock)
