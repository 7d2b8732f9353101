"""Phrases of the data files over folded text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.judging.acts import Phrases
from corpus.judging.phrases import compiled, keywords, says, stems
from corpus.matching.identity import fold_text
from corpus.rows import rows


@pytest.mark.parametrize(
    ("text", "phrase", "found"),
    [
        ("xin lùi thời hạn", "xin lui", "xin lui"),
        ("xin  LÙI\nthời hạn", "xin lui", "xin lui"),
        ("đồng ý cho Sở Y tế lùi thời hạn", "dong y … lui", "dong y cho so y te lui"),
        ("đồng ý. Sau nhiều cuộc họp với các bên có liên quan thì lùi", "dong y … lui", None),
        ("nhắc gửi báo cáo", "^nhac", "nhac"),
        ("công văn nhắc", "^nhac", None),
        ("đề xuất", "de", "de"),
        ("kế hoạch", "ke ho", None),
    ],
)
def test_says(text: str, phrase: str, found: str | None) -> None:
    assert says(fold_text(text), (phrase,)) == found


def test_of_many_phrases_the_first_place_and_then_the_first_phrase_counts() -> None:
    many = ("lui", "^nhac", "xin lui", "xin", "^xin lui thoi han")
    assert says("nhac lai: xin lui thoi han", many) == "nhac"
    assert says("so xin lui thoi han", many) == "xin lui"
    assert says("xin lui thoi han", (*many[1:2], *many[4:], "xin")) == "xin lui thoi han"


@given(st.text(max_size=300))
def test_no_text_crashes_or_matches_nothing_at_all(text: str) -> None:
    assert says(fold_text(text), ()) is None


@given(st.data(), st.text(alphabet="abdeghiklnoqtuxy ", max_size=40), st.sampled_from(rows("answers", Phrases)))
def test_what_holds_a_phrase_holds_a_stem_and_a_keyword(data: st.DataObject, around: str, row: Phrases) -> None:
    phrase = data.draw(st.sampled_from(row.phrases)).removeprefix("^")
    text = fold_text(f"{phrase.replace('…', 'cho so')} {around}")
    found = compiled(row.phrases).search(text)
    assert found is not None
    assert says(text, row.phrases) == found.group()
    assert any(stem in found.group() for stem in stems(row.phrases))
    assert not keywords(row.phrases).isdisjoint(text.split())
