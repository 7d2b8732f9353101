"""Citations in plain text: kind as called, day, issuer and cited part; lists; papers without a number."""

# ruff: noqa: E501 (a case is one line)

import pytest

from extractors.citations.finding import Citation, find

LIST = "các Quyết định số 96/QĐ-UBND, số 97/QĐ-UBND và 131/QĐ-UBND ngày 11/7/2025 của UBND tỉnh công bố"


def one(text: str) -> Citation:
    (citation,) = find(text)
    return citation


DATES = {
    "words": ("Quyết định số 312/QĐ-TTg ngày 10 tháng 8 năm 2018", "2018-08-10"),
    "slashes": ("Công văn số 15/STC-NS ngày 05/6/2025", "2025-06-05"),
    "comma": ("Văn bản số 15/STC-NS, ngày 05/6/2025", "2025-06-05"),
    "underscore_of_ocr": ("Quyết định số 312/QĐ-TTg_ngày 30/12/2016", "2016-12-30"),
    "after_the_issuer": ("Quyết định số 312/QĐ-TTg của Thủ tướng Chính phủ ngày 14/10/2021 phê duyệt", "2021-10-14"),
    "before": ("Ngày 17/3/2025, Bộ trưởng Bộ Y tế ban hành Quyết định số 74/QĐ-BYT về việc", "2025-03-17"),
    "blank_day": ("Quyết định số 88/QĐ-UBND ngày      tháng 5 năm 2025", "2025-05"),
    "day_of_receipt": ("Ngày 03/7/2025, Cục nhận được Công văn số 12/SCT-QLCN về việc", None),
    "a_later_day": ("Công văn số 15/STC-NS đề nghị gửi trước ngày 05/6/2025", None),
}


@pytest.mark.parametrize(("text", "issued"), DATES.values(), ids=DATES)
def test_the_day(text: str, issued: str | None) -> None:
    assert one(text).issued == issued


def test_two_papers_of_one_day() -> None:
    first, second, third = find(
        "Quyết định số 15/QĐ-UBND ngày 05/6/2025 và Quyết định số 16/QĐ-UBND cùng ngày, Quyết định số 17/QĐ-UBND cùng năm"
    )
    assert (first.issued, second.issued, third.issued) == ("2025-06-05", "2025-06-05", None)


ISSUERS = {
    "a_reason_is_no_issuer": ("Công văn này thay Công văn số 15/STC-NS ngày 05/6/2025 (do có thay đổi biểu mẫu)", None),
    "issued_by": ("Công văn số 15/STC-NS ngày 05/6/2025 do Sở Tài chính ban hành", "Sở Tài chính"),
    "after_the_date": ("Công văn số 15/STC-NS ngày 05/6/2025 của Sở Tài chính về việc", "Sở Tài chính"),
    "comma_in_name": (
        "Quyết định số 7/QĐ-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch về việc",
        "Bộ Văn hóa, Thể thao và Du lịch",
    ),
    "abbreviation_inside": (
        "Giấy đề nghị số 4/CV-ST của Công ty cổ phần (CTCP) Sông Trà kèm",
        "Công ty cổ phần Sông Trà",
    ),
    "former": ("Kế hoạch số 6/KH-UBND của UBND tỉnh Hà Nam (cũ) về", "UBND tỉnh Hà Nam (cũ)"),
    "none": ("Công văn số 15/STC-NS về việc lập dự toán của các đơn vị", None),
}


@pytest.mark.parametrize(("text", "issuer"), ISSUERS.values(), ids=ISSUERS)
def test_the_issuer_as_printed(text: str, issuer: str | None) -> None:
    assert one(text).issuer == issuer


KINDS = {
    "as_called": ("Văn bản số 30/TTr-BYT", "van_ban"),
    "by_letters": ("(số 30/TTr-BYT)", "to_trinh"),
    "words_between": ("Kế hoạch kiểm tra số 5/KH-ĐKT", "ke_hoach"),
    "paper_from_afar": ("Giấy phép dịch vụ nổ mìn số 36/GP-ATMT", "giay_phep"),
    "resolution_of_the_assembly": ("Nghị quyết số 98/2023/QH15", "nghi_quyet"),
    "law_with_number": ("Luật Giá số 16/2023/QH15", "luat"),
}


@pytest.mark.parametrize(("text", "kind"), KINDS.values(), ids=KINDS)
def test_the_kind(text: str, kind: str) -> None:
    assert one(text).kind == kind


def test_a_list_shares_kind_day_and_issuer() -> None:
    found = find(LIST)
    assert [(c.kind, c.number, c.issued, c.issuer) for c in found] == [
        ("quyet_dinh", number, "2025-07-11", "UBND tỉnh") for number in ("96/QĐ-UBND", "97/QĐ-UBND", "131/QĐ-UBND")
    ]


def test_the_day_of_an_amending_law_is_not_that_of_the_laws_it_lists() -> None:
    text = "Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15 và Luật Nhà ở số 27/2023/QH15 ngày 29/6/2024"
    assert [(c.number, c.issued) for c in find(text)] == [
        (None, "2024-06-29"),
        ("31/2024/QH15", None),
        ("27/2023/QH15", None),
    ]


def test_a_paper_cited_by_day_issuer_and_subject() -> None:
    cited = one("Thực hiện văn bản ngày 21/4/2025 của Bộ Y tế về việc rà soát thuốc hiếm, Sở Y tế báo cáo")
    assert (cited.kind, cited.number, cited.issued, cited.issuer) == ("van_ban", None, "2025-04-21", "Bộ Y tế")
    assert cited.title == "rà soát thuốc hiếm"


def test_a_paper_without_number_and_subject_is_none() -> None:
    assert find("các quyết định ngày 05/6/2026 của doanh nghiệp; văn bản ngày 21/4/2025 của Bộ Y tế") == ()


def test_the_mention_runs_from_the_name_to_the_date() -> None:
    text = "theo khoản 2 Điều 5 Nghị định số 45/2021/NĐ-CP ngày 31/3/2021 của Chính phủ về"
    cited = one(text)
    assert text[cited.start : cited.end] == "Nghị định số 45/2021/NĐ-CP ngày 31/3/2021"
    assert cited.pinpoint == "khoản 2 Điều 5"


def test_a_day_is_not_shared_across_a_semicolon_with_other_letters() -> None:
    found = find("hướng dẫn Nghị định số 15/2006/NĐ-CP; số 16/2008/TT-BXD ngày 01/7/2008 của Bộ Xây dựng")
    assert [c.issued for c in found] == [None, "2008-07-01"]


def test_a_draft_law_is_none() -> None:
    assert find("trình dự thảo Luật Thống kê (sửa đổi) trong quý III") == ()
    assert [c.title for c in find("trình theo Luật Thống kê")] == ["Luật Thống kê"]


def test_the_day_stands_in_the_next_cell_or_after_the_hour() -> None:
    assert find("7\n15/UBND-TH\n15/2/2031\nUBND tỉnh")[0].issued == "2031-02-15"
    assert find("Công điện số 15/CĐ-UBND hồi 22 giờ 30 phút ngày 27/9/2031 của")[0].issued == "2031-09-27"


def test_a_police_unit_is_no_footnote() -> None:
    assert find("Tờ trình số 15/TTr-CAT-PC64 ngày 03/7/2031")[0].number == "15/TTr-CAT-PC64"
