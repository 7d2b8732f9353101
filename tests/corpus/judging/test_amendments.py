"""What later documents do to a directive of several tasks: only the one that a grant of more time is about is moved."""

from models.document import Document
from models.verdict import TaskRow
from tests.builders import cite, document, judged, task

COMMITTEE, WORKS = "Ủy ban nhân dân tỉnh Sơn La", "Sở Xây dựng tỉnh Sơn La"
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
