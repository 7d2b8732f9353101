"""A file into pages: the text layer where it can be trusted, optical recognition where not."""

from pathlib import Path

import pypdfium2 as pdfium

from extractors.fields import field_boxes, flatten, marked
from extractors.layer import layer_lines
from extractors.layout import arrange
from extractors.ocr import recognise
from extractors.signatures import signatures
from models.document import Problem, Reading
from models.errors import UnreadableFile
from models.page import Page, Source

FEW = 100
"""A page with fewer characters of its own under an image is a scan with a stamp."""


def read(path: str | Path, *, ocr: bool = True) -> Reading:
    """All pages of the PDF at `path`; raises UnreadableFile when there is nothing to read."""
    file = Path(path)
    pdf = _open(file)
    try:
        pages, problems = _pages(pdf, ocr=ocr)
        return Reading(pages=pages, signatures=signatures(pdf, file.stat().st_size), problems=problems)
    finally:
        pdf.close()


def _open(file: Path) -> pdfium.PdfDocument:
    try:
        pdf = pdfium.PdfDocument(file)
        pdf.init_forms()
    except pdfium.PdfiumError as error:
        raise UnreadableFile(f"not a readable PDF: {error}") from error
    if len(pdf) == 0:
        raise UnreadableFile("the PDF has no pages")
    return pdf


def _pages(pdf: pdfium.PdfDocument, *, ocr: bool) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    pages, problems = [], []
    for index in range(len(pdf)):
        try:
            pages.append(_page(pdf, index, ocr=ocr))
        except pdfium.PdfiumError as error:
            problems.append(Problem(stage="read", page=index + 1, reason=str(error)))
            pages.append(Page(number=index + 1, width=595, height=842, text=""))
    return tuple(pages), tuple(problems)


def _page(pdf: pdfium.PdfDocument, index: int, *, ocr: bool) -> Page:
    page = pdf[index]
    fields = field_boxes(page)
    if fields:
        page = flatten(pdf, index)
    width, height = page.get_size()
    lines, source = marked(layer_lines(page), fields), Source.LAYER
    if ocr and sum(len(line.text) for line in lines) < FEW:
        lines, source = recognise(page), Source.OCR
    return arrange(lines, number=index + 1, width=width, height=height, source=source)
