"""Which letters can bear on what was asked, by their heads alone."""

import pytest

from corpus.judging.bearing import Asking, Citer, passes_on
from models.reference import Relation
from tests.builders import COMMITTEE, HEALTH, MINISTRY

ELSEWHERE = "Sở Y tế tỉnh Cao Bằng"
ASKED = Asking(MINISTRY, (COMMITTEE,))


def letter(issuer: str | None, title: str = "báo cáo", *to: str, does: Relation = Relation.IMPLEMENTS) -> Citer:
    return Citer("a", "b", does, issuer, title, to)


@pytest.mark.parametrize(
    ("citer", "bears"),
    [
        (letter(COMMITTEE, "báo cáo kết quả", MINISTRY), True),
        (letter(f"Văn phòng {COMMITTEE}"), True),
        (letter(HEALTH, "báo cáo kết quả", MINISTRY), True),  # a department may write for its committee
        (letter(MINISTRY, "nhân lực"), True),  # who asked may change it
        (letter(None), True),  # who wrote it cannot be read
        (letter(ELSEWHERE, "báo cáo kết quả", MINISTRY), False),
        (letter(ELSEWHERE, "báo cáo kết quả", HEALTH), True),  # to a department of the committee's province
        (letter(ELSEWHERE, "báo cáo kết quả", "Ủy ban nhân dân các tỉnh, thành phố"), True),
        (letter(ELSEWHERE, "kế hoạch nhân lực"), False),
        (letter(ELSEWHERE, "đôn đốc gửi báo cáo"), True),  # a reminder to nobody is for everybody
        (letter(ELSEWHERE, "nhân lực", does=Relation.FORWARDS), True),
        (letter(ELSEWHERE, "đôn đốc gửi báo cáo", ELSEWHERE), False),
    ],
)
def test_who_may_bear_on_what_was_asked(citer: Citer, bears: bool) -> None:
    assert ASKED.may_bear(citer) is bears
    assert ASKED.may_bear(citer) is bears  # as found before


def test_who_asked_cannot_be_read_so_all_may_bear() -> None:
    assert Asking(None, (COMMITTEE,)).may_bear(letter(ELSEWHERE, "kế hoạch nhân lực"))


@pytest.mark.parametrize(
    ("does", "title", "passes"),
    [
        (Relation.FORWARDS, None, True),
        (Relation.EXTENDS, "kế hoạch", True),
        (Relation.MENTIONS, "đôn đốc thực hiện kế hoạch", True),
        (Relation.MENTIONS, "đồng ý lùi thời hạn gửi báo cáo", True),
        (Relation.MENTIONS, "thời hạn sử dụng đất", False),
        (Relation.ANSWERS, None, False),
    ],
)
def test_what_passes_on_what_it_cites(does: Relation, title: str | None, passes: bool) -> None:
    assert passes_on(does, title) is passes
