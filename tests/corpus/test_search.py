"""Search: words without diacritics, numbers, bodies, days; in SQLite's index and without it."""

from collections.abc import Iterator

import pytest

from corpus import search as module
from corpus.search import Query, snippet
from corpus.store import Store
from tests.builders import COMMITTEE, HEALTH, MINISTRY, document
from tests.corpus.kept import keep

SCALES = document("318/BYT-KH", MINISTRY, "2025-02-03", "kiểm định phương tiện đo")
PLAN = document("55/KH-UBND", COMMITTEE, "2025-03-10", "kế hoạch")
REPORT = document("9/BC-SYT", HEALTH, "2024-12-30", "báo cáo")


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.open("sqlite://") as opened:
        keep(opened, SCALES, "BỘ Y TẾ", "Quản lý đo lường,\nchất lượng tại cơ sở")
        keep(opened, PLAN, "Lượng mưa đo được trong tháng; Đề án số 5")
        keep(opened, REPORT, "Kết quả đo lường năm 2024")
        yield opened


def found(store: Store, **query: str) -> list[str | None]:
    return [hit.number for hit in store.search(Query.model_validate(query))]


@pytest.mark.parametrize("words", ["do luong", "Đo lường", "ĐO LƯỜNG", "đo   lường", "đo-lường"])
def test_words_are_found_without_diacritics_as_one_phrase(store: Store, words: str) -> None:
    assert found(store, words=words) == ["318/BYT-KH", "9/BC-SYT"]


def test_words_apart_are_found_when_no_page_has_the_phrase(store: Store) -> None:
    assert found(store, words="luong do") == ["55/KH-UBND", "318/BYT-KH", "9/BC-SYT"]


def test_a_hit_shows_its_page_and_words(store: Store) -> None:
    hit = store.search(Query(words="chat luong"))[0]
    assert (hit.page, hit.file) == (2, SCALES[0])
    assert hit.snippet == "Quản lý đo lường, chất lượng tại cơ sở"


@pytest.mark.parametrize(
    ("number", "numbers"),
    [
        ("318", ["318/BYT-KH"]),
        ("318/byt", ["318/BYT-KH"]),
        ("31", ["318/BYT-KH"]),
        ("KH-UBND", ["55/KH-UBND"]),
        ("BC-", ["9/BC-SYT"]),
        ("77", []),
    ],
)
def test_a_fragment_of_the_number(store: Store, number: str, numbers: list[str]) -> None:
    assert found(store, number=number) == numbers


@pytest.mark.parametrize("body", ["so y te", "Sở Y tế tỉnh Sơn La", "SON LA so"])
def test_the_issuing_body_by_some_of_its_words(store: Store, body: str) -> None:
    assert found(store, body=body) == ["9/BC-SYT"]


def test_days_with_both_ends(store: Store) -> None:
    assert found(store, since="2025-02-03", until="2025-03-10") == ["55/KH-UBND", "318/BYT-KH"]
    assert found(store, until="2024") == ["9/BC-SYT"]
    assert found(store, since="2025-03") == ["55/KH-UBND"]


def test_every_condition_must_be_met(store: Store) -> None:
    assert found(store, words="do luong", until="2024-12-31") == ["9/BC-SYT"]
    assert found(store, words="do luong", body="uy ban nhan dan") == []


@pytest.mark.parametrize("words", ['"', "NEAR(a b)", "a AND", "* OR -x", "'; DROP TABLE pages; --", "đ" * 500])
def test_words_are_never_taken_for_orders(store: Store, words: str) -> None:
    assert store.search(Query(words=words)) is not None
    assert len(store.files()) == 3


def test_a_document_that_went_is_no_longer_found(store: Store) -> None:
    store.forget(REPORT[0])
    assert found(store, words="do luong") == ["318/BYT-KH"]
    keep(store, REPORT, "nội dung khác")
    assert found(store, words="do luong") == ["318/BYT-KH"]


def test_common_words_under_narrow_conditions_are_still_found(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 1)
    monkeypatch.setattr(module, "ENOUGH", 1)
    assert found(store, words="do luong", number="318") == ["318/BYT-KH"]
    assert found(store, words="do luong", number="9/BC") == ["9/BC-SYT"]


def test_the_limit_is_kept(store: Store) -> None:
    assert len(store.search(Query(words="do luong"), limit=1)) == 1
    assert len(store.search(Query(), limit=2)) == 2


@pytest.mark.parametrize(
    ("page", "phrase", "shown"),
    [
        ("Về đo lường và\nchất lượng", "do luong", "Về đo lường và chất lượng"),
        ("x " * 40 + "đo lường" + " y" * 40, "do luong", "x " * 12 + "đo lường" + " y" * 12),
        ("một hai", "khong co", "một hai"),
        ("", "do luong", ""),
    ],
)
def test_snippets_show_the_words_in_their_line(page: str, phrase: str, shown: str) -> None:
    assert snippet(page, phrase) == shown
