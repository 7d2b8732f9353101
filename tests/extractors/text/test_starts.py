"""Words are found at the start of a word only, whatever stands around them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from extractors.text.starts import starting

WORDS = ("Đề án", "Kế hoạch", "kế hoạch", r"Nghị (?:định|quyết)")


@given(st.text(alphabet="Đềán Kếhoạcktđ(-7", max_size=40), st.sampled_from(WORDS[:3]))
def test_the_same_as_looking_back_first(around: str, word: str) -> None:
    text = around + word + around
    plain = re.compile(rf"(?<![^\W_])(?:{'|'.join(WORDS)})")
    assert [m.span() for m in re.finditer(starting(WORDS), text)] == [m.span() for m in plain.finditer(text)]


def test_signs_and_blanks_come_before_a_word_letters_and_digits_do_not() -> None:
    found = re.findall(starting(WORDS), "(Kế hoạch 40; Nghị định 5_Đề án, 7Kế hoạch, TĐề án")
    assert found == ["Kế hoạch", "Nghị định", "Đề án"]
