"""A stamp over the number: what those call the document who cite it."""

from tests.builders import COMMITTEE, HEALTH, cite, document, judged
from tests.corpus.judging.letters import ASK, CITED, report


def test_a_stamp_over_the_number_is_made_up_for_by_those_who_cite_it() -> None:
    blank = document(
        "/UBND-VX", COMMITTEE, "2025-05", "báo cáo kết quả tiêm chủng trên địa bàn", to=(HEALTH,), tasks=(ASK,)
    )
    about = "về việc báo cáo kết quả tiêm chủng trên địa bàn"
    says = f"Thực hiện Công văn số 310/UBND-VX ngày 05/5/2025 {about}, Sở Y tế báo cáo như sau:"
    (row,) = judged(blank, report(cites=(cite(*CITED, issuer=COMMITTEE, says=says),)))
    assert (row.directive.number, row.directive.issued, row.status) == ("310/UBND-VX", "2025-05-05", "done_on_time")


def test_another_title_does_not_make_up_for_a_number() -> None:
    blank = document(
        "/UBND-VX", COMMITTEE, "2025-05", "phòng, chống sốt xuất huyết mùa mưa", to=(HEALTH,), tasks=(ASK,)
    )
    (row,) = judged(blank, report())
    assert (row.directive.number, row.status) == ("/UBND-VX", "open_overdue")
