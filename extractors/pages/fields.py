"""What stands only in form fields, signature appearances and annotations, brought into the page at its place.

In most signed documents the number and the day are typed into such fields: the text layer says "Số:    /UBND-XD".
"""

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extractors.pages.layer import RawLine, from_field
from models.page import Box, Source

LEFT_OUT = {pdfium_c.FPDF_ANNOT_LINK, pdfium_c.FPDF_ANNOT_POPUP}
NORMAL_DISPLAY = 0


def has_fields(page: pdfium.PdfPage) -> bool:
    """Whether anything but links is laid over the page."""
    return any(kind not in LEFT_OUT for kind, _ in _annotations(page))


def field_boxes(page: pdfium.PdfPage) -> tuple[Box, ...]:
    """Where fields and annotations stand, in points from the page's top left."""
    left, _, _, top = page.get_bbox()
    return tuple(
        Box(rect.left - left, top - max(rect.top, rect.bottom), rect.right - left, top - min(rect.top, rect.bottom))
        for kind, rect in _annotations(page)
        if kind not in LEFT_OUT
    )


def flatten(pdf: pdfium.PdfDocument, index: int) -> pdfium.PdfPage:
    """The page with the appearances of its fields drawn into it; only the copy in memory changes."""
    page = pdf[index]
    pdfium_c.FPDFPage_Flatten(page, NORMAL_DISPLAY)
    page.close()
    return pdf[index]


def marked(lines: list[RawLine], fields: tuple[Box, ...]) -> list[RawLine]:
    """The lines, those inside a field marked as coming from it."""
    return [from_field(line) if any(_holds(box, line.box) for box in fields) else line for line in lines]


def over_picture(layer: list[RawLine], seen: list[RawLine]) -> list[RawLine]:
    """What was read from a page's image, the words of its fields taken from the fields themselves."""
    fields = [line for line in layer if line.source is Source.FIELD]
    kept = [line for line in seen if not any(_covers(field.box, line.box) for field in fields)]
    return kept + [field for field in fields if not any(_covers(line.box, field.box) for line in kept)]


def _covers(a: Box, b: Box) -> bool:
    """Whether `a` covers most of `b`."""
    wide = min(a.x1 + 2, b.x1) - max(a.x0 - 2, b.x0)
    high = min(a.y1 + 2, b.y1) - max(a.y0 - 2, b.y0)
    return wide > 0 and high > 0 and wide * high > 0.6 * (b.x1 - b.x0) * (b.y1 - b.y0)


def _holds(field: Box, line: Box) -> bool:
    x, y = (line.x0 + line.x1) / 2, (line.y0 + line.y1) / 2
    inside = field.x0 <= x <= field.x1 and field.y0 <= y <= field.y1
    return inside and line.x0 > field.x0 - 3 and line.x1 < field.x1 + 3


def _annotations(page: pdfium.PdfPage) -> Iterator[tuple[int, pdfium_c.FS_RECTF]]:
    for index in range(pdfium_c.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        rect = pdfium_c.FS_RECTF()
        pdfium_c.FPDFAnnot_GetRect(annotation, ctypes.byref(rect))
        yield pdfium_c.FPDFAnnot_GetSubtype(annotation), rect
        pdfium_c.FPDFPage_CloseAnnot(annotation)
