"""The collector of cycles, paused while very many documents are read and judged: they hold none, it would walk all."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Pauses the collector; leaves it as it was, with all that was made meanwhile among what it walks last."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            _age()
            gc.enable()


def _age() -> None:
    """Takes everything for old at once, unless somebody has put things aside from the collector for good."""
    if not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()
