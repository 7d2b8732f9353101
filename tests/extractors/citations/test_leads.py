"""What the words before a số ký hiệu call the document."""

import pytest

from extractors.citations.leads import lead_before, loose_kind

CALLED = {
    "kind": ("Quyết định số ", "quyet_dinh"),
    "without_so": ("Thông tư ", "thong_tu"),
    "general": ("tại văn bản số ", "van_ban"),
    "longest": ("Thông tư liên tịch số ", "thong_tu_lien_tich"),
    "abbreviated": ("CV số ", "cong_van"),
    "list": ("các Công văn: Số ", "cong_van"),
    "lower_case": ("thay thế quyết định số ", "quyet_dinh"),
    "marks_lost": ("Nghi đinh sô ", "nghi_dinh"),
    "eight_for_s": ("Nghị định8ố ", "nghi_dinh"),
    "other_paper": ("Giấy đề nghị số ", "khac"),
}
NOT_CALLED = ("Luật Đất đai số ", "các Nghị định của Chính phủ: Số ", "Quyết định (số ", "", "số ")


@pytest.mark.parametrize(("text", "kind"), CALLED.values(), ids=CALLED)
def test_the_kind_is_read(text: str, kind: str) -> None:
    lead = lead_before(text, len(text))
    assert lead is not None
    assert lead.kind == kind


@pytest.mark.parametrize("text", NOT_CALLED)
def test_no_kind_right_before(text: str) -> None:
    assert lead_before(text, len(text)) is None


def test_a_list_is_known_by_its_plural() -> None:
    lead = lead_before("theo các Quyết định số ", 23)
    assert lead is not None
    assert (lead.many, lead.start) == (True, 5)


def test_a_word_that_folds_like_a_plural_opens_no_list() -> None:
    lead = lead_before("phòng, chống tham nhũng, Kế hoạch số ", 37)
    assert lead is not None
    assert (lead.many, lead.start) == (False, 25)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Giấy phép xây dựng nhà xưởng số ", "giay_phep"),
        ("văn bản của Bộ Tài chính số ", "van_ban"),
        ("theo số ", None),
    ],
)
def test_a_paper_named_from_afar(text: str, kind: str | None) -> None:
    assert loose_kind(text, len(text)) == kind
