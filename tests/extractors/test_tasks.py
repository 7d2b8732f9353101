"""Whole documents, invented, each for one way of assigning: what is asked of whom by when."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.bodies.context import around
from extractors.tasks import find_tasks
from models.document import Head
from tests.extractors.assigning import PROVINCE, TC, XD, YT, brief, found
from tests.extractors.flows import flow_of


def test_items_under_a_request_are_for_those_it_names() -> None:
    tasks = found(
        "cong_van",
        "Thực hiện Công văn số 9/BYT-DP ngày 01/3/2026, trong đó đề nghị các địa phương báo cáo trước ngày 05/3/2026;",
        "UBND tỉnh đề nghị Sở Y tế, Sở Tài chính thực hiện các nội dung sau:",
        "1. Rà soát các trạm y tế trên địa bàn.",
        "2. Lập danh sách gửi UBND tỉnh trước ngày 20/3/2026.",
        "Trong quá trình thực hiện, nếu có vướng mắc, báo cáo UBND tỉnh./.",
    )
    assert brief(tasks) == [
        ("Rà soát các ", [YT, TC], None, False),
        ("Lập danh sác", [YT, TC], "2026-03-20", True),
    ]


def test_more_time_and_its_day_in_the_next_clause_are_one_task() -> None:
    tasks = found(
        "cong_van",
        "Chủ tịch UBND tỉnh có ý kiến như sau:",
        "1. Đồng ý gia hạn thời gian hoàn thành đề án; Sở Y tế trình đề án trước ngày 31/3/2026.",
        "2. Sở Tài chính thẩm định dự toán trước ngày 25/3/2026.",
        to=("Sở Y tế", "Sở Tài chính"),
    )
    assert brief(tasks) == [("Đồng ý gia h", [YT], "2026-03-31", True), ("Sở Tài chính", [TC], "2026-03-25", False)]


def test_headings_name_those_who_are_asked() -> None:
    tasks = found(
        "chi_thi",
        "Thời gian qua, các địa phương đã chủ động xây dựng phương án.",
        "Chủ tịch UBND tỉnh yêu cầu:",
        "1. Sở Xây dựng",
        "a) Rà soát các công trình;",
        "b) Trực ban 24/24 giờ.",
        "2. Sở Y tế: Chuẩn bị thuốc, vật tư.",
        "3. Giao Sở Tài chính tham mưu UBND tỉnh bố trí kinh phí trước ngày 31/3/2026.",
        "Yêu cầu Giám đốc các sở nghiêm túc triển khai thực hiện Chỉ thị này./.",
    )
    assert brief(tasks) == [
        ("Rà soát các ", [XD], None, False),
        ("Trực ban 24/", [XD], None, False),
        ("Sở Y tế: Chu", [YT], None, False),
        ("Giao Sở Tài ", [TC], "2026-03-31", True),
        ("Yêu cầu Giám", ["các sở"], None, False),
    ]


def test_a_ministry_whose_name_holds_a_verb_of_ordering_is_a_heading() -> None:
    tasks = found(
        "chi_thi",
        "Thủ tướng Chính phủ yêu cầu các bộ, cơ quan tập trung:",
        "a) Bộ Giao thông vận tải:",
        "- Rà soát các tuyến đường.",
        issuer="Thủ tướng Chính phủ",
    )
    assert brief(tasks) == [("Rà soát các ", ["Bộ Giao thông vận tải"], None, False)]


def test_the_recipients_are_not_asked() -> None:
    tasks = found(
        "cong_van",
        "UBND tỉnh đề nghị Sở Y tế thực hiện:",
        "1. Rà soát các trạm y tế.",
        "Nơi nh",
        "- UBND các xã có tên trên;",
        "- Lưu: VT, KGVX.",
    )
    assert brief(tasks) == [("Rà soát các ", [YT], None, False)]


def test_a_request_inside_a_piece_of_work_is_part_of_it() -> None:
    tasks = found(
        "chi_thi",
        "Chủ tịch UBND tỉnh yêu cầu:",
        "1. Sở Xây dựng:",
        "- Nghiên cứu, tham mưu, đề nghị Bộ Xây dựng điều chỉnh định mức.",
        "- Phân công cán bộ, đảng viên theo dõi từng công trình.",
        "- Giao Thanh tra tỉnh kiểm tra.",
    )
    assert [list(t.leads) for t in tasks] == [[XD], [XD], ["Thanh tra tỉnh Lào Cai"]]


def test_helpers_of_a_lead_in_help_in_every_item() -> None:
    tasks = found(
        "chi_thi",
        "Chủ tịch UBND tỉnh yêu cầu:",
        "1. Sở Xây dựng chủ trì, phối hợp với Sở Y tế:",
        "- Rà soát các công trình.",
        "- Lập danh sách công trình.",
    )
    assert [(list(t.leads), list(t.coordinators)) for t in tasks] == [([XD], [YT])] * 2


def test_a_list_of_things_to_be_sent_is_one_task_with_the_term_below() -> None:
    tasks = found(
        "cong_van",
        "UBND tỉnh đề nghị quý cơ quan phối hợp cung cấp:",
        "- Danh mục các tuyến đường mới đặt tên;",
        "- Số liệu về giá đất.",
        "Thông tin cung cấp bằng văn bản đề nghị gửi về UBND tỉnh trước ngày 20/3/2026.",
        to=("Sở Xây dựng",),
    )
    assert brief(tasks) == [("UBND tỉnh đề", ["Sở Xây dựng"], "2026-03-20", True)]


def test_a_letter_asks_even_if_its_head_could_not_be_read() -> None:
    tasks = found("cong_van", "Sở Tài chính đề nghị Sở Y tế lập dự toán.", issuer="So Tai chlnh Iao Cal")
    assert brief(tasks) == [("Sở Tài chính", [YT], None, False)]


def test_what_a_body_always_does_is_no_task() -> None:
    tasks = found(
        "quyet_dinh",
        "QUYẾT ĐỊNH:",
        "Điều 1. Tổ công tác có nhiệm vụ, quyền hạn",
        "1. Rà soát các văn bản về đấu thầu.",
        "2. Tổ công tác được trưng tập cán bộ, sử dụng con dấu của Sở.",
        "3. Tổ công tác họp định kỳ mỗi tháng một lần.",
        "4. Mời Phó Giám đốc Sở Y tế tham gia.",
    )
    assert brief(tasks) == [("Rà soát các ", ["Tổ công tác"], None, False)]


def test_a_yearly_duty_has_its_day() -> None:
    (task,) = found("ke_hoach", "Giao Sở Y tế định kỳ hằng năm (trước ngày 05 tháng 12) báo cáo UBND tỉnh.")
    assert task.deadline is not None
    assert task.deadline.schedule is not None
    assert (task.deadline.recurrence, task.deadline.schedule.month, task.deadline.schedule.day) == ("yearly", 12, 5)


def test_a_petition_passed_on_for_an_answer_is_a_task() -> None:
    to = ("Sở Xây dựng",)
    asked = "Văn phòng UBND tỉnh chuyển đơn của bà Trần Thị Mẫu đến Giám đốc Sở Xây dựng để {0} trước ngày 30/3/2026."
    assert brief(found("cong_van", asked.format("giải quyết, trả lời công dân"), to=to)) == [
        ("Văn phòng UB", [XD], "2026-03-30", True)
    ]
    assert found("cong_van", asked.format("lưu trữ"), to=to) == []


def test_an_executing_article_is_one_task() -> None:
    tasks = found(
        "quyet_dinh",
        "Căn cứ Luật Đầu tư công;",
        "Theo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 99/TTr-SXD ngày 01/3/2026.",
        "QUYẾT ĐỊNH:",
        "Điều 1. Phê duyệt dự án với các nội dung sau:",
        "1. Thời gian thực hiện: năm 2026.",
        "Điều 2. Giám đốc các Sở: Xây dựng, Tài chính chịu trách nhiệm thi hành Quyết định này./.",
    )
    assert brief(tasks) == [("Giám đốc các", [XD, TC], None, False)]


def test_one_item_with_two_bodies_is_two_tasks() -> None:
    tasks = found(
        "thong_bao",
        "Phó Chủ tịch UBND tỉnh kết luận như sau:",
        "1. Thống nhất với đề xuất của Sở Y tế.",
        "2. Giao Sở Xây dựng hoàn thành trước ngày 30/4/2026. Giao Sở Tài chính hướng dẫn trong tháng 3/2026.",
        "Văn phòng UBND tỉnh thông báo để các cơ quan biết, thực hiện./.",
    )
    assert [t.leads for t in tasks] == [(XD,), (TC,)]


def test_results_to_be_sent_give_their_term_to_the_items_before() -> None:
    tasks = found(
        "cong_van",
        "UBND tỉnh đề nghị Sở Y tế thực hiện:",
        "1. Rà soát quỹ đất.",
        "2. Đánh giá tiến độ.",
        "Các nội dung trên hoàn thành và gửi về UBND tỉnh trước ngày 30/4/2026.",
    )
    assert brief(tasks) == [
        ("Rà soát quỹ ", [YT], "2026-04-30", True),
        ("Đánh giá tiế", [YT], "2026-04-30", True),
    ]


def test_words_that_point_back_mean_the_addressees() -> None:
    tasks = found(
        "cong_van",
        "Kính gửi:",
        "- Sở Y tế;",
        "- Sở Tài chính.",
        "Sở Nội vụ kính đề nghị Quý cơ quan gửi báo cáo về Sở Nội vụ trước ngày 20/3/2026 để tổng hợp.",
        "Trân trọng./.",
        issuer="Sở Nội vụ tỉnh Lào Cai",
        to=("Sở Y tế", "Sở Tài chính"),
    )
    assert brief(tasks) == [("Sở Nội vụ kí", ["Sở Y tế", "Sở Tài chính"], "2026-03-20", True)]


def test_a_report_assigns_nothing() -> None:
    lines = ("Sở Nội vụ báo cáo như sau:", "1. Tổ chức 12 lớp tập huấn.", "Đề nghị UBND tỉnh quan tâm, chỉ đạo.")
    assert found("bao_cao", *lines, issuer="Sở Nội vụ tỉnh Lào Cai", to=(PROVINCE,)) == []


def test_the_same_request_twice_is_one() -> None:
    lines = ("Giao Sở Y tế rà soát các trạm y tế.",) * 2
    assert len(found("thong_bao", *lines)) == 1


def test_ids_come_from_content() -> None:
    lines = ("Giao Sở Y tế rà soát các trạm y tế.",)
    assert [t.id for t in found("thong_bao", *lines)] == [t.id for t in found("thong_bao", *lines)]


@given(
    st.lists(
        st.sampled_from(["Giao ", "Sở Y tế", "; ", ". ", "1. ", "rà soát", ": ", "theo ", "UBND ", "/."]), max_size=30
    )
)
def test_any_words_give_true_spans(words: list[str]) -> None:
    text = "".join(words) or "x"
    for task in found("thong_bao", text):
        assert task.span is not None
        assert task.span.text == text[task.span.start : task.span.end]


@pytest.mark.parametrize("kind", ["cong_van", "quyet_dinh", "bao_cao", None])
def test_an_empty_document_has_no_tasks(kind: str | None) -> None:
    head = Head(kind=kind)
    assert find_tasks(flow_of(), head, around(None)) == ()


def test_the_day_of_an_aim_is_not_that_of_the_request() -> None:
    tasks = found(
        "cong_van",
        "Để kịp trình Chính phủ trong tháng 11 năm 2026, UBND tỉnh đề nghị:",
        "1. Sở Y tế rà soát các trạm y tế.",
        "2. Sở Tài chính gửi số liệu về UBND tỉnh, không trễ hơn 11 giờ 00 phút ngày thứ Sáu, 24/4/2026.",
    )
    assert brief(tasks) == [("Sở Y tế rà s", [YT], None, False), ("Sở Tài chính", [TC], "2026-04-24", True)]


def test_one_put_in_charge_by_a_day_is_asked_in_an_answer() -> None:
    tasks = found(
        "cong_van",
        "Phúc đáp kiến nghị của cử tri, UBND tỉnh báo cáo như sau:",
        "1. Cử tri đề nghị nâng cấp cầu Bến Mẫu.",
        "Trả lời: Sở Xây dựng chủ trì lập dự án, chậm nhất đến 15/5/2026 phải xong.",
        to=("Hội đồng nhân dân tỉnh Lào Cai",),
    )
    assert brief(tasks) == [("Trả lời: Sở ", [XD], "2026-05-15", False)]


def test_the_ministries_are_those_among_the_addressees() -> None:
    to = ("Bộ Y tế", "Bộ Tài chính", "Hội Nông dân Việt Nam")
    tasks = found(
        "cong_van", "Bộ Xây dựng đề nghị:", "(1) Các Bộ có văn bản góp ý dự thảo.", issuer="Bộ Xây dựng", to=to
    )
    assert [list(t.leads) for t in tasks] == [["Bộ Y tế", "Bộ Tài chính"]]
