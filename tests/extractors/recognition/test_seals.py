"""A seal that lies over print is taken away, whether it is paler than the print or as black."""

import cv2
import numpy as np
import pytest

from extractors.recognition.ink import Gray
from extractors.recognition.seals import without_seal

BAR = (slice(280, 296), slice(200, 420))


def sealed(tone: int) -> Gray:
    page = np.full((480, 640), 245, np.uint8)
    page[BAR] = 15
    page[60:76, 300:520] = 15
    for radius, thick in ((120, 5), (110, 2)):
        cv2.circle(page, (200, 220), radius, tone, thick)
    return page


@pytest.mark.parametrize("tone", [15, 120])
def test_rings_go_and_print_stays(tone: int) -> None:
    found = without_seal(sealed(tone))
    assert found is not None
    ring = cv2.circle(np.zeros((480, 640), np.uint8), (200, 220), 120, 1, 5) > 0
    assert (found[ring] > 100).mean() > 0.85
    assert (found[BAR][4:12, 140:] < 60).all()


def test_print_without_a_seal_is_left() -> None:
    page = np.full((480, 640), 245, np.uint8)
    page[BAR] = 15
    assert without_seal(page) is None
