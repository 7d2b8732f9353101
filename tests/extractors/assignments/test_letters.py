"""Wordings of requests in the wild: letters and reports of a department, to those who are no lower than it.

Each case is a document of 3 March 2026 by the department of home affairs of Lào Cai, all invented.
"""

import pytest

from tests.extractors.assigning import NV, TC, YT, Asked, asked, found

LETTERS: dict[str, tuple[str, list[str], Asked]] = {
    "asks its readers without their names": (
        "cong_van",
        [
            "Để có cơ sở tổng hợp, Sở Nội vụ đề nghị:",
            "1. Báo cáo biên chế từ năm 2021 đến hết tháng 02/2026, gửi về Sở Nội vụ trước ngày 20/3/2026.",
            "2. Đăng ký nhu cầu tuyển dụng năm 2026.",
            "Đề nghị các cơ quan nghiêm túc thực hiện./.",
        ],
        [([YT, TC], "2026-03-20", True), ([YT, TC], None, True)],
    ),
    "goes on besides": (
        "cong_van",
        ["Sở Nội vụ đề nghị Sở Y tế rà soát biên chế.", "Ngoài ra, Sở Tài chính bố trí kinh phí tập huấn."],
        [([YT], None, False), ([TC], None, False)],
    ),
    "a close and no submission": (
        "cong_van",
        ["Sở Nội vụ đã hoàn thành dự thảo Đề án.", "Kính trình UBND tỉnh xem xét, quyết định./."],
        [],
    ),
    "more time granted": (
        "cong_van",
        [
            "Xét đề nghị của Sở Y tế tại Công văn số 31/SYT-KH ngày 27/02/2026, Sở Nội vụ có ý kiến như sau:",
            "1. Đồng ý lùi thời hạn gửi đề án vị trí việc làm nêu tại Công văn số 9/SNV-TC đến hết ngày 31/3/2026.",
        ],
        [([YT, TC], "2026-03-31", True)],
    ),
    "its readers by their number": (
        "cong_van",
        ["Sở Nội vụ đề nghị hai Sở khẩn trương hoàn thành, gửi báo cáo chậm nhất ngày 20/3/2026."],
        [([YT, TC], "2026-03-20", True)],
    ),
    "new wording of an item": (
        "cong_van",
        [
            "Sở Nội vụ sửa đổi Công văn số 9/SNV-TC ngày 05/01/2026 như sau:",
            "1. Sửa đổi điểm a khoản 1 như sau:",
            "“a) Tổng hợp số lượng viên chức, gửi báo cáo về Sở Nội vụ trước ngày 20/3/2026.”",
            "2. Bổ sung điểm c khoản 1 như sau:",
            "“c) Bố trí trụ sở theo quy định.”",
        ],
        [([YT, TC], "2026-03-20", True)],
    ),
    "time before the work, others in it": (
        "cong_van",
        [
            "Sở Nội vụ đề nghị Sở Y tế:",
            "1. Kể từ quý II năm 2026, hằng quý tổng hợp việc được giao, gửi báo cáo trước ngày 20 tháng cuối quý.",
        ],
        [([YT], "quarterly", True)],
    ),
    "a term moved without a request": (
        "cong_van",
        [
            "Sở Nội vụ điều chỉnh như sau:",
            "1. Thời hạn báo cáo kết quả rà soát được điều chỉnh từ trước ngày 10/3/2026 thành trước ngày 20/3/2026.",
        ],
        [([YT, TC], "2026-03-20", True)],
    ),
    "topics under the request": (
        "cong_van",
        [
            "Sở Nội vụ đề nghị Sở Y tế bổ sung, hoàn thiện hồ sơ như sau:",
            "1. Về hồ sơ pháp lý:",
            "a) Bổ sung bản sao giấy chứng nhận.",
            "2. Về bản vẽ: rà soát, chỉnh sửa bản đồ vị trí.",
        ],
        [([YT], None, False), ([YT], None, False)],
    ),
    "what a body also is": (
        "cong_van",
        [
            "Sở Nội vụ đề nghị:",
            "1. Sở Y tế, cơ quan thường trực của Hội đồng, lập danh sách gửi Sở Nội vụ trước ngày 20/3/2026.",
        ],
        [([YT], "2026-03-20", True)],
    ),
    "object first": (
        "cong_van",
        [
            "Sở Nội vụ gửi kèm dự thảo Đề án để Quý Sở nghiên cứu.",
            "Văn bản góp ý xin gửi về Sở Nội vụ trước ngày 20/3/2026.",
        ],
        [([YT, TC], "2026-03-20", True)],
    ),
    "object first after a request": (
        "cong_van",
        [
            "Sở Nội vụ đề nghị Quý Sở nghiên cứu, tham gia ý kiến đối với dự thảo Đề án.",
            "Ý kiến của Quý Sở đề nghị gửi về Sở Nội vụ chậm nhất ngày 20/3/2026.",
        ],
        [([YT, TC], "2026-03-20", True)],
    ),
    "a closing sentence for the items": (
        "cong_van",
        [
            "Sở Nội vụ đề nghị Sở Y tế, Sở Tài chính:",
            "1. Rà soát vị trí việc làm.",
            "2. Đánh giá chất lượng viên chức.",
            "Báo cáo gửi về Sở Nội vụ (qua Phòng Tổ chức) trước ngày 20/3/2026.",
        ],
        [([YT, TC], "2026-03-20", True), ([YT, TC], "2026-03-20", True)],
    ),
    "noun items under a verb of sending": (
        "cong_van",
        [
            "Sở Nội vụ đề nghị Quý Sở cung cấp:",
            "1. Số lượng viên chức từng khoa: trước ngày 20/3/2026;",
            "2. Bảng lương năm 2025: trước ngày 25/3/2026.",
        ],
        [([YT, TC], "2026-03-20", True), ([YT, TC], "2026-03-25", True)],
    ),
    "each body": (
        "cong_van",
        ["Sở Nội vụ đề nghị mỗi đơn vị cử 02 công chức tham gia, danh sách gửi Sở Nội vụ trước ngày 20/3/2026."],
        [([YT, TC], "2026-03-20", True)],
    ),
    "every body": (
        "cong_van",
        ["Sở Nội vụ đề nghị từng cơ quan quan tâm, cử đầu mối, gửi danh sách về Sở Nội vụ trước 17h ngày 20/3/2026."],
        [([YT, TC], "2026-03-20", True)],
    ),
    "recital of an assignment": (
        "cong_van",
        [
            "Tại Thông báo số 15/TB-UBND ngày 10/02/2026, Chủ tịch UBND tỉnh giao Sở Nội vụ trình đề án.",
            "Do khối lượng lớn, Sở Nội vụ kính đề nghị UBND tỉnh cho phép lùi thời hạn đến ngày 30/4/2026.",
        ],
        [],
    ),
    "recital before the reminder": (
        "cong_van",
        [
            "Tại Kế hoạch số 16/KH-UBND ngày 10/02/2026, UBND tỉnh giao Sở Y tế báo cáo trước ngày 01/3/2026.",
            "Đến nay chưa nhận được báo cáo, đề nghị Sở Y tế khẩn trương gửi báo cáo trước ngày 10/3/2026.",
        ],
        [([YT], "2026-03-10", True)],
    ),
    "an answer's close": (
        "cong_van",
        [
            "Phúc đáp Công văn số 31/SYT-KH ngày 27/02/2026 của Sở Y tế, Sở Nội vụ có ý kiến như sau:",
            "1. Biên chế năm 2026 là 40 người.",
            "Sở Nội vụ trân trọng thông tin để Quý Sở biết, phối hợp quản lý./.",
            "Đề nghị Sở Y tế tổng hợp./.",
        ],
        [],
    ),
    "those who are late, and what all report": (
        "cong_van",
        [
            "Đề nghị các cơ quan rà soát việc tinh giản biên chế",
            "Đơn vị nào chưa thực hiện thì khẩn trương lập danh sách, hoàn thành trước ngày 20/3/2026.",
            "Báo cáo số người tinh giản nộp về Sở Nội vụ chậm nhất ngày 25/3/2026.",
        ],
        [([YT, TC], None, False), (["Đơn vị nào chưa thực hiện"], "2026-03-20", False), ([YT, TC], "2026-03-25", True)],
    ),
    "courtesy upwards": ("cong_van", ["Kính đề nghị Quý Bộ xem xét, tổng hợp./."], []),
    "opinion on a draft": (
        "cong_van",
        [
            "Sở Nội vụ cơ bản thống nhất và có ý kiến góp ý như sau:",
            "1. Điều 4: bổ sung chế độ đối với người hoạt động không chuyên trách.",
            "2. Khoản 2 Điều 6: cân nhắc mức chi.",
        ],
        [],
    ),
    "duty by law": (
        "cong_van",
        ["Theo quy định tại Luật Phòng cháy, chủ cơ sở có trách nhiệm trang bị phương tiện chữa cháy."],
        [],
    ),
    "thanks": (
        "cong_van",
        ["Năm qua, Quý đơn vị đã tiếp nhận, phân công cán bộ hướng dẫn 40 sinh viên của trường."],
        [],
    ),
    "quoted petition": (
        "cong_van",
        ["Sở Nội vụ nhận được kiến nghị của cử tri: “Đề nghị Sở Nội vụ sớm tuyển dụng giáo viên”."],
        [],
    ),
    "preparation for a meeting": (
        "giay_moi",
        [
            "Sở Nội vụ trân trọng kính mời đại diện lãnh đạo các cơ quan dự họp:",
            "1. Thời gian: 8 giờ 00, ngày 12/3/2026.",
            "2. Chuẩn bị: đề nghị Sở Y tế gửi tham luận về Sở Nội vụ trước ngày 10/3/2026.",
        ],
        [([YT], "2026-03-10", True)],
    ),
    "an urgent wish": (
        "cong_van",
        ["Sở Nội vụ kính mong Sở Tài chính hỗ trợ 02 cán bộ quyết toán."],
        [([TC], None, False)],
    ),
}


@pytest.mark.parametrize(("kind", "lines", "expected"), LETTERS.values(), ids=LETTERS.keys())
def test_letters_of_a_department(kind: str, lines: list[str], expected: Asked) -> None:
    assert asked(found(kind, *lines, issuer=NV, to=(YT, TC))) == expected
