"""The workbook: the officials' words, a row a task with a link to the page, filters, frozen heads, no formulas."""

from pathlib import Path
from urllib.parse import unquote

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from outputs.xlsx import COLUMNS, write
from tests.outputs.rows import ROWS


@pytest.fixture
def book(tmp_path: Path) -> Workbook:
    places = {"a b.pdf": tmp_path / "hồ sơ" / "a b.pdf", "kinh phí/12 #1.pdf": tmp_path / "kinh phí" / "12 #1.pdf"}
    write(ROWS, tmp_path / "nhiệm vụ.xlsx", as_of="2026-06-15", places=places)
    return load_workbook(tmp_path / "nhiệm vụ.xlsx")


def test_summary_counts_by_body_in_the_four_words(book: Workbook) -> None:
    sheet = book["Tổng hợp"]
    heads = [cell.value for cell in sheet[3]]
    assert heads[2:6] == [
        "Hoàn thành đúng hạn", "Hoàn thành quá hạn", "Chưa hoàn thành trong hạn", "Chưa hoàn thành quá hạn",
    ]  # fmt: skip
    lines = {row[0].value: [cell.value for cell in row[1:6]] for row in sheet.iter_rows(min_row=4)}
    assert lines["Sở Tài chính tỉnh Bắc Ninh"] == [1, 0, 1, 0, 0]
    assert lines["Sở Xây dựng tỉnh Bắc Ninh"] == [1, 0, 0, 0, 1]
    assert lines["Cộng"] == [3, 0, 1, 1, 1]
    assert sheet.freeze_panes == "B4"


def test_a_row_a_task_with_its_proof_and_page(book: Workbook) -> None:
    sheet = book["Nhiệm vụ"]
    assert [cell.value for cell in sheet[1]] == [name for name, _ in COLUMNS]
    late = dict(zip([name for name, _ in COLUMNS], [cell.value for cell in sheet[2]], strict=True))
    assert late["Trạng thái"] == "Hoàn thành quá hạn"
    assert late["Số ngày quá hạn"] == 7
    assert "Thực hiện Kế hoạch số 112/KH-UBND" in late["Căn cứ"]
    assert late["Xem trang"] == "12 #1.pdf, trang 1"
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref == f"A1:O{len(ROWS) + 1}"


def test_days_are_dates_that_can_be_sorted(book: Workbook) -> None:
    sheet, column = book["Nhiệm vụ"], [name for name, _ in COLUMNS].index("Ngày ban hành") + 1
    issued = sheet.cell(row=2, column=column)
    assert issued.is_date
    assert f"{issued.value:%Y-%m-%d}" == ROWS[0].directive.issued


def test_links_lead_to_the_page_from_the_workbooks_own_folder(book: Workbook) -> None:
    link = book["Nhiệm vụ"].cell(row=3, column=len(COLUMNS)).hyperlink
    assert link is not None
    assert link.target is not None
    assert "page=2" in f"{link.target}#{link.location}"
    assert unquote(link.target).replace("\\", "/") == "hồ sơ/a b.pdf"  # Excel itself writes backslashes


def test_nothing_becomes_a_formula(book: Workbook) -> None:
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    assert book["Nhiệm vụ"].cell(row=4, column=5).value == ROWS[2].task.text
