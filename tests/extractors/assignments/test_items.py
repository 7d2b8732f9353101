"""Markers make levels; what is addressed, signed or in a table is no item; a sentence torn apart is one item."""

import pytest

from extractors.assignments.items import PLAIN, ItemMark, item_marks, items, level_of, quoted_at
from models.page import Zone
from tests.extractors.flows import flow_of, flow_of_table

LEVELS = {
    "article": ("Điều 3. Giao Sở Y tế", 3),
    "article with a slip": ("Điêu 2, Tổ công tác", 3),
    "roman": ("II. NHIỆM VỤ", 2),
    "number": ("1. Sở Y tế", 4),
    "number read with a comma": ("2, Sở Y tế", 4),
    "glued": ("3.Lập danh sách", 4),
    "subnumber": ("1.2. Công tác", 5),
    "letter": ("đ) Rà soát", 6),
    "small roman": ("(ii) Rà soát", 7),
    "dash": ("- Rà soát", 8),
    "plus": ("+ Rà soát", 9),
    "thousands": ("2.100 cán bộ", PLAIN),
    "date": ("15/6/2031 là ngày họp", PLAIN),
    "words": ("Yêu cầu các sở", PLAIN),
}


@pytest.mark.parametrize(("text", "level"), LEVELS.values(), ids=LEVELS.keys())
def test_levels(text: str, level: int) -> None:
    assert level_of(text)[0] == level


@pytest.mark.parametrize("row", item_marks(), ids=lambda row: row.key)
def test_a_row_claims_its_examples_only(row: ItemMark) -> None:
    assert {text: level_of(text)[0] for text in row.examples} == dict.fromkeys(row.examples, row.level)
    assert row.level not in {level_of(text)[0] for text in row.counter_examples}


def test_rows_stand_in_order() -> None:
    assert [row.key for row in item_marks()] == sorted(row.key for row in item_marks())
    assert sorted(row.level for row in item_marks()) == list(range(1, 10))


def test_addressees_are_no_items() -> None:
    found = items(flow_of("Kính gửi:", "- Sở Y tế;", "- Sở Nội vụ.", "Thực hiện Kế hoạch:", "- Rà soát hồ sơ."))
    assert [item.text for item in found] == ["Thực hiện Kế hoạch:", "Rà soát hồ sơ."]


QUOTED = {
    "item in quotes": ("“5. Sở Y tế báo cáo kết quả.”", "Sở Y tế báo cáo kết quả.”"),
    "letter in straight quotes": ('"b) Sở Y tế báo cáo', "Sở Y tế báo cáo"),
    "a term in quotes": ("“Một cửa” là cơ chế", ""),
    "no quotes": ("5. Sở Y tế báo cáo", ""),
}


@pytest.mark.parametrize(("text", "words"), QUOTED.values(), ids=QUOTED.keys())
def test_an_item_quoted_with_its_marker(text: str, words: str) -> None:
    assert text[quoted_at(text) :] == (words or text)
    (item,) = items(flow_of(text))
    assert (item.quoted, item.level == PLAIN) == (bool(words), text[:3] != "5. ")


def test_recipients_are_no_items() -> None:
    assert items(flow_of("- Như trên;", "- Lưu: VT.", zone=Zone.RECIPIENTS)) == []


def test_a_torn_sentence_is_one_item() -> None:
    (item,) = items(flow_of("1. Sở Y tế rà soát các trạm y tế trên địa", "bàn tỉnh."))
    assert item.text == "Sở Y tế rà soát các trạm y tế trên địa bàn tỉnh."


def test_a_table_of_one_column_is_running_text() -> None:
    assert [i.text for i in items(flow_of_table(("Theo bản tin thời tiết",), ("Quốc gia, có mưa.",)))] == [
        "Theo bản tin thời tiết Quốc gia, có mưa."
    ]
    assert items(flow_of_table(("TT", "Nội dung"), ("1", "Rà soát"))) == []
