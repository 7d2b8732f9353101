"""Assignment tables without upright rulings, by the blanks that go through all their rows."""

import pytest

from extractors.pages.layer import RawLine
from extractors.pages.layout import arrange
from models.page import Box, Page, Source

LEFTS = (85.0, 120.0, 300.0, 400.0, 490.0)
TITLES = ("STT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối", "Thời hạn")
FIRST = ("1", "Rà soát quy hoạch mạng lưới", "Sở Xây dựng", "Sở Công Thương", "30/9/2031")
SECOND = ("2", "Tập huấn nghiệp vụ", "Sở Nội vụ", "Các xã, phường", "Quý IV/2031")
AFTER = "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các cơ quan, đơn vị phản ánh để được hướng dẫn cụ thể"


def run(text: str, x0: float, y0: float, *, bold: bool = False, step: float = 5.4) -> RawLine:
    words, at = [], x0
    for word in text.split():
        words.append((word, Box(at, y0, at + step * len(word), y0 + 12)))
        at += step * len(word) + 3
    return RawLine(text, Box(x0, y0, at - 3, y0 + 12), tuple(words), bold=bold)


def row(cells: tuple[str, ...], y0: float, *, bold: bool = False) -> list[RawLine]:
    return [run(text, x0, y0, bold=bold) for text, x0 in zip(cells, LEFTS, strict=True) if text]


def sheet(*rows: list[RawLine], source: Source = Source.LAYER) -> Page:
    lines = [line._replace(source=source, confidence=0.97) for found in rows for line in found]
    return arrange(lines, number=1, width=595, height=842, source=source)


def cells(page: Page) -> list[list[str]]:
    [table] = page.tables
    found = [["" for _ in range(table.columns)] for _ in range(table.rows)]
    for cell in table.cells:
        found[cell.row][cell.column] = " ".join(page.text[cell.start : cell.end].split())
    return found


@pytest.mark.parametrize("source", [Source.LAYER, Source.OCR])
def test_columns_and_rows(source: Source) -> None:
    page = sheet(
        row(TITLES, 400, bold=True),
        row(("", "", "", "hợp", ""), 414, bold=True),
        row(FIRST, 432),
        row(("", "lưới chợ nông thôn", "", "", ""), 446),
        row(SECOND, 464),
        [run(AFTER, 85, 490, step=4.2)],
        source=source,
    )
    assert cells(page) == [
        ["STT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn"],
        ["1", "Rà soát quy hoạch mạng lưới lưới chợ nông thôn", *FIRST[2:]],
        list(SECOND),
    ]
    assert page.text.rstrip().endswith(AFTER)


def test_a_number_in_the_middle_of_its_row() -> None:
    page = sheet(
        row(TITLES, 400, bold=True),
        row(("", "Rà soát quy hoạch mạng lưới", "", "", ""), 425),
        row(("1", "lưới chợ nông thôn", *FIRST[2:]), 439),
        row(("", "và chợ đầu mối", "", "", ""), 453),
        row(("", "Tập huấn nghiệp vụ", "", "", ""), 475),
        row(("2", "và kiểm tra", *SECOND[2:]), 489),
    )
    assert [found[:2] for found in cells(page)[1:]] == [
        ["1", "Rà soát quy hoạch mạng lưới lưới chợ nông thôn và chợ đầu mối"],
        ["2", "Tập huấn nghiệp vụ và kiểm tra"],
    ]


def test_a_row_that_parts_the_table_is_one_cell() -> None:
    page = sheet(
        row(TITLES, 400, bold=True),
        [run("I. NHÓM NHIỆM VỤ VỀ QUY HOẠCH, HẠ TẦNG THƯƠNG MẠI VÀ CHỢ", 85, 420)],
        row(FIRST, 440),
        row(SECOND, 460),
    )
    assert cells(page)[1] == ["I. NHÓM NHIỆM VỤ VỀ QUY HOẠCH, HẠ TẦNG THƯƠNG MẠI VÀ CHỢ", "", "", "", ""]
    assert cells(page)[3] == list(SECOND)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param((("STT", "Họ và tên", "Chức vụ", "Đơn vị", "Ghi chú"), FIRST), id="a list of names"),
        pytest.param((TITLES,), id="titles without rows"),
        pytest.param((TITLES, ("", *FIRST[1:])), id="rows without numbers"),
    ],
)
def test_no_assignment_table(rows: tuple[tuple[str, ...], ...]) -> None:
    assert not sheet(*(row(cells, 400 + 18 * at) for at, cells in enumerate(rows))).tables
