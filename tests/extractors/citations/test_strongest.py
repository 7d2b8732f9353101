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
