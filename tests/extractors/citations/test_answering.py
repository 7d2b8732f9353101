"""What is an answer and what only looks like one: wordings of many hands, both voices, the number before or after."""

# ruff: noqa: E501 (paragraphs are one line)

from typing import Any

import pytest

from tests.extractors.citing import COMMITTEE, OFFICE, said

FINANCE = "Sở Tài chính tỉnh Lạng Sơn"
CHANCERY = "Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn"
MINISTRY = "Bộ Nội vụ"
DOWN: dict[str, Any] = {"issuer": COMMITTEE, "to": ("Sở Nội vụ",)}
UP: dict[str, Any] = {"issuer": COMMITTEE, "to": (MINISTRY,)}
REPORT: dict[str, Any] = {"kind": "bao_cao"}

ANSWERS: dict[str, tuple[str, dict[str, Any], set[str]]] = {
    "the_word_of_the_prime_minister_came_by_his_office": (
        "Bộ Nội vụ nhận được Công văn số 31/VPCP-TCCV ngày 01/6/2025 của Văn phòng Chính phủ. Sau khi lấy ý kiến các bộ, Bộ Nội vụ báo cáo như sau:",
        {"kind": "bao_cao", "issuer": "Bộ Nội vụ", "to": ("Thủ tướng Chính phủ",)},
        {"31/VPCP-TCCV"},
    ),
    "letters_of_some_answered_to_all_of_their_kind": (
        "Tổng cục Thuế nhận được Công văn số 34/CTHYE-TTHT ngày 02/6/2021 của Cục Thuế tỉnh Hưng Yên đề nghị hướng dẫn vướng mắc. Tổng cục Thuế có ý kiến như sau:\n1. Người nộp thuế được gia hạn nộp hồ sơ.",
        {"issuer": "Tổng cục Thuế", "to": ("Cục Thuế các tỉnh, thành phố",)},
        {"34/CTHYE-TTHT"},
    ),
    "a_committee_of_the_assembly_asks_a_province": (
        "Theo đề nghị của Ủy ban Pháp luật và Tư pháp của Quốc hội tại Công văn số 32/UBPLTP15 ngày 02/6/2025, UBND tỉnh Lạng Sơn báo cáo như sau:",
        {"kind": "bao_cao", "issuer": COMMITTEE, "to": ("Ủy ban Pháp luật và Tư pháp của Quốc hội",)},
        {"32/UBPLTP15"},
    ),
    "bodies_of_one_field": (
        "Bộ Văn hóa, Thể thao và Du lịch nhận được Công văn số 33/SVHTTDL-VP ngày 03/6/2025 của Sở Văn hóa, Thể thao và Du lịch tỉnh Lạng Sơn về việc xin ý kiến. Bộ có ý kiến như sau:",
        {"issuer": "Bộ Văn hóa, Thể thao và Du lịch", "to": ("Sở Văn hóa, Thể thao và Du lịch tỉnh Lạng Sơn",)},
        {"33/SVHTTDL-VP"},
    ),
    "explains": (
        "Qua đối chiếu hồ sơ theo nội dung Công văn số 41/UBND-NC ngày 03/6/2025 của UBND tỉnh, Sở Nội vụ xin giải trình một số vấn đề như sau:",
        {},
        {"41/UBND-NC"},
    ),
    "registers_before_brackets": (
        "Sở Nội vụ đăng ký danh mục nhiệm vụ năm 2026 theo yêu cầu của UBND tỉnh (Công văn số 42/UBND-TH ngày 04/6/2025), cụ thể:",
        {},
        {"42/UBND-TH"},
    ),
    "about_what_was_assigned": (
        "Về việc rà soát biên chế mà UBND tỉnh giao tại Thông báo số 43/TB-UBND ngày 05/6/2025, Sở Nội vụ kính trình phương án như sau:",
        {},
        {"43/TB-UBND"},
    ),
    "nominates_as_asked": (
        "Sở Nội vụ đề cử bà Trưởng phòng Tổ chức tham gia Tổ giúp việc như UBND tỉnh đã đề nghị ở Công văn số 44/UBND-NC ngày 06/6/2025.",
        {},
        {"44/UBND-NC"},
    ),
    "concerning_the_letter": (
        "Liên quan đến Công văn số 45/UBND-KT ngày 07/6/2025 của UBND tỉnh lấy ý kiến đối với dự thảo Đề án, Sở Nội vụ nhất trí với nội dung dự thảo.",
        {},
        {"45/UBND-KT"},
    ),
    "a_report_elsewhere_on_a_letter_from_above": (
        "UBND xã Hoàng Đồng nhận được Công văn số 86/UBND-NC ngày 18/6/2025 của UBND tỉnh Lạng Sơn. Sau khi rà soát 14 thôn, UBND xã báo cáo như sau:",
        {"kind": "bao_cao", "issuer": "Ủy ban nhân dân xã Hoàng Đồng", "to": ("Công an tỉnh Lạng Sơn",)},
        {"86/UBND-NC"},
    ),
    "a_town_that_equals_a_district": (
        "Thực hiện Công văn số 87/UBND-NC ngày 19/6/2025 của UBND tỉnh, UBND thành phố Lạng Sơn báo cáo kết quả như sau:",
        {"kind": "bao_cao", "issuer": "Ủy ban nhân dân thành phố Lạng Sơn", "to": ("Công an tỉnh Lạng Sơn",)},
        {"87/UBND-NC"},
    ),
    "a_letter_that_is_the_subject": (
        "Công văn số 91/UBND-NC ngày 23/6/2025 của UBND tỉnh yêu cầu Sở Nội vụ báo cáo tình hình biên chế. Về vấn đề này, Sở Nội vụ báo cáo như sau:",
        {},
        {"91/UBND-NC"},
    ),
    "data_for_a_third_by_a_letter_from_above": (
        "Sở Nội vụ nhận được Công văn số 92/UBND-NC ngày 23/6/2025 của UBND tỉnh về việc cung cấp số liệu. Sở Nội vụ cung cấp cho Quý Sở như sau:",
        {"to": ("Sở Tài chính",)},
        {"92/UBND-NC"},
    ),
    "sends_first": (
        "Sở Nội vụ gửi UBND tỉnh kết quả tự kiểm tra (kèm phụ lục) thực hiện ý kiến của Chủ tịch UBND tỉnh tại Công văn số 46/UBND-NC ngày 08/6/2025.",
        {},
        {"46/UBND-NC"},
    ),
    "two_sentences": (
        "Ngày 09/6/2025, UBND tỉnh có Công văn số 47/UBND-TH yêu cầu các sở rà soát thủ tục hành chính. Sau khi rà soát, Sở Nội vụ báo cáo như sau:",
        {},
        {"47/UBND-TH"},
    ),
    "two_paragraphs": (
        "Sở Nội vụ nhận được Công văn số 48/STC-NS ngày 10/6/2025 của Sở Tài chính lấy ý kiến về dự toán năm 2026.\nVề vấn đề này, Sở Nội vụ không có ý kiến khác.",
        {"to": ("Sở Tài chính",)},
        {"48/STC-NS"},
    ),
    "gathers_first": (
        "Trên cơ sở tổng hợp số liệu của 11 huyện theo biểu mẫu kèm Công văn số 49/BNV-TCBC ngày 11/6/2025 của Bộ Nội vụ, UBND tỉnh Lạng Sơn xin gửi Bộ Nội vụ bảng tổng hợp.",
        UP,
        {"49/BNV-TCBC"},
    ),
    "a_company": (
        "Công ty xin phản hồi Văn bản số 50/SNV-TTr ngày 12/6/2025 của Quý Sở về kiến nghị của người lao động.",
        {"issuer": "Công ty TNHH Một thành viên Thủy lợi Xứ Lạng", "to": (OFFICE,)},
        {"50/SNV-TTr"},
    ),
    "a_telegram_heeded": (
        "Nghiêm túc chấp hành Công điện số 5/CĐ-UBND ngày 13/6/2025 của Chủ tịch UBND tỉnh, Sở Nội vụ kính báo cáo tình hình trực ban như sau:",
        REPORT,
        {"5/CĐ-UBND"},
    ),
    "informs_a_third": (
        "Theo nhiệm vụ được phân công tại khoản 2 Mục III Kế hoạch số 51/KH-UBND ngày 14/6/2025 của UBND tỉnh, Sở Nội vụ cung cấp cho Sở Tài chính số liệu biên chế như sau:",
        {"to": ("Sở Tài chính",)},
        {"51/KH-UBND"},
    ),
    "opinion_by_a_notice": (
        "Sở Nội vụ góp ý dự thảo Quy chế theo Giấy mời số 52/GM-STC ngày 15/6/2025 của Sở Tài chính như sau:",
        {"to": ("Sở Tài chính",)},
        {"52/GM-STC"},
    ),
    "sent_over_by_the_office": (
        "Ý kiến cử tri do Văn phòng UBND tỉnh chuyển đến theo Phiếu chuyển số 53/PC-VP ngày 16/6/2025 đã được Sở Nội vụ xem xét; nay Sở Nội vụ báo cáo kết quả giải quyết.",
        {},
        {"53/PC-VP"},
    ),
    "your_office": (
        "Sở Nội vụ báo cáo tiến độ quý II theo đề nghị của Quý Văn phòng (Công văn số 54/VP-TH ngày 17/6/2025).",
        {"to": (CHANCERY,)},
        {"54/VP-TH"},
    ),
    "your_ministry": (
        "Thực hiện đề nghị của Quý Bộ tại Công văn số 55/BNV-CQĐP ngày 18/6/2025, UBND tỉnh Lạng Sơn đăng ký 03 đơn vị tham gia thí điểm.",
        UP,
        {"55/BNV-CQĐP"},
    ),
    "two_directives_one_report": (
        "Thực hiện Chỉ thị số 6/CT-UBND ngày 02/6/2025 của Chủ tịch UBND tỉnh và văn bản đôn đốc số 56/VP-NC ngày 12/6/2025 của Văn phòng UBND tỉnh, Sở Nội vụ báo cáo kết quả.",
        REPORT,
        {"6/CT-UBND", "56/VP-NC"},
    ),
    "a_unit_of_the_addressee_asked": (
        "Phúc đáp đề nghị của Vụ Tổ chức cán bộ tại Công văn số 57/TCCB-VP ngày 19/6/2025, UBND tỉnh Lạng Sơn cung cấp danh sách công chức.",
        UP,
        {"57/TCCB-VP"},
    ),
    "draft_enclosed": (
        "Sau khi xem xét hồ sơ dự thảo Quyết định kèm theo Công văn số 58/STP-VB ngày 20/6/2025, Sở Nội vụ có một số ý kiến như sau:",
        {"to": ("Sở Tư pháp",)},
        {"58/STP-VB"},
    ),
    "as_ordered_submits": (
        "Thực hiện chỉ đạo của đồng chí Chủ tịch UBND tỉnh giao Sở Nội vụ tham mưu tại Công văn số 59/VP-NC ngày 21/6/2025, Sở Nội vụ trình UBND tỉnh dự thảo Tờ trình.",
        {"kind": "to_trinh"},
        {"59/VP-NC"},
    ),
    "done_already": (
        "Thực hiện Công văn số 60/UBND-TD ngày 22/6/2025 của UBND tỉnh về việc giải quyết đơn của công dân, Sở Nội vụ đã mời người có đơn làm việc và xin thông tin kết quả như sau:",
        {},
        {"60/UBND-TD"},
    ),
    "opinion_sent_for_assessment": (
        "Qua nghiên cứu hồ sơ gửi kèm Tờ trình số 61/TTr-STC ngày 23/6/2025 của Sở Tài chính, Sở Nội vụ có ý kiến thẩm định như sau:",
        {"to": ("Sở Tài chính",)},
        {"61/TTr-STC"},
    ),
    "number_in_brackets_of_a_body": (
        "Đáp lại đề nghị của Sở Tài chính (tại Công văn số 62/STC-NS ngày 24/6/2025), Sở Nội vụ xác nhận số liệu biên chế như biểu kèm theo.",
        {"to": ("Sở Tài chính",)},
        {"62/STC-NS"},
    ),
    "no_verb_but_as_follows": (
        "Qua rà soát các đơn vị trực thuộc theo yêu cầu tại Công văn số 63/UBND-NC ngày 25/6/2025 của UBND tỉnh, kết quả cụ thể như sau:",
        REPORT,
        {"63/UBND-NC"},
    ),
    "sees_to_it_that": (
        "UBND xã Tân Mỹ kính gửi Sở Nội vụ báo cáo giải trình những nội dung Sở Nội vụ nêu trong Thông báo số 64/TB-SNV ngày 26/6/2025.",
        {"issuer": "Ủy ban nhân dân xã Tân Mỹ", "to": (OFFICE,)},
        {"64/TB-SNV"},
    ),
}


