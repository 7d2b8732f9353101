"""Dates are read with the precision of the print, and nothing that is no date is read as one."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.dates import dates, find, last_day
from extractors.text.flow import Block, Flow, Piece
from models.document import Head
from models.page import Box, Line, Page, Zone

FORMS = {
    "words": ("ngày 15 tháng 4 năm 2031", ["2031-04-15"]),
    "slashes": ("Công văn ngày 15/4/2031 của Sở", ["2031-04-15"]),
    "hyphens": ("ngày 15-4-2031", ["2031-04-15"]),
    "dots": ("ngày 15.04.2031", ["2031-04-15"]),
    "without ngày": ("Luật số 7 sửa đổi 6/12/2031", ["2031-12-06"]),
    "filled-in blank": ("ngày .05./02/2031", ["2031-02-05"]),
    "glued": ("ngày16 tháng7 năm2031", ["2031-07-16"]),
    "month name": ("ngày 5 tháng Tư năm 2031", ["2031-04-05"]),
    "month in words": ("tháng 02 năm 2031", ["2031-02"]),
    "month with slash": ("lập tháng 3/2031 kèm theo", ["2031-03"]),
    "blank day": ("ngày      tháng 7 năm 2031", ["2031-07"]),
    "quarter": ("trong Quý II/2031 và quý IV năm 2031", ["2031-Q2", "2031-Q4"]),
    "half": ("6 tháng đầu năm 2031, 6 tháng cuối năm 2031", ["2031-H1", "2031-H2"]),
    "year": ("cuối năm 2031", ["2031"]),
    "days that share a month": ("các ngày 10, 11 và 12/3/2031", ["2031-03-10", "2031-03-11", "2031-03-12"]),
    "from to": ("từ ngày 28/8 đến ngày 02/9/2031", ["2031-08-28", "2031-09-02"]),
    # what is none
    "impossible day": ("ngày 31/02/2031 và 30 tháng 2 năm 2031", []),
    "impossible month": ("13/13/2031, tháng 14/2031", []),
    "normative number": ("Nghị định số 12/2031/NĐ-CP, 07/2031/QH15", []),
    "all blank": ("ngày ... tháng ... năm ...", []),
    "day without a year": ("trước ngày 15/4", []),
    "nine months are no ninth of May": ("kết quả 9 tháng năm 2031", ["2031"]),
    "fraction": ("tỷ lệ 3/4, trực 24/7", []),
}


@pytest.mark.parametrize(("text", "values"), FORMS.values(), ids=FORMS.keys())
def test_forms(text: str, values: list[str]) -> None:
    assert [date.value for date in find(text)] == values


def test_a_year_from_outside() -> None:
    assert [d.value for d in find("trước ngày 15/4, hết ngày 02 tháng 9", year=2031)] == ["2031-04-15", "2031-09-02"]


@pytest.mark.parametrize(
    ("value", "last"),
    [("2031-Q2", "2031-06-30"), ("2032-02", "2032-02-29"), ("2031", "2031-12-31"), ("2031-H1", "2031-06-30")],
)
def test_last_day(value: str, last: str) -> None:
    assert last_day(value) == last


@given(st.text(alphabet="0123456789/-. ngàythánămquýIV,", max_size=80))
def test_any_text_gives_ordered_true_spans(text: str) -> None:
    found = find(text)
    assert all(0 <= d.start < d.end <= len(text) for d in found)
    assert [d.start for d in found] == sorted(d.start for d in found)


@given(st.dates(min_value=datetime.date(1945, 9, 2), max_value=datetime.date(2199, 12, 31)))
def test_every_day_is_read_back(day: datetime.date) -> None:
    for text in (f"ngày {day:%d/%m/%Y}", f"ngày {day.day} tháng {day.month} năm {day.year}"):
        assert [d.value for d in find(text)] == [day.isoformat()]


def _flow(*lines: tuple[str, Zone]) -> Flow:
    text, blocks, pieces, printed, at = "", [], [], [], 0
    for words, zone in lines:
        blocks.append(Block(at, at + len(words), 1, zone))
        pieces.append(Piece(at, 1, at, at + len(words)))
        printed.append(Line(start=at, end=at + len(words), box=Box(0, 0, 1, 1), zone=zone))
        text += words + "\n"
        at = len(text)
    page = Page(number=1, width=1, height=1, text=text, lines=tuple(printed))
    return Flow(text[:-1], tuple(blocks), tuple(pieces), (page,))


def test_the_issue_date_is_the_heads_and_a_signing_time_is_not_printed() -> None:
    flow = _flow(("Quảng Ngãi, ngày    tháng 5 năm 2031", Zone.HEAD_RIGHT), ("theo Kế hoạch ngày 01/5/2031", Zone.BODY))
    assert [d.value for d in dates(flow, Head(issued="2031-05-20"))] == ["2031-05-01", "2031-05-20"]
    assert [d.value for d in dates(flow, Head(issued="2031-05-20", issued_inferred=True))] == ["2031-05-01"]
