"""Administrative units: as many as there are, found where they are named."""

import pytest

from extractors.bodies.places import area_at, bare, home, province, province_at, provinces
from extractors.text.folding import tokens


def test_all_provinces_are_known() -> None:
    # 63 before 1 July 2025, all 34 of today among them by name, and Thừa Thiên Huế before it became a city
    assert len(provinces()) == 64


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Lạng Sơn", "tỉnh Lạng Sơn"),
        ("TỈNH LẠNG SƠN", "tỉnh Lạng Sơn"),
        ("TP. Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("Đà Nẵng", "thành phố Đà Nẵng"),
        ("Thừa Thiên Huế", "tỉnh Thừa Thiên Huế"),
        ("Bà Rịa-Vũng Tàu", "tỉnh Bà Rịa - Vũng Tàu"),
        ("Yên Bái", "tỉnh Yên Bái"),  # ended on 1 July 2025, named in documents for ever
        ("Cao Lộc", None),  # a district
        ("", None),
    ],
)
def test_province(name: str, full: str | None) -> None:
    assert province(name) == full


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("huyện Cao Lộc chủ trì", "huyện Cao Lộc", 3),
        ("thành phố Lạng Sơn và huyện", "thành phố Lạng Sơn", 4),
        ("xã Hữu Liên", "xã Hữu Liên", 3),
        ("TP. Hồ Chí Minh", "Thành phố Hồ Chí Minh", 5),
        ("Quận 3", "quận 3", 2),
        ("TỈNH LẠNG SƠN", "tỉnh Lạng Sơn", 3),
        ("tỉnh Nguyễn Văn An", "tỉnh", 1),  # a person's name follows
        ("huyện Chủ tịch", "huyện", 1),
        ("xã, phường", "xã", 1),
    ],
)
def test_area_at(text: str, name: str, words: int) -> None:
    area = area_at(text, tokens(text), 0)
    assert area is not None
    assert (area.name, area.end) == (name, words)


def test_area_needs_the_word_for_its_kind() -> None:
    assert area_at("Cao Lộc", tokens("Cao Lộc"), 0) is None
    found = province_at(tokens("Lạng Sơn báo cáo"), 0)
    assert found is not None
    assert found.name == "tỉnh Lạng Sơn"
    assert province_at(tokens("lạng sơn"), 0) is None


def test_home_of_a_unit() -> None:
    assert home("xã Hữu Liên") == "tỉnh Lạng Sơn"
    assert home("xã Tân Lập") is None  # in many provinces


def test_home_of_a_unit_on_a_day() -> None:
    assert home("xã Trà Leng") is None
    assert home("xã Trà Leng", on="2025-10-01") == "thành phố Đà Nẵng"
    assert home("xã Trà Leng", on="2024-10-01") == "tỉnh Quảng Nam"
    assert bare("thị trấn Đồng Đăng") == "Đồng Đăng"
