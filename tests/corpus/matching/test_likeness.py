"""How likely a held document is the cited one, and when two files hold one document."""

import pytest

from corpus.matching.issuers import compare_issuers
from corpus.matching.likeness import Known, Wanted, same_day, same_document, score
from models.document import Head

COMMITTEE = "Ủy ban nhân dân tỉnh Sơn La"
HELD = Known("held", "cong_van", "812/SKHCN-TĐC", "2025-09-15", "Sở Khoa học và Công nghệ tỉnh Sơn La", "kiểm tra cân")


def asked(number: str | None = "812/SKHCN-TĐC", **values: str | None) -> Wanted:
    """A citation of HELD, changed in some values."""
    said = {"kind": "cong_van", "issued": HELD.issued, "issuer": HELD.issuer, "title": None, "before": None, **values}
    return Wanted("wanted", str(said["kind"]), number, *(said[n] for n in ("issued", "issuer", "title", "before")))


@pytest.mark.parametrize(
    ("wanted", "least"),
    [
        pytest.param(asked(), 0.98, id="all agrees"),
        pytest.param(asked("812/SKHCNTĐC"), 0.98, id="lost hyphen"),
        pytest.param(asked(issuer=None), 0.85, id="issuer unsaid"),
        pytest.param(asked(issued=None), 0.8, id="day unsaid"),
        pytest.param(asked(issued="2025-09"), 0.8, id="month only"),
        pytest.param(asked("812/SKHCN-QLCN"), 0.8, id="wrong unit in the symbol"),
        pytest.param(asked("812/SKHCN-TDG"), 0.8, id="symbol misread"),
        pytest.param(asked(issuer="Sở Khoa học và Công nghệ"), 0.9, id="issuer without its place"),
        pytest.param(asked(kind="van_ban"), 0.98, id="called only văn bản"),
        pytest.param(asked(None, title="kiểm tra cân"), 0.8, id="no number, day and title"),
        pytest.param(asked(issued="2025-09-16"), 0.55, id="slip in the day"),
        pytest.param(asked("182/SKHCN-TĐC"), 0.55, id="two digits changed places"),
    ],
)
def test_what_is_the_document(wanted: Wanted, least: float) -> None:
    found = score(wanted, HELD)
    assert found.value >= least
    assert found.why


@pytest.mark.parametrize(
    "wanted",
    [
        pytest.param(asked(issued="2024-02-03"), id="another day"),
        pytest.param(asked(issuer="Sở Khoa học và Công nghệ tỉnh Lai Châu"), id="the same number of another province"),
        pytest.param(asked("813/SKHCN-TĐC"), id="another serial"),
        pytest.param(asked("182/SKHCN-TĐC", issued="2025-09-16"), id="digits changed places and another day"),
        pytest.param(asked("182/SKHCN-QLCN"), id="digits changed places and another unit"),
        pytest.param(asked("182/SKHCN-TĐC", issuer=None), id="digits changed places, issuer unsaid"),
        pytest.param(asked("281/SKHCN-TĐC"), id="digits that are no neighbours changed places"),
        pytest.param(asked("812/BC-SKHCN", kind="bao_cao"), id="a report of the same serial and day"),
        pytest.param(asked(issued=None, before="2025-09-01"), id="cited before it was written"),
        pytest.param(asked(None, title="góp ý dự thảo Luật"), id="no number and another title"),
        pytest.param(asked(None), id="neither number nor title"),
        pytest.param(asked("812/SKHCN-QLCN", issued=None), id="wrong symbol and no day"),
    ],
)
def test_what_is_not_the_document(wanted: Wanted) -> None:
    assert score(wanted, HELD).value == 0


def test_a_number_blank_in_the_held_copy_is_made_up_for() -> None:
    blank = Known("held", "quyet_dinh", "/QĐ-SYT", "2025-09-15", "Sở Y tế tỉnh Sơn La", None)
    cited = Wanted("w", "quyet_dinh", "41/QĐ-SYT", "2025-09-15", "Sở Y tế tỉnh Sơn La", None)
    assert score(cited, blank).value >= 0.6


def test_a_committee_and_its_office_write_each_others_symbols() -> None:
    held = Known("held", "cong_van", "2246/VP-KGVX", "2025-05-13", f"Văn phòng {COMMITTEE}", None)
    cited = Wanted("w", "van_ban", "2246/UBND-KGVX", "2025-05-13", COMMITTEE, None)
    assert 0.5 <= score(cited, held).value < 0.9


@pytest.mark.parametrize(
    ("a", "b", "how"),
    [
        (COMMITTEE, COMMITTEE, "same"),
        (COMMITTEE, "Chủ tịch Ủy ban nhân dân tỉnh Sơn La", "same"),
        (COMMITTEE, "Ủy ban nhân dân tỉnhSơn La", "same"),  # a blank lost in reading
        (COMMITTEE, "Ủy ban nhân dân tỉnh", "part"),
        (COMMITTEE, f"Văn phòng {COMMITTEE}", "voice"),
        (COMMITTEE, f"SỞ YT ĐEN {COMMITTEE}", "part"),  # an arrival stamp above the head
        (COMMITTEE, None, "unknown"),
        (COMMITTEE, "Ủy ban nhân dân tỉnh Lai Châu", "other"),
        ("Bộ Thông tin và Truyền thông", "Bộ Khoa học và Công nghệ", "line"),
        # merged on 1 July 2025, but each had its own register until then
        ("Ủy ban nhân dân tỉnh Hà Giang", "Ủy ban nhân dân tỉnh Tuyên Quang", "other"),
    ],
)
def test_how_two_issuers_stand(a: str, b: str | None, how: str) -> None:
    assert compare_issuers(a, b) == how
    assert compare_issuers(b, a) == how


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("2025-01-02", "2025-01-02", True),
        ("2025-01-02", "2025-01-03", False),
        ("2025-01", "2025-01-03", None),
        ("2025-02", "2025-01-03", False),
        (None, "2025-01-03", None),
    ],
)
def test_days_are_compared_as_far_as_they_are_stated(a: str | None, b: str, same: bool | None) -> None:
    assert same_day(a, b) is same


TEXT = Head(
    kind="cong_van", number="77/SYT-NV", issued="2025-03-04", issuer="Sở Y tế tỉnh Sơn La", title="báo cáo nhân lực"
)


@pytest.mark.parametrize(
    ("scan", "same"),
    [
        pytest.param({"title": "bao cao nhân lưc"}, True, id="title misread"),
        pytest.param({"number": "77/SYT-NY"}, True, id="symbol misread"),
        pytest.param({"issuer": None}, True, id="issuer not read"),
        pytest.param({"issued": None}, True, id="day not read"),
        pytest.param({"issuer": None, "title": None}, False, id="nothing but a number and a day"),
        pytest.param({"number": None}, False, id="number not read: decisions of one day differ in a name only"),
        pytest.param({"issued": "2025-03-05"}, False, id="another day"),
        pytest.param({"issuer": "Sở Y tế tỉnh Lai Châu"}, False, id="another body"),
        pytest.param({"title": "mời họp tổng kết công tác dân số"}, False, id="another title under the same number"),
    ],
)
def test_two_files_of_one_document(scan: dict[str, str | None], same: bool) -> None:
    assert same_document(TEXT, TEXT.model_copy(update=scan)) is same
