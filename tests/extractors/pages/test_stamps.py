"""What is stamped on a scan or scribbled beside its text is no part of it."""

import pytest

from extractors.pages.layer import RawLine
from extractors.pages.zones import zoned
from models.page import Box, Source, Zone


def seen(text: str, x0: float, y0: float, *, x1: float | None = None, sure: float = 0.97) -> RawLine:
    box = Box(x0, y0, x1 if x1 is not None else x0 + 6.5 * len(text), y0 + 14)
    return RawLine(text, box, ((text, box),), Source.OCR, sure)


LETTER = [
    seen("UBND TỈNH LÂM SƠN", 110, 55),
    seen("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 285, 55, x1=530),
    seen("SỞ XÂY DỰNG", 130, 72),
    seen("Độc lập - Tự do - Hạnh phúc", 330, 72, x1=490),
    seen("Số: 128/SXD-QLXD", 120, 95),
    seen("Lâm Sơn, ngày 15 tháng 4 năm 2031", 310, 95, x1=515),
    seen("Kính gửi: Ủy ban nhân dân tỉnh Lâm Sơn", 190, 150),
    *(seen("Sở Xây dựng báo cáo kết quả rà soát các công trình", 76, y, x1=545) for y in range(190, 300, 18)),
]


@pytest.mark.parametrize(
    "stamp",
    [
        pytest.param(seen("CONGVĂNBEN", 33, 130, x1=98), id="words of a stamp run together"),
        pytest.param(seen("-6027", 78, 118, sure=0.95), id="a number written into a stamp"),
        pytest.param(seen("126/12/2031", 70, 130, sure=0.7), id="a day written into a stamp"),
        pytest.param(seen("(250 + 2)", 8, 240), id="a note in the margin"),
        pytest.param(seen("Ưv xe", 470, 230, sure=0.3), id="a scribble over the text"),
        pytest.param(seen("S0NGHITPVA.TILLU", 92, 18, sure=0.7), id="a stamp's rest over the head"),
    ],
)
def test_a_stamp_or_scribble(stamp: RawLine) -> None:
    zones = zoned([*LETTER, stamp], width=595, height=842)
    assert zones[Zone.STAMP] == [stamp]


def test_a_stamps_line_goes_on_beside_it() -> None:
    stamp = [seen("ĐẾN Số: 2288", 25, 32, x1=83), seen("SỞ NỘI VỤ", 25, 18, x1=83), seen("INH LAM SON", 91, 18, x1=137)]
    assert zoned([*LETTER, *stamp], width=595, height=842)[Zone.STAMP] == stamp


def test_what_was_written_into_a_stamp_beside_the_addressees() -> None:
    stamp = [seen("CÔNG VĂN ĐẾN", 440, 130, x1=505), seen("s6595", 430, 143, x1=465), seen("Nuay..23/3/2031", 428, 156)]
    zones = zoned([*LETTER, *stamp, seen("s6595", 430, 310, x1=465)], width=595, height=842)
    assert zones[Zone.STAMP] == stamp


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(seen("năm 2031", 140, 112), id="a title's rest"),
        pytest.param(seen("2031", 140, 112), id="a year alone"),
        pytest.param(seen("đến ngày 30/6/2031", 140, 112), id="a title's rest that ends in a day"),
        pytest.param(seen("ngày 25/12/2031", 140, 112), id="a title's rest that is a day"),
        pytest.param(seen("a) Ủy", 104, 320), id="a short line that is sure"),
        pytest.param(seen("BỘ XÂY DỰNG", 125, 38), id="a superior body over the motto"),
    ],
)
def test_the_documents_own_line(line: RawLine) -> None:
    assert not zoned([*LETTER, line], width=595, height=842).get(Zone.STAMP)


def test_a_seals_rest_says_nothing_of_the_name_under_it() -> None:
    scrap = RawLine("P", Box(379, 454, 430, 496), (), Source.OCR, 0.2)
    name = seen("Hà Thị Lâm", 386, 522)
    zones = zoned([*LETTER, seen("Nơi nhận:", 84, 400), seen("GIÁM ĐỐC", 381, 415), scrap, name], width=595, height=842)
    assert zones[Zone.STAMP] == [scrap]
    assert name in zones[Zone.SIGNATURE]
