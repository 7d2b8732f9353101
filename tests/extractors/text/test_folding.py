"""Folding keeps every character at its place."""

from hypothesis import given
from hypothesis import strategies as st

from extractors.text.folding import LONG, fold, keys, tokens


@given(st.text())
def test_fold_keeps_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_a_long_text_folds_like_its_parts(text: str) -> None:
    assert fold(text + LONG * "Ử") == fold(text) + LONG * "u"


@given(st.text())
def test_tokens_are_places_in_the_text(text: str) -> None:
    folded = fold(text)
    for token in tokens(text):
        assert folded[token.start : token.end] == token.key


def test_marks_case_and_look_alikes_do_not_count() -> None:
    assert fold("ÐƢƣĐđỬ") == "duuddu"
    assert keys("Sở KH&CN - Lào Cai") == ("so", "kh&cn", "-", "lao", "cai")


def test_a_mark_within_a_name_is_part_of_its_word() -> None:
    assert keys("xã Ea H’Leo, phường B'Lao; Sở KH&CN 'mới'") == (
        "xa", "ea", "h'leo", ",", "phuong", "b'lao", ";", "so", "kh&cn", "'", "moi", "'",
    )  # fmt: skip
