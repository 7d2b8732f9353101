"""What documents say of themselves: every row of answers.yaml, and the act in the citing sentence."""

import pytest

from corpus.judging.acts import Phrases, act, shows, stance_of
from corpus.matching.identity import fold_text
from corpus.rows import rows
from models.document import Head

ROWS = rows("answers", Phrases)
HEALTH = "Sở Y tế tỉnh Sơn La"


def shown(row: Phrases, text: str) -> bool:
    return any(shows(fold_text(text), row.stance, where) for where in row.where)


@pytest.mark.parametrize(("row", "text"), [pytest.param(r, t, id=f"{r.key}: {t}") for r in ROWS for t in r.examples])
def test_example_shows_its_stance(row: Phrases, text: str) -> None:
    assert shown(row, text)


@pytest.mark.parametrize(
    ("row", "text"), [pytest.param(r, t, id=f"{r.key}: {t}") for r in ROWS for t in r.counter_examples]
)
def test_counter_example_does_not(row: Phrases, text: str) -> None:
    assert not shown(row, text)


NEGATIVE = ("reminder", "forwarding", "extension_request", "extension_granted", "interim", "preparation", "withdrawal")


@pytest.mark.parametrize(
    ("row", "text"),
    [pytest.param(r, t, id=f"{r.key}: {t}") for r in ROWS if r.stance in NEGATIVE for t in r.examples],
)
def test_example_is_claimed_by_no_other_stance(row: Phrases, text: str) -> None:
    found = stance_of(Head(title=text), (fold_text(text),), fold_text(text))
    assert found is not None
    assert found.stance == row.stance


def test_keys_are_sorted_unique_and_every_row_has_examples() -> None:
    assert [row.key for row in ROWS] == sorted({row.key for row in ROWS})
    assert all(row.examples and row.counter_examples for row in ROWS)


@pytest.mark.parametrize(
    ("sentence", "issuer", "expected"),
    [
        pytest.param(
            "Thực hiện Công văn số 5/BYT-DP, Sở Y tế có ý kiến như sau:", HEALTH, "co y kien nhu sau", id="name"
        ),
        pytest.param(
            "Thực hiện Công văn số 5/BYT-DP của Bộ Y tế về báo cáo nhanh, Sở Y tế tỉnh Sơn La gửi danh sách như sau",
            HEALTH,
            "gui danh sach nhu sau",
            id="name-with-place",
        ),
        pytest.param(
            "Thực hiện Công văn số 5/BYT-DP, UBND tỉnh báo cáo như sau",
            "Ủy ban nhân dân tỉnh Sơn La",
            "bao cao nhu sau",
            id="short",
        ),
        pytest.param("Phúc đáp Công văn số 5/BYT-DP, xin trả lời như sau", HEALTH, "xin tra loi nhu sau", id="no-name"),
        pytest.param("Phúc đáp Công văn số 5/BYT-DP, xin gửi báo cáo", None, "xin gui bao cao", id="issuer-unknown"),
    ],
)
def test_act(sentence: str, issuer: str | None, expected: str) -> None:
    assert act(sentence, issuer) == expected


def test_a_final_report_may_speak_of_the_interim_one() -> None:
    acts = ("bao cao chinh thuc nhu sau",)
    assert stance_of(Head(title="Tiến độ và kết quả"), acts, "") is None
    assert stance_of(Head(title="Tiến độ thực hiện"), ("bao cao nhu sau",), "") is not None
