"""Letters joined with their marks keep the way back to where they were."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from extractors.references import find
from extractors.text.composing import compose

SENTENCE = "Căn cứ Nghị định số 45/2021/NĐ-CP ngày 31/3/2021 của Chính phủ; Luật Đất đai năm 2024"


def test_composed_text_is_left_alone() -> None:
    assert compose(SENTENCE).at is None


def test_citations_of_decomposed_text_stand_where_they_are_printed() -> None:
    text = unicodedata.normalize("NFD", SENTENCE)
    printed = [unicodedata.normalize("NFC", text[c.start : c.end]) for c in find(text)]
    assert printed == ["Nghị định số 45/2021/NĐ-CP ngày 31/3/2021", "Luật Đất đai năm 2024"]


@given(st.text(alphabet="ăâêôơưđ aeioubcĐ\u0301\u0300\u0303\u0309\u0323\u0302\n", max_size=60))
def test_offsets_rise_and_end_at_the_end(text: str) -> None:
    composed = compose(text)
    offsets = [composed.back(i) for i in range(len(composed.text) + 1)]
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(text)
    assert unicodedata.normalize("NFC", text) == unicodedata.normalize("NFC", composed.text)
