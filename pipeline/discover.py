"""Finds every PDF below a folder: any depth, any file name, each place once even where links run in circles."""

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from models.base import Frozen
from models.errors import WrongUse


class Closed(Frozen):
    """A folder that could not be opened, and why; what is below it is unknown, not gone."""

    folder: Path
    reason: str


class Found(Frozen):
    """The PDFs below a folder, in the order of their names, and the folders that could not be opened."""

    files: tuple[Path, ...]
    closed: tuple[Closed, ...] = ()


def discover(folder: Path) -> Found:
    """Every file below `folder` whose name ends in .pdf (any case); a PDF itself is found as itself.

    Raises WrongUse when there is no such folder, or when it cannot be opened at all.
    """
    if folder.is_file():
        return Found(files=(folder,))
    there(folder)
    closed: list[Closed] = []
    files = sorted(_walk(folder, closed, seen=set()), key=_order)
    if closed and closed[0].folder == folder:
        raise WrongUse(f"The folder {folder} cannot be opened: {closed[0].reason}")
    return Found(files=tuple(files), closed=tuple(closed))


def there(folder: Path) -> None:
    """Raises WrongUse when there is neither a folder nor a file of that name."""
    if not folder.exists():
        raise WrongUse(f"There is no folder {folder}. Give the folder that holds the PDFs.")


def _walk(folder: Path, closed: list[Closed], *, seen: set[tuple[int, int]]) -> Iterator[Path]:
    try:
        status = folder.stat()
        if (status.st_dev, status.st_ino) in seen:
            return
        seen.add((status.st_dev, status.st_ino))
        entries = list(os.scandir(folder))
    except OSError as error:
        closed.append(Closed(folder=folder, reason=error.strerror or str(error)))
        return
    for entry in entries:
        if _is_folder(entry):
            yield from _walk(Path(entry.path), closed, seen=seen)
        elif entry.name.lower().endswith(".pdf"):
            yield Path(entry.path)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that points at itself
        return False


def _order(path: Path) -> tuple[str, str]:
    return unicodedata.normalize("NFC", str(path)), str(path)
