"""Words of PDFium's running text: cut at blanks and at the hyphens of line ends, lines at line ends."""

import numpy as np
import pytest

from extractors.pages.words import HYPHEN, cut, kinds_of, texts_of


def codes(text: str) -> np.ndarray[tuple[int], np.dtype[np.uint16]]:
    return np.frombuffer(text.encode("utf-16-le"), np.uint16)


@pytest.mark.parametrize(
    ("text", "words", "begun"),
    [
        pytest.param("Kính gửi:\r\nSở Nội vụ", ["Kính", "gửi:", "Sở", "Nội", "vụ"], [0, 2], id="two lines"),
        pytest.param(f"12/QĐ{HYPHEN}UBND ngày", ["12/QĐ-", "UBND", "ngày"], [0, 1], id="a hyphen ends a line"),
        pytest.param(f"a {HYPHEN} b", ["a", "-", "b"], [0, 2], id="a hyphen alone"),
        pytest.param("  \r\n ", [], [], id="blanks only"),
        pytest.param("", [], [], id="nothing"),
        pytest.param("số\u00a07\tngày", ["số", "7", "ngày"], [0], id="other blanks"),
    ],
)
def test_words_and_lines(text: str, words: list[str], begun: list[int]) -> None:
    starts, ends, broken = cut(kinds_of(codes(text)))
    assert texts_of(codes(text)) == words
    assert [text[a : b + 1].replace(HYPHEN, "-") for a, b in zip(starts, ends, strict=True)] == words
    assert np.flatnonzero(broken).tolist() == begun


def test_a_letter_of_two_units_stays_one_word() -> None:
    assert texts_of(codes("số 𝟕 ngày")) == ["số", "\ufffd\ufffd", "ngày"]
