"""What stands only in form fields, signature appearances and annotations, brought into the page at its place.

In most signed documents the number and the day are typed into such fields: the text layer says "Số:    /UBND-XD".
"""

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extractors.pages.layer import RawLine, from_field
from models.page import Box, Source

LEFT_OUT = {pdfium_c.FPDF_ANNOT_LINK, pdfium_c.FPDF_ANNOT_POPUP}
NORMAL_DISPLAY = 0
DEEPEST = 6
"""Drawings inside drawings that are looked into for letters; deeper ones are taken to hold some."""


class Field(NamedTuple):
    """A field or annotation: where it stands, in points from the page's top left, and whether it draws letters."""

    box: Box
    lettered: bool


def fields_of(page: pdfium.PdfPage) -> tuple[Field, ...]:
    """What is laid over the page; links are not."""
    left, _, _, top = page.get_bbox()
    return tuple(_field(handle, left, top) for kind, handle in _annotations(page) if kind not in LEFT_OUT)


def flattened(pdf: pdfium.PdfDocument, index: int, page: pdfium.PdfPage) -> pdfium.PdfPage:
    """The page with the appearances of its fields drawn into it; only the copy in memory changes.

    The page is read by PDFium a second time, so this is for pages whose fields draw letters: pictures of signatures
    and seals are seen without it.
    """
    pdfium_c.FPDFPage_Flatten(page, NORMAL_DISPLAY)
    flat = pdf[index]
    page.close()  # not before: PDFium forgets the fonts that no open page uses
    return flat


def marked(lines: list[RawLine], fields: tuple[Field, ...]) -> list[RawLine]:
    """The lines, those inside a field marked as coming from it."""
    if not fields:
        return lines
    return [from_field(line) if any(_holds(field.box, line.box) for field in fields) else line for line in lines]


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


def _annotations(page: pdfium.PdfPage) -> Iterator[tuple[int, object]]:
    """Kind and handle of each annotation; the handle is good until the next is asked for."""
    for index in range(pdfium_c.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page, index)
        if annotation:
            yield pdfium_c.FPDFAnnot_GetSubtype(annotation), annotation
            pdfium_c.FPDFPage_CloseAnnot(annotation)


def _field(annotation: object, left: float, top: float) -> Field:
    rect = pdfium_c.FS_RECTF()
    pdfium_c.FPDFAnnot_GetRect(annotation, ctypes.byref(rect))
    low, high = sorted((rect.top, rect.bottom))
    count = pdfium_c.FPDFAnnot_GetObjectCount(annotation)
    lettered = any(_lettered(pdfium_c.FPDFAnnot_GetObject(annotation, at), DEEPEST) for at in range(count))
    return Field(Box(rect.left - left, top - high, rect.right - left, top - low), lettered)


def _lettered(thing: object, depth: int) -> bool:
    """Whether a drawn thing is text, or holds some."""
    kind = pdfium_c.FPDFPageObj_GetType(thing)
    if kind != pdfium_c.FPDF_PAGEOBJ_FORM:
        return bool(kind == pdfium_c.FPDF_PAGEOBJ_TEXT)
    if not depth:
        return True
    inner = (pdfium_c.FPDFFormObj_GetObject(thing, at) for at in range(pdfium_c.FPDFFormObj_CountObjects(thing)))
    return any(_lettered(one, depth - 1) for one in inner)
