"""A megabyte of hostile text is read in time that grows with its length only."""

import time

import pytest

from extractors.references import find

SHAPES = {
    "digits": "7",
    "strokes": "/",
    "digits_and_strokes": "12/",
    "blanks": " ",
    "line_ends": "\n",
    "unclosed_brackets": "(",
    "marks_without_letters": "\u0301",
    "one_word": "a",
    "capitals": "QĐ-",
    "letters_of_a_number": "1/A-",
    "articles": "Điều ",
    "labels": "số: 1 ",
    "laws": "Luật ",
    "laws_in_laws": "Luật sửa đổi, bổ sung một số điều của Luật ",
    "days": "ngày 15, ",
    "whole_citations": "Căn cứ Nghị định số 15/2024/NĐ-CP ngày 02/4/2024 của Chính phủ; ",
    "numbers": "15/QĐ-UBND, ",
    "issuers": "số 1/QĐ-UBND của ",
    "blanks_for_numbers": "số …… /QĐ-UBND ",
    "short_names": "(sau đây gọi tắt là Đề án 21) ",
}
SIZE = 40_000
"""Bytes of the shorter text; the longer one has eight times as many."""
SLACK = 0.05
"""Seconds that a busy machine may add."""


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_time_grows_with_the_length_only(shape: str) -> None:
    text = shape * (SIZE // len(shape.encode()))
    assert seconds(text * 8) < 2 * 8 * seconds(text) + SLACK


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_a_megabyte_costs_seconds_at_most(shape: str) -> None:
    text = shape * (SIZE // len(shape.encode()))
    assert seconds(text) * 1_000_000 / SIZE < 5


def seconds(text: str) -> float:
    """Processor time of the faster of two runs."""
    times = []
    for _ in range(2):
        start = time.process_time()
        find(text)
        times.append(time.process_time() - start)
    return min(times)
