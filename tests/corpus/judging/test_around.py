"""Letters that speak of a directive: who answers them answers it, and for whom they speak."""

import pytest

from tests.builders import COMMITTEE, HEALTH, MINISTRY, cite, document, judged, task
from tests.corpus.judging.letters import CITED, OFFICE, ORDER, by_number, report

FROM_MINISTRY = document(
    "2100/BYT-DP",
    MINISTRY,
    "2025-05-05",
    "tổng kết Đề án tiêm chủng",
    to=("Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương",),
    tasks=(
        task(
            "Tổng kết Đề án tiêm chủng trên địa bàn, gửi báo cáo về Bộ Y tế",
            due="2025-09-15",
            leads=("Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương",),
        ),
    ),
)


FORWARD = document(
    "515/VP-VX",
    OFFICE,
    "2025-05-12",
    "chuyển Công văn số 2100/BYT-DP của Bộ Y tế",
    to=(HEALTH,),
    cites=(cite("2100/BYT-DP", "2025-05-05", does="forwards", says="Chuyển Công văn số 2100/BYT-DP đến Sở Y tế."),),
    tasks=(task("Tham mưu dự thảo báo cáo tổng kết, trình UBND tỉnh", due="2025-08-25", wants="dự thảo báo cáo"),),
)


DRAFT = document(
    "970/SYT-NVY",
    HEALTH,
    "2025-08-20",
    "dự thảo Báo cáo tổng kết Đề án tiêm chủng",
    to=(COMMITTEE,),
    cites=(
        cite(
            "515/VP-VX",
            "2025-05-12",
            says="Thực hiện Công văn số 515/VP-VX ngày 12/5/2025, Sở Y tế kính trình UBND tỉnh dự thảo.",
        ),
        cite(
            "2100/BYT-DP",
            "2025-05-05",
            does="implements",
            says="Theo Công văn số 2100/BYT-DP ngày 05/5/2025 của Bộ Y tế.",
        ),
    ),
)


def test_a_department_answers_the_office_and_not_for_the_committee() -> None:
    rows = by_number(judged(FROM_MINISTRY, FORWARD, DRAFT))
    assert (rows["515/VP-VX"].status, rows["515/VP-VX"].answered_by) == ("done_on_time", ("970/SYT-NVY",))
    assert (rows["2100/BYT-DP"].addressee, rows["2100/BYT-DP"].status) == (COMMITTEE, "open_overdue")


@pytest.mark.parametrize("issuer", [COMMITTEE, OFFICE])
def test_the_committee_or_its_office_answers_the_ministry(issuer: str) -> None:
    says = "Thực hiện Công văn số 2100/BYT-DP ngày 05/5/2025 của Bộ Y tế, UBND tỉnh báo cáo như sau:"
    answer = document(
        "96/BC-UBND",
        issuer,
        "2025-09-10",
        "Tổng kết Đề án tiêm chủng",
        to=(MINISTRY,),
        cites=(cite("2100/BYT-DP", "2025-05-05", says=says),),
    )
    row = by_number(judged(FROM_MINISTRY, FORWARD, DRAFT, answer))["2100/BYT-DP"]
    assert (row.status, row.answered_by) == ("done_on_time", ("96/BC-UBND",))


def test_an_answer_that_cites_the_forwarding_letter_only() -> None:
    says = "Thực hiện Công văn số 515/VP-VX ngày 12/5/2025 của Văn phòng UBND tỉnh, Sở Y tế báo cáo Bộ Y tế như sau:"
    answer = document(
        "97/BC-SYT",
        HEALTH,
        "2025-09-10",
        "Tổng kết Đề án tiêm chủng",
        to=(MINISTRY,),
        cites=(cite("515/VP-VX", "2025-05-12", says=says),),
    )
    row = by_number(judged(FROM_MINISTRY, FORWARD, answer))["2100/BYT-DP"]
    assert (row.status, row.answered_by) == ("done_on_time", ("97/BC-SYT",))
    assert row.confidence < 0.8, "a department spoke for the committee"


