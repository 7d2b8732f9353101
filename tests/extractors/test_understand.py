"""A stage that breaks down costs itself alone."""

import pytest

from extractors import understand as module
from extractors.understand import understand
from models.document import Document, Reading
from models.page import Page


def test_stage_that_breaks_down_is_named_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(module, "find_tasks", broken)
    text = "Thực hiện Quyết định số 7/QĐ-XYZ ngày 05/3/2026.\n"
    found = understand(Reading(pages=(Page(number=1, width=595, height=842, text=text),)))
    assert [(each.stage, each.reason) for each in found.problems] == [
        ("tasks", "defect in the program: RecursionError: too deep")
    ]
    assert found.tasks == ()


def test_empty_document_has_no_problems() -> None:
    found = understand(Reading(pages=(Page(number=1, width=595, height=842, text=""),)))
    assert isinstance(found, Document)
    assert found.problems == ()
    assert found.references == ()
