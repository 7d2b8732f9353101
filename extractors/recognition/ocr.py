"""Optical character recognition: one small interface, so that another engine can be put in, and pages read by it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, Protocol

import numpy as np
import pypdfium2

from extractors.limits import MOST_PIXELS
from extractors.pages.layer import RawLine
from extractors.pages.repair import repair_words
from extractors.recognition.ink import Rgb, dark
from extractors.recognition.seals import without_seal
from models.page import Box, Source

DPI = 200


@dataclass(frozen=True, slots=True)
class OcrLine:
    """One line as an engine read it; boxes in pixels of the image that the engine was given.

    `words` are what the engine stands for; `text` is what it saw at first (they differ where digits were read again).
    """

    text: str
    box: Box
    confidence: float
    words: tuple[tuple[str, Box], ...] = ()
    readings: tuple[tuple[tuple[str, float], ...], ...] = ()
    """For each word what else it may be and at what cost (natural logarithms), its own reading first."""


class OcrEngine(Protocol):
    """Anything that reads the lines of an image, which is given as RGB (height × width × 3) or as gray values."""

    def turns(self, image: Rgb, /) -> int:
        """Quarter turns, counter-clockwise, by which the image's content lies: 0 to 3."""
        ...

    def lines(self, image: Rgb) -> list[OcrLine]:
        """The lines of the image, from top to bottom; skewed pages included."""
        ...

    def read(self, image: Rgb, boxes: Sequence[Box]) -> list[OcrLine]:
        """What stands in each of these boxes, which hold one line each."""
        ...


class Picture(NamedTuple):
    """A page's image and its pixels per point."""

    image: Rgb
    scale: float


class Seen(NamedTuple):
    """What a page's image shows: its lines, in points of the page turned upright, and by how much it lay turned."""

    lines: list[RawLine]
    turns: int
    picture: Picture
    """The image, upright."""


@cache
def default_engine() -> OcrEngine:
    """The engine of this process: trueocr on one thread, because a pool runs one worker a core."""
    from extractors.recognition.recognizer import TrueOcrEngine

    return TrueOcrEngine(threads=1)


def recognise(page: pypdfium2.PdfPage, *, engine: OcrEngine | None = None, dpi: int = DPI) -> Seen:
    """The lines of a page's image, repaired; a page scanned on its side or head is turned first."""
    engine = engine or default_engine()
    image, scale = render(page, dpi=dpi)
    turns = engine.turns(image)
    if turns:
        image = np.ascontiguousarray(np.rot90(image, -turns))
    return Seen(_lines(engine, image, scale), turns, Picture(image, scale))


def recognise_area(
    page: pypdfium2.PdfPage, area: Box, *, unsealed: bool = False, engine: OcrEngine | None = None
) -> list[RawLine]:
    """The lines of an area of a page (points from its top left), repaired and in points of the page.

    `unsealed` takes a round seal away first; without one there are no lines then.
    """
    image, scale = render(page, area=area)
    if unsealed:
        clean = without_seal(dark(image))
        if clean is None:
            return []
        image = clean
    return _lines(engine or default_engine(), image, scale, left=area.x0, top=area.y0)


def recognise_boxes(
    page: pypdfium2.PdfPage, boxes: Sequence[Box], *, within: Box, unsealed: bool, engine: OcrEngine | None = None
) -> list[RawLine]:
    """What stands in each of these boxes of an area of a page, though no line would be found there.

    `unsealed` takes a round seal in the area away first; without one there are no lines then.
    """
    image, scale = render(page, area=within)
    pixels = dark(image)
    clean = without_seal(pixels) if unsealed else pixels
    if clean is None:
        return []

    def points(box: Box) -> Box:
        return _moved(box, 1 / scale, within.x0, within.y0)

    placed = [_moved(_moved(box, 1.0, -within.x0, -within.y0), scale, 0.0, 0.0) for box in boxes]
    read = (engine or default_engine()).read(clean, placed)
    return [_raw(line, points) for line in read]


def _moved(box: Box, scale: float, right: float, down: float) -> Box:
    return Box(right + box.x0 * scale, down + box.y0 * scale, right + box.x1 * scale, down + box.y1 * scale)


def _lines(engine: OcrEngine, image: Rgb, scale: float, *, left: float = 0.0, top: float = 0.0) -> list[RawLine]:
    def points(box: Box) -> Box:
        return _moved(box, 1 / scale, left, top)

    return [_raw(line, points) for line in engine.lines(image)]


def render(page: pypdfium2.PdfPage, *, area: Box | None = None, dpi: int = DPI) -> Picture:
    """An RGB image of the page or of an area of it, form fields drawn, and its pixels per point."""
    width, height = page.get_size()
    if area is None:
        area = Box(0, 0, width, height)
    wide, high = max(1.0, area.x1 - area.x0), max(1.0, area.y1 - area.y0)
    scale = min(dpi / 72, (MOST_PIXELS / (wide * high)) ** 0.5)
    crop = (max(0.0, area.x0), max(0.0, height - area.y1), max(0.0, width - area.x1), max(0.0, area.y0))
    bitmap = page.render(scale=scale, crop=crop, rev_byteorder=True, may_draw_forms=True)
    return Picture(bitmap.to_numpy(), scale)


def _raw(line: OcrLine, points: Callable[[Box], Box]) -> RawLine:
    """The line mended and in points; a word that was two gets its box parted."""
    mended = repair_words(line.readings or [[(word, 0.0)] for word, _ in line.words])
    words = tuple(
        (part, points(box))
        for text, (_, whole) in zip(mended, line.words, strict=True)
        for part, box in _parted(text, whole)
    )
    text = " ".join(mended)
    return RawLine(
        text, points(line.box), words, Source.OCR, line.confidence, None, line.text if text != line.text else None
    )


def _parted(text: str, box: Box) -> Iterator[tuple[str, Box]]:
    """The words of `text` with their shares of its box, by letters."""
    width, at = (box.x1 - box.x0) / max(1, len(text)), box.x0
    for part in text.split(" "):
        yield part, box._replace(x0=at, x1=min(box.x1, at + width * len(part)))
        at += width * (len(part) + 1)
