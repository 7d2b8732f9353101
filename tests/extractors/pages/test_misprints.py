"""Letters are set right where only one form is right, and left alone where not."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.pages.misprints import righted


@pytest.mark.parametrize(
    ("printed", "right"),
    [
        pytest.param("THƢƠNG, QÐ", "THƯƠNG, QĐ", id="look-alikes"),
        pytest.param("kế\xadhoạch", "kếhoạch", id="a soft hyphen"),
        pytest.param("CỘNG HÕA", "CỘNG HÒA", id="a tone of an old converter"),
        pytest.param("Nơơi nhậận", "Nơi nhận", id="letters twice"),
        pytest.param(unicodedata.normalize("NFD", "Ủy ban"), "Ủy ban", id="marks apart"),
    ],
)
def test_wrong_letters(printed: str, right: str) -> None:
    assert righted(printed) == right


@pytest.mark.parametrize("text", ["Ủy ban nhân dân", "thoõa", "Nội dung 12/QĐ-UBND", "coonn", ""])
def test_good_letters(text: str) -> None:
    assert righted(text) == text


@given(st.lists(st.text(alphabet="hHoõÕaãơƠƢÐủn\u0301\xad.,1", min_size=1), max_size=6))
def test_blanks_play_no_part(runs: list[str]) -> None:
    assert righted(" ".join(runs)) == " ".join(map(righted, runs))
