"""The cited part in front of a document's name."""

import pytest

from extractors.citations.pinpoints import pinpoint_before

CASES = {
    "one": ("theo Điều 5 ", "Điều 5"),
    "nested": ("quy định tại điểm b khoản 3 Điều 7 ", "điểm b khoản 3 Điều 7"),
    "commas_and_roman": ("tại khoản 4, mục II, Điều 1 của ", "khoản 4, mục II, Điều 1"),
    "several": ("Căn cứ khoản 1 Điều 9 và khoản 4, khoản 5 Điều 12 ", "khoản 1 Điều 9 và khoản 4, khoản 5 Điều 12"),
    "annex": ("yêu cầu tại mục II Phụ lục VII ", "mục II Phụ lục VII"),
    "form": ("tại Mẫu số 09 Phụ lục II kèm theo ", "Mẫu số 09 Phụ lục II"),
    "running_number": ("tại số thứ tự 4 Phụ lục kèm theo ", "số thứ tự 4"),
    "lines_of_one_sentence": ("theo điểm c\nkhoản 5\nĐiều 8 ", "điểm c\nkhoản 5\nĐiều 8"),
    "the_row_before_in_a_table": ("Đã làm mục 7\n12\n", None),
    "none": ("thực hiện ", None),
    "a_body": ("Giám đốc Sở Y tế tại ", None),
    "a_point_of_view": ("quan điểm của ", None),
}


@pytest.mark.parametrize(("text", "part"), CASES.values(), ids=CASES)
def test_the_part_is_read(text: str, part: str | None) -> None:
    found = pinpoint_before(text, len(text))
    assert (text[slice(*found)] if found else None) == part
