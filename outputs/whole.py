"""A file is written whole or not at all: under a temporary name beside its place, then renamed."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from models.errors import WrongUse


@contextmanager
def written(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that becomes `path` when the block ends well; otherwise `path` stays as it was."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise WrongUse(f"Cannot write {path}: {error.strerror or error}. Give another place with --out.") from error
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, 0o666 & ~_umask())  # noqa: PTH101
        os.replace(name, path)  # noqa: PTH105
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def lines_out(lines: Iterator[str], *, out: Path | None, stdout: TextIO, marked: bool = False) -> None:
    """Writes lines to the file `out`, or to `stdout` once all of them are there; `marked` files begin with a BOM.

    The mark is for Excel, which takes a CSV file without it for another encoding.
    """
    if out is not None:
        with written(out) as stream:
            if marked:
                stream.write(b"\xef\xbb\xbf")
            stream.writelines(line.encode() for line in lines)
        return
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="") as held:
        held.writelines(lines)
        held.seek(0)
        while part := held.read(1 << 20):
            stdout.write(part)
