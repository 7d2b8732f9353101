"""How high a body stands, by its name alone."""

import pytest

from extractors.citations.houses import among, rank

RANKS = {
    "a_town_within_a_province": ("Ủy ban nhân dân thành phố Đà Lạt", 2),
    "a_town_with_its_province": ("Ủy ban nhân dân thành phố Đà Lạt tỉnh Lâm Đồng", 2),
    "a_city_that_equals_a_province": ("Ủy ban nhân dân Thành phố Hồ Chí Minh", 4),
    "a_city_of_the_centre": ("Ủy ban nhân dân thành phố Hải Phòng", 4),
    "the_city_that_is_not_named": ("Ủy ban nhân dân thành phố", 4),
    "a_province": ("Ủy ban nhân dân tỉnh Lạng Sơn", 4),
    "a_district": ("Ủy ban nhân dân huyện Cao Lộc", 2),
    "a_department": ("Sở Nội vụ tỉnh Lạng Sơn", 3),
}


@pytest.mark.parametrize(("body", "stands"), RANKS.values(), ids=RANKS)
def test_how_high_a_body_stands(body: str, stands: int) -> None:
    assert rank(body) == stands


def test_a_body_is_among_all_of_its_kind() -> None:
    assert among("Ủy ban nhân dân xã Hữu Liên", "Ủy ban nhân dân các xã, phường")
    assert among("Ủy ban nhân dân phường Kỳ Lừa", "UBND các xã, phường")
    assert not among("Ủy ban nhân dân tỉnh Lạng Sơn", "Ủy ban nhân dân các xã, phường")
    assert not among("Sở Y tế tỉnh Lạng Sơn", "Sở Y tế tỉnh Lạng Sơn")
