"""What a letter says of those that it answers, passes on or gives more time for."""

# ruff: noqa: E501 (paragraphs are one line)

from typing import Any

import pytest

from tests.extractors.citing import CHANCERY, DECIDES, DOWN, Sayings, said

SAID: Sayings = {
    "replies_whoever_is_written_to": (
        "UBND tỉnh nhận được Công văn số 312/BDN ngày 12/3/2025 của Ban Dân nguyện về kiến nghị của cử tri. UBND tỉnh trả lời như sau:",
        DOWN,
        {"312/BDN": "answers"},
    ),
    "copies_to_the_offices": (
        "Văn phòng UBND tỉnh sao gửi các sở, ngành Công văn số 101/BYT-DP ngày 03/6/2025 của Bộ Y tế để nghiên cứu, thực hiện.",
        CHANCERY,
        {"101/BYT-DP": "forwards"},
    ),
    "passes_a_report_to_somebody": (
        "Văn phòng UBND tỉnh xin chuyển đến Sở Y tế Báo cáo số 102/BC-BVĐK ngày 04/6/2025 của Bệnh viện Đa khoa tỉnh để xử lý theo thẩm quyền.",
        CHANCERY,
        {"102/BC-BVĐK": "forwards"},
    ),
    "sends_with_this_letter": (
        "Gửi kèm theo Công văn này Quyết định số 103/QĐ-BYT ngày 05/6/2025 của Bộ Y tế.",
        CHANCERY,
        {"103/QĐ-BYT": "forwards"},
    ),
    "sent_passive": (
        "Công văn số 104/BTC-NS ngày 06/6/2025 của Bộ Tài chính được sao gửi đến các đơn vị để biết.",
        CHANCERY,
        {"104/BTC-NS": "forwards"},
    ),
    "agrees_to_extend": (
        "UBND tỉnh cho phép gia hạn thời gian hoàn thành các nhiệm vụ giao tại khoản 2 Mục I Kế hoạch số 106/KH-UBND ngày 08/6/2025 đến hết tháng 9/2025.",
        DOWN,
        {"106/KH-UBND": "extends"},
    ),
    "agrees_without_saying_who": (
        "1. Đồng ý gia hạn thời gian trình hồ sơ được giao tại mục 2 Thông báo số 109/TB-UBND ngày 10/5/2025.",
        DOWN,
        {"109/TB-UBND": "extends"},
    ),
    "extension_asked_and_granted": (
        "Xét đề nghị của Sở Y tế tại Công văn số 107/SYT-KH ngày 09/6/2025, UBND tỉnh nhất trí gia hạn thời hạn trình hồ sơ nêu tại Thông báo số 108/TB-UBND ngày 10/5/2025.",
        DOWN,
        {"107/SYT-KH": "based_on", "108/TB-UBND": "extends"},
    ),
    "extends_in_an_article": (
        "Điều 1. Kéo dài thời gian thực hiện Đề án ban hành kèm theo Quyết định số 109/QĐ-UBND ngày 11/6/2022 của UBND tỉnh đến hết năm 2026.",
        DECIDES,
        {"109/QĐ-UBND": "extends"},
    ),
    "a_committee_head_agrees_to_put_off": (
        "1. Đồng ý lùi thời hạn gửi báo cáo nêu tại mục 3 Công văn số 161/UBND-TH ngày 02/6/2025 đến hết tháng 7/2025.",
        DOWN,
        {"161/UBND-TH": "extends"},
    ),
    "moves_the_term_of_its_own_letter": (
        "Ngày 12/01/2026, UBND tỉnh đã ban hành Công văn số 162/UBND-TH về việc báo cáo biên chế. Gia hạn thời gian gửi báo cáo đến hết ngày 13/02/2026.",
        DOWN | {"title": "gia hạn thời gian gửi báo cáo"},
        {"162/UBND-TH": "extends"},
    ),
    "sets_another_term_of_its_own_letter": (
        "Ngày 12/01/2026, UBND tỉnh có Công văn số 163/UBND-TH giao Sở Nội vụ báo cáo biên chế.\n1. Thời hạn báo cáo được điều chỉnh thành ngày 13/02/2026.",
        DOWN | {"title": "điều chỉnh thời hạn báo cáo biên chế"},
        {"163/UBND-TH": "amends"},
    ),
    "extends_what_the_letter_rules": (
        "UBND tỉnh thống nhất gia hạn thời gian nộp hồ sơ quy định tại điểm 2 Công văn số 162/UBND-TH ngày 03/6/2025.",
        DOWN,
        {"162/UBND-TH": "extends"},
    ),
    "encloses_the_nearest_only": (
        "Giao Sở Y tế góp ý dự thảo hướng dẫn Nghị định số 164/2025/NĐ-CP nêu ở Văn bản số 165/BYT-KH ngày 05/6/2025 của Bộ Y tế (sao gửi kèm theo).",
        DOWN,
        {"164/2025/NĐ-CP": "mentions", "165/BYT-KH": "forwards"},
    ),
    "received_from_an_addressee_and_passed_on": (
        "Văn phòng UBND tỉnh nhận được Công văn số 166/STC-NS ngày 06/6/2025 của Sở Tài chính kiến nghị bổ sung dự toán. Về việc này, Chủ tịch UBND tỉnh có ý kiến như sau:\nChuyển Sở Y tế Công văn nêu trên để xử lý.",
        CHANCERY,
        {"166/STC-NS": "forwards"},
    ),
    "asked_by_one_and_told_by_another": (
        "Thực hiện Công văn số 170/BNV-TCBC ngày 10/6/2025 của Bộ Nội vụ và ý kiến chỉ đạo của UBND tỉnh Lạng Sơn tại Văn bản số 171/UBND-NC ngày 12/6/2025, Sở Nội vụ báo cáo như sau:",
        {"to": ("Bộ Nội vụ",)},
        {"170/BNV-TCBC": "answers", "171/UBND-NC": "implements"},
    ),
    "addressees_run_into_the_first_sentence": (
        "Kính gửi: Ủy ban nhân dân tỉnh Lạng Sơn Thực hiện Công văn số 150/UBND-NC ngày 13/6/2025 của UBND tỉnh, Sở Nội vụ báo cáo kết quả như sau:",
        {},
        {"150/UBND-NC": "answers"},
    ),
    "a_report_titled_with_what_the_addressee_ordered": (
        "Kết quả thực hiện Chỉ thị số 151/CT-UBND ngày 14/6/2025 của UBND tỉnh\nKính gửi: Ủy ban nhân dân tỉnh\nToàn tỉnh có 12 chợ.",
        {"kind": "bao_cao", "title": "Kết quả thực hiện Chỉ thị số 151/CT-UBND ngày 14/6/2025 của UBND tỉnh"},
        {"151/CT-UBND": "answers"},
    ),
    "a_report_titled_by_a_plan_that_a_letter_asked_for": (
        "Kết quả thực hiện Kế hoạch số 152/KH-UBND ngày 15/6/2025 của UBND tỉnh\nKính gửi: Ủy ban nhân dân tỉnh\nThực hiện Công văn số 153/UBND-NC ngày 16/6/2025 của UBND tỉnh, Sở Nội vụ báo cáo như sau:",
        {"kind": "bao_cao", "title": "Kết quả thực hiện Kế hoạch số 152/KH-UBND ngày 15/6/2025 của UBND tỉnh"},
        {"152/KH-UBND": "implements", "153/UBND-NC": "answers"},
    ),
}


@pytest.mark.parametrize(("text", "head", "wanted"), SAID.values(), ids=SAID)
def test_what_a_letter_says(text: str, head: dict[str, Any], wanted: dict[str, str]) -> None:
    assert said(text, **head) == wanted
