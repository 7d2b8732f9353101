"""What is asked for, and what delivers it."""

from datetime import date
from itertools import product

import pytest

from corpus.collection import Collection
from corpus.judging.delivery import Neighbours, Offer, fit, offer_of, pairs
from corpus.verdicts import judge
from tests.builders import COMMITTEE, HEALTH, cite, document, judged, task
from tests.corpus.judging.letters import ASK, CITED, Filed, report


def test_pairs_of_a_body_are_found_where_they_stand() -> None:
    sentences = ("so y te bao cao", "ket qua tiem chung", "")
    body, listed = Neighbours(sentences), {pair for one in sentences for pair in pairs(one)}
    every = map(" ".join, product([*" ".join(sentences).split(), "khac"], repeat=2))
    telling = (pair for two in every for pair in pairs(two))
    assert {pair for pair in telling if pair in body} == listed
    assert "cao ket" not in body


@pytest.mark.parametrize(
    ("wants", "kind", "words", "sort"),
    [
        ("báo cáo", "bao_cao", "ket qua tiem chung", True),
        ("báo cáo", "cong_van", "bao cao ket qua", True),
        ("báo cáo", "ke_hoach", "ke hoach tiem chung", False),
        ("kế hoạch", "ke_hoach", "tiem chung", True),
        ("kế hoạch", "to_trinh", "ve viec ban hanh ke hoach", True),
        ("kế hoạch", "bao_cao", "ket qua thuc hien ke hoach", False),
        ("danh sách", "cong_van", "gui danh sach can bo", True),
        ("danh sách", "bao_cao", "ket qua tiem chung", False),
        ("ý kiến", "cong_van", "co y kien nhu sau", True),
        ("báo cáo", None, "bao cao", None),
    ],
)
def test_sort(wants: str, kind: str | None, words: str, sort: bool | None) -> None:
    asked = task("Thực hiện", wants=wants)
    assert fit(Offer(kind, words), asked, (asked,)).sort is sort


def test_what_a_report_puts_off_is_not_delivered() -> None:
    report = task("Tổng kết chương trình tiêm chủng, gửi báo cáo")
    needs = task("Đề xuất nhu cầu kinh phí giai đoạn 2026 - 2030", wants="đề xuất")
    body = ("rieng de xuat nhu cau kinh phi giai doan 2026 2030 uy ban nhan dan tinh se co van ban rieng",)
    offer = offer_of("bao_cao", "tong ket chuong trinh tiem chung va de xuat nhu cau kinh phi", body)
    assert fit(offer, needs, (report, needs)).sort is False
    assert fit(offer, report, (report, needs)).sort is True


def test_what_a_title_calls_underway_is_not_delivered() -> None:
    scheme = task("Xây dựng Phương án bảo đảm thuốc, vật tư y tế, trình UBND tỉnh", wants="phương án")
    listed = task("Rà soát, lập danh mục thiết bị hư hỏng, báo cáo UBND tỉnh", wants="danh mục")
    words = "ket qua ra soat thiet bi hu hong va tien do xay dung phuong an bao dam thuoc vat tu y te"
    offer = offer_of("bao_cao", words, ())
    assert fit(offer, scheme, (scheme, listed)).other
    assert not fit(offer, listed, (scheme, listed)).other


def test_the_heading_of_an_item_says_which_task_it_answers() -> None:
    prices = task("Báo cáo tiến độ mua sắm vắc xin, gửi về Bộ Y tế")
    contact = task("Cử 01 lãnh đạo cấp phòng làm đầu mối, gửi thông tin về Cục Phòng bệnh", wants="thông tin")
    words, body = "co y kien nhu sau", ("1", "ve mua sam vac xin", "da ky hop dong", "2", "ve dau moi", "ong a")
    named, bare = offer_of("cong_van", words, body), offer_of("cong_van", words, ("da ky hop dong", "ong a"))
    assert fit(named, contact, (prices, contact)).share >= fit(bare, contact, (prices, contact)).share + 0.4
    elsewhere = fit(offer_of("cong_van", words, ("2", "ve nhan luc")), contact, (prices, contact))
    assert elsewhere.share == fit(bare, contact, (prices, contact)).share


BUSES = task("Thống kê bến xe khách hết niên hạn, nêu rõ vị trí, số chuyến", wants=None)
FERRIES = task("Lập danh mục đò ngang không phép, gửi về Bộ", wants="danh mục")


@pytest.mark.parametrize(
    ("title", "status"),
    [
        # the title repeats both halves of the request, whatever it calls what it brings
        ("báo cáo bến xe khách, đò ngang trên địa bàn", ["done_on_time", "done_on_time"]),
        ("kết quả rà soát đò ngang", ["open_overdue", "done_on_time"]),
        ("an toàn giao thông", ["open_overdue", "open_overdue"]),
    ],
    ids=["both-halves", "one-half", "another-matter"],
)
def test_what_takes_up_the_title_answers_the_tasks_that_it_names(title: str, status: list[str]) -> None:
    asked = tuple(one.model_copy(update={"deadline": ASK.deadline}) for one in (BUSES, FERRIES))
    about = "rà soát bến xe khách, đò ngang"
    order = document("310/UBND-VX", COMMITTEE, "2025-05-05", about, to=(HEALTH,), tasks=asked)
    says = "Thực hiện Công văn số 310/UBND-VX ngày 05/5/2025 của UBND tỉnh, Sở Y tế có ý kiến như sau:"
    letter = report("907/SYT-VP", title=title, cites=(cite(*CITED, says=says),))
    assert [row.status for row in judged(order, letter)] == status


