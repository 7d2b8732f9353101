"""Which documents a document cites, where, and what it does with them: an invented report, and a real one."""

# ruff: noqa: E501 (paragraphs are one line)

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.references import references
from extractors.text.flow import Flow
from models.page import Source, Zone
from models.reference import CitedRelation, Reference
from tests.extractors.citing import COMMITTEE, OFFICE, flow_of, head_of

SEED = Path(__file__).parents[3] / "shared" / "seed"
REPORT = """Kính gửi: Ủy ban nhân dân tỉnh
Thực hiện Văn bản số 512/UBND-NC ngày 02 tháng 6 năm 2025 của UBND tỉnh về việc sơ kết Đề án 312, Sở Nội vụ báo cáo tình hình thực hiện \
Quyết định số 312/QĐ-TTg ngày 10/8/2018 của Thủ tướng Chính phủ phê duyệt “Đề án hiện đại hóa chợ” (sau đây viết tắt là Đề án 312):
Văn bản số 88/VP-NC, ngày 20 tháng 4 năm 2023 của Văn phòng Ủy ban nhân dân tỉnh về việc chuyển Văn bản số 1095/BNV-TCCB ngày 18/4/2023 \
của Bộ Nội vụ; Văn bản số 1415/BNVTCCB ngày 17/5/2023 của Bộ Nội vụ.
===
UBND tỉnh đã ban hành Kế hoạch số 101/KH-UBND ngày 15/7/2021; kết quả Đề án 312 đạt khá.
Công văn số 1095/BNV-TCBC ngày 18/4/2023 của Bộ Nội vụ chưa rõ; khoản 4, mục II, Điều 1 của Quyết định số 312/QĐ-TTg2 còn vướng.
"""


def cited(text: str, **head: object) -> tuple[tuple[Reference, ...], tuple[CitedRelation, ...], Flow]:
    flow = flow_of(text)
    given_head, context = head_of(**head)  # type: ignore[arg-type]
    return (*references(flow, given_head, context), flow)


def numbers(text: str, **head: object) -> list[str | None]:
    return [reference.number for reference in cited(text, **head)[0]]


def does(text: str, **head: object) -> dict[str | None, str]:
    return {reference.number or reference.title: reference.relation.value for reference in cited(text, **head)[0]}


def test_an_invented_report_like_the_real_one() -> None:
    found, relations, _ = cited(REPORT, kind="bao_cao")
    by_number = {reference.number: reference for reference in found}
    assert {number: reference.relation.value for number, reference in by_number.items()} == {
        "512/UBND-NC": "answers",
        "312/QĐ-TTg": "implements",
        "88/VP-NC": "mentions",
        "1095/BNV-TCCB": "mentions",
        "1415/BNVTCCB": "mentions",
        "101/KH-UBND": "mentions",
        "1095/BNV-TCBC": "mentions",
    }
    decision = by_number["312/QĐ-TTg"]
    assert decision.short_names == ("Đề án 312",)
    assert sorted({mention.page for mention in decision.mentions}) == [1, 2]
    assert decision.mentions[-1].pinpoint == "khoản 4, mục II, Điều 1"
    assert by_number["88/VP-NC"].issuer == f"Văn phòng {COMMITTEE}"
    ids = {by_number[number].id: number for number in by_number}
    assert ("88/VP-NC", "forwards", "1095/BNV-TCCB") in [(ids[r.subject], r.relation, ids[r.object]) for r in relations]


@pytest.mark.skipif(not SEED.exists(), reason="the real report is not here")
def test_the_real_report() -> None:
    from extractors.read import read
    from extractors.text.paragraphs import join

    gold = json.loads((SEED / "gold.json").read_text("utf-8"))
    told = gold["document"]
    head, context = head_of(
        "bao_cao", told["issuer"], to=tuple(told["addressees"]), number=None, issued="2025", title=told["title"]
    )
    found, _ = references(join(read(SEED / "report-996.pdf", ocr=False).pages), head, context)
    by_number = {reference.number: reference for reference in found}
    assert set(by_number) == {reference["number"] for reference in gold["references"]}
    for wanted in gold["references"]:
        reference = by_number[wanted["number"]]
        assert (reference.kind, reference.issued) == (wanted["kind"], wanted["issued"])
        assert reference.relation == wanted["relation"], wanted["number"]
        assert set(wanted["pages"]) <= {mention.page for mention in reference.mentions}
    assert "Đề án 996" in by_number["996/QĐ-TTg"].short_names


def test_every_mention_is_the_text_of_its_page() -> None:
    found, _, flow = cited(REPORT, kind="bao_cao")
    spans = [mention for reference in found for mention in reference.mentions]
    spans += [reference.evidence for reference in found if reference.evidence]  # type: ignore[misc]
    assert all(flow.pages[span.page - 1].text[span.start : span.end] == span.text for span in spans)


def test_a_rerun_gives_the_same_ids() -> None:
    assert cited(REPORT)[0] == cited(REPORT)[0]


