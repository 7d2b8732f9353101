"""Who speaks for the body that was asked: a department on its committee's behalf."""

from datetime import date

import pytest

from corpus.judging.phrases import says
from corpus.judging.voices import Delegation
from corpus.matching.identity import fold_text
from corpus.rows import rows
from corpus.verdicts import judge
from models.verdict import TaskRow
from tests.builders import COMMITTEE, HEALTH, MINISTRY, cite, document, judged, task
from tests.corpus.judging.letters import reading

ROWS = rows("delegations", Delegation)


@pytest.mark.parametrize(("row", "text"), [pytest.param(r, t, id=f"{r.key}: {t}") for r in ROWS for t in r.examples])
def test_example_speaks_for_another(row: Delegation, text: str) -> None:
    assert says(fold_text(text), row.phrases)


@pytest.mark.parametrize(
    ("row", "text"), [pytest.param(r, t, id=f"{r.key}: {t}") for r in ROWS for t in r.counter_examples]
)
def test_counter_example_does_not(row: Delegation, text: str) -> None:
    assert not says(fold_text(text), row.phrases)


def test_keys_are_sorted() -> None:
    assert [row.key for row in ROWS] == sorted({row.key for row in ROWS})


ASKED = "Thực hiện Công văn số 310/BYT-DP ngày 05/5/2025 của Bộ Y tế"


def answered(says: str, *, issuer: str = HEALTH, to: str = MINISTRY, asked: str = COMMITTEE) -> TaskRow:
    work = task("Tổng hợp, báo cáo kết quả tiêm chủng, gửi Bộ Y tế", due="2025-09-30", leads=(asked,))
    order = document("310/BYT-DP", MINISTRY, "2025-05-05", "kết quả tiêm chủng", to=(asked,), tasks=(work,))
    other = document("7/TB-UBND", asked, "2025-01-02", "lịch trực")
    cites = (cite("310/BYT-DP", "2025-05-05", says=says),)
    letter = document("88/SYT-NVY", issuer, "2025-09-20", "báo cáo kết quả tiêm chủng", to=(to,), cites=cites)
    return judged(order, other, letter)[0]


@pytest.mark.parametrize(
    "says",
    [
        f"{ASKED}, Sở Y tế thừa ủy nhiệm UBND tỉnh báo cáo kết quả như sau:",
        f"{ASKED}; được Chủ tịch UBND tỉnh Sơn La ủy quyền tại Văn bản số 98/UBND-VX, Sở Y tế báo cáo như sau:",
        f"{ASKED} và ý kiến chỉ đạo của UBND tỉnh tại Văn bản số 65/UBND-VX, Sở Y tế báo cáo như sau:",
        f"{ASKED} và nhiệm vụ được UBND tỉnh giao tại Văn bản số 190/UBND-VX, Sở Y tế báo cáo Bộ Y tế như sau:",
        f"{ASKED}, Sở Y tế thay mặt UBND tỉnh báo cáo kết quả như sau:",
    ],
    ids=["uy-nhiem", "uy-quyen", "chi-dao", "duoc-giao", "thay-mat"],
)
def test_a_department_answers_for_its_committee(says: str) -> None:
    assert answered(says).status == "done_on_time"


@pytest.mark.parametrize("to", ["Bộ Y tế (Cục Phòng bệnh)", "Cục Phòng bệnh - Bộ Y tế"])
def test_it_may_write_to_a_unit_of_who_asked(to: str) -> None:
    row = answered(f"{ASKED}, Sở Y tế thừa ủy quyền UBND tỉnh báo cáo kết quả như sau:", to=to)
    assert row.status == "done_on_time"


def test_a_department_of_the_province_that_took_over_answers_too() -> None:
    """Kon Tum went into Quảng Ngãi, whose department writes for the committee that now has the duty."""
    says = f"{ASKED}, Sở Y tế thừa ủy quyền UBND tỉnh báo cáo kết quả như sau:"
    row = answered(says, issuer="Sở Y tế tỉnh Quảng Ngãi", asked="Ủy ban nhân dân tỉnh Kon Tum")
    assert row.status == "done_on_time"


@pytest.mark.parametrize(
    "more",
    [
        {"to": "Sở Tài chính tỉnh Sơn La"},
        {"issuer": "Sở Y tế tỉnh Lai Châu"},
        {"asked": "Ủy ban nhân dân xã Chiềng Mai"},
    ],
    ids=["not-to-who-asked", "of-another-province", "not-its-committee"],
)
def test_others_do_not_answer_for_it(more: dict[str, str]) -> None:
    row = answered(f"{ASKED}, Sở Y tế thừa ủy quyền báo cáo kết quả như sau:", **more)
    assert row.status == "open_overdue"


def test_a_department_that_speaks_for_itself_is_shown_and_no_answer() -> None:
    row = answered(f"{ASKED}, Sở Y tế báo cáo kết quả như sau:")
    assert row.status == "open_overdue"
    assert [miss.why for miss in row.near_misses] == [
        "from a body below the one that was asked, which does not say that it speaks for it"
    ]
    assert row.confidence < 0.9


WARD, ITS_OFFICE = "Ủy ban nhân dân phường Cẩm Mẫu", "Phòng Văn hóa - Xã hội phường Cẩm Mẫu"


@pytest.mark.parametrize(
    ("signed", "status"),
    [("TUQ. CHỦ TỊCH", "done_on_time"), ("TL. CHỦ TỊCH", "done_on_time"), ("TRƯỞNG PHÒNG", "open_overdue")],
    ids=["tuq", "tl", "own-name"],
)
def test_a_wards_office_answers_for_its_committee_where_it_signs_for_it(signed: str, status: str) -> None:
    work = task("Rà soát, báo cáo số trẻ chưa tiêm chủng, gửi Sở Y tế", due="2025-09-30", leads=(WARD,))
    order = document("310/SYT-NVY", HEALTH, "2025-05-05", "rà soát trẻ chưa tiêm chủng", to=(WARD,), tasks=(work,))
    other = document("7/TB-UBND", WARD, "2025-01-02", "lịch trực")
    says = "Thực hiện Công văn số 310/SYT-NVY ngày 05/5/2025 của Sở Y tế, phường báo cáo kết quả như sau:"
    cites = (cite("310/SYT-NVY", "2025-05-05", says=says),)
    letter = document("9/VHXH", ITS_OFFICE, "2025-09-20", "rà soát trẻ chưa tiêm chủng", to=(HEALTH,), cites=cites)
    held = reading(f"{says} 12 trẻ. {signed}", order, other, letter)
    (row,) = judge(held, as_of=date(2025, 12, 15))
    assert row.status == status
