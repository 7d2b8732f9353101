"""The head of a document from its printed lines: kinds of document, levels of bodies, damage of reading."""

import pytest

from extractors.head import context_of
from models.document import Signature
from models.page import Source, Zone
from tests.extractors.sheets import MOTTO, PARAGRAPH, Sheet, letter, read


def test_decision_of_a_people_s_committee() -> None:
    head = read(
        letter("ỦY BAN NHÂN DÂN", "TỈNH LẠNG SƠN", "Số: 412/QĐ-UBND")
        .centred("QUYẾT ĐỊNH", "Về việc phê duyệt Kế hoạch sử dụng đất năm 2024", "của huyện Cao Lộc")
        .centred("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN")
        .body("Căn cứ Luật Tổ chức chính quyền địa phương;")
        .recipients("- Như Điều 3;", "- Các Sở: Tài chính,", "Nội vụ;", "- Lưu: VT, KT.")
        .signature("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nông Văn Bình")
    )
    assert (head.kind, head.number, head.issued, head.place) == ("quyet_dinh", "412/QĐ-UBND", "2024-03-05", "Lạng Sơn")
    assert (head.issuer, head.superior) == ("Ủy ban nhân dân tỉnh Lạng Sơn", None)
    assert head.title == "phê duyệt Kế hoạch sử dụng đất năm 2024 của huyện Cao Lộc"
    assert head.recipients == ("Như Điều 3", "Các Sở: Tài chính, Nội vụ")
    assert head.signer is not None
    assert (head.signer.name, head.signer.role) == ("Nông Văn Bình", "Phó Chủ tịch")
    assert head.addressees == ()
    assert context_of(head).province == "tỉnh Lạng Sơn"


def test_letter_of_a_department() -> None:
    head = read(
        letter("UBND TỈNH LẠNG SƠN", "SỞ XÂY DỰNG", "Số: 915/SXD-QLN", "V/v rà soát quỹ nhà ở", "xã hội năm 2024")
        .to(
            "Kính gửi:",
            "- Sở Tài chính;",
            "- UBND các huyện, thị xã và thành phố Lạng Sơn;",
            "- Báo Lạng Sơn, Đài PT-TH tỉnh.",
        )
        .body()
    )
    assert (head.kind, head.number) == ("cong_van", "915/SXD-QLN")
    assert (head.issuer, head.superior) == ("Sở Xây dựng tỉnh Lạng Sơn", "Ủy ban nhân dân tỉnh Lạng Sơn")
    assert head.title == "rà soát quỹ nhà ở xã hội năm 2024"
    assert head.addressees == (
        "Sở Tài chính",
        "UBND các huyện, thị xã",
        "Ủy ban nhân dân thành phố Lạng Sơn",
        "Báo Lạng Sơn",
        "Đài PT-TH tỉnh",
    )


