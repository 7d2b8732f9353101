"""A file is written whole or not at all."""

import stat
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from models.errors import WrongUse
from outputs.whole import lines_out, written


def test_file_is_whole_or_as_before(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("before")
    with pytest.raises(RuntimeError):
        _break_off(out)
    assert out.read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]
    with written(out) as stream:
        stream.write(b"after")
    assert out.read_text() == "after"
    assert stat.S_IMODE(out.stat().st_mode) & 0o400


def _break_off(out: Path) -> None:
    with written(out) as stream:
        stream.write(b"half")
        raise RuntimeError


def test_stdout_gets_nothing_of_a_broken_export() -> None:
    def breaking() -> Iterator[str]:
        yield "first\n"
        raise RuntimeError

    stdout = StringIO()
    with pytest.raises(RuntimeError):
        lines_out(breaking(), out=None, stdout=stdout)
    assert stdout.getvalue() == ""


def test_place_that_cannot_be_written_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="--out"), written(tmp_path / "missing" / "out.csv"):
        pass
