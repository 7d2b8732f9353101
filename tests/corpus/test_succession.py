"""Bodies through time, and who speaks for whom."""

from datetime import date

import pytest

from corpus.matching.names import parse, same_name
from corpus.rows import rows
from corpus.succession import Succession, predecessors, provinces, same_line, speaks_for, successors

ROWS = rows("successions", Succession)
BEFORE, AFTER = date(2024, 12, 31), date(2025, 7, 1)
ABSORBED = [(row, old) for row in ROWS for old in row.absorbed]


def whole(row: Succession, name: str) -> str:
    if row.sort == "body":
        return name
    former = "tỉnh" if name != row.name else row.level
    return f"Sở Y tế {former} {name}"


@pytest.mark.parametrize(("row", "old"), [pytest.param(row, old, id=old) for row, old in ABSORBED])
def test_every_row_takes_over_on_its_day(row: Succession, old: str) -> None:
    body = whole(row, old)
    assert row.since is not None
    assert successors(body, BEFORE) == ()
    assert successors(body, row.since)[-1] == whole(row, row.name)
    assert same_line(body, whole(row, row.name))


def test_keys_are_sorted_and_the_country_is_whole() -> None:
    assert [row.key for row in ROWS] == sorted({row.key for row in ROWS})
    assert len(provinces()) == 34
    assert (
        len(provinces()) + sum(len(row.absorbed) for row in ROWS if row.sort == "province" and row.name != "Huế") == 63
    )


@pytest.mark.parametrize(
    ("text", "base", "level", "place"),
    [
        ("Sở Y tế tỉnh Sơn La", "Sở Y tế", "tỉnh", "Sơn La"),
        ("Chủ tịch UBND tỉnh Kon Tum (cũ)", "Ủy ban nhân dân", "tỉnh", "Kon Tum"),
        ("UBND thành phố Hồ Chí Minh", "Ủy ban nhân dân", "thành phố", "Hồ Chí Minh"),
        ("Ủy ban nhân dân xã Tân An, tỉnh Tây Ninh", "Ủy ban nhân dân", "xã", "Tân An"),
        ("Liên minh Hợp tác xã tỉnh", "Liên minh Hợp tác xã", "tỉnh", ""),
        ("Bộ trưởng Bộ Y tế", "Bộ Y tế", "", ""),
        ("Văn phòng Ủy ban nhân dân tỉnh", "Văn phòng Ủy ban nhân dân", "tỉnh", ""),
    ],
)
def test_parse(text: str, base: str, level: str, place: str) -> None:
    name = parse(text)
    assert (name.base, name.level, name.place) == (base, level, place)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Sở Y tế", "Sở Y tế tỉnh Sơn La", True),
        ("Uỷ ban nhân dân tỉnh Đăk Lăk", "Ủy ban nhân dân tỉnh Đắk Lắk", True),
        ("Sở Khoa học và Công nghệ tỉnh Sơn La", "Bộ Khoa học và Công nghệ", False),
        ("Ủy ban nhân dân phường Kon Tum", "Ủy ban nhân dân tỉnh Kon Tum", False),
        ("Sở Nội vụ tỉnh Sơn La", "Sở Ngoại vụ tỉnh Sơn La", False),
        ("Sở Y tế tỉnh Sơn La", "Sở Y tế tỉnh Lai Châu", False),
    ],
)
def test_same_name(a: str, b: str, same: bool) -> None:
    assert same_name(a, b) is same


@pytest.mark.parametrize(
    ("speaker", "body", "on", "voice"),
    [
        ("Sở Y tế tỉnh Sơn La", "Sở Y tế tỉnh Sơn La", BEFORE, "itself"),
        ("Văn phòng Ủy ban nhân dân tỉnh Sơn La", "Ủy ban nhân dân tỉnh Sơn La", BEFORE, "office"),
        ("Văn phòng Chính phủ", "Thủ tướng Chính phủ", BEFORE, "office"),
        ("Văn phòng Bộ Y tế", "Bộ Y tế", BEFORE, "office"),
        ("Sở Khoa học và Công nghệ tỉnh Sơn La", "Sở Thông tin và Truyền thông tỉnh Sơn La", AFTER, "successor"),
        ("Sở Khoa học và Công nghệ tỉnh Sơn La", "Sở Thông tin và Truyền thông tỉnh Sơn La", BEFORE, None),
        ("Sở Y tế tỉnh Quảng Ngãi", "Sở Y tế tỉnh Kon Tum", AFTER, "successor"),
        ("Sở Y tế tỉnh Kon Tum", "Sở Y tế tỉnh Quảng Ngãi", BEFORE, None),
        ("Văn phòng Ủy ban nhân dân tỉnh Quảng Ngãi", "Ủy ban nhân dân tỉnh Kon Tum", AFTER, "office"),
        ("Sở Y tế tỉnh Sơn La", "Ủy ban nhân dân tỉnh Sơn La", AFTER, None),
        ("Thủ tướng Chính phủ", "Văn phòng Chính phủ", AFTER, None),
        ("Ủy ban nhân dân tỉnh Sơn La", "Văn phòng Ủy ban nhân dân tỉnh Sơn La", AFTER, None),
    ],
)
def test_speaks_for(speaker: str, body: str, on: date, voice: str | None) -> None:
    assert speaks_for(speaker, body, on) == voice


def test_predecessors_stay_in_their_place() -> None:
    assert predecessors("Sở Tài chính tỉnh Sơn La") == ("Sở Kế hoạch và Đầu tư tỉnh Sơn La",)
    assert predecessors("Sở Tài chính tỉnh Sơn La", BEFORE) == ()
