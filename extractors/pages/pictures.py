"""Is a page a picture? Cheap questions to PDFium's list of page objects."""

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extractors.pages.asking import objects

COVERED = 0.25
"""An image that covers this share of the page is a scan."""
WHOLE = 0.6
"""An image that covers this share is the page itself, also where some words were set over it."""
MAY_SHOW = {pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_FORM}
"""What an image stands in: most pages have neither, which is soon known."""
DRAWN = 300
"""So many drawn shapes without text are letters turned into outlines."""


def is_picture(page: pdfium.PdfPage) -> bool:
    """Whether the page's writing may stand in an image or in outlines."""
    width, height = page.get_size()
    shapes = 0
    for thing in page.get_objects(max_depth=4):
        if thing.type == pdfium_c.FPDF_PAGEOBJ_IMAGE and _area(thing) > COVERED * width * height:
            return True
        shapes += thing.type == pdfium_c.FPDF_PAGEOBJ_PATH
        if shapes > DRAWN:
            return True
    return False


def is_scan(page: pdfium.PdfPage) -> bool:
    """Whether one image is nearly the whole page: words of a layer over it need not be all that it says."""
    if not objects(page, MAY_SHOW):
        return False
    width, height = page.get_size()
    images = page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_IMAGE,), max_depth=4)
    return any(_area(image) > WHOLE * width * height for image in images)


def _area(thing: pdfium.PdfObject) -> float:
    left, bottom, right, top = thing.get_bounds()
    return float((right - left) * (top - bottom))
