"""Ruled tables: their grids of cells, from drawn lines or from the ruling seen in a page's image."""

from pathlib import Path

import pypdfium2 as pdfium

from extractors.layout import Grid


def grids_of_layer(file: Path, page: pdfium.PdfPage, index: int) -> tuple[Grid, ...]:
    """The tables drawn on a page."""
    return ()


def grids_of_picture(page: pdfium.PdfPage) -> tuple[Grid, ...]:
    """The tables seen in a page's image."""
    return ()
