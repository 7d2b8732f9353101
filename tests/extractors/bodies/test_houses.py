"""Institutions, Party committees and lists: parts by bare names, units said once for several, numbers in names."""

from dataclasses import replace

import pytest

from extractors.bodies.context import Context, around
from extractors.organizations import bodies_in, issuer_of_number

UNIVERSITY = around("Trường Đại học Mẫu Sơn", place="Hà Nội")
COUNCIL = around("Hội đồng trường Trường Đại học Mẫu Sơn", place="Hà Nội")
HOSPITAL = around("Bệnh viện Đa khoa tỉnh Sơn La", superior="Sở Y tế tỉnh Sơn La")
COMPANY = around("Tổng công ty Cấp nước Mẫu Sơn", place="Hà Nội")
UNION = around("Liên đoàn Lao động tỉnh Cà Mau", superior="Tổng Liên đoàn Lao động Việt Nam")
POWER = around("Tập đoàn Điện lực Việt Nam", place="Hà Nội")
CITY_PARTY = around("Thành ủy Huế", place="Huế")
COMMUNE_PARTY = around("Đảng ủy xã Ia Grai", superior="Đảng bộ tỉnh Gia Lai")
PROVINCE = around("Ủy ban nhân dân tỉnh Gia Lai", place="Gia Lai", issued="2025-10-02")
GOVERNMENT = around("Thủ tướng Chính phủ", place="Hà Nội", issued="2025-10-02")
INSPECTORS = replace(around("Thanh tra Chính phủ", place="Hà Nội"), subject="tỉnh Cà Mau")


def named(text: str, context: Context) -> list[str]:
    return [f"{'*' * body.group}{body.name}" for body in bodies_in(text, context)]


@pytest.mark.parametrize(
    ("text", "context", "names"),
    [
        (
            "Giao Ban Giám hiệu và Công đoàn Trường lập phương án",
            COUNCIL,
            ["Ban Giám hiệu Trường Đại học Mẫu Sơn", "Công đoàn Trường Đại học Mẫu Sơn"],
        ),
        ("- Đảng ủy, BGH;", UNIVERSITY, ["Đảng ủy Trường Đại học Mẫu Sơn", "Ban Giám hiệu Trường Đại học Mẫu Sơn"]),
        ("- Đảng ủy, Công đoàn Bộ Y tế;", GOVERNMENT, ["Đảng ủy Bộ Y tế", "Công đoàn Bộ Y tế"]),
        ("Chi bộ Bệnh viện Đa khoa Mẫu Sơn họp", PROVINCE, ["Chi bộ Bệnh viện Đa khoa Mẫu Sơn"]),
        ("Chi bộ thôn Bản Mẫu họp", PROVINCE, ["Chi bộ thôn Bản Mẫu"]),
        ("Đoàn Thanh niên lập danh sách sinh viên", UNIVERSITY, ["Đoàn Thanh niên Trường Đại học Mẫu Sơn"]),
        ("Trường Đại học Mẫu Sơn, Nhà trường thông báo", UNIVERSITY, ["Trường Đại học Mẫu Sơn"]),
        ("Nghị quyết của HĐTV", COMPANY, ["Hội đồng thành viên Tổng công ty Cấp nước Mẫu Sơn"]),
        ("(qua Ban An toàn)", POWER, ["Ban An toàn Tập đoàn Điện lực Việt Nam"]),
        ("- Lưu: VT, Ban CSPL.", UNION, ["Ban CSPL"]),
        ("Ban Nữ công LĐLĐ tỉnh theo dõi", UNION, ["Ban Nữ công Liên đoàn Lao động tỉnh Cà Mau"]),
        ("Ban Thường vụ đề nghị các cấp công đoàn", UNION, ["Ban Thường vụ Liên đoàn Lao động tỉnh Cà Mau"]),
        ("Ban Thường vụ, Đảng ủy, Công đoàn, Đoàn Thanh niên", PROVINCE, []),  # no institution speaks
        (
            "Trưởng các phòng: Kế hoạch tổng hợp, Tổ chức cán bộ, Điều dưỡng; Trưởng các khoa",
            HOSPITAL,
            ["Phòng Kế hoạch tổng hợp", "Phòng Tổ chức cán bộ", "Phòng Điều dưỡng", "*các khoa"],
        ),
        (
            "BVĐK tỉnh, TTYT huyện Mộc Châu",
            HOSPITAL,
            ["Bệnh viện Đa khoa tỉnh Sơn La", "Trung tâm Y tế huyện Mộc Châu"],
        ),
        ("Văn phòng Thành ủy, UBKT Thành ủy", CITY_PARTY, ["Văn phòng Thành ủy Huế", "Ủy ban Kiểm tra Thành ủy Huế"]),
        (
            "Sở Tài chính, Đảng ủy Công an thành phố",
            CITY_PARTY,
            ["Sở Tài chính thành phố Huế", "Đảng ủy Công an thành phố Huế"],
        ),
        (
            "Ban Xây dựng Đảng, Văn phòng Đảng ủy",
            COMMUNE_PARTY,
            ["Ban Xây dựng Đảng Đảng ủy xã Ia Grai", "Văn phòng Đảng ủy xã Ia Grai"],
        ),
        ("Trường Chính trị Tô Mẫu mở lớp", PROVINCE, ["Trường Chính trị Tô Mẫu"]),
        ("Đoàn Thanh niên Công an tỉnh ra quân", PROVINCE, ["Đoàn Thanh niên Công an tỉnh Gia Lai"]),
        (
            "Văn phòng Tỉnh đoàn, Ban Thường vụ Tỉnh Đoàn",
            PROVINCE,
            ["Văn phòng Tỉnh đoàn Gia Lai", "Ban Thường vụ Tỉnh đoàn Gia Lai"],
        ),
        ("Giao Ban Tổ chức chủ trì", CITY_PARTY, ["Ban Tổ chức Thành ủy Huế"]),
        ("Giao Ban Tổ chức chủ trì", PROVINCE, ["Ban Tổ chức"]),  # of whatever it is
        ("Trường Chính trị mở lớp", PROVINCE, ["Trường Chính trị tỉnh Gia Lai"]),
    ],
    ids=lambda value: value[:28] if isinstance(value, str) else "",
)
def test_parts_of_institutions(text: str, context: Context, names: list[str]) -> None:
    assert named(text, context) == names


