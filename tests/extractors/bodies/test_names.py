"""Names in sentences: each ends where the body's doing begins, whatever the verb; lists and groups are told apart."""

import pytest

from extractors.bodies.context import Context, around
from extractors.organizations import bodies_in

PROVINCE = around("Ủy ban nhân dân tỉnh Gia Lai", place="Gia Lai", issued="2025-10-02")
DEPARTMENT = around("Sở Y tế tỉnh Cà Mau", superior="Ủy ban nhân dân tỉnh Cà Mau", issued="2025-10-02")
MINISTRY = around("Bộ Tài chính", place="Hà Nội", issued="2025-10-02")
GOVERNMENT = around("Thủ tướng Chính phủ", place="Hà Nội", issued="2025-10-02")
COMMUNE = around("Ủy ban nhân dân xã Ia Grai", superior="Ủy ban nhân dân tỉnh Gia Lai", issued="2025-10-02")
PARTY = around("Tỉnh ủy Cà Mau", place="Cà Mau", issued="2025-10-02")
COUNCIL = around("Ban Pháp chế Hội đồng nhân dân tỉnh Cà Mau", superior="Hội đồng nhân dân tỉnh Cà Mau")
CITY = around("Ủy ban nhân dân thành phố Huế")
ASKING = Context(issuer="Bộ Y tế", level="central", asked=("Sở Y tế các tỉnh, thành phố trực thuộc Trung ương",))


