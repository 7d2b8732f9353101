"""Bounds of processor time that a busy machine cannot break: what others do can only add to a run, never take away."""

import gc
import time
from collections.abc import Callable

ROUNDS = 12


def soon(holds: Callable[..., bool], *runs: Callable[[], object]) -> bool:
    """Whether `holds` is true of the least processor seconds of each run, within ROUNDS rounds of all of them.

    Runs take turns: a slow spell of the machine falls upon all. A cost that is really too high fails in each round.
    """
    least = [float("inf")] * len(runs)
    for _ in range(ROUNDS):
        least = [min(before, seconds(run)) for before, run in zip(least, runs, strict=True)]
        if holds(*least):
            return True
    return False


def seconds(run: Callable[[], object]) -> float:
    """Processor seconds of one run, without the collector's walks through what other tests left behind."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        run()
        return time.process_time() - start
    finally:
        gc.enable()
