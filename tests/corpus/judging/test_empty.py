"""Letters that reply and bring nothing."""

from datetime import date

import pytest

from corpus.verdicts import judge
from tests.builders import cite
from tests.corpus.judging.letters import CITED, ORDER, reading, report

OPENS = "Phúc đáp Công văn số 310/UBND-VX ngày 05/5/2025 của UBND tỉnh, Sở Y tế có ý kiến như sau:"


def status(text: str, number: str = "907/SYT-NVY", title: str = "phúc đáp Công văn số 310/UBND-VX") -> str:
    letter = report(number, title=title, cites=(cite(*CITED, says=OPENS),))
    (row,) = judge(reading(f"{OPENS} {text}", ORDER, letter), as_of=date(2025, 12, 15))
    return str(row.status)


@pytest.mark.parametrize(
    "text",
    [
        "Sở đã giao Phòng Nghiệp vụ Y rà soát. Đến nay chưa đủ căn cứ xác định số liệu. Sở sẽ cung cấp kết quả sau khi "
        "thu thập đủ tài liệu.",
        "Hiện nay Sở đang tổng hợp số liệu từ các đơn vị và sẽ gửi báo cáo về UBND tỉnh trước ngày 15/7/2025.",
        "Sở đã tiếp nhận và chỉ đạo các trung tâm y tế thực hiện. Sở sẽ báo cáo UBND tỉnh khi có kết quả.",
    ],
    ids=["no-grounds-yet", "still-collecting", "passed-on"],
)
def test_who_only_says_that_it_will_come_has_not_answered(text: str) -> None:
    assert status(text) == "open_overdue"


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        (
            "Đã tiêm 1.204 trẻ, đạt 96,5%. Các xã còn lại đang rà soát, Sở sẽ báo cáo bổ sung.",
            "907/SYT-NVY",
            "phúc đáp",
        ),
        ("Sở gửi kèm danh sách trẻ đã tiêm; các xã còn lại đang tổng hợp, sẽ gửi sau.", "907/SYT-NVY", "phúc đáp"),
        ("Sở thống nhất với dự thảo. Sở đã chỉ đạo các đơn vị, sẽ báo cáo sau.", "907/SYT-NVY", "tham gia ý kiến"),
        ("Sở đã xử lý xong phản ánh. Sở đã chỉ đạo rà soát, sẽ báo cáo tiếp.", "907/SYT-NVY", "phúc đáp"),
        ("Trên địa bàn không phát sinh ca bệnh. Sở đang kiểm tra, sẽ báo cáo sau.", "907/SYT-NVY", "phúc đáp"),
        ("Sở đã giao các đơn vị tiêm bù; kết quả tiêm bù sẽ báo cáo sau.", "88/BC-SYT", "Kết quả tiêm chủng năm 2025"),
    ],
    ids=["figures", "a-list", "an-opinion", "done-besides", "nothing-to-tell", "a-report"],
)
def test_who_brings_something_has_answered(text: str, number: str, title: str) -> None:
    assert status(text, number, title) == "done_on_time"
