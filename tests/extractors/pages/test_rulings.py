"""Rulings among what is drawn on a page: strokes and filled shapes as thin as a line."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest

from extractors.pages.rulings import rulings
from tests.extractors.papers import paper


@pytest.mark.parametrize(
    ("drawn", "upright"),
    [
        pytest.param("#line(length: 5cm)", [False], id="a level stroke"),
        pytest.param("#line(length: 5cm, angle: 90deg)", [True], id="an upright stroke"),
        pytest.param("#line(length: 5cm, angle: 30deg)", [], id="a leaning stroke"),
        pytest.param("#rect(width: 5cm, height: 0.5pt, fill: black, stroke: none)", [False] * 2, id="a thin box"),
        pytest.param("#rect(width: 5cm, height: 1cm, fill: black, stroke: none)", [], id="shading"),
        pytest.param("#polygon(fill: black, (0cm, 0cm), (0cm, 2cm), (1cm, 0cm))", [], id="an upright side"),
        pytest.param("#rect(width: 5cm, height: 1cm)", [False, False, True, True], id="a frame"),
        pytest.param("#rotate(90deg)[#rect(width: 5cm, height: 0.5pt, fill: black)]", [True] * 2, id="a turned box"),
    ],
)
def test_what_is_drawn_rules(tmp_path: Path, drawn: str, upright: list[bool]) -> None:
    page = pdfium.PdfDocument(paper(tmp_path, drawn))[0]
    assert sorted(ruling.upright for ruling in rulings(page)) == upright
