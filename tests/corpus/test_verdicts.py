"""Every situation of which officials say that a task is answered or not, in invented documents."""

from datetime import date

import pytest

from corpus.collection import Collection
from corpus.verdicts import judge, select
from models.document import Document
from models.task import Schedule
from models.verdict import Standing, TaskRow
from tests.builders import COMMITTEE, HEALTH, MINISTRY, cite, document, judged, task

Filed = tuple[str, Document]
OFFICE = "Văn phòng Ủy ban nhân dân tỉnh Sơn La"

ASK = task("Tổng hợp, báo cáo kết quả tiêm chủng trên địa bàn năm 2025, gửi UBND tỉnh", due="2025-06-30")
ORDER = document("310/UBND-VX", COMMITTEE, "2025-05-05", "báo cáo kết quả tiêm chủng", to=(HEALTH,), tasks=(ASK,))
CITED = ("310/UBND-VX", "2025-05-05")
REPLIES = "Thực hiện Công văn số 310/UBND-VX ngày 05/5/2025 của UBND tỉnh, Sở Y tế báo cáo kết quả như sau:"


def report(
    number: str = "88/BC-SYT", issued: str = "2025-06-20", title: str = "Kết quả tiêm chủng năm 2025", **more: object
) -> Filed:
    """A final report by the department to the committee, changed by what is given."""
    says, does = str(more.pop("says", REPLIES)), str(more.pop("does", "answers"))
    settings = {"to": (COMMITTEE,), "cites": (cite(*CITED, says=says, does=does),)} | more
    return document(number, str(settings.pop("issuer", HEALTH)), issued, title, **settings)  # type: ignore[arg-type]


def only(*documents: Filed, as_of: str = "2025-12-15") -> TaskRow:
    (row,) = judged(ORDER, *documents, as_of=as_of)
    return row


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
    filler = document("7/TB-SYT", HEALTH, "2025-01-02", "lịch trực")
    row = only(filler, other)
    assert row.status == "open_overdue"
    assert row.days_late == 168
    (miss,) = row.near_misses
    assert (miss.number, why in miss.why) == (other[1].head.number, True), miss.why


def test_another_body_does_not_answer() -> None:
    other = report("77/BC-SNV", issuer="Sở Nội vụ tỉnh Sơn La")
    row = only(other, document("7/TB-SYT", HEALTH, "2025-01-02", "lịch trực"))
    assert (row.status, row.answered_by) == ("open_overdue", ())


def test_nothing_held_of_the_body_is_no_accusation() -> None:
    assert only().status == "no_evidence"


def test_the_day_decides_between_open_and_overdue() -> None:
    filler = document("7/TB-SYT", HEALTH, "2025-01-02", "lịch trực")
    assert only(filler, as_of="2025-06-30").status == "open_in_term"
    assert only(filler, as_of="2025-07-01").status == "open_overdue"
    assert only(filler, report(), as_of="2025-06-19").status == "open_in_term", (
        "issued after the day that is asked about"
    )
    assert judged(ORDER, as_of="2025-05-04") == ()


def test_without_a_term() -> None:
    asks = task("Nghiên cứu, đề xuất chính sách hỗ trợ y tế thôn bản", wants="đề xuất")
    order = document("311/UBND-VX", COMMITTEE, "2025-05-05", to=(HEALTH,), tasks=(asks,))
    (row,) = judged(order, document("7/TB-SYT", HEALTH, "2025-01-02", "lịch trực"))
    assert (row.status, row.days_late) == ("open_no_deadline", None)


def test_same_number_of_another_year_is_another_directive() -> None:
    old = document("310/UBND-VX", COMMITTEE, "2024-05-06", "phòng dịch", to=(HEALTH,), tasks=(ASK,))
    rows = judged(old, ORDER, report())
    assert [row.status for row in rows] == ["open_overdue", "done_on_time"]


def test_same_number_of_another_issuer_is_another_directive() -> None:
    theirs = document("310/UBND-VX", "Ủy ban nhân dân tỉnh Lai Châu", "2025-05-05", tasks=(ASK,))
    reply = report(cites=(cite(*CITED, issuer=COMMITTEE, says=REPLIES),))
    rows = {row.directive.issuer: row.status for row in judged(theirs, ORDER, reply)}
    assert rows == {COMMITTEE: "done_on_time", "Ủy ban nhân dân tỉnh Lai Châu": "open_overdue"}


