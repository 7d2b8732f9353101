"""Số ký hiệu: every family, every damage seen in real files, and what only looks like one."""

# ruff: noqa: E501 (a case is one line)

from collections import deque

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.citations.numbers import find, normalise
from tests.timing import soon

SHAPES = {
    "two_units": ("Công văn số 61/TDN-KT+TC", "61/TDN-KT+TC"),
    "committee_of_a_term": ("Báo cáo thẩm tra số 62/BC-UBKT15", "62/BC-UBKT15"),
    "long_committee_of_a_term": ("Kế hoạch số 41/KH-UBKHCNMT15", "41/KH-UBKHCNMT15"),
    "office_of_a_term": ("Công văn số 42/VPQH15-TH", "42/VPQH15-TH"),
    "footnote_after_a_long_committee": ("Báo cáo số 43/BC-UBVHXH154", "43/BC-UBVHXH15"),
    "numbered_unit": ("Công văn số 44/CAT-PC03", "44/CAT-PC03"),
    "numbered_bureau": ("Thông báo số 45/TB-BCA-A05", "45/TB-BCA-A05"),
    "footnote_after_a_committee": ("Quyết định số 64/QĐ-UBND15", "64/QĐ-UBND"),
    "judgment": ("Bản án số 63/2024/DS-ST", "63/2024/DS-ST"),
    "decree": ("Nghị định số 45/2021/NĐ-CP", "45/2021/NĐ-CP"),
    "one_of_several_under_a_law": ("Nghị quyết số 41.2/2027/NQ-CP ngày", "41.2/2027/NQ-CP"),
    "law": ("Luật số 14/2012/QH13", "14/2012/QH13"),
    "standing_committee": ("Nghị quyết số 512/NQ-UBTVQH14", "512/NQ-UBTVQH14"),
    "joint_circular": ("số 21/2011/TTLT-BTC-BNN", "21/2011/TTLT-BTC-BNN"),
    "decision": ("Quyết định số 312/QĐ-TTg", "312/QĐ-TTg"),
    "year_after_a_hyphen": ("Nghị quyết số 41-2031/NQ-CP ngày", "41-2031/NQ-CP"),
    "letter_after_digits": ("Nghị quyết số 19c/NQ-CP", "19c/NQ-CP"),
    "numbered_committee": ("số 05/QĐ-BCĐ389", "05/QĐ-BCĐ389"),
    "letter": ("Công văn số 411/BYT-DP", "411/BYT-DP"),
    "letter_with_ampersand": ("số 733/BTP-QLXLVPHC&TDTHPL", "733/BTP-QLXLVPHC&TDTHPL"),
    "bureau_code": ("Văn bản số 64/C08-P5 ngày", "64/C08-P5"),
    "small_letters": ("số 12/HNDLSo ngày", "12/HNDLSo"),
    "party": ("Nghị quyết số 36-NQ/TW", "36-NQ/TW"),
    "party_letter": ("Công văn số 118-CV/TĐTN-XDĐ", "118-CV/TĐTN-XDĐ"),
    "joint": ("số 33/HDLN-BCA-BQP-BYT", "33/HDLN-BCA-BQP-BYT"),
    "contract": ("Hợp đồng số 71/HĐNT/B3/2025", "71/HĐNT/B3/2025"),
    "old_strokes": ("Quyết định số 08/QĐ/TCHC-DN", "08/QĐ/TCHC-DN"),
    "own_slip_stays": ("Văn bản số 88/BYTDP", "88/BYTDP"),
}
DAMAGE = {
    "blanks": ("số 312 /QĐ- TTg", "312/QĐ-TTg"),
    "line_end_after_stroke": ("số 411/\nBYT-DP ngày", "411/BYT-DP"),
    "line_end_after_hyphen": ("số 55/TTr-\nSNV ngày", "55/TTr-SNV"),
    "blanks_around_hyphen": ("Số 902 /SCT - CN ngày", "902/SCT-CN"),
    "no_break_space": ("số 312/QĐ-\u00a0TTg", "312/QĐ-TTg"),
    "soft_hyphen": ("số 312/QĐ-\u00adTTg", "312/QĐ-TTg"),
    "doubled_hyphen": ("số 312/QĐ--TTg", "312/QĐ-TTg"),
    "long_dash": ("số 312/QĐ–TTg", "312/QĐ-TTg"),
    "eth": ("số 312/QÐ-TTg", "312/QĐ-TTg"),
    "plain_d": ("số 312/QD-TTg", "312/QĐ-TTg"),
    "plain_d_in_body": ("số 07/2021/NQ-HDND", "07/2021/NQ-HĐND"),
    "footnote_mark": ("số 45/2021/NĐ-CP1 ngày", "45/2021/NĐ-CP"),
    "raised_mark": ("số 45/2021/NĐ-CP² ngày", "45/2021/NĐ-CP"),
    "mark_on_a_law": ("Luật số 14/2012/QH132", "14/2012/QH13"),
    "word_run_in": ("số 312/QĐ-TTgngày 02/5/2021", "312/QĐ-TTg"),
    "lost_hyphen": ("số 61/2018/NĐCP", "61/2018/NĐCP"),
    "lost_hyphen_of_reading": ("số 12/2021/TT BTP ngày", "12/2021/TT-BTP"),
    "blank_in_letters": ("số 12/HNDV LSo ngày", "12/HNDVLSo"),
    "split_digits": ("số 0 5 /CT-UBND", "05/CT-UBND"),
    "tone_mark_in_letters": ("số 312/QĐ-SỲT", "312/QĐ-SYT"),
    "label_run_in": ("Quyết định sõ03/QĐ-BCĐXYZ ngày", "03/QĐ-BCĐXYZ"),
    "blank_number": ("Số:      /QĐ-BXD", "/QĐ-BXD"),
    "dotted_number": ("số ...../QĐ-BXD", "/QĐ-BXD"),
}
READ = {
    "y_for_r": ("số 64/TTY-BNV", "64/TTr-BNV"),
    "i_for_t": ("số 65/Tĩr-BNV", "65/TTr-BNV"),
    "no_mark": ("số 15/2024/ND-CP", "15/2024/NĐ-CP"),
    "zero_for_o": ("số 15/Q0-UBND", "15/Q0-UBND"),
    "bar_for_stroke": ("số 222|QĐ-BTP", "222/QĐ-BTP"),
    "stroke_lost": ("số 145 UBND-KGVX ngày", "145/UBND-KGVX"),
    "letter_in_digits": ("số 1O4/QĐ-TTg", "104/QĐ-TTg"),
}
LOOKALIKES = (
    "ngày 20/11/2024", "26/3", "trực 24/7", "tỷ lệ 3/4", "17/26 chỉ số", "1.214/1.850 triệu đồng", "TCVN 5574:2018/BXD",
    "QCVN 06:2022/BXD", "QCVN122:2024/BGTVT", "TCVN ISO/IEC 17025:2017", "biển số 12A-123.45", "nhà số 12/AB-CD", "lô 12/CN-A",
    "tài khoản số 3713.0.1054321", "12 người/ĐV", "giai đoạn 2021-2025", "ki-ốt 5/A", "km/h", "và/hoặc", "mã số 260713-0200005",
)  # fmt: skip


