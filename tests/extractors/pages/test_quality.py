"""Good layers pass, bad ones do not, and the verdict is quick."""

import unicodedata

import pytest

from extractors.pages.quality import verdict
from extractors.pages.repair import repair_layer
from tests.timing import soon

GOOD = (
    "ỦY BAN NHÂN DÂN TỈNH ĐỒNG HÀ. Số: 41/UBND-NC. V/v rà soát hồ sơ. Kính gửi: Các sở, ban, ngành thuộc tỉnh. "
    "Thực hiện Kế hoạch số 7/KH-UBND ngày 02 tháng 3 năm 2031, đề nghị các cơ quan báo cáo trước ngày 30/4/2031. "
)

SHIFTED = "6⇶ < W⇖ WKЋQJ EϸR FKR FϸF FҸ V⇶ ШӇ⇺F EL⇖W YϷ WK∈F; 3+Ϫ *,Ϙ0 Ч⇧& L∈F KL⇞Q"
"""The end of a letter through a broken ToUnicode map: fewer words than a page is judged by."""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(GOOD, id="a letter"),
        pytest.param(GOOD.upper(), id="capitals"),
        pytest.param(repair_layer(unicodedata.normalize("NFD", GOOD)), id="decomposed, then mended"),
        pytest.param(repair_layer(GOOD.replace("Ư", "Ƣ").replace("ư", "ƣ")), id="gha for u horn, then mended"),
        pytest.param(GOOD + "nhiệt độ ≥ 5 → 8, lưu lượng Q = Σ µ·A; α ≤ 2, β ≠ 3", id="signs of formulas"),
        pytest.param(GOOD + " ".join(f"TTHC UBND QĐ-UBND {n}" for n in range(20)), id="many abbreviations"),
    ],
)
def test_good_layer(text: str) -> None:
    found = verdict(text)
    assert found.ok, found.why
    assert found.share > 0.7


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Ký bởi: Ủy ban nhân dân tỉnh", id="only a stamp"),
        pytest.param("CQNG HOA XA HQI CHU NGHiA VIET NAM Doc lap - Tu do - Hanh phuc " * 5, id="a foreign OCR layer"),
        pytest.param("UBND 7ӌ1+ L¿O CAI 6Ӣ C‘NG THѬѪNG &Ӝ1* H’A XÃ HӜ, " * 5, id="a broken ToUnicode map"),
        pytest.param("\ue001\ue002\ue003 \ue004\ue005 \ue006\ue007\ue008 " * 20, id="private use letters"),
        pytest.param(SHIFTED, id="few words of a shifted map"),
        pytest.param("The quick brown fox jumps over the lazy dog and runs away " * 5, id="another language"),
    ],
)
def test_bad_layer(text: str) -> None:
    found = verdict(text)
    assert not found.ok
    assert found.why


def test_a_short_page_of_other_letters_is_no_empty_one() -> None:
    assert verdict(SHIFTED).foreign > 12
    assert verdict("− 3 −").foreign == 0


def test_a_page_is_judged_in_a_millisecond() -> None:
    verdict(GOOD)
    page = GOOD * 10
    assert soon(lambda taken: taken < 20 * 0.005, lambda: [verdict(page) for _ in range(20)])  # 1 ms on a free core
