"""Printed lines joined into blocks: over line and page ends, without stamps, notes after their paragraph."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.text.flow import Flow
from extractors.text.paragraphs import join
from models.page import Box, Line, Page, Zone

LEFT, RIGHT, INDENT = 85.0, 538.0, 28.0
FULL = "được giao chủ trì phối hợp với các cơ quan liên quan rà soát các nội"


def page(*lines: tuple[str, float, float, Zone], number: int = 1) -> Page:
    """A page of lines (text, left edge, right edge, zone), 18 points apart."""
    text, made, y = "", [], 60.0
    for words, x0, x1, zone in lines:
        box = Box(x0, y, x1, y + 13)
        made.append(Line(start=len(text), end=len(text) + len(words), box=box, zone=zone))
        text, y = text + words + "\n", y + 18
    return Page(number=number, width=595, height=842, text=text, lines=tuple(made))


def first(text: str, right: float = RIGHT) -> tuple[str, float, float, Zone]:
    return text, LEFT + INDENT, right, Zone.BODY


def more(text: str, right: float = RIGHT) -> tuple[str, float, float, Zone]:
    return text, LEFT, right, Zone.BODY


def blocks(flow: Flow) -> list[str]:
    return [flow.text[block.start : block.end] for block in flow.blocks]


def test_an_indent_begins_a_paragraph() -> None:
    flow = join((page(first(FULL), more(FULL), first("Sở Nội vụ " + FULL), more(FULL)),))
    assert blocks(flow) == [f"{FULL} {FULL}", f"Sở Nội vụ {FULL} {FULL}"]


def test_a_paragraph_goes_on_over_the_page_end() -> None:
    running = ("2", 300.0, 306.0, Zone.RUNNING)
    flow = join((page(first("A " + FULL), more(FULL)), page(running, more(FULL), more(FULL), more(FULL), number=2)))
    assert len(flow.blocks) == 1
    assert flow.page_at(len(flow.text) - 1) == 2


def test_a_footnote_follows_the_paragraph_that_crosses_its_page() -> None:
    note = ("¹ Được sửa đổi năm 2023.", LEFT, 300.0, Zone.FOOTNOTE)
    second = page(more(FULL), more(FULL), more("hết.", 120), number=2)
    flow = join((page(first(FULL), more(FULL), more(FULL), note), second))
    assert blocks(flow) == [" ".join([FULL] * 5) + " hết.", " Được sửa đổi năm 2023."]


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        pytest.param("theo Công văn số 3345/BKHCN-", "ĐSQG ngày 30/7", "3345/BKHCN-ĐSQG ngày", id="a hyphen last"),
        pytest.param("theo Luật số 83/2015/", "QH13 ngày", "83/2015/QH13", id="a slash at the end"),
        pytest.param("phát triển kinh tế -", "xã hội của tỉnh", "kinh tế - xã hội", id="a dash between blanks"),
    ],
)
def test_a_number_cut_by_a_line_end_is_whole(before: str, after: str, joined: str) -> None:
    assert joined in join((page(first(before), more(after), more(FULL)),)).text


@pytest.mark.parametrize(
    ("printed", "flowing"),
    [
        pytest.param("Nghị định 05/2025/NĐ-CP² của", "Nghị định 05/2025/NĐ-CP của", id="a note's mark is left out"),
        pytest.param("giao 7.700 m² đất", "giao 7.700 m² đất", id="a unit's power is not"),
    ],
)
def test_notes_marks(printed: str, flowing: str) -> None:
    assert join((page(first(printed)),)).text == flowing


def test_stamps_and_page_numbers_are_left_out() -> None:
    stamp = ("Ký bởi: Sở Xây dựng", 450.0, 560.0, Zone.STAMP)
    assert join((page(stamp, first("Một câu.", 200), ("1", 300.0, 306.0, Zone.RUNNING)),)).text == "Một câu."


def test_an_item_of_recipients_goes_on_until_the_next_mark() -> None:
    texts = ("Nơi nhận:", "- Các Sở: Tài chính,", "Nội vụ;", "- Lưu: VT.")
    flow = join((page(*((text, LEFT, 200.0, Zone.RECIPIENTS) for text in texts)),))
    assert blocks(flow) == ["Nơi nhận:", "- Các Sở: Tài chính, Nội vụ;", "- Lưu: VT."]


def test_the_bodies_of_the_head_are_two_and_the_subject_is_one() -> None:
    bodies = ("UBND TỈNH LÂM SƠN", "SỞ KHOA HỌC VÀ", "CÔNG NGHỆ")
    rest = ("Số: 12/SKHCN-TĐC", "V/v báo cáo kết quả", "sáu tháng đầu năm")
    flow = join((page(*((text, 100.0, 250.0, Zone.HEAD_LEFT) for text in bodies + rest)),))
    assert blocks(flow)[:2] == ["UBND TỈNH LÂM SƠN", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"]
    assert blocks(flow)[2:] == ["Số: 12/SKHCN-TĐC", "V/v báo cáo kết quả sáu tháng đầu năm"]


def test_a_number_that_the_subject_cites_ends_no_line_of_it() -> None:
    lines = ("Số: 12/SKHCN-TĐC", "V/v triển khai Chỉ thị số", "34/CT-TTg ngày 02/6/2025 của Thủ", "tướng Chính phủ")
    flow = join((page(*((text, 100.0, 250.0, Zone.HEAD_LEFT) for text in lines)),))
    assert blocks(flow) == [lines[0], " ".join(lines[1:])]


def test_pages_after_the_signature_are_annexes() -> None:
    signed = page(first(FULL), ("GIÁM ĐỐC", 350.0, 430.0, Zone.SIGNATURE))
    flow = join((signed, page(("PHỤ LỤC", 280.0, 340.0, Zone.BODY), number=2)))
    assert [block.annex for block in flow.blocks] == [False, False, True]


LINES = st.lists(
    st.tuples(
        st.text("abc ĐĂ.,:;-/0123¹²()", min_size=1, max_size=40).filter(str.strip),
        st.floats(60, 300),
        st.floats(310, 560),
        st.sampled_from(Zone),
    ),
    max_size=12,
)


@given(st.lists(LINES, min_size=1, max_size=3))
def test_every_piece_is_the_same_text_on_its_page(pages: list[list[tuple[str, float, float, Zone]]]) -> None:
    made = tuple(page(*lines, number=number) for number, lines in enumerate(pages, 1))
    flow = join(made)
    for piece in flow.pieces:
        printed = made[piece.page - 1].text[piece.start : piece.end]
        assert flow.text[piece.flow : piece.flow + len(printed)] == printed
    assert all(a.end < b.start for a, b in pairwise(flow.blocks))
    assert flow.text.count("\n") == max(0, len(flow.blocks) - 1)
