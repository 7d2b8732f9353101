"""Where a document is signed: by one at the right, by two beside each other, and under minutes."""

from extractors.pages.layer import RawLine
from extractors.pages.zones import zoned
from models.page import Box, Source, Zone


def printed(text: str, x0: float, y0: float) -> RawLine:
    box = Box(x0, y0, x0 + 6.0 * len(text), y0 + 13)
    return RawLine(text, box, ((text, box),), Source.LAYER)


TEXT = [printed("Các cơ quan, đơn vị tổ chức thực hiện theo đúng kế hoạch này, báo cáo kết quả.", 85, 400)]
LIST = [printed("Nơi nhận:", 85, 620), printed("- Các xã, phường;", 85, 634), printed("- Lưu: VT.", 85, 648)]


def zone(lines: list[RawLine], zone: Zone) -> set[str]:
    return {line.text for line in zoned(lines, width=595, height=842).get(zone, [])}


def test_one_signs_at_the_right() -> None:
    lines = [printed("TM. ỦY BAN NHÂN DÂN", 350, 620), printed("CHỦ TỊCH", 380, 634), printed("Lò Văn Thụy", 370, 700)]
    assert zone([*TEXT, *LIST, *lines], Zone.SIGNATURE) == {line.text for line in lines}


def test_two_sign_beside_each_other_over_the_list() -> None:
    lines = [
        printed("TM. ỦY BAN NHÂN DÂN", 120, 440),
        printed("TM. BAN THƯỜNG TRỰC", 350, 440),
        printed("CHỦ TỊCH TỈNH", 140, 456),
        printed("Lò Văn Thụy", 150, 540),
        printed("Phùng Thị Sim", 380, 530),
    ]
    assert zone([*TEXT, *LIST, *lines], Zone.SIGNATURE) == {line.text for line in lines}
    assert zone([*TEXT, *LIST, *lines], Zone.BODY) == {TEXT[0].text}


def test_who_signs_minutes() -> None:
    lines = [printed("ĐẠI DIỆN ĐOÀN KIỂM TRA", 334, 594), printed("Lò Văn Thụy", 386, 676)]
    assert zone([*TEXT, *lines], Zone.SIGNATURE) == {line.text for line in lines}


def test_words_of_those_who_sign_over_no_name() -> None:
    lines = [printed("ĐẠI DIỆN ĐOÀN KIỂM TRA", 334, 440), printed("đã nêu các tồn tại của đơn vị", 334, 456)]
    assert not zone([*TEXT, *lines], Zone.SIGNATURE)
