"""Heads without the state's motto: unions and associations print their own name there, others a slogan or nothing."""

import pytest

from extractors.pages.layer import RawLine
from extractors.pages.mottoes import Row, named
from extractors.pages.zones import zoned
from extractors.rows import rows
from models.page import Box, Source, Zone

ROWS = rows("mottoes", Row)
NAMES = [row for row in ROWS if not row.sure]


def printed(text: str, x0: float, y0: float, *, source: Source = Source.LAYER) -> RawLine:
    box = Box(x0, y0, x0 + 6.0 * len(text), y0 + 13)
    return RawLine(text, box, ((text, box),), source)


def page(left: str, right: tuple[str, ...], *, number: str = "Số: 88-KH/TĐTN-PT") -> list[RawLine]:
    return [
        printed(left, 118, 59),
        printed("BAN CHẤP HÀNH", 135, 73),
        printed(number, 128, 95),
        *(printed(text, 343, 56 + 15 * at) for at, text in enumerate(right)),
        printed("Lâm Sơn, ngày 05 tháng 4 năm 2031", 320, 95),
        printed("KẾ HOẠCH", 281, 122),
        printed("Tổ chức hoạt động tình nguyện năm 2031", 194, 140),
    ]


@pytest.mark.parametrize(
    ("row", "text"), [(r, t) for r in NAMES for t in r.examples], ids=lambda value: str(value)[:40]
)
def test_a_name_that_is_a_motto(row: Row, text: str) -> None:
    assert named(text, read=False), row.key


@pytest.mark.parametrize(
    ("row", "text"), [(r, t) for r in NAMES for t in r.counter_examples], ids=lambda value: str(value)[:40]
)
def test_a_name_that_is_none(row: Row, text: str) -> None:
    assert not named(text, read=True), row.key


@pytest.mark.parametrize(
    "right",
    [
        pytest.param(("ĐOÀN TNCS HỒ CHÍ MINH",), id="the youth union's name"),
        pytest.param(("VÌ SỨC KHỎE CỘNG ĐỒNG",), id="a slogan"),
        pytest.param((), id="nothing"),
    ],
)
@pytest.mark.parametrize("source", [Source.LAYER, Source.OCR])
def test_the_columns_without_the_states_motto(right: tuple[str, ...], source: Source) -> None:
    lines = [line._replace(source=source, confidence=0.97) for line in page("TỈNH ĐOÀN LÂM SƠN", right)]
    zones = zoned(lines, width=595, height=842)
    assert [line.text for line in zones[Zone.HEAD_LEFT]] == ["TỈNH ĐOÀN LÂM SƠN", "BAN CHẤP HÀNH", "Số: 88-KH/TĐTN-PT"]
    assert [line.text for line in zones[Zone.HEAD_RIGHT]] == [*right, "Lâm Sơn, ngày 05 tháng 4 năm 2031"]
    assert zones[Zone.BODY][0].text == "KẾ HOẠCH"


def test_a_name_on_both_sides_is_a_motto_at_the_right() -> None:
    zones = zoned(page("HỘI NÔNG DÂN VIỆT NAM", ("HỘI NÔNG DÂN VIỆT NAM",)), width=595, height=842)
    assert zones[Zone.HEAD_RIGHT][0].box.x0 == 343
    assert zones[Zone.HEAD_LEFT][0].box.x0 == 118


def test_a_name_over_sentences_is_no_motto() -> None:
    lines = [
        printed("CÔNG ĐOÀN VIỆT NAM", 280, 80),
        printed("Giao Ban Tổ chức chuẩn bị hội nghị trong tháng 5", 85, 100),
    ]
    assert Zone.HEAD_LEFT not in zoned(lines, width=595, height=842)


def test_a_date_in_a_sentence_faces_no_number() -> None:
    lines = [printed("Số: 12/QĐ-UBND", 85, 100), printed("ban hành ngày 05 tháng 4 năm 2031 của Sở", 220, 100)]
    assert Zone.HEAD_LEFT not in zoned(lines, width=595, height=842)


def test_a_heading_under_a_narrow_motto_ends_the_head() -> None:
    lines = [
        printed("TỈNH ỦY LÂM SƠN", 130, 52),
        printed("ĐẢNG CỘNG SẢN VIỆT NAM", 332, 54),
        printed("Số 32-CT/TU", 136, 86),
        printed("Lâm Sơn, ngày 06 tháng 8 năm 2031", 309, 89),
        printed("CHỈ THỊ", 292, 121),
        printed("về tăng cường quản lý bến thủy nội địa trong tình hình mới", 120, 135),
    ]
    zones = zoned(lines, width=595, height=842)
    assert {line.text for line in zones[Zone.HEAD_LEFT]} == {"TỈNH ỦY LÂM SƠN", "Số 32-CT/TU"}
    assert zones[Zone.BODY][0].text == "CHỈ THỊ"