# --- several tasks of one directive ---------------------------------------------------------------------------------

PLAN = task(
    "Xây dựng Kế hoạch phòng, chống sốt xuất huyết, trình UBND tỉnh ban hành", due="2025-05-30", wants="kế hoạch"
)
LIST = task(
    "Lập danh sách cơ sở hành nghề dược có giấy phép hết hạn, gửi UBND tỉnh", due="2025-06-10", wants="danh sách"
)
FINAL = task("Báo cáo UBND tỉnh kết quả thực hiện Kế hoạch phòng, chống sốt xuất huyết", due="2025-11-30")
MANY = document(
    "420/UBND-VX", COMMITTEE, "2025-05-05", "phòng, chống sốt xuất huyết", to=(HEALTH,), tasks=(PLAN, LIST, FINAL)
)


def many(number: str, issued: str, title: str, act: str) -> Filed:
    says = (
        f"Thực hiện Công văn số 420/UBND-VX ngày 05/5/2025 của UBND tỉnh về phòng, chống sốt xuất huyết, Sở Y tế {act}:"
    )
    return document(
        number, HEALTH, issued, title, to=(COMMITTEE,), cites=(cite("420/UBND-VX", "2025-05-05", says=says),)
    )


def test_each_document_answers_its_own_task() -> None:
    plan = many(
        "30/TTr-SYT", "2025-05-28", "Về việc ban hành Kế hoạch phòng, chống sốt xuất huyết", "kính trình UBND tỉnh"
    )
    final = many("99/BC-SYT", "2025-12-01", "Kết quả phòng, chống sốt xuất huyết năm 2025", "báo cáo kết quả như sau")
    rows = judged(MANY, plan, final)
    assert [(row.status, row.answered_by) for row in rows] == [
        ("done_on_time", ("30/TTr-SYT",)),
        ("open_overdue", ()),
        ("done_late", ("99/BC-SYT",)),
    ]
    assert {miss.why for miss in rows[1].near_misses} == {"answers another task of the directive"}


def test_one_document_answers_two_tasks() -> None:
    title = "Kết quả phòng, chống sốt xuất huyết và danh sách cơ sở hành nghề dược có giấy phép hết hạn"
    both = many("99/BC-SYT", "2025-06-01", title, "báo cáo kết quả và gửi danh sách như sau")
    assert [row.status for row in judged(MANY, both)] == ["open_overdue", "done_on_time", "done_on_time"]


# --- forwarding, offices, successors --------------------------------------------------------------------------------

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


def by_number(rows: tuple[TaskRow, ...]) -> dict[str | None, TaskRow]:
    return {row.directive.number: row for row in rows}


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


def test_an_answer_by_title_and_day() -> None:
    says = "Thực hiện văn bản ngày 05/5/2025 của UBND tỉnh về việc báo cáo kết quả tiêm chủng, Sở Y tế báo cáo như sau:"
    row = only(
        report(cites=(cite(None, "2025-05-05", issuer=COMMITTEE, title="báo cáo kết quả tiêm chủng", says=says),))
    )
    assert row.status == "done_on_time"


def test_a_successor_answers_for_the_body_it_took_over() -> None:
    old = "Sở Thông tin và Truyền thông các tỉnh, thành phố trực thuộc Trung ương"
    order = document(
        "31/BTTTT-CĐS",
        "Bộ Thông tin và Truyền thông",
        "2025-01-20",
        to=(old,),
        tasks=(task("Báo cáo kết quả Tổ công nghệ số cộng đồng", due="2025-03-15", leads=(old,)),),
    )
    owner = "Sở Khoa học và Công nghệ tỉnh Sơn La"
    says = "Thực hiện Văn bản số 31/BTTTT-CĐS ngày 20/01/2025, Sở Khoa học và Công nghệ báo cáo như sau:"
    answer = document(
        "4/BC-SKHCN",
        owner,
        "2025-03-12",
        "Kết quả Tổ công nghệ số",
        to=("Bộ Khoa học và Công nghệ",),
        cites=(cite("31/BTTTT-CĐS", "2025-01-20", says=says),),
    )
    (row,) = judged(order, answer, owner=owner)
    assert (row.addressee, row.status) == ("Sở Thông tin và Truyền thông tỉnh Sơn La", "done_on_time")


