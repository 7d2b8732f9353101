"""The rows of task_cues.yaml and term_cues.yaml."""

import re

import pytest

from extractors.assignments.cues import Cue, cue, cue_rows
from extractors.rows import rows

EXAMPLES = [(row, text) for row in cue_rows() for text in row.examples]
COUNTERS = [(row, text) for row in cue_rows() for text in row.counter_examples]


def found(row: Cue, text: str) -> re.Match[str] | None:
    """The wording at the place of the text where its row says it stands."""
    asked = {"start": cue(row.key).match, "whole": cue(row.key).fullmatch}
    return asked.get(row.place, cue(row.key).search)(text)


@pytest.mark.parametrize(("row", "text"), EXAMPLES, ids=[f"{row.key}-{n}" for n, (row, _) in enumerate(EXAMPLES)])
def test_an_example_holds_the_wording_of_its_row(row: Cue, text: str) -> None:
    assert found(row, text) is not None


@pytest.mark.parametrize(("row", "text"), COUNTERS, ids=[f"{row.key}-{n}" for n, (row, _) in enumerate(COUNTERS)])
def test_a_counter_example_does_not(row: Cue, text: str) -> None:
    assert found(row, text) is None


@pytest.mark.parametrize("name", ["task_cues", "term_cues"])
def test_rows_are_in_order_and_each_has_an_example(name: str) -> None:
    own = rows(name, Cue)
    assert [row.key for row in own] == sorted(row.key for row in own)
    assert all(row.examples for row in own)


def test_a_wording_stands_in_one_row_only() -> None:
    keys = [row.key for row in cue_rows()]
    assert len(set(keys)) == len(keys)
