"""A file that hangs or kills its process costs itself alone."""

import time
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

from models.document import Extraction
from pipeline.batch import batch
from pipeline.work import Failure
from tests.pipeline.workers import plain, treacherous


def test_crash_and_sleeper_cost_themselves_alone() -> None:
    names = ["a", "crash-1", "b", "sleep-1", "c", "crash-2", "d"]
    outcomes = {file.stem: outcome for file, outcome in batch(list(map(Path, names)), jobs=2, work=treacherous)}
    assert sorted(outcomes) == sorted(names)
    for name in ("crash-1", "crash-2"):
        assert isinstance(outcomes[name], Failure)
        assert "broke down" in outcomes[name].reason
    assert isinstance(outcomes["sleep-1"], Failure)
    assert "took too long" in outcomes["sleep-1"].reason
    for name in "abcd":
        assert isinstance(outcomes[name], Extraction)
        assert outcomes[name].document.head.number == name


def test_no_files_start_no_processes() -> None:
    assert list(batch([], jobs=4)) == []


def test_another_executor_takes_a_lanes_place() -> None:
    started: list[Executor] = []

    def start() -> Executor:
        started.append(ThreadPoolExecutor(max_workers=1))
        return started[-1]

    outcomes = dict(batch([Path("x"), Path("y"), Path("z")], jobs=2, work=plain, start=start))
    assert sorted(map(str, outcomes)) == ["x", "y", "z"]
    assert len(started) == 2


def test_leaving_early_ends_the_workers() -> None:
    files = [Path("a"), Path("sleep-1"), Path("b")]
    running = batch(files, jobs=2, work=treacherous)
    next(running)
    begun = time.monotonic()
    running.close()
    assert time.monotonic() - begun < 5
