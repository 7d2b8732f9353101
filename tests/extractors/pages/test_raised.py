"""Digits set above their line are footnotes' marks; digits on the line and in numbers are not."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest

from extractors.pages.layer import layer_lines
from tests.extractors.papers import paper


def text_of(file: Path) -> str:
    with pdfium.PdfDocument(file) as pdf:
        return " ".join(line.text for line in layer_lines(pdf[0]))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        pytest.param("Nghị định số 15/2031/NĐ-CP#super[2] của Chính phủ", "15/2031/NĐ-CP² của", id="after a symbol"),
        pytest.param("theo báo cáo#super[12], các sở", "báo cáo¹², các", id="two digits before a comma"),
        pytest.param("#super[3] Theo Kế hoạch", "³ Theo", id="before a word"),
        pytest.param("khoản 2 Điều 15, mục A1.", "khoản 2 Điều 15, mục A1.", id="digits on the line"),
    ],
)
def test_raised_digits_are_marks(tmp_path: Path, typed: str, read: str) -> None:
    assert read in text_of(paper(tmp_path, typed))
