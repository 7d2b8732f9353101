"""Pieces of work with two terms, and terms that point back."""

import pytest

from extractors.assignments.apart import cut_between_terms, term_above
from models.task import Deadline

ISSUED = "2031-03-03"
BEFORE = Deadline(text="đến hết ngày 30/11/2031", due="2031-11-30")

CUT = {
    "two days": ("Lập danh sách trước ngày 10/3/2031, gửi báo cáo trước ngày 20/3/2031", "gửi báo cáo trước"),
    "a day and a period": ("Lập kế hoạch trước ngày 10/3/2031; hằng quý báo cáo kết quả", "hằng quý báo cáo"),
    "the time of it before": ("Từ ngày 10/3/2031 đến ngày 20/3/2031, báo cáo nhanh hằng tuần", None),
    "one day": ("Lập danh sách, gửi báo cáo trước ngày 20/3/2031", None),
    "the same day twice": ("Lập xong trước ngày 10/3/2031; gửi trước ngày 10/3/2031", None),
}


@pytest.mark.parametrize(("words", "second"), CUT.values(), ids=CUT.keys())
def test_the_second_half_begins_where_its_own_term_is_set(words: str, second: str | None) -> None:
    cut = cut_between_terms(words, issued=ISSUED)
    assert (words[cut[1] :].startswith(second) if cut and second else (cut, second)) in (True, (None, None))


def test_a_term_that_points_back_has_the_day_named_before() -> None:
    vague = Deadline(text="đúng thời hạn")
    assert term_above("trình đúng thời hạn nêu trên", vague, BEFORE) == Deadline(
        text="đúng thời hạn nêu trên", due="2031-11-30"
    )


def test_a_term_of_its_own_stays() -> None:
    own = Deadline(text="trước ngày 20/3/2031", due="2031-03-20")
    assert term_above("theo thời hạn nêu trên, trước ngày 20/3/2031", own, BEFORE) == own
    assert term_above("trình đúng thời hạn quy định", None, BEFORE) is None
    assert term_above("trình đúng thời hạn nêu trên", None, None) is None
