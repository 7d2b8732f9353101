"""A signer's name that a seal hides is read again, others are not."""

import pypdfium2 as pdfium
import pytest

from extractors.pages import signed
from extractors.pages.layer import RawLine
from models.page import Box, Source


def line(text: str, x0: float, y0: float) -> RawLine:
    return RawLine(text, Box(x0, y0, x0 + 6 * len(text), y0 + 12), (), Source.OCR, 0.97)


BLOCK = [
    line("Nơi nhận:", 85, 500),
    line("- Như trên;", 85, 515),
    line("KT. GIÁM ĐỐC", 380, 500),
    line("PHÓ GIÁM ĐỐC", 380, 515),
]


@pytest.fixture(autouse=True)
def boxes(monkeypatch: pytest.MonkeyPatch) -> None:
    """No line is read by itself, unless a test says what it gives."""
    monkeypatch.setattr(signed, "recognise_boxes", lambda *_, **__: [])


@pytest.fixture
def page() -> pdfium.PdfPage:
    return pdfium.PdfDocument.new().new_page(595, 842)


def test_a_legible_name_is_not_read_again(page: pdfium.PdfPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signed, "recognise_area", lambda *_, **__: pytest.fail("the image was read"))
    lines = [*BLOCK, line("Đinh Văn Mẫu", 385, 600)]
    assert signed.with_name(page, lines) == lines


def test_a_page_without_a_signature_is_not_read_again(page: pdfium.PdfPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signed, "recognise_area", lambda *_, **__: pytest.fail("the image was read"))
    lines = [line("Sở Xây dựng báo cáo như sau:", 85, 300)]
    assert signed.with_name(page, lines) == lines


def test_a_hidden_name_is_read_again_and_takes_the_place_of_its_rest(
    page: pdfium.PdfPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = line("Đinh Văn Mẫu", 385, 600)
    monkeypatch.setattr(signed, "recognise_area", lambda *_, **__: [line("PHÓ GIÁM ĐỐC", 380, 515), name])
    assert signed.with_name(page, [*BLOCK, line("n Mẫu", 410, 601)]) == [*BLOCK, name]


def test_a_strange_name_stays_where_nothing_better_is_read(
    page: pdfium.PdfPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signed, "recognise_area", lambda *_, **__: [line("Ũi Văn Mẫu", 385, 600)])
    lines = [*BLOCK, line("Ui Văn Mẫu", 385, 600)]
    assert signed.with_name(page, lines) == lines


def test_a_name_that_no_crop_shows_is_read_by_itself(page: pdfium.PdfPage, monkeypatch: pytest.MonkeyPatch) -> None:
    rest = line("inh Văn Mẫ", 395, 600)
    asked: list[Box] = []

    def read(_: pdfium.PdfPage, boxes: list[Box], *, within: Box, unsealed: bool) -> list[RawLine]:
        asked.extend(boxes)
        assert within.x0 < 380 - 90
        assert within.x1 == 595
        return [line("Đinh Văn Mẫu", 380, 600), line("Đinh Vàn Mẫu", 380, 600)] if unsealed else [rest]

    monkeypatch.setattr(signed, "recognise_area", lambda *_, **__: [rest])
    monkeypatch.setattr(signed, "recognise_boxes", read)
    found = signed.with_name(page, [*BLOCK, rest])
    assert found[-1].text == "Đinh Văn Mẫu"
    assert rest not in found
    assert min(box.x0 for box in asked) < rest.box.x0 - 12


@pytest.mark.parametrize(
    ("readings", "name"),
    [
        pytest.param(("Lê Tnành Mẫu", "Iê Thành Mẫu", "Lê Thành Mẫu"), "Lê Thành Mẫu", id="word by word"),
        pytest.param(("Lê Thành Mẫu", "Lê Hành Mẩu", "Thành"), None, id="each reading another word"),
        pytest.param(("lê hành Mẫu", "lê hành Mẫu"), None, id="letters that stay hidden"),
        pytest.param(("Xê Thành Mẫu", "Xê Thành Mẫu"), None, id="no family name"),
        pytest.param((), None, id="nothing read"),
    ],
)
def test_elected(readings: tuple[str, ...], name: str | None) -> None:
    assert signed.elected([text.split() for text in readings]) == name
