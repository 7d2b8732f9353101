"""A folder is carried into the store: nothing is read twice, nothing is lost, one bad file stops nothing."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.store import Store
from models.document import Status
from models.errors import WrongUse
from pipeline.run import run
from pipeline.summary import RunSummary
from tests.pipeline.workers import plain, slow, treacherous


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "hoiam.db") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three files, two of them in a folder below."""
    place = tmp_path / "hồ sơ"
    (place / "đi").mkdir(parents=True)
    for name in ("1.pdf", "đi/2.pdf", "đi/3.pdf"):
        (place / name).write_bytes(name.encode())
    return place


def counts(summary: RunSummary) -> tuple[int, int, int, int, int, int]:
    """Done, partial, failed, duplicates, unchanged, removed."""
    s = summary
    return s.done, s.partial, len(s.failed), s.duplicates, s.unchanged, s.removed


def contents(store: Store) -> list[tuple[str, Status, str | None, str | None]]:
    """What an export would say of each file, in short."""
    return [
        (each.file.path, each.file.status, each.file.duplicate_of, each.document and each.document.head.number)
        for each in store.records()
    ]


def test_second_run_reads_nothing(store: Store, folder: Path) -> None:
    assert counts(run(folder, store=store, jobs=2, work=plain)) == (3, 0, 0, 0, 0, 0)
    before = contents(store)
    assert [path for path, *_ in before] == ["1.pdf", "đi/2.pdf", "đi/3.pdf"]
    crashing = run(folder, store=store, jobs=2, work=_unasked)
    assert counts(crashing) == (0, 0, 0, 0, 3, 0)
    assert contents(store) == before


def test_all_is_read_anew_when_asked(store: Store, folder: Path) -> None:
    (folder / "bản sao.pdf").write_bytes(b"1.pdf")
    run(folder, store=store, jobs=1, work=plain)
    before = contents(store)
    assert counts(run(folder, store=store, jobs=1, work=plain, again=True)) == (3, 0, 0, 1, 0, 0)
    assert contents(store) == before


def _unasked(_path: str, _clock: str) -> None:
    os._exit(7)


def test_changed_moved_copied_and_removed_files(store: Store, folder: Path) -> None:
    run(folder, store=store, jobs=1, work=plain)
    (folder / "1.pdf").write_bytes(b"other bytes")
    (folder / "đi" / "2.pdf").rename(folder / "2 moved.pdf")
    (folder / "copy.pdf").write_bytes((folder / "đi" / "3.pdf").read_bytes())
    summary = run(folder, store=store, jobs=1, work=plain)
    assert counts(summary) == (1, 0, 0, 1, 2, 1)
    assert [path for path, *_ in contents(store)] == ["1.pdf", "2 moved.pdf", "copy.pdf", "đi/3.pdf"]


def test_copies_in_one_run_are_read_once(store: Store, folder: Path) -> None:
    for copy in ("a.pdf", "b.pdf", "c.pdf"):
        (folder / copy).write_bytes(b"the same")
    summary = run(folder, store=store, jobs=2, work=plain)
    assert counts(summary) == (4, 0, 0, 2, 0, 0)
    told = {path: (status, twin) for path, status, twin, _ in contents(store)}
    assert told["b.pdf"] == told["c.pdf"] == (Status.DUPLICATE, "a.pdf")


def test_failed_files_are_named_and_tried_again_when_asked(store: Store, folder: Path) -> None:
    (folder / "crash.pdf").write_bytes(b"x")
    first = run(folder, store=store, jobs=2, work=treacherous)
    assert counts(first) == (3, 0, 1, 0, 0, 0)
    assert first.failed[0].file == "crash.pdf"
    assert "broke down" in first.failed[0].reason
    assert counts(run(folder, store=store, jobs=2, work=plain)) == (0, 0, 1, 0, 3, 0)
    assert counts(run(folder, store=store, jobs=2, work=plain, retry_failed=True)) == (1, 0, 0, 0, 3, 0)


def test_emptied_folder_is_not_taken_for_a_wish(store: Store, folder: Path) -> None:
    run(folder, store=store, jobs=1, work=plain)
    for file in folder.rglob("*.pdf"):
        file.unlink()
    with pytest.raises(WrongUse, match="drive"):
        run(folder, store=store, jobs=1, work=plain)
    assert len(contents(store)) == 3


def test_two_folders_share_a_store(store: Store, tmp_path: Path, folder: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "1.pdf").write_bytes(b"another first")
    run(folder, store=store, jobs=1, work=plain)
    run(other, store=store, jobs=1, work=plain)
    assert len(contents(store)) == 4
    assert counts(run(folder, store=store, jobs=1, work=plain)) == (0, 0, 0, 0, 3, 0)


def test_one_file_alone_removes_no_other(store: Store, folder: Path) -> None:
    run(folder, store=store, jobs=1, work=plain)
    assert counts(run(folder / "1.pdf", store=store, jobs=1, work=plain)) == (0, 0, 0, 0, 1, 0)
    assert len(contents(store)) == 3


def test_progress_tells_every_file(store: Store, folder: Path) -> None:
    told: list[tuple[int, int, str]] = []
    run(folder, store=store, jobs=2, work=plain, progress=lambda *step: told.append(step))
    assert sorted(file for _, _, file in told) == ["1.pdf", "đi/2.pdf", "đi/3.pdf"]
    assert told[-1][:2] == (3, 3)


RUN = """
import sys
from pathlib import Path
from corpus.store import Store
from pipeline.run import run
from tests.pipeline.workers import slow
if __name__ == "__main__":
    with Store.open(sys.argv[2]) as store:
        run(Path(sys.argv[1]), store=store, jobs=2, work=slow)
"""


def test_killed_run_goes_on_and_nothing_is_lost_or_doubled(tmp_path: Path, folder: Path) -> None:
    for name in range(12):
        (folder / f"{name:02}.pdf").write_bytes(str(name % 10).encode())
    script = tmp_path / "run_it.py"
    script.write_text(RUN)
    command = [sys.executable, script, folder, tmp_path / "killed.db"]
    killed = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])})
    _wait_for_some(tmp_path / "killed.db")
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    with Store.open(tmp_path / "killed.db") as again, Store.open(tmp_path / "whole.db") as whole:
        begun = len(contents(again))
        assert 0 < begun < 15
        summary = run(folder, store=again, jobs=2, work=slow)
        assert summary.done + summary.duplicates < 15
        run(folder, store=whole, jobs=2, work=slow)
        assert contents(again) == contents(whole)
        assert len(contents(again)) == 15


def _wait_for_some(place: Path) -> None:
    for _ in range(200):
        time.sleep(0.1)
        if place.exists():
            with Store.open(place) as store:
                if len(store.files()) >= 3:
                    return
    raise AssertionError("the run never began")
