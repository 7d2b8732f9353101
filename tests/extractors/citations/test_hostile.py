"""A megabyte of hostile text is read in time that grows with its length only."""

import pytest

from extractors.references import find, references
from tests.extractors.citing import flow_of, head_of
from tests.timing import soon

SHAPES = {
    "digits": "7",
    "strokes": "/",
    "hyphens": "-",
    "hyphens_apart": " - ",
    "digits_and_strokes": "12/",
    "digits_and_points": "1.",
    "blanks": " ",
    "no_break_spaces": "\u00a0",
    "line_ends": "\n",
    "unclosed_brackets": "(",
    "marks_without_letters": "\u0301",
    "marks_upon_marks": "a" + "\u0301" * 50,
    "letters_apart_from_their_marks": "Quye\u0302\u0301t ",
    "invisible_blanks": "\u200b",
    "one_word": "a",
    "capitals": "QĐ-",
    "letters_and_digits": "1O",
    "letters_of_a_number": "1/A-",
    "letters_run_together": "1/QĐ",
    "dotted_letters": "1/A.A.A.A-",
    "small_letters": "1/Ab-",
    "articles": "Điều ",
    "parts": "khoản 1, ",
    "labels": "số: 1 ",
    "labels_alone": "số ",
    "kinds": "Quyết định ",
    "kinds_and_labels": "Quyết định số ",
    "laws": "Luật ",
    "codes": "Bộ luật ",
    "laws_of_no_name": "Luật Abc xyz ",
    "laws_in_laws": "Luật sửa đổi, bổ sung một số điều của Luật ",
    "laws_by_number": "Luật số 15/2024/QH15 ",
    "days": "ngày 15, ",
    "full_days": "02/4/2024 ",
    "days_in_words": "ngày 02 tháng 4 năm 2024 ",
    "letters_by_day": "văn bản ngày 3/2/2025 của Bộ Y tế về việc x ",
    "whole_citations": "Căn cứ Nghị định số 15/2024/NĐ-CP ngày 02/4/2024 của Chính phủ; ",
    "numbers": "15/QĐ-UBND, ",
    "numbers_left_open": "1/QĐ - ",
    "numbers_of_the_party": "57-NQ/TW ",
    "numbers_of_many_bodies": "24/BCA-BQP-BYT-BTC-BNV-",
    "issuers": "số 1/QĐ-UBND của ",
    "long_issuers": "Công văn số 1/A-B của " + "Ban " * 60,
    "blanks_for_numbers": "số …… /QĐ-UBND ",
    "short_names": "(sau đây gọi tắt là Đề án 21) ",
    "short_names_of_one": "Quyết định số 1/QĐ-A (sau đây gọi tắt là Đề án 1) ",
    "words_that_point_back": "Công văn số 1/A-B. Công văn nêu trên, ",
}
SIZE = 40_000
"""Bytes of the shorter text; the longer one has eight times as many."""
SLACK = 0.05
"""Seconds that a busy machine may add."""
A_MEGABYTE = 1.0
"""Seconds that a megabyte may take, and `A_CITATION` more for each document that it does cite."""
A_CITATION = 60e-6
MANY = {
    "one_document": "15/QĐ-UBND, ",
    "documents": "Quyết định số {}/QĐ-UBND ngày 5/3/2024 của UBND tỉnh, ",
    "paragraphs": "Quyết định số {}/QĐ-UBND ngày 5/3/2024 của UBND tỉnh\n",
    "projects": "Đề án 21 và ",
    "short_names": "Quyết định số {0}/QĐ-UBND (sau đây gọi tắt là Đề án {0}); Đề án {0} ",
    "words_that_point_back": "Công văn số 1/A-B. Công văn nêu trên, các Công văn nêu trên, ",
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_time_grows_with_the_length_only(shape: str) -> None:
    text = shape * (SIZE // len(shape.encode()))
    assert soon(
        lambda short, long: long < 2 * 8 * short + SLACK,
        lambda: find(text),
        lambda: find(text * 8),
    )


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_a_megabyte_costs_a_second_and_little_for_each_citation(shape: str) -> None:
    text = shape * (4 * SIZE // len(shape.encode()))
    allowed = A_MEGABYTE * len(text.encode()) / 1_000_000 + A_CITATION * len(find(text))
    assert soon(lambda taken: taken < allowed + SLACK, lambda: find(text))


@pytest.mark.parametrize("shape", MANY.values(), ids=MANY)
def test_what_is_done_with_many_costs_each_the_same(shape: str) -> None:
    head, context = head_of()
    few, many = ("".join(shape.format(number) for number in range(1, n)) for n in (300, 700))
    assert soon(
        lambda less, more: more < 2 * 2.5 * less + SLACK,
        lambda: references(flow_of(few), head, context),
        lambda: references(flow_of(many), head, context),
    )
