"""What later documents do to a directive of several tasks: only the one that a grant of more time is about is moved."""

import pytest

from models.document import Document
from models.verdict import TaskRow
from tests.builders import COMMITTEE, HEALTH, cite, document, judged, task
from tests.corpus.judging.letters import CITED, FILLER, OFFICE, ORDER, REPLIES, by_number, only, report

WORKS = "Sở Xây dựng tỉnh Sơn La"
ORDERS = document(
    "51/TB-UBND",
    COMMITTEE,
    "2025-04-02",
    "kết luận về phát triển đô thị",
    kind="thong_bao",
    tasks=(
        task("Hoàn thiện hồ sơ quy hoạch chung thị trấn Hát Lót, trình UBND tỉnh", leads=(WORKS,), due="2025-05-30"),
        task("Rà soát quỹ nhà ở công vụ, có báo cáo gửi UBND tỉnh", leads=(WORKS,), due="2025-05-15"),
    ),
)


def granted(words: str) -> tuple[str, Document]:
    """The committee gives the department more time, in these words."""
    says = f"{words} được giao tại Thông báo số 51/TB-UBND ngày 02/4/2025 đến hết ngày 30/6/2025."
    return document(
        "620/UBND-TH",
        COMMITTEE,
        "2025-05-12",
        "gia hạn thời gian thực hiện nhiệm vụ",
        to=(WORKS,),
        cites=(cite("51/TB-UBND", "2025-04-02", does="extends", says=says),),
        tasks=(task(says, leads=(WORKS,), due="2025-06-30"),),
    )


def standing(rows: tuple[TaskRow, ...]) -> dict[str, str]:
    return {row.task.text.split(",")[0]: row.status for row in rows if row.directive.number == "51/TB-UBND"}


def test_more_time_moves_the_task_that_it_is_likest_to() -> None:
    rows = judged(ORDERS, granted("Đồng ý gia hạn thời gian trình hồ sơ quy hoạch chung"), as_of="2025-06-10")
    assert standing(rows)["Hoàn thiện hồ sơ quy hoạch chung thị trấn Hát Lót"] == "superseded"
    assert standing(rows)["Rà soát quỹ nhà ở công vụ"] != "superseded"


def test_the_other_task_is_moved_when_the_grant_names_it() -> None:
    rows = judged(ORDERS, granted("Đồng ý gia hạn thời gian rà soát quỹ nhà ở công vụ"), as_of="2025-06-10")
    assert standing(rows)["Hoàn thiện hồ sơ quy hoạch chung thị trấn Hát Lót"] != "superseded"
    assert standing(rows)["Rà soát quỹ nhà ở công vụ"] == "superseded"


def test_a_new_term_takes_the_place_of_the_old_one() -> None:
    says = "Thời hạn báo cáo tại Công văn số 310/UBND-VX ngày 05/5/2025 được điều chỉnh thành trước ngày 31/7/2025."
    moved = document(
        "402/UBND-VX",
        COMMITTEE,
        "2025-06-25",
        "điều chỉnh thời hạn báo cáo",
        to=(HEALTH,),
        cites=(cite(*CITED, does="amends", says=says),),
        tasks=(
            task("Thời hạn báo cáo kết quả tiêm chủng được điều chỉnh thành trước ngày 31/7/2025", due="2025-07-31"),
        ),
    )
    both = (cite(*CITED, says=REPLIES), cite("402/UBND-VX", "2025-06-25", says=REPLIES))
    rows = by_number(judged(ORDER, moved, report(issued="2025-07-20", cites=both)))
    assert (rows["310/UBND-VX"].status, rows["310/UBND-VX"].answered_by) == ("superseded", ())
    assert (rows["402/UBND-VX"].status, rows["402/UBND-VX"].answered_by) == ("done_on_time", ("88/BC-SYT",))


@pytest.mark.parametrize(("to", "status"), [(HEALTH, "superseded"), ("Sở Nội vụ tỉnh Sơn La", "open_overdue")])
def test_more_time_was_granted_to_one_body(to: str, status: str) -> None:
    says = (
        "Chủ tịch UBND tỉnh đồng ý lùi thời hạn báo cáo tại Công văn số 310/UBND-VX ngày 05/5/2025 đến ngày 31/7/2025."
    )
    granted = document(
        "403/VP-VX",
        OFFICE,
        "2025-06-25",
        "thời hạn báo cáo",
        to=(to,),
        cites=(cite(*CITED, does="mentions", says=says),),
    )
    row = only(FILLER, granted)
    assert row.status == status


@pytest.mark.parametrize(("on", "status"), [("2025-06-01", "superseded"), ("2025-08-01", "open_overdue")])
def test_a_replaced_directive_binds_no_longer_when_its_term_was_not_over(on: str, status: str) -> None:
    says = "Công văn này thay thế Công văn số 310/UBND-VX ngày 05/5/2025."
    new = document("500/UBND-VX", COMMITTEE, on, "tiêm chủng", cites=(cite(*CITED, does="replaces", says=says),))
    assert only(FILLER, new).status == status


def test_what_was_answered_before_the_change_stays_done() -> None:
    says = "Công văn này thay thế Công văn số 310/UBND-VX ngày 05/5/2025."
    new = document(
        "500/UBND-VX", COMMITTEE, "2025-06-25", "tiêm chủng", cites=(cite(*CITED, does="replaces", says=says),)
    )
    assert only(report(), new).status == "done_on_time"


def test_a_withdrawn_directive_binds_no_longer() -> None:
    says = "Thu hồi Công văn số 310/UBND-VX ngày 05/5/2025 của UBND tỉnh."
    gone = document(
        "333/UBND-VX", COMMITTEE, "2025-05-20", "thu hồi văn bản", cites=(cite(*CITED, does="mentions", says=says),)
    )
    assert only(FILLER, gone).status == "superseded"


def test_what_is_assigned_anew_after_its_term_stays_overdue() -> None:
    says = "Yêu cầu rà soát quỹ nhà ở công vụ theo Thông báo số 51/TB-UBND trước ngày 30/6/2025."
    anew = task("Rà soát quỹ nhà ở công vụ, có báo cáo gửi UBND tỉnh", leads=(WORKS,), due="2025-06-30")
    for on, status in (("2025-05-02", "superseded"), ("2025-05-20", "no_evidence")):
        cites = (cite("51/TB-UBND", "2025-04-02", does="amends", says=says),)
        later = document("621/UBND-TH", COMMITTEE, on, "nhà ở công vụ", to=(WORKS,), cites=cites, tasks=(anew,))
        found = standing(judged(ORDERS, later, as_of="2025-06-10"))
        assert found["Rà soát quỹ nhà ở công vụ"] == status
