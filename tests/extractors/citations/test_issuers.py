"""Who issued a cited document: named over a list, by the letters of a body named before, by what the context is."""

# ruff: noqa: E501 (paragraphs are one line)

from typing import Any

import pytest

from extractors.references import references
from tests.extractors.citing import COMMITTEE, OFFICE, flow_of, head_of

HOSPITAL = "Bệnh viện Đa khoa tỉnh Lạng Sơn"
CASES: dict[str, tuple[str, dict[str, Any], dict[str, str | None]]] = {
    "named_over_a_list": (
        "Căn cứ các Quyết định của UBND tỉnh Bắc Giang: số 201/QĐ-UBND ngày 03/6/2020 và số 202/QĐ-UBND ngày 04/6/2022 phê duyệt dự án;",
        {},
        {"201/QĐ-UBND": "Ủy ban nhân dân tỉnh Bắc Giang", "202/QĐ-UBND": "Ủy ban nhân dân tỉnh Bắc Giang"},
    ),
    "letters_of_the_body_that_speaks_at_it": (
        "Sau khi nghe Sở Y tế báo cáo tại Tờ trình số 203/TTr-SYT ngày 05/6/2025, UBND tỉnh thống nhất.",
        {"issuer": COMMITTEE, "to": ()},
        {"203/TTr-SYT": "Sở Y tế tỉnh Lạng Sơn"},
    ),
    "letters_of_a_party_committee": (
        "Nhân rộng mô hình của Đảng ủy phường Tam Thanh theo Nghị quyết số 204-NQ/ĐU ngày 06/6/2025.",
        {},
        {"204-NQ/ĐU": "Đảng ủy phường Tam Thanh"},
    ),
    "other_letters_than_those_of_the_body_before": (
        "Sở Y tế thực hiện theo Kế hoạch số 205/KH-BCĐXYZ ngày 07/6/2025.",
        {},
        {"205/KH-BCĐXYZ": None},
    ),
    "of_a_province_before_it_was_merged": (
        "UBND tỉnh Bắc Giang (trước khi sáp nhập) ban hành Kế hoạch số 211/KH-UBND ngày 03/6/2023; HĐND tỉnh Bắc Giang (trước đây) đã ban hành Nghị quyết số 212/NQ-HĐND ngày 04/6/2023.",
        {},
        {"211/KH-UBND": "Ủy ban nhân dân tỉnh Bắc Giang", "212/NQ-HĐND": "Hội đồng nhân dân tỉnh Bắc Giang"},
    ),
    "acknowledged_at_it": (
        "Câu lạc bộ đã được UBND huyện Tràng Định công nhận tại Quyết định số 213/QĐ-UBND ngày 05/6/2024.",
        {},
        {"213/QĐ-UBND": "Ủy ban nhân dân huyện Tràng Định"},
    ),
    "of_a_former_province_without_brackets": (
        "UBND tỉnh Bắc Giang trước đây ban hành Kế hoạch số 226/KH-UBND ngày 03/6/2023, đã được HĐND tỉnh Bắc Giang quyết định tại Nghị quyết số 227/NQ-HĐND ngày 04/6/2023.",
        {},
        {"226/KH-UBND": "Ủy ban nhân dân tỉnh Bắc Giang", "227/NQ-HĐND": "Hội đồng nhân dân tỉnh Bắc Giang"},
    ),
    "what_stays_as_it_was": (
        "Các nội dung khác tại Công văn số 228/SNV-VP ngày 05/6/2025 của Sở không thay đổi; Thông báo số 229/TB-SNV ngày 06/6/2025 của Sở vẫn giữ nguyên.",
        {},
        {"228/SNV-VP": OFFICE, "229/TB-SNV": OFFICE},
    ),
    "a_name_with_such_a_word": (
        "Theo Công văn số 230/CHK-TC ngày 07/6/2025 của Cục Hàng không Việt Nam.",
        {},
        {"230/CHK-TC": "Cục Hàng không Việt Nam"},
    ),
    "appraised_at_it": (
        "Đồ án đã được Sở Xây dựng thẩm định tại Văn bản số 220/SXD-QH ngày 05/6/2025; vụ án được Tòa án nhân dân khu vực 2 - Lạng Sơn thụ lý theo Thông báo số 224/2025/TB-TLVA ngày 06/6/2025.",
        {},
        {"220/SXD-QH": "Sở Xây dựng tỉnh Lạng Sơn", "224/2025/TB-TLVA": "Tòa án nhân dân khu vực 2 - Lạng Sơn"},
    ),
    "the_head_of_the_own_office_does_something": (
        "Đoàn kiểm tra theo Quyết định số 225/QĐ-SNV ngày 07/6/2025 của Giám đốc Sở tiến hành kiểm tra.",
        {},
        {"225/QĐ-SNV": OFFICE},
    ),
    "who_sends_it_up_by_what_he_is": (
        "Phương án được Sở trình UBND tỉnh tại Báo cáo số 214/BC-SNV ngày 06/6/2025.",
        {},
        {"214/BC-SNV": OFFICE},
    ),
    "the_committee_decides_at_its_own": (
        "Việc này đã được Sở báo cáo UBND tỉnh tại Quyết định số 215/QĐ-UBND ngày 07/6/2025.",
        {},
        {"215/QĐ-UBND": "Ủy ban nhân dân tỉnh Lạng Sơn"},
    ),
    "serves_a_committee": (
        "Xét đề nghị của Sở Nội vụ - Cơ quan thường trực Ban Chỉ đạo tại Tờ trình số 216/TTr-SNV ngày 08/6/2025.",
        {"issuer": COMMITTEE},
        {"216/TTr-SNV": "Sở Nội vụ tỉnh Lạng Sơn"},
    ),
    "only_just_has": (
        "Báo cáo theo Công văn số 217/SNV-VP của Sở mới có 12 xã gửi về.",
        {},
        {"217/SNV-VP": OFFICE},
    ),
    "drawn_up_by": (
        "Ranh giới theo Trích lục số 218/TL-CNĐĐ do Công ty Đo đạc Sao Mai lập ngày 09/6/2025.",
        {},
        {"218/TL-CNĐĐ": "Công ty Đo đạc Sao Mai"},
    ),
    "first_words_of_the_own_name": (
        "Căn cứ Quyết định số 219/QĐ-BCĐXYZ ngày 10/6/2025 của Trưởng Ban Chỉ đạo ban hành Quy chế;",
        {"issuer": "Ban Chỉ đạo Xóa nhà tạm tỉnh Lạng Sơn"},
        {"219/QĐ-BCĐXYZ": "Ban Chỉ đạo Xóa nhà tạm tỉnh Lạng Sơn"},
    ),
    "speaks_in_it": (
        "Tại Công văn số 206/UBND-NC ngày 08/6/2025, UBND tỉnh Lạng Sơn yêu cầu UBND xã Hoàng Đồng gửi báo cáo.",
        {"issuer": "Ủy ban nhân dân xã Hoàng Đồng"},
        {"206/UBND-NC": "Ủy ban nhân dân tỉnh Lạng Sơn"},
    ),
    "obeys_it": (
        "Tại Công văn số 207/XYZ-NC ngày 09/6/2025, Sở Y tế được giao ba nhiệm vụ.",
        {},
        {"207/XYZ-NC": None},
    ),
    "term_that_was_moved": (
        "Sở lùi thời hạn nêu tại Công văn số 207/XYZ-TC ngày 09/6/2025 từ trước ngày 15/6/2025 sang trước ngày 20/6/2025.",
        {},
        {"207/XYZ-TC": None},
    ),
    "of_ministries_together": (
        "Triển khai Kế hoạch số 208/KH-BCA-BYT ngày 10/6/2025 của liên Bộ Công an - Y tế về kiểm tra.",
        {},
        {"208/KH-BCA-BYT": "Bộ Công an, Bộ Y tế"},
    ),
    "of_the_one_beside_it": (
        "Thực hiện Công văn số 209/SKHKT-VP ngày 10/6/2025 của Sở Khoa học Kỹ thuật tỉnh Bắc Giang về rà soát và Công văn số 210/SKHKT-TH ngày 11/6/2025 về báo cáo.",
        {},
        {"209/SKHKT-VP": "Sở Khoa học Kỹ thuật tỉnh Bắc Giang", "210/SKHKT-TH": "Sở Khoa học Kỹ thuật tỉnh Bắc Giang"},
    ),
    "who_leads_a_part": (
        "Theo đề nghị của Trưởng khoa Hồi sức tại Tờ trình số 211/TTr-HS ngày 12/6/2025.",
        {},
        {"211/TTr-HS": "Khoa Hồi sức"},
    ),
    "who_gave_a_licence": (
        "Công ty được Sở Y tế cấp Giấy phép hoạt động số 0054321.",
        {},
        {"0054321": "Sở Y tế tỉnh Lạng Sơn"},
    ),
    "a_ward_without_its_committee": (
        "Mới có phường Kỳ Lừa gửi Báo cáo số 221/BC-UBND ngày 10/6/2025.",
        {},
        {"221/BC-UBND": "Ủy ban nhân dân phường Kỳ Lừa"},
    ),
    "set_something_up_at_it": (
        "UBND phường Kỳ Lừa đã thành lập Tổ giúp việc tại Quyết định số 222/QĐ-UBND ngày 11/6/2025.",
        {"issuer": "Ủy ban nhân dân phường Kỳ Lừa"},
        {"222/QĐ-UBND": "Ủy ban nhân dân phường Kỳ Lừa"},
    ),
    "who_reports_not_to_whom": (
        "Số liệu đã được Sở Y tế tỉnh Cao Bằng báo cáo Bộ Y tế tại Báo cáo số 223/BC-SYT ngày 12/6/2025.",
        {},
        {"223/BC-SYT": "Sở Y tế tỉnh Cao Bằng"},
    ),
    "a_commune_reports_at_it": (
        "UBND xã Hữu Liên đã báo cáo tại Báo cáo số 209/BC-UBND ngày 11/6/2025; Chi cục Kiểm lâm tỉnh (Báo cáo số 210/BC-CCKL ngày 12/6/2025); UBND xã Vân Nham (Báo cáo số 211/BC-UBND ngày 13/6/2025).",
        {},
        {
            "209/BC-UBND": "Ủy ban nhân dân xã Hữu Liên",
            "210/BC-CCKL": "Chi cục Kiểm lâm tỉnh Lạng Sơn",
            "211/BC-UBND": "Ủy ban nhân dân xã Vân Nham",
        },
    ),
    "the_head_of_the_own_office": (
        "Quyết định này thay thế Quyết định số 206/QĐ-SNV ngày 08/6/2024 của Giám đốc Sở.",
        {"kind": "quyet_dinh", "to": ()},
        {"206/QĐ-SNV": OFFICE},
    ),
    "a_hospital_means_its_province": (
        "Bệnh viện đã hoàn thành theo Quyết định số 207/QĐ-UBND ngày 09/6/2024.",
        {"issuer": HOSPITAL, "number": "15/BVĐK-KHTH"},
        {"207/QĐ-UBND": COMMITTEE},
    ),
    "a_commune_can_mean_two": (
        "Xã đã hoàn thành theo Quyết định số 208/QĐ-UBND ngày 10/6/2024.",
        {"issuer": "Ủy ban nhân dân xã Hữu Liên", "number": "15/BC-UBND", "kind": "bao_cao"},
        {"208/QĐ-UBND": None},
    ),
}


@pytest.mark.parametrize(("text", "given", "wanted"), CASES.values(), ids=CASES)
def test_who_issued_it(text: str, given: dict[str, Any], wanted: dict[str, str | None]) -> None:
    head, context = head_of(**given)
    assert {r.number: r.issuer for r in references(flow_of(text), head, context)[0]} == wanted
