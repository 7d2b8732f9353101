"""Who issued a document, by the bodies of its head: offices, committees, schools and hospitals with their parent."""

import pytest

from models.page import Zone
from tests.extractors.sheets import MOTTO, Sheet, read


@pytest.mark.parametrize(
    ("left", "place", "issuer"),
    [
        (("HỘI ĐỒNG NHÂN DÂN", "TỈNH CÀ MAU", "BAN PHÁP CHẾ"), "Cà Mau", "Ban Pháp chế Hội đồng nhân dân tỉnh Cà Mau"),
        (
            ("HỘI ĐỒNG NHÂN DÂN", "TỈNH GIA LAI", "BAN KINH TẾ - NGÂN SÁCH"),
            "Gia Lai",
            "Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh Gia Lai",
        ),
        (("TỈNH GIA LAI", "ỦY BAN NHÂN DÂN", "XÃ IA GRAI"), "Ia Grai", "Ủy ban nhân dân xã Ia Grai"),
        (("UYBANNHÂN DÂN", "TỈNHGIA LAI"), "Gia Lai", "Ủy ban nhân dân tỉnh Gia Lai"),
        (("QUỐC HỘI KHÓA XVI", "ỦY BAN VĂN HÓA VÀ XÃ HỘI"), "Hà Nội", "Ủy ban Văn hóa và Xã hội của Quốc hội"),
        (("HỘI ĐỒNG NHÂN DÂN", "TỈNH GIA LAI KHÓA XII"), "Gia Lai", "Hội đồng nhân dân tỉnh Gia Lai"),
        (("NGÂN HÀNG NHÀ NƯỚC VIỆT NAM", "NGÂN HÀNG NHÀ NƯỚC KHU VỰC", "9"), "Cà Mau", "Ngân hàng Nhà nước khu vực 9"),
        (("TỈNH ỦY CÀ MAU", "BAN TỔ CHỨC", "*"), "Cà Mau", "Ban Tổ chức Tỉnh ủy Cà Mau"),
        (("DON", "BỘ Y TẾ"), "Hà Nội", "Bộ Y tế"),
        (("SO NNSMTTINH SALA", "ỦY BAN NHÂN DÂN", "TỈNH GIA LAI"), "Gia Lai", "Ủy ban nhân dân tỉnh Gia Lai"),
        (("Gia la", "ỦY BAN NHÂN DÂN", "TỈNH GIA LAI"), "Gia Lai", "Ủy ban nhân dân tỉnh Gia Lai"),
        (("CONGVANDEN", "UBND TỈNH GIA LAI", "SỞ TÀI CHÍNH"), "Gia Lai", "Sở Tài chính tỉnh Gia Lai"),
        (("ỦY BAN NHÂN DÂN", "XÃIAGRAI"), "Ia Grai", "Ủy ban nhân dân xã Ia Grai"),
        (("UBND TỈNH GIA LAI", "LIÊN NGÀNH: SỞ Y TẾ - SỞ TÀI CHÍNH"), "Gia Lai", "Sở Y tế tỉnh Gia Lai"),
        (
            ("HỘI LHPN VIỆT NAM", "BAN THƯỜNG VỤ HỘI LHPN", "TỈNH CÀ MAU"),
            "Cà Mau",
            "Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh Cà Mau",
        ),
        (("TỈNH ỦY GIA LAI", "VĂN PHÒNG", "*"), "Gia Lai", "Văn phòng Tỉnh ủy Gia Lai"),
        (("ĐẢNG ỦY XÃ IA GRAI", "*"), "Ia Grai", "Đảng ủy xã Ia Grai"),
        (("SỞ Y TẾ TỈNH LAI CHÂU", "BỆNH VIỆN ĐA KHOA TỈNH"), "Lai Châu", "Bệnh viện Đa khoa tỉnh Lai Châu"),
        (
            ("ĐẠI HỌC THÁI NGUYÊN", "TRƯỜNG ĐẠI HỌC NÔNG LÂM"),
            "Thái Nguyên",
            "Trường Đại học Nông lâm, Đại học Thái Nguyên",
        ),
        (("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC VINH"), "Nghệ An", "Trường Đại học Vinh"),
        (
            ("BỘ XÂY DỰNG", "TRƯỜNG ĐẠI HỌC VINH", "HỘI ĐỒNG TRƯỜNG"),
            "Nghệ An",
            "Hội đồng trường Trường Đại học Vinh",
        ),
        (("BỘ CÔNG AN", "CỤC CẢNH SÁT GIAO THÔNG"), "Hà Nội", "Cục Cảnh sát giao thông"),
        (("UBND XÃ IA GRAI", "PHÒNG KINH TẾ"), "Ia Grai", "Phòng Kinh tế xã Ia Grai"),
        (("ỦY BAN NHÂN DÂN", "PHƯỜNG TÂN THÀNH"), "Cà Mau", "Ủy ban nhân dân phường Tân Thành"),
        (
            ("UBND XÃ IA GRAI", "VĂN PHÒNG HĐND VÀ UBND"),
            "Ia Grai",
            "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Ia Grai",
        ),
        (
            ("UBND TỈNH GIA LAI", "BAN QUẢN LÝ DỰ ÁN", "ĐẦU TƯ XÂY DỰNG TỈNH"),
            "Gia Lai",
            "Ban Quản lý dự án Đầu tư Xây dựng tỉnh Gia Lai",
        ),
        (("TÒA ÁN NHÂN DÂN", "TỈNH GIA LAI"), "Gia Lai", "Tòa án nhân dân tỉnh Gia Lai"),
        (
            ("ỦY BAN MTTQ VIỆT NAM", "TỈNH GIA LAI", "BAN THƯỜNG TRỰC"),
            "Gia Lai",
            "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Gia Lai",
        ),
        (("HỘI NÔNG DÂN VIỆT NAM", "BAN CHẤP HÀNH TỈNH SƠN LA"), "Sơn La", "Hội Nông dân tỉnh Sơn La"),
        (("HỘI LHPN VIỆT NAM", "BCH TỈNH CÀ MAU"), "Cà Mau", "Hội Liên hiệp Phụ nữ tỉnh Cà Mau"),
        (("TỈNH ĐOÀN SƠN LA", "BAN CHẤP HÀNH"), "Sơn La", "Tỉnh đoàn Sơn La"),
        (("CÔNG TY CỔ PHẦN CẤP NƯỚC GIA LAI",), "Gia Lai", "Công ty cổ phần Cấp nước Gia Lai"),
        (
            ("UBND TỈNH CÀ MAU", "SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"),
            "Cà Mau",
            "Sở Nông nghiệp và Môi trường tỉnh Cà Mau",
        ),
        (("NGÂN HÀNG NHÀ NƯỚC VIỆT NAM", "KHU VỰC 11"), "Gia Lai", "Ngân hàng Nhà nước Việt Nam khu vực 11"),
    ],
    ids=lambda value: value[-1] if isinstance(value, tuple) else "",
)
def test_issuer_with_its_parent(left: tuple[str, ...], place: str, issuer: str) -> None:
    sheet = Sheet().left(*left, "Số: 15/BC-ABC").right(MOTTO, f"{place}, ngày 05 tháng 9 năm 2025")
    assert read(sheet.body()).issuer == issuer


