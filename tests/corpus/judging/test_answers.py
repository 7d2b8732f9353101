"""Every document of which officials say that it answers a task or not, in invented letters."""

from datetime import date

import pytest

from corpus.verdicts import judge
from tests.builders import COMMITTEE, HEALTH, cite, document, judged, task
from tests.corpus.judging.letters import CITED, FILLER, OFFICE, ORDER, REPLIES, Filed, only, reading, report


@pytest.mark.parametrize(
    ("answer", "status", "late"),
    [
        pytest.param(report(), "done_on_time", 0, id="before-the-day"),
        pytest.param(report(issued="2025-06-30"), "done_on_time", 0, id="on-the-day"),
        pytest.param(report(issued="2025-07-03"), "done_late", 3, id="three-days-late"),
        pytest.param(report(cites=(cite("310/UBND-VX", says=REPLIES),)), "done_on_time", 0, id="cited-without-day"),
        pytest.param(report(does="implements"), "done_on_time", 0, id="relation-read-as-implements"),
        pytest.param(report(does="mentions"), "done_on_time", 0, id="relation-not-read"),
        pytest.param(report(to=()), "done_on_time", 0, id="addressees-not-read"),
        pytest.param(report(to=(OFFICE,)), "done_on_time", 0, id="sent-to-the-office"),
        pytest.param(report(number="900/SYT-NVD", kind="cong_van"), "done_on_time", 0, id="as-a-letter"),
        pytest.param(
            report(title="Báo cáo chính thức tiếp theo báo cáo bước đầu"), "done_on_time", 0, id="final-after-interim"
        ),
    ],
)
def test_answered(answer: Filed, status: str, late: int) -> None:
    row = only(answer)
    assert (row.status, row.days_late, row.answered_by) == (status, late, (answer[1].head.number,))
    assert row.answered_on == answer[1].head.issued
    assert [e.file for e in row.evidence] == [ORDER[0], answer[0]]
    assert row.evidence[1].text == answer[1].references[0].mentions[0].sentence


MORE_TIME = "Để bảo đảm chất lượng, Sở Y tế kính đề nghị UBND tỉnh cho phép lùi thời hạn báo cáo đến ngày 31/7/2025."


PASSING = "4. Tiêm chủng: đã thực hiện theo Công văn số 310/UBND-VX ngày 05/5/2025 của UBND tỉnh."


NOT_YET = "Thực hiện Công văn số 310/UBND-VX ngày 05/5/2025, Sở Y tế báo cáo bước đầu kết quả như sau:"


BASIS = "Căn cứ Công văn số 310/UBND-VX ngày 05/5/2025 của UBND tỉnh;"


RELAY = "Thực hiện Công văn số 310/UBND-VX ngày 05/5/2025 của UBND tỉnh, Sở Y tế đề nghị các đơn vị báo cáo như sau:"


@pytest.mark.parametrize(
    ("other", "why"),
    [
        pytest.param(report(title="Báo cáo bước đầu về tiêm chủng", says=NOT_YET), "interim", id="interim"),
        pytest.param(report(title="Tiến độ tiêm chủng đến ngày 15/6/2025"), "interim", id="progress"),
        pytest.param(
            report("901/SYT-NVD", title="xin lùi thời hạn báo cáo", says=MORE_TIME), "more time", id="asks-for-time"
        ),
        pytest.param(
            report("902/SYT-NVD", title="tiêm chủng", says=MORE_TIME), "more time", id="asks-for-time-in-text"
        ),
        pytest.param(
            report("15/QĐ-SYT", title="Về việc thành lập Tổ tổng hợp số liệu", says=BASIS, does="based_on", to=()),
            "prepares",
            id="legal-basis",
        ),
        pytest.param(
            report(title="Công tác năm 2025", says=PASSING, does="mentions"), "mentions", id="passing-mention"
        ),
        pytest.param(
            report("903/SYT-NVD", title="tiêm chủng", says=RELAY, to=("Bệnh viện Đa khoa tỉnh",)),
            "others",
            id="passed-down",
        ),
        pytest.param(report(issued="2025-04-20"), "before", id="older-than-the-directive"),
        pytest.param(
            report(
                "905/SYT-NVD",
                title="chuyển Công văn số 310/UBND-VX",
                does="forwards",
                to=("Trung tâm Kiểm soát bệnh tật",),
            ),
            "forwards",
            id="forwarding",
        ),
        pytest.param(
            report("411/VP-VX", issuer=OFFICE, title="đôn đốc gửi báo cáo tiêm chủng", does="mentions", to=(HEALTH,)),
            "reminder",
            id="reminder-by-the-office",
        ),
    ],
)
def test_not_an_answer(other: Filed, why: str) -> None:
    filler = FILLER
    row = only(filler, other)
    assert row.status == "open_overdue"
    assert row.days_late == 168
    (miss,) = row.near_misses
    assert (miss.number, why in miss.why) == (other[1].head.number, True), miss.why


