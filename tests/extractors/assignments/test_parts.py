"""Which parts of a document assign: proposals, conclusions, what is to be prepared; not findings, plans, headings."""

from tests.extractors.assigning import TC, XD, YT, brief, found


def test_what_an_inspection_found_is_no_task() -> None:
    tasks = found(
        "thong_bao",
        "I. KẾT QUẢ THANH TRA",
        "1. Hạn chế, khuyết điểm",
        "- Công ty cổ phần Mẫu chậm đưa đất vào sử dụng.",
        "II. KIẾN NGHỊ",
        "1. Sở Xây dựng thu hồi đất trước ngày 30/6/2026.",
    )
    assert brief(tasks) == [("Sở Xây dựng ", [XD], "2026-06-30", False)]


def test_invitations_and_minutes_assign_in_the_parts_that_say_so() -> None:
    invited = found(
        "giay_moi",
        "I. THÀNH PHẦN",
        "1. Sở Xây dựng cử 02 đại biểu tham dự.",
        "II. PHÂN CÔNG CHUẨN BỊ",
        "1. Sở Y tế chuẩn bị báo cáo, gửi UBND tỉnh trước ngày 20/3/2026.",
    )
    assert brief(invited) == [("Sở Y tế chuẩ", [YT], "2026-03-20", True)]
    noted = found("bien_ban", "1. Thảo luận", "- Sở Y tế rà soát kho.", "2. Kết luận", "- Sở Xây dựng rà soát hồ sơ.")
    assert brief(noted) == [("Sở Xây dựng ", [XD], None, False)]


def test_a_plan_that_follows_is_no_report() -> None:
    tasks = found(
        "ke_hoach",
        "UBND tỉnh ban hành Kế hoạch chuyển đổi số năm 2026, cụ thể như sau:",
        "I. TỔ CHỨC THỰC HIỆN",
        "1. Sở Tài chính bố trí kinh phí.",
    )
    assert brief(tasks) == [("Sở Tài chính", [TC], None, False)]


def test_after_a_line_that_decides_items_are_orders() -> None:
    tasks = found("khac", "Viện kiểm sát nhân dân tỉnh", "KIẾN NGHỊ:", "1. Sở Xây dựng rà soát hồ sơ.")
    assert brief(tasks) == [("Sở Xây dựng ", [XD], None, False)]


def test_proposals_at_the_end_of_a_report_ask() -> None:
    tasks = found(
        "bao_cao",
        "UBND tỉnh báo cáo kết quả như sau:",
        "I. KẾT QUẢ",
        "1. Sở Y tế chủ trì rà soát các trạm y tế, hoàn thành trước ngày 20/5/2026.",
        "II. KIẾN NGHỊ, ĐỀ XUẤT",
        "1. Đối với Sở Tài chính: Có văn bản hướng dẫn trong tháng 4/2026.",
        to=("Hội đồng nhân dân tỉnh Lào Cai",),
    )
    assert brief(tasks) == [("Đối với Sở T", [TC], "2026-04-30", True)]


def test_an_invitation_says_who_prepares_what() -> None:
    tasks = found(
        "giay_moi",
        "UBND tỉnh trân trọng kính mời dự họp, cụ thể như sau:",
        "1. Địa điểm: Phòng họp số 2.",
        "2. Chuẩn bị nội dung:",
        "- Sở Y tế chuẩn bị báo cáo, gửi về UBND tỉnh trước ngày 16/3/2026.",
        to=("Sở Y tế tỉnh Lào Cai",),
    )
    assert brief(tasks) == [("Sở Y tế chuẩ", [YT], "2026-03-16", True)]


def test_a_heading_in_capitals_is_no_task() -> None:
    lines = ("QUYẾT ĐỊNH:", "Điều 1. Sở Xây dựng lập đề án.", "PHỤ LỤC PHÂN CÔNG NHIỆM VỤ SỞ Y TẾ")
    assert brief(found("quyet_dinh", *lines)) == [("Sở Xây dựng ", [XD], None, False)]


def test_a_time_before_the_colon_of_a_programme() -> None:
    assert brief(found("chuong_trinh", "1. Tuần 1: Sở Y tế trình đề án.")) == [("Tuần 1: Sở Y", [YT], None, True)]
