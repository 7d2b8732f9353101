"""The rows of answering.yaml, and which bodies are one house."""

import pytest

from extractors.citations.houses import lettered, rank, same_house
from extractors.citations.wordings import Words, phrase, words
from extractors.text.folding import fold

EXAMPLES = [(row, text) for row in words() for text in row.examples]
COUNTERS = [(row, text) for row in words() for text in row.counter_examples]


@pytest.mark.parametrize(("row", "text"), EXAMPLES, ids=[f"{row.key}-{n}" for n, (row, _) in enumerate(EXAMPLES)])
def test_an_example_holds_a_phrase_of_its_row(row: Words, text: str) -> None:
    assert phrase(row.role).search(fold(text))


@pytest.mark.parametrize(("row", "text"), COUNTERS, ids=[f"{row.key}-{n}" for n, (row, _) in enumerate(COUNTERS)])
def test_a_counter_example_holds_none(row: Words, text: str) -> None:
    assert phrase(row.role).search(fold(text)) is None


def test_every_row_has_its_own_phrases_and_an_example() -> None:
    for row in words():
        assert row.examples, row.key
        assert len(set(row.phrases)) == len(row.phrases), row.key


HOUSES = {
    "the_office_speaks_for_the_committee": ("Văn phòng UBND tỉnh Sơn La", "Ủy ban nhân dân tỉnh", True),
    "a_unit_in_brackets": ("Bộ Y tế (Vụ Kế hoạch - Tài chính)", "Bộ Y tế", True),
    "a_unit_with_a_dash": ("Cục Phòng bệnh - Bộ Y tế", "Bộ Y tế", True),
    "its_head": ("Giám đốc Sở Nội vụ", "Sở Nội vụ tỉnh Sơn La", True),
    "two_departments": ("Sở Nội vụ tỉnh Sơn La", "Sở Y tế tỉnh Sơn La", False),
    "two_provinces": ("Sở Y tế tỉnh Sơn La", "Sở Y tế tỉnh Lai Châu", False),
}


@pytest.mark.parametrize(("one", "other", "same"), HOUSES.values(), ids=HOUSES)
def test_one_house(one: str, other: str, same: bool) -> None:
    assert same_house(one, other) is same is same_house(other, one)


def test_letters_of_an_office() -> None:
    assert lettered("57/VP-TH", "Văn phòng Ủy ban nhân dân tỉnh Sơn La")
    assert not lettered("57/SNV-TH", "Văn phòng Ủy ban nhân dân tỉnh Sơn La")


def test_who_stands_over_whom() -> None:
    ladder = ["Ủy ban nhân dân xã Tân Mỹ", "Sở Nội vụ tỉnh Sơn La", "UBND tỉnh Sơn La", "Bộ Nội vụ"]
    assert [rank(body) for body in ladder] == [1, 3, 4, 5]
