"""The rows of the files of cues, in every room that asks for them."""

import pytest

from extractors.assignments import cues as of_assignments
from extractors.citations import cues as of_citations
from extractors.cues import Cue, cue_rows
from extractors.rows import rows

ROOMS = (of_assignments.FILES, of_citations.FILES)
FILES = [name for room in ROOMS for name in room]
EXAMPLES = [(row, text) for row in cue_rows(*FILES) for text in row.examples]
COUNTERS = [(row, text) for row in cue_rows(*FILES) for text in row.counter_examples]


@pytest.mark.parametrize(("row", "text"), EXAMPLES, ids=[f"{row.key}-{n}" for n, (row, _) in enumerate(EXAMPLES)])
def test_an_example_holds_the_wording_of_its_row(row: Cue, text: str) -> None:
    assert row.found(text) is not None


@pytest.mark.parametrize(("row", "text"), COUNTERS, ids=[f"{row.key}-{n}" for n, (row, _) in enumerate(COUNTERS)])
def test_a_counter_example_does_not(row: Cue, text: str) -> None:
    assert row.found(text) is None


@pytest.mark.parametrize("name", FILES)
def test_rows_are_in_order_and_each_has_an_example(name: str) -> None:
    own = rows(name, Cue)
    assert [row.key for row in own] == sorted(row.key for row in own)
    assert all(row.examples for row in own)


@pytest.mark.parametrize("room", ROOMS, ids=["assignments", "citations"])
def test_a_wording_stands_in_one_row_only(room: tuple[str, ...]) -> None:
    keys = [row.key for row in cue_rows(*room)]
    assert len(set(keys)) == len(keys)
