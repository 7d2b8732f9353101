"""Bodies are found where they are named, and named in full with the place the document gives them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.bodies.context import around
from extractors.organizations import Context, bodies_in, find, issuer_of_number, resolve
from tests.extractors.sheets import Sheet, flow

PROVINCE = around("Ủy ban nhân dân tỉnh Lạng Sơn", place="Lạng Sơn", issued="2024-05-02")
DEPARTMENT = around("Sở Xây dựng tỉnh Nghệ An", superior="Ủy ban nhân dân tỉnh Nghệ An", issued="2025-05-02")
DISTRICT = around("Ủy ban nhân dân huyện Cao Lộc", place="Cao Lộc")
COMMUNE = around("Ủy ban nhân dân xã Hữu Liên", superior="Ủy ban nhân dân huyện Hữu Lũng")
MINISTRY = around("Bộ Y tế", place="Hà Nội", issued="2025-05-02")
CITY = around("Ủy ban nhân dân Thành phố Hồ Chí Minh")
GOVERNMENT = around("Thủ tướng Chính phủ", place="Hà Nội")


@pytest.mark.parametrize(
    ("context", "level", "province"),
    [
        (PROVINCE, "province", "tỉnh Lạng Sơn"),
        (DEPARTMENT, "department", "tỉnh Nghệ An"),
        (DISTRICT, "district", "tỉnh Lạng Sơn"),  # the units of the country say where the district lies
        (COMMUNE, "commune", "tỉnh Lạng Sơn"),
        (MINISTRY, "central", None),  # Hà Nội is where it sits, not whose it is
        (CITY, "province", "Thành phố Hồ Chí Minh"),
    ],
    ids=["province", "department", "district", "commune", "ministry", "city"],
)
def test_context(context: Context, level: str, province: str | None) -> None:
    assert (context.level, context.province) == (level, province)


@pytest.mark.parametrize(
    ("name", "context", "full"),
    [
        ("Sở KH&CN", PROVINCE, "Sở Khoa học và Công nghệ tỉnh Lạng Sơn"),
        ("Sở NN và PTNT", PROVINCE, "Sở Nông nghiệp và Phát triển nông thôn tỉnh Lạng Sơn"),
        ("Sở Công Thương Lào Cai", PROVINCE, "Sở Công Thương tỉnh Lào Cai"),
        ("Giám đốc Sở Tài chính", PROVINCE, "Sở Tài chính tỉnh Lạng Sơn"),
        ("UBND tỉnh", PROVINCE, "Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("tỉnh", PROVINCE, "Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("UBND tỉnh Yên Bái (cũ)", PROVINCE, "Ủy ban nhân dân tỉnh Yên Bái"),
        ("UBND huyện", COMMUNE, "Ủy ban nhân dân huyện Hữu Lũng"),
        ("Công an xã", COMMUNE, "Công an xã Hữu Liên"),
        ("Sở", DEPARTMENT, "Sở Xây dựng tỉnh Nghệ An"),
        ("Thanh tra Sở", DEPARTMENT, "Thanh tra Sở Xây dựng tỉnh Nghệ An"),
        ("Bộ", MINISTRY, "Bộ Y tế"),
        ("Bộ", PROVINCE, None),
        ("Văn phòng Bộ", MINISTRY, "Văn phòng Bộ Y tế"),
        ("Bộ trưởng Bộ Công Thương", MINISTRY, "Bộ Công Thương"),
        ("Thủ tướng Chính phủ", MINISTRY, "Thủ tướng Chính phủ"),
        ("Cổng TTĐT", GOVERNMENT, "Cổng Thông tin điện tử Chính phủ"),
        ("UBND Thành phố", CITY, "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("Công ty CP Xây dựng Hùng Vương", PROVINCE, "Công ty cổ phần Xây dựng Hùng Vương"),  # unknown: by its own name
        ("Hội Sinh vật cảnh tỉnh", PROVINCE, "Hội Sinh vật cảnh tỉnh Lạng Sơn"),
        ("", PROVINCE, None),
    ],
)
def test_resolve(name: str, context: Context, full: str | None) -> None:
    assert resolve(name, context) == full


@pytest.mark.parametrize(
    ("text", "context", "names"),
    [
        (
            "Giám đốc các Sở: Tài chính, Nội vụ; Công an tỉnh và Thủ trưởng các cơ quan liên quan",
            PROVINCE,
            [
                "Sở Tài chính tỉnh Lạng Sơn",
                "Sở Nội vụ tỉnh Lạng Sơn",
                "Công an tỉnh Lạng Sơn",
                "*các cơ quan liên quan",
            ],
        ),
        (
            "lãnh đạo các Sở, ban, ngành: Công Thương, Tư pháp, Thanh tra tỉnh",
            PROVINCE,
            ["Sở Công Thương tỉnh Lạng Sơn", "Sở Tư pháp tỉnh Lạng Sơn", "Thanh tra tỉnh Lạng Sơn"],
        ),
        (
            "Chủ tịch UBND các huyện: Cao Lộc, Hữu Lũng và thành phố Lạng Sơn; Chủ tịch UBND 05 xã, thị trấn",
            PROVINCE,
            [
                "Ủy ban nhân dân huyện Cao Lộc",
                "Ủy ban nhân dân huyện Hữu Lũng",
                "Ủy ban nhân dân thành phố Lạng Sơn",
                "*Ủy ban nhân dân 05 xã, thị trấn",
            ],
        ),
        (
            "các sở, ban, ngành tỉnh; UBND các xã, phường",
            PROVINCE,
            ["*các sở, ban, ngành tỉnh", "*Ủy ban nhân dân các xã, phường"],
        ),
        (
            "UBND các tỉnh, thành phố trực thuộc Trung ương",
            MINISTRY,
            ["*Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương"],
        ),
        (
            "UBND các tỉnh, thành phố Cao Bằng, Lai Châu và Huế",
            MINISTRY,
            ["Ủy ban nhân dân tỉnh Cao Bằng", "Ủy ban nhân dân tỉnh Lai Châu", "Ủy ban nhân dân thành phố Huế"],
        ),
        (
            "UBND các tỉnh, thành phố Huế, Lai Châu",
            MINISTRY,
            ["Ủy ban nhân dân thành phố Huế", "Ủy ban nhân dân tỉnh Lai Châu"],
        ),
        (
            "UBND các tỉnh: Cao Bằng, Bắc Kạn",
            MINISTRY,
            ["Ủy ban nhân dân tỉnh Cao Bằng", "Ủy ban nhân dân tỉnh Bắc Kạn"],
        ),
        ("HĐND, UBND tỉnh", PROVINCE, ["Hội đồng nhân dân tỉnh Lạng Sơn", "Ủy ban nhân dân tỉnh Lạng Sơn"]),
        ("Huyện ủy, UBND huyện Cao Lộc", PROVINCE, ["Huyện ủy Cao Lộc", "Ủy ban nhân dân huyện Cao Lộc"]),
        (
            "Thủ trưởng cơ quan ngang bộ, Thủ trưởng cơ quan thuộc Chính phủ",
            MINISTRY,
            ["*cơ quan ngang bộ", "*cơ quan thuộc Chính phủ"],
        ),
        (
            "Công ty TNHH MTV Đầu tư, Xây dựng và Kinh doanh dịch vụ Lạng Sơn tiếp thu các ý kiến",
            PROVINCE,
            ["Công ty TNHH MTV Đầu tư, Xây dựng và Kinh doanh dịch vụ Lạng Sơn"],
        ),
        (
            "Vụ trưởng Vụ Khoa học công nghệ, môi trường và Vật liệu xây dựng.",
            MINISTRY,
            ["Vụ Khoa học công nghệ, môi trường và Vật liệu xây dựng"],
        ),
        (
            "Ban Chỉ đạo xóa nhà tạm, nhà dột nát trên địa bàn tỉnh đã họp",
            PROVINCE,
            ["Ban Chỉ đạo xóa nhà tạm, nhà dột nát trên địa bàn tỉnh Lạng Sơn"],
        ),
        ("Viện Vệ sinh dịch tễ Tây Nguyên;", PROVINCE, ["Viện Vệ sinh dịch tễ Tây Nguyên"]),
        ("Ngân hàng Nhà nước - CN Lạng Sơn", PROVINCE, ["Ngân hàng Nhà nước - Chi nhánh Lạng Sơn"]),
        ("Chủ tịch UBND tỉnh Phạm Văn An giao", PROVINCE, ["Ủy ban nhân dân tỉnh Lạng Sơn"]),
        ("Bộ máy, sở trường, ban ngày, hội thảo, trường hợp, Trường hợp, Quý vị", PROVINCE, []),
        ("Chi cục Thuế khu vực VII", PROVINCE, ["Chi cục Thuế khu vực VII"]),
        ("Phó Chủ tịch UBND tỉnh Đoàn Thanh An chủ trì", PROVINCE, ["Ủy ban nhân dân tỉnh Lạng Sơn"]),
        ("các phòng Giáo dục và Đào tạo; các trường", PROVINCE, ["*các phòng Giáo dục và Đào tạo", "*các trường"]),
        ("Hội đồng thẩm định giá đất tỉnh họp", PROVINCE, ["Hội đồng thẩm định giá đất tỉnh Lạng Sơn"]),
        (
            "Ban Quản lý Khu công nghệ cao và các Khu công nghiệp Lạng Sơn",
            PROVINCE,
            ["Ban Quản lý Khu công nghệ cao và các Khu công nghiệp Lạng Sơn"],
        ),
    ],
    ids=lambda value: value[:28] if isinstance(value, str) else "",
)
def test_bodies_in(text: str, context: Context, names: list[str]) -> None:
    assert [f"{'*' * body.group}{body.name}" for body in bodies_in(text, context)] == names


@given(st.text(alphabet="UBNDtỉnhSởBộcác Tài chính,;:()-.ĐVTYế\nLạng Sơn/&0123", max_size=200))
def test_any_text_gives_ordered_places(text: str) -> None:
    last = 0
    for body in bodies_in(text, PROVINCE):
        assert last <= body.start < body.end <= len(text)
        assert body.name.strip()
        last = body.end


@pytest.mark.parametrize(
    ("number", "context", "issuer"),
    [
        ("855/BKHCN-TĐC", PROVINCE, "Bộ Khoa học và Công nghệ"),
        ("996/QĐ-TTg", PROVINCE, "Thủ tướng Chính phủ"),
        ("30/2020/NĐ-CP", PROVINCE, "Chính phủ"),
        ("12/TTr-SKHCN", PROVINCE, "Sở Khoa học và Công nghệ tỉnh Lạng Sơn"),
        ("12/TTr-SKHCN", MINISTRY, None),  # no province to complete it
        ("37/KH-UBND", PROVINCE, None),  # every province, district and commune has these letters
        ("15/2023/QH15", PROVINCE, "Quốc hội"),
        ("501/NQ-UBTVQH14", PROVINCE, "Ủy ban Thường vụ Quốc hội"),
        ("57-NQ/TW", PROVINCE, "Ban Chấp hành Trung ương Đảng"),
        ("", PROVINCE, None),
    ],
)
def test_issuer_of_number(number: str, context: Context, issuer: str | None) -> None:
    assert issuer_of_number(number, context) == issuer


def test_find_gathers_single_bodies_with_their_pages() -> None:
    first = (
        Sheet()
        .left("ỦY BAN NHÂN DÂN", "TỈNH LẠNG SƠN", "Số: 12/UBND-XD")
        .body("Sở Y tế, các sở, ngành và Bộ Xây dựng đã thống nhất;", "Luật Tổ chức Chính phủ quy định;")
    )
    second = (
        Sheet(number=2).body("Sở Y tế (sau đây gọi tắt là Sở đầu mối)", "Ban Chỉ đạo").recipients("- VPUB: CVP, KT;")
    )
    found = {body.name: body.pages for body in find(flow(first, second), PROVINCE)}
    assert found == {
        "Ủy ban nhân dân tỉnh Lạng Sơn": (1,),
        "Sở Y tế tỉnh Lạng Sơn": (1, 2),
        "Bộ Xây dựng": (1,),
        "Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn": (2,),
    }


@pytest.mark.parametrize(
    ("said", "addressee", "expected"),
    [
        ("Quý Sở", "Sở Tài chính tỉnh Gia Lai", "Sở Tài chính tỉnh Gia Lai"),
        ("Quý cơ quan", "Cục Thú y", "Cục Thú y"),
        ("Quý Bộ", "Sở Tài chính tỉnh Gia Lai", None),
        ("Quý Sở", None, None),
    ],
    ids=["department", "any body", "another kind of body", "several addressees"],
)
def test_honoured_body_is_the_addressee(said: str, addressee: str | None, expected: str | None) -> None:
    assert resolve(said, Context(addressee=addressee)) == expected


@pytest.mark.parametrize(
    ("said", "issued", "expected"),
    [
        ("Công an huyện Cao Lộc kiểm tra.", "2022-05-02", "Phòng Nội vụ huyện Cao Lộc"),
        ("Công an huyện Cao Lộc, Công an huyện Hữu Lũng kiểm tra.", "2022-05-02", None),
        ("Công an huyện Cao Lộc kiểm tra.", "2025-08-02", None),
        ("Công an tỉnh kiểm tra.", "2022-05-02", None),
    ],
    ids=["the district it names", "of two districts", "when there are none", "of no district"],
)
def test_office_of_the_district_that_a_communes_document_names(said: str, issued: str, expected: str | None) -> None:
    commune = around("Ủy ban nhân dân xã Sông Mẫu", place="Sông Mẫu", issued=issued)
    sheet = Sheet().body(said).recipients("- Phòng Nội vụ huyện;")
    offices = [body.name for body in find(flow(sheet), commune) if body.name.startswith("Phòng ")]
    assert offices == ([expected] if expected else [])


def test_a_provinces_document_about_one_district_means_it() -> None:
    sheet = Sheet().body(
        "Thanh tra tại huyện Cao Lộc.", "Phòng Tài chính - Kế hoạch huyện, Ban Chỉ đạo huyện chậm nộp."
    )
    names = [body.name for body in find(flow(sheet), PROVINCE)]
    assert names == ["Ủy ban nhân dân tỉnh Lạng Sơn", "Phòng Tài chính - Kế hoạch huyện Cao Lộc"]
