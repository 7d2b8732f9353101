"""Wordings of orders in the wild: what opens a list, how a body is asked, what only tells of an earlier request.

Each case is a document of 3 March 2026 by the people's committee of Lào Cai, all invented.
"""

import pytest

from tests.extractors.assigning import NV, TC, XD, YT, Asked, asked, found

OPENERS: dict[str, tuple[str, list[str], Asked]] = {
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


@pytest.mark.parametrize(("kind", "lines", "expected"), OPENERS.values(), ids=OPENERS.keys())
def test_orders_of_the_committee(kind: str, lines: list[str], expected: Asked) -> None:
    assert asked(found(kind, *lines)) == expected