def test_another_body_does_not_answer() -> None:
    other = report("77/BC-SNV", issuer="Sở Nội vụ tỉnh Sơn La")
    row = only(other, FILLER)
    assert (row.status, row.answered_by) == ("open_overdue", ())


def test_an_invitation_is_no_answer() -> None:
    invites = report("9/GM-SYT", kind="giay_moi", title="Hội nghị báo cáo kết quả tiêm chủng")
    assert only(invites).status == "open_overdue"


def test_an_answer_by_title_and_day() -> None:
    says = "Thực hiện văn bản ngày 05/5/2025 của UBND tỉnh về việc báo cáo kết quả tiêm chủng, Sở Y tế báo cáo như sau:"
    row = only(
        report(cites=(cite(None, "2025-05-05", issuer=COMMITTEE, title="báo cáo kết quả tiêm chủng", says=says),))
    )
    assert row.status == "done_on_time"


def test_a_report_on_progress_answers_who_asked_for_it() -> None:
    asks = task("Báo cáo tình hình, tiến độ giải ngân vốn đầu tư công, gửi UBND tỉnh", due="2025-06-30")
    order = document("310/UBND-VX", COMMITTEE, "2025-05-05", "giải ngân", to=(HEALTH,), tasks=(asks,))
    (row,) = judged(order, report(title="Tình hình, tiến độ giải ngân vốn đầu tư công"))
    assert row.status == "done_on_time"


def test_a_report_may_name_the_directive_in_its_title_only() -> None:
    title = "Kết quả tiêm chủng theo Công văn số 310/UBND-VX của UBND tỉnh"
    cites = (cite("310/UBND-VX", says=title, does="mentions"),)
    assert only(report(title=title, cites=cites)).status == "done_on_time"
    assert only(FILLER, report(title="Công tác tháng 6", cites=cites)).status == "open_overdue"


def test_comments_on_a_draft_answer_the_request_for_them() -> None:
    asks = task("Tham gia ý kiến bằng văn bản đối với dự thảo Quyết định", due="2025-06-30", wants="ý kiến")
    order = document("310/UBND-VX", COMMITTEE, "2025-05-05", "góp ý dự thảo Quyết định", to=(HEALTH,), tasks=(asks,))
    says = "Phúc đáp Công văn số 310/UBND-VX ngày 05/5/2025 của UBND tỉnh, Sở Y tế có ý kiến như sau:"
    (row,) = judged(order, report("907/SYT-VP", title="góp ý dự thảo Quyết định", cites=(cite(*CITED, says=says),)))
    assert row.status == "done_on_time"


def test_a_reminder_to_another_body_is_not_shown() -> None:
    other = document(
        "411/VP-VX",
        OFFICE,
        "2025-07-10",
        "đôn đốc gửi báo cáo",
        to=("Sở Nội vụ tỉnh Sơn La",),
        cites=(cite(*CITED, does="mentions", says="UBND tỉnh có Công văn số 310/UBND-VX ngày 05/5/2025."),),
    )
    assert only(FILLER, other).near_misses == ()


YEARLY = "Thực hiện Công văn số 900/VP-TH ngày 01/12/2025 của Văn phòng, Sở Y tế báo cáo công tác năm như sau:"


@pytest.mark.parametrize(
    ("says", "status"),
    [
        ("Thực hiện Công văn số 310/UBND-VX ngày 05/5/2025 của UBND tỉnh, Sở đã tiêm 4.000 mũi.", "open_overdue"),
        ("Thực hiện Công văn số 310/UBND-VX ngày 05/5/2025 của UBND tỉnh, Sở báo cáo như sau:", "done_late"),
    ],
    ids=["told-in-passing", "reported-on"],
)
def test_a_report_that_answers_another_paper_and_names_the_order_under_an_item(says: str, status: str) -> None:
    cites = (cite("900/VP-TH", "2025-12-01", says=YEARLY), cite(*CITED, says=says))
    yearly = report("451/BC-SYT", "2025-12-10", "Kết quả công tác y tế năm 2025", cites=cites)
    page = f"Kính gửi: UBND tỉnh.\n{YEARLY}\n1. Nhân lực: 900 bác sĩ.\n2. Tiêm chủng. {says} Tỷ lệ 95%."
    (row,) = judge(reading(page, FILLER, ORDER, yearly), as_of=date(2025, 12, 15), owner=HEALTH)
    assert row.status == status