@pytest.mark.parametrize(
    ("text", "context", "names"),
    [
        (
            "- Bí thư Tỉnh ủy, Chủ tịch UBND các tỉnh: Nghệ An, Hà Tĩnh",
            GOVERNMENT,
            ["Tỉnh ủy Nghệ An", "Tỉnh ủy Hà Tĩnh", "Ủy ban nhân dân tỉnh Nghệ An", "Ủy ban nhân dân tỉnh Hà Tĩnh"],
        ),
        (
            "- Tỉnh ủy, HĐND, UBND tỉnh Cà Mau;",
            GOVERNMENT,
            [f"{b} Cà Mau" for b in ("Tỉnh ủy", "Hội đồng nhân dân tỉnh", "Ủy ban nhân dân tỉnh")],
        ),
        (
            "Hội Nông dân, Hội LHPN, Hội CCB tỉnh vận động",
            PROVINCE,
            ["Hội Nông dân tỉnh Gia Lai", "Hội Liên hiệp Phụ nữ tỉnh Gia Lai", "Hội Cựu chiến binh tỉnh Gia Lai"],
        ),
        ("Đề nghị Tỉnh ủy chỉ đạo", GOVERNMENT, ["*Tỉnh ủy"]),  # of many provinces
        (
            "Giao Thanh tra tỉnh, Sở Tài chính rà soát",
            INSPECTORS,
            ["Thanh tra tỉnh Cà Mau", "Sở Tài chính tỉnh Cà Mau"],
        ),
        ("Mời Giám đốc các Bệnh viện: Mẫu Mai, Chợ Mẫu dự họp", GOVERNMENT, ["Bệnh viện Mẫu Mai", "Bệnh viện Chợ Mẫu"]),
        (
            "Các Tổng công ty Điện lực: miền Bắc, miền Trung",
            POWER,
            ["Tổng công ty Điện lực miền Bắc", "Tổng công ty Điện lực miền Trung"],
        ),
        ("Cục Điện lực (Bộ Công Thương)", POWER, ["Cục Điện lực", "Bộ Công Thương"]),
        ("(qua Cục II, V.TH)", INSPECTORS, ["Cục II"]),
        ("TAND khu vực 2 - Gia Lai xét xử", PROVINCE, ["Tòa án nhân dân khu vực 2 - Gia Lai"]),
        ("Thuế cơ sở 3 tỉnh Gia Lai thu", PROVINCE, ["Thuế cơ sở 3 tỉnh Gia Lai"]),
        ("Phòng Công chứng số 1 chứng thực", GOVERNMENT, ["Phòng Công chứng số 1"]),
        ("Thông tư liên tịch số 02/2016/TTLT-VKSNDTC-TANDTC", GOVERNMENT, []),  # letters of a number name nobody
        ("Trường ĐH Mẫu Sơn, Trường CĐ Mẫu", PROVINCE, ["Trường Đại học Mẫu Sơn", "Trường Cao đẳng Mẫu"]),
        ("Cty CP Mẫu Sơn nộp đơn", PROVINCE, ["Công ty cổ phần Mẫu Sơn"]),
        ("Công ty cổ phần Du lịch Mẫu Sơn chậm bàn giao đất", PROVINCE, ["Công ty cổ phần Du lịch Mẫu Sơn"]),
        (
            "Thành lập Tổ công tác tháo gỡ vướng mắc cho các dự án trên địa bàn tỉnh (sau đây gọi là Tổ công tác)",
            PROVINCE,
            ["Tổ công tác tháo gỡ vướng mắc cho các dự án trên địa bàn tỉnh Gia Lai"],
        ),
        ("Tổ công tác rà soát từng dự án trên địa bàn tỉnh", PROVINCE, []),
        (
            "Trưởng Ban Chỉ đạo Trung ương các Chương trình mục tiêu quốc gia Lê Thái Bình",
            GOVERNMENT,
            ["Ban Chỉ đạo Trung ương các Chương trình mục tiêu quốc gia"],
        ),
        (
            "Chủ tịch Hội đồng Thi đua Trường Cao đẳng Mẫu Lê Văn Mẫu",
            GOVERNMENT,
            ["Hội đồng Thi đua Trường Cao đẳng Mẫu"],
        ),
        (
            "UBND các xã: Mẫu Sơn, Bảo Lâm 1 và phường Xuân Hương - Đà Lạt",
            around("Ủy ban nhân dân tỉnh Lâm Đồng"),
            [f"Ủy ban nhân dân {unit}" for unit in ("xã Mẫu Sơn", "xã Bảo Lâm 1", "phường Xuân Hương - Đà Lạt")],
        ),
        ("Hội đồng thi quốc gia báo cáo", GOVERNMENT, ["Hội đồng thi quốc gia"]),
        ("- Các Sở GDĐT;", GOVERNMENT, ["*Các Sở Giáo dục và Đào tạo"]),
        ("Vụ Tiền lương và Bảo hiểm xã hội chủ trì", GOVERNMENT, ["Vụ Tiền lương và Bảo hiểm xã hội"]),
        ("Cục Trồng trọt và Bảo vệ thực vật chủ trì", GOVERNMENT, ["Cục Trồng trọt và Bảo vệ thực vật"]),
    ],
    ids=lambda value: value[:28] if isinstance(value, str) else "",
)
def test_units_said_once_and_names_with_numbers(text: str, context: Context, names: list[str]) -> None:
    assert named(text, context) == names


