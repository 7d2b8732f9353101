"""Which period a reminder asks about, and which one a report is about."""

import pytest

from models.verdict import TaskRow
from tests.builders import COMMITTEE, HEALTH, cite, document, judged, task

ORDER = document("310/UBND-VX", COMMITTEE, "2025-05-05", "báo cáo hằng tháng về tiêm chủng", to=(HEALTH,))


def reminded(title: str, answer: str, says: str = "", *, wants: str = "gửi ngay báo cáo còn thiếu") -> TaskRow:
    """The row of a reminder with that title for an answer with that title."""
    ask = task(f"Đề nghị Sở Y tế {wants} về UBND tỉnh", due="2025-11-11")
    cites = (cite("310/UBND-VX", "2025-05-05", does="mentions"),)
    reminder = document("901/UBND-VX", COMMITTEE, "2025-11-05", title, to=(HEALTH,), cites=cites, tasks=(ask,))
    says = says or "Thực hiện Công văn số 901/UBND-VX ngày 05/11/2025 của UBND tỉnh, Sở Y tế báo cáo kết quả như sau:"
    report = document(
        "91/BC-SYT",
        HEALTH,
        "2025-11-24",
        answer,
        to=(COMMITTEE,),
        cites=(cite("901/UBND-VX", "2025-11-05", says=says),),
    )
    return next(row for row in judged(ORDER, reminder, report) if row.directive.number == "901/UBND-VX")


@pytest.mark.parametrize(
    ("title", "answer", "status"),
    [
        ("đôn đốc báo cáo tiêm chủng tháng 10/2025", "Kết quả tiêm chủng tháng 11 năm 2025", "open_overdue"),
        ("đôn đốc báo cáo tiêm chủng tháng 10/2025", "Kết quả tiêm chủng tháng 10 năm 2025", "done_late"),
        ("đôn đốc báo cáo tiêm chủng tháng 10/2025", "Kết quả tiêm chủng tháng 10, tháng 11/2025", "done_late"),
        ("đôn đốc báo cáo tiêm chủng quý III/2025", "Kết quả tiêm chủng quý II/2025", "open_overdue"),
        ("đôn đốc báo cáo tiêm chủng quý III/2025", "Kết quả tiêm chủng 9 tháng đầu năm 2025", "done_late"),
        ("đôn đốc báo cáo tiêm chủng quý III/2025", "Kết quả tiêm chủng năm 2025", "done_late"),
        ("đôn đốc báo cáo tiêm chủng", "Kết quả tiêm chủng tháng 11 năm 2025", "done_late"),
        ("đôn đốc báo cáo tiêm chủng năm 2026", "Kết quả tiêm chủng năm 2025", "done_late"),
    ],
    ids=["later-month", "same-month", "both-months", "other-quarter", "nine-months", "whole-year", "none", "years"],
)
def test_a_report_of_another_period_does_not_meet_a_reminder(title: str, answer: str, status: str) -> None:
    assert reminded(title, answer).status == status


def test_a_period_that_the_task_names_is_asked_for_too() -> None:
    row = reminded(
        "báo cáo tiêm chủng quý III/2025", "Kết quả tiêm chủng quý II/2025", wants="gửi báo cáo quý II, quý III"
    )
    assert row.status == "done_late"


def test_the_reason_is_told() -> None:
    row = reminded("đôn đốc báo cáo tháng 10/2025", "Kết quả tháng 11 năm 2025")
    assert [miss.why for miss in row.near_misses] == ["about another period than this letter asks for"]
