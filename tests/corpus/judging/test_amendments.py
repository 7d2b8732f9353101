"""What later documents do to a directive of several tasks: only the one that a grant of more time is about is moved."""

from datetime import date

import pytest

from corpus.collection import Collection
from corpus.verdicts import judge
from models.document import Document
from models.span import Span
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


FIRST, SECOND = "Hoàn thiện hồ sơ quy hoạch chung thị trấn Hát Lót", "Rà soát quỹ nhà ở công vụ"
PRINTED = f"Chủ tịch UBND tỉnh giao:\n1. {FIRST}, trình UBND tỉnh.\n2. {SECOND}, có báo cáo gửi UBND tỉnh."


HEADED = (
    f"Chủ tịch UBND tỉnh giao:\n1. Sở Xây dựng\n{FIRST}, trình UBND tỉnh.\n2. Các phòng của Sở:\n{SECOND}, có báo cáo."
)


def called(words: str, *, pinpoint: str | None = None, printed: str = PRINTED) -> dict[str, str]:
    """How the tasks stand after a letter that cites the orders so, on a page where their items are numbered."""
    file, orders = ORDERS
    tasks = tuple(
        one.model_copy(update={"span": Span(page=1, start=printed.index(one.text[:20]), end=len(printed), text="")})
        for one in orders.tasks
    )
    cites = (cite("51/TB-UBND", "2025-04-02", does="amends", says=words, pinpoint=pinpoint),)
    later = document("620/UBND-TH", COMMITTEE, "2025-05-12", "điều chỉnh một số nội dung", to=(WORKS,), cites=cites)
    filed = [(file, orders.model_copy(update={"tasks": tasks})), later]
    held = Collection.of(filed)
    texts = {file: printed, later[0]: words}
    pages = Collection(held.documents.values(), held.links, text=lambda name, page: texts[name] if page == 1 else "")
    return standing(judge(pages, as_of=date(2025, 6, 10)))


@pytest.mark.parametrize(
    ("words", "pinpoint", "moved"),
    [
        ("Điều chỉnh điểm 1 Thông báo số 51/TB-UBND về quỹ nhà ở.", "điểm 1", {FIRST}),
        ("Điều chỉnh mục 2 Thông báo số 51/TB-UBND về quy hoạch chung.", "mục 2", {SECOND}),
        (
            "Điều chỉnh Thông báo số 51/TB-UBND: đối với nhiệm vụ số 2 Phụ lục, thời hạn mới là 30/6/2025.",
            None,
            {SECOND},
        ),
        ("Điều chỉnh điểm 1 và điểm 9 Thông báo số 51/TB-UBND về nơi nhận.", "điểm 9", set()),
    ],
    ids=["by-pinpoint", "by-the-other", "as-a-task", "number-of-no-task"],
)
def test_a_task_is_called_by_the_number_of_its_item(words: str, pinpoint: str | None, moved: set[str]) -> None:
    found = called(words, pinpoint=pinpoint)
    assert {text for text, status in found.items() if status == "superseded"} == moved


@pytest.mark.parametrize(
    ("words", "moved"),
    [
        ("Sửa đổi Thông báo số 51/TB-UBND:\n1. Sửa đổi khoản 2 Mục I như sau:", {SECOND}),
        ("Sửa đổi Thông báo số 51/TB-UBND: sửa đổi khoản 1, bãi bỏ khoản 2.", {FIRST, SECOND}),
    ],
    ids=["one-item", "both"],
)
def test_an_item_that_is_changed_is_called_by_the_number_of_its_heading(words: str, moved: set[str]) -> None:
    found = called(words, printed=HEADED)
    assert {text for text, status in found.items() if status == "superseded"} == moved


REFUSED, AGREED = "không đồng ý lùi thời hạn báo cáo tại", "thống nhất với đề nghị nêu tại"
ASKED_ANEW, DECLINED = "đề nghị Sở gửi báo cáo trước ngày 31/7/2025 theo", "không chấp thuận đề nghị gia hạn đối với"


@pytest.mark.parametrize(
    ("title", "words", "status"),
    [
        ("lùi thời hạn báo cáo", AGREED, "superseded"),
        ("gia hạn thời gian báo cáo", ASKED_ANEW, "superseded"),
        ("lùi thời hạn báo cáo", REFUSED, "open_overdue"),
        ("thời hạn báo cáo", DECLINED, "open_overdue"),
    ],
    ids=["agreed", "told-by-the-title", "refused", "declined"],
)
def test_more_time_is_granted_or_refused_by_who_set_the_term(title: str, words: str, status: str) -> None:
    says = f"UBND tỉnh {words} Công văn số 310/UBND-VX."
    cites = (cite(*CITED, does="mentions", says=says),)
    reply = document("403/UBND-VX", COMMITTEE, "2025-06-25", title, to=(HEALTH,), cites=cites)
    assert only(FILLER, reply).status == status


def test_more_time_for_one_of_two_tasks_of_a_group_leaves_the_other() -> None:
    """The order goes to all provinces, the grant to one: the two tasks are still two for it."""
    everyone, ministry = "Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương", "Bộ Y tế"
    results = task("Báo cáo kết quả tiêm chủng mở rộng từ năm 2021", leads=(everyone,), due="2025-09-30")
    needs = task("Đăng ký nhu cầu vắc xin năm 2026", leads=(everyone,), due="2025-10-15", wants="đề xuất")
    order = document("88/BYT-DP", ministry, "2025-08-20", "tiêm chủng", to=(everyone,), tasks=(results, needs))
    says = "Bộ Y tế thống nhất gia hạn thời gian gửi báo cáo kết quả tiêm chủng mở rộng nêu tại Công văn số 88/BYT-DP."
    asked = task("Gửi báo cáo kết quả tiêm chủng mở rộng", leads=(COMMITTEE,), due="2025-10-31")
    cites = (cite("88/BYT-DP", "2025-08-20", does="mentions", says=says),)
    grant = document(
        "99/BYT-DP", ministry, "2025-09-25", "thời hạn báo cáo", to=(COMMITTEE,), cites=cites, tasks=(asked,)
    )
    rows = [row for row in judged(order, grant, as_of="2025-11-20") if row.directive.number == "88/BYT-DP"]
    assert {row.task.text.split(" ")[0]: row.status for row in rows} == {"Báo": "superseded", "Đăng": "no_evidence"}