REMINDER = document(
    "411/VP-VX",
    OFFICE,
    "2025-07-10",
    "đôn đốc gửi báo cáo kết quả tiêm chủng",
    to=(HEALTH,),
    cites=(
        cite(
            *CITED,
            does="mentions",
            says="Ngày 05/5/2025, UBND tỉnh có Công văn số 310/UBND-VX; đến nay chưa nhận được.",
        ),
    ),
    tasks=(task("Khẩn trương gửi báo cáo kết quả tiêm chủng", due="2025-07-20"),),
)


@pytest.mark.parametrize("cited", [CITED, ("411/VP-VX", "2025-07-10")])
def test_who_answers_the_reminder_answers_the_directive(cited: tuple[str, str]) -> None:
    says = f"Thực hiện Công văn số {cited[0]} của UBND tỉnh, Sở Y tế báo cáo kết quả như sau:"
    late = report(issued="2025-07-18", cites=(cite(*cited, says=says),))
    rows = by_number(judged(ORDER, REMINDER, late))
    assert (rows["310/UBND-VX"].status, rows["310/UBND-VX"].days_late) == ("done_late", 18)
    assert rows["411/VP-VX"].status == "done_on_time"


def test_an_answer_before_the_reminder_is_none_to_it() -> None:
    rows = by_number(judged(ORDER, REMINDER, report(issued="2025-07-05")))
    assert rows["310/UBND-VX"].status == "done_late"
    assert rows["411/VP-VX"].answered_by == ()


def test_an_answer_in_the_new_term_may_cite_the_old_letter() -> None:
    granted = document(
        "403/VP-VX",
        OFFICE,
        "2025-06-25",
        "đồng ý lùi thời hạn báo cáo",
        to=(HEALTH,),
        cites=(
            cite(
                *CITED, does="mentions", says="Đồng ý lùi thời hạn báo cáo tại Công văn số 310/UBND-VX ngày 05/5/2025."
            ),
        ),
        tasks=(task("Gửi báo cáo kết quả tiêm chủng trước ngày 31/7/2025", due="2025-07-31"),),
    )
    rows = by_number(judged(ORDER, granted, report(issued="2025-07-20")))
    assert rows["310/UBND-VX"].status == "superseded"
    assert (rows["403/VP-VX"].status, rows["403/VP-VX"].answered_by) == ("done_on_time", ("88/BC-SYT",))


URGED = document(
    "560/UBND-VX",
    COMMITTEE,
    "2025-07-06",
    "đôn đốc báo cáo kết quả tiêm chủng",
    to=(HEALTH,),
    cites=(cite(*CITED, does="mentions", says="Sở chưa thực hiện Công văn số 310/UBND-VX ngày 05/5/2025."),),
    tasks=(task("Khẩn trương gửi báo cáo kết quả tiêm chủng về UBND tỉnh", due="2025-07-20"),),
)
ABOUT = "Phúc đáp Công văn số 560/UBND-VX về việc đôn đốc thực hiện Công văn số 310/UBND-VX"


@pytest.mark.parametrize(
    ("says", "does", "status"),
    [
        (f"{ABOUT}, Sở Y tế cung cấp thông tin như sau:", "answers", "done_late"),
        (f"{ABOUT}, Sở Y tế xin lùi thời hạn gửi báo cáo.", "answers", "open_overdue"),
        (
            "Sở Y tế tổ chức hội nghị theo Công văn số 560/UBND-VX và Công văn số 310/UBND-VX.",
            "mentions",
            "open_overdue",
        ),
    ],
    ids=["answers", "asks-for-time", "names-both"],
)
def test_who_answers_a_reminder_and_names_its_directive_answers_both(says: str, does: str, status: str) -> None:
    cites = (cite("560/UBND-VX", "2025-07-06", does=does, says=says), cite(*CITED, does="mentions", says=says))
    letter = report("88/SYT-NVY", "2025-07-14", "thông tin tiêm chủng", cites=cites)
    row = by_number(judged(ORDER, URGED, letter))["310/UBND-VX"]
    assert row.status == status
    assert len({miss.number for miss in row.near_misses}) == len(row.near_misses)
