"""What a line must be to be a person's name."""

import pytest

from extractors.text.persons import begins_well, is_name, tidy


@pytest.mark.parametrize(
    "text",
    [
        "Nông Văn Bình",
        "TS. Trần Thị Mẫu",
        "Đại tá Lê Mẫu",
        "Y Mẫu Niê",
        "Y Mẫu",
        "H’Mẫu Êban",
        "oàng Văn Thụy",
        "Phạm Văn A",
    ],
)
def test_a_name(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text", ["GIÁM ĐỐC", "Nơi nhận", "Phòng 12", "đã ký", "Thụy", "I V", "Phụ lục I", "KT. CHỦ TỊCH"]
)
def test_no_name(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize(
    ("text", "known"),
    [("Lò Văn Thụy", True), ("Lờ Văn Thụy", True), ("ơ Mah Thụy", False), ("K’ Thụy", True), ("ương Văn Mẫu", False)],
)
def test_a_name_that_begins_with_a_family_name(text: str, known: bool) -> None:
    assert begins_well(text) is known


def test_words_run_together_are_parted() -> None:
    assert tidy("ThS. LòVăn Thụy.") == "Lò Văn Thụy"
