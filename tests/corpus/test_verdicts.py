"""The rows that are judged: one a task and addressee; identity, successors, and the choice among rows."""

from datetime import date

from corpus.collection import Collection
from corpus.verdicts import judge, select
from models.verdict import Standing
from tests.builders import COMMITTEE, HEALTH, cite, document, judged, task
from tests.corpus.judging.letters import ASK, CITED, ORDER, REPLIES, report
from tests.corpus.judging.test_around import DRAFT, FORWARD, FROM_MINISTRY


def test_same_number_of_another_year_is_another_directive() -> None:
    old = document("310/UBND-VX", COMMITTEE, "2024-05-06", "phòng dịch", to=(HEALTH,), tasks=(ASK,))
    rows = judged(old, ORDER, report())
    assert [row.status for row in rows] == ["open_overdue", "done_on_time"]


def test_same_number_of_another_issuer_is_another_directive() -> None:
    theirs = document("310/UBND-VX", "Ủy ban nhân dân tỉnh Lai Châu", "2025-05-05", tasks=(ASK,))
    reply = report(cites=(cite(*CITED, issuer=COMMITTEE, says=REPLIES),))
    rows = {row.directive.issuer: row.status for row in judged(theirs, ORDER, reply)}
    assert rows == {COMMITTEE: "done_on_time", "Ủy ban nhân dân tỉnh Lai Châu": "open_overdue"}


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


def test_rows_are_chosen_by_addressee_directive_and_standing() -> None:
    documents = (ORDER, report(), FROM_MINISTRY, FORWARD, DRAFT)
    rows = judged(*documents)
    asked = judge(Collection.of(documents), as_of=date(2025, 12, 15), owner=HEALTH, org=HEALTH)
    assert asked == select(rows, org=HEALTH)
    assert {row.addressee for row in asked} == {HEALTH}
    assert [row.directive.number for row in select(rows, directive="2100 /BYT- DP")] == ["2100/BYT-DP"]
    assert {row.status for row in select(rows, status=[Standing.OPEN_OVERDUE])} == {Standing.OPEN_OVERDUE}


def test_bodies_stand_in_the_order_in_which_the_directive_names_them() -> None:
    asked = ("Ủy ban nhân dân xã Mường Mẫu", "Ủy ban nhân dân xã Chiềng Mẫu", "Ủy ban nhân dân xã Đông Mẫu")
    order = document("5/SYT-NVY", HEALTH, "2025-05-05", tasks=(task("Báo cáo số giường", leads=asked),))
    assert [row.addressee for row in judged(order)] == list(asked)
