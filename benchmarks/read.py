"""How fast files are read: `python benchmarks/read.py FOLDER`.

Text documents: pages a second of `read` beside PDFium's raw text and pdfplumber's, on the same files, by turns.
Scans: seconds a page, and the share of it that is spent inside the OCR engine.
"""

import sys
import time
from collections.abc import Callable, Iterable
from itertools import product
from pathlib import Path

import pdfplumber
import pypdfium2 as pdfium

from extractors.read import read
from extractors.recognition import ocr
from models.errors import UnreadableFile
from models.page import Source

ROUNDS = 3
"""Each file is read so often by each, by turns; the least time counts: other work on the machine only adds to it."""


def main() -> None:
    """Prints the figures for the PDFs below the folder given as argument."""
    files = sorted(Path(sys.argv[1]).rglob("*.pdf"))
    texts, scans = _parted(files)
    _texts(texts)
    _scans(scans)


def _parted(files: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """Files that are read without asking the OCR engine for anything, and files that are all scans."""
    texts, scans = [], []
    engine = _Watched(ocr.default_engine())
    before, ocr.default_engine = ocr.default_engine, lambda: engine  # type: ignore[assignment]
    for file in files:
        engine.seconds = 0.0
        try:
            pages = read(file).pages
        except UnreadableFile as error:
            _say(f"{file.name}: {error}")
            continue
        if all(page.source is Source.OCR for page in pages):
            scans.append(file)
        elif not engine.seconds:
            texts.append(file)
    ocr.default_engine = before
    return texts, scans


def _texts(files: list[Path]) -> None:
    pages = _pages(files)
    if not pages:
        return
    raw, ours, plumber = _least((_raw, _read, _plumber), files)
    _say(f"text documents: {len(files)} files, {pages} pages; CPU time")
    _say(f"  raw PDFium text   {pages / raw:8.0f} pages/s")
    _say(f"  read              {pages / ours:8.0f} pages/s: {raw / ours:.2f} of raw, {plumber / ours:.0f} x pdfplumber")
    _say(f"  pdfplumber text   {pages / plumber:8.1f} pages/s")


def _scans(files: list[Path]) -> None:
    pages = _pages(files)
    if not pages:
        return
    engine = _Watched(ocr.default_engine())
    ocr.default_engine = lambda: engine  # type: ignore[assignment]
    whole = _timed(_read, files)
    share = engine.seconds / whole
    _say(f"scans: {len(files)} files, {pages} pages, {whole / pages:.2f} s a page, {share:.0%} inside the OCR engine")


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")


class _Watched:
    """An OCR engine whose time is counted."""

    def __init__(self, engine: ocr.OcrEngine) -> None:
        self.engine, self.seconds = engine, 0.0

    def turns(self, image: object) -> object:
        return self._counted(self.engine.turns, image)

    def lines(self, image: object) -> object:
        return self._counted(self.engine.lines, image)

    def read(self, image: object, boxes: object) -> object:
        return self._counted(self.engine.read, image, boxes)

    def _counted(self, ask: Callable[..., object], *what: object) -> object:
        start = time.process_time()
        found = ask(*what)
        self.seconds += time.process_time() - start
        return found


def _pages(files: Iterable[Path]) -> int:
    return sum(len(pdfium.PdfDocument(file)) for file in files)


def _raw(file: Path) -> None:
    for page in pdfium.PdfDocument(file):
        page.get_textpage().get_text_range()


def _read(file: Path) -> None:
    read(file)


def _plumber(file: Path) -> None:
    with pdfplumber.open(file) as pdf:
        for page in pdf.pages:
            page.extract_text()


def _timed(work: Callable[[Path], None], files: list[Path]) -> float:
    start = time.process_time()
    for file in files:
        work(file)
    return time.process_time() - start


def _least(works: tuple[Callable[[Path], None], ...], files: list[Path]) -> list[float]:
    """The time of each work over all files, of each file the least."""
    least = dict.fromkeys(product(files, works), float("inf"))
    for _, file, work in product(range(ROUNDS), files, works):
        least[file, work] = min(least[file, work], _timed(work, [file]))
    return [sum(least[file, work] for file in files) for work in works]


if __name__ == "__main__":
    main()
