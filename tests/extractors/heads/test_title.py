"""Where a title ends: at the first line of a paragraph, though no rule and no blank parts them."""

import pytest

from models.page import Zone
from tests.extractors.sheets import MARGIN, MOTTO, RIGHT, STEP, Sheet, read

INDENT = 28.0


def close(kind: str, *title: str, paragraph: str) -> Sheet:
    """A page on which the first paragraph stands right under the title, indented, to the right margin."""
    sheet = Sheet().left("ỦY BAN NHÂN DÂN", "TỈNH GIA LAI", "Số: 18/ABC-UBND")
    sheet.right(MOTTO, "Gia Lai, ngày 05 tháng 9 năm 2025").centred(kind, *title)
    sheet.low -= STEP
    sheet.print(paragraph, zone=Zone.BODY, x0=MARGIN + INDENT, y0=sheet.low, x1=RIGHT)
    sheet.low += STEP
    return sheet.body()


@pytest.mark.parametrize(
    ("kind", "title", "paragraph", "read_as"),
    [
        (
            "CHỈ THỊ",
            ("Về tăng cường quản lý bến thủy nội địa",),
            "Thời gian qua, hoạt động của các bến thủy nội địa trên địa bàn tỉnh đã có nhiều chuyển biến;",
            "tăng cường quản lý bến thủy nội địa",
        ),
        (
            "BIÊN BẢN",
            ("Kiểm tra công tác bảo quản vắc xin", "tại kho dược"),
            "Hôm nay, vào hồi 08 giờ 00 phút, tại kho dược của Trung tâm, Đoàn kiểm tra gồm có các thành viên",
            "Kiểm tra công tác bảo quản vắc xin tại kho dược",
        ),
        (
            "THÔNG BÁO",
            ("Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp", "về thu hút đầu tư năm 2025"),
            "Ngày 03 tháng 9 năm 2025, tại trụ sở, Phó Chủ tịch UBND tỉnh đã chủ trì cuộc họp về thu hút",
            "Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp về thu hút đầu tư năm 2025",
        ),
        (
            "HƯỚNG DẪN",
            ("Thực hiện Quyết định số 1412/QĐ- TTg",),
            "Để thống nhất cách làm, Ủy ban nhân dân tỉnh hướng dẫn các cơ quan, đơn vị như sau trong toàn tỉnh",
            "Thực hiện Quyết định số 1412/QĐ-TTg",
        ),
    ],
    ids=["directive", "minutes", "notice", "number split by a blank"],
)
def test_title_ends_at_the_paragraph(kind: str, title: tuple[str, ...], paragraph: str, read_as: str) -> None:
    assert read(close(kind, *title, paragraph=paragraph)).title == read_as


@pytest.mark.parametrize(
    ("number", "lines", "kind", "title"),
    [
        ("27/VBHN-BCT", ("THÔNG TƯ", "Quy định về kiểm định thang máy"), "van_ban_hop_nhat", "kiểm định thang máy"),
        ("27/VBHN-BCT", ("VĂN BẢN HỢP NHẤT", "NGHỊ ĐỊNH", "Quy định về chợ"), "van_ban_hop_nhat", "Quy định về chợ"),
        ("09/QC-CAT-SYT", ("QUY CHẾ", "PHỐI HỢP", "Trong quản lý tiêm chủng"), "quy_che", "Trong quản lý tiêm chủng"),
        ("33/KL-TTr", ("KẾT LUẬN THANH TRA", "Việc sử dụng đất tại xã"), "ket_luan", "Việc sử dụng đất tại xã"),
        ("33/TB-UBND", ("THÔNG BÁO KẾT LUẬN", "Của Chủ tịch tại cuộc họp"), "thong_bao", "Của Chủ tịch tại cuộc họp"),
        ("33/TB-SYT", ("THÔNG BÁO KHẨN", "Về việc đóng chợ tạm"), "thong_bao", "đóng chợ tạm"),
        ("09/QĐ-SYT", ("QUYẾT ĐỊNH", "Hợp nhất hai phòng"), "quyet_dinh", "Hợp nhất hai phòng"),
    ],
    ids=[
        "under the name of what is consolidated",
        "with both names",
        "kind on two lines",
        "an inspection's",
        "a notice",
        "an urgent notice",
        "a decision",
    ],
)
def test_kind_and_title(number: str, lines: tuple[str, ...], kind: str, title: str) -> None:
    sheet = Sheet().left("BỘ CÔNG THƯƠNG", f"Số: {number}").right(MOTTO, "Hà Nội, ngày 05 tháng 9 năm 2031")
    head = read(sheet.centred(*lines).body())
    assert head.kind == kind
    assert (head.title or "").endswith(title)


@pytest.mark.parametrize(("step", "title"), [(STEP, " UBND TỈNH GIA LAI"), (1.8 * STEP, "")], ids=["near", "apart"])
def test_a_line_that_stands_apart_is_no_more_of_a_letters_title(step: float, title: str) -> None:
    sheet = Sheet().left("BỘ Y TẾ", "Số: 118/BYT-DP", "V/v báo cáo kết quả rà soát", "kho vắc xin năm 2025")
    sheet.print("UBND TỈNH GIA LAI", zone=Zone.HEAD_LEFT, x0=100.0, y0=60 + 3 * STEP + step)
    head = read(sheet.right(MOTTO, "Hà Nội, ngày 05 tháng 9 năm 2025").body())
    assert head.title == f"báo cáo kết quả rà soát kho vắc xin năm 2025{title}"


def test_a_letters_title_whose_first_line_was_read_in_two_pieces() -> None:
    sheet = Sheet().left("BỘ Y TẾ", "Số: 118/BYT-DP", "V/v báo cáo")
    for text, x0, row in (("kết quả rà soát", 170.0, 2), ("kho vắc xin", 100.0, 3), ("năm 2025", 100.0, 4)):
        sheet.print(text, zone=Zone.HEAD_LEFT, x0=x0, y0=60 + row * STEP)
    head = read(sheet.right(MOTTO, "Hà Nội, ngày 05 tháng 9 năm 2025").body())
    assert head.title == "báo cáo kết quả rà soát kho vắc xin năm 2025"
