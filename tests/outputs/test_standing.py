"""The words for how tasks stand, and for why a document is no answer, in both languages."""

from models.verdict import NearMiss, Reason, Standing
from outputs.standing import NO_ANSWER, WORDS, proof
from tests.outputs.rows import OVERDUE


def test_every_standing_and_every_reason_has_its_words() -> None:
    assert set(WORDS) == set(Standing)
    assert set(NO_ANSWER) == set(Reason)


def test_a_reason_is_told_in_the_language_of_the_page() -> None:
    row = OVERDUE.model_copy(update={"near_misses": (NearMiss(number="9/SYT-VP", why=Reason.INTERIM),)})
    assert proof(row).splitlines() == ["a b.pdf p.2", "9/SYT-VP: an interim report, the final one was asked for"]
    assert proof(row, vietnamese=True).splitlines() == ["a b.pdf tr.2", "9/SYT-VP: mới là báo cáo tiến độ, bước đầu"]


def test_the_words_of_a_person_stay_as_they_are() -> None:
    row = OVERDUE.model_copy(update={"near_misses": (NearMiss(number="9/SYT-VP", why="rejected: thiếu phụ lục"),)})
    assert "9/SYT-VP: rejected: thiếu phụ lục" in proof(row, vietnamese=True)
