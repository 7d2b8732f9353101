"""Footnotes are told from the text by their size or, however large, by a mark that the text refers to."""

import pytest

from extractors.pages.layer import RawLine
from extractors.pages.zones import zoned
from models.page import Box, Zone


def printed(text: str, y0: float, *, high: float = 13.0) -> RawLine:
    box = Box(85, y0, 540, y0 + high)
    return RawLine(text, box, ((text, box),))


TEXT = [printed("Sở đã tổ chức rà soát các công trình theo kế hoạch đề ra", 100 + 18 * at) for at in range(6)]
REFERRING = printed("Theo quy định hiện hành¹, Sở đã hoàn thành việc kiểm tra², gửi báo cáo.", 80)
FIRST, SECOND = "¹ Kế hoạch số 18/KH-SXD ngày 04/4/2031 của Sở.", "² Gồm 12 công trình,"
REST = "không tính các công trình tạm."


@pytest.mark.parametrize("high", [13.0, 10.0])
def test_a_note_that_the_text_refers_to(high: float) -> None:
    notes = [printed(text, 700 + 16 * at, high=high) for at, text in enumerate((FIRST, SECOND, REST))]
    zones = zoned([REFERRING, *TEXT, *notes], width=595, height=842)
    assert zones[Zone.FOOTNOTE] == notes
    assert zones[Zone.BODY] == [REFERRING, *TEXT]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("¹ Kế hoạch số 18/KH-SXD của Sở.", id="a mark that nothing refers to"),
        pytest.param("1 Kế hoạch số 18/KH-SXD của Sở.", id="a number on the line"),
        pytest.param("12 công trình đã hoàn thành", id="a sentence that begins with a number"),
    ],
)
def test_a_line_as_large_as_the_text(line: str) -> None:
    other = REFERRING._replace(text="Theo quy định hiện hành¹², Sở đã hoàn thành việc kiểm tra.")
    zones = zoned([other, *TEXT, printed(line, 700)], width=595, height=842)
    assert Zone.FOOTNOTE not in zones