def test_joint_addressees_are_rows_of_their_own() -> None:
    bodies = (HEALTH, "Sở Công Thương tỉnh Sơn La", "Sở Xây dựng tỉnh Sơn La")
    order = document(
        "310/UBND-VX",
        COMMITTEE,
        "2025-05-05",
        to=bodies,
        tasks=(task("Báo cáo số liệu", due="2025-06-30", leads=bodies),),
    )
    late = report("70/BC-SCT", "2025-07-02", issuer="Sở Công Thương tỉnh Sơn La")
    rows = {row.addressee: str(row.status) for row in judged(order, report(), late)}
    assert rows == dict(zip(bodies, ("done_on_time", "done_late", "no_evidence"), strict=True))


# --- terms that are moved, directives that are replaced ---------------------------------------------------------------


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
    row = only(document("7/TB-SYT", HEALTH, "2025-01-02", "lịch trực"), granted)
    assert row.status == status


@pytest.mark.parametrize(("on", "status"), [("2025-06-01", "superseded"), ("2025-08-01", "open_overdue")])
def test_a_replaced_directive_binds_no_longer_when_its_term_was_not_over(on: str, status: str) -> None:
    says = "Công văn này thay thế Công văn số 310/UBND-VX ngày 05/5/2025."
    new = document("500/UBND-VX", COMMITTEE, on, "tiêm chủng", cites=(cite(*CITED, does="replaces", says=says),))
    assert only(document("7/TB-SYT", HEALTH, "2025-01-02", "lịch trực"), new).status == status


def test_what_was_answered_before_the_change_stays_done() -> None:
    says = "Công văn này thay thế Công văn số 310/UBND-VX ngày 05/5/2025."
    new = document(
        "500/UBND-VX", COMMITTEE, "2025-06-25", "tiêm chủng", cites=(cite(*CITED, does="replaces", says=says),)
    )
    assert only(report(), new).status == "done_on_time"


# --- recurring tasks ------------------------------------------------------------------------------------------------

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


# --- letters that speak of the directive, numbers that cannot be read -----------------------------------------------

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


def test_a_withdrawn_directive_binds_no_longer() -> None:
    says = "Thu hồi Công văn số 310/UBND-VX ngày 05/5/2025 của UBND tỉnh."
    gone = document(
        "333/UBND-VX", COMMITTEE, "2025-05-20", "thu hồi văn bản", cites=(cite(*CITED, does="mentions", says=says),)
    )
    assert only(document("7/TB-SYT", HEALTH, "2025-01-02", "lịch trực"), gone).status == "superseded"


def test_an_invitation_is_no_answer() -> None:
    invites = report("9/GM-SYT", kind="giay_moi", title="Hội nghị báo cáo kết quả tiêm chủng")
    assert only(invites).status == "open_overdue"


def test_a_stamp_over_the_number_is_made_up_for_by_those_who_cite_it() -> None:
    blank = document(
        "/UBND-VX", COMMITTEE, "2025-05", "báo cáo kết quả tiêm chủng trên địa bàn", to=(HEALTH,), tasks=(ASK,)
    )
    about = "về việc báo cáo kết quả tiêm chủng trên địa bàn"
    says = f"Thực hiện Công văn số 310/UBND-VX ngày 05/5/2025 {about}, Sở Y tế báo cáo như sau:"
    (row,) = judged(blank, report(cites=(cite(*CITED, issuer=COMMITTEE, says=says),)))
    assert (row.directive.number, row.directive.issued, row.status) == ("310/UBND-VX", "2025-05-05", "done_on_time")


def test_another_title_does_not_make_up_for_a_number() -> None:
    blank = document(
        "/UBND-VX", COMMITTEE, "2025-05", "phòng, chống sốt xuất huyết mùa mưa", to=(HEALTH,), tasks=(ASK,)
    )
    (row,) = judged(blank, report())
    assert (row.directive.number, row.status) == ("/UBND-VX", "open_overdue")


