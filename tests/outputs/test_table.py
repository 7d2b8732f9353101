"""The table that a person reads."""

from io import StringIO

from rich.console import Console

from outputs.standing import proof, short
from outputs.table import tasks
from tests.outputs.rows import OVERDUE, ROWS


def test_table_shows_directive_body_due_days_and_proof() -> None:
    shown = StringIO()
    Console(file=shown, width=200).print(tasks(ROWS, title="Unanswered"))
    for words in ("112/KH-UBND", "30/4/2026", "46", "Chưa hoàn thành quá", "712/SXD-HTKT: asks for"):
        assert words in shown.getvalue()


def test_proof_of_an_open_task_is_where_it_was_asked() -> None:
    assert proof(OVERDUE) == "a b.pdf p.2\n712/SXD-HTKT: asks for more time"


def test_short_cuts_at_a_word() -> None:
    assert short("một  hai\nba bốn", 12) == "một hai ba…"
    assert short("một", 12) == "một"
