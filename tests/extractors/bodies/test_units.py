"""Units of ministries, provinces and communes as offices of 2025 and 2026 write them, and what only looks like one."""

import pytest

from extractors.bodies.context import Context, around
from extractors.organizations import bodies_in

PROVINCE = around("Ủy ban nhân dân tỉnh Gia Lai", place="Gia Lai", issued="2025-10-02")
MINISTRY = around("Bộ Tài chính", place="Hà Nội", issued="2025-10-02")
GOVERNMENT = around("Thủ tướng Chính phủ", place="Hà Nội", issued="2025-10-02")
COMMUNE = around("Ủy ban nhân dân xã Ia Grai", superior="Ủy ban nhân dân tỉnh Gia Lai", issued="2025-10-02")
COUNCIL = around("Hội đồng nhân dân tỉnh Gia Lai", issued="2025-10-02")
TAX = around("Thuế tỉnh Gia Lai", superior="Cục Thuế", issued="2025-10-02")


@pytest.mark.parametrize(
    ("text", "context", "names"),
    [
        ("- Cục QLCS, Cục ĐKVN;", MINISTRY, ["Cục Quản lý công sản", "Cục Đăng kiểm Việt Nam"]),  # by first letters
        (
            "NHNN chi nhánh Khu vực 1, Khu vực 2 báo cáo",
            GOVERNMENT,
            ["Ngân hàng Nhà nước - Chi nhánh Khu vực 1", "Ngân hàng Nhà nước - Chi nhánh Khu vực 2"],
        ),
        ("- Vụ PC (BTC);", MINISTRY, ["Vụ Pháp chế"]),
        ("Vụ Pháp chế và Quản lý khoa học", GOVERNMENT, ["Vụ Pháp chế và Quản lý khoa học"]),
        ("Phòng Kinh tế đo đạc, lập bản đồ", COMMUNE, ["Phòng Kinh tế xã Ia Grai"]),
        ("Thường trực Hội đồng nhân dân, các Ban", COUNCIL, ["Thường trực Hội đồng nhân dân tỉnh Gia Lai", "*các Ban"]),
        ("Thường trực Hội đồng nhân dân, các Ban", MINISTRY, ["*các Ban"]),
        ("- Vụ NSNN;", MINISTRY, ["Vụ Ngân sách nhà nước"]),
        (
            "Phòng Thi hành án dân sự khu vực 2 - Gia Lai thụ lý",
            PROVINCE,
            ["Phòng Thi hành án dân sự khu vực 2 - Gia Lai"],
        ),
        ("Thống kê cơ sở Ia Mẫu điều tra", PROVINCE, ["Thống kê cơ sở Ia Mẫu"]),
        ("thống kê cơ sở vật chất", PROVINCE, []),
        ("Phòng Quản lý, hỗ trợ doanh nghiệp số 3", TAX, ["Phòng Quản lý, hỗ trợ doanh nghiệp số 3"]),
        ("Ban Quản lý dự án 47 báo cáo", GOVERNMENT, ["Ban Quản lý dự án 47"]),
        ("Ban Quản lý dự án 2 công trình trọng điểm", GOVERNMENT, []),
        ("Trung tâm Giám sát, điều hành thông minh", PROVINCE, ["Trung tâm Giám sát, điều hành thông minh"]),
        (
            "- UBMTTQVN và các đoàn thể tỉnh;",
            PROVINCE,
            ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Gia Lai", "*các đoàn thể tỉnh"],
        ),
        (
            "Trung tâm Dịch vụ tổng hợp, Trung tâm Cung ứng dịch vụ công",
            COMMUNE,
            ["Trung tâm Dịch vụ tổng hợp xã Ia Grai", "Trung tâm Cung ứng dịch vụ công xã Ia Grai"],
        ),
        (
            "- Ban TV Tỉnh ủy; Ban TG&DV Tỉnh ủy;",
            PROVINCE,
            ["Ban Thường vụ Tỉnh ủy Gia Lai", "Ban Tuyên giáo và Dân vận Tỉnh ủy Gia Lai"],
        ),
        (
            "Tòa Phúc thẩm TAND tối cao tại Đà Nẵng xét xử",
            GOVERNMENT,
            ["Tòa Phúc thẩm Tòa án nhân dân tối cao tại Đà Nẵng"],
        ),
    ],
)
def test_units(text: str, context: Context, names: list[str]) -> None:
    assert [f"{'*' * found.group}{found.name}" for found in bodies_in(text, context)] == names