@pytest.mark.parametrize(("printed", "number"), SHAPES.values(), ids=SHAPES)
def test_every_family(printed: str, number: str) -> None:
    assert [n.number for n in find(printed)] == [number]


@pytest.mark.parametrize(("printed", "number"), DAMAGE.values(), ids=DAMAGE)
def test_damage_is_mended(printed: str, number: str) -> None:
    assert [n.number for n in find(printed)] == [number]


@pytest.mark.parametrize(("printed", "number"), READ.values(), ids=READ)
def test_slips_of_ocr_are_mended(printed: str, number: str) -> None:
    assert [n.number for n in find(printed, read=True)] == [number]


@pytest.mark.parametrize("text", LOOKALIKES)
def test_lookalikes_are_none(text: str) -> None:
    assert [n for n in find(text) if n.sure] == []


def test_a_name_after_a_dash_is_no_part_of_the_number() -> None:
    assert [n.number for n in find("số 12/SNV-CCHC - UBND tỉnh; số 7/QĐ-UBND UBND tỉnh")] == [
        "12/SNV-CCHC",
        "7/QĐ-UBND",
    ]


def test_the_word_viec_is_no_standard() -> None:
    assert [n.number for n in find("Biên bản làm việc số 12/BB-SNV")] == ["12/BB-SNV"]


@given(st.text(alphabet="số 0123456789/-–.QĐTgNUBDC&\n²Ð", max_size=80))
def test_finds_lie_inside_the_text_in_order(text: str) -> None:
    found = list(find(text))
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert [n.start for n in found] == sorted(n.start for n in found)


@given(st.sampled_from([number for _, number in (*SHAPES.values(), *READ.values()) if "Q0" not in number]))
def test_normalising_twice_changes_nothing(number: str) -> None:
    assert normalise(number) == number


@settings(max_examples=8, deadline=None)
@given(st.text(alphabet="1/A-QĐ số.&|", min_size=1, max_size=9))
def test_a_megabyte_of_hostile_text_takes_linear_time(unit: str) -> None:
    small, large = (unit * (size // len(unit)) for size in (50_000, 400_000))
    assert soon(
        lambda less, more: more < 3 * 8 * max(less, 0.004),
        lambda: deque(find(small), maxlen=0),
        lambda: deque(find(large), maxlen=0),
    )