OWN = {
    "this_document": "Quyết định này có hiệu lực kể từ ngày ký.",
    "over_its_annex": "(Kèm theo Quyết định số 45/QĐ-SNV ngày 20/6/2025 của Sở Nội vụ)",
    "over_its_annex_blank": "(Kèm theo Quyết định số      /QĐ-SNV ngày      tháng 6 năm 2025)",
    "its_own_number": "Quyết định số 45/QĐ-SNV được lưu tại Văn thư.",
}


@pytest.mark.parametrize("text", OWN.values(), ids=OWN)
def test_the_document_itself_is_not_cited(text: str) -> None:
    assert numbers(text, kind="quyet_dinh", number="45/QĐ-SNV") == []


def test_its_number_line_is_not_cited_but_its_subject_is() -> None:
    flow = flow_of("Số: 900/SNV-VP\nV/v triển khai Quyết định số 7/QĐ-BNV của Bộ Nội vụ", zone=Zone.HEAD_LEFT)
    head, context = head_of(number=None)
    assert [(r.number, r.relation.value) for r in references(flow, head, context)[0]] == [("7/QĐ-BNV", "implements")]


def test_a_standard_over_the_annex_of_another_document_is_cited() -> None:
    assert numbers("(Ban hành kèm theo Thông tư số 12/2021/TT-BTP ngày 03/5/2021)", kind="quyet_dinh") == [
        "12/2021/TT-BTP"
    ]


def test_one_number_of_two_days_is_two_documents() -> None:
    text = (
        "Kế hoạch số 62/KH-UBND ngày 14/3/2025 của UBND tỉnh Hà Nam và "
        "Kế hoạch số 62/KH-UBND ngày 07/3/2025 của UBND tỉnh Hà Giang"
    )
    found = cited(text)[0]
    assert [(r.issued, r.issuer) for r in found] == [
        ("2025-03-14", "Ủy ban nhân dân tỉnh Hà Nam"),
        ("2025-03-07", "Ủy ban nhân dân tỉnh Hà Giang"),
    ]


def test_a_bare_number_is_the_dated_one() -> None:
    found = cited("Nghị định số 15/2020/NĐ-CP quy định.\nNghị định số 15/2020/NĐ-CP ngày 03/02/2020 của Chính phủ")[0]
    assert [(r.number, r.issued, len(r.mentions)) for r in found] == [("15/2020/NĐ-CP", "2020-02-03", 2)]


def test_a_law_by_name_is_the_numbered_one_of_that_day() -> None:
    text = "Luật Đất đai ngày 18/01/2024; theo Luật số 31/2024/QH15; Luật Đất đai năm 2013"
    found = cited(text)[0]
    assert [(r.number or r.title, r.issued) for r in found] == [
        ("31/2024/QH15", "2024-01-18"),
        ("Luật Đất đai", "2013"),
    ]


@pytest.mark.parametrize(
    "by_number",
    [
        "Luật số 387/2031/QH17 ngày 25/6/2031 của Quốc hội sửa đổi, bổ sung một số điều của Luật Giá",
        "Luật sửa đổi, bổ sung một số điều của Luật Giá số 387/2031/QH17",
    ],
    ids=["number_first", "number_last"],
)
def test_a_law_that_changes_another_is_one_by_number_and_by_title(by_number: str) -> None:
    text = f"Luật sửa đổi, bổ sung một số điều của Luật Giá ngày 25/6/2031;\ntheo {by_number};"
    assert [(r.number, r.issued) for r in cited(text)[0]] == [("387/2031/QH17", "2031-06-25")]


def test_a_law_named_only_in_the_title_of_another_document_is_none() -> None:
    text = (
        "Căn cứ Nghị định số 15/2020/NĐ-CP ngày 03/02/2020 của Chính phủ quy định chi tiết Luật Viễn thông và Luật Giá;"
    )
    assert numbers(text) == ["15/2020/NĐ-CP"]


