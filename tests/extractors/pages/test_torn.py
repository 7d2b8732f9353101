"""Torn syllables are joined; good lines with short words are left alone."""

import pytest

from extractors.pages.torn import joined


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        pytest.param("ĐIỀ U KHO ẢN CHUYỂ N TIẾ P", "ĐIỀU KHOẢN CHUYỂN TIẾP", id="capitals"),
        pytest.param("quy đị nh tạ i Nghị đị nh", "quy định tại Nghị định", id="small letters"),
        pytest.param("Điề u 5. Hiệu lực", "Điều 5. Hiệu lực", id="one word"),
        pytest.param("về điề u kiện; quyề n.", "về điều kiện; quyền.", id="before a sign"),
    ],
)
def test_torn_line(torn: str, whole: str) -> None:
    assert joined(torn) == whole


@pytest.mark.parametrize(
    "line",
    [
        "điểm đ khoản 2 Điều 5 và điểm b khoản 1",
        "tỉnh Đắk Lắk, Kon Plông, Ngọk Bay",
        "Sở TT&TT và UBND tỉnh; Trạm Y tế xã A",
        "cách 5 m ang theo, dài 10 m",
        "",
        " ",
    ],
)
def test_good_line(line: str) -> None:
    assert joined(line) == line
