"""Work to be done is told from what is only said."""

import pytest

from extractors.assignments.work import asks_nothing, submission, works
from extractors.bodies.context import around
from extractors.text.sentences import marked

CONTEXT = around("Sở Nội vụ tỉnh Lào Cai", superior="Ủy ban nhân dân tỉnh Lào Cai", issued="2026-03-03")

WORK = {
    "verb": ("Rà soát hồ sơ.", True),
    "adverb": ("Khẩn trương rà soát hồ sơ.", True),
    "topic": ("Về kho bãi: Rà soát biển báo.", True),
    "clause": ("Đối với các dự án chậm tiến độ, rà soát nguyên nhân.", True),
    "clause without a comma": ("Theo chức năng tổ chức kiểm tra các cơ sở.", True),
    "a verb that no list knows": ("Vệ sinh khu vực chợ hằng ngày.", True),
    "a thing": ("Biểu mẫu gửi kèm văn bản này.", False),
    "told after a clause": ("Đối với các xã mới, số liệu được tính theo địa giới mới.", False),
}


@pytest.mark.parametrize(("text", "expected"), WORK.values(), ids=WORK.keys())
def test_works(text: str, expected: bool) -> None:
    assert works(marked(text), tag=True) is expected


NOTHING = {
    "condition": "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Sở Nội vụ.",
    "courtesy": "Sở Nội vụ đề nghị các đơn vị quan tâm, phối hợp thực hiện./.",
    "thanks": "Trân trọng cảm ơn sự phối hợp của Quý cơ quan./.",
    "announcement": "Sở Nội vụ thông báo để các đơn vị biết, thực hiện./.",
    "petition": "Sở Nội vụ kính đề nghị Ủy ban nhân dân tỉnh xem xét, phê duyệt.",
    "title of a form": "MẪU TỔNG HỢP KẾT QUẢ RÀ SOÁT",
    "what it says of itself": "Chỉ thị này có hiệu lực kể từ ngày ký.",
    "report": "Sở Nội vụ kính báo cáo Ủy ban nhân dân tỉnh.",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING.keys())
def test_asks_nothing(text: str) -> None:
    assert asks_nothing(marked(text), 0, len(text), CONTEXT)


def test_the_middle_of_a_quotation_asks_nothing() -> None:
    text = "“Cơ sở được hoàn thuế. Cơ quan thuế có trách nhiệm giải quyết hồ sơ trong 40 ngày;”"
    assert asks_nothing(marked(text), text.index("Cơ quan"), len(text), CONTEXT)


ASKS = {
    "polite, and yet asks": "Sở Nội vụ kính đề nghị Quý cơ quan gửi báo cáo trước ngày 15/6/2026.",
    "plain": "Đề nghị các đơn vị rà soát danh sách gửi về Sở Nội vụ.",
}


@pytest.mark.parametrize("text", ASKS.values(), ids=ASKS.keys())
def test_asks_something(text: str) -> None:
    assert not asks_nothing(marked(text), 0, len(text), CONTEXT)


def test_a_submission_names_the_superior() -> None:
    text = "Kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định./."
    assert submission(marked(text), 0, len(text), by_kind=True) == len("Kính trình ")
    assert submission(marked(text), 0, len(text), by_kind=False) is None  # a letter's close
    assert submission(marked("Trình Ủy ban nhân dân tỉnh."), 0, 26, by_kind=True) is None
