"""A defect that stops one stage costs that stage alone; what is no defect of a stage goes up to the file boundary."""

import pytest

from extractors import understand as module
from extractors.understand import understand
from models.document import Document, Reading
from models.errors import DataError
from models.page import Page
from tests.extractors.sheets import Sheet

LETTER = Reading(
    pages=(
        Sheet()
        .left("ỦY BAN NHÂN DÂN", "TỈNH SƠN LA", "Số: 71/UBND-TH")
        .right("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Sơn La, ngày 05 tháng 3 năm 2026")
        .to("Kính gửi: Sở Y tế.")
        .body("Căn cứ Quyết định số 7/QĐ-BYT ngày 02/02/2026 của Bộ Y tế,", "UBND tỉnh giao Sở Y tế rà soát kho thuốc.")
        .page(),
    )
)
STAGES = {"references": "references", "dates": "dates", "organizations": "find", "tasks": "find_tasks"}


def breaks(monkeypatch: pytest.MonkeyPatch, stage: str, error: Exception) -> None:
    """Makes a stage of the module raise."""

    def broken(*_: object) -> None:
        raise error

    monkeypatch.setattr(module, stage, broken)


@pytest.mark.parametrize(("field", "stage"), STAGES.items(), ids=STAGES)
def test_defect_of_one_stage_is_named_and_the_others_go_on(
    monkeypatch: pytest.MonkeyPatch, field: str, stage: str
) -> None:
    whole = understand(LETTER)
    assert getattr(whole, field)
    breaks(monkeypatch, stage, RecursionError("too deep"))
    found = understand(LETTER)
    assert [(p.stage, p.reason) for p in found.problems] == [(field, "defect in the program: RecursionError: too deep")]
    assert getattr(found, field) == ()
    kept = {"head", *STAGES} - {field}
    assert {name: getattr(found, name) for name in kept} == {name: getattr(whole, name) for name in kept}


def test_defect_in_the_head_leaves_what_is_cited(monkeypatch: pytest.MonkeyPatch) -> None:
    breaks(monkeypatch, "find_head", RecursionError("too deep"))
    found = understand(LETTER)
    assert [p.stage for p in found.problems] == ["head"]
    assert found.head.number is None
    assert [r.number for r in found.references] == ["7/QĐ-BYT"]


@pytest.mark.parametrize("error", [DataError("row 'x'"), MemoryError()], ids=["bad_row", "memory"])
def test_what_is_no_defect_of_a_stage_costs_the_file(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    breaks(monkeypatch, "find_tasks", error)
    with pytest.raises(type(error)):
        understand(LETTER)


def test_empty_document_has_no_problems() -> None:
    found = understand(Reading(pages=(Page(number=1, width=595, height=842, text=""),)))
    assert isinstance(found, Document)
    assert found.problems == ()
    assert found.references == ()
