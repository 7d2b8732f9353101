"""A file into pages: the text layer where it can be trusted, optical recognition where not."""

from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path

import pypdfium2 as pdfium

from extractors.limits import MOST_CHARACTERS, MOST_PAGES
from extractors.pages.blanks import filled
from extractors.pages.fields import fields_of, flattened, marked, over_picture
from extractors.pages.file import open_pdf, problem_of
from extractors.pages.layer import RawLine, layer_lines
from extractors.pages.layout import arrange
from extractors.pages.legacy import encoding_of
from extractors.pages.pictures import is_picture, is_scan
from extractors.pages.quality import FEWEST, Quality, verdict
from extractors.pages.repair import repair_layer
from extractors.pages.runs import joined
from extractors.pages.signatures import signatures
from extractors.pages.signed import with_name
from extractors.pages.tables import grids_of_layer, grids_of_picture
from extractors.recognition.ocr import Picture, recognise
from models.document import Problem, Reading
from models.errors import UnreadableFile
from models.page import Page, Source

MANY = 150
"""Letters that make no words: more of them than a stamp or a page number has."""
FEW = 500
"""Letters of a signature's text set over a scan ("Người ký: … Thời gian ký: …"); what a page says is more."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page's lines as they were read, before layout."""

    lines: list[RawLine]
    source: Source
    quality: float | None
    turns: int = 0
    """Quarter turns, counter-clockwise, by which what was read lay on the page."""
    picture: Picture | None = None
    """The image from which they were read, upright."""


def read(path: str | Path, *, ocr: bool = True) -> Reading:
    """All pages of the PDF at `path`; raises UnreadableFile when there is nothing to read.

    A page that cannot be read is empty and stands in `problems`. Without `ocr` a scan's pages are empty.
    """
    file = Path(path)
    pdf = open_pdf(file)
    try:
        pages, problems = _pages(pdf, ocr=ocr)
        return Reading(pages=pages, signatures=signatures(pdf, file.stat().st_size), problems=problems)
    finally:
        pdf.close()


def _pages(pdf: pdfium.PdfDocument, *, ocr: bool) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    pages, problems = [], []
    count = len(pdf)
    for index in range(min(count, MOST_PAGES)):
        try:
            pages.append(_page(pdf, index, ocr=ocr))
        except (pdfium.PdfiumError, ValueError, MemoryError, OverflowError) as error:
            problems.append(problem_of(error, page=index + 1))
            pages.append(Page(number=index + 1, width=595.0, height=842.0, text=""))
    if count > MOST_PAGES:
        problems.append(Problem(stage="read", reason=f"only the first {MOST_PAGES} of {count} pages were read"))
    if len(problems) == count:
        raise UnreadableFile(f"no page can be read: {problems[0].reason}")
    return tuple(pages), tuple(problems)


def _page(pdf: pdfium.PdfDocument, index: int, *, ocr: bool) -> Page:
    page = pdf[index]
    fields = fields_of(page)
    if any(field.lettered for field in fields):
        page = flattened(pdf, index, page)
    try:
        sheet = _sheet(page, marked(joined(layer_lines(page)), fields), ocr=ocr)
        if sheet.turns:
            page.set_rotation((page.get_rotation() + 90 * sheet.turns) % 360)
        if sheet.picture:
            grids = grids_of_picture(sheet.picture)
            sheet = replace(sheet, lines=with_name(page, sheet.lines))
        else:
            grids = grids_of_layer(page)
            lines = filled(page, sheet.lines) if ocr else sheet.lines
            sheet = _Sheet(lines, sheet.source, sheet.quality)
        width, height = page.get_size()
        return arrange(
            sheet.lines,
            number=index + 1,
            width=width,
            height=height,
            source=sheet.source,
            quality=sheet.quality,
            grids=grids,
            turned=sheet.turns,
        )
    finally:
        page.close()


def _sheet(page: pdfium.PdfPage, lines: list[RawLine], *, ocr: bool) -> _Sheet:
    """The lines that can be trusted: of the layer, or read from the page's image."""
    if sum(len(line.text) for line in lines) > MOST_CHARACTERS:
        raise ValueError(f"more than {MOST_CHARACTERS} characters on one page")
    whole = "\n".join([line.text for line in lines])
    mended = _all_mended(lines, whole)
    quality = _quality(mended)
    if not quality.ok and (encoding := encoding_of(whole)):
        mended = _all_mended(lines, whole, encoding=encoding)
        quality = _quality(mended)
    few = quality.letters < FEW and _letters(mended, most=FEW) < FEW
    trusted = quality.ok and not (few and is_scan(page))
    if trusted or not ocr or not (quality.ok or _worth_reading(page, quality, mended)):
        return _Sheet(mended, Source.LAYER, quality.share if mended else None)
    seen, turns, picture = recognise(page)
    share = verdict("\n".join(line.text for line in seen)).share if seen else None
    return _Sheet(seen if turns else over_picture(mended, seen), Source.OCR, share, turns, picture)


def _worth_reading(page: pdfium.PdfPage, quality: Quality, lines: list[RawLine]) -> bool:
    """A bad layer is; a page with next to no words only when it shows letters of another kind, or a picture."""
    return quality.share > 0 or quality.foreign > FEWEST or _letters(lines, most=MANY + 1) > MANY or is_picture(page)


def _letters(lines: list[RawLine], *, most: int) -> int:
    """The letters of the page's own lines, counted up to so many."""
    texts = (line.text for line in lines if line.source is Source.LAYER)
    return sum(1 for _ in islice(filter(str.isalpha, chain.from_iterable(texts)), most))


def _quality(lines: list[RawLine]) -> Quality:
    return verdict("\n".join(line.text for line in lines if line.source is Source.LAYER))


def _all_mended(lines: list[RawLine], whole: str, *, encoding: str | None = None) -> list[RawLine]:
    """The lines, whose text is `whole`, with what has one right form set right."""
    right = repair_layer(whole, encoding=encoding)
    if right == whole:
        return lines
    return [_mended(line, text, encoding) for line, text in zip(lines, right.split("\n"), strict=True)]


def _mended(line: RawLine, text: str, encoding: str | None) -> RawLine:
    if text == line.text:
        return line
    words = tuple((repair_layer(word, encoding=encoding), box) for word, box in line.words)
    same = " ".join(word for word, _ in words) == text
    return RawLine(text, line.box, words if same else (), line.source, line.confidence, line.bold, line.text, line.ink)
