"""Number and date that were read as one line are parted where the place begins."""

import pytest

from extractors.recognition.glued import parted
from extractors.recognition.ocr import OcrLine
from models.page import Box


def line(text: str) -> OcrLine:
    words, at = [], 100.0
    for word in text.split(" "):
        words.append((word, Box(at, 50, at + 10 * len(word), 70)))
        at += 10 * (len(word) + 1)
    return OcrLine(text, Box(100, 50, at - 10, 70), 0.9, tuple(words), tuple(((word, 0.0),) for word, _ in words))


@pytest.mark.parametrize(
    ("text", "number", "date"),
    [
        pytest.param(
            "Số: 48 /KH-MTTQ-BTTSơn La, ngày 1& tháng 9 năm 2031",
            "Số: 48 /KH-MTTQ-BTT",
            "Sơn La, ngày 1& tháng 9 năm 2031",
            id="run together",
        ),
        pytest.param(
            "Số: 48/QĐ-TTg Hà Nội, ngày 18 tháng 9 năm 2031",
            "Số: 48/QĐ-TTg",
            "Hà Nội, ngày 18 tháng 9 năm 2031",
            id="a blank between",
        ),
        pytest.param(
            "Số 48-KH/TU Lai Châu, ngày 18 tháng 9 năm 2031",
            "Số 48-KH/TU",
            "Lai Châu, ngày 18 tháng 9 năm 2031",
            id="a Party number",
        ),
    ],
)
def test_number_and_date_are_parted(text: str, number: str, date: str) -> None:
    left, right = parted(line(text))
    assert (left.text, right.text) == (number, date)
    assert left.box.x1 <= right.box.x0
    assert len(right.words) == len(right.readings) == len(date.split())


@pytest.mark.parametrize(
    "text",
    [
        "Số: 48/KH-UBND",
        "Sơn La, ngày 18 tháng 9 năm 2031",
        "Quyết định số 48/QĐ-UBND ngày 18 tháng 9 năm 2031",
        "Số: 48/QĐ-UBND ngày 18 tháng 9 năm 2031",
    ],
)
def test_any_other_line_stays_whole(text: str) -> None:
    given = line(text)
    assert parted(given) == (given,)
