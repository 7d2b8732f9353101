"""Short names that a document gives to bodies are known wherever it uses them."""

from dataclasses import replace

import pytest

from extractors.bodies.context import Context, around
from extractors.organizations import bodies_in, find, resolve, short_names
from tests.extractors.flows import flow_of

PROVINCE = around("Ủy ban nhân dân tỉnh Lạng Sơn", issued="2031-03-03")
PROJECTS = "Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh Lạng Sơn"
CRIME = "Ban Chỉ đạo phòng, chống tội phạm tỉnh Lạng Sơn"
IDEAS = "Hội đồng Sáng kiến Sở Y tế"
FLOW = flow_of(
    "Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh (sau đây gọi là Ban Quản lý) lập hồ sơ.",
    "Thành lập Ban Chỉ đạo phòng, chống tội phạm tỉnh Lạng Sơn (sau đây gọi tắt là Ban Chỉ đạo 21 tỉnh).",
    "Thành lập Hội đồng Sáng kiến Sở Y tế (sau đây gọi là “Hội đồng”).",
    "Cục Mẫu và Khuyến công (Cục MKC) có văn bản.",
    "Theo Quyết định số 3/QĐ-STC của Sở Tài chính (sau đây gọi là Đoàn kiểm tra).",
    "Phê duyệt Đề án phát triển đô thị (sau đây gọi là Đề án).",
)


def context() -> Context:
    """The province's, with the short names of FLOW."""
    return replace(PROVINCE, short=short_names(FLOW, PROVINCE))


def test_only_what_names_a_body_is_learnt() -> None:
    assert dict(context().short) == {
        "Ban Quản lý": PROJECTS,
        "Ban Chỉ đạo 21 tỉnh": CRIME,
        "Hội đồng": IDEAS,
        "Cục MKC": "Cục Mẫu và Khuyến công",
    }


USED = {
    "alone": ("Ban Quản lý", [PROJECTS]),
    "before a verb": ("Giao Ban Quản lý chủ trì.", [PROJECTS]),
    "in a list": ("Hội đồng, Sở Y tế", [IDEAS, "Sở Y tế tỉnh Lạng Sơn"]),
    "with a number, before any word": ("Ban Chỉ đạo 21 tỉnh họp.", [CRIME]),
    "an abbreviation": ("Cục MKC thẩm định.", ["Cục Mẫu và Khuyến công"]),
    "who heads it stands for it": ("Giám đốc Ban Quản lý ký.", [PROJECTS]),
    "who chairs a council does not": ("Chủ tịch Hội đồng ký.", []),
    "a longer name of another body": ("Ban Quản lý dự án huyện Cao Lộc", ["Ban Quản lý dự án huyện Cao Lộc"]),
    "a known body with the same first words": ("Hội đồng nhân dân tỉnh", ["Hội đồng nhân dân tỉnh Lạng Sơn"]),
    "another body, not named in full": ("Hội đồng thẩm định giá đất", []),
}


@pytest.mark.parametrize(("text", "names"), USED.values(), ids=USED.keys())
def test_where_a_short_name_is_used(text: str, names: list[str]) -> None:
    assert [body.name for body in bodies_in(text, context())] == names


def test_without_the_definition_it_names_nobody() -> None:
    assert bodies_in("Giao Ban Quản lý chủ trì.", PROVINCE) == ()


def test_resolved_in_full() -> None:
    assert resolve("Ban Quản lý", context()) == PROJECTS


def test_listed_once_with_all_its_pages() -> None:
    names = [each.name for each in find(FLOW, context())]
    assert names.count(PROJECTS) == 1
    assert not {"Ban Quản lý", "Ban Chỉ đạo 21 tỉnh", "Hội đồng"} & set(names)
