"""How a task stands on a day: open, overdue, without a term, period by period."""

from models.task import Schedule
from tests.builders import COMMITTEE, HEALTH, cite, document, judged, task
from tests.corpus.judging.letters import FILLER, OFFICE, ORDER, Filed, only, report


def test_nothing_held_of_the_body_is_no_accusation() -> None:
    assert only().status == "no_evidence"


def test_the_day_decides_between_open_and_overdue() -> None:
    filler = FILLER
    assert only(filler, as_of="2025-06-30").status == "open_in_term"
    assert only(filler, as_of="2025-07-01").status == "open_overdue"
    assert only(filler, report(), as_of="2025-06-19").status == "open_in_term", (
        "issued after the day that is asked about"
    )
    assert judged(ORDER, as_of="2025-05-04") == ()


def test_without_a_term() -> None:
    asks = task("Nghiên cứu, đề xuất chính sách hỗ trợ y tế thôn bản", wants="đề xuất")
    order = document("311/UBND-VX", COMMITTEE, "2025-05-05", to=(HEALTH,), tasks=(asks,))
    (row,) = judged(order, FILLER)
    assert (row.status, row.days_late) == ("open_no_deadline", None)


QUARTERLY = document(
    "655/VP-KS",
    OFFICE,
    "2025-02-14",
    "chế độ báo cáo định kỳ",
    to=("Các sở, ban, ngành tỉnh", "UBND các huyện, thị xã, thành phố"),
    tasks=(
        task(
            "Định kỳ hằng quý trong năm 2025 báo cáo kết quả kiểm soát thủ tục hành chính",
            recurs="quarterly",
            schedule=Schedule(month=3, day=20),
            leads=("Các sở, ban, ngành tỉnh", "UBND các huyện, thị xã, thành phố"),
        ),
    ),
)


def quarter(number: str, issued: str, title: str) -> Filed:
    says = "Thực hiện Công văn số 655/VP-KS ngày 14/02/2025 của Văn phòng UBND tỉnh, Sở Y tế báo cáo như sau:"
    return document(number, HEALTH, issued, title, to=(OFFICE,), cites=(cite("655/VP-KS", "2025-02-14", says=says),))


def test_one_row_a_period_due_and_the_next() -> None:
    first = quarter("21/BC-SYT", "2025-03-18", "Kiểm soát thủ tục hành chính quý I năm 2025")
    third = quarter("78/BC-SYT", "2025-09-23", "Kiểm soát thủ tục hành chính quý III/2025")
    rows = judged(QUARTERLY, first, third)
    assert [(row.period, str(row.status), row.task.deadline and row.task.deadline.due) for row in rows] == [
        ("2025-Q1", "done_on_time", "2025-03-20"),
        ("2025-Q2", "open_overdue", "2025-06-20"),
        ("2025-Q3", "done_late", "2025-09-20"),
        ("2025-Q4", "open_in_term", "2025-12-20"),
    ]
    assert {row.addressee for row in rows} == {HEALTH}


def test_a_report_that_names_no_period_counts_for_the_nearest_one() -> None:
    rows = judged(QUARTERLY, quarter("40/BC-SYT", "2025-06-19", "Kiểm soát thủ tục hành chính"))
    assert [row.period for row in rows if row.answered_by] == ["2025-Q2"]
