"""A reminder that repeats one item of a directive is met by the answer to that item, and by no other."""

from datetime import date

import pytest

from corpus.verdicts import judge
from models.document import Document
from models.verdict import TaskRow
from tests.builders import COMMITTEE, HEALTH, cite, document, task
from tests.corpus.judging.letters import OFFICE, by_number, reading

SURVEY = task("Khảo sát nguồn nước sinh hoạt các bản vùng cao, báo cáo UBND tỉnh", due="2025-05-15")
STOCK = task("Kiểm kê cơ số thuốc dự trữ phòng, chống thiên tai, báo cáo UBND tỉnh", due="2025-05-20")
ORDERS = document("52/TB-UBND", COMMITTEE, "2025-04-02", "kết luận về y tế", kind="thong_bao", tasks=(SURVEY, STOCK))
SAID = "Tại Thông báo số 52/TB-UBND, UBND tỉnh giao Sở Y tế khảo sát nguồn nước sinh hoạt các bản vùng cao"
REMINDER = document(
    "640/VP-VX",
    OFFICE,
    "2025-06-02",
    "đôn đốc thực hiện kết luận về y tế",
    to=(HEALTH,),
    cites=(cite("52/TB-UBND", "2025-04-02", does="mentions", says=SAID),),
    tasks=(task("Khẩn trương hoàn thành, gửi báo cáo về UBND tỉnh", due="2025-06-20"),),
)
WATER, DRUGS = "khảo sát nguồn nước sinh hoạt các bản vùng cao", "kiểm kê cơ số thuốc dự trữ phòng, chống thiên tai"


def report(about: str, cited: str = "52/TB-UBND") -> tuple[str, Document]:
    """The department's report of June on one of the items."""
    says = f"Thực hiện Thông báo số {cited} của UBND tỉnh, Sở Y tế báo cáo kết quả {about} như sau:"
    return document(
        "91/BC-SYT", HEALTH, "2025-06-10", f"Kết quả {about}", to=(COMMITTEE,), cites=(cite(cited, says=says),)
    )


def rows(answer: tuple[str, Document], reminded: str) -> tuple[TaskRow, ...]:
    """The rows on a day in July; the reminder's page holds the words `reminded`."""
    held = reading(reminded, ORDERS, answer, REMINDER)
    return judge(held, as_of=date(2025, 7, 15), owner=HEALTH)


@pytest.mark.parametrize(
    ("about", "reminded", "status"),
    [
        pytest.param(WATER, SAID, "done_on_time", id="the-item"),
        pytest.param(DRUGS, SAID, "open_overdue", id="another-item"),
        pytest.param(DRUGS, "Đề nghị Sở Y tế thực hiện Thông báo số 52/TB-UBND.", "done_on_time", id="all-items"),
    ],
)
def test_an_answer_to_the_original(about: str, reminded: str, status: str) -> None:
    assert by_number(rows(report(about), reminded))["640/VP-VX"].status == status


def test_an_answer_to_the_reminder() -> None:
    answer = report("thực hiện nhiệm vụ được giao", "640/VP-VX")
    found = {row.task.text: str(row.status) for row in rows(answer, SAID) if row.directive.number == "52/TB-UBND"}
    assert found == {SURVEY.text: "done_late", STOCK.text: "open_overdue"}
