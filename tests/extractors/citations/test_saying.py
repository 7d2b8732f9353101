"""Which verb governs which citation, and what it says: both voices, words between, lists, brackets, footnotes."""

# ruff: noqa: E501 (paragraphs are one line)

from typing import Any

import pytest

from tests.extractors.citing import CHANCERY, COMMITTEE, DECIDES, DOWN, PLANS, Sayings, said

SAID: Sayings = {
    "others_are_to_carry_it_out": (
        "Các trường tiếp tục thực hiện nghiêm Công điện số 301/CĐ-UBND ngày 04/3/2025 của Chủ tịch UBND tỉnh.",
        DOWN,
        {"301/CĐ-UBND": "mentions"},
    ),
    "asked_of_others": (
        "UBND tỉnh yêu cầu các phường thực hiện Công văn số 302/BYT-DP ngày 05/3/2025 của Bộ Y tế.",
        DOWN,
        {"302/BYT-DP": "mentions"},
    ),
    "written_to_carry_it_out": (
        "Nhằm chuẩn bị mùa mưa, góp phần thực hiện Chỉ thị số 303/CT-TTg ngày 06/3/2025 của Thủ tướng Chính phủ, UBND tỉnh mời các sở dự họp.",
        DOWN,
        {"303/CT-TTg": "implements"},
    ),
    "others_are_to_study_it": (
        "- Giao Sở Nội vụ nghiên cứu Nghị định số 324/2024/NĐ-CP ngày 10/7/2024 của Chính phủ, có ý kiến trước ngày 05/9/2024.",
        DOWN,
        {"324/2024/NĐ-CP": "mentions"},
    ),
    "guided_by_a_ministry": (
        "Thực hiện Chỉ thị số 325/CT-TTg ngày 20/01/2025 của Thủ tướng Chính phủ; theo hướng dẫn của Bộ Y tế tại Công văn số 326/BYT-DP ngày 26/02/2025, UBND tỉnh ban hành Kế hoạch như sau:",
        PLANS,
        {"325/CT-TTg": "implements", "326/BYT-DP": "implements"},
    ),
    "directed_after_a_title": (
        "Thực hiện Công văn số 304/BTP-PL ngày 07/3/2025 của Bộ Tư pháp về việc rà soát quy chế; ý kiến chỉ đạo của UBND tỉnh tại Công văn số 305/UBND-NC ngày 09/3/2025, Sở Nội vụ đề nghị các phòng:",
        {"to": ("Sở Y tế", "Sở Tài chính")},
        {"304/BTP-PL": "implements", "305/UBND-NC": "implements"},
    ),
    "a_circular_that_guides_a_decree": (
        "Triển khai Thông tư số 306/2025/TT-BXD ngày 10/3/2025 của Bộ Xây dựng hướng dẫn Nghị định số 307/2025/NĐ-CP ngày 02/01/2025 của Chính phủ, UBND tỉnh yêu cầu:",
        DOWN,
        {"306/2025/TT-BXD": "implements", "307/2025/NĐ-CP": "implements"},
    ),
    "the_title_goes_on_after_a_law": (
        "Căn cứ Thông tư số 308/2025/TT-BTC ngày 11/3/2025 của Bộ Tài chính hướng dẫn một số điều của Luật Quản lý thuế, hướng dẫn thi hành Nghị định số 309/2025/NĐ-CP ngày 03/02/2025 của Chính phủ;",
        DECIDES,
        {"308/2025/TT-BTC": "based_on", "309/2025/NĐ-CP": "based_on"},
    ),
    "numbers_after_a_plural_and_a_colon": (
        "Căn cứ các Nghị định của Chính phủ: Số 310/2024/NĐ-CP ngày 01/7/2024 về phí; số 311/2024/NĐ-CP ngày 02/8/2024 về lệ phí;",
        DECIDES,
        {"310/2024/NĐ-CP": "based_on", "311/2024/NĐ-CP": "based_on"},
    ),
    "a_copy_enclosed_by_the_way": (
        "Triển khai Công văn số 313/BCT-TTTN ngày 13/3/2025 của Bộ Công Thương, UBND tỉnh yêu cầu Sở Nội vụ báo cáo.\n(Sao gửi Công văn số 313/BCT-TTTN kèm theo)",
        DOWN,
        {"313/BCT-TTTN": "implements"},
    ),
    "changed_before_by_another": (
        "Điều 1. Sửa đổi khoản 2 Điều 5 (đã được sửa đổi tại Thông tư số 314/2017/TT-BTC ngày 14/8/2017 của Bộ Tài chính) như sau:",
        {"kind": "thong_tu", "issuer": "Bộ Tài chính", "to": ()},
        {"314/2017/TT-BTC": "mentions"},
    ),
    "implements_and_encloses_a_form": (
        "Triển khai Nghị quyết số 105/NQ-CP ngày 07/6/2025 của Chính phủ, UBND tỉnh đề nghị Sở Nội vụ rà soát theo biểu mẫu gửi kèm và chuyển kết quả về Văn phòng.",
        DOWN,
        {"105/NQ-CP": "implements"},
    ),
    "amended_after_its_title": (
        "Căn cứ Nghị định số 110/2020/NĐ-CP ngày 25/9/2020 của Chính phủ về quản lý viên chức, được sửa đổi, bổ sung tại Nghị định số 111/2023/NĐ-CP ngày 07/12/2023, Sở Nội vụ đề nghị các sở:",
        {"to": ("Sở Y tế", "Sở Tài chính")},
        {"110/2020/NĐ-CP": "based_on", "111/2023/NĐ-CP": "based_on"},
    ),
    "grounds_after_what_is_implemented": (
        "Thực hiện Chỉ thị số 112/CT-TTg ngày 28/5/2025 của Thủ tướng Chính phủ về xây dựng Kế hoạch năm 2026, căn cứ Thông tư số 113/2025/TT-BTC ngày 25/6/2025 của Bộ Tài chính, Sở Nội vụ đề nghị Sở Y tế:",
        {"to": ("Sở Y tế", "Sở Tài chính")},
        {"112/CT-TTg": "implements", "113/2025/TT-BTC": "based_on"},
    ),
    "rules_and_a_draft_sent": (
        "Để bảo đảm trình tự theo Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15, Sở Nội vụ gửi kèm dự thảo Quyết định để lấy ý kiến.",
        {"to": ("Sở Y tế", "Sở Tài chính")},
        {"64/2025/QH15": "mentions"},
    ),
    "ceases_to_bind": (
        "Quyết định số 110/QĐ-UBND ngày 12/6/2020 của UBND tỉnh hết hiệu lực thi hành kể từ ngày Quyết định này có hiệu lực.",
        DECIDES,
        {"110/QĐ-UBND": "repeals"},
    ),
    "repeals_a_list": (
        "Điều 1. Bãi bỏ toàn bộ các văn bản sau đây: Quyết định số 111/2019/QĐ-UBND ngày 13/6/2019, Quyết định số 112/2020/QĐ-UBND ngày 14/6/2020 và Chỉ thị số 9/CT-UBND ngày 15/6/2018 của UBND tỉnh.",
        DECIDES,
        {"111/2019/QĐ-UBND": "repeals", "112/2020/QĐ-UBND": "repeals", "9/CT-UBND": "repeals"},
    ),
    "this_letter_takes_the_place": (
        "Công văn này thay cho Công văn số 113/UBND-NC ngày 16/6/2025 của UBND tỉnh.",
        DOWN,
        {"113/UBND-NC": "replaces"},
    ),
    "replaced_passive": (
        "Kế hoạch số 114/KH-UBND ngày 17/6/2023 được thay thế bằng Kế hoạch này.",
        PLANS,
        {"114/KH-UBND": "replaces"},
    ),
    "effective_and_replaces": (
        "Quyết định này có hiệu lực từ ngày ký ban hành và thay thế các Quyết định: số 115/QĐ-UBND ngày 18/6/2021, số 116/QĐ-UBND ngày 19/6/2022 của UBND tỉnh.",
        DECIDES,
        {"115/QĐ-UBND": "replaces", "116/QĐ-UBND": "replaces"},
    ),
    "amends_a_point": (
        "Điều 1. Sửa đổi điểm b khoản 2 Điều 4 Quy chế ban hành kèm theo Quyết định số 117/QĐ-UBND ngày 20/6/2023 của UBND tỉnh như sau:",
        DECIDES,
        {"117/QĐ-UBND": "amends"},
    ),
    "adjusts_the_terms": (
        "UBND tỉnh điều chỉnh thời hạn báo cáo nêu tại Công văn số 118/UBND-TH ngày 21/6/2025 từ ngày 20 sang ngày 15 hằng tháng.",
        DOWN,
        {"118/UBND-TH": "amends"},
    ),
    "corrects_a_slip": (
        "Do sơ suất trong khâu soạn thảo, UBND tỉnh xin đính chính nội dung tại trang 2 Công văn số 119/UBND-TH ngày 22/6/2025 như sau:",
        DOWN,
        {"119/UBND-TH": "amends"},
    ),
    "a_ministry_amends_not_we": (
        "Ngày 23/6/2025, Bộ Nội vụ ban hành Thông tư sửa đổi Thông tư số 120/2021/TT-BNV ngày 01/3/2021.",
        DOWN,
        {"120/2021/TT-BNV": "mentions"},
    ),
    "approves_with_a_submission": (
        "Điều 1. Phê duyệt Phương án sắp xếp tài sản kèm theo Tờ trình số 121/TTr-STC ngày 24/6/2025 của Sở Tài chính.",
        DECIDES,
        {"121/TTr-STC": "promulgates"},
    ),
    "a_list_of_grounds": (
        "Căn cứ các Nghị định của Chính phủ: số 122/2025/NĐ-CP ngày 11/6/2025, số 123/2025/NĐ-CP ngày 11/6/2025;\nCăn cứ Thông tư số 124/2025/TT-BNV ngày 12/6/2025 của Bộ trưởng Bộ Nội vụ;",
        DECIDES,
        {"122/2025/NĐ-CP": "based_on", "123/2025/NĐ-CP": "based_on", "124/2025/TT-BNV": "based_on"},
    ),
    "with_the_consent_of": (
        "Được sự thống nhất của Thường trực HĐND tỉnh tại Văn bản số 125/HĐND-VP ngày 25/6/2025, UBND tỉnh quyết định:",
        DECIDES,
        {"125/HĐND-VP": "based_on"},
    ),
    "according_to_the_minutes": (
        "Trên cơ sở kết quả họp thẩm định (Biên bản số 126/BB-HĐTĐ ngày 26/6/2025), UBND tỉnh yêu cầu Sở Y tế hoàn chỉnh hồ sơ.",
        DOWN,
        {"126/BB-HĐTĐ": "based_on"},
    ),
    "to_make_concrete": (
        "Nhằm cụ thể hóa các mục tiêu, nhiệm vụ của Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị và Nghị quyết số 127/NQ-CP ngày 09/01/2025 của Chính phủ, UBND tỉnh ban hành Kế hoạch như sau:",
        PLANS,
        {"57-NQ/TW": "implements", "127/NQ-CP": "implements"},
    ),
    "to_organise_in_time": (
        "Để kịp thời tổ chức thực hiện các nhiệm vụ Thủ tướng Chính phủ giao tại Công điện số 71/CĐ-TTg ngày 27/6/2025, Chủ tịch UBND tỉnh yêu cầu:",
        DOWN,
        {"71/CĐ-TTg": "implements"},
    ),
    "following_up": (
        "Tiếp theo Công văn số 128/UBND-NC ngày 28/6/2025, UBND tỉnh đề nghị Sở Nội vụ bổ sung danh sách.",
        DOWN,
        {"128/UBND-NC": "mentions"},
    ),
    "two_clauses_two_verbs": (
        "Căn cứ Quyết định số 129/QĐ-TTg ngày 29/6/2025 của Thủ tướng Chính phủ và thực hiện Công văn số 130/BNV-TH ngày 30/6/2025 của Bộ Nội vụ, UBND tỉnh yêu cầu Sở Nội vụ:",
        DOWN,
        {"129/QĐ-TTg": "based_on", "130/BNV-TH": "implements"},
    ),
    "guides_a_decree": (
        "Văn bản này hướng dẫn một số nội dung thực hiện Nghị định số 131/2025/NĐ-CP ngày 12/6/2025 của Chính phủ.",
        DOWN,
        {"131/2025/NĐ-CP": "guides"},
    ),
    "recital_of_what_was_issued": (
        "UBND tỉnh đã phê duyệt dự án tại Quyết định số 132/QĐ-UBND ngày 01/4/2025; đến nay dự án hoàn thành 60% khối lượng.",
        DOWN,
        {"132/QĐ-UBND": "mentions"},
    ),
    "done_by_others_as_ruled": (
        "Việc thanh toán thực hiện theo quy định của Thông tư số 133/2024/TT-BTC ngày 02/4/2024 của Bộ Tài chính.",
        DOWN,
        {"133/2024/TT-BTC": "mentions"},
    ),
    "seen_in_brackets": (
        "Thời gian qua, công tác lưu trữ được quan tâm chỉ đạo (Kế hoạch số 134/KH-UBND ngày 03/4/2025; Công văn số 135/UBND-NC ngày 04/4/2025).",
        DOWN,
        {"134/KH-UBND": "mentions", "135/UBND-NC": "mentions"},
    ),
    "grounds_in_brackets": (
        "Thực hiện chủ trương tinh gọn bộ máy (Nghị quyết số 18-NQ/TW ngày 25/10/2017; Kết luận số 137-KL/TW ngày 28/3/2025), UBND tỉnh ban hành Kế hoạch:",
        PLANS,
        {"18-NQ/TW": "implements", "137-KL/TW": "implements"},
    ),
    "footnote_of_grounds": (
        "Thực hiện chỉ đạo của Thủ tướng Chính phủ1 về cải cách thủ tục, UBND tỉnh yêu cầu Sở Nội vụ rà soát.\n1 Công điện số 138/CĐ-TTg ngày 05/4/2025 của Thủ tướng Chính phủ.",
        DOWN,
        {"138/CĐ-TTg": "implements"},
    ),
    "footnote_of_a_mention": (
        "Tỷ lệ hồ sơ trực tuyến đã tăng so với năm trước2.\n2 Báo cáo số 139/BC-VP ngày 06/4/2025 của Văn phòng UBND tỉnh.",
        DOWN,
        {"139/BC-VP": "mentions"},
    ),
    "authorities_with_a_short_name_between": (
        "Thực hiện Nghị quyết số 140-NQ/TW ngày 02/6/2025 của Bộ Chính trị (sau đây gọi tắt là Nghị quyết 140), Nghị quyết số 141/NQ-CP ngày 05/6/2025 của Chính phủ và Chương trình hành động số 12-CTr/TU ngày 06/6/2025 của Tỉnh ủy, UBND tỉnh ban hành Kế hoạch như sau:",
        PLANS,
        {"140-NQ/TW": "implements", "141/NQ-CP": "implements", "12-CTr/TU": "implements"},
    ),
    "a_decree_and_what_was_said_at_a_directive": (
        "Thực hiện Nghị định số 142/2024/NĐ-CP ngày 03/6/2024 của Chính phủ về quản lý chợ, trung tâm thương mại và ý kiến chỉ đạo của Thủ tướng Chính phủ tại Chỉ thị số 143/CT-TTg ngày 04/6/2025, UBND tỉnh yêu cầu:",
        DOWN,
        {"142/2024/NĐ-CP": "implements", "143/CT-TTg": "implements"},
    ),
    "done_by_others": (
        "1. Thời gian qua, các xã đã tích cực triển khai Kế hoạch số 144/KH-UBND ngày 07/6/2025.",
        {"kind": "ket_luan", "issuer": COMMITTEE, "to": ()},
        {"144/KH-UBND": "mentions"},
    ),
    "blamed": (
        "Nguyên nhân do công nhân vi phạm Quy chế vận hành ban hành kèm theo Quyết định số 145/QĐ-UBND ngày 08/6/2023.",
        DOWN,
        {"145/QĐ-UBND": "mentions"},
    ),
    "money_goes_by_a_circular": (
        "Điều 5. Kinh phí thực hiện theo Thông tư số 146/2024/TT-BTC ngày 09/6/2024 của Bộ Tài chính.",
        DECIDES,
        {"146/2024/TT-BTC": "mentions"},
    ),
    "a_licence_in_a_ground": (
        "Căn cứ Quyết định số 147/QĐ-UBND ngày 10/6/2023 của UBND tỉnh quy định chức năng của Bệnh viện (Giấy phép số 148/GP-SYT ngày 11/6/2014);",
        DECIDES,
        {"147/QĐ-UBND": "based_on", "148/GP-SYT": "mentions"},
    ),
    "grounds_with_an_opinion_in_brackets": (
        "Căn cứ Thông tư số 154/2024/TT-BTC ngày 03/4/2024 của Bộ Tài chính; ý kiến của Sở Tài chính (Công văn số 155/STC-NS ngày 05/6/2025);",
        DECIDES,
        {"154/2024/TT-BTC": "based_on", "155/STC-NS": "based_on"},
    ),
    "time_granted_on_a_request": (
        "Xét đề nghị của Sở Y tế tại Công văn số 114/SYT-TC ngày 24/9/2025 về việc xin lùi thời gian trình Đề án, Chủ tịch UBND tỉnh có ý kiến như sau:",
        CHANCERY | {"title": "gia hạn thời gian trình Đề án"},
        {"114/SYT-TC": "based_on"},
    ),
    "implements_what_is_enclosed": (
        "Để thực hiện Công điện số 163/CĐ-TTg ngày 04/6/2025 của Thủ tướng Chính phủ (gửi kèm theo), UBND tỉnh giao Sở Y tế chủ trì.",
        DOWN,
        {"163/CĐ-TTg": "implements"},
    ),
    "an_office_hands_on_what_its_head_orders": (
        "Thực hiện Công văn số 167/VPCP-KGVX ngày 07/6/2025 của Văn phòng Chính phủ, Phó Chủ tịch UBND tỉnh Nông Văn Sang có ý kiến như sau:",
        CHANCERY,
        {"167/VPCP-KGVX": "implements"},
    ),
    "about_the_wish_of_one_below": (
        "Về đề nghị của Sở Y tế tại Công văn số 168/SYT-KH ngày 08/6/2025, Chủ tịch UBND tỉnh có ý kiến như sau:",
        CHANCERY,
        {"168/SYT-KH": "based_on"},
    ),
    "empowered_by": (
        "Được Chủ tịch UBND tỉnh ủy quyền tại Văn bản số 169/UBND-NC ngày 09/6/2025, Sở Nội vụ đăng ký với Bộ Nội vụ như sau:",
        {"to": ("Bộ Nội vụ",)},
        {"169/UBND-NC": "based_on"},
    ),
    "duty_in_one_row": (
        "Để triển khai Quyết định số 172/QĐ-BYT và hoàn thành chỉ tiêu tại Kế hoạch số 173/KH-UBND ngày 11/6/2025 của UBND tỉnh, Sở Y tế yêu cầu:",
        {"issuer": "Sở Y tế tỉnh Lạng Sơn", "to": ("Trung tâm Y tế huyện Bình Gia",)},
        {"172/QĐ-BYT": "implements", "173/KH-UBND": "implements"},
    ),
    "two_wishes": (
        "Xét đề nghị của Sở Nội vụ tại Tờ trình số 174/TTr-SNV ngày 12/6/2025 và của Giám đốc Sở Y tế tại Tờ trình số 175/TTr-SYT ngày 13/6/2025,",
        DECIDES,
        {"174/TTr-SNV": "based_on", "175/TTr-SYT": "based_on"},
    ),
    "of_two_party_bodies": (
        "Thực hiện Kết luận số 176-KL/TW, ngày 14/6/2025 của Bộ Chính trị, Ban Bí thư và Công điện số 177/CĐ-TTg ngày 15/6/2025 của Thủ tướng Chính phủ, UBND tỉnh yêu cầu:",
        DOWN,
        {"176-KL/TW": "implements", "177/CĐ-TTg": "implements"},
    ),
    "asks_for_more_time": (
        "Thực hiện Thông báo số 149/TB-UBND ngày 12/6/2025 của UBND tỉnh, Sở Nội vụ được giao trình Đề án trước ngày 30/9/2025.",
        {"title": "V/v xin gia hạn thời gian trình Đề án"},
        {"149/TB-UBND": "mentions"},
    ),
    "asks_for_more_time_for_what_is_begun": (
        "Thực hiện Kế hoạch số 178/KH-UBND ngày 12/6/2025 của UBND tỉnh, Sở Nội vụ đã thành lập Tổ soạn thảo.\nSở Nội vụ kính đề nghị cho gửi hồ sơ trước ngày 30/9/2025.",
        {"title": "V/v xin gia hạn thời gian gửi hồ sơ"},
        {"178/KH-UBND": "implements"},
    ),
}


@pytest.mark.parametrize(("text", "head", "wanted"), SAID.values(), ids=SAID)
def test_what_is_said(text: str, head: dict[str, Any], wanted: dict[str, str]) -> None:
    assert said(text, **head) == wanted