RELATIONS: dict[str, tuple[str, dict[str, object], dict[str, str]]] = {
    "authorities": (
        "Căn cứ Luật Giá ngày 19/6/2023;\nTheo đề nghị của Sở Y tế tại Tờ trình số 4/TTr-SYT; của Sở Tài chính tại "
        "Tờ trình số 5/TTr-STC",
        {"kind": "quyet_dinh"},
        {"Luật Giá": "based_on", "4/TTr-SYT": "based_on", "5/TTr-STC": "based_on"},
    ),
    "a_decree_and_the_one_it_amends": (
        "Căn cứ Nghị định số 5/2024/NĐ-CP ngày 02/01/2024 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định "
        "số 9/2021/NĐ-CP;",
        {"kind": "quyet_dinh"},
        {"5/2024/NĐ-CP": "based_on", "9/2021/NĐ-CP": "based_on"},
    ),
    "a_letter_for_others": (
        "Thực hiện Công văn số 7/UBND-NC của UBND tỉnh, Sở Nội vụ đề nghị các Sở báo cáo.",
        {"to": ("Sở Y tế", "Sở Tài chính")},
        {"7/UBND-NC": "implements"},
    ),
    "a_letter_to_who_asked": (
        "Thực hiện Công văn số 7/UBND-NC của UBND tỉnh, Sở Nội vụ đã rà soát như sau:",
        {},
        {"7/UBND-NC": "answers"},
    ),
    "guidance_is_no_request": (
        "Căn cứ hướng dẫn của Bộ Nội vụ tại Công văn số 8/BNV-VP ngày 01/6/2025, Sở Nội vụ báo cáo:",
        {},
        {"8/BNV-VP": "based_on"},
    ),
    "reporting_is_its_duty": (
        "Thực hiện chế độ báo cáo quy định tại Công văn số 7/UBND-TH của UBND tỉnh, Sở Nội vụ báo cáo:",
        {"kind": "bao_cao"},
        {"7/UBND-TH": "answers"},
    ),
    "reporting_is_a_rule": (
        "Thực hiện chế độ báo cáo quy định tại Nghị định số 9/2021/NĐ-CP, Sở Nội vụ báo cáo:",
        {"kind": "bao_cao"},
        {"9/2021/NĐ-CP": "mentions"},
    ),
    "the_office_asked": (
        "Theo yêu cầu tại Công văn số 7/VP-NC của Văn phòng UBND tỉnh, Sở Nội vụ báo cáo:",
        {},
        {"7/VP-NC": "answers"},
    ),
    "a_committee_to_its_department": (
        "Theo đề nghị của Bộ Nội vụ tại Công văn số 8/BNV-VP ngày 01/6/2025, Chủ tịch UBND tỉnh có ý kiến như sau:",
        {"issuer": COMMITTEE, "to": (OFFICE,)},
        {"8/BNV-VP": "based_on"},
    ),
    "forwarded_in_a_subject": (
        "Thực hiện Công văn số 7/VP-NC của Văn phòng UBND tỉnh về việc chuyển Công văn số 8/BNV-VP của Bộ Nội vụ, "
        "Sở báo cáo:",
        {},
        {"7/VP-NC": "answers", "8/BNV-VP": "implements"},
    ),
    "a_draft_replaces_nothing": (
        "Dự thảo Quyết định thay thế Quyết định số 9/2020/QĐ-UBND của UBND tỉnh.",
        {},
        {"9/2020/QĐ-UBND": "mentions"},
    ),
    "replaced_and_repealed": (
        "Kế hoạch này thay thế Kế hoạch số 9/KH-UBND và bãi bỏ Kế hoạch số 10/KH-UBND.",
        {"kind": "ke_hoach"},
        {"9/KH-UBND": "replaces", "10/KH-UBND": "repeals"},
    ),
    "a_back_reference_forwards": (
        "UBND tỉnh nhận được Công văn số 8/BNV-VP của Bộ Nội vụ.\nChuyển Công văn nêu trên đến Sở Nội vụ.",
        {"issuer": COMMITTEE, "to": (OFFICE,)},
        {"8/BNV-VP": "forwards"},
    ),
    "according_to_the_rules": (
        "Theo quy định tại Điều 4 Nghị định số 9/2021/NĐ-CP, hồ sơ gồm:",
        {},
        {"9/2021/NĐ-CP": "mentions"},
    ),
}


@pytest.mark.parametrize(("text", "head", "wanted"), RELATIONS.values(), ids=RELATIONS)
def test_what_is_done_with_them(text: str, head: dict[str, object], wanted: dict[str, str]) -> None:
    assert does(text, **head) == wanted


def test_who_gave_notice_issued_the_notice() -> None:
    text = "Thực hiện kết luận của Chủ tịch UBND tỉnh được Văn phòng UBND tỉnh thông báo tại Thông báo số 5/TB-VP"
    (reference,) = cited(text)[0]
    assert reference.issuer == "Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn"


def test_the_phrase_is_the_evidence() -> None:
    (reference,) = cited("Phúc đáp Công văn số 15/STC-NS của Sở Tài chính, Sở Nội vụ có ý kiến:")[0]
    assert reference.evidence is not None
    assert reference.evidence.text == "Phúc đáp"


def test_an_amended_decree_is_a_fact_between_the_two() -> None:
    text = "theo Nghị định số 9/2021/NĐ-CP, được sửa đổi, bổ sung bởi Nghị định số 5/2024/NĐ-CP"
    found, relations, _ = cited(text)
    ids = {reference.id: reference.number for reference in found}
    assert [(ids[r.subject], r.relation.value, ids[r.object]) for r in relations] == [
        ("5/2024/NĐ-CP", "amends", "9/2021/NĐ-CP")
    ]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(REPORT.replace("\n", " \n ").split(" ")), max_size=60))
def test_any_order_of_words_is_survived(words: list[str]) -> None:
    flow = flow_of(" ".join(words).replace("===", ""), source=Source.OCR)
    head, context = head_of()
    for reference in references(flow, head, context)[0]:
        assert reference.mentions
        assert all(flow.pages[m.page - 1].text[m.start : m.end] == m.text for m in reference.mentions)
