"""What runs of letters and signs say of a page's spelling."""

from operator import attrgetter

import pytest

from extractors.pages.spelling import pieces, spelled, wrong

SAID = attrgetter("marked", "plain", "others", "letters", "foreign")


@pytest.mark.parametrize(
    ("run", "said"),
    [
        pytest.param("Quyết", (1, 0, 0, 5, 0), id="a syllable with marks"),
        pytest.param("ban", (0, 1, 0, 3, 0), id="a syllable without"),
        pytest.param("UBND", (0, 0, 0, 0, 0), id="an abbreviation"),
        pytest.param("trình,", (1, 0, 0, 5, 0), id="a syllable and a sign"),
        pytest.param("kế-hoạch", (2, 0, 0, 7, 0), id="two in one run"),
        pytest.param("KHO\ue001", (0, 1, 0, 3, 1), id="a letter of no alphabet"),
        pytest.param("12/2031", (0, 0, 0, 0, 0), id="no letters"),
    ],
)
def test_a_run(run: str, said: tuple[int, ...]) -> None:
    assert [(SAID(kind), times) for kind, times in spelled(run)] == [(said, 1)]


def test_runs_that_say_the_same_are_counted_together() -> None:
    assert sorted((SAID(kind), times) for kind, times in spelled("Quyết định ban hành")) == [
        ((0, 1, 0, 3, 0), 1),
        ((1, 0, 0, 4, 0), 2),
        ((1, 0, 0, 5, 0), 1),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("ĐIỀ U KHO ẢN chuyển tiếp, QĐ-TTg", {"ĐIỀ"}, id="a syllable's beginning"),
        pytest.param("quy đị nh, UBND tỉnh", {"nh,"}, id="a syllable's end, a sign behind it"),
        pytest.param("UBND xã Kon Plông, TTHC; email 12", set(), id="what begins and ends no syllable"),
    ],
)
def test_pieces_of_syllables(text: str, found: set[str]) -> None:
    assert pieces(text) == found


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        pytest.param("BỘ CÔNG THƢƠNG", True, id="a look-alike"),
        pytest.param("CỘNG HÕA", True, id="a tone of an old converter"),
        pytest.param("Nơơi nhận", True, id="a letter twice"),
        pytest.param("kế hoạch".replace("ế", "e\u0302\u0301"), True, id="marks apart"),
        pytest.param("Kế hoạch số 12/KH-UBND", False, id="good letters"),
    ],
)
def test_letters_in_a_wrong_form(text: str, is_wrong: bool) -> None:
    assert wrong(text) is is_wrong