@pytest.mark.parametrize(
    ("left", "day", "issuer"),
    [
        (("CHÍNH PHỦ",), "Hà Nội", "Chính phủ"),
        (("THỦ TƯỚNG CHÍNH PHỦ",), "Hà Nội", "Thủ tướng Chính phủ"),
        (("BỘ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"), "Hà Nội", "Bộ Nông nghiệp và Môi trường"),
        (("BỘ Y TẾ", "CỤC QUẢN LÝ DƯỢC"), "Hà Nội", "Cục Quản lý Dược"),
        (("UBND TỈNH NGHỆ AN", "VĂN PHÒNG"), "Nghệ An", "Văn phòng Ủy ban nhân dân tỉnh Nghệ An"),
        (("SỞ Y TẾ TỈNH NGHỆ AN", "CHI CỤC DÂN SỐ"), "Nghệ An", "Chi cục Dân số tỉnh Nghệ An"),
        (("UBND HUYỆN CAO LỘC", "PHÒNG TÀI CHÍNH - KẾ HOẠCH"), "Cao Lộc", "Phòng Tài chính - Kế hoạch huyện Cao Lộc"),
        (("TỔNG CỤC THUẾ", "CỤC THUẾ TỈNH NGHỆ AN"), "Nghệ An", "Cục Thuế tỉnh Nghệ An"),
        (
            ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH", "SỞ TƯ PHÁP"),
            "Thành phố Hồ Chí Minh",
            "Sở Tư pháp Thành phố Hồ Chí Minh",
        ),
        (("UBND THỊ TRẤN ĐỒNG ĐĂNG",), "Đồng Đăng", "Ủy ban nhân dân thị trấn Đồng Đăng"),
        (("ỦY BAN NHÂN DÂN", "THỊ XÃ CỬA LÒ"), "Cửa Lò", "Ủy ban nhân dân thị xã Cửa Lò"),  # no unit of today
        (("TỈNH ỦY LẠNG SƠN", "*"), "Lạng Sơn", "Tỉnh ủy Lạng Sơn"),
        (("TỈNH ĐOÀN LẠNG SƠN", "BAN CHẤP HÀNH"), "Lạng Sơn", "Tỉnh đoàn Lạng Sơn"),
        (("BỘ TÀI CHÍNH - BỘ NỘI VỤ",), "Hà Nội", "Bộ Tài chính"),  # joint: the first one
        (("BỘ TÀI CHÍNH", "BỘ NỘI VỤ"), "Hà Nội", "Bộ Tài chính"),  # one under the other, and still joint
        (("BỘ CÔNG AN", "BỘ TƯ LỆNH CẢNH VỆ"), "Hà Nội", "Bộ Tư lệnh Cảnh vệ"),
        (("UBND TỈNH NGHỆ AN", "SỞ Y TẾ - SỞ NỘI VỤ"), "Nghệ An", "Sở Y tế tỉnh Nghệ An"),
        (("SỞ Y TẾ", "SỞ NỘI VỤ"), "Nghệ An", "Sở Y tế tỉnh Nghệ An"),
        (("ỦY BAN NHÂN DÂN - ỦY BAN MTTQ VIỆT NAM", "TỈNH NGHỆ AN"), "Nghệ An", "Ủy ban nhân dân tỉnh Nghệ An"),
        (("SỞ Y TẾ", "CHI CỤC DÂN SỐ"), "Nghệ An", "Chi cục Dân số tỉnh Nghệ An"),  # the place line tells whose
        (("TỔNG CÔNG TY THAN", "CÔNG TY KHAI KHOÁNG LẠNG SƠN"), "Lạng Sơn", "Công ty Khai khoáng Lạng Sơn"),
        (("HỘI ĐỒNG NHÂN DÂN", "TỈNH NGHỆ AN"), "Nghệ An", "Hội đồng nhân dân tỉnh Nghệ An"),
        (("ỦY BAN NHÀN DÃN", "TINH QUÂNG NGẤl"), "Quảng Ngãi", "Ủy ban nhân dân tỉnh Quảng Ngãi"),  # read badly
        (
            ("UBND TÍNH QUÁNG NGẢI", "SỐ KHOẠ HỌC VÀ CÔNG", "NGHỆ"),
            "Quảng Ngãi",
            "Sở Khoa học và Công nghệ tỉnh Quảng Ngãi",
        ),
    ],
    ids=lambda value: value[-1] if isinstance(value, tuple) else "",
)
def test_issuer(left: tuple[str, ...], day: str, issuer: str) -> None:
    head = read(letter(*left, "Số: 15/BC-ABC", day=f"{day}, ngày 05 tháng 3 năm 2024").body())
    assert head.issuer == issuer


def test_issuer_in_full_from_the_authority_line() -> None:
    head = read(
        letter("UBND TỈNH LẠNG SƠN", "BAN CHỈ ĐẠO 389", "Số: 04/QĐ-BCĐ389")
        .centred("QUYẾT ĐỊNH", "Về việc phân công nhiệm vụ thành viên")
        .centred("TRƯỞNG BAN CHỈ ĐẠO CHỐNG BUÔN LẬU TỈNH LẠNG SƠN")
        .body("Căn cứ Quyết định thành lập Ban Chỉ đạo chống buôn lậu tỉnh Lạng Sơn;")
    )
    assert head.issuer == "Ban Chỉ đạo chống buôn lậu tỉnh Lạng Sơn"


