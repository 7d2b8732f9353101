"""The words around a citation: its clause, the label of its paragraph, the cells of a table before it."""

# ruff: noqa: E501 (paragraphs are one line)

from typing import Any

import pytest

from tests.extractors.citing import Sayings, said

SAID: Sayings = {
    "labelled_reasons": (
        "1. Cơ sở pháp lý: Nghị định số 321/2023/NĐ-CP ngày 03/6/2023 của Chính phủ; Kết luận số 322-KL/TW ngày 18/7/2023 của Bộ Chính trị về biên chế.",
        {"kind": "to_trinh"},
        {"321/2023/NĐ-CP": "based_on", "322-KL/TW": "based_on"},
    ),
    "a_label_of_what_the_party_decided": (
        "- Cơ sở chính trị: Nghị quyết số 328-NQ/TW ngày 03/6/2023 của Bộ Chính trị.",
        {"kind": "to_trinh"},
        {"328-NQ/TW": "based_on"},
    ),
    "a_reason_and_what_another_rules": (
        "Căn cứ Nghị quyết số 329/NQ-CP ngày 03/6/2023 của Chính phủ và quy định tại Nghị định số 330/2023/NĐ-CP ngày 04/6/2023 của Chính phủ, Sở Nội vụ đề nghị các phòng:",
        {},
        {"329/NQ-CP": "based_on", "330/2023/NĐ-CP": "based_on"},
    ),
    "a_reason_done_by_what_another_rules": (
        "Căn cứ Nghị quyết số 331/NQ-CP ngày 03/6/2023 của Chính phủ về tinh giản, theo quy định tại Nghị định số 332/2023/NĐ-CP ngày 04/6/2023 của Chính phủ, Sở Nội vụ đề nghị các phòng:",
        {},
        {"331/NQ-CP": "based_on", "332/2023/NĐ-CP": "mentions"},
    ),
    "a_label_of_other_matter": (
        "1. Về kinh phí: Thông tư số 323/2023/TT-BTC ngày 03/6/2023 của Bộ Tài chính chưa có mức chi.",
        {"kind": "to_trinh"},
        {"323/2023/TT-BTC": "mentions"},
    ),
    "others_are_to_report_on_it": (
        "Sở đề nghị các phòng báo cáo tình hình thực hiện Thông tư số 333/2023/TT-BNV ngày 03/6/2023 của Bộ Nội vụ.",
        {"to": ("Phòng Tổ chức",)},
        {"333/2023/TT-BNV": "mentions"},
    ),
    "the_row_before_in_a_table": (
        "Đang thực hiện mục 2\n4\nCông văn số 327/UBND-NC ngày 24/9/2025 của UBND tỉnh",
        {"kind": "bao_cao"},
        {"327/UBND-NC": "mentions"},
    ),
}


@pytest.mark.parametrize(("text", "given", "wanted"), SAID.values(), ids=SAID)
def test_what_is_said_around_it(text: str, given: dict[str, Any], wanted: dict[str, str]) -> None:
    assert said(text, **given) == wanted
