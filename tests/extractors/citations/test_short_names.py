"""Names defined in the text, bare serials, words that point back."""

import pytest

from extractors.citations.finding import find
from extractors.citations.lookup import Lookup
from extractors.citations.short_names import defined, known, uses

PLAN = "Kế hoạch số 40/KH-UBND ngày 02/3/2025 của UBND tỉnh"
DECISION = "Quyết định số 312/QĐ-TTg ngày 10/8/2018 của Thủ tướng Chính phủ phê duyệt Đề án phát triển chợ"

DEFINITIONS = {
    "called": (f"{DECISION} (sau đây gọi tắt là Đề án 312)", {"Đề án 312": "312/QĐ-TTg"}),
    "abbreviated": (f"{DECISION} (Sau đây viết tắt là Đề án chợ)", {"Đề án chợ": "312/QĐ-TTg"}),
    "bracket_only": (f"{PLAN} (gọi tắt là Kế hoạch 40)", {"Kế hoạch 40": "40/KH-UBND"}),
    "something_else": (f"{PLAN} về chỉ số hài lòng (sau đây gọi là SIPAS)", {}),
    "a_plan_to_be": ("Thông báo số 5/TB-UBND về xây dựng Đề án thành lập Trung tâm (sau đây gọi tắt là Đề án)", {}),
}


@pytest.mark.parametrize(("text", "names"), DEFINITIONS.values(), ids=DEFINITIONS)
def test_definitions(text: str, names: dict[str, str]) -> None:
    assert {name: holder.number for name, holder in defined(text, Lookup(find(text))).items()} == names


USES = {
    "name": (f"{DECISION} (sau đây gọi là Đề án chợ).\nĐề án chợ có hiệu quả.", ["312/QĐ-TTg", "312/QĐ-TTg"]),
    "serial": (f"{PLAN}.\nTheo Kế hoạch 40, các xã báo cáo.", ["40/KH-UBND"]),
    "serial_of_a_project": (f"{DECISION}.\nTổng kết Đề án 312.", ["312/QĐ-TTg"]),
    "another_serial": (f"{PLAN}.\nTheo Kế hoạch 41, Kế hoạch 40/KH-SYT, Kế hoạch 2040.", []),
    "back": (f"{PLAN}.\nNội dung Kế hoạch nêu trên đã xong.", ["40/KH-UBND"]),
    "back_to_all": ("Công văn số 5/STC-NS và Công văn số 6/STC-NS; các Công văn nêu trên", ["5/STC-NS", "6/STC-NS"]),
    "no_antecedent": (f"{PLAN}.\nQuyết định nêu trên; Kế hoạch trên địa bàn tỉnh.", []),
    "this_document": (f"{PLAN}.\nKế hoạch này có hiệu lực.", []),
    "of_its_issuer": ("Quyết định số 7/QĐ-BXD của Bộ Xây dựng.\nTheo Quyết định của Bộ Xây dựng", ["7/QĐ-BXD"]),
}


@pytest.mark.parametrize(("text", "numbers"), USES.values(), ids=USES)
def test_uses(text: str, numbers: list[str]) -> None:
    assert [use.number for use in uses(text, find(text))] == numbers


def test_a_project_nobody_defined_is_cited_by_its_name() -> None:
    (use,) = uses("phục vụ tổng kết Đề án 996.", ())
    assert (use.kind, use.number, use.title, use.issuer) == ("de_an", None, "Đề án 996", "Thủ tướng Chính phủ")


def test_rows_are_sorted_and_named_by_their_number() -> None:
    keys = [row.key for row in known()]
    assert keys == sorted(set(keys))
    assert all(row.name.split()[-1] == row.number.split("/")[0] for row in known())
