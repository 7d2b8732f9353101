"""The digits of a số ký hiệu and its letters, as two readers saw them."""

import pytest

from extractors.recognition.slots import beginnings, mended_tail, possible, tail_at


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
        ("/QĐ-TT2", "S: 35/QD-TTg", "/QĐ-TTg"),
        ("/QĐ-TTR", "S: 35/QD-TTg", "/QĐ-TTg"),
        ("PCP-VI", "S: 35/VPCP-V.I", "VPCP-V.I"),
        ("/CTUBND", "S: 35/CT-UBND", "/CT-UBND"),
        ("/QĐ-BcĐ", "S: 35/QD-BCD", "/QĐ-BCĐ"),
        ("/VUBND-TH", "S: 35/UBND-TH", "/UBND-TH"),
        ("/UBND-KTN", "S: 35/UBND-KTH", "/UBND-KTN"),
        ("/SNN-TL", "S: 35/9-TL", "/SNN-TL"),
    ],
)
def test_the_kinds_letters(tail: str, seen: str, right: str) -> None:
    assert mended_tail(tail, [seen]) == right


def test_letters_of_which_the_readings_differ_stay() -> None:
    assert mended_tail("/CTUBND", ["S: 35/CT-UBND", "S: 35/CTUBND"]) == "/CTUBND"


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("Số: 12/CT-UBND", {"12/CT-UBND"}),
        ("S6: 12/CT-UBND", {"12/CT-UBND"}),
        ("S612/CT-UBND", {"612/CT-UBND", "12/CT-UBND"}),
        ("S 612/CT-UBND", {"612/CT-UBND"}),
    ],
)
def test_where_the_digits_begin(text: str, digits: set[str]) -> None:
    assert {text[at:] for at in beginnings(text)} == digits
