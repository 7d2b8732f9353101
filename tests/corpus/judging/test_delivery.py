"""What is asked for, and what delivers it."""

import pytest

from corpus.judging.delivery import Deliverable, Offer, fit, offer_of, wanted
from corpus.rows import rows
from tests.builders import task

ROWS = rows("deliverables", Deliverable)


@pytest.mark.parametrize(("row", "text"), [pytest.param(r, t, id=f"{r.key}: {t}") for r in ROWS for t in r.examples])
def test_example_asks_for_its_sort(row: Deliverable, text: str) -> None:
    assert row in wanted(task("…", wants=text))


@pytest.mark.parametrize(
    ("row", "text"), [pytest.param(r, t, id=f"{r.key}: {t}") for r in ROWS for t in r.counter_examples]
)
def test_counter_example_does_not(row: Deliverable, text: str) -> None:
    assert row not in wanted(task("…", wants=text))


def test_keys_are_sorted() -> None:
    assert [row.key for row in ROWS] == sorted({row.key for row in ROWS})


@pytest.mark.parametrize(
    ("wants", "kind", "words", "sort"),
    [
        ("báo cáo", "bao_cao", "ket qua tiem chung", True),
        ("báo cáo", "cong_van", "bao cao ket qua", True),
        ("báo cáo", "ke_hoach", "ke hoach tiem chung", False),
        ("kế hoạch", "ke_hoach", "tiem chung", True),
        ("kế hoạch", "to_trinh", "ve viec ban hanh ke hoach", True),
        ("kế hoạch", "bao_cao", "ket qua thuc hien ke hoach", False),
        ("danh sách", "cong_van", "gui danh sach can bo", True),
        ("danh sách", "bao_cao", "ket qua tiem chung", False),
        ("ý kiến", "cong_van", "co y kien nhu sau", True),
        ("báo cáo", None, "bao cao", None),
    ],
)
def test_sort(wants: str, kind: str | None, words: str, sort: bool | None) -> None:
    asked = task("Thực hiện", wants=wants)
    assert fit(Offer(kind, words), asked, (asked,)).sort is sort


def test_what_a_report_puts_off_is_not_delivered() -> None:
    report = task("Tổng kết chương trình tiêm chủng, gửi báo cáo")
    needs = task("Đề xuất nhu cầu kinh phí giai đoạn 2026 - 2030", wants="đề xuất")
    body = ("rieng de xuat nhu cau kinh phi giai doan 2026 2030 uy ban nhan dan tinh se co van ban rieng",)
    offer = offer_of("bao_cao", "tong ket chuong trinh tiem chung va de xuat nhu cau kinh phi", body)
    assert fit(offer, needs, (report, needs)).sort is False
    assert fit(offer, report, (report, needs)).sort is True


def test_a_period_named_speaks_for_the_recurring_task() -> None:
    """A report "quý II" is the quarterly one, though another task shares more of its words."""
    teach = task("Tuyên truyền về tiêm chủng mở rộng cho người dân", wants="tài liệu tuyên truyền")
    quarterly = task("Tổng hợp, báo cáo UBND tỉnh kết quả thực hiện Kế hoạch này", recurs="quarterly")
    offer = offer_of("bao_cao", "ket qua tiem chung mo rong cho nguoi dan quy ii nam 2026", ())
    assert fit(offer, teach, (teach, quarterly)).sort is False
    assert fit(offer, quarterly, (teach, quarterly)).share >= 0.6


def test_guidance_is_asked_for_by_the_verb() -> None:
    guides = task("Bộ Y tế chủ trì hướng dẫn các địa phương xây dựng kế hoạch", wants="kế hoạch")
    offer = offer_of("cong_van", "huong dan xay dung ke hoach", ())
    assert fit(offer, guides, (guides,)).sort is True
