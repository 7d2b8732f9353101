"""Letters become digits inside dates and numbers, nowhere else; digits are never changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.recognition.digits import Digit, with_digits
from extractors.rows import rows

READ = [(row.key, read, printed) for row in rows("digits", Digit) for read, printed in row.examples]
RIGHT = [(row.key, text) for row in rows("digits", Digit) for text in row.counter_examples]


def mended(text: str) -> str:
    return " ".join(with_digits(text.split(" ")))


@pytest.mark.parametrize(("key", "read", "printed"), READ)
def test_digit(key: str, read: str, printed: str) -> None:
    assert mended(read) == printed, key


@pytest.mark.parametrize(("key", "text"), RIGHT)
def test_letters_stay(key: str, text: str) -> None:
    assert mended(text) == text, key


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        pytest.param("ngày 2l-O4-2031,", "ngày 21-04-2031,", id="two letters"),
        pytest.param("tháng O5 năm 2O31", "tháng 05 năm 2031", id="written out"),
        pytest.param("số 3O/2O31/NĐ-CP", "số 30/2031/NĐ-CP", id="a year in a number"),
        pytest.param("OO/OO/2O31", "OO/OO/2O31", id="too many letters"),
        pytest.param("ngày 4l/4/2031", "ngày 4l/4/2031", id="no day of any calendar"),
        pytest.param("số 12a/QĐ-UBND", "số 12a/QĐ-UBND", id="a letter that belongs to the number"),
        pytest.param("số 1O/A-B", "số 1O/A-B", id="no kind"),
    ],
)
def test_shapes(read: str, printed: str) -> None:
    assert mended(read) == printed


def test_the_engine_knows_which_digit_a_letter_was() -> None:
    assert with_digits(["09-4-203ự"], lambda *_: "1") == ["09-4-2031"]
    assert with_digits(["09-4-203ự"]) == ["09-4-203ự"]


@given(st.text("0123456789OlISự/-.,() ngàytháKHQĐ", max_size=40))
def test_only_letters_change_and_only_to_digits(text: str) -> None:
    words = text.split(" ")
    for read, right in zip(words, with_digits(words), strict=True):
        assert len(read) == len(right)
        assert all(a == b or (not a.isdigit() and b.isdigit()) for a, b in zip(read, right, strict=True))
