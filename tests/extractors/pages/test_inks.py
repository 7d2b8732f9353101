"""Arrival stamps, seals and watermarks of text layers, told by their ink: the head is as without them."""

from pathlib import Path

import pytest

from extractors.read import read
from models.page import Page, Zone
from tests.extractors.papers import HEAD, paper

STAMP = "VĂN PHÒNG UBND TỈNH LÂM SƠN \\ CÔNG VĂN ĐẾN \\ Số: 10733 \\ Ngày: 23/4/2031"
BODY = "Sở Xây dựng đã phối hợp với các đơn vị liên quan kiểm tra thực tế tại hiện trường và báo cáo kết quả như sau."


def stamp(x: str, y: str, *, turn: int = 0, ink: str = "red") -> str:
    """An arrival stamp in a box at a place of the page."""
    set_in = f"#set text(fill: {ink}, size: 9pt)\n#set par(first-line-indent: 0pt, leading: 0.4em)\n"
    return (
        f"#place(top + left, dx: {x}, dy: {y})[#rotate({turn}deg)[#box(stroke: {ink}, inset: 4pt)[{set_in}{STAMP}]]]\n"
    )


def zone(page: Page, *zones: Zone) -> list[str]:
    return [page.text[line.start : line.end] for line in page.lines if line.zone in zones]


def headed(folder: Path, over: str) -> Page:
    head = HEAD.replace("{number}", "128/SXD-QLXD").replace("{day}", "15")
    return read(paper(folder, over + head + BODY)).pages[0]


@pytest.mark.parametrize(
    "over",
    [
        pytest.param(stamp("4.2cm", "-1.7cm", turn=-3), id="turned, above the head"),
        pytest.param(stamp("4.2cm", "-1.7cm"), id="level, above the head"),
        pytest.param(stamp("0.5cm", "0.3cm", turn=4), id="over the left column"),
        pytest.param(stamp("10cm", "1.9cm"), id="right of the number"),
        pytest.param(stamp("10cm", "1.9cm", ink="blue"), id="blue"),
        pytest.param(stamp("10cm", "1.9cm", turn=-4, ink="black"), id="black and turned"),
        pytest.param(
            "#place(center + horizon)[#rotate(-40deg)[#text(size: 48pt, fill: gray)[BẢN SAO]]]\n", id="a watermark"
        ),
    ],
)
def test_the_head_survives(tmp_path: Path, over: str) -> None:
    plain, stamped = headed(tmp_path, ""), headed(tmp_path, over)
    assert zone(stamped, Zone.HEAD_LEFT, Zone.HEAD_RIGHT) == zone(plain, Zone.HEAD_LEFT, Zone.HEAD_RIGHT)
    assert zone(stamped, Zone.BODY) == zone(plain, Zone.BODY)
    assert zone(stamped, Zone.STAMP)


def test_a_number_put_in_red_is_the_heads_own(tmp_path: Path) -> None:
    head = HEAD.replace("{number}", "#text(fill: red)[128]/SXD-QLXD").replace("{day}", "15")
    page = read(paper(tmp_path, head + "#text(fill: red)[*KHẨN*]\n\n" + BODY)).pages[0]
    assert "Số: 128/SXD-QLXD" in zone(page, Zone.HEAD_LEFT)


def test_a_page_whose_lines_all_stand_askew_has_no_stamps(tmp_path: Path) -> None:
    page = read(paper(tmp_path, "#rotate(2deg)[" + "\n\n".join([BODY] * 4) + "]")).pages[0]
    assert not zone(page, Zone.STAMP)
    assert len(zone(page, Zone.BODY)) > 4


def test_letters_slanted_for_want_of_an_italic_are_not_turned(tmp_path: Path) -> None:
    page = read(paper(tmp_path, "\n\n".join([BODY] * 4) + "\n\n#skew(ax: -12deg)[Ngày tháng năm nghiêng]")).pages[0]
    assert not zone(page, Zone.STAMP)
