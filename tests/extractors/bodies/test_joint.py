"""Several bodies in one head are told from one body whose name has a dash, and from a body under another."""

import pytest

from extractors.bodies.context import around
from extractors.bodies.joint import joint, peers
from extractors.organizations import find
from models.page import Zone
from tests.extractors.flows import flow_of

PROVINCE = around("Sở Y tế tỉnh Nghệ An", superior="Ủy ban nhân dân tỉnh Nghệ An", issued="2026-03-03")

HEADS = {
    "two": ("SỞ Y TẾ - SỞ NỘI VỤ", ["Sở Y tế tỉnh Nghệ An", "Sở Nội vụ tỉnh Nghệ An"]),
    "three": ("BỘ CÔNG AN - BỘ QUỐC PHÒNG - BỘ Y TẾ", ["Bộ Công an", "Bộ Quốc phòng", "Bộ Y tế"]),
    "one unit for both": (
        "ỦY BAN NHÂN DÂN - ỦY BAN MTTQ VIỆT NAM TỈNH NGHỆ AN",
        ["Ủy ban nhân dân tỉnh Nghệ An", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Nghệ An"],
    ),
    "a name with a dash": ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", []),
    "a body and something else": ("SỞ Y TẾ - PHÁT ĐỘNG THI ĐUA", []),
    "a body under another": ("ỦY BAN NHÂN DÂN TỈNH NGHỆ AN SỞ Y TẾ", []),
}


@pytest.mark.parametrize(("text", "names"), HEADS.values(), ids=HEADS.keys())
def test_joint(text: str, names: list[str]) -> None:
    assert list(joint(text, PROVINCE)) == names


PAIRS = {
    "ministries": ("Bộ Y tế", "Bộ Tài chính", True),
    "departments": ("Sở Y tế tỉnh Nghệ An", "Sở Nội vụ tỉnh Nghệ An", True),
    "a ministry and its command": ("Bộ Công an", "Bộ Tư lệnh Cảnh vệ", False),
    "a ministry and its office": ("Bộ Y tế", "Cục Phòng bệnh", False),
    "one and the same": ("Bộ Y tế", "Bộ Y tế", False),
}


@pytest.mark.parametrize(("one", "other", "told"), PAIRS.values(), ids=PAIRS.keys())
def test_peers(one: str, other: str, told: bool) -> None:
    assert peers(one, other) is told


@pytest.mark.parametrize("lines", [("SỞ Y TẾ - SỞ NỘI VỤ",), ("SỞ Y TẾ", "SỞ NỘI VỤ")], ids=["one line", "two lines"])
def test_who_issues_with_another_is_listed(lines: tuple[str, ...]) -> None:
    names = [each.name for each in find(flow_of(*lines, zone=Zone.HEAD_LEFT), PROVINCE)]
    assert names == ["Ủy ban nhân dân tỉnh Nghệ An", "Sở Y tế tỉnh Nghệ An", "Sở Nội vụ tỉnh Nghệ An"]