def test_a_period_named_speaks_for_the_recurring_task() -> None:
    """A report "quý II" is the quarterly one, though another task shares more of its words."""
    teach = task("Tuyên truyền về tiêm chủng mở rộng cho người dân", wants="tài liệu tuyên truyền")
    quarterly = task("Tổng hợp, báo cáo UBND tỉnh kết quả thực hiện Kế hoạch này", recurs="quarterly")
    offer = offer_of("bao_cao", "ket qua tiem chung mo rong cho nguoi dan quy ii nam 2026", ())
    assert fit(offer, teach, (teach, quarterly)).sort is False
    assert fit(offer, quarterly, (teach, quarterly)).share >= 0.6


def test_guidance_is_asked_for_by_the_verb() -> None:
    guides = task("Bộ Y tế chủ trì hướng dẫn các địa phương xây dựng kế hoạch", wants="kế hoạch")
    offer = offer_of("cong_van", "huong dan xay dung ke hoach", ())
    assert fit(offer, guides, (guides,)).sort is True


PLAN = task(
    "Xây dựng Kế hoạch phòng, chống sốt xuất huyết, trình UBND tỉnh ban hành", due="2025-05-30", wants="kế hoạch"
)


LIST = task(
    "Lập danh sách cơ sở hành nghề dược có giấy phép hết hạn, gửi UBND tỉnh", due="2025-06-10", wants="danh sách"
)


FINAL = task("Báo cáo UBND tỉnh kết quả thực hiện Kế hoạch phòng, chống sốt xuất huyết", due="2025-11-30")


MANY = document(
    "420/UBND-VX", COMMITTEE, "2025-05-05", "phòng, chống sốt xuất huyết", to=(HEALTH,), tasks=(PLAN, LIST, FINAL)
)


def many(number: str, issued: str, title: str, act: str) -> Filed:
    says = (
        f"Thực hiện Công văn số 420/UBND-VX ngày 05/5/2025 của UBND tỉnh về phòng, chống sốt xuất huyết, Sở Y tế {act}:"
    )
    return document(
        number, HEALTH, issued, title, to=(COMMITTEE,), cites=(cite("420/UBND-VX", "2025-05-05", says=says),)
    )


def test_each_document_answers_its_own_task() -> None:
    plan = many(
        "30/TTr-SYT", "2025-05-28", "Về việc ban hành Kế hoạch phòng, chống sốt xuất huyết", "kính trình UBND tỉnh"
    )
    final = many("99/BC-SYT", "2025-12-01", "Kết quả phòng, chống sốt xuất huyết năm 2025", "báo cáo kết quả như sau")
    rows = judged(MANY, plan, final)
    assert [(row.status, row.answered_by) for row in rows] == [
        ("done_on_time", ("30/TTr-SYT",)),
        ("open_overdue", ()),
        ("done_late", ("99/BC-SYT",)),
    ]
    assert {miss.why for miss in rows[1].near_misses} == {"answers another task of the directive"}


def test_one_document_answers_two_tasks() -> None:
    title = "Kết quả phòng, chống sốt xuất huyết và danh sách cơ sở hành nghề dược có giấy phép hết hạn"
    both = many("99/BC-SYT", "2025-06-01", title, "báo cáo kết quả và gửi danh sách như sau")
    assert [row.status for row in judged(MANY, both)] == ["open_overdue", "done_on_time", "done_on_time"]


@pytest.mark.parametrize(("second_due", "status"), [("2025-06-30", "done_on_time"), ("2025-09-30", "open_overdue")])
def test_one_letter_answers_the_items_of_one_request(second_due: str, status: str) -> None:
    first = task("Cung cấp số liệu giường bệnh theo biểu mẫu", due="2025-06-30", wants="số liệu")
    second = task("Nêu khó khăn, vướng mắc trong đấu thầu thuốc", due=second_due, wants="văn bản")
    order = document("310/UBND-VX", COMMITTEE, "2025-05-05", "số liệu", to=(HEALTH,), tasks=(first, second))
    says = "Phúc đáp Công văn số 310/UBND-VX ngày 05/5/2025 của UBND tỉnh, Sở Y tế cung cấp số liệu như sau:"
    letter = report("907/SYT-VP", title="cung cấp số liệu giường bệnh", cites=(cite(*CITED, says=says),))
    text = f"{says} 1. Giường bệnh: 1.200. 2. Khó khăn, vướng mắc: đấu thầu thuốc còn chậm."
    collection = Collection.of([order, letter])
    held = collection.documents.values()
    shown = Collection(held, collection.links, text=lambda file, page: text if (file, page) == (letter[0], 1) else "")
    rows = judge(shown, as_of=date(2025, 12, 15), owner=HEALTH)
    assert [str(row.status) for row in rows] == ["done_on_time", status]


def test_the_one_task_that_asks_in_writing_is_answered() -> None:
    """A letter that grants more time and then asks: the report is what it asks for, not the grant."""
    grant = task("Đồng ý lùi thời hạn báo cáo nêu tại mục 2 Công văn số 12/BYT-DP", wants="báo cáo", reply=False)
    asks = task("Yêu cầu Sở hoàn thành kiểm tra 1.024 kho lạnh, gửi báo cáo chính thức về Bộ", due="2025-06-30")
    title = "gia hạn thời gian báo cáo kết quả kiểm tra kho lạnh"
    order = document("310/UBND-VX", COMMITTEE, "2025-05-05", title, to=(HEALTH,), tasks=(grant, asks))
    rows = judged(order, report(title="Kết quả kiểm tra kho lạnh trên địa bàn"))
    assert [row.status for row in rows] == ["open_no_deadline", "done_on_time"]