def test_body_named_under_the_kind_issues() -> None:
    head = read(
        letter("BAN CHẤP HÀNH TRUNG ƯƠNG", "*", "Số 33-NQ/TW", day="Hà Nội, ngày 22 tháng 11 năm 2024")
        .centred("NGHỊ QUYẾT", "CỦA BỘ CHÍNH TRỊ", "về phát triển giáo dục nghề nghiệp")
        .body()
    )
    assert (head.kind, head.number, head.issuer) == ("nghi_quyet", "33-NQ/TW", "Bộ Chính trị")
    assert head.title == "phát triển giáo dục nghề nghiệp"


@pytest.mark.parametrize(
    ("printed", "name", "role"),
    [
        (("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Thị Mai"), "Lê Thị Mai", "Phó Giám đốc"),
        (
            ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Vi Văn Long"),
            "Vi Văn Long",
            "Phó Chánh Văn phòng",
        ),
        (("HIỆU TRƯỞNG", "PGS.TS. Nguyễn Huy Tân"), "Nguyễn Huy Tân", "Hiệu trưởng"),
        (("GIÁM ĐỐC", "Đại tá Phạm Thế Anh"), "Phạm Thế Anh", "Giám đốc"),
        (("CHỦ TỊCH", "Y Mẫu Niê"), "Y Mẫu Niê", "Chủ tịch"),  # no rest of "Lý"
        (("CHỦ TỊCH", "H Thử Êban"), "H Thử Êban", "Chủ tịch"),
        (("CHỦ TỊCH", "oàng Văn Thụy"), "oàng Văn Thụy", "Chủ tịch"),  # a text layer's names stay as printed
        (("CHỦ TỊCH", "Nguyễn VănAn"), "Nguyễn Văn An", "Chủ tịch"),
        (("CHỦ TỊCH",), None, None),
    ],
)
def test_signer(printed: tuple[str, ...], name: str | None, role: str | None) -> None:
    head = read(letter("UBND TỈNH LẠNG SƠN", "Số: 1/BC-UBND").body().signature(*printed))
    assert (head.signer and head.signer.name) == name
    assert (head.signer and head.signer.role) == role


def test_certificate_confirms_a_badly_read_name() -> None:
    signed = Signature(signer="Lã Thị Hoài Vân", signed_at="2024-03-05T08:00:00+07:00", covers_whole_file=True)
    head = read(
        Sheet(source=Source.OCR).left("UBND TỈNH LẠNG SƠN").body().signature("GIÁM ĐỐC", "Lấ Thi Hoài Vản"),
        signatures=(signed,),
    )
    assert head.signer is not None
    assert head.signer.name == "Lã Thị Hoài Vân"
    assert head.signatures == (signed,)