@pytest.mark.parametrize(("text", "head", "answered"), ANSWERS.values(), ids=ANSWERS)
def test_an_answer(text: str, head: dict[str, Any], answered: set[str]) -> None:
    found = said(text, **head)
    assert {number for number, relation in found.items() if relation == "answers"} == answered


NOT_ANSWERS: dict[str, tuple[str, dict[str, Any], dict[str, str]]] = {
    "a_committee_grants": (
        "Xét đề nghị của Sở Nội vụ tại Tờ trình số 71/TTr-SNV ngày 03/6/2025, UBND tỉnh thống nhất chủ trương như sau:",
        DOWN,
        {"71/TTr-SNV": "based_on"},
    ),
    "a_committee_agrees": (
        "Theo đề nghị của Sở Nội vụ tại Công văn số 72/SNV-CB ngày 04/6/2025, UBND tỉnh đồng ý bổ sung biên chế.",
        DOWN,
        {"72/SNV-CB": "based_on"},
    ),
    "a_plan_carries_out": (
        "Thực hiện Kế hoạch số 73/KH-UBND ngày 05/6/2025 của UBND tỉnh, Sở Nội vụ ban hành Kế hoạch tuyên truyền như sau:",
        {"kind": "ke_hoach", "to": ()},
        {"73/KH-UBND": "implements"},
    ),
    "a_report_on_a_decree": (
        "Thực hiện Nghị định số 74/2024/NĐ-CP ngày 06/6/2024 của Chính phủ về tinh giản biên chế, Sở Nội vụ báo cáo UBND tỉnh kết quả như sau:",
        REPORT,
        {"74/2024/NĐ-CP": "implements"},
    ),
    "passes_the_order_on": (
        "Thực hiện Công văn số 75/BNV-TH ngày 07/6/2025 của Bộ Nội vụ, UBND tỉnh yêu cầu Sở Nội vụ tổng hợp, báo cáo Bộ Nội vụ.",
        DOWN,
        {"75/BNV-TH": "implements"},
    ),
    "asks_for_more_time": (
        "Tại Công văn số 76/UBND-NC ngày 08/6/2025, UBND tỉnh giao Sở Nội vụ xây dựng Đề án trước ngày 30/6/2025. Do khối lượng lớn, Sở Nội vụ kính đề nghị UBND tỉnh cho lùi thời gian trình.",
        {},
        {"76/UBND-NC": "mentions"},
    ),
    "reminds": (
        "Ngày 09/6/2025, UBND tỉnh đã ban hành Công văn số 77/UBND-NC yêu cầu các đơn vị báo cáo. Đến nay, UBND tỉnh chưa nhận được báo cáo của Sở Nội vụ.",
        DOWN,
        {"77/UBND-NC": "mentions"},
    ),
    "a_report_on_a_neighbours_letter": (
        "UBND xã Hoàng Đồng nhận được Công văn số 88/UBND-VP ngày 20/6/2025 của UBND xã Tam Gia. Sau khi rà soát, UBND xã báo cáo như sau:",
        {"kind": "bao_cao", "issuer": "Ủy ban nhân dân xã Hoàng Đồng", "to": ("Công an tỉnh Lạng Sơn",)},
        {"88/UBND-VP": "mentions"},
    ),
    "an_item_on_what_was_done_by_a_plan": (
        "Sở Nội vụ báo cáo công tác năm 2025 như sau:\n1. Tổ chức bộ máy ổn định.\n2. Thực hiện Kế hoạch số 90/KH-UBND ngày 22/6/2025 của UBND tỉnh, Sở đã mở 03 lớp bồi dưỡng.",
        REPORT,
        {"90/KH-UBND": "implements"},
    ),
    "money_given_by_a_decision": (
        "Sở Nội vụ kính trình UBND tỉnh phân bổ kinh phí được cấp bổ sung theo Quyết định số 89/QĐ-TTg ngày 21/6/2025 của Thủ tướng Chính phủ.",
        {},
        {"89/QĐ-TTg": "mentions"},
    ),
    "in_accordance_with_rules": (
        "Sở Nội vụ báo cáo kết quả tuyển dụng theo quy định tại Nghị định số 78/2020/NĐ-CP ngày 10/6/2020 của Chính phủ.",
        {},
        {"78/2020/NĐ-CP": "mentions"},
    ),
    "a_later_paragraph": (
        "Phúc đáp Công văn số 79/UBND-NC ngày 11/6/2025 của UBND tỉnh, Sở Nội vụ báo cáo như sau:\n1. Năm 2024, Sở đã gửi Công văn số 80/SNV-CB ngày 12/6/2024 hướng dẫn các huyện.",
        {},
        {"79/UBND-NC": "answers", "80/SNV-CB": "mentions"},
    ),
    "what_others_did": (
        "Phúc đáp Công văn số 81/UBND-NC ngày 13/6/2025 của UBND tỉnh, Sở Nội vụ báo cáo như sau:\nSở Tài chính đã có ý kiến tại Công văn số 82/STC-NS ngày 14/6/2025.",
        {},
        {"81/UBND-NC": "answers", "82/STC-NS": "mentions"},
    ),
    "a_decision_by_an_order": (
        "Căn cứ Công văn số 83/BNV-CB ngày 15/6/2025 của Bộ Nội vụ;\nĐiều 1. Cử ông Trưởng phòng tham gia lớp bồi dưỡng.",
        {"kind": "quyet_dinh", "to": ()},
        {"83/BNV-CB": "based_on"},
    ),
    "an_invitation": (
        "Thực hiện Công văn số 84/UBND-NC ngày 16/6/2025 của UBND tỉnh, Sở Nội vụ trân trọng kính mời Quý cơ quan cử đại diện dự họp góp ý dự thảo.",
        {"kind": "giay_moi", "to": ("Sở Tài chính", "Sở Tư pháp")},
        {"84/UBND-NC": "implements"},
    ),
    "asks_others_for_data": (
        "Thực hiện Công văn số 85/UBND-TH ngày 17/6/2025 của UBND tỉnh về việc báo cáo số liệu, để có cơ sở tổng hợp, Sở Nội vụ đề nghị Quý cơ quan cung cấp thông tin, gửi về Sở trước ngày 25/6/2025.",
        {"to": ("Sở Tài chính", "Sở Tư pháp")},
        {"85/UBND-TH": "implements"},
    ),
}


@pytest.mark.parametrize(("text", "head", "wanted"), NOT_ANSWERS.values(), ids=NOT_ANSWERS)
def test_what_only_looks_like_an_answer(text: str, head: dict[str, Any], wanted: dict[str, str]) -> None:
    assert said(text, **head) == wanted
