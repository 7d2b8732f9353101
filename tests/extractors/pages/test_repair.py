"""What reading damaged is mended; what was read rightly, and every number, stays."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.pages.repair import repair_layer, repair_ocr, repair_words
from extractors.recognition.slips import Slip
from extractors.rows import rows

SLIPS = [(row.key, read, printed) for row in rows("slips", Slip) for read, printed in row.examples]
RIGHT = [(row.key, text) for row in rows("slips", Slip) for text in row.counter_examples]


@pytest.mark.parametrize(("key", "read", "printed"), SLIPS)
def test_slip(key: str, read: str, printed: str) -> None:
    assert repair_ocr(read) == printed, key


@pytest.mark.parametrize(("key", "text"), RIGHT)
def test_right_words_stay(key: str, text: str) -> None:
    assert repair_ocr(text) == text, key


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        pytest.param("Số: 41/TTY-SNV", "Số: 41/TTr-SNV", id="TTr read as TTY"),
        pytest.param("Quyết định số 7/QD-TTg", "Quyết định số 7/QĐ-TTg", id="D for Đ"),
        pytest.param("số 68/OĐ-UBND ngày", "số 68/QĐ-UBND ngày", id="O for Q"),
        pytest.param("tại Tờ trình số 41/TT-SNV", "tại Tờ trình số 41/TTr-SNV", id="TTr read as TT"),
        pytest.param("tại Thông tư số 4/2031/TT-BNV", "tại Thông tư số 4/2031/TT-BNV", id="a circular's TT"),
        pytest.param("Tờ trình số 41/Tĩr-SNV", "Tờ trình số 41/TTr-SNV", id="TTr read as Tĩr"),
        pytest.param("số 806/QĐ-Tfg, số 7/CT-1Tg.", "số 806/QĐ-TTg, số 7/CT-TTg.", id="TTg read as Tfg and 1Tg"),
        pytest.param("tại Kết luận số 72/KL-TTr", "tại Kết luận số 72/KL-TTr", id="an inspectorate's TTr"),
        pytest.param(
            "số 7/QĐ-TTr ngày 1/3/2031 của Thủ tướng", "số 7/QĐ-TTg ngày 1/3/2031 của Thủ tướng", id="TTg read as TTr"
        ),
        pytest.param("số 7/QĐ-TTr của Chánh Thanh tra", "số 7/QĐ-TTr của Chánh Thanh tra", id="a chief inspector's"),
        pytest.param("số 97-CTrTU ngày", "số 97-CTr/TU ngày", id="the Party's stroke not seen"),
        pytest.param("số 97-ABCTU, 3-TU", "số 97-ABCTU, 3-TU", id="letters of no kind"),
        pytest.param("CỘNG HÒA Xã HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", id="a small letter"),
        pytest.param("gửi:Ũy ban; ũy quyền; Thiếu úy; lũy kế", "gửi:Ủy ban; ủy quyền; Thiếu úy; lũy kế", id="no word"),
        pytest.param("+Đầu tư 'tăng cường'", "+Đầu tư “tăng cường”", id="quotation marks"),
        pytest.param("trưuớc ngày; Cục Đưuờng bộ", "trước ngày; Cục Đường bộ", id="a hook seen as a letter"),
        pytest.param("con hươu, nấu rượu", "con hươu, nấu rượu", id="ươu of its own"),
        pytest.param("bản mô tả vịtrí việc làm", "bản mô tả vị trí việc làm", id="a lost blank"),
    ],
)
def test_symbols_capitals_and_signs(read: str, printed: str) -> None:
    assert repair_ocr(read) == printed


def test_the_engines_own_other_readings_are_chosen_from() -> None:
    line = [[("tố", 0.0), ("tổ", 1.5)], [("chức", 0.0)], [("12/KH-SYT", 0.0)]]
    assert repair_words(line) == ["tổ", "chức", "12/KH-SYT"]


def test_what_is_no_syllable_in_any_of_the_engines_readings_is_mended() -> None:
    line = [[("chất", 0.0), ("chãt", 0.6)], [("luơng", 0.0), ("luợng", 0.7)], [("hàng", 0.0)], [("hóa", 0.0)]]
    assert repair_words(line) == ["chất", "lượng", "hàng", "hóa"]
    assert repair_words([[("Đình", 0.0), ("Đinh", 0.6)], [("Phửng", 0.0)]])[1] == "Phửng"


def test_a_reading_that_the_engine_nearly_rules_out_is_not_chosen() -> None:
    assert repair_words([[("Sáng", 0.0), ("Sang", 8.9)]]) == ["Sáng"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("THƢƠNG", "THƯƠNG", id="gha for u horn"),
        pytest.param("QÐ-UBND", "QĐ-UBND", id="eth for d stroke"),
        pytest.param(unicodedata.normalize("NFD", "Nghị định"), "Nghị định", id="decomposed"),
        pytest.param("Nơơi nhậận: NGƯƯỜI", "Nơi nhận: NGƯỜI", id="letters of a font that stands in set twice"),
        pytest.param("cái xoong", "cái xoong", id="a doubled letter that is meant"),
        pytest.param("Thủ tướng", "Thủ tướng", id="good text stays"),
    ],
)
def test_text_layer(typed: str, meant: str) -> None:
    assert repair_layer(typed) == meant


@given(st.text(max_size=80))
def test_no_digit_is_ever_changed_by_the_repair_of_ocr(text: str) -> None:
    rest = iter(re.sub(r"[^0-9]", "", repair_ocr(text)))
    assert all(digit in rest for digit in re.sub(r"[^0-9]", "", text))


NAMES = ("Y", "H", "K'", "Niê", "Khăm", "Ksor", "Kbuôr", "Mlô", "Ayun", "Êban", "Siu", "Rơ", "Châm", "Thị", "Văn", "Hà")


@given(st.lists(st.sampled_from(NAMES), min_size=2, max_size=6))
def test_a_clean_layers_names_stay_as_printed(words: list[str]) -> None:
    name = " ".join(words)
    assert repair_layer(name) == name
    assert repair_layer(f"Giám đốc {name} báo cáo") == f"Giám đốc {name} báo cáo"


@given(st.text(max_size=80))
def test_repairing_a_text_layer_twice_changes_nothing_more(text: str) -> None:
    once = repair_layer(text)
    assert repair_layer(once) == once
