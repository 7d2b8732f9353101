"""Skewed pages come level, and boxes find their way back."""

import numpy as np
import pytest

from extractors.recognition.ink import Gray
from extractors.recognition.level import level, skew
from models.page import Box


def striped(angle: float = 0.0) -> Gray:
    """A page of short dark bars, like lines of text, turned by `angle` degrees counter-clockwise."""
    import cv2

    page = np.full((1100, 800), 255, np.uint8)
    for top in range(120, 1000, 40):
        page[top : top + 14, 90 : 700 - top % 90] = 0
    matrix = cv2.getRotationMatrix2D((400, 550), angle, 1.0)
    return np.asarray(cv2.warpAffine(page, matrix, (800, 1100), borderValue=255), np.uint8)


@pytest.mark.parametrize("angle", [-4.0, -1.0, 0.0, 0.5, 2.0])
def test_skew_is_measured(angle: float) -> None:
    assert skew(striped(angle)) == pytest.approx(-angle, abs=0.16)


def test_a_blank_page_has_no_skew() -> None:
    assert skew(np.full((1100, 800), 255, np.uint8)) == 0.0


def test_a_box_is_mapped_back_from_a_skewed_page() -> None:
    page = striped(2.0)
    found = level(page)
    rows = np.flatnonzero((found.gray < 128).any(1))
    box = found.box(Box(90, float(rows[0]), 700, float(rows[-1])))
    ys, _ = np.nonzero(page < 128)
    assert box.y0 == pytest.approx(ys.min(), abs=26)
    assert box.y1 == pytest.approx(ys.max(), abs=26)
