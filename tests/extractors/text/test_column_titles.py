"""Titles of an assignment table's columns: every row of `assignment_columns.yaml` is proved by its own examples."""

import pytest

from extractors.rows import rows
from extractors.text.column_titles import ColumnRow, column_of

COLUMNS = rows("assignment_columns", ColumnRow)


@pytest.mark.parametrize("row", COLUMNS, ids=[row.key for row in COLUMNS])
def test_titles(row: ColumnRow) -> None:
    assert [column_of(title) for title in row.examples] == [row.key] * len(row.examples)
    assert row.key not in [column_of(title) for title in row.counter_examples]
