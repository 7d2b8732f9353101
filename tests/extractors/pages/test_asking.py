"""Questions to PDFium about many characters: as many answers, whatever their number."""

from pathlib import Path

import pypdfium2 as pdfium

from extractors.pages.asking import BOARD, fonts, numbers, structs
from tests.extractors.papers import paper


def test_more_characters_than_the_memory_holds_are_asked_in_parts(tmp_path: Path) -> None:
    textpage = pdfium.PdfDocument(paper(tmp_path, "Kế hoạch"))[0].get_textpage()
    once = structs("FPDFText_GetLooseCharBox", textpage, [0, 1], width=4)
    many = structs("FPDFText_GetLooseCharBox", textpage, [0, 1] * (BOARD // 16), width=4)
    assert many.shape == (BOARD // 8, 4)
    assert (many.reshape(-1, 2, 4) == once).all()


def test_numbers_are_those_that_pypdfium2_gives(tmp_path: Path) -> None:
    textpage = pdfium.PdfDocument(paper(tmp_path, "Kế hoạch"))[0].get_textpage()
    left, right, bottom, top = numbers("FPDFText_GetCharBox", textpage, [0, 3], form="d", count=4).tolist()
    assert [*zip(left, bottom, right, top, strict=True)] == [textpage.get_charbox(at) for at in (0, 3)]


def test_of_an_unknown_character_there_is_nothing(tmp_path: Path) -> None:
    textpage = pdfium.PdfDocument(paper(tmp_path, "Kế"))[0].get_textpage()
    known, unknown = fonts(textpage, [0, 10_000])
    assert known[0]
    assert unknown == (b"", 0)
