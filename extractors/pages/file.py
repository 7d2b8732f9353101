"""Opens a file, or says in a clerk's words why it cannot be read."""

from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extractors.limits import MOST_BYTES
from models.document import Problem
from models.errors import UnreadableFile

HEADER = 1024
"""A PDF's mark may stand anywhere in its first bytes."""
MOST_HELD = 32 * 1024**2
"""Bytes of a file that is read as a whole."""
REASONS = {
    pdfium_c.FPDF_ERR_PASSWORD: "the file is encrypted and needs a password",
    pdfium_c.FPDF_ERR_SECURITY: "the file is encrypted in a way that is not supported",
    pdfium_c.FPDF_ERR_FORMAT: "the file is damaged or cut off",
    pdfium_c.FPDF_ERR_FILE: "the file cannot be opened",
}


def open_pdf(file: Path) -> pdfium.PdfDocument:
    """The open document; raises UnreadableFile."""
    whole = _checked(file)
    try:
        pdf = pdfium.PdfDocument(whole or file)
    except pdfium.PdfiumError as error:
        raise UnreadableFile(REASONS.get(getattr(error, "err_code", None), f"not a readable PDF: {error}")) from error
    if len(pdf) == 0:
        pdf.close()
        raise UnreadableFile("the file has no pages")
    return pdf


def _checked(file: Path) -> bytes | None:
    """The file's bytes, for PDFium would read it in small pieces; None for a file too large to be held."""
    try:
        size = file.stat().st_size
        with file.open("rb") as handle:
            start = handle.read(HEADER if size > MOST_HELD else size)
    except OSError as error:
        raise UnreadableFile(f"the file cannot be opened: {error.strerror}") from error
    if not size:
        raise UnreadableFile("the file is empty")
    if size > MOST_BYTES:
        raise UnreadableFile(f"the file is larger than {MOST_BYTES // 1024**2} MB")
    if b"%PDF-" not in start[:HEADER]:
        raise UnreadableFile(f"not a PDF: {_likeness(start[:HEADER])}")
    return start if size <= MOST_HELD else None


def _likeness(start: bytes) -> str:
    text = start.lstrip().lower()
    if text.startswith((b"<!doctype html", b"<html", b"<?xml")):
        return "the file is a web page"
    if text.startswith(b"pk\x03\x04"):
        return "the file is a ZIP archive or an Office document"
    if text.startswith((b"\xff\xd8\xff", b"\x89png")):
        return "the file is an image"
    return "the file does not begin like one"


def problem_of(error: Exception, *, page: int) -> Problem:
    """What a page's failure is called in the records."""
    reason = "the page needs too much memory" if isinstance(error, MemoryError) else f"the page cannot be read: {error}"
    return Problem(stage="read", page=page, reason=reason)
