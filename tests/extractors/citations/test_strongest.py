"""What is done with a document of which several things are said, in one place or in many."""

# ruff: noqa: E501 (paragraphs are one line)

from typing import Any

import pytest

from tests.extractors.citing import DOWN, said

CASES: dict[str, tuple[str, dict[str, Any], dict[str, str]]] = {
    "reasons_after_what_is_carried_out": (
        "Triển khai Chỉ thị số 11/CT-TTg ngày 02/6/2025 của Thủ tướng Chính phủ về tăng cường quản lý lưu trữ và căn cứ Nghị định số 12/2024/NĐ-CP ngày 03/6/2024, UBND tỉnh đề nghị các sở:",
        DOWN,
        {"11/CT-TTg": "implements", "12/2024/NĐ-CP": "based_on"},
    ),
    "more_time_while_the_rest_stays": (
        "1. Gia hạn thời gian gửi báo cáo nêu tại khoản 1 Công văn số 13/UBND-NC đến hết ngày 30/6/2025.\n2. Các nội dung khác của Công văn số 13/UBND-NC không thay đổi.",
        DOWN,
        {"13/UBND-NC": "extends"},
    ),
    "changes_while_the_rest_stays": (
        "1. Biểu mẫu số 2 được thay bằng biểu mẫu kèm theo.\n2. Các nội dung khác của Công văn số 14/UBND-NC không thay đổi.",
        DOWN,
        {"14/UBND-NC": "amends"},
    ),
    "a_row_that_opens_with_what_has_no_number": (
        "Thực hiện Nghị quyết Đại hội Công đoàn tỉnh lần thứ VII; Đề án “Nhà ở công nhân” ban hành kèm theo Quyết định số 21/QĐ-TTg ngày 05/6/2024 của Thủ tướng Chính phủ; Kế hoạch số 22/KH-UBND ngày 06/6/2024 của UBND tỉnh, Sở Nội vụ xây dựng Kế hoạch như sau:",
        {"kind": "ke_hoach", "to": ()},
        {"21/QĐ-TTg": "implements", "22/KH-UBND": "implements"},
    ),
    "a_row_of_which_a_title_speaks_of_leading": (
        "Thực hiện Nghị quyết số 23/NQ-CP ngày 03/01/2025 của Chính phủ về nhiệm vụ, giải pháp chỉ đạo điều hành năm 2025; Nghị quyết số 24/2024/NQ-HĐND ngày 07/12/2024 của HĐND tỉnh, Sở Nội vụ xây dựng Kế hoạch như sau:",
        {"kind": "ke_hoach", "to": ()},
        {"23/NQ-CP": "implements", "24/2024/NQ-HĐND": "implements"},
    ),
    "a_row_that_tells_what_another_one_did": (
        "Thực hiện Nghị quyết số 25/NQ-CP ngày 03/01/2025 của Chính phủ, Sở Tài chính đã báo cáo; Quyết định số 26/QĐ-STC ngày 04/02/2025 còn hiệu lực.",
        {"kind": "ke_hoach", "to": ()},
        {"25/NQ-CP": "implements", "26/QĐ-STC": "mentions"},
    ),
    "carried_out_through_another_one": (
        "Thực hiện Công văn số 27/BNV-TH ngày 02/6/2025 của Bộ Nội vụ về việc triển khai Quyết định số 28/QĐ-TTg ngày 01/5/2025 của Thủ tướng Chính phủ; UBND tỉnh yêu cầu các sở:",
        DOWN,
        {"27/BNV-TH": "implements", "28/QĐ-TTg": "mentions"},
    ),
    "a_slip_by_its_name": (
        "Văn phòng nhận được Phiếu chuyển đơn số 29/PC-BTCD ngày 02/6/2025 của Ban Tiếp công dân chuyển đơn của ông An.",
        {},
        {"29/PC-BTCD": "mentions"},
    ),
    "what_stands_further_up": (
        "Căn cứ các quy định nêu trên, trường hợp đơn vị trả trợ cấp cao hơn mức của Nghị định số 15/2024/NĐ-CP thì tự cân đối kinh phí.",
        {},
        {"15/2024/NĐ-CP": "mentions"},
    ),
    "by_the_wish_told_of_another": (
        "Sở đã tham mưu UBND tỉnh ban hành Báo cáo số 16/BC-UBND ngày 04/6/2025 theo yêu cầu của Bộ Nội vụ tại Công văn số 17/BNV-TH ngày 05/5/2025.",
        {"kind": "bao_cao"},
        {"16/BC-UBND": "mentions", "17/BNV-TH": "mentions"},
    ),
}


@pytest.mark.parametrize(("text", "head", "wanted"), CASES.values(), ids=CASES)
def test_what_is_done_with_it(text: str, head: dict[str, Any], wanted: dict[str, str]) -> None:
    assert said(text, **head) == wanted
