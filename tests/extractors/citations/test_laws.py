"""Laws by name: where the name ends, which date belongs to it, and the rows of laws.yaml."""

# ruff: noqa: E501 (a case is one line)

import re

import pytest

from extractors.citations.laws import find, laws

CASES = {
    "dated": ("Căn cứ Luật Đất đai ngày 18/01/2024;", ("Luật Đất đai", "2024-01-18", None)),
    "year": ("theo Luật Xây dựng năm 2014 và", ("Luật Xây dựng", "2014", None)),
    "year_alone": ("Luật Đầu tư 2020, dự án", ("Luật Đầu tư", "2020", None)),
    "numbered": ("Luật Quản lý thuế số 38/2019/QH14 ngày", ("Luật Quản lý thuế", None, "38/2019/QH14")),
    "commas_in_name": ("Luật Thi đua, khen thưởng, Luật", ("Luật Thi đua, khen thưởng", None, None)),
    "lower_case_name": ("Luật cán bộ, công chức ngày 13/11/2008", ("Luật cán bộ, công chức", "2008-11-13", None)),
    "marks_lost": ("Luật Tố chức Chính phủ ngày 19/6/2015", ("Luật Tố chức Chính phủ", "2015-06-19", None)),
    "code": ("Bộ luật Lao động và", ("Bộ luật Lao động", None, None)),
    "constitution": ("Hiến pháp năm 2013;", ("Hiến pháp", "2013", None)),
    "ordinance": (
        "Pháp lệnh Ưu đãi người có công với cách mạng ngày 09/12/2020",
        ("Pháp lệnh Ưu đãi người có công với cách mạng", "2020-12-09", None),
    ),
    "no_row_but_a_year": ("Luật Thủ công mỹ nghệ năm 2031 quy định", ("Luật Thủ công mỹ nghệ", "2031", None)),
    "amending": (
        "Luật sửa đổi, bổ sung một số điều của Luật Giá và Luật Đấu thầu ngày 22/11/2029;",
        ("Luật sửa đổi, bổ sung một số điều của Luật Giá và Luật Đấu thầu", "2029-11-22", None),
    ),
    "amending_as_read_badly": (
        "Luật sửủa đổi, bổ sung một số điều của Luật Giá ngày 22/11/2029;",
        ("Luật sửủa đổi, bổ sung một số điều của Luật Giá", "2029-11-22", None),
    ),
    "amending_with_its_number": (
        "Luật sửa đổi, bổ sung một số điều của Luật Xây dựng số 62/2020/QH14 ngày 17/6/2020",
        ("Luật sửa đổi, bổ sung một số điều của Luật Xây dựng", "2020-06-17", "62/2020/QH14"),
    ),
}
NONE = (
    "Hội Luật gia tỉnh",
    "Văn phòng Luật sư Sông Trà",
    "Luật này",
    "theo quy định của Luật",
    "quy định pháp luật về đất đai",
)


@pytest.mark.parametrize(("text", "law"), CASES.values(), ids=CASES)
def test_name_date_and_number(text: str, law: tuple[str, str | None, str | None]) -> None:
    found = next(find(text))
    assert (found.title, found.issued, found.number) == law


@pytest.mark.parametrize("text", NONE)
def test_not_a_law(text: str) -> None:
    assert list(find(text)) == []


def test_numbers_listed_in_an_amending_law_are_not_its_own() -> None:
    text = "Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15 và Luật Nhà ở số 27/2023/QH15 ngày 29/6/2024"
    (law,) = find(text)
    assert (law.number, law.issued, law.end) == (None, "2024-06-29", len(text))


def test_rows_are_sorted_unique_and_true_to_their_kind() -> None:
    keys = [law.key for law in laws()]
    starts = {"luat": "Luật ", "bo_luat": "Bộ luật ", "phap_lenh": "Pháp lệnh ", "hien_phap": "Hiến pháp"}
    assert keys == sorted(set(keys))
    for law in laws():
        assert law.name.startswith(starts[law.kind]), law.key
        for number, day in law.versions.items():
            year = re.match(r"\d+/(\d{4})/(?:QH|UBTVQH)\d+$", number)
            assert year, law.key
            assert day.startswith(year[1]), law.key


def test_every_name_is_found_as_its_own_row() -> None:
    for law in laws():
        for name in (law.name, *law.other_names):
            assert [found.law for found in find(f"theo {name}; và")] == [law.key], name


def test_no_number_belongs_to_two_laws() -> None:
    numbers = [number for law in laws() for number in law.versions]
    assert len(numbers) == len(set(numbers))
