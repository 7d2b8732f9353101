"""What understanding a page costs: `python benchmarks/understand.py FOLDER [--plain 10] [--most MS]`.

For the PDFs below FOLDER whose text needs no OCR: the median milliseconds a page of everything that is understood, on
one core after warm-up, and each extractor's share. Beside it, in the same run and end to end (reading included), the
plain way on as many of the files as `--plain` says: pdfplumber's text, then underthesea's word segmentation, parts of
speech and named entities of every sentence. Time is processor time. With --most it fails where the median is above.
"""

import argparse
import gc
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import pdfplumber
from underthesea import ner, pos_tag, sent_tokenize, word_tokenize

from extractors import understand as stages
from extractors.read import read
from extractors.text.speech import opens_with_verb
from models.document import Reading
from models.errors import UnreadableFile
from models.page import Source

WARM = 10
"""Documents understood before the clock runs; the others are seen for the first time when they are measured."""
EXTRACTORS = ("join", "find_head", "short_names", "references", "dates", "find", "find_tasks")
"""The stages of `extractors.understand`, in running order; `short_names` and `find` are those of organizations."""


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--plain", type=int, default=10, metavar="FILES", help="files read the plain way as well")
    parser.add_argument("--most", type=float, metavar="MS", help="milliseconds a page that are too many")
    args = parser.parse_args()
    readings = {file: reading for file in sorted(args.folder.rglob("*.pdf")) if (reading := text_of(file))}
    if not readings:
        parser.error("no PDF with a text layer that can be read")
    files = list(readings)
    median = _understood(readings)
    _beside(files[:: max(1, len(files) // args.plain)])
    if args.most is not None and median > args.most:
        sys.exit(f"{median:.1f} ms a page at the median, more than {args.most:g}")


def text_of(file: Path) -> Reading | None:
    """The pages of a file, None where one of them is a scan."""
    try:
        reading = read(file, ocr=False)
    except UnreadableFile:
        return None
    return reading if all(page.source is not Source.OCR and page.quality for page in reading.pages) else None


def _understood(readings: dict[Path, Reading]) -> float:
    """The median milliseconds a page; prints it with the share of each stage."""
    for file in list(readings)[: min(WARM, len(readings) // 2)]:
        stages.understand(readings.pop(file))
    opens_with_verb("Mẫu đơn kèm theo")  # the tagger, which is loaded when a rare word first asks for it
    gc.freeze()  # as a worker process does: the pages of all files lie in memory here, and are no work of these stages
    spent: Counter[str] = Counter()
    for name in EXTRACTORS:
        setattr(stages, name, _watched(name, getattr(stages, name), spent))
    a_page = []
    for reading in readings.values():
        a_page.append(_timed(lambda reading=reading: stages.understand(reading)) / len(reading.pages))
    pages = sum(len(reading.pages) for reading in readings.values())
    median = 1000 * statistics.median(a_page)
    _say(f"{len(readings)} text documents, {pages} pages; {median:.1f} ms a page at the median")
    for name, seconds in spent.most_common():
        _say(f"  {name:12}{1000 * seconds / pages:7.2f} ms a page{seconds / spent.total():7.0%}")
    return median


def _watched(name: str, work: Callable[..., Any], spent: Counter[str]) -> Callable[..., Any]:
    @wraps(work)
    def timed(*args: object) -> object:
        start = time.process_time()
        try:
            return work(*args)
        finally:
            spent[name] += time.process_time() - start  # type: ignore[assignment]

    return timed


def _beside(files: list[Path]) -> None:
    plain(files[0])
    pages = sum(len(read(file, ocr=False).pages) for file in files)
    theirs = sum(_timed(lambda file=file: plain(file)) for file in files)
    ours = sum(_timed(lambda file=file: stages.understand(read(file, ocr=False))) for file in files)
    _say(f"end to end, {len(files)} files, {pages} pages:")
    _say(f"  read and understood         {1000 * ours / pages:8.1f} ms a page")
    _say(f"  pdfplumber and underthesea  {1000 * theirs / pages:8.1f} ms a page: {theirs / ours:.0f} times as much")


def plain(file: Path) -> None:
    """The text by pdfplumber; words, parts of speech and names of every sentence by underthesea."""
    with pdfplumber.open(file) as pdf:
        text = "\n".join(page.extract_text() for page in pdf.pages)
    for sentence in sent_tokenize(text):
        word_tokenize(sentence)
        pos_tag(sentence)
        ner(sentence)


def _timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")


if __name__ == "__main__":
    main()
