"""Names with commas and small letters, and lists that begin like them."""

import pytest

from extractors.bodies.context import Context, around
from extractors.organizations import bodies_in

DEPARTMENT = around("Sở Y tế tỉnh Cà Mau", superior="Ủy ban nhân dân tỉnh Cà Mau", issued="2025-10-02")
MINISTRY = around("Bộ Tài chính", place="Hà Nội", issued="2025-10-02")
CITY = around("Ủy ban nhân dân thành phố Hải Phòng", place="Hải Phòng", issued="2025-10-02")
LARGEST = around("Ủy ban nhân dân Thành phố Hồ Chí Minh", issued="2025-10-02")
COMMUNE = around("Ủy ban nhân dân xã Ia Grai", superior="Ủy ban nhân dân tỉnh Gia Lai", issued="2025-10-02")


@pytest.mark.parametrize(
    ("text", "context", "names"),
    [
        ("Phòng Tổ chức, biên chế chủ trì", DEPARTMENT, ["Phòng Tổ chức, biên chế"]),
        ("- Phòng Dược liệu, mỹ phẩm;", DEPARTMENT, ["Phòng Dược liệu, mỹ phẩm"]),  # the line is the name
        ("- Trung tâm Y tế, trạm y tế;", DEPARTMENT, ["Trung tâm Y tế"]),
        ("- Văn phòng Sở, phòng chuyên môn;", DEPARTMENT, ["Văn phòng Sở Y tế tỉnh Cà Mau"]),
        ("Phòng Nghiệp vụ, liên hệ khi cần.", DEPARTMENT, ["Phòng Nghiệp vụ"]),
        ("- Vụ Pháp chế - BTC;", MINISTRY, ["Vụ Pháp chế"]),  # the ministry's letters are no part of it
        ("- Lưu: VT, Vụ VHDT, Hg6", MINISTRY, ["Vụ Văn hóa dân tộc"]),
        ("Vụ Công tác học sinh, sinh viên tổng hợp", MINISTRY, ["Vụ Công tác học sinh, sinh viên"]),
        ("Hiệp hội Nhà thầu xây dựng Việt Nam góp ý", MINISTRY, ["Hiệp hội Nhà thầu xây dựng Việt Nam"]),
        ("- TT. TU;", CITY, ["Thường trực Thành ủy Hải Phòng"]),
        ("- Thường trực Thành ủy;", LARGEST, ["Thường trực Thành ủy Thành phố Hồ Chí Minh"]),
        ("Các Ban QLDA: Mẫu Sơn, 47;", MINISTRY, ["Ban quản lý dự án Mẫu Sơn", "Ban quản lý dự án 47"]),
        (
            "Phòng Quản lý đô thị thành phố Sông Mẫu, thị xã Núi Mẫu báo cáo",
            DEPARTMENT,
            ["Phòng Quản lý đô thị thành phố Sông Mẫu", "Phòng Quản lý đô thị thị xã Núi Mẫu"],
        ),
        ("- Cổng TTĐT BYT;", COMMUNE, ["Cổng Thông tin điện tử Bộ Y tế"]),
        (
            "Chi nhánh Tập đoàn VNPT tỉnh Cà Mau nộp",
            DEPARTMENT,
            ["Chi nhánh Tập đoàn Bưu chính Viễn thông Việt Nam tỉnh Cà Mau"],
        ),
        (
            "Ngân hàng TMCP Mẫu - Chi nhánh Bắc Mẫu, Sở Y tế báo cáo",
            DEPARTMENT,
            ["Ngân hàng TMCP Mẫu - Chi nhánh Bắc Mẫu", "Sở Y tế tỉnh Cà Mau"],
        ),
        ("Thuế cơ sở 5 xác minh", COMMUNE, ["Thuế cơ sở 5 tỉnh Gia Lai"]),
    ],
)
def test_names(text: str, context: Context, names: list[str]) -> None:
    assert [found.name for found in bodies_in(text, context)] == names
