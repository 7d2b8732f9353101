"""The words that tell a line's zone: every row of `zones.yaml` is proved by its own examples."""

import pytest

from extractors.pages.marks import Mark, mark_of
from extractors.rows import rows

ROWS = rows("zones", Mark)
EXAMPLES = [(row, text) for row in ROWS for text in row.examples]
COUNTERS = [(row, text) for row in ROWS for text in row.counter]


@pytest.mark.parametrize(("row", "text"), EXAMPLES, ids=[f"{row.key}: {text}" for row, text in EXAMPLES])
def test_an_example_is_its_rows(row: Mark, text: str) -> None:
    assert mark_of(text) == row.zone


@pytest.mark.parametrize(("row", "text"), COUNTERS, ids=[f"{row.key}: {text}" for row, text in COUNTERS])
def test_a_counter_example_is_not(row: Mark, text: str) -> None:
    assert mark_of(text) != row.zone


def test_stamps_are_looked_for_at_the_top_only() -> None:
    assert mark_of("ĐẾN", top=True) == "stamp"
    assert mark_of("ĐẾN", top=False) is None


def test_capacities_are_looked_for_on_the_right_only() -> None:
    assert mark_of("KT. GIÁM ĐỐC", right=False) is None
