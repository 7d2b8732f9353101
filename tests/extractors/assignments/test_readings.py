"""Sentences that name nobody, tell of others' wishes, or execute what the body itself decides."""

from tests.extractors.assigning import NV, TC, YT, brief, found


def test_aims_and_general_demands_of_a_plan_are_no_tasks() -> None:
    tasks = found(
        "ke_hoach",
        "Để thực hiện Chương trình tiêm chủng, các xã, phường tập trung vào những nội dung sau:",
        "I. MỤC TIÊU, YÊU CẦU",
        "1. Các cơ quan y tế phải quán triệt đầy đủ Chương trình.",
        "II. NHIỆM VỤ",
        "1. Sở Y tế",
        "a) Không tổ chức tiêm lưu động vào ngày nghỉ.",
        "b) 6 tháng một lần báo cáo UBND tỉnh.",
        "c) Mời Chủ tịch Hội Nông dân tỉnh dự giao ban.",
        "2. Sở Tài chính bố trí kinh phí trước ngày 31/3/2026.",
    )
    assert brief(tasks) == [
        ("Không tổ chứ", [YT], None, False),
        ("6 tháng một ", [YT], None, True),
        ("Mời Chủ tịch", [YT], None, False),
        ("Sở Tài chính", [TC], "2026-03-31", False),
    ]


def test_what_those_whom_a_guidance_names_send_by_a_day() -> None:
    tasks = found(
        "huong_dan",
        "Thực hiện Kế hoạch số 9/KH-UBND ngày 01/3/2026, Sở Y tế hướng dẫn các trạm y tế xã như sau:",
        "1. Chế độ báo cáo",
        "- Báo cáo sơ kết gửi Sở Y tế trước ngày 05/6/2026.",
        "- Báo cáo gồm hai phần.",
        issuer=YT,
    )
    assert brief(tasks) == [("Báo cáo sơ k", ["các trạm y tế xã"], "2026-06-05", True)]


def test_what_voters_ask_of_the_writer_is_told() -> None:
    lines = "Sở Y tế trả lời như sau:", "1. Cử tri kiến nghị Sở Tài chính bổ sung vắc xin.", "Sở Y tế đã báo cáo."
    assert found("cong_van", *lines, issuer=YT, to=("Ban Dân nguyện",)) == []


def test_a_body_executes_its_own_decision_among_others() -> None:
    text = "Điều 2. Sở Y tế, Sở Tài chính và các trạm y tế chịu trách nhiệm thi hành Quyết định này./."
    assert brief(found("quyet_dinh", text, issuer=YT)) == [("Sở Y tế, Sở ", [YT, TC, "các trạm y tế"], None, False)]


def test_what_a_circular_asks_by_a_day_or_again_and_again() -> None:
    tasks = found(
        "thong_tu",
        "Điều 2. Trách nhiệm",
        "1. Sở Y tế tổng hợp, báo cáo Bộ Y tế trước ngày 30 tháng 6 hằng năm.",
        "2. Trạm y tế cấp giấy trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ.",
        "3. Sở Tài chính quyết định mức chi.",
        "Điều 3. Các bộ, Ủy ban nhân dân các tỉnh có trách nhiệm tổ chức thực hiện Thông tư này.",
        issuer="Bộ Y tế",
    )
    assert [(list(t.leads), t.deadline.recurrence if t.deadline else None) for t in tasks] == [
        ([YT], "yearly"),
        (["Các bộ", "Ủy ban nhân dân các tỉnh"], None),
    ]


def test_minutes_ask_in_their_conclusion() -> None:
    tasks = found(
        "bien_ban",
        "Công ty Mẫu đã nộp phạt.",
        "Kết luận: Yêu cầu Công ty cổ phần Mẫu tháo dỡ trước ngày 31/3/2026. Công an tỉnh giám sát việc chấp hành.",
    )
    assert [list(t.leads) for t in tasks] == [["Công ty cổ phần Mẫu"], ["Công an tỉnh Lào Cai"]]


def test_more_time_for_the_answer_is_a_task_of_the_addressees() -> None:
    tasks = found(
        "cong_van",
        "Do biểu mẫu thay đổi, Giám đốc Sở có ý kiến:",
        "Gia hạn thời gian gửi báo cáo đến hết ngày 13/3/2026; các đơn vị lập báo cáo theo biểu mẫu mới.",
        issuer=YT,
        to=("Chi cục Dân số", "Chi cục An toàn thực phẩm"),
    )
    assert brief(tasks) == [("Gia hạn thời", ["Chi cục Dân số", "Chi cục An toàn thực phẩm"], "2026-03-13", True)]


def test_an_item_of_a_later_part_is_for_the_only_one_whom_a_letter_asks() -> None:
    parts = (
        "Sau khi xem xét hồ sơ, Sở Y tế có ý kiến như sau:",
        "I. Về hồ sơ",
        "Căn cứ Điều 18 của Nghị định, Sở Y tế đề nghị Công ty cổ phần Mẫu:",
        "1. Bổ sung bản vẽ mặt bằng.",
        "II. Về thiết kế",
        "1. Rà soát tổng mức đầu tư.",
    )
    tasks = found("cong_van", *parts, issuer=YT, to=("Công ty cổ phần Mẫu",))
    assert [list(t.leads) for t in tasks] == [["Công ty cổ phần Mẫu"]] * 2
    more = ("III. Về vốn", "Đề nghị Sở Tài chính:", "1. Thẩm định nguồn vốn.", "IV. Về đất", "1. Rà soát ranh giới.")
    asked_of = [list(t.leads) for t in found("cong_van", *parts, *more, issuer=YT)]
    assert asked_of == [["Công ty cổ phần Mẫu"], ["Công ty cổ phần Mẫu"], [TC]]  # the last asks one of two


def test_the_opening_of_an_answer_asks_nobody_even_where_its_writer_could_not_be_read() -> None:
    tasks = found(
        "bao_cao",
        "Thực hiện Công văn số 31/SNV-XD ngày 05/01/2026 của Sở Nội vụ, UBND xã Đông Mẫu báo cáo kết quả như sau:",
        "1. Thực hiện các nhiệm vụ phân cấp còn lúng túng.",
        issuer="Uy ban nhân dân xã Đônq Mâu",
        to=(NV,),
    )
    assert tasks == []
