"""Every row of the task verbs does what its examples say, and sentences end where they end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.text.sentences import VerbRow, marked, verb_rows

EXAMPLES = [(row, text) for row in verb_rows() for text in row.examples]
COUNTERS = [(row, text) for row in verb_rows() for text in row.counter_examples]


@pytest.mark.parametrize(("row", "text"), EXAMPLES, ids=[f"{r.key}: {t[:40]}" for r, t in EXAMPLES])
def test_every_row_is_found_in_its_examples(row: VerbRow, text: str) -> None:
    assert marked(text).of(row.key)


@pytest.mark.parametrize(("row", "text"), COUNTERS, ids=[f"{r.key}: {t[:40]}" for r, t in COUNTERS])
def test_no_row_is_found_in_its_counter_examples(row: VerbRow, text: str) -> None:
    assert not marked(text).of(row.key)


def test_rows_are_sorted_and_their_phrases_unique() -> None:
    assert [row.key for row in verb_rows()] == sorted(row.key for row in verb_rows())
    for row in verb_rows():
        assert len(row.phrases) == len(set(row.phrases)), row.key
        assert all(phrase == phrase.lower() for phrase in row.phrases), row.key


SENTENCES = {
    "two": ("Rà soát hồ sơ. Báo cáo Sở.", ["Rà soát hồ sơ.", "Báo cáo Sở."]),
    "abbreviation": ("Giao UBND TP. Huế rà soát. Hoàn thành sớm.", ["Giao UBND TP. Huế rà soát.", "Hoàn thành sớm."]),
    "initials": ("Giao ông A. Nguyễn rà soát.", ["Giao ông A. Nguyễn rà soát."]),
    "decimal": ("Kinh phí 1.250 triệu đồng.", ["Kinh phí 1.250 triệu đồng."]),
    "closing": ("Yêu cầu các sở thực hiện./.", ["Yêu cầu các sở thực hiện./."]),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES.keys())
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in marked(text).sentences] == expected


def test_a_verb_inside_a_noun_is_no_verb() -> None:
    assert not marked("công trình thủy lợi").of("action")
    assert marked("Trình Sở Xây dựng").of("action")


def test_marks_are_found_through_slips_of_recognition() -> None:
    assert [m.start for m in marked("Chi đạo các xã").of("action")] == [0]


@given(st.text(max_size=200))
def test_any_text_gives_true_spans(text: str) -> None:
    found = marked(text)
    assert all(0 <= m.start < m.end <= len(text) for m in found.marks)
    assert all(0 <= start < end <= len(text) for start, end in found.sentences)
