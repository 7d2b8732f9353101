"""Blanks of the head filled from the page's image."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest

from extractors.pages import blanks
from extractors.pages.layer import RawLine, layer_lines
from models.page import Box, Source
from tests.extractors.papers import letter


def lines_of(file: Path) -> tuple[pdfium.PdfPage, list[RawLine]]:
    page = pdfium.PdfDocument(file)[0]
    return page, layer_lines(page)


def seen(text: str) -> list[RawLine]:
    return [RawLine(text, Box(90, 100, 500, 112), (), Source.OCR, 0.97)]


def test_a_head_without_blanks_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blanks, "recognise_area", lambda *_, **__: pytest.fail("the image was read"))
    page, lines = lines_of(letter(tmp_path, "Nội dung."))
    assert blanks.filled(page, lines) == lines


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        pytest.param("Số: 96 /SXD-QLXD", ["96"], id="a number"),
        pytest.param("Số:96 /SXD-QLXD", ["96"], id="a number close to its word"),
        pytest.param("Số: /SXD-QLXD", [], id="still blank"),
        pytest.param("một dòng khác", [], id="something else"),
    ],
)
def test_a_blank_number_is_filled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read: str, expected: list[str]
) -> None:
    monkeypatch.setattr(blanks, "recognise_area", lambda *_, **__: seen(read))
    page, lines = lines_of(letter(tmp_path, "Nội dung.", number="#h(1cm)/SXD-QLXD"))
    added = [line for line in blanks.filled(page, lines) if line.source is Source.OCR]
    assert [line.text for line in added] == expected


def test_a_blank_day_is_filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blanks, "recognise_area", lambda *_, **__: seen("Lâm Sơn, ngày 7 tháng 4 năm 2025"))
    page, lines = lines_of(letter(tmp_path, "Nội dung.", day="#h(1cm)"))
    assert [line.text for line in blanks.filled(page, lines) if line.source is Source.OCR] == ["7"]
