"""The signer's name: mended where OCR read it, as printed where a text layer prints it."""

import pytest

from models.page import Source, Zone
from tests.extractors.sheets import Sheet, read


@pytest.mark.parametrize(
    ("read_as", "name"),
    [
        ("oàng Văn Thụy", "Hoàng Văn Thụy"),  # the seal hid a letter
        ("Nguyền Văn Thụy", "Nguyễn Văn Thụy"),
        ("Phàn Văn Thụy", "Phàn Văn Thụy"),  # a name of its own, beside Phan
        ("Lờ Văn Thụy", "Lò Văn Thụy"),
        ("Lô Văn Thụy", "Lô Văn Thụy"),  # a name of its own, beside Lò
        ("ỗ Văn Thụy", "Đỗ Văn Thụy"),  # the marks tell it from other names that end in o
        ("Y Mẫu Niê", "Y Mẫu Niê"),
        ("Rơ Mah H'Thụy", "Rơ Mah H’Thụy"),
        ("K'Thị Thụy", "K’ Thị Thụy"),
        ("Nguyễn Văn A", "Nguyễn Văn A"),
    ],
)
def test_a_signers_name_that_was_read_by_ocr(read_as: str, name: str) -> None:
    head = read(Sheet(source=Source.OCR).left("UBND TỈNH LẠNG SƠN").body().signature("CHỦ TỊCH", read_as))
    assert head.signer is not None
    assert head.signer.name == name


def test_of_two_that_sign_beside_each_other_the_first() -> None:
    sheet = Sheet().left("UBND TỈNH LẠNG SƠN").body().signature("TM. UBND TỈNH", "CHỦ TỊCH", "Lò Văn Thụy")
    for line, text in enumerate(("TM. ỦY BAN MTTQ", "PHÓ CHỦ TỊCH", "Hà Thị Lâm")):
        sheet.print(text, zone=Zone.SIGNATURE, x0=470, y0=600 + 16 * line)
    head = read(sheet)
    assert head.signer is not None
    assert (head.signer.name, head.signer.role) == ("Lò Văn Thụy", "Chủ tịch")


def test_of_two_names_at_different_heights_the_first() -> None:
    sheet = Sheet().left("UBND TỈNH LẠNG SƠN").body().signature("GIÁM ĐỐC", "GIÁM ĐỐC")
    sheet.print("Lò Văn Thụy", zone=Zone.SIGNATURE, x0=140, y0=720)
    sheet.print("Phùng Thị Sim", zone=Zone.SIGNATURE, x0=388, y0=702)
    head = read(sheet)
    assert head.signer is not None
    assert head.signer.name == "Lò Văn Thụy"
