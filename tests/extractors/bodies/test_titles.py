"""An office is known by its head's title, a person's name after a title is none."""

import pytest

from extractors.bodies.context import Context, around
from extractors.organizations import bodies_in

PROVINCE = around("Ủy ban nhân dân tỉnh Gia Lai", place="Gia Lai", issued="2025-10-02")
MINISTRY = around("Bộ Tài chính", place="Hà Nội", issued="2025-10-02")
COMMUNE = around("Ủy ban nhân dân xã Ia Grai", superior="Ủy ban nhân dân tỉnh Gia Lai", issued="2025-10-02")


@pytest.mark.parametrize(
    ("text", "context", "names"),
    [
        ("Trưởng phòng Văn hóa - Xã hội chịu trách nhiệm", COMMUNE, ["Phòng Văn hóa - Xã hội xã Ia Grai"]),
        ("Trưởng Phòng Kinh tế chịu trách nhiệm", COMMUNE, ["Phòng Kinh tế xã Ia Grai"]),
        ("Trưởng phòng Nội vụ huyện Chư Sê", PROVINCE, ["Phòng Nội vụ huyện Chư Sê"]),
        (
            "Trưởng ban Dân tộc HĐND tỉnh giải trình",
            PROVINCE,
            ["Ban Dân tộc Hội đồng nhân dân tỉnh Gia Lai"],
        ),
        ("Trưởng ban Nguyễn Văn Mẫu", PROVINCE, []),
        ("Công đoàn cơ sở Bộ Y tế", PROVINCE, ["Công đoàn cơ sở Bộ Y tế"]),
        ("Trưởng phòng Nguyễn Văn Mẫu", COMMUNE, []),
        ("Trưởng phòng ký văn bản", COMMUNE, []),
        ("Chánh Văn phòng, Vụ trưởng Vụ Pháp chế", MINISTRY, ["Văn phòng Bộ Tài chính", "Vụ Pháp chế"]),
        ("Chánh Văn phòng Chính phủ", MINISTRY, ["Văn phòng Chính phủ"]),
        ("Chánh Văn phòng, Giám đốc Sở Y tế", PROVINCE, ["Sở Y tế tỉnh Gia Lai"]),  # of the council or the committee?
        ("- Chánh VP, các PCVP;", PROVINCE, ["Văn phòng Ủy ban nhân dân tỉnh Gia Lai"]),  # letters are the issuer's
        ("- CVP (NC), KTTH;", PROVINCE, ["Văn phòng Ủy ban nhân dân tỉnh Gia Lai"]),
        ("- CVP UBND tỉnh;", PROVINCE, ["Văn phòng Ủy ban nhân dân tỉnh Gia Lai"]),
        ("- CVP, KTTH;", COMMUNE, []),
    ],
)
def test_offices_by_titles(text: str, context: Context, names: list[str]) -> None:
    assert [found.name for found in bodies_in(text, context)] == names
