"""Recurring tasks: their periods, and the period a report is about."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.judging.periods import PeriodName, period_of, periods
from corpus.rows import rows
from models.task import Deadline, Period, Schedule

ROWS = rows("periods", PeriodName)
RECURS: dict[str, Period] = {"year": "yearly", "half": "half-yearly", "quarter": "quarterly", "month": "monthly"}
NEAR = date(2025, 12, 20)


@pytest.mark.parametrize(
    ("row", "text", "key"), [pytest.param(r, t, k, id=t) for r in ROWS for t, k in r.examples.items()]
)
def test_example_names_its_period(row: PeriodName, text: str, key: str) -> None:
    assert period_of(text, RECURS[row.unit], near=NEAR) == key


@pytest.mark.parametrize(
    ("row", "text"), [pytest.param(r, t, id=f"{r.key}: {t}") for r in ROWS for t in r.counter_examples]
)
def test_counter_example_names_none(row: PeriodName, text: str) -> None:
    exact = period_of(text, RECURS[row.unit], near=NEAR)
    assert exact is None or row.part is not None


def run(
    recurs: Period, schedule: Schedule | None, issued: str, *, text: str = "", as_of: str = "2025-12-15"
) -> list[tuple[str, str | None]]:
    deadline = Deadline(text=text, recurrence=recurs, schedule=schedule)
    found = periods(deadline, text=text, issued=date.fromisoformat(issued), as_of=date.fromisoformat(as_of))
    return [(due.period, due.due and due.due.isoformat()) for due in found]


def test_quarters_of_one_year() -> None:
    found = run(
        "quarterly", Schedule(month=3, day=20), "2025-02-14", text="hằng quý trong năm 2025", as_of="2026-06-30"
    )
    assert found == [
        ("2025-Q1", "2025-03-20"),
        ("2025-Q2", "2025-06-20"),
        ("2025-Q3", "2025-09-20"),
        ("2025-Q4", "2025-12-20"),
    ]


def test_weeks_between_two_days() -> None:
    text = "Từ ngày 26/01/2026 đến ngày 13/02/2026, báo cáo trước thứ Sáu hằng tuần"
    assert run("weekly", Schedule(day=5), "2026-01-19", text=text, as_of="2026-06-30") == [
        ("2026-W05", "2026-01-30"),
        ("2026-W06", "2026-02-06"),
        ("2026-W07", "2026-02-13"),
    ]


def test_a_day_that_is_none_bounds_nothing() -> None:
    text = "Từ ngày 26/01/2026 đến ngày 31/02/2026, báo cáo trước thứ Sáu hằng tuần"
    assert len(run("weekly", Schedule(day=5), "2026-01-19", text=text, as_of="2026-06-26")) == 24


def test_from_a_quarter_on_due_in_the_next_one() -> None:
    schedule = Schedule(month=1, day=15, following=True)
    assert run("quarterly", schedule, "2025-04-05", text="Kể từ quý II năm 2025, định kỳ hằng quý") == [
        ("2025-Q2", "2025-07-15"),
        ("2025-Q3", "2025-10-15"),
        ("2025-Q4", "2026-01-15"),
    ]


def test_months_with_the_last_day() -> None:
    assert run("monthly", Schedule(day=31), "2025-10-05") == [
        ("2025-10", "2025-10-31"),
        ("2025-11", "2025-11-30"),
        ("2025-12", "2025-12-31"),
    ]


def test_half_years_years_and_weeks() -> None:
    assert run("half-yearly", Schedule(month=6, day=15), "2025-05-07")[0] == ("2025-H1", "2025-06-15")
    assert run("yearly", Schedule(month=12, day=10), "2024-05-07") == [
        ("2024", "2024-12-10"),
        ("2025", "2025-12-10"),
        ("2026", "2026-12-10"),
    ]
    assert run("weekly", Schedule(day=5), "2025-12-09") == [("2025-W50", "2025-12-12"), ("2025-W51", "2025-12-19")]


def test_without_a_schedule_no_day_is_made_up() -> None:
    assert run("quarterly", None, "2025-08-01") == [("2025-Q3", None), ("2025-Q4", None)]


@pytest.mark.parametrize(
    ("text", "recurs", "key"),
    [
        ("Kết quả 6 tháng đầu năm 2025", "quarterly", "2025-Q2"),
        ("Kết quả năm 2025", "quarterly", "2025-Q4"),
        ("Kết quả quý IV năm 2025", "monthly", "2025-12"),
        ("Kết quả quý IV", "quarterly", "2025-Q4"),
        ("Kết quả chung", "quarterly", None),
        ("Kết quả tháng 3/2025", "quarterly", None),
    ],
)
def test_longer_periods_close_the_last_of_the_shorter_ones(text: str, recurs: Period, key: str | None) -> None:
    assert period_of(text, recurs, near=NEAR) == key


def test_a_year_named_in_its_midst_is_no_period() -> None:
    assert period_of("Kiểm soát thủ tục hành chính năm 2025", "quarterly", near=date(2025, 6, 19)) is None


def test_a_quarter_without_year_is_the_one_before_the_report() -> None:
    assert period_of("Kết quả quý IV", "quarterly", near=date(2026, 1, 5)) == "2025-Q4"


@given(
    recurs=st.sampled_from(["weekly", "monthly", "quarterly", "half-yearly", "yearly"]),
    issued=st.dates(date(2020, 1, 1), date(2025, 1, 1)),
    later=st.integers(0, 900),
    day=st.integers(1, 7),
)
def test_periods_rise_and_only_the_last_is_still_to_come(recurs: Period, issued: date, later: int, day: int) -> None:
    as_of = date.fromordinal(issued.toordinal() + later)
    found = periods(
        Deadline(text="", recurrence=recurs, schedule=Schedule(day=day)), text="", issued=issued, as_of=as_of
    )
    dues = [due.due for due in found if due.due]
    assert dues == sorted(set(dues))
    assert len({due.period for due in found}) == len(found)
    assert all(due <= as_of for due in dues[:-1])
    assert issued <= dues[0]
    assert dues[-1] > as_of