@pytest.mark.parametrize(
    ("printed", "kind", "title"),
    [
        (("BÁO CÁO", "Kết quả thực hiện nhiệm vụ quý I"), "bao_cao", "Kết quả thực hiện nhiệm vụ quý I"),
        (("CHÍ THỊ", "Về tăng cường quản lý rừng"), "chi_thi", "tăng cường quản lý rừng"),  # a slip of reading
        (("HƯỚNG DẪN LIÊN NGÀNH", "Về thanh toán chi phí"), "huong_dan", "thanh toán chi phí"),
        (("CÔNG ĐIỆN", "Về ứng phó mưa lũ", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:"), "cong_dien", "ứng phó mưa lũ"),
        (("GIẤY MỜI", "Dự hội nghị"), "giay_moi", "Dự hội nghị"),
        (("THÔNG TƯ LIÊN TỊCH", "Hướng dẫn chế độ quản lý"), "thong_tu_lien_tich", "Hướng dẫn chế độ quản lý"),
        (("TỜ TRÌNH", "V/v ban hành Đề án"), "to_trinh", "ban hành Đề án"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_kind_and_title(printed: tuple[str, ...], kind: str, title: str) -> None:
    head = read(letter("UBND TỈNH LẠNG SƠN", "SỞ XÂY DỰNG", "Số: 1/ABC-SXD").centred(*printed).body(*(PARAGRAPH,) * 6))
    assert (head.kind, head.title) == (kind, title)


@pytest.mark.parametrize(
    ("printed", "bodies"),
    [
        (("Kính gửi: Ủy ban nhân dân tỉnh.",), ("Ủy ban nhân dân tỉnh",)),
        (("Kính gửi: - Sở Tài chính;", "- Sở Nội vụ."), ("Sở Tài chính", "Sở Nội vụ")),
        (("Kính gửi:", "- Lãnh đạo các Sở: Tài chính, Nội vụ;"), ("Sở Tài chính", "Sở Nội vụ")),
        (("Kính gửi: Các sở, ban, ngành, đoàn thể tỉnh",), ("Các sở, ban, ngành, đoàn thể tỉnh",)),
        (("Kính gửi: Trung tâm Y tế các huyện, thành phố",), ("Trung tâm Y tế các huyện, thành phố",)),
        (("Kính gửi: Sở Y tế các tỉnh: Cao Bằng, Lai Châu.",), ("Sở Y tế các tỉnh: Cao Bằng, Lai Châu",)),
        (
            ("Kính gửi: Bộ trưởng Bộ Y tế, Trưởng Ban Chỉ đạo phòng, chống dịch",),
            ("Bộ trưởng Bộ Y tế, Trưởng Ban Chỉ đạo phòng, chống dịch",),  # one person
        ),
    ],
    ids=lambda value: value[0][10:34],
)
def test_addressees(printed: tuple[str, ...], bodies: tuple[str, ...]) -> None:
    head = read(letter("UBND TỈNH LẠNG SƠN", "SỞ XÂY DỰNG", "Số: 1/SXD-QLN").to(*printed).body())
    assert head.addressees == bodies


def test_evidence_is_the_printed_text() -> None:
    sheet = (
        letter("UBND TỈNH LẠNG SƠN", "SỞ XÂY DỰNG", "Số: 1/BC-SXD")
        .centred("BÁO CÁO", "Kết quả quý I")
        .to("Kính gửi: Bộ Xây dựng")
        .body()
    )
    sheet.signature("GIÁM ĐỐC", "Lê Thị Mai")
    head = read(sheet)
    assert set(head.evidence) == {"number", "issued", "issuer", "kind", "title", "addressees", "signer"}
    text = sheet.page().text
    for span in head.evidence.values():
        assert text[span.start : span.end] == span.text
        assert span.bbox


def test_page_without_a_head_states_nothing() -> None:
    head = read(Sheet().body())
    assert (head.number, head.issued, head.issuer, head.signer, head.addressees) == (None, None, None, None, ())
    assert read().kind is None


def test_title_in_capitals_over_lines() -> None:
    head = read(
        letter("ỦY BAN NHÂN DÂN", "TỈNH LẠNG SƠN", "Số: 412/QĐ-UBND")
        .centred("QUYẾT ĐỊNH", "BAN HÀNH QUY CHẾ PHỐI HỢP GIẢI QUYẾT THỦ TỤC", "TRÊN ĐỊA BÀN TỈNH LẠNG SƠN")
        .centred("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN")
        .body()
    )
    assert head.title == "BAN HÀNH QUY CHẾ PHỐI HỢP GIẢI QUYẾT THỦ TỤC TRÊN ĐỊA BÀN TỈNH LẠNG SƠN"


def test_head_that_was_not_told_from_the_body() -> None:
    sheet = Sheet(source=Source.OCR)
    left = ("UBND TỈNH LẠNG SƠN", "SỞ XÂY DỰNG", "Số: 915/SXD-QLN", "V/v rà soát quỹ nhà ở")
    right = ("CỘNG HÒA XÃ HỘI", MOTTO, "Lạng Sơn, ngày 05 tháng 3 năm 2024")
    for row, (a, b) in enumerate(zip(left, (*right, ""), strict=True)):
        sheet.print(a, zone=Zone.BODY, x0=90, y0=60 + 16 * row)
        if b:
            sheet.print(b, zone=Zone.BODY, x0=320, y0=60 + 16 * row)
    head = read(sheet.to("Kính gửi: Sở Tài chính.").body())
    assert (head.kind, head.number, head.issued) == ("cong_van", "915/SXD-QLN", "2024-03-05")
    assert (head.issuer, head.title) == ("Sở Xây dựng tỉnh Lạng Sơn", "rà soát quỹ nhà ở")
    assert head.addressees == ("Sở Tài chính",)
