"""Options that several commands share, and what all of them do with errors."""

import functools
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, ParamSpec

import typer
from rich.console import Console

from corpus.settings import Owner, Settings, load
from corpus.store import Store
from models.errors import HoiamError, StoreError, WrongUse

P = ParamSpec("P")

WIDTH = 150
"""Columns of a table that goes into a file or a pipe."""


class Format(StrEnum):
    """How task rows are printed."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"
    XLSX = "xlsx"


StorePlace = Annotated[
    str, typer.Option("--store", envvar="HOIAM_STORE", help="The store: a file, or a database URL.", metavar="FILE")
]
AsOf = Annotated[
    str | None, typer.Option("--as-of", help="The day asked about (default: today).", metavar="YYYY-MM-DD")
]
Out = Annotated[Path | None, typer.Option("--out", help="Write to this file, whole or not at all.", metavar="FILE")]
STORE = "hoiam.db"


def told(command: Callable[P, None]) -> Callable[P, None]:
    """The command with our own errors told in words (exit code 2) and Ctrl-C without a traceback (130)."""

    @functools.wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except HoiamError as error:
            say(str(error), error=True)
            raise typer.Exit(2) from error
        except KeyboardInterrupt as stop:
            raise typer.Exit(130) from stop

    return wrapped


def say(words: str, *, error: bool = False) -> None:
    """Words for the person at the screen, on stderr."""
    Console(stderr=True, highlight=False, soft_wrap=True).print(words, style="red" if error else None, markup=False)


def screen() -> Console:
    """stdout for tables: as wide as the terminal (or $COLUMNS), or wide enough to be read where there is none."""
    console = Console(highlight=False)
    known = console.is_terminal or "COLUMNS" in os.environ
    return console if known else Console(highlight=False, width=WIDTH)


def opened(store: str) -> AbstractContextManager[Store]:
    """The store that a question is asked of; it must be there already, and its links are brought up to date."""
    if "://" not in store and not Path(store).exists():
        raise StoreError(f"There is no store {store} here. Make one with: hoiam run FOLDER --store {store}")
    opened = Store.open(store)
    opened.link()
    return opened


def settings(store: str, *, owner: str | None) -> Settings:
    """What hoiam.toml says, beside the store or in the working folder; `owner` comes before the one it names."""
    said = load() if "://" in store else load(Path(store).absolute().parent)
    return said.model_copy(update={"owner": Owner(name=owner)}) if owner else said


def day(words: str | None) -> date:
    """The day that was asked about; today when none was. Raises WrongUse."""
    try:
        return date.fromisoformat(words) if words else date.today()
    except ValueError as error:
        raise WrongUse(f"--as-of {words} is no day. Write it as 2025-12-15.") from error
