"""A page's image is read: its text, its places, turned and worn pages. The project's own samples serve as pages."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pypdfium2
import pytest

from extractors.pages.layer import RawLine, layer_lines
from extractors.pages.quality import verdict
from extractors.recognition.ink import Rgb
from extractors.recognition.ocr import OcrLine, default_engine, recognise, recognise_area, recognise_boxes, render
from models.page import Box, Source
from tests.extractors.papers import paper

SAMPLES = Path(__file__).parents[3] / "corpus" / "samples"
LETTER = SAMPLES / "02-cong-van-612-bct-tknl.pdf"


@pytest.fixture(scope="module")
def page() -> pypdfium2.PdfPage:
    return pypdfium2.PdfDocument(LETTER)[0]


@pytest.fixture(scope="module")
def lines(page: pypdfium2.PdfPage) -> list[RawLine]:
    return recognise(page).lines


def test_a_clean_page_is_read_nearly_without_fault(page: pypdfium2.PdfPage, lines: list[RawLine]) -> None:
    printed = [word for line in layer_lines(page) for word in line.text.split() if len(word) > 1]
    read = {word for line in lines for word in line.text.split()}
    assert sum(word in read for word in printed) / len(printed) > 0.92
    assert verdict("\n".join(line.text for line in lines)).ok


def test_lines_and_words_have_boxes_on_the_page(page: pypdfium2.PdfPage, lines: list[RawLine]) -> None:
    width, height = page.get_size()
    for line in lines:
        assert line.source is Source.OCR
        assert 0 <= line.box.x0 < line.box.x1 <= width + 1
        assert 0 <= line.box.y0 < line.box.y1 <= height + 1
        assert " ".join(word for word, _ in line.words) == line.text
        lefts = [box.x0 for _, box in line.words]
        assert lefts == sorted(lefts)


def test_words_stand_where_the_layer_has_them(page: pypdfium2.PdfPage, lines: list[RawLine]) -> None:
    truth = {word: box for line in layer_lines(page) for word, box in line.words}
    found = {word: box for line in lines for word, box in line.words}
    unique = [word for word in truth.keys() & found.keys() if len(word) > 5]
    near = [word for word in unique if abs(truth[word].x0 - found[word].x0) < 5]
    assert len(near) > 0.8 * len(unique) > 4


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_turned_page_reads_the_same(page: pypdfium2.PdfPage, turns: int) -> None:
    as_it_is = recognise(page)
    page.set_rotation(360 - 90 * turns)
    try:
        found = recognise(page)
    finally:
        page.set_rotation(0)
    assert (as_it_is.turns, found.turns) == (0, turns)
    assert [line.text for line in found.lines][:5] == [line.text for line in as_it_is.lines][:5]
    assert found.lines[0].box == pytest.approx(as_it_is.lines[0].box, abs=3)


def test_a_blank_page_has_no_lines() -> None:
    assert default_engine().lines(np.full((1100, 800, 3), 255, np.uint8)) == []


def test_a_tiny_image_does_no_harm() -> None:
    assert default_engine().lines(np.full((1, 1, 3), 255, np.uint8)) == []


def test_an_area_is_read_at_its_place_on_the_page(page: pypdfium2.PdfPage) -> None:
    width, _ = page.get_size()
    head = recognise_area(page, Box(0, 40, width, 160))
    assert any("CỘNG HÒA" in line.text for line in head)
    assert all(line.box.y0 >= 38 and line.box.y1 <= 162 for line in head)


def test_a_page_of_five_metres_is_rendered_within_bounds() -> None:
    pdf = pypdfium2.PdfDocument.new()
    image, scale = render(pdf.new_page(14_000, 14_000))
    assert image.size <= 3 * 12_100_000
    assert scale < 1


def test_a_page_is_rendered_in_colours(tmp_path: Path) -> None:
    file = paper(tmp_path, "#rect(width: 9cm, height: 2cm, fill: red)")
    image, scale = render(pypdfium2.PdfDocument(file)[0], dpi=72)
    assert (scale, image.shape[2]) == (1.0, 3)
    assert ((image[:, :, 0] > 200) & (image[:, :, 1:].max(2) < 90)).sum() > 10_000


class Parrot:
    """An engine that says one thing: the interface needs nothing else."""

    def turns(self, _: Rgb) -> int:
        return 0

    def lines(self, image: Rgb) -> list[OcrLine]:
        return self.read(image, [Box(0, 0, image.shape[1], 40)])

    def read(self, _: Rgb, boxes: Sequence[Box]) -> list[OcrLine]:
        words = ["Tố", "chức", "12/QD-UBND"]
        return [OcrLine(" ".join(words), box, 0.9, tuple((word, box) for word in words)) for box in boxes]


def test_another_engine_can_be_put_in_and_its_slips_are_mended(page: pypdfium2.PdfPage) -> None:
    (line,) = recognise(page, engine=Parrot()).lines
    assert line.text == "Tổ chức 12/QĐ-UBND"
    assert line.printed == "Tố chức 12/QD-UBND"


def test_boxes_of_a_page_are_read_where_no_line_would_be_found(page: pypdfium2.PdfPage) -> None:
    boxes = [Box(100, 300, 200, 314), Box(120, 330, 220, 344)]
    found = recognise_boxes(page, boxes, within=Box(50, 250, 400, 500), unsealed=False, engine=Parrot())
    assert [tuple(round(edge) for edge in line.box) for line in found] == boxes
    assert not recognise_boxes(page, boxes, within=Box(50, 250, 400, 500), unsealed=True, engine=Parrot())
