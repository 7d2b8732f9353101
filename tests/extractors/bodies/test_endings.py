"""Where a body's name ends: at "về", behind a business, before many units; and offices said once for several bodies."""

import pytest

from extractors.bodies.context import Context, around
from extractors.organizations import bodies_in

PROVINCE = around("Ủy ban nhân dân tỉnh Gia Lai", issued="2023-05-04")
DEPARTMENT = around("Sở Công Thương tỉnh Gia Lai", superior="Ủy ban nhân dân tỉnh Gia Lai", issued="2023-05-04")
BOARD = around(
    "Ban Chỉ huy Phòng thủ dân sự tỉnh Gia Lai", superior="Ủy ban nhân dân tỉnh Gia Lai", issued="2023-05-04"
)
COUNCIL = around("Hội đồng nhân dân tỉnh Gia Lai", issued="2023-05-04")
COMMUNE = around("Ủy ban nhân dân xã Ia Mẫu", issued="2023-05-04")
MINISTRY = around("Bộ Tài chính", place="Hà Nội", issued="2023-05-04")


@pytest.mark.parametrize(
    ("text", "context", "names"),
    [
        ("- Ban Chỉ đạo quốc gia về PCTT (b/c);", PROVINCE, ["Ban Chỉ đạo quốc gia về phòng, chống thiên tai"]),
        ("- Ủy ban Quốc gia về CĐS;", PROVINCE, ["Ủy ban Quốc gia về chuyển đổi số"]),
        ("Ban Chỉ đạo Trung ương về Giảm nghèo chủ trì", PROVINCE, ["Ban Chỉ đạo Trung ương về Giảm nghèo"]),
        ("Cục Quản lý nhà nước về Giá góp ý", MINISTRY, ["Cục Quản lý nhà nước về Giá"]),
        ("báo cáo Ban Chỉ đạo quốc gia về tiến độ", PROVINCE, ["Ban Chỉ đạo quốc gia"]),  # what it is told
        ("xin ý kiến Ban Chỉ đạo quốc gia về Kế hoạch mẫu", PROVINCE, ["Ban Chỉ đạo quốc gia"]),
        ("trao đổi với Cục Chăn nuôi về Giá", MINISTRY, ["Cục Chăn nuôi"]),
        ("gửi Ban Chỉ đạo Trung ương về Sở Y tế", PROVINCE, ["Ban Chỉ đạo Trung ương", "Sở Y tế tỉnh Gia Lai"]),
        (
            "Hợp tác xã Chè Ia Mẫu Sở Công Thương thông báo",
            DEPARTMENT,
            ["Hợp tác xã Chè Ia Mẫu", "Sở Công Thương tỉnh Gia Lai"],
        ),
        (
            "Trung tâm Khuyến công Sở Công Thương tỉnh",
            DEPARTMENT,
            ["Trung tâm Khuyến công Sở Công Thương tỉnh Gia Lai"],
        ),
        ("Chi cục Hải quan nơi hàng đi xác nhận", MINISTRY, ["*Chi cục Hải quan"]),
        (
            "- BQLDA ĐTXD các CT NN&PTNT;",
            PROVINCE,
            ["Ban Quản lý dự án Đầu tư xây dựng các công trình Nông nghiệp và Phát triển nông thôn"],
        ),
        ("- BÁO CÁO CỦA SỞ NN&PTNT", PROVINCE, ["Sở Nông nghiệp và Phát triển nông thôn tỉnh Gia Lai"]),
        (
            "- TTr Tỉnh ủy, HĐND tỉnh;",
            PROVINCE,
            ["Thường trực Tỉnh ủy Gia Lai", "Thường trực Hội đồng nhân dân tỉnh Gia Lai"],
        ),
        (
            "Thường trực Tỉnh ủy và HĐND tỉnh họp",
            PROVINCE,
            ["Thường trực Tỉnh ủy Gia Lai", "Hội đồng nhân dân tỉnh Gia Lai"],
        ),
        (
            "báo cáo về Văn phòng Thường trực Ban Chỉ huy trước 17 giờ",
            BOARD,
            ["Văn phòng Thường trực Ban Chỉ huy Phòng thủ dân sự tỉnh Gia Lai"],
        ),
        ("Văn phòng Thường trực Ban Chỉ đạo tỉnh", BOARD, ["Văn phòng Thường trực Ban Chỉ đạo tỉnh Gia Lai"]),
        (
            "Phòng Nghiệp vụ Sở Công Thương đầu mối",
            DEPARTMENT,
            ["Phòng Nghiệp vụ Sở Công Thương tỉnh Gia Lai"],
        ),
        ("tại phường Trường Mẫu, tỉnh Gia Lai", PROVINCE, []),  # a unit's name begins like a school's
        ("tại Trường Mẫu Sơn, tỉnh Gia Lai", PROVINCE, ["Trường Mẫu Sơn"]),
        ("của Ban Kinh tế- Ngân sách;", COUNCIL, ["Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh Gia Lai"]),
        ("của Ban Kinh tế - Ngân sách;", PROVINCE, ["Ban Kinh tế - Ngân sách"]),
        ("do Đảng ủy, UBND xã giao", COMMUNE, ["Đảng ủy xã Ia Mẫu", "Ủy ban nhân dân xã Ia Mẫu"]),
        ("do Đảng ủy UBND tỉnh giao", PROVINCE, ["Đảng ủy Ủy ban nhân dân tỉnh Gia Lai"]),
        ("công chức Văn phòng - Thống kê xã", COMMUNE, []),
        ("Văn phòng, Thống kê tỉnh", PROVINCE, ["Thống kê tỉnh Gia Lai"]),
        ("- Phòng Nội vụ huyện;", COMMUNE, []),  # of no district that the paper names
        ("Ban Thanh tra nhân dân giám sát", COMMUNE, ["Ban Thanh tra nhân dân xã Ia Mẫu"]),
        (
            "Giám đốc Trung tâm Nước sạch và VSMT nông thôn",
            PROVINCE,
            ["Trung tâm Nước sạch và Vệ sinh môi trường nông thôn tỉnh Gia Lai"],
        ),
    ],
)
def test_names(text: str, context: Context, names: list[str]) -> None:
    assert [f"{'*' * found.group}{found.name}" for found in bodies_in(text, context)] == names