@pytest.mark.parametrize(
    ("number", "context", "name"),
    [
        ("87-BC/VPTU", CITY_PARTY, "Văn phòng Thành ủy Huế"),
        ("12-KH/TU", CITY_PARTY, "Thành ủy Huế"),
        ("12-KH/TU", PROVINCE, "Tỉnh ủy Gia Lai"),
        ("31-TTr/BTCTU", PROVINCE, "Ban Tổ chức Tỉnh ủy Gia Lai"),
        ("45/BC-BPC", PROVINCE, "Ban Pháp chế Hội đồng nhân dân tỉnh Gia Lai"),
        ("14/NQ-HĐT", COUNCIL, "Hội đồng trường Trường Đại học Mẫu Sơn"),
        ("20/TTr-ĐHMS", COUNCIL, "Trường Đại học Mẫu Sơn"),  # the letters begin the name of the house
        ("955/QĐ-BVMS", replace(HOSPITAL, number="7/QĐ-BVMS"), "Bệnh viện Đa khoa tỉnh Sơn La"),  # those of its own
        ("955/QĐ-BVMS", HOSPITAL, None),
        ("29/BC-UBKT15", GOVERNMENT, None),  # its committee was merged before that day
        ("29/BC-UBKT15", replace(GOVERNMENT, issued="2024-11-04"), "Ủy ban Kinh tế của Quốc hội"),
    ],
)
def test_letters_of_numbers(number: str, context: Context, name: str | None) -> None:
    assert issuer_of_number(number, context) == name


def test_levels_of_party_committees_and_national_bodies() -> None:
    assert (CITY_PARTY.level, CITY_PARTY.province) == ("province", "thành phố Huế")
    assert (POWER.level, POWER.province) == ("central", None)  # Hà Nội is where it sits
    assert (COUNCIL.house, UNION.house, PROVINCE.house) == (
        "Trường Đại học Mẫu Sơn",
        "Liên đoàn Lao động tỉnh Cà Mau",
        None,
    )
