"""Legacy encodings are told from Unicode and decoded to it."""

import pytest

from extractors.pages.legacy import decoded, encoding_of, encodings

UNICODE = (
    "Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành khẩn trương rà soát, tổng hợp số liệu, gửi báo cáo về Sở Nội vụ "
    "trước ngày 30 tháng 4 năm 2031 để tổng hợp, trình cấp có thẩm quyền xem xét, quyết định theo quy định"
)


def encoded(text: str, name: str) -> str:
    """The text as a font of the encoding would store it."""
    shown = {meant: key for key, meant in reversed(encodings()[name].letters.items())}
    return "".join(shown.get(char, char) for char in text)


@pytest.mark.parametrize(
    ("name", "shown", "meant"),
    [(row.key, shown, meant) for row in encodings().values() for shown, meant in row.examples],
)
def test_example_of_the_table(name: str, shown: str, meant: str) -> None:
    assert decoded(shown, encoding=name) == meant


@pytest.mark.parametrize("name", ["tcvn3", "vni"])
def test_a_page_is_told_and_decoded(name: str) -> None:
    text = UNICODE.lower()
    page = encoded(text, name)
    assert page != text
    assert encoding_of(page) == name
    assert decoded(page, encoding=name) == text


@pytest.mark.parametrize("text", [UNICODE, "", "The quick brown fox jumps over the dog " * 6, "7ӌ1+ L¿O CAI " * 20])
def test_what_is_no_legacy_page(text: str) -> None:
    assert encoding_of(text) is None


def test_a_soft_hyphen_that_became_a_hyphen_is_a_letter_again() -> None:
    assert decoded("ng-êi ®øng ®Çu; kinh tÕ - x· héi", encoding="tcvn3") == "người đứng đầu; kinh tế - xã hội"
