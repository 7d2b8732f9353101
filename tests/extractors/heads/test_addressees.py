"""To whom a document goes: lists, units with the body they belong to, telegrams."""

import pytest

from models.page import Zone
from tests.extractors.sheets import MARGIN, MOTTO, RIGHT, STEP, Sheet, read


def sheet() -> Sheet:
    """A first page of a provincial committee."""
    found = Sheet().left("ỦY BAN NHÂN DÂN", "TỈNH GIA LAI", "Số: 18/CĐ-UBND")
    return found.right(MOTTO, "Gia Lai, ngày 05 tháng 9 năm 2025")


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("Kính gửi: Cục An toàn thực phẩm, Bộ Y tế.",), ("Cục An toàn thực phẩm, Bộ Y tế",)),
        (("Kính gửi: Cục Việc làm - Bộ Nội vụ",), ("Cục Việc làm - Bộ Nội vụ",)),
        (("Kính gửi: Bộ Xây dựng (Vụ Quy hoạch - Kiến trúc)",), ("Bộ Xây dựng",)),
        (("Kính gửi: UBND các tỉnh, thành phố (theo danh sách)",), ("UBND các tỉnh, thành phố",)),
        (("o Kính gửi: Sở Y tế.",), ("Sở Y tế",)),  # a stroke of the pen read as a letter
        (
            ("Kính gửi:", "- Các Sở: Công Thương, Xây dựng,", "Tài chính;", "- Công an tỉnh."),
            ("Sở Công Thương", "Sở Xây dựng", "Sở Tài chính", "Công an tỉnh"),
        ),
        (
            ("Kính gửi:", "- Báo và Phát thanh, Truyền hình tỉnh;", "- Kho bạc Nhà nước khu vực XV."),
            ("Báo và Phát thanh, Truyền hình tỉnh", "Kho bạc Nhà nước khu vực XV"),
        ),
        (("Kính gửi:", "- Sở Y tế; 30 92", "- Sở Nội vụ; 22/4"), ("Sở Y tế", "Sở Nội vụ")),  # a stamp beside the list
        (("Kính gửi: Bộ Y tế, Bộ Tài chính",), ("Bộ Y tế", "Bộ Tài chính")),  # two bodies, no unit of the other
    ],
    ids=lambda value: value[-1][:30] if isinstance(value, tuple) else "",
)
def test_bodies_after_kinh_gui(lines: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert read(sheet().to(*lines).body()).addressees == names


def test_the_first_sentence_is_no_addressee() -> None:
    page = sheet().to("Kính gửi: Ủy ban nhân dân tỉnh Gia Lai,")
    page.print(
        "Thực hiện Công văn số 15/UBND-NC ngày 03/4/2031 của Ủy ban nhân dân tỉnh Gia Lai về việc rà soát",
        zone=Zone.BODY, x0=140.0, y0=page.low - STEP, x1=RIGHT,
    )  # fmt: skip
    assert read(page.body()).addressees == ("Ủy ban nhân dân tỉnh Gia Lai",)


def test_a_full_stop_ends_the_list() -> None:
    page = sheet().to("Kính gửi:", "- Sở Tài chính thành phố;", "- Sở Xây dựng thành phố.")
    page.print("Do mưa lớn kéo dài, tuyến đường bị sạt lở nhiều điểm;", zone=Zone.BODY, x0=240.0, y0=page.low - STEP)
    assert read(page.body()).addressees == ("Sở Tài chính thành phố", "Sở Xây dựng thành phố")


def test_telegram_whose_sender_stands_left_of_the_list() -> None:
    page = sheet().centred("CÔNG ĐIỆN", "Về việc ứng phó với mưa lũ")
    for text, x0 in (
        ("THỦ TƯỚNG CHÍNH - Bộ trưởng các Bộ: Công an, Quốc", MARGIN),
        ("PHỦ điện: phòng, Công Thương;", MARGIN + 60),
        ("- Tập đoàn Điện lực Việt Nam.", MARGIN + 130),
    ):
        page.print(text, zone=Zone.BODY, x0=x0, y0=page.low)
        page.low += STEP
    head = read(page.body())
    assert head.title == "ứng phó với mưa lũ"
    assert head.addressees == ("Bộ Công an", "Bộ Quốc phòng", "Bộ Công Thương", "Tập đoàn Điện lực Việt Nam")


def test_telegram_with_a_list_under_it() -> None:
    page = sheet().centred("CÔNG ĐIỆN", "Về việc ứng phó với mưa lũ", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH GIA LAI điện:")
    for text in ("- Giám đốc các Sở: Xây dựng, Công Thương;", "- Chủ tịch UBND các xã, phường."):
        page.print(text, zone=Zone.BODY, x0=MARGIN + 28, y0=page.low)
        page.low += STEP
    page.print("Đêm qua mưa rất to trên diện rộng,", zone=Zone.BODY, x0=MARGIN + 28, y0=page.low, x1=RIGHT)
    page.low += STEP
    head = read(page.body())
    assert head.addressees == ("Sở Xây dựng", "Sở Công Thương", "Chủ tịch UBND các xã, phường")
    assert head.title == "ứng phó với mưa lũ"


def test_telegram_whose_list_begins_on_its_line() -> None:
    page = sheet().centred("CÔNG ĐIỆN", "Về việc bảo đảm cung ứng xăng dầu")
    page.print("THỦ TƯỚNG CHÍNH PHỦ điện: - Bộ trưởng các Bộ: Công an,", zone=Zone.BODY, x0=MARGIN, y0=page.low)
    for text in ("Quốc phòng, Công Thương;", "- Tập đoàn Điện lực Việt Nam."):
        page.low += STEP
        page.print(text, zone=Zone.BODY, x0=262, y0=page.low)
    page.low += STEP
    assert read(page.body()).addressees == (
        "Bộ Công an",
        "Bộ Quốc phòng",
        "Bộ Công Thương",
        "Tập đoàn Điện lực Việt Nam",
    )


def test_the_list_under_the_words_of_an_invitation() -> None:
    listed = ("Trân trọng kính mời:", "- Đại diện lãnh đạo Sở Y tế;", "- Hội Nông dân tỉnh.")
    assert read(sheet().to(*listed).body()).addressees == ("Đại diện lãnh đạo Sở Y tế", "Hội Nông dân tỉnh")
