"""Task rows as CSV: one line a row whatever the texts hold, and no formulas."""

import csv
from io import StringIO

import pytest

from outputs.csv import COLUMNS, lines, safe
from tests.outputs.rows import ROWS


def test_rows_come_back_as_they_were() -> None:
    table = list(csv.DictReader(StringIO("".join(lines(ROWS)))))
    assert list(table[0]) == list(COLUMNS)
    assert [row["status"] for row in table] == ["done_late", "open_overdue", "open_no_deadline"]
    assert table[0]["answered_by"] == "88/BC-STC"
    assert table[0]["days_late"] == "7"
    assert table[1]["evidence"] == "a b.pdf p.2\n712/SXD-HTKT: asks for more time"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_nothing_becomes_a_formula(text: str) -> None:
    assert safe(text) == "'" + text


def test_naughty_texts_are_made_harmless() -> None:
    row = list(csv.DictReader(StringIO("".join(lines(ROWS)))))[2]
    assert row["task"].startswith("'=HYPERLINK")
    assert row["addressee"] == "'-2+3"
