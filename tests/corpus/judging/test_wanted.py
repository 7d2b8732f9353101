"""The sort of thing that a task asks for."""

import pytest

from corpus.judging.wanted import Deliverable, delivers, published, wanted
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
    ("text", "keys"),
    [
        ("Thống kê cơ sở giết mổ (vị trí, công suất, phương án di dời), gửi về Sở Y tế", []),
        ("Để kịp hoàn thiện đề án, trình HĐND tỉnh trong quý IV, đề nghị UBND các xã gửi báo cáo về Sở", ["bao_cao"]),
        ("Nhằm xây dựng kế hoạch năm 2026, Sở Y tế đề nghị các đơn vị gửi số liệu", ["so_lieu"]),
        ("Xây dựng phương án di dời cơ sở giết mổ, trình UBND tỉnh", ["phuong_an", "tham_muu"]),
        ("Để thống nhất thực hiện, Sở Y tế xây dựng kế hoạch", ["ke_hoach"]),
    ],
)
def test_sort_is_read_off_the_order(text: str, keys: list[str]) -> None:
    assert [row.key for row in wanted(task(text, wants=None))] == keys


def test_a_letter_about_a_draft_is_not_the_thing() -> None:
    plan = next(row for row in ROWS if row.key == "ke_hoach")
    assert delivers(plan, "cong_van", "trinh du thao ke hoach")
    assert not published(plan, "cong_van", "trinh du thao ke hoach")
    assert published(plan, "ke_hoach", "tiem chung")
