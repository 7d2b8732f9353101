"""Digits that a hand wrote into the head are read again; print is left as it is."""

import numpy as np
import pytest

from extractors.recognition.handwriting import Written
from extractors.recognition.head_numbers import DATE, LABEL, NUMBER, SYMBOL, reread
from extractors.recognition.ink import Gray
from extractors.recognition.ocr import OcrLine
from extractors.text.folding import fold
from models.page import Box

CHARS = "0123456789"


def written(text: str, *, sure: float = 0.95) -> Written:
    """What a reader would return that saw `text`, each letter for one step with a blank after it."""
    steps = len(text) * 2
    digits = np.full((steps, 12), np.log(1e-6), np.float32)
    for at, char in enumerate(text):
        digits[2 * at + 1, 0] = 0.0
        digits[2 * at, 11 if char == " " else 1 + CHARS.index(char) if char.isdigit() else 0] = np.log(sure)
    return Written(text, tuple(range(0, steps, 2)), tuple(sure for _ in text), digits)


class Reader:
    """Sees the same text in every crop."""

    def __init__(self, text: str, sure: float = 0.95) -> None:
        self.seen = written(text, sure=sure)

    def read(self, _: Gray) -> Written:
        return self.seen


def line(text: str, *, left: float) -> OcrLine:
    box = Box(left, 100, left + 200, 120)
    return OcrLine(text, box, 0.9, tuple((word, box) for word in text.split()))


@pytest.mark.parametrize(
    ("read", "seen", "right"),
    [
        pytest.param("Số: Ê48 /UBND-NC", "S: 248 /UBND-NC", "Số: 248/UBND-NC", id="a letter for a digit"),
        pytest.param("Số:517/UBND-NC", "S:577/UBND-NC", "Số: 577/UBND-NC", id="another digit"),
        pytest.param("Số: 88 /QĐ-UBND", "S: 88 /QD-UBND", "Số: 88/QĐ-UBND", id="both agree"),
        pytest.param("Số: 35/TT-SNV", "S: 35/TTr-SNV", "Số: 35/TTr-SNV", id="the r of TTr"),
    ],
)
def test_number(read: str, seen: str, right: str) -> None:
    (found,) = reread(np.full((1100, 800), 255, np.uint8), [line(read, left=80)], Reader(seen))
    assert " ".join(word for word, _ in found.words).replace(" /", "/") == right
    assert found.text == read


@pytest.mark.parametrize(
    ("read", "seen", "right"),
    [
        pytest.param("Đồng Hà, ngày 0qtháng 02 năm 2031", "Hà, ngày 04 tháng 02 năm 2031", "04 tháng 02", id="day"),
        pytest.param("Đồng Hà, ngày 17 tháng 9% năm 2031", "Hà, ngày 17 tháng 02 năm 2031", "17 tháng 02", id="month"),
        pytest.param("Đồng Hà, ngày 09 tháng 4 năm 2031", "Hà, ngày 09 tháng 4 năm 2031", "09 tháng 4", id="print"),
        pytest.param("Đồng Hà, ngày   tháng 7 năm 2031", "Hà, ngày  tháng 7 năm 2031", "ngày tháng 7", id="blank"),
    ],
)
def test_date(read: str, seen: str, right: str) -> None:
    (found,) = reread(np.full((1100, 800), 255, np.uint8), [line(read, left=400)], Reader(seen))
    assert right in " ".join(word for word, _ in found.words)


@pytest.mark.parametrize(
    "text",
    ["Kính gửi: Sở Nội vụ", "số 12/QĐ-UBND ngày 03 tháng 4 năm 2031 của Ủy ban nhân dân tỉnh", "1. Mục đích"],
)
def test_other_lines_are_left_alone(text: str) -> None:
    given = line(text, left=80)
    wide = OcrLine(text, Box(80, 100, 760, 120), 0.9, given.words)
    assert reread(np.full((1100, 800), 255, np.uint8), [wide], Reader("9")) == [wide]


def test_likelihood_tells_digits_apart() -> None:
    seen = written("ab12")
    assert seen.likelihood("12", 4, 8) > seen.likelihood("1", 4, 8)
    assert seen.likelihood("12", 4, 8) > seen.likelihood("122", 4, 8)
    assert seen.likelihood("", 1, 1) == 0.0


@pytest.mark.parametrize("text", ["Số: 12/QĐ-UBND", "Số 12 /TB-SNV", "S8.20 7BCT-NC", "Só:299/UBND-NC"])
def test_shapes_of_the_number_line(text: str) -> None:
    assert NUMBER.match(text)
    assert SYMBOL.search(text, 2)
    assert LABEL.match(text)


@pytest.mark.parametrize("text", ["Hà Nội, ngày 1 tháng 2 năm 2031", "Tp. Đồng Hà, ngàyq5 tháng 4 năm 2031"])
def test_shapes_of_the_date_line(text: str) -> None:
    assert DATE.search(fold(text))
