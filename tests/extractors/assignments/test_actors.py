"""Everybody who is named is one entry; groups stay groups; unknown names are kept as printed."""

import pytest

from extractors.assignments.actors import ActorRow, actor_rows, actors, begins
from extractors.bodies.context import around

CONTEXT = around("Ủy ban nhân dân tỉnh Lào Cai", issued="2026-03-03")
EXAMPLES = [(row, text) for row in actor_rows() for text in row.examples]
COUNTERS = [(row, text) for row in actor_rows() for text in row.counter_examples]


@pytest.mark.parametrize(("row", "text"), EXAMPLES, ids=[t for _, t in EXAMPLES])
def test_every_row_knows_its_examples(row: ActorRow, text: str) -> None:
    assert begins(text, row.role)


@pytest.mark.parametrize(("row", "text"), COUNTERS, ids=[t for _, t in COUNTERS])
def test_no_row_knows_its_counter_examples(row: ActorRow, text: str) -> None:
    assert not begins(text, row.role)


NAMES = {
    "one": ("Sở Y tế", ["Sở Y tế tỉnh Lào Cai"]),
    "list under one word": ("Giám đốc các Sở: Y tế, Nội vụ", ["Sở Y tế tỉnh Lào Cai", "Sở Nội vụ tỉnh Lào Cai"]),
    "group with commas": ("các sở, ban, ngành", ["các sở, ban, ngành"]),
    "unknown actor": ("Các chủ rừng", ["Các chủ rừng"]),
    "person": ("Sở Y tế và ông Trần Văn Mẫu", ["Sở Y tế tỉnh Lào Cai", "ông Trần Văn Mẫu"]),
    "holder by name": ("Phó Chủ tịch UBND tỉnh Trần Văn Mẫu", ["Ủy ban nhân dân tỉnh Lào Cai"]),
    "nobody": ("kết quả thực hiện", []),
    "words that begin like a name": ("cơ quan thông tấn, báo chí", ["cơ quan thông tấn, báo chí"]),
    "whom the addressee directs is his part": ("Quý Ủy ban chỉ đạo cơ quan chuyên môn và Sở Y tế", ["Quý Ủy ban"]),
    "group with its owner": (
        "các Phòng Giao dịch của các Ngân hàng thương mại",
        ["các Phòng Giao dịch của các Ngân hàng thương mại"],
    ),
    "group with its owner in one word": ("các đơn vị trực thuộc Sở Y tế", ["các đơn vị trực thuộc Sở Y tế"]),
    "groups that go on": (
        "các cơ quan, đơn vị và các tổ chức, cá nhân có liên quan",
        ["các cơ quan, đơn vị và các tổ chức, cá nhân có liên quan"],
    ),
    "a second place of an office": (
        "Phòng Giáo dục và Đào tạo thị xã Sa Pa, thị xã Tân Mẫu",
        ["Phòng Giáo dục và Đào tạo thị xã Sa Pa", "Phòng Giáo dục và Đào tạo thị xã Tân Mẫu"],
    ),
    "branches of a body": (
        "Ban Quản lý dự án các khu vực: Tân Mẫu, Phú Mẫu",
        ["Ban Quản lý dự án khu vực Tân Mẫu", "Ban Quản lý dự án khu vực Phú Mẫu"],
    ),
    "levels of the administration": ("Cấp sở, cấp huyện", ["Cấp sở", "cấp huyện"]),
    "all the ministers": ("Các Bộ trưởng", ["Các Bộ"]),
    "party committees that go on": (
        "Các quận ủy, huyện ủy, đảng ủy trực thuộc Thành ủy",
        ["Các quận ủy, huyện ủy, đảng ủy trực thuộc Thành ủy"],
    ),
    "party committees by name": ("Các huyện ủy: Bắc Mẫu, Nam Mẫu", ["Huyện ủy Bắc Mẫu", "Huyện ủy Nam Mẫu"]),
    "branches of the Union": (
        "Các tỉnh, thành đoàn và đoàn trực thuộc",
        ["Các tỉnh, thành đoàn và đoàn trực thuộc"],
    ),
    "cells and committees": ("Chi bộ, đảng bộ cơ sở", ["Chi bộ, đảng bộ cơ sở"]),
    "units in short": ("các huyện, thị, thành phố", ["các huyện, thị, thành phố"]),
    "the word for those who are listed": ("Trưởng các đơn vị: Phòng Đào tạo, Khoa Y", ["Phòng Đào tạo", "Khoa Y"]),
    "group beside its owner": (
        "Sở Y tế, các Ban Hội đồng nhân dân tỉnh",
        ["Sở Y tế tỉnh Lào Cai", "các Ban Hội đồng nhân dân tỉnh"],
    ),
    "body with its owner": ("Chi cục Thủy lợi thuộc Sở Y tế", ["Chi cục Thủy lợi tỉnh Lào Cai"]),
}


@pytest.mark.parametrize(("text", "names"), NAMES.values(), ids=NAMES.keys())
def test_names(text: str, names: list[str]) -> None:
    assert [actor.name for actor in actors(text, CONTEXT)] == names


@pytest.mark.parametrize("text", ["Quý Sở", "các cơ quan, địa phương", "các đơn vị nêu trên", "Quý cơ quan, đơn vị"])
def test_words_that_point_back(text: str) -> None:
    (actor,) = actors(text, CONTEXT)
    assert actor.back


def test_a_group_keeps_its_own_words_where_the_names_are_known_to_end() -> None:
    text = "các Công ty kinh doanh hạ tầng"
    assert [actor.name for actor in actors(text, CONTEXT)] == ["các Công ty"]
    assert [actor.name for actor in actors(text, CONTEXT, closed=True)] == [text]
