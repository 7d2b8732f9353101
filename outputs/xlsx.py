"""Task rows as an Excel workbook: a summary by body in the officials' four words, and a row a task with its proof.

Every text is written as a text, so nothing in a document can become a formula or a link.
"""

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from models.verdict import Standing, TaskRow
from outputs.standing import WORDS, day, proof
from outputs.whole import written

FOUR = (Standing.DONE_ON_TIME, Standing.DONE_LATE, Standing.OPEN_IN_TERM, Standing.OPEN_OVERDUE)
COUNTED_AS = {Standing.OPEN_NO_DEADLINE: Standing.OPEN_IN_TERM}
"""Without a deadline nothing is overdue, so it counts as open in term."""
APART = (Standing.NO_EVIDENCE, Standing.SUPERSEDED)

Cell = str | int | float | date | None

COLUMNS: tuple[tuple[str, int], ...] = (
    ("TT", 5), ("Số, ký hiệu văn bản giao", 20), ("Ngày ban hành", 12), ("Cơ quan giao", 26), ("Nội dung nhiệm vụ", 60),
    ("Cơ quan thực hiện", 28), ("Kỳ", 10), ("Thời hạn", 12), ("Trạng thái", 26), ("Số ngày quá hạn", 10),
    ("Văn bản trả lời", 20), ("Ngày trả lời", 12), ("Độ tin cậy", 9), ("Căn cứ", 60), ("Xem trang", 22),
)  # fmt: skip
LINE = 15
"""Points that one line of text takes."""
HIGHEST = 20
"""Lines after which a row grows no more."""
OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}


def write(rows: Sequence[TaskRow], out: Path, *, as_of: str, places: Mapping[str, Path]) -> None:
    """Writes the workbook `out`, whole or not at all; `places` says where each file lies that a row links to."""
    import xlsxwriter  # a question that is answered on the screen need not wait for it

    held = BytesIO()
    with xlsxwriter.Workbook(held, OPTIONS) as book:
        styles = _styles(book)
        _summary(book.add_worksheet("Tổng hợp"), rows, styles, as_of=as_of)
        _details(book.add_worksheet("Nhiệm vụ"), rows, styles, links=_Links(out.parent, places))
    with written(out) as stream:
        stream.write(held.getvalue())


def _styles(book: Any) -> dict[str, Any]:
    wrap = {"text_wrap": True, "valign": "top", "border": 1}
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "head": book.add_format({**wrap, "bold": True, "bg_color": "#DDE6F0", "align": "center", "valign": "vcenter"}),
        "text": book.add_format(wrap),
        "sum": book.add_format({**wrap, "bold": True}),
        "day": book.add_format({**wrap, "num_format": "dd/mm/yyyy", "align": "left"}),
        "share": book.add_format({**wrap, "num_format": "0%"}),
        "link": book.add_format({**wrap, "font_color": "#0563C1", "underline": 1}),
    }


def _summary(sheet: Any, rows: Sequence[TaskRow], styles: Mapping[str, Any], *, as_of: str) -> None:
    shown = (*FOUR, *APART)
    heads = ("Cơ quan thực hiện", "Tổng số", *(WORDS[each] for each in shown))
    sheet.write_string(0, 0, f"Tổng hợp tình hình thực hiện nhiệm vụ đến ngày {as_of}", styles["title"])
    _head(sheet, 2, [(name, 64 if i == 0 else 14) for i, name in enumerate(heads)], styles)
    counts: dict[str, Counter[Standing]] = {}
    for row in rows:
        counts.setdefault(row.addressee, Counter())[COUNTED_AS.get(row.status, row.status)] += 1
    line = 3
    for line, (body, count) in enumerate(sorted(counts.items()), start=3):
        _counts(sheet, line, body, count, shown, styles["text"])
    sheet.autofilter(2, 0, max(line, 3), len(heads) - 1)
    _counts(sheet, line + 1 if counts else 3, "Cộng", sum(counts.values(), Counter()), shown, styles["sum"])
    sheet.freeze_panes(3, 1)


def _counts(sheet: Any, line: int, body: str, count: Counter[Standing], shown: Sequence[Standing], style: Any) -> None:
    sheet.write_string(line, 0, body, style)
    for column, number in enumerate((count.total(), *(count[each] for each in shown)), start=1):
        sheet.write_number(line, column, number, style)


def _head(sheet: Any, line: int, columns: Sequence[tuple[str, int]], styles: Mapping[str, Any]) -> None:
    sheet.set_row(line, 2.2 * LINE)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(line)
    for column, (name, width) in enumerate(columns):
        sheet.set_column(column, column, width)
        sheet.write_string(line, column, name, styles["head"])


def _details(sheet: Any, rows: Sequence[TaskRow], styles: Mapping[str, Any], *, links: "_Links") -> None:
    _head(sheet, 0, COLUMNS, styles)
    for line, row in enumerate(rows, start=1):
        cells = _cells(line, row)
        sheet.set_row(line, LINE * _lines(cells))
        for column, value in enumerate(cells):
            _put(sheet, line, column, value, styles)
        file, page = _page(row)
        sheet.write_url(
            line, len(COLUMNS) - 1, links.to(file, page), styles["link"], f"{Path(file).name}, trang {page}"
        )
    sheet.autofilter(0, 0, max(len(rows), 1), len(COLUMNS) - 1)
    sheet.freeze_panes(1, 2)


def _put(sheet: Any, line: int, column: int, value: Cell, styles: Mapping[str, Any]) -> None:
    if isinstance(value, date):
        sheet.write_datetime(line, column, value, styles["day"])
    elif isinstance(value, str) or value is None:
        sheet.write_string(line, column, value or "", styles["text"])
    else:
        sheet.write_number(line, column, value, styles["share" if isinstance(value, float) else "text"])


def _lines(cells: Sequence[Cell]) -> int:
    """How many lines the highest of a row's texts takes in its column."""
    counts = (
        sum(1 + len(part) // width for part in value.split("\n"))
        for value, (_, width) in zip(cells, COLUMNS, strict=False)
        if isinstance(value, str)
    )
    return min(HIGHEST, max(counts, default=1))


def _page(row: TaskRow) -> tuple[str, int]:
    """The page to look at: that of the answer where there is one, else that of the task."""
    for each in row.evidence:
        if row.answered_by and each.file != row.directive.file:
            return each.file, each.page
    return row.directive.file, row.task.page


def _cells(line: int, row: TaskRow) -> tuple[Cell, ...]:
    deadline = row.task.deadline
    return (
        line, row.directive.number, _day(row.directive.issued), row.directive.issuer, row.task.text, row.addressee,
        row.period, _day(deadline.due if deadline else None), WORDS[row.status], row.days_late,
        ", ".join(row.answered_by), _day(row.answered_on), float(row.confidence), proof(row, vietnamese=True),
    )  # fmt: skip


def _day(iso: str | None) -> date | str:
    """A whole day as a date that Excel can sort and filter; a month or a year as it is written."""
    return date.fromisoformat(iso) if iso and len(iso) == 10 else day(iso)


class _Links:
    """Addresses of pages, from the workbook's own folder so that both can be moved together."""

    def __init__(self, here: Path, places: Mapping[str, Path]) -> None:
        self._here, self._places = here.resolve(), places

    def to(self, file: str, page: int) -> str:
        address = os.path.relpath(self._places.get(file, Path(file)), self._here)
        return f"external:{address.replace('%', '%25').replace('#', '%23')}#page={page}"
