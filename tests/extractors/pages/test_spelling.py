"""What runs of letters and signs say of a page's spelling."""

import pytest

from extractors.pages.spelling import Spelled, odd, spelled


@pytest.mark.parametrize(
    ("run", "said"),
    [
        pytest.param("Quyết", Spelled(1, 0, 0, 5, 0, False), id="a syllable with marks"),
        pytest.param("ban", Spelled(0, 1, 0, 3, 0, False), id="a syllable without"),
        pytest.param("UBND", Spelled(0, 0, 0, 0, 0, True), id="an abbreviation"),
        pytest.param("trình,", Spelled(1, 0, 0, 5, 0, False), id="a syllable and a sign"),
        pytest.param("kế-hoạch", Spelled(2, 0, 0, 7, 0, False), id="two in one run"),
        pytest.param("KHO\ue001", Spelled(0, 1, 0, 3, 1, False), id="a letter of no alphabet"),
        pytest.param("12/2031", Spelled(0, 0, 0, 0, 0, False), id="no letters"),
    ],
)
def test_a_run(run: str, said: Spelled) -> None:
    assert spelled(run) == {said: 1}


def test_pieces_that_are_no_syllables_are_odd() -> None:
    assert odd("ĐIỀ U KHO ẢN chuyển tiếp, QĐ-TTg") == {"ĐIỀ"}
