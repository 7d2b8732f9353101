"""Numbers, issuers and ids: what makes two spellings one, and what must never."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.matching.identity import NumberKey, content_id, document_id, fold_number, fold_text, issuer_key, number_key
from models.document import Head


@pytest.mark.parametrize(
    ("spelled", "same"),
    [
        pytest.param("1415/BKHCNTĐC", "1415/BKHCN-TĐC", id="lost hyphen"),
        pytest.param("1415/BKHCN--TĐC", "1415/BKHCN-TĐC", id="doubled hyphen"),
        pytest.param("996 /QĐ- TTg", "996/QĐ-TTg", id="blanks inside"),
        pytest.param("996/Q\u00d0-TTg", "996/QĐ-TTg", id="Icelandic eth for Đ"),
        pytest.param("996/QD-TTG", "996/QĐ-TTg", id="typed without diacritics"),
        pytest.param("996/Q\u0110\u00ad-TTg", "996/QĐ-TTg", id="soft hyphen"),
        pytest.param("Số: 77/BC-UBND", "77/BC-UBND", id="with the word số"),
        pytest.param("05/CT-UBND", "5/CT-UBND", id="leading zero"),
        pytest.param("61/2018/NĐCP", "61/2018/NĐ-CP", id="normative without hyphen"),
        pytest.param("12/NQ-HĐND", "12/NQ-HĐND", id="NFD"),
    ],
)
def test_spellings_of_one_number(spelled: str, same: str) -> None:
    assert number_key(spelled) == number_key(same)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("12/QĐ-UBND", "12/KH-UBND", id="registers of two kinds"),
        pytest.param("12/2020/QĐ-UBND", "12/2021/QĐ-UBND", id="normative numbers of two years"),
        pytest.param("30/NQ-CP", "30c/NQ-CP", id="number with a letter"),
        pytest.param("41.2/2027/NQ-CP", "41/2027/NQ-CP", id="one of several under a law"),
        pytest.param("112/QĐ-UBND", "12/QĐ-UBND", id="longer serial"),
    ],
)
def test_numbers_that_differ(a: str, b: str) -> None:
    assert number_key(a) != number_key(b)


@pytest.mark.parametrize(
    ("number", "key"),
    [
        ("30/2020/NĐ-CP", NumberKey("30", "2020", "NDCP")),
        ("57-NQ/TW", NumberKey("57", "", "NQTW")),
        ("30c/NQ-CP", NumberKey("30C", "", "NQCP")),
        ("04/2011/QH13", NumberKey("4", "2011", "QH13")),
        ("/SXD-QLHĐXD", NumberKey("", "", "SXDQLHDXD")),
        ("04/QĐ-BCĐ138", NumberKey("4", "", "QDBCD138")),
    ],
)
def test_parts_of_a_number(number: str, key: NumberKey) -> None:
    assert number_key(number) == key


@given(st.text(max_size=40))
@example("0/2020/AB")
@example("12/2020")
@example("SO12")
def test_folding_a_folded_number_changes_nothing(text: str) -> None:
    assert fold_number(fold_number(text)) == fold_number(text)


@given(st.text(max_size=60))
def test_folding_folded_text_changes_nothing(text: str) -> None:
    assert fold_text(fold_text(text)) == fold_text(text)


@given(
    st.integers(1, 99999),
    st.sampled_from(["QĐ-UBND", "BKHCN-TĐC", "KH-SYT", "NQ-HĐND"]),
    st.sampled_from(["", " ", "\u00a0", "\n"]),
)
def test_blanks_never_change_a_number(serial: int, symbol: str, blank: str) -> None:
    plain = f"{serial}/{symbol}"
    assert fold_number(blank.join(plain)) == fold_number(plain)


def test_an_office_holder_stands_for_the_body() -> None:
    assert issuer_key("Chủ tịch UỶ BAN nhân dân tỉnh Sơn La") == issuer_key("Ủy ban nhân dân tỉnh Sơn La")
    assert issuer_key("Thủ tướng Chính phủ") != issuer_key("Chính phủ")
    assert issuer_key(None) == ""


def test_an_id_is_of_number_issuer_and_day_where_all_are_known() -> None:
    head = Head(number="77/BC-UBND", issuer="Ủy ban nhân dân tỉnh Sơn La", issued="2025-03-04")
    assert document_id(head, "aa") == document_id(head.model_copy(update={"number": "77 /BC-UBND"}), "bb")
    assert document_id(head, "aa") != document_id(head.model_copy(update={"issuer": "Sở Y tế tỉnh Sơn La"}), "aa")
    assert document_id(head, "aa") != document_id(head.model_copy(update={"issued": "2024-03-04"}), "aa")


@pytest.mark.parametrize("missing", ["number", "issuer", "issued"])
def test_an_incomplete_head_is_told_apart_by_its_bytes(missing: str) -> None:
    whole = Head(number="77/BC-UBND", issuer="Ủy ban nhân dân tỉnh Sơn La", issued="2025-03-04")
    head = whole.model_copy(update={missing: None})
    assert document_id(head, "aa") != document_id(head, "bb")


def test_a_content_id_shows_its_label() -> None:
    assert content_id("seed", label="77/BCUBND").startswith("77-bcubnd.")
    assert content_id("seed", label="x") == content_id("seed", label="x") != content_id("other", label="x")
