"""What a good text layer garbles or lacks is read from the image, and only that."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest

from extractors.pages import hidden
from extractors.pages.hidden import garbled, uncovered
from extractors.pages.layer import RawLine, layer_lines
from extractors.read import read
from models.page import Box, Source
from tests.extractors.papers import letter

BODY = "Sở báo cáo kết quả rà soát các công trình. " * 8


@pytest.mark.parametrize(
    ("text", "is_garbled"),
    [
        pytest.param("ϸ≶ϟυϗϜϝϘϔϸϹϵϒϵϧϬϩϵϱ", True, id="letters of another script"),
        pytest.param("\x01\x04\x05\x06\x07\x08 \x01 \x0e\x0f \x10", True, id="no letters"),
        pytest.param(':sh"C3]h>Csv{Cz63', True, id="signs within words"),
        pytest.param("Số: 128/SXD-QLXD", False, id="a number"),
        pytest.param("Hộp thư: hoten@lamson.gov.vn, vanthu@lamson.gov.vn", False, id="addresses"),
        pytest.param("\uf0b7 \uf0a8 Có \uf0a8 Không", False, id="boxes to tick"),
        pytest.param("a = b * [c + d] > 5%; x_1 = 3", False, id="a formula"),
    ],
)
def test_garbled(text: str, is_garbled: bool) -> None:
    assert garbled(text) is is_garbled


def texts(lines: list[RawLine]) -> list[str]:
    return [line.text for line in lines]


def without(lines: list[RawLine], words: str, instead: str | None = None) -> list[RawLine]:
    """The lines as a layer has them where these words are a picture, or garbled."""
    found = [line for line in lines if words not in line.text]
    changed = [line._replace(text=instead) for line in lines if words in line.text and instead]
    return found + changed


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        pytest.param("128/SXD", None, id="a number that is a picture"),
        pytest.param("128/SXD", "ϸ≶ϟυϗϜϝϘϔϸϹϵϒϵϧϬ", id="a garbled number"),
        pytest.param("ngày 15", None, id="a date that is a picture"),
        pytest.param("SỞ XÂY DỰNG", ':sh"C3]h>Csv{Cz63', id="a garbled body"),
    ],
)
def test_the_image_says_what_the_layer_does_not(tmp_path: Path, words: str, instead: str | None) -> None:
    page = pdfium.PdfDocument(letter(tmp_path, BODY))[0]
    lines = layer_lines(page)
    [wanted] = [line for line in lines if words in line.text]
    found = uncovered(page, without(lines, words, instead))
    [seen] = [line for line in found if line.source is Source.OCR]
    assert words.split()[0] in seen.text
    assert abs(seen.box.y0 - wanted.box.y0) < 5
    assert instead not in texts(found)
    assert len(found) == len(lines)


def test_a_good_head_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(page: pdfium.PdfPage, area: Box) -> list[RawLine]:
        raise AssertionError(f"{area} of {page} is read")

    monkeypatch.setattr(hidden, "recognise_area", refuse)
    for number in ("128/SXD-QLXD", "#h(20pt)/SXD-QLXD"):
        page = pdfium.PdfDocument(letter(tmp_path, BODY, number=number))[0]
        lines = layer_lines(page)
        assert uncovered(page, lines) == lines


def test_a_page_without_a_head_is_not_read_again(tmp_path: Path) -> None:
    assert all(
        line.source is Source.LAYER for page in read(letter(tmp_path, BODY * 20)).pages[1:] for line in page.lines
    )