def test_a_number_that_only_the_text_shows() -> None:
    silent = report(cites=())
    text = "Kính gửi: UBND tỉnh. Thực hiện Công văn số 310\nUBND-VX ngày 05/5/2025, Sở Y tế báo cáo như sau: 1. Tốt."
    collection = Collection.of([ORDER, silent])
    shown = Collection(
        collection.documents.values(),
        collection.links,
        text=lambda file, page: text if (file, page) == (silent[0], 1) else "",
    )
    (row,) = judge(shown, as_of=date(2025, 12, 15), owner=HEALTH)
    assert (row.status, row.answered_by, row.confidence < 0.8) == ("done_on_time", ("88/BC-SYT",), True)
    (row,) = judge(collection, as_of=date(2025, 12, 15), owner=HEALTH)
    assert row.status == "open_overdue"


@pytest.mark.parametrize(("day", "status"), [("05/5/2025", "done_on_time"), ("06/5/2024", "open_overdue")])
def test_a_number_in_the_text_is_of_the_day_that_stands_with_it(day: str, status: str) -> None:
    silent = report(cites=())
    text = f"Thực hiện Công văn số 310 UBND-VX ngày {day} của UBND tỉnh, Sở Y tế báo cáo như sau:"
    collection = Collection.of([ORDER, silent])
    held = collection.documents.values()
    shown = Collection(held, collection.links, text=lambda _, page: text if page == 1 else "")
    (row,) = judge(shown, as_of=date(2025, 12, 15), owner=HEALTH)
    assert row.status == status


def test_rows_are_chosen_by_addressee_directive_and_standing() -> None:
    documents = (ORDER, report(), FROM_MINISTRY, FORWARD, DRAFT)
    rows = judged(*documents)
    asked = judge(Collection.of(documents), as_of=date(2025, 12, 15), owner=HEALTH, org=HEALTH)
    assert asked == select(rows, org=HEALTH)
    assert {row.addressee for row in asked} == {HEALTH}
    assert [row.directive.number for row in select(rows, directive="2100 /BYT- DP")] == ["2100/BYT-DP"]
    assert {row.status for row in select(rows, status=[Standing.OPEN_OVERDUE])} == {Standing.OPEN_OVERDUE}


def test_a_report_on_progress_answers_who_asked_for_it() -> None:
    asks = task("Báo cáo tình hình, tiến độ giải ngân vốn đầu tư công, gửi UBND tỉnh", due="2025-06-30")
    order = document("310/UBND-VX", COMMITTEE, "2025-05-05", "giải ngân", to=(HEALTH,), tasks=(asks,))
    (row,) = judged(order, report(title="Tình hình, tiến độ giải ngân vốn đầu tư công"))
    assert row.status == "done_on_time"


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
    assert only(document("7/TB-SYT", HEALTH, "2025-01-02", "lịch trực"), other).near_misses == ()


@pytest.mark.parametrize(("second_due", "status"), [("2025-06-30", "done_on_time"), ("2025-09-30", "open_overdue")])
def test_one_letter_answers_the_items_of_one_request(second_due: str, status: str) -> None:
    first = task("Cung cấp số liệu giường bệnh theo biểu mẫu", due="2025-06-30", wants="số liệu")
    second = task("Nêu khó khăn, vướng mắc trong đấu thầu thuốc", due=second_due, wants="văn bản")
    order = document("310/UBND-VX", COMMITTEE, "2025-05-05", "số liệu", to=(HEALTH,), tasks=(first, second))
    says = "Phúc đáp Công văn số 310/UBND-VX ngày 05/5/2025 của UBND tỉnh, Sở Y tế cung cấp số liệu như sau:"
    letter = report("907/SYT-VP", title="cung cấp số liệu giường bệnh", cites=(cite(*CITED, says=says),))
    text = f"{says} 1. Giường bệnh: 1.200. 2. Khó khăn, vướng mắc: đấu thầu thuốc còn chậm."
    collection = Collection.of([order, letter])
    held = collection.documents.values()
    shown = Collection(held, collection.links, text=lambda file, page: text if (file, page) == (letter[0], 1) else "")
    rows = judge(shown, as_of=date(2025, 12, 15), owner=HEALTH)
    assert [str(row.status) for row in rows] == ["done_on_time", status]
