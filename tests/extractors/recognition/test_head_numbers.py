"""Digits that a hand wrote into the head are read again; print is left as it is."""

import numpy as np
import pytest

from extractors.recognition.handwriting import Written
from extractors.recognition.head_numbers import DATE, NUMBER, reread
from extractors.recognition.ink import Gray
from extractors.recognition.ocr import OcrLine
from extractors.recognition.slots import beginnings, tail_at
from extractors.text.folding import fold
from models.page import Box

COLUMNS = {char: at for at, char in enumerate("0123456789 ", 1)} | {"/": 2}


def written(text: str, *, sure: float = 0.95) -> Written:
    """What a reader would return that saw `text`, each letter for one step with a blank after it."""
    steps = len(text) * 2
    digits = np.full((steps, 12), np.log(1e-6), np.float32)
    for at, char in enumerate(text):
        digits[2 * at + 1, 0] = 0.0
        digits[2 * at, COLUMNS.get(char, 0)] = np.log(sure)
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
        pytest.param("Số: 7/87/BXD-QL", "So: 4/87/BXD-QL", "Số: 4187/BXD-QL", id="a stroke is a 1"),
        pytest.param("Số: 02 -CTv/ĐU", "so 02-CTr/DU", "Số: 02-CTr/ĐU", id="a Party number"),
        pytest.param("Số: 6/OZ-CV/TU", "so 602-CV/TU", "Số: 602-CV/TU", id="letters in the slot"),
        pytest.param("Số:_5.39//QĐ-BYT", "So: 3390/QD-BYT", "Số: 3390/QĐ-BYT", id="a stroke too many"),
        pytest.param("Số: 35/TT-SNV", "S: 35/TTr-SNV", "Số: 35/TTr-SNV", id="the r of TTr"),
        pytest.param("Số: 8160/UBND-NC", "S: 8960/UBND-NC", "Số: 8960/UBND-NC", id="what the second reader is sure of"),
        pytest.param("Số 7Z KH/TU", "S 72 KH/TU", "Số: 72-KH/TU", id="a Party number without its stroke"),
        pytest.param("S6 35-KH/TU", "so35-KH/TU", "Số: 35-KH/TU", id="a label without a colon"),
        pytest.param("S6135 /CTUBND", "s135/CT-UBND", "Số: 135/CT-UBND", id="a label that ran into the number"),
        pytest.param("Số: 06 /STP-VB", "S: 06/STP-VB", "Số: 06/STP-VB", id="a number that begins with 0"),
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
        pytest.param("Đồng Hà, ngà99 tháng 6 năm 2031", "Hà, ngày 09 tháng 6 năm 2031", "ngày 09 tháng 6", id="the y"),
        pytest.param("Đồng Hà, ngày 17 tháng 9% năm 2031", "Hà, ngày 17 tháng 02 năm 2031", "17 tháng 02", id="month"),
        pytest.param("Đồng Hà, ngày 09 tháng 4 năm 2031", "Hà, ngày 09 tháng 4 năm 2031", "09 tháng 4", id="print"),
        pytest.param("Đồng Hà, ngày   tháng 7 năm 2031", "Hà, ngày  tháng 7 năm 2031", "ngày tháng 7", id="blank"),
    ],
)
def test_date(read: str, seen: str, right: str) -> None:
    (found,) = reread(np.full((1100, 800), 255, np.uint8), [line(read, left=400)], Reader(seen))
    assert right in " ".join(word for word, _ in found.words)


def unsure(text: str, *, of: str) -> Written:
    """What a reader would return that saw `text`, its first digit rather than `of`, but hardly."""
    seen = written(text)
    at = next(at for at, char in enumerate(text) if char.isdigit())
    seen.digits[2 * at, [COLUMNS[text[at]], COLUMNS[of]]] = np.log(0.85), np.log(0.08)
    return seen


@pytest.mark.parametrize(
    ("read", "seen", "right"),
    [
        pytest.param("Số: 11/CT-UBND", unsure("S: 41/CT-UBND", of="1"), "Số: 11/CT-UBND", id="a flag and a foot"),
        pytest.param("Số: 61/CT-UBND", unsure("S: 41/CT-UBND", of="6"), "Số: 41/CT-UBND", id="any other digit"),
    ],
)
def test_where_the_readers_differ(read: str, seen: Written, right: str) -> None:
    reader = Reader("")
    reader.seen = seen
    (found,) = reread(np.full((1100, 800), 255, np.uint8), [line(read, left=80)], reader)
    assert " ".join(word for word, _ in found.words) == right


def test_digits_in_red_are_seen_on_the_coloured_page() -> None:
    page, label, symbol = np.full((1100, 800), 255, np.uint8), line("Số:", left=80), line("/TTr-SNV", left=200)
    label = OcrLine("Số:", Box(80, 100, 110, 120), 0.9)
    found = reread(page, [label, symbol], Reader("So: 2094/TTr-SNV"), coloured=lambda: page)
    assert "2094/TTr-SNV" in " ".join(word for word, _ in found[1].words)


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
    assert tail_at(text, 2)
    assert beginnings(text)


@pytest.mark.parametrize("text", ["Hà Nội, ngày 1 tháng 2 năm 2031", "Tp. Đồng Hà, ngàyq5 tháng 4 năm 2031"])
def test_shapes_of_the_date_line(text: str) -> None:
    assert DATE.search(fold(text))
