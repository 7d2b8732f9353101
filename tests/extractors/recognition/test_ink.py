"""Red ink is paper to who reads print, and as dark as any other to who looks for what was written in it."""

import numpy as np
import numpy.typing as npt
import pytest

from extractors.recognition.ink import coloured, dark

PAPER, BLACK, BLUE, RED = (250, 248, 245), (20, 20, 20), (40, 40, 160), (220, 40, 50)


def painted(colour: tuple[int, int, int]) -> npt.NDArray[np.uint8]:
    image = np.full((40, 60, 3), PAPER, np.uint8)
    image[10:20, 10:50] = colour
    return image


@pytest.mark.parametrize(
    ("colour", "is_dark", "is_coloured"),
    [
        pytest.param(BLACK, True, True, id="print"),
        pytest.param(BLUE, True, True, id="a pen"),
        pytest.param(RED, False, True, id="a seal"),
    ],
)
def test_an_ink(colour: tuple[int, int, int], is_dark: bool, is_coloured: bool) -> None:
    image = painted(colour)
    assert bool(dark(image)[15, 30] < 128) == is_dark
    assert bool(coloured(image)[15, 30] < 128) == is_coloured
    assert (image[15, 30] == colour).all()


def test_gray_values_stay_what_they_are() -> None:
    gray = painted(BLACK)[:, :, 0]
    assert dark(gray) is gray
    assert coloured(gray) is gray
