"""A document's number and day, from printed lines with what reading does to them."""

import pytest

from models.document import Signature
from models.page import Source
from tests.extractors.sheets import MOTTO, Sheet, letter, read


@pytest.mark.parametrize(
    ("printed", "source", "number"),
    [
        ("Số: 412/QĐ-UBND", Source.LAYER, "412/QĐ-UBND"),
        ("Số:        /QĐ-UBND", Source.LAYER, "/QĐ-UBND"),  # stamped later
        ("Số: 4319 /SCT - CN", Source.LAYER, "4319/SCT-CN"),
        ("Số 215-CV/TU", Source.LAYER, "215-CV/TU"),
        ("Số: 12/2023/NQ-HĐND", Source.LAYER, "12/2023/NQ-HĐND"),
        ("Số 12 CV/TU", Source.LAYER, "12-CV/TU"),  # a blank where the sign belongs
        ("Số: 45 QĐ-UBND", Source.LAYER, "45/QĐ-UBND"),
        ("Số: 12 XD/TU", Source.LAYER, "/TU"),  # no kind's letters
        ("Sô: 3I5 /QD-UBND", Source.OCR, "315/QĐ-UBND"),
        ("Số: Ê99 /QĐ-UBND", Source.OCR, "/QĐ-UBND"),  # a digit that cannot be read is not left out
        ("Số: 18/TT-SXD", Source.OCR, "18/TTr-SXD"),  # the page says Tờ trình
        ("Số: 318/E /QĐ-UBND", Source.OCR, "318/QĐ-UBND"),  # the tail of a handwritten digit
    ],
)
def test_number(printed: str, source: Source, number: str) -> None:
    kind = "TỜ TRÌNH" if "18/" in printed else "QUYẾT ĐỊNH"
    head = read(
        letter("ỦY BAN NHÂN DÂN", "TỈNH LẠNG SƠN", printed, source=source)
        .centred(kind, "Về việc ban hành quy chế")
        .body()
    )
    assert head.number == number


def test_a_number_in_the_right_column() -> None:
    sheet = Sheet().left("UBND TỈNH LẠNG SƠN", "SỞ TÀI CHÍNH")
    head = read(sheet.right(MOTTO, "Số: 88/TB-STC", "Lạng Sơn, ngày 05 tháng 3 năm 2031").centred("THÔNG BÁO").body())
    assert (head.number, head.issuer) == ("88/TB-STC", "Sở Tài chính tỉnh Lạng Sơn")


@pytest.mark.parametrize(
    "day",
    [
        ("Thành phố Hồ Chí Minh, ngày 07 tháng 4 năm", "2031"),
        ("Thành phố Hồ Chí Minh, ngày 07 tháng 4", "năm 2031"),
        ("Thành phố Hồ Chí Minh, ngày 07", "tháng 4 năm 2031"),
    ],
    ids=["year", "the word and the year", "month"],
)
def test_a_day_that_needs_two_lines(day: tuple[str, str]) -> None:
    sheet = Sheet().left("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH", "Số: 12/UBND-VX", "V/v kiểm tra", "đầu năm học")
    head = read(sheet.right(MOTTO, "Độc lập - Tự do - Hạnh phúc", *day).body())
    assert (head.issued, head.place) == ("2031-04-07", "Thành phố Hồ Chí Minh")


@pytest.mark.parametrize(
    "printed", [("Số: 1102/", "BXD-KHCN&VLXD"), ("Số: 1102/BXD", "-KHCN&VLXD"), ("Số: 1102/BXD-", "KHCN&VLXD")]
)
def test_a_number_that_needs_two_lines(printed: tuple[str, str]) -> None:
    sheet = Sheet().left("BỘ XÂY DỰNG", *printed, "V/v góp ý dự thảo Thông tư")
    head = read(sheet.right(MOTTO, "Độc lập - Tự do - Hạnh phúc", "Hà Nội, ngày 09 tháng 02 năm 2031").body())
    assert (head.number, head.title) == ("1102/BXD-KHCN&VLXD", "góp ý dự thảo Thông tư")


def test_annex_fills_a_blank_number() -> None:
    first = (
        letter("ỦY BAN NHÂN DÂN", "TỈNH LẠNG SƠN", "Số:    /QĐ-UBND").centred("QUYẾT ĐỊNH", "Ban hành quy chế").body()
    )
    annex = Sheet(number=2).centred("QUY CHẾ", "(Ban hành kèm theo Quyết định số 88/QĐ-UBND ngày 05/3/2024)").body()
    assert read(first, annex).number == "88/QĐ-UBND"


SIGNED = ("Ký bởi: Ủy ban nhân dân tỉnh Lạng Sơn", "Thời gian ký: 26.02.2024 15:12:01 +07:00")
PORTAL = ("Người ký: CỔNG THÔNG TIN ĐIỆN TỬ", "Thời gian ký: 26.02.2024 16:29:07 +07:00")


@pytest.mark.parametrize(
    ("printed", "stamp", "source", "issued", "inferred"),
    [
        ("ngày 05 tháng 3 năm 2024", (), Source.LAYER, "2024-03-05", False),
        ("ngày      tháng 3 năm 2024", (), Source.LAYER, "2024-03", False),
        ("ngày     tháng     năm 2024", (), Source.LAYER, "2024", False),
        ("ngày 31 tháng 02 năm 2024", (), Source.LAYER, "2024-02", False),  # no such day
        ("ngày 11 11 tháng 5 năm 2024", (), Source.LAYER, "2024-05-11", False),  # field and layer both say it
        ("ngày l3 thảng 4 năm 2O24", (), Source.OCR, "2024-04-13", False),
        ("ngày2Ố tháng 02 năm 2024", SIGNED, Source.OCR, "2024-02-26", True),
        ("ngày 2Ố tháng đ% năm 2024", SIGNED, Source.OCR, "2024-02-26", True),
        ("ngày q5 tháng 02 năm 2024", SIGNED, Source.OCR, "2024-02-25", True),  # the one day that fits before it
        ("ngày 2Ố tháng 02 năm 2024", PORTAL, Source.OCR, "2024-02", False),  # publishing is not signing
        ("ngày 22 tháng 02 năm 2024", SIGNED, Source.OCR, "2024-02-22", False),  # legible days are never changed
    ],
)
def test_issue_date(printed: str, stamp: tuple[str, ...], source: Source, issued: str, inferred: bool) -> None:
    sheet = letter("ỦY BAN NHÂN DÂN", "TỈNH LẠNG SƠN", "Số: 41/QĐ-UBND", day=f"Lạng Sơn, {printed}", source=source)
    head = read(sheet.stamp(*stamp).centred("QUYẾT ĐỊNH", "Về việc x").body())
    assert (head.issued, head.issued_inferred) == (issued, inferred)


def test_signing_time_stands_in_for_a_missing_date() -> None:
    signed = Signature(signer="Sở Xây dựng", signed_at="2024-03-05T08:00:00+07:00", covers_whole_file=True)
    sheet = Sheet().left("UBND TỈNH LẠNG SƠN", "SỞ XÂY DỰNG", "Số: 1/SXD-QLN").right(MOTTO).body()
    assert read(sheet).issued is None
    head = read(sheet, signatures=(signed,))
    assert (head.issued, head.issued_inferred) == ("2024-03-05", True)