@pytest.mark.parametrize(
    ("text", "context", "names"),
    [
        ("Sở Ngoại vụ dự thảo kế hoạch đón đoàn", PROVINCE, ["Sở Ngoại vụ tỉnh Gia Lai"]),
        ("Sở Xây dựng xây dựng bảng giá đất", PROVINCE, ["Sở Xây dựng tỉnh Gia Lai"]),
        ("Sở Xây dựng quan tâm, hỗ trợ kinh phí", PROVINCE, ["Sở Xây dựng tỉnh Gia Lai"]),  # no bare "quận"
        ("Công an tỉnh phương án tuần tra", PROVINCE, ["Công an tỉnh Gia Lai"]),
        ("Kho bạc Nhà nước khu vực thực hiện thanh toán theo quy định", PROVINCE, ["Kho bạc Nhà nước khu vực"]),
        ("NHNN chi nhánh Khu vực 9 báo cáo", PROVINCE, ["Ngân hàng Nhà nước - Chi nhánh Khu vực 9"]),
        ("Ban Quản lý dự án Hòn Gai lập hồ sơ", PROVINCE, ["Ban Quản lý dự án Hòn Gai"]),
        ("Kho bạc Nhà nước khu vực XIV kiểm soát chi", PROVINCE, ["Kho bạc Nhà nước khu vực XIV"]),
        (
            "Báo và Phát thanh, Truyền hình tỉnh tăng thời lượng",
            PROVINCE,
            ["Báo và Phát thanh, Truyền hình tỉnh Gia Lai"],
        ),
        (
            "Báo và Đài Phát thanh - Truyền hình tỉnh mở chuyên mục",
            PROVINCE,
            ["Báo và Phát thanh, Truyền hình tỉnh Gia Lai"],
        ),
        (
            "Đề nghị các Bộ: Quốc phòng, Công an, Y tế chỉ đạo lực lượng",
            GOVERNMENT,
            ["Bộ Quốc phòng", "Bộ Công an", "Bộ Y tế"],
        ),
        (
            "các Bộ: Ngoại giao, Tư pháp và Nông nghiệp và Môi trường",
            GOVERNMENT,
            ["Bộ Ngoại giao", "Bộ Tư pháp", "Bộ Nông nghiệp và Môi trường"],
        ),
        (
            "Bộ trưởng các Bộ: Công an, Xây dựng, Công Thương; Thống đốc Ngân hàng Nhà nước Việt Nam",
            GOVERNMENT,
            ["Bộ Công an", "Bộ Xây dựng", "Bộ Công Thương", "Ngân hàng Nhà nước Việt Nam"],
        ),
        ("đề nghị Quý Sở xây dựng báo cáo", COUNCIL, []),
        (
            "Ban Kinh tế - Ngân sách HĐND tỉnh thẩm tra",
            PROVINCE,
            ["Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh Gia Lai"],
        ),
        (
            "Văn phòng HĐND và UBND xã rà soát danh sách",
            COMMUNE,
            ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Ia Grai"],
        ),
        ("Văn phòng HĐND&UBND xã tổng hợp", COMMUNE, ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Ia Grai"]),
        (
            "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân thành phố đăng tải",
            CITY,
            ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân thành phố Huế"],
        ),
        ("Đảng ủy UBND tỉnh lãnh đạo việc sắp xếp", PARTY, ["Đảng ủy Ủy ban nhân dân tỉnh Cà Mau"]),
        ("Đảng ủy các cơ quan Đảng tỉnh giám sát", PARTY, ["Đảng ủy các cơ quan Đảng tỉnh Cà Mau"]),
        ("Ban Thường vụ Đảng ủy Công an tỉnh quán triệt", PARTY, ["Ban Thường vụ Đảng ủy Công an tỉnh Cà Mau"]),
        ("Ban Thường vụ Thành ủy Huế chỉ đạo", PARTY, ["Ban Thường vụ Thành ủy Huế"]),
        (
            "Thường trực Tỉnh ủy, HĐND, UBND tỉnh",  # a council has one too; of a people's committee it is seldom said
            PROVINCE,
            [
                "Thường trực Tỉnh ủy Gia Lai",
                "Thường trực Hội đồng nhân dân tỉnh Gia Lai",
                "Ủy ban nhân dân tỉnh Gia Lai",
            ],
        ),
        (
            "- Thường trực: Tỉnh ủy, HĐND tỉnh;",
            PROVINCE,
            ["Thường trực Tỉnh ủy Gia Lai", "Thường trực Hội đồng nhân dân tỉnh Gia Lai"],
        ),
        (
            "Thường trực Huyện ủy, HĐND huyện Chư Sê",
            PROVINCE,
            ["Thường trực Huyện ủy Chư Sê", "Thường trực Hội đồng nhân dân huyện Chư Sê"],
        ),
        ("Thường trực Tỉnh ủy. HĐND tỉnh", PROVINCE, ["Thường trực Tỉnh ủy Gia Lai", "Hội đồng nhân dân tỉnh Gia Lai"]),
        ("Ban Thường vụ Huyện ủy Chư Sê họp", PROVINCE, ["Ban Thường vụ Huyện ủy Chư Sê"]),
        ("các Phòng Giao dịch trên địa bàn", PROVINCE, ["*các Phòng Giao dịch trên địa bàn"]),
        ("các Trường Mầm non kê khai", PROVINCE, ["*các Trường Mầm non"]),
        ("các Trường Mẫu kê khai", PROVINCE, ["*các Trường Mẫu"]),
        ("- TT Tỉnh ủy;", PROVINCE, ["Thường trực Tỉnh ủy Gia Lai"]),
        (
            "Cục Thủy lợi và Phòng, chống hạn hán theo dõi mực nước",
            GOVERNMENT,
            ["Cục Thủy lợi và Phòng, chống hạn hán"],
        ),
        (
            "Cục Công nghệ thông tin và chuyển đổi số, Bộ Tài chính nâng cấp phần mềm",
            MINISTRY,
            ["Cục Công nghệ thông tin và chuyển đổi số", "Bộ Tài chính"],
        ),
        ("Cục Bản quyền tác giả rà soát hồ sơ", GOVERNMENT, ["Cục Bản quyền tác giả"]),
        (
            "Trung tâm Dự báo khí tượng thủy văn quốc gia phát tin",
            GOVERNMENT,
            ["Trung tâm Dự báo khí tượng thủy văn quốc gia"],
        ),
        (
            "Trung tâm Xử lý và Tích hợp dữ liệu thống kê vận hành hệ thống",
            MINISTRY,
            ["Trung tâm Xử lý và Tích hợp dữ liệu thống kê"],
        ),
        ("Vụ Khoa học, công nghệ và thông tin góp ý", MINISTRY, ["Vụ Khoa học, công nghệ và thông tin"]),
        (
            "Cục Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính thẩm định",
            MINISTRY,
            ["Cục Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính"],
        ),
        (
            "Ban Quản lý Khu kinh tế Năm Căn và các Khu công nghiệp trình Chủ tịch UBND tỉnh",
            DEPARTMENT,
            ["Ban Quản lý Khu kinh tế Năm Căn và các Khu công nghiệp", "Ủy ban nhân dân tỉnh Cà Mau"],
        ),
        ("giao Cục Quản lý công sản, Vụ Pháp chế nghiên cứu", MINISTRY, ["Cục Quản lý công sản", "Vụ Pháp chế"]),
        (
            "Chánh Văn phòng Bộ, Vụ trưởng Vụ Kế hoạch - Tài chính và Thủ trưởng các đơn vị",
            MINISTRY,
            ["Văn phòng Bộ Tài chính", "Vụ Kế hoạch - Tài chính", "*các đơn vị"],
        ),
        ("Thanh tra tỉnh đôn đốc các sở, ban, ngành", PROVINCE, ["Thanh tra tỉnh Gia Lai", "*các sở, ban, ngành"]),
        (
            "Công an tỉnh tăng cường tuần tra; Công an xã Ia Grai nắm tình hình",
            PROVINCE,
            ["Công an tỉnh Gia Lai", "Công an xã Ia Grai"],
        ),
        (
            "Bộ Chỉ huy Bộ đội Biên phòng các tỉnh kiểm đếm tàu cá",
            GOVERNMENT,
            ["*Bộ Chỉ huy Bộ đội Biên phòng các tỉnh"],
        ),
        ("Thuế tỉnh rà soát nợ đọng", PROVINCE, ["Thuế tỉnh Gia Lai"]),
        ("Thống kê các tỉnh: Lâm Đồng, Vĩnh Long", MINISTRY, ["Thống kê tỉnh Lâm Đồng", "Thống kê tỉnh Vĩnh Long"]),
        ("Trường Cao đẳng Y tế Gia Lai tuyển sinh theo chỉ tiêu", PROVINCE, ["Trường Cao đẳng Y tế Gia Lai"]),
        ("Bệnh viện Đa khoa khu vực Ayun Pa chuẩn bị giường bệnh", PROVINCE, ["Bệnh viện Đa khoa khu vực Ayun Pa"]),
        ("Trung tâm Kiểm soát bệnh tật tỉnh giám sát ổ dịch", DEPARTMENT, ["Trung tâm Kiểm soát bệnh tật tỉnh Cà Mau"]),
        ("Trung tâm Y tế khu vực Năm Căn phối hợp", DEPARTMENT, ["Trung tâm Y tế khu vực Năm Căn"]),
        ("Phòng Nghiệp vụ Y dự trù thuốc", DEPARTMENT, ["Phòng Nghiệp vụ Y"]),
        ("Công ty Cổ phần Cấp nước Gia Lai duy trì áp lực nước", PROVINCE, ["Công ty Cổ phần Cấp nước Gia Lai"]),
        ("Công ty TNHH MTV Thoát nước nạo vét kênh mương", PROVINCE, ["Công ty TNHH MTV Thoát nước"]),
        ("Hội Liên hiệp Phụ nữ tỉnh vận động hội viên", PROVINCE, ["Hội Liên hiệp Phụ nữ tỉnh Gia Lai"]),
        ("Ngân hàng Nhà nước khu vực 11 yêu cầu tổ chức tín dụng", PROVINCE, ["Ngân hàng Nhà nước khu vực 11"]),
        ("Bảo hiểm xã hội tỉnh in thẻ", DEPARTMENT, ["Bảo hiểm xã hội tỉnh Cà Mau"]),
        ("UBND các xã, phường lập danh sách", PROVINCE, ["*Ủy ban nhân dân các xã, phường"]),
        (
            "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh mở đợt thi đua",
            PROVINCE,
            ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Gia Lai"],
        ),
        ("Viện Kiểm sát nhân dân tỉnh kháng nghị", PROVINCE, ["Viện Kiểm sát nhân dân tỉnh Gia Lai"]),
        ("Sở NN&MT khoanh vùng dịch", PROVINCE, ["Sở Nông nghiệp và Môi trường tỉnh Gia Lai"]),
        ("Trường Đại học Tây Nguyên mở lớp bồi dưỡng", PROVINCE, ["Trường Đại học Tây Nguyên"]),
        ("Chi cục Chăn nuôi và Thú y khống chế ổ dịch", PROVINCE, ["Chi cục Chăn nuôi và Thú y tỉnh Gia Lai"]),
        ("Ban Quản lý rừng phòng hộ Đức Cơ khoán bảo vệ rừng", PROVINCE, ["Ban Quản lý rừng phòng hộ Đức Cơ"]),
        ("Văn phòng Đăng ký đất đai tỉnh chỉnh lý biến động", PROVINCE, ["Văn phòng Đăng ký đất đai tỉnh Gia Lai"]),
        (
            "BTTỦy ban MTTQ Việt Nam tỉnh; Bộ KH&ĐT-BộTài chính",
            PROVINCE,
            ["Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Gia Lai", "Bộ Kế hoạch và Đầu tư", "Bộ Tài chính"],
        ),
        (
            "Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam bảo đảm nguồn than",
            GOVERNMENT,
            ["Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam"],
        ),
        (
            "các Sở: Công Thương, Xây dựng, Dân tộc và Tôn giáo; Công an tỉnh",
            PROVINCE,
            [
                "Sở Công Thương tỉnh Gia Lai",
                "Sở Xây dựng tỉnh Gia Lai",
                "Sở Dân tộc và Tôn giáo tỉnh Gia Lai",
                "Công an tỉnh Gia Lai",
            ],
        ),
        ("Tỉnh đoàn phát động phong trào", PROVINCE, ["Tỉnh đoàn Gia Lai"]),
        (
            "Trưởng các phòng: Kinh tế, Văn hóa - Xã hội; Trưởng Công an xã",
            COMMUNE,
            ["Phòng Kinh tế xã Ia Grai", "Phòng Văn hóa - Xã hội xã Ia Grai", "Công an xã Ia Grai"],
        ),
        ("Phòng Kinh tế xã thẩm định", COMMUNE, ["Phòng Kinh tế xã Ia Grai"]),
        ("Trung tâm Phục vụ hành chính công xã niêm yết", COMMUNE, ["Trung tâm Phục vụ hành chính công xã Ia Grai"]),
        (
            "Hội đồng nhân dân và Ủy ban nhân dân tỉnh Gia Lai ban hành",
            PROVINCE,
            ["Hội đồng nhân dân tỉnh Gia Lai", "Ủy ban nhân dân tỉnh Gia Lai"],
        ),
        ("Liên đoàn Lao động tỉnh nhắc nhở công đoàn cơ sở", PROVINCE, ["Liên đoàn Lao động tỉnh Gia Lai"]),
        ("Quý Bộ quan tâm, Quý Ủy ban phối hợp, Quý cơ quan cho ý kiến", DEPARTMENT, []),
        ("Chi cục Kiểm lâm tuần tra rừng", PROVINCE, ["Chi cục Kiểm lâm tỉnh Gia Lai"]),
        (
            "Đồn Biên phòng cửa khẩu quốc tế Lệ Thanh kiểm soát xuất nhập cảnh",
            PROVINCE,
            ["Đồn Biên phòng cửa khẩu quốc tế Lệ Thanh"],
        ),
        (
            "Ban Chỉ huy Phòng thủ dân sự tỉnh thường trực 24/24",
            PROVINCE,
            ["Ban Chỉ huy Phòng thủ dân sự tỉnh Gia Lai"],
        ),
        ("đề nghị Sở Y tế rà soát", ASKING, ["*Sở Y tế các tỉnh, thành phố trực thuộc Trung ương"]),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_names_in_sentences(text: str, context: Context, names: list[str]) -> None:
    assert [f"{'*' * body.group}{body.name}" for body in bodies_in(text, context)] == names
