"""Rows of assignment tables: columns by their titles, merged cells, terms without an introducing word."""

import pytest

from extractors.assignments.tables import table_drafts, term_of
from extractors.bodies.context import around
from models.document import Head
from tests.extractors.flows import flow_of_table

HEAD = Head(kind="ke_hoach", issuer="Ủy ban nhân dân tỉnh Lào Cai", issued="2026-03-03")
CONTEXT = around(HEAD.issuer, issued=HEAD.issued)
TITLES = ("TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành", "Sản phẩm")


def test_rows_become_drafts() -> None:
    flow = flow_of_table(
        TITLES,
        (
            "1",
            "Rà soát các trạm bơm",
            "Sở Xây dựng",
            "Sở Tài chính; các xã, phường",
            "Trước ngày 31/10/2026",
            "Báo cáo",
        ),
        ("2", "Lập danh mục dự án", "Sở Tài chính", "Sở Xây dựng", "Quý III/2026", "Danh mục"),
        ("3", "Kiểm tra an toàn", "Công an tỉnh", "", "Thường xuyên", ""),
    )
    first, second, third = table_drafts(flow, HEAD, CONTEXT)
    assert [a.name for a in first.leads] == ["Sở Xây dựng tỉnh Lào Cai"]
    assert first.coordinators[0].name == "Sở Tài chính tỉnh Lào Cai"
    assert first.deadline is not None
    assert (first.deadline.text, first.deadline.due, first.product) == (
        "Trước ngày 31/10/2026",
        "2026-10-31",
        "báo cáo",
    )
    assert second.deadline is not None
    assert second.deadline.due == "2026-09-30"
    assert third.deadline is None  # "Thường xuyên" is no term


def test_a_lead_merged_over_rows_holds_for_all() -> None:
    flow = flow_of_table(TITLES[:3], ("1", "Rà soát", "Sở Xây dựng"), ("2", "Thống kê", ""))
    assert [[a.name for a in d.leads] for d in table_drafts(flow, HEAD, CONTEXT)] == [["Sở Xây dựng tỉnh Lào Cai"]] * 2


def test_a_table_of_results_assigns_nothing() -> None:
    flow = flow_of_table(("TT", "Nhóm nhiệm vụ", "Văn bản triển khai", "Kết quả"), ("1", "Rà soát", "Kế hoạch", "Xong"))
    assert table_drafts(flow, HEAD, CONTEXT) == ()


def test_a_cell_like_the_one_above_is_read_as_that() -> None:
    flow = flow_of_table(TITLES[:3], ("1", "Rà soát", "Sở Xây dựng"), ("2", "Thống kê", "-nt-"))
    assert [[a.name for a in d.leads] for d in table_drafts(flow, HEAD, CONTEXT)] == [["Sở Xây dựng tỉnh Lào Cai"]] * 2


@pytest.mark.parametrize("number", ["II", "B."])
def test_a_row_that_parts_the_table_is_no_task(number: str) -> None:
    flow = flow_of_table(
        TITLES, ("1", "Rà soát", "Sở Xây dựng", "", "30/9/2026"), (number, "Hạ tầng số"), ("2", "In", "Sở Y tế", "", "")
    )
    assert len(table_drafts(flow, HEAD, CONTEXT)) == 2


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("Từ 13 - 17/4/2026", "2026-04-17"),
        ("Tháng 3 - 5/2026", "2026-05-31"),
        ("Quý III - Quý IV/2026", "2026-12-31"),
        ("6 tháng cuối năm 2026", "2026-12-31"),
        ("Cả năm", "2026-12-31"),
    ],
)
def test_of_a_time_the_last_day_is_the_term(said: str, due: str) -> None:
    term = term_of(said, HEAD)
    assert term is not None
    assert (term.text, term.due) == (said, due)
