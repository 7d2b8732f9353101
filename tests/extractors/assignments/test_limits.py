"""Terms in the wild: where the limiting word stands away from the date, and what a date without one is not."""

import pytest

from extractors.assignments.deadlines import find
from extractors.assignments.reply import asks_reply

DUE = {
    "không quá ngày": ("gửi hồ sơ không quá ngày 30/10/2031", "2031-10-30"),
    "trong ngày": ("báo cáo Sở trong ngày 08/10/2031", "2031-10-08"),
    "hạn chót without year": ("gửi danh sách, hạn chót 30/10.", "2031-10-30"),
    "xong trước without ngày": ("bàn giao mặt bằng xong trước 30/6.", "2031-06-30"),
    "first days of a month": ("nộp báo cáo trong 10 ngày đầu tháng 11/2031", "2031-11-10"),
    "không muộn hơn": ("gửi Sở không muộn hơn ngày 05/8/2031", "2031-08-05"),
    "month without year": ("tháo dỡ công trình, xong trong tháng 8.", "2031-08-31"),
    "quarter without year": ("điều chuyển vốn hoàn thành trong quý II.", "2031-06-30"),
    "đến … phải": ("đến 20/11/2031 phải khôi phục cấp nước", "2031-11-20"),
    "a week of days": ("báo cáo trong tuần từ ngày 10/11/2031 đến ngày 14/11/2031", "2031-11-14"),
    "end of a long clause": (
        "Hoàn thành việc đo đạc, chỉnh lý bản đồ các xã theo địa giới mới trong Quý III/2031.",
        "2031-09-30",
    ),
    "after a noun phrase": ("tham mưu tổ chức hội nghị tổng kết trong tháng 12/2031.", "2031-12-31"),
    "words between": ("bố trí đủ giáo viên trước ngày khai giảng 05/9/2031", "2031-09-05"),
    "h00": ("gửi trước 17h00 ngày 20/10/2031", "2031-10-20"),
    "weekday between": ("gửi trước 17 giờ 00, thứ Sáu, ngày 09/5/2031", "2031-05-09"),
    "week of a month": ("hoàn thành trong tuần 3 tháng 8/2031", "2031-08-21"),
    "peak until": ("tuần tra cao điểm từ nay đến hết tháng 9/2031", "2031-09-30"),
    "hạn hoàn thành": ("phân bổ kinh phí; hạn hoàn thành: 05/8/2031", "2031-08-05"),
    "cuối tháng": ("trình danh mục vào cuối tháng 8/2031", "2031-08-31"),
    # no terms
    "a term of the law": ("hồ sơ nộp theo quy định trước ngày 01/7/2025", None),
    "figures of a period": ("số thu trong quý II/2031 đạt 40 tỷ đồng", None),
    "events of a day": ("sự cố xảy ra trong ngày 02/3/2031", None),
}


@pytest.mark.parametrize(("text", "due"), DUE.values(), ids=DUE.keys())
def test_due(text: str, due: str | None) -> None:
    assert next((f.deadline.due for f in find(text, issued="2031-03-03") if f.deadline.due), None) == due


RECURRING = {
    "first month of the next quarter": ("trước ngày 15 của tháng đầu quý kế tiếp", ("quarterly", 1, 15, True)),
    "first month of the following quarter": (
        "trước ngày 15 tháng đầu tiên của quý tiếp theo",
        ("quarterly", 1, 15, True),
    ),
    "first month of the quarter after": ("trước ngày 10 của tháng đầu quý sau", ("quarterly", 1, 10, True)),
    "quarterly with its day after": (
        "Định kỳ hằng quý báo cáo UBND tỉnh trước ngày 15 của tháng đầu quý sau",
        ("quarterly", 1, 15, True),
    ),
    "half-years in brackets": (
        "định kỳ 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12)",
        ("half-yearly", 6, 15, False),
    ),
    "each quarter once": ("Mỗi quý một lần báo cáo kết quả", ("quarterly", None, None, None)),
    "six months once": ("06 tháng một lần gửi số liệu", ("half-yearly", None, None, None)),
    "last week of each month": ("trình ký văn bản đôn đốc vào tuần cuối mỗi tháng", ("monthly", None, None, None)),
    "monthly with its day in front": ("Hằng tháng, trước ngày 25, gửi số liệu", ("monthly", None, 25, False)),
}


@pytest.mark.parametrize(("text", "expected"), RECURRING.values(), ids=RECURRING.keys())
def test_recurring(text: str, expected: tuple[str, int | None, int | None, bool | None]) -> None:
    term = next(f.deadline for f in find(text, issued="2031-03-03") if f.deadline.recurrence)
    day = term.schedule
    said = (day.month, day.day, day.following) if day else (None, None, None)
    assert (term.recurrence, *said) == expected


REPLY = {
    "a file to be handed in": ("Sở Y tế trình hồ sơ đúng hạn, không để chậm", True),
    "drafted and submitted": ("tham mưu, trình ban hành quy chế", True),
    "for approval": ("hoàn chỉnh đồ án, trình phê duyệt trước ngày 15/6/2031", True),
    "a list moved": ("chuyển danh sách người tham gia về hộp thư của Sở trước ngày 15/6/2031", True),
    "a list handed in": ("nộp danh mục dự án về UBND tỉnh", True),
    "news to a ministry": ("Thông tin diễn biến thị trường về Bộ Công Thương trước ngày 15/6/2031", True),
    "results handed in": ("nộp kết quả về Bộ trong quý IV/2031", True),
    "kịp thời báo cáo": ("kịp thời báo cáo những vấn đề phát sinh", False),
    "kịp thời báo cáo a body": ("theo dõi tình hình, kịp thời báo cáo UBND tỉnh các vấn đề phát sinh", False),
    "warnings to the public": ("cung cấp thông tin cảnh báo mưa lũ cho người dân", False),
    "a process": ("vận hành theo quy trình", False),
}


@pytest.mark.parametrize(("text", "reply"), REPLY.values(), ids=REPLY.keys())
def test_reply(text: str, reply: bool) -> None:
    assert asks_reply(text) is reply
