"""The spelling table holds what it says: each row's examples are syllables, its counter-examples are none."""

import pytest

from extractors.pages.syllables import Spelling, is_syllable, syllables, used, words
from extractors.rows import rows


@pytest.mark.parametrize("row", rows("syllables", Spelling), ids=lambda row: row.key)
def test_row_of_the_spelling_table(row: Spelling) -> None:
    assert [word for word in row.examples if not is_syllable(word)] == []
    assert [word for word in row.counter_examples if is_syllable(word)] == []
    assert len(set(row.spellings)) == len(row.spellings)


def test_nearly_all_words_of_the_lexicon_are_spelled_by_the_table() -> None:
    """Words of native syllables: those with a Vietnamese mark and only letters; foreign ones (ôtô, krôm) are few."""
    marked = {part for word in words() for part in word.split() if part.isalpha() and not part.isascii()}
    spelled = {part for part in marked if part in syllables()}
    assert len(spelled) / len(marked) > 0.9


@pytest.mark.parametrize("word", ["chuẩn", "CHUẨN", "hoá", "hóa", "quyết", "giữa", "nghị", "uỷ", "Ủy"])
def test_both_ways_of_placing_the_tone_and_any_case_are_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["CQNG", "HQI", "tòan", "Ƣu", "chuẩnn", "", "12"])
def test_damage_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)


def test_a_well_spelled_syllable_need_not_be_in_use() -> None:
    assert is_syllable("chuấn")
    assert "chuấn" not in used()
    assert "chuẩn" in used()
