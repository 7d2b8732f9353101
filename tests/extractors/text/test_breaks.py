"""Marks that begin an item, and lines that begin like one."""

import pytest

from extractors.text.breaks import ITEM
from extractors.text.paragraphs import join
from tests.extractors.text.test_paragraphs import FULL, LEFT, RIGHT, blocks, first, more, page


@pytest.mark.parametrize(
    "line",
    [
        "1- Giao Đảng ủy xã chủ trì", "1-Giao Đảng ủy xã", "1/ Sở Xây dựng", "1- UBND tỉnh", "1.1- Rà soát",
        "1.2. Rà soát", "1, Tổng số", "1. Sở", "a) Sở", "a. Chủ trì", "đ) Sở", "- Sở", "-Sở", "+ Sở", "• Sở", "– Sở",
        "− Sở", "\uf0b7 Sở", "II- NHIỆM VỤ", "II. NHIỆM VỤ", "Điều 5. Sở", "Điêu 5. Sở", "IV-Tổ chức thực hiện",
    ],
)  # fmt: skip
def test_item(line: str) -> None:
    assert ITEM.match(line)


@pytest.mark.parametrize(
    "line",
    [
        "12/QĐ-UBND ngày 05/3/2031", "57-NQ/TW ngày", "5- 7 ngày", "1, Điều 2", "3/4 diện tích", "b, c và d", "2 và 3",
        "- 2031 của tỉnh", "Sở Xây dựng", "12/2031 của",
    ],
)  # fmt: skip
def test_no_item(line: str) -> None:
    assert not ITEM.match(line)


@pytest.mark.parametrize("mark", ["2- ", "2/ ", "2, ", "b. ", "+ "])
def test_an_item_begins_a_block_after_a_sentence(mark: str) -> None:
    flow = join((page(more("1- " + FULL), more(FULL + "."), more(f"{mark}Giao " + FULL), more(FULL)),))
    assert len(flow.blocks) == 2


def test_an_item_as_far_from_both_margins_is_no_title() -> None:
    lines = [(text, LEFT + 30, RIGHT - 30, page(first("x")).lines[0].zone) for text in ("5. Sở Y tế họp", "Nhận được")]
    flow = join((page(first("Giao " + FULL), more(FULL), more(FULL), *lines, first("Sở " + FULL), more(FULL)),))
    assert blocks(flow)[1:3] == ["5. Sở Y tế họp", "Nhận được"]


def test_a_centred_title_and_the_paragraph_right_under_it_are_two_blocks() -> None:
    half = (RIGHT - LEFT) / 2
    title = [
        (text, LEFT + half - w, LEFT + half + w, page(first("x")).lines[0].zone)
        for text, w in (("Về việc rà soát các công trình đang thi công", 160), ("trên địa bàn tỉnh", 70))
    ]
    flow = join((page(*title, first("Thời gian qua, " + FULL), more(FULL), first("Sở Xây dựng " + FULL), more(FULL)),))
    assert blocks(flow)[0] == "Về việc rà soát các công trình đang thi công trên địa bàn tỉnh"
    assert len(flow.blocks) == 3