def test_a_branch_of_a_department_is_no_unit_of_a_ministry_with_its_letters() -> None:
    bodies = ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "TỈNH GIA LAI", "CHI CỤC TRỒNG TRỌT VÀ BẢO VỆ THỰC VẬT")
    sheet = Sheet().left(*bodies, "Số: 57/BC-TTBVTV").right(MOTTO, "Gia Lai, ngày 11 tháng 02 năm 2031").body()
    assert (read(sheet).issuer or "").lower() == "chi cục trồng trọt và bảo vệ thực vật tỉnh gia lai"


def test_an_executive_committee_is_that_of_the_association_in_the_mottos_place() -> None:
    sheet = Sheet().left("BAN CHẤP HÀNH TỈNH GIA LAI", "***", "Số: 05-CTr/TĐTN-VP")
    sheet.print("ĐOÀN TNCS HỒ CHÍ MINH", zone=Zone.HEAD_RIGHT, x0=330, y0=60)
    assert read(sheet.body()).issuer == "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Gia Lai"


def test_a_name_that_lost_its_blanks_is_in_full_as_the_text_writes_it() -> None:
    sheet = (
        Sheet().left("UBND TỈNH GIA LAI", "SỞYTẾ", "Số: 18/SYT-NVY").right(MOTTO, "Gia Lai, ngày 05 tháng 9 năm 2025")
    )
    head = read(sheet.body("Sở Y tế tỉnh thông báo để các cơ quan biết, phối hợp."))
    assert (head.issuer, head.superior) == ("Sở Y tế tỉnh Gia Lai", "Ủy ban nhân dân tỉnh Gia Lai")
