"""Certificates that are cited by a number without the letters of a body."""

# ruff: noqa: E501 (a case is one line)

import pytest

from extractors.citations.certificates import find
from tests.extractors.citing import said

FOUND = {
    "an_investment": ("theo Giấy chứng nhận đăng ký đầu tư số 1234509876.", ("khac", "1234509876", None)),
    "by_its_code": (
        "Giấy chứng nhận đăng ký đầu tư mã số 1234509876 chứng nhận lần đầu ngày 02/3/2030",
        ("khac", "1234509876", "2030-03-02"),
    ),
    "a_plot": (
        "Giấy chứng nhận quyền sử dụng đất số XY 654321 cấp ngày 02/3/2030 cho ông An",
        ("khac", "XY 654321", "2030-03-02"),
    ),
    "a_skill": (
        "Chứng chỉ năng lực hoạt động số ABC-00054321 đã hết hạn ngày 02/3/2030",
        ("khac", "ABC-00054321", None),
    ),
    "a_licence": ("Giấy phép hoạt động khám bệnh số 0054321 của Phòng khám", ("giay_phep", "0054321", None)),
}


@pytest.mark.parametrize(("text", "wanted"), FOUND.values(), ids=FOUND)
def test_a_certificate(text: str, wanted: tuple[str, str, str | None]) -> None:
    (found,) = find(text)
    assert (found.kind, found.number, found.issued) == wanted
    assert " ".join(text[found.number_at : found.end].split()) == found.number


NOTHING = {
    "of_a_driver": "Giấy phép lái xe số 012345678901",
    "of_a_vehicle": "Giấy chứng nhận đăng ký xe ô tô số 012345",
    "of_a_marriage": "Giấy chứng nhận kết hôn số 01234",
    "with_the_letters_of_a_body": "Giấy phép xây dựng số 12345/GPXD",
    "of_a_person": "CCCD số 012345678901",
    "too_short": "Giấy chứng nhận số 12",
    "in_another_clause": "đã nộp Giấy chứng nhận, tài khoản số 0123456789",
    "an_amount": "cấp Giấy chứng nhận cho tổng số 12345,6 ha",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_is_none(text: str) -> None:
    assert list(find(text)) == []


def test_a_letter_that_wants_the_paper_changes_nothing() -> None:
    text = "Đề nghị Công ty hoàn thiện hồ sơ như sau:\n1. Bổ sung Giấy chứng nhận đăng ký đầu tư số 1234509876 và văn bản thỏa thuận."
    assert said(text, to=("Công ty TNHH Thủy lợi Xứ Lạng",)) == {"1234509876": "mentions"}
