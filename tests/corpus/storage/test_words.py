"""The full-text index: marks of heads, questions to it, and pages that go leave nothing behind."""

import pytest
from sqlalchemy import text

from corpus.search import Query
from corpus.storage.words import indexed, issued_by, issued_within, numbered
from corpus.store import Store
from tests.builders import HEALTH, document
from tests.corpus.kept import keep

MANY = [f"so y te tinh {n}" for n in range(400)]


@pytest.mark.parametrize(
    ("number", "issued", "marks"),
    [
        ("318/BYT-KH", "2025-02-03", ["#n318", "#sbytkh", "#2025", "#202502", "#20250203"]),
        ("30c/NQ-CP", "2025-02", ["#n30c", "#snqcp", "#2025", "#202502", "#202502x"]),
        ("/SXD-QLHĐXD", "2025", ["#ssxdqlhdxd", "#2025", "#2025x"]),
        (None, None, []),
    ],
)
def test_marks_say_what_the_head_says(number: str | None, issued: str | None, marks: list[str]) -> None:
    assert indexed("bao cao", number, issued, None).split() == ["bao", "cao", *marks]


@pytest.mark.parametrize(
    ("fragment", "asked"),
    [("318", '"#n318" *'), ("318/byt", '"#n318"'), ("30/2020", '"#n30"'), ("BYT-K", '"#sbytk" *'), ("/", "")],
)
def test_numbers_are_asked_for_by_their_beginning(fragment: str, asked: str) -> None:
    assert numbered(fragment) == asked


@pytest.mark.parametrize(
    ("since", "until", "asked"),
    [
        ("2025-02-27", "2025-03-01", "#2025x #20250227 #20250228 #20250301 #202502x #202503x"),
        ("2024-12", "2025-02", "#2024x #202412 #2025x #202501 #202502"),
        ("2021", "2025-06-30", "#2021 #2022 #2023 #2024 #2025"),
        ("2025-02-30", "2025-03-01", ""),
        ("2024-12", "2025", "#2024x #2025x #202412 " + " ".join(f"#2025{month:02d}" for month in range(1, 13))),
    ],
)
def test_days_are_asked_for_no_finer_than_needed(since: str, until: str, asked: str) -> None:
    marks = issued_within(since, until).strip("()").replace('"', "").split(" OR ")
    assert set(marks) - {""} == set(asked.split())


def test_of_very_many_bodies_the_index_is_not_asked() -> None:
    assert issued_by(MANY[:2]).count("#i") == 2
    assert issued_by(MANY) == ""


@pytest.mark.parametrize("asked", ["#n318", "#2025", "2025x", "i"])
def test_marks_are_no_words(asked: str) -> None:
    with Store.open("sqlite://") as store:
        keep(store, document("318/BYT-KH", HEALTH, "2025", "x"), "đo lường")
        assert store.search(Query(words=asked)) == ()
        assert len(store.search(Query(words="do luong", number="318", body="y te", since="2025"))) == 1


def test_pages_that_go_leave_nothing_in_the_index() -> None:
    with Store.open("sqlite://") as store:
        path = keep(store, document("318/BYT-KH", HEALTH, "2025-02-03", "x"), "đo lường", "chất lượng")
        store.forget(path)
        with store.engine.begin() as connection:
            connection.execute(text("CREATE VIRTUAL TABLE left_over USING fts5vocab(page_words, 'row')"))
            assert connection.execute(text("SELECT term FROM left_over")).all() == []
