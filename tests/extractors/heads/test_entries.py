"""One entry of the addressees as the bodies it names."""

import pytest

from extractors.bodies.context import Context
from extractors.heads.entries import split

PROVINCE = Context(issuer="Ủy ban nhân dân tỉnh Sơn La", province="tỉnh Sơn La", level="province")
CENTRE = Context(issuer="Bộ Nội vụ", level="central")


@pytest.mark.parametrize(
    ("entry", "names"),
    [
        (
            "Các Sở: Nông nghiệp & PTNT, Kế hoạch & Đầu tư",
            ("Sở Nông nghiệp và Phát triển nông thôn", "Sở Kế hoạch và Đầu tư"),
        ),
        ("UBND các huyện: Mường La, Sốpcộp", ("Ủy ban nhân dân huyện Mường La", "Ủy ban nhân dân huyện Sốpcộp")),
        ("Bộ Y tế (Vụ Bảo hiểm y tế), Bộ Tài chính (qua Cục Thuế)", ("Bộ Y tế", "Bộ Tài chính")),
        ("Các cơ quan (Sở Y tế, Sở Nội vụ)", ("Các cơ quan (Sở Y tế, Sở Nội vụ)",)),  # members, not an aside
        ("Ban Tuyên giáo, Ban Tổ chức Huyện ủy", ("Ban Tuyên giáo Huyện ủy", "Ban Tổ chức Huyện ủy")),
        ("Ông (Bà) Hiệu trưởng các trường", ("Ông (Bà) Hiệu trưởng các trường",)),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "",
)
def test_entry_of_a_province(entry: str, names: tuple[str, ...]) -> None:
    assert tuple(split(entry, PROVINCE)) == names


@pytest.mark.parametrize(
    ("entry", "names"),
    [
        ("Chủ tịch UBND các tỉnh:Lai Châu, Cà Mau", ("Ủy ban nhân dân tỉnh Lai Châu", "Ủy ban nhân dân tỉnh Cà Mau")),
        (
            "Ủy ban nhân dân các tỉnh, thành phố: Phú Thọ, Đà Nẵng",  # Phú Thọ was a town as well
            ("Ủy ban nhân dân tỉnh Phú Thọ", "Ủy ban nhân dân thành phố Đà Nẵng"),
        ),
        (
            "Bí thư Tỉnh ủy, Chủ tịch UBND các tỉnh: Lai Châu, Cà Mau",
            ("Tỉnh ủy Lai Châu", "Tỉnh ủy Cà Mau", "Ủy ban nhân dân tỉnh Lai Châu", "Ủy ban nhân dân tỉnh Cà Mau"),
        ),
        ("Sở Nội vụ các tỉnh: Lai Châu, Cà Mau", ("Sở Nội vụ các tỉnh: Lai Châu, Cà Mau",)),  # a department: one group
        ("Tổng Giám đốc Đài Truyền hình Việt Nam", ("Đài Truyền hình Việt Nam",)),
        ("Lãnh đạo Bộ Y tế", ("Lãnh đạo Bộ Y tế",)),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "",
)
def test_entry_of_a_ministry(entry: str, names: tuple[str, ...]) -> None:
    assert tuple(split(entry, CENTRE)) == names
