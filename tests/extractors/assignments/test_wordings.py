"""Wordings of assignments in the wild: what opens a list, how a body is asked, what only tells of an earlier request.

Each case is a document of 3 March 2026 by the people's committee of Lào Cai (or by the named body), all invented.
"""

import pytest

from extractors.bodies.context import around
from extractors.tasks import find_tasks
from models.document import Head
from tests.extractors.flows import flow_of

PROVINCE = "Ủy ban nhân dân tỉnh Lào Cai"
XD, TC, YT, NV = (f"Sở {name} tỉnh Lào Cai" for name in ("Xây dựng", "Tài chính", "Y tế", "Nội vụ"))
Expected = list[tuple[list[str], str | None, bool]]
"""Leads, due day (or how it recurs), reply."""

OPENERS: dict[str, tuple[str, list[str], Expected]] = {
    "a heading with a day": (
        "chi_thi",
        [
            "Chủ tịch UBND tỉnh yêu cầu:",
            "1. Sở Y tế (hoàn thành trước ngày 15/4/2026):",
            "a) Lập danh sách các trạm y tế.",
            "b) Phân công bác sĩ trực, xong trước ngày 20/3/2026.",
        ],
        [([YT], "2026-04-15", False), ([YT], "2026-03-20", False)],
    ),
    "agrees to change": (
        "cong_van",
        [
            "Chủ tịch UBND tỉnh đồng ý điều chỉnh Kế hoạch số 31/KH-UBND ngày 05/01/2026 như sau:",
            "1. Đối với nhiệm vụ số 2, Sở Tài chính trình phương án trước ngày 22/3/2026.",
        ],
        [([TC], "2026-03-22", True)],
    ),
    "kết luận after hearing reports": (
        "thong_bao",
        [
            "Sau khi nghe Sở Xây dựng báo cáo và ý kiến các thành viên dự họp, Chủ tịch UBND tỉnh kết luận:",
            "1. Sở Xây dựng: hoàn chỉnh phương án tuyến, trình UBND tỉnh trước ngày 20/3/2026.",
            "2. Sở Tài chính thẩm tra quyết toán, gửi kết quả về UBND tỉnh trước ngày 31/3/2026.",
        ],
        [([XD], "2026-03-20", True), ([TC], "2026-03-31", True)],
    ),
    "thống nhất and giao": (
        "thong_bao",
        [
            "Trên cơ sở báo cáo của Sở Y tế, Phó Chủ tịch UBND tỉnh thống nhất và giao nhiệm vụ cụ thể như sau:",
            "1. Sở Y tế nhập kho 20.000 liều vắc xin, xong trước 25/3.",
            "2. Sở Nội vụ tổng rà soát biên chế các trạm y tế.",
        ],
        [([YT], "2026-03-25", False), ([NV], None, False)],
    ),
    "chỉ đạo một số nội dung": (
        "cong_van",
        [
            "Xét báo cáo của Sở Xây dựng, Chủ tịch UBND tỉnh chỉ đạo một số nội dung:",
            "1. Sở Xây dựng gia cố tuyến kè, không muộn hơn ngày 15/4/2026.",
            "2. Giao Sở Tài chính bố trí vốn trong ngày 10/3/2026.",
        ],
        [([XD], "2026-04-15", False), ([TC], "2026-03-10", False)],
    ),
    "siblings of a request": (
        "thong_bao",
        [
            "Đồng chí Phó Chủ tịch UBND tỉnh kết luận như sau:",
            "1. Giao Sở Xây dựng thẩm định thiết kế.",
            "2. Sở Tài chính giám định giá vật tư, hạn chót 30/4.",
            "3. Sở Y tế soạn tài liệu hướng dẫn.",
        ],
        [([XD], None, False), ([TC], "2026-04-30", False), ([YT], None, False)],
    ),
    "đối với": (
        "cong_van",
        [
            "Để khắc phục tồn tại, UBND tỉnh yêu cầu:",
            "1. Đối với Sở Xây dựng:",
            "- Tháo dỡ biển quảng cáo sai phép.",
            "- Lập danh mục công trình gửi UBND tỉnh trước ngày 20/3/2026.",
        ],
        [([XD], None, False), ([XD], "2026-03-20", True)],
    ),
    "party numbering": (
        "cong_van",
        [
            "Sau khi xem xét, Ban Thường vụ Tỉnh ủy có ý kiến như sau:",
            "1- Giao Sở Nội vụ xây dựng đề án trước ngày 30/6/2026.",
            "2- Sở Tài chính cân đối kinh phí thực hiện.",
        ],
        [([NV], "2026-06-30", False), ([TC], None, False)],
    ),
    "time before the body": (
        "cong_van",
        [
            "Chủ tịch UBND tỉnh chỉ đạo:",
            "1. Chậm nhất ngày 20/3/2026, Sở Y tế nộp danh sách trạm y tế cho Sở Nội vụ.",
            "2. Trong tháng 4/2026, Sở Nội vụ hoàn tất việc điều động.",
        ],
        [([YT], "2026-03-20", True), ([NV], "2026-04-30", False)],
    ),
    "time before the work": (
        "chi_thi",
        [
            "Chủ tịch UBND tỉnh chỉ thị:",
            "1. Sở Y tế:",
            "a) Mỗi quý một lần, báo cáo UBND tỉnh kết quả kiểm tra.",
            "b) 06 tháng một lần gửi số liệu về Sở Tài chính.",
        ],
        [([YT], "quarterly", True), ([YT], "half-yearly", True)],
    ),
    "do … đảm nhận": (
        "thong_bao",
        ["Chủ tịch UBND tỉnh kết luận:", "1. Việc in ấn tài liệu do Sở Nội vụ đảm nhận, xong trước ngày 18/3/2026."],
        [([NV], "2026-03-18", False)],
    ),
    "không để": (
        "cong_dien",
        ["Chủ tịch UBND tỉnh yêu cầu:", "1. Sở Y tế không để thiếu thuốc trong mọi tình huống."],
        [([YT], None, False)],
    ),
    "được mời": (
        "cong_van",
        [
            "UBND tỉnh giao:",
            "1. Sở Xây dựng được mời góp ý bằng văn bản, gửi Sở Tài chính chậm nhất vào ngày 20/3/2026.",
        ],
        [([XD], "2026-03-20", True)],
    ),
    "chuyển và giao": (
        "cong_van",
        ["UBND tỉnh chuyển đơn của công dân và giao Sở Xây dựng giải quyết, trả lời công dân trong tháng 3/2026."],
        [([XD], "2026-03-31", True)],
    ),
    "chuyển alone": (
        "cong_van",
        [
            "Về việc này, Phó Chủ tịch UBND tỉnh có ý kiến như sau:",
            "Chuyển Sở Tài chính xem xét, giải quyết theo thẩm quyền.",
        ],
        [([TC], None, False)],
    ),
    "labelled lines": (
        "ke_hoach",
        [
            "II. NHIỆM VỤ",
            "1. Tổ chức 10 lớp tập huấn cho trạm y tế xã.",
            "- Đơn vị chủ trì: Sở Y tế.",
            "- Đơn vị phối hợp: Sở Tài chính.",
            "- Thời gian thực hiện: Quý II/2026.",
        ],
        [([YT], "2026-06-30", False)],
    ),
    "labels in the sentence": (
        "ke_hoach",
        ["1. In 500 cuốn cẩm nang. Cơ quan thực hiện: Sở Nội vụ; thời gian hoàn thành: tháng 5/2026."],
        [([NV], "2026-05-31", False)],
    ),
    "labels in brackets": (
        "ke_hoach",
        ["1. Khai trương cổng dữ liệu mở (Chủ trì: Sở Nội vụ; phối hợp: Sở Tài chính; thời hạn: 30/6/2026)."],
        [([NV], "2026-06-30", False)],
    ),
}

LETTERS: dict[str, tuple[str, list[str], Expected]] = {
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


def found(kind: str, lines: list[str], issuer: str) -> Expected:
    """Leads, due day or recurrence, and reply of the tasks of a document with these lines."""
    superior = None if issuer == PROVINCE else PROVINCE
    to = () if issuer == PROVINCE else (YT, TC)
    head = Head(kind=kind, number="12/X", issued="2026-03-03", issuer=issuer, superior=superior, addressees=to)
    tasks = find_tasks(flow_of(*lines), head, around(issuer, superior=superior, issued="2026-03-03"))
    return [(list(t.leads), (t.deadline.due or t.deadline.recurrence) if t.deadline else None, t.reply) for t in tasks]


@pytest.mark.parametrize(("kind", "lines", "expected"), OPENERS.values(), ids=OPENERS.keys())
def test_orders_of_the_committee(kind: str, lines: list[str], expected: Expected) -> None:
    assert found(kind, lines, PROVINCE) == expected


@pytest.mark.parametrize(("kind", "lines", "expected"), LETTERS.values(), ids=LETTERS.keys())
def test_letters_of_a_department(kind: str, lines: list[str], expected: Expected) -> None:
    assert found(kind, lines, NV) == expected
