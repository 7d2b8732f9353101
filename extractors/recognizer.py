"""Reads the lines of a page's image with trueocr's models: where the lines are, then what each says.

trueocr's own `predict` cuts each line out before reading it; here the recognizer sees the page above and below the
line, as it was trained to, and every character's place is kept, so that words have true boxes.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import trueocr
from PIL import Image
from trueocr.page import PageEngine
from trueocr.preprocess import WINDOW, crop_line, pad_batch, width_batches
from trueocr.recognizer import Recognizer

from extractors.ink import Gray, dark
from extractors.ocr import OcrLine
from extractors.upright import upright
from models.page import Box

STRIDE = 4
"""Pixels of a line's crop for each step of the recognizer's output."""
BATCH = 32


@dataclass(frozen=True, slots=True)
class _Crop:
    """A line cut out for the recognizer: its box in the upright image and the crop's scale."""

    box: Box
    ink: npt.NDArray[np.float32]
    left: float
    step: float
    """Image pixels for each step of the recognizer's output."""


class TrueOcrEngine:
    """trueocr's four models on ONNX Runtime, on the CPU."""

    def __init__(self, *, threads: int = 1) -> None:
        folder = Path(trueocr.__file__).parent / "models"
        self._pages = PageEngine(folder, threads=threads)
        self._reader = Recognizer(folder, threads=threads)

    def lines(self, image: Image.Image) -> list[OcrLine]:
        """The lines of the image from top to bottom, boxes in its pixels."""
        gray = dark(np.asarray(image.convert("RGB")))
        turns = self._pages.orientation(gray)
        page = upright(gray, turns=turns if turns < 4 else 0)
        crops = [self._crop(page.gray, box) for box in self._pages.detect(page.gray)]
        found = [line for line in self._read(crops) if line.text]
        found.sort(key=lambda line: (line.box.y0 + line.box.y1, line.box.x0))
        return [_mapped(line, page.box) for line in found]

    def _crop(self, gray: Gray, box: npt.NDArray[np.float32]) -> _Crop:
        x0, y0, x1, y1 = (float(v) for v in box[:4])
        ink = crop_line(
            gray,
            box,
            window=WINDOW,
            max_width=self._reader.max_width,
            pad_y=self._reader.pad_y,
            pad_x=self._reader.pad_x,
        )
        pad = self._reader.pad_x * max(1.0, y1 - y0)
        width = (x1 + pad) - (x0 - pad)
        return _Crop(Box(x0, y0, x1, y1), ink, x0 - pad, width / ink.shape[1] * STRIDE)

    def _read(self, crops: list[_Crop]) -> list[OcrLine]:
        read: list[OcrLine | None] = [None] * len(crops)
        for batch in width_batches([crop.ink.shape[1] for crop in crops], max_batch=BATCH):
            tensor, widths = pad_batch([crops[i].ink for i in batch])
            outputs = self._reader.session.run(["ids", "conf", "lengths"], {"x": tensor, "widths": widths})
            for i, ids, sure, length in zip(batch, *outputs, strict=True):
                read[i] = self._decode(crops[i], ids[: int(length)], sure[: int(length)])
        return [line for line in read if line is not None]

    def _decode(self, crop: _Crop, ids: npt.NDArray[np.int64], sure: npt.NDArray[np.float32]) -> OcrLine:
        """Greedy CTC: blanks (0) and repeats fall away; a character stands where it first peaks."""
        keep = np.flatnonzero((ids != 0) & np.concatenate(([True], ids[1:] != ids[:-1])))
        chars = [(self._reader.chars[ids[step] - 1], float(step)) for step in keep]
        words = _words(crop, chars)
        text = " ".join(word for word, _ in words)
        return OcrLine(text, crop.box, float(sure[keep].mean()) if len(keep) else 0.0, words)


def _words(crop: _Crop, chars: list[tuple[str, float]]) -> tuple[tuple[str, Box], ...]:
    """Words with their boxes: from half a step before the first character to the middle of the blank after it."""
    words: list[tuple[str, Box]] = []
    run: list[tuple[str, float]] = []
    for char, step in [*chars, (" ", chars[-1][1] + 1.0 if chars else 0.0)]:
        if not char.isspace():
            run.append((char, step))
        elif run:
            x0 = max(crop.box.x0, crop.left + (run[0][1] - 0.5) * crop.step)
            x1 = min(crop.box.x1, crop.left + (step + 0.5) * crop.step)
            word = unicodedata.normalize("NFC", "".join(char for char, _ in run))
            words.append((word, Box(x0, crop.box.y0, max(x0, x1), crop.box.y1)))
            run = []
    return tuple(words)


def _mapped(line: OcrLine, to: Callable[[Box], Box]) -> OcrLine:
    return OcrLine(line.text, to(line.box), line.confidence, tuple((word, to(box)) for word, box in line.words))
