"""Judging some directives among what bears on them gives the rows that they have in the whole collection."""

from datetime import date

import pytest

from corpus.store import Store
from corpus.verdicts import judge, select
from models.verdict import TaskRow
from tests.builders import COMMITTEE, HEALTH, MINISTRY, cite, document, task
from tests.corpus.kept import keep

AS_OF = date(2025, 12, 15)
OFFICE = "Văn phòng Ủy ban nhân dân tỉnh Sơn La"
EVERYBODY = "Các sở, ban, ngành"
FINANCE = "Sở Tài chính tỉnh Sơn La"
PLANNING = "Sở Kế hoạch và Đầu tư tỉnh Sơn La"
OF_MINISTRY = cite(
    "318/BYT-KH", "2025-02-03", issuer=MINISTRY, says="Thực hiện Công văn số 318/BYT-KH, báo cáo như sau"
)
OF_COMMITTEE = cite("44/UBND-VX", "2025-02-10", issuer=COMMITTEE, says="Thực hiện Công văn số 44/UBND-VX, báo cáo")
OF_GROUP = cite("61/UBND-TH", "2025-03-03", issuer=COMMITTEE, says="Thực hiện Công văn số 61/UBND-TH, báo cáo")
FORWARDS = cite("318/BYT-KH", "2025-02-03", issuer=MINISTRY, does="forwards", says="Sao gửi Công văn số 318/BYT-KH")
HELD = [
    document("318/BYT-KH", MINISTRY, "2025-02-03", "nhân lực", tasks=(task("báo cáo nhân lực", leads=(COMMITTEE,)),)),
    document("44/UBND-VX", COMMITTEE, "2025-02-10", "nhân lực y tế", cites=(FORWARDS,), tasks=(task("báo cáo"),)),
    document("61/UBND-TH", COMMITTEE, "2025-03-03", "chi tiêu", tasks=(task("báo cáo", leads=(EVERYBODY,)),)),
    document("/UBND-KT", COMMITTEE, "2025-04", "rà soát nhiệm vụ y tế", tasks=(task("báo cáo kết quả rà soát"),)),
    document("9/BC-SYT", HEALTH, "2025-03-01", "nhân lực", to=(COMMITTEE,), cites=(OF_COMMITTEE,)),
    document("30/BC-UBND", COMMITTEE, "2025-03-20", "nhân lực", to=(MINISTRY,), cites=(OF_MINISTRY,)),
    document("12/BC-STC", FINANCE, "2025-03-20", "chi tiêu", to=(COMMITTEE,), cites=(OF_GROUP,)),
    document("70/VP-TH", OFFICE, "2025-04-01", "đôn đốc báo cáo chi tiêu", to=(HEALTH,), cites=(OF_GROUP,)),
    document("71/VP-TH", OFFICE, "2025-04-02", "đôn đốc báo cáo chi tiêu", cites=(OF_GROUP,)),
    document(None, HEALTH, "2025-04-20", "chi tiêu", cites=(cite("70/VP-TH", "2025-04-01", issuer=OFFICE),)),
    document(
        "15/SYT-VP", HEALTH, "2025-05-20", "rà soát nhiệm vụ y tế", to=(COMMITTEE,),
        cites=(cite("145/UBND-KT", "2025-04-15", issuer=COMMITTEE, says="Công văn 145/UBND-KT rà soát nhiệm vụ y tế"),),
    ),
    document("90/QĐ-UBND", "Ủy ban nhân dân tỉnh Lai Châu", "2025-06-01", "quy chế", cites=(OF_GROUP, OF_MINISTRY)),
]  # fmt: skip
TORN = document("16/SYT-VP", HEALTH, "2025-04-22", "chi tiêu", to=(COMMITTEE,))
TEXT = "Kính gửi: Ủy ban nhân dân tỉnh. Thực hiện Công văn số 61/UB ND-TH ngày 03/3/2025, Sở báo cáo như sau."


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    opened = Store.open(tmp_path_factory.mktemp("surroundings") / "s.db")
    for one in HELD:
        keep(opened, one)
    keep(opened, TORN, TEXT)
    opened.link()
    return opened


def test_the_whole_has_rows_to_compare(store: Store) -> None:
    rows = judge(store.collection(), as_of=AS_OF, owner=HEALTH)
    assert {row.addressee for row in rows} == {COMMITTEE, HEALTH}
    assert len(rows) == 4


def in_parts(store: Store, org: str | None, owner: str | None) -> list[TaskRow]:
    found: list[TaskRow] = []
    for part in store.asking(org, owner=owner):
        rows = judge(part.collection, as_of=AS_OF, owner=owner, org=org, directives=part.directives)
        found.extend(select(rows, org=org))
    return found


@pytest.mark.parametrize("org", [None, COMMITTEE, HEALTH, FINANCE, PLANNING, MINISTRY])
@pytest.mark.parametrize("owner", [None, HEALTH, FINANCE])
def test_parts_give_the_rows_of_the_whole(store: Store, org: str | None, owner: str | None) -> None:
    whole = select(judge(store.collection(), as_of=AS_OF, owner=owner, org=org), org=org)
    assert in_parts(store, org, owner) == list(whole)


def test_a_damaged_number_is_found_without_its_reference(store: Store) -> None:
    (row,) = [row for row in in_parts(store, HEALTH, HEALTH) if row.directive.number == "61/UBND-TH"]
    assert "16/SYT-VP" in (*row.answered_by, *(miss.number for miss in row.near_misses))


def test_one_directive_at_a_time_gives_the_same(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    every = in_parts(store, None, HEALTH)
    monkeypatch.setattr("corpus.store.PART", 4)
    assert in_parts(store, None, HEALTH) == every


def test_who_is_meant_by_other_words_is_asked_too() -> None:
    commune = "Ủy ban nhân dân xã Mường Chanh, tỉnh Sơn La"
    asks = document(
        "62/UBND-TH", COMMITTEE, "2025-03-03", "x", to=(commune,), tasks=(task("rà soát", leads=("Các địa phương",)),)
    )
    with Store.open("sqlite://") as opened:
        keep(opened, asks)
        assert [row.addressee for row in in_parts(opened, commune, None)] == [commune]


def test_what_does_not_bear_on_a_body_is_not_read(store: Store) -> None:
    read = {held.document.head.number for part in store.asking(HEALTH) for held in part.collection.documents.values()}
    assert "90/QĐ-UBND" not in read
    assert "12/BC-STC" not in read
