"""Terms: what sets one, the last acceptable day it names, and what sets none."""

import pytest

from extractors.assignments.deadlines import find
from extractors.assignments.terms import Term, TermExample, terms

ISSUED = "2031-03-03"
EXAMPLES = [(row, example) for row in terms() for example in row.examples]
COUNTERS = [(row, text) for row in terms() for text in row.counter_examples]


@pytest.mark.parametrize(("row", "example"), EXAMPLES, ids=[e.text[:50] for _, e in EXAMPLES])
def test_every_row_finds_its_examples(row: Term, example: TermExample) -> None:
    terms_found = [f.deadline for f in find(example.text, issued=ISSUED)]
    best = max(terms_found, key=lambda d: d.due is not None or d.schedule is not None)
    assert (best.text, best.due, best.recurrence) == (example.term, example.due, example.recurrence), row.key


@pytest.mark.parametrize(("row", "text"), COUNTERS, ids=[t[:50] for _, t in COUNTERS])
def test_no_row_gives_a_day_to_its_counter_examples(row: Term, text: str) -> None:
    assert [f.deadline.due for f in find(text, issued=ISSUED) if f.deadline.due or f.deadline.recurrence] == [], row.key


def test_rows_are_sorted_and_unique() -> None:
    keys = [row.key for row in terms()]
    assert keys == sorted(set(keys))


DAYS = {
    # 30 April, 1 and 2 May 2025 are public holidays, 3 and 4 May a weekend
    "over the spring holidays": (
        "trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản này",
        "2025-04-28",
        "2025-05-08",
    ),
    "calendar days": ("trong vòng 10 ngày kể từ ngày ký", "2025-04-28", "2025-05-08"),
    "weeks": ("trong 2 tuần kể từ ngày ban hành", "2025-04-28", "2025-05-12"),
    "months": ("trong thời hạn 01 tháng kể từ ngày ký ban hành", "2025-01-31", "2025-02-28"),
    "an event nobody dated": (
        "trong thời hạn 12 tháng kể từ khi công trình hoàn thành",
        "2025-01-31",
        None,
    ),
}


@pytest.mark.parametrize(("text", "issued", "due"), DAYS.values(), ids=DAYS.keys())
def test_terms_that_run(text: str, issued: str, due: str | None) -> None:
    (found,) = find(text, issued=issued)
    assert found.deadline.due == due
    assert found.deadline.counted_from == ("issued" if due else None)


ABSOLUTE = {
    "the year before, by a slip in March": ("hoàn thành trước ngày 25/3/2030", "2031-03-10", "2030-03-25"),
    "long past": ("đã gửi trước ngày 25/3/2030", "2031-06-10", None),
    "what is reported of": ("báo cáo kết quả từ năm 2029 đến hết tháng 8/2031", "2031-06-10", None),
    "sent in a month": (
        "thông báo danh mục đến Bộ Y tế trong tháng 6 năm 2031 để tổng hợp",
        "2031-05-10",
        "2031-06-30",
    ),
}


@pytest.mark.parametrize(("text", "issued", "due"), ABSOLUTE.values(), ids=ABSOLUTE.keys())
def test_days_that_are_named(text: str, issued: str, due: str | None) -> None:
    assert [f.deadline.due for f in find(text, issued=issued)] == ([due] if due else [])


SCHEDULES = {
    "day of the month": ("báo cáo trước ngày 20 hằng tháng", (None, 20, False)),
    "last month of the quarter": ("gửi trước ngày 15 tháng cuối quý", (3, 15, False)),
    "day after the quarter": ("chậm nhất 10 ngày sau khi kết thúc quý", (1, 10, True)),
    "last month of the half-year": (
        "định kỳ 6 tháng, trước ngày 25 của tháng cuối kỳ, báo cáo Bộ Y tế",
        (6, 25, False),
    ),
    "first month after the half-year": (
        "định kỳ 6 tháng một lần báo cáo, chậm nhất ngày 05 tháng đầu của kỳ sau",
        (1, 5, True),
    ),
    "next month": ("trước ngày 05 của tháng sau", (None, 5, True)),
    "day of the year": ("trước ngày 25 tháng 11 hằng năm", (11, 25, False)),
    "day far behind the period": ("hằng năm tổng hợp, báo cáo Bộ Y tế trước ngày 31 tháng 12", (12, 31, False)),
    "day named after the period": ("định kỳ hằng tháng báo cáo Sở trước ngày 25", (None, 25, False)),
    "twice a year": ("báo cáo trước ngày 15/6 và 15/12 hằng năm", (6, 15, False)),
    "both halves of the year": (
        "báo cáo 6 tháng đầu năm trước ngày 05 tháng 7, báo cáo 6 tháng cuối năm trước ngày 05 tháng 01 năm sau",
        (1, 5, True),
    ),
    "month after the quarter": ("trước ngày 10 của tháng kế tiếp sau quý báo cáo", (1, 10, True)),
    "weekday named after the period": ("báo cáo hằng tuần vào thứ Sáu", (None, 5, False)),
    "weekday": ("trước 16 giờ thứ Năm hằng tuần", (None, 4, False)),
}


@pytest.mark.parametrize(("text", "expected"), SCHEDULES.values(), ids=SCHEDULES.keys())
def test_schedules(text: str, expected: tuple[int | None, int, bool]) -> None:
    (found,) = find(text, issued=ISSUED)
    schedule = found.deadline.schedule
    assert schedule is not None
    assert (schedule.month, schedule.day, schedule.following) == expected
    assert found.deadline.due is None


def test_a_day_of_the_next_sentence_is_not_of_the_period() -> None:
    first, *_ = find("hằng năm báo cáo kết quả. Hoàn thành đề án trước ngày 20/11", issued=ISSUED)
    assert (first.deadline.recurrence, first.deadline.schedule) == ("yearly", None)


def test_spans_are_true() -> None:
    text = "xây dựng kế hoạch trước ngày 15/6/2031; báo cáo định kỳ hằng quý"
    assert [text[f.start : f.end] == f.deadline.text for f in find(text, issued=ISSUED)] == [True, True]
