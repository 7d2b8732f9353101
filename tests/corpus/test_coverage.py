"""Who has implemented a directive, province by province."""

from datetime import date

from corpus.collection import Collection
from corpus.coverage import Covered, coverage
from tests.builders import MINISTRY, cite, document, task

ALL = "Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương"
CENTRAL = document(
    "27/CT-TTg",
    "Thủ tướng Chính phủ",
    "2025-03-03",
    tasks=(task("Ban hành kế hoạch", leads=(MINISTRY, ALL), wants="kế hoạch"),),
)
ABOVE = cite(
    "27/CT-TTg", "2025-03-03", does="implements", says="Thực hiện Chỉ thị số 27/CT-TTg, UBND tỉnh ban hành Kế hoạch."
)
OF_KON_TUM = document("9/KH-UBND", "Ủy ban nhân dân tỉnh Kon Tum", "2025-05-05", "thực hiện Chỉ thị", cites=(ABOVE,))
FORWARDED = document(
    "77/VP-TH",
    "Văn phòng Ủy ban nhân dân tỉnh Sơn La",
    "2025-03-09",
    "chuyển Chỉ thị",
    cites=(cite("27/CT-TTg", "2025-03-03", does="forwards", says="Chuyển Chỉ thị số 27/CT-TTg."),),
)
BELOW = document(
    "12/KH-SYT",
    "Sở Y tế tỉnh Quảng Ngãi",
    "2025-08-08",
    "thực hiện",
    cites=(
        cite(
            "9/KH-UBND",
            "2025-05-05",
            does="implements",
            issuer="Ủy ban nhân dân tỉnh Kon Tum",
            says="Thực hiện Kế hoạch số 9/KH-UBND.",
        ),
    ),
)
ELSEWHERE = document("5/BC-HND", "Hội Nông dân Việt Nam", "2025-04-04", "kết quả", cites=(ABOVE,))


def covered(as_of: str = "2025-12-15") -> dict[str, Covered]:
    collection = Collection.of([CENTRAL, OF_KON_TUM, FORWARDED, BELOW, ELSEWHERE])
    (held,) = collection.by_number("27/CT-TTg")
    return {row.body: row for row in coverage(held.id, collection, as_of=date.fromisoformat(as_of))}


def test_every_province_of_today_has_a_row() -> None:
    rows = covered()
    assert sum(row.asked for row in rows.values()) == 35
    assert "Ủy ban nhân dân tỉnh Kon Tum" not in rows


def test_a_merged_province_counts_through_its_successor_with_its_departments() -> None:
    row = covered()["Ủy ban nhân dân tỉnh Quảng Ngãi"]
    assert row.state == "implemented"
    assert [(step.number, step.capacity, step.via) for step in row.steps] == [
        ("9/KH-UBND", "former", None),
        ("12/KH-SYT", "department", "9/KH-UBND"),
    ]


def test_forwarded_only_and_nothing_held() -> None:
    rows = covered()
    assert rows["Ủy ban nhân dân tỉnh Sơn La"].state == "forwarded"
    assert rows["Ủy ban nhân dân tỉnh Cà Mau"].state == "no_evidence"


def test_a_body_that_was_not_asked_stands_below() -> None:
    row = list(covered().values())[-1]
    assert (row.body, row.asked, row.state) == ("Hội Nông dân Việt Nam", False, "implemented")


def test_what_came_later_does_not_count() -> None:
    assert covered("2025-04-30")["Ủy ban nhân dân tỉnh Quảng Ngãi"].steps == ()


def test_a_directive_that_is_not_held_is_covered_by_those_who_cite_it() -> None:
    collection = Collection.of([OF_KON_TUM])
    target = collection.cited(next(iter(collection.documents)))[0][1].target
    assert target is not None
    (row,) = coverage(target, collection, as_of=date(2025, 12, 15))
    assert (row.body, row.asked, row.state) == ("Ủy ban nhân dân tỉnh Quảng Ngãi", False, "implemented")
