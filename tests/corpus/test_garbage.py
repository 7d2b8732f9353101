"""The collector is left as it was, whatever happens meanwhile."""

import gc

import pytest

from corpus.garbage import uncollected


def test_it_is_paused_and_runs_again() -> None:
    seen = []

    def fail() -> None:
        with uncollected():
            seen.append(gc.isenabled())
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert (seen, gc.isenabled()) == ([False], True)


def test_where_it_did_not_run_it_stays_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_was_made_meanwhile_is_old_at_once() -> None:
    with uncollected():
        made: list[list[int]] = [[] for _ in range(2000)]
    assert gc.get_count()[0] < len(made)
    assert any(one is made for one in gc.get_objects(generation=2))
