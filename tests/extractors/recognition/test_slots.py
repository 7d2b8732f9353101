"""The digits of a số ký hiệu and its letters, as two readers saw them."""

import pytest

from extractors.recognition.slots import mended_tail, possible, tail_at


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        ("Số: 12/QĐ-UBND", "/QĐ-UBND"),
        ("Số: 12/2031/QĐ-UBND", "/2031/QĐ-UBND"),
        ("Số 15-CV/TU", "-CV/TU"),
        ("Số: 4/87/BXD-QL", "/BXD-QL"),
        ("Số: 5/ZZ/TB-UBND", "/TB-UBND"),
        ("Số: 6/OZ-CV/VPTU", "-CV/VPTU"),
        ("S8.20 7BCT-NC", "BCT-NC"),
        ("Số: 33", None),
    ],
)
def test_where_the_letters_begin(text: str, tail: str | None) -> None:
    at = tail_at(text, 2)
    assert (None if at is None else text[at:]) == tail


@pytest.mark.parametrize(
    ("slot", "digits"),
    [(" 248 ", {"248"}), ("4/87", {"487", "4187"}), ("5/ZZ", {"5", "5122"}), ("_", set()), ("6O2", {"62", "602"})],
)
def test_what_a_slot_may_hold(slot: str, digits: set[str]) -> None:
    assert possible(slot) == digits


@pytest.mark.parametrize(
    ("tail", "seen", "right"),
    [
        ("-CTv/ĐU", "so 08-CTr/DU", "-CTr/ĐU"),
        ("/TT-SNV", "S: 35/TTr-SNV", "/TTr-SNV"),
        ("/QĐ-UBND", "S: 35/GD-UBND", "/QĐ-UBND"),
    ],
)
def test_the_kinds_letters(tail: str, seen: str, right: str) -> None:
    assert mended_tail(tail, [seen]) == right
