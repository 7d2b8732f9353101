"""Reads the lines of a page's image with trueocr's models: where the lines are, then what each says.

trueocr's own `predict` keeps only the best letter of each step; here the other likely letters and every letter's place
are kept too, so that words have true boxes and other readings to choose from.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import onnxruntime
import trueocr
from trueocr.page import PageEngine
from trueocr.preprocess import WINDOW, crop_line, pad_batch, width_batches

from extractors.recognition.handwriting import hand_reader
from extractors.recognition.head_numbers import reread
from extractors.recognition.ink import Gray, Rgb, coloured, dark
from extractors.recognition.level import level
from extractors.recognition.ocr import OcrLine
from extractors.recognition.steps import Crop, Steps, line_of
from models.page import Box

BATCH = 8
"""Lines that are read at once: more take longer a line, for what the model writes no longer stays in the processor."""
MOST_WIDTH = 1024
"""Pixels of a line's crop, at 32 pixels of height; a longer line is squeezed (measured better than trueocr's 768)."""

TURNS = 4
"""What the model of turns calls 4 is a page set in columns from top to bottom: none of ours."""
THUMB = 800
"""Pixels of the long side of the image that the model of turns is shown (it looks at 768)."""


class TrueOcrEngine:
    """trueocr's models on ONNX Runtime, on the CPU."""

    def __init__(self, *, threads: int = 1) -> None:
        self._pages = PageEngine(models(), threads=threads)
        meta = json.loads((models() / "meta.json").read_text("utf-8"))
        self._chars: list[str] = list(meta["charset"])
        self._pad_x, self._pad_y = float(meta["pad_x"]), float(meta["pad_y"])
        self._session = _session(threads)

    def turns(self, image: Rgb) -> int:
        """Quarter turns, counter-clockwise, by which the image's content lies; 0 where that is not nearly certain."""
        height, width = image.shape[:2]
        share = THUMB / max(height, width)
        size = max(1, round(width * share)), max(1, round(height * share))
        small = np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)
        return int(self._pages.orientation(dark(small))) % TURNS

    def lines(self, image: Rgb) -> list[OcrLine]:
        """The lines of the image from top to bottom, boxes in its pixels."""
        page = level(dark(image))
        crops = [self._crop(page.gray, box) for box in self._pages.detect(page.gray)]
        found = [line for line in self._read(crops) if line.text]
        if reader := hand_reader():
            found = reread(page.gray, found, reader, coloured=lambda: page.like(coloured(image)))
        found.sort(key=lambda line: (line.box.y0 + line.box.y1, line.box.x0))
        return [_moved(line, page.box) for line in found]

    def read(self, image: Rgb, boxes: Sequence[Box]) -> list[OcrLine]:
        """What stands in each of these boxes of the image, in its pixels; nothing is levelled."""
        gray = dark(image)
        return self._read([self._crop(gray, np.array(box, np.float32)) for box in boxes])

    def _crop(self, gray: Gray, box: npt.NDArray[np.float32]) -> Crop:
        x0, y0, x1, y1 = (float(v) for v in box[:4])
        margin = self._pad_x
        ink = crop_line(gray, box, window=WINDOW, max_width=MOST_WIDTH, pad_y=self._pad_y, pad_x=margin)
        left, right = x0 - margin * max(1.0, y1 - y0), x1 + margin * max(1.0, y1 - y0)
        return Crop(Box(x0, y0, x1, y1), ink, left, (right - left) / ink.shape[1])

    def _read(self, crops: list[Crop]) -> list[OcrLine]:
        read: dict[int, OcrLine] = {}
        for batch in width_batches([crop.ink.shape[1] for crop in crops], max_batch=BATCH):
            tensor, widths = pad_batch([crops[i].ink for i in batch])
            outputs = self._session.run(["topi", "topv", "lengths"], {"x": tensor, "widths": widths})
            for i, ids, logs, length in zip(batch, *outputs, strict=True):
                steps = Steps(self._chars, ids[: int(length)], logs[: int(length)])
                read[i] = line_of(crops[i], steps)
        return [read[i] for i in range(len(crops))]


@cache
def models() -> Path:
    """The folder of the models that trueocr brings."""
    return Path(trueocr.__file__).parent / "models"


def _session(threads: int) -> onnxruntime.InferenceSession:
    """The recognizer, asked also for the eight likeliest letters of each step.

    The model computes them (`topi`, `topv`) but does not list them among its outputs. In the wire format of Protocol
    Buffers, appending a message merges it: here a graph (field 7) with two more outputs (field 12), each with a name.
    """
    extra = b"".join(_field(12, _field(1, name)) for name in (b"topi", b"topv"))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    model = (models() / "rec.onnx").read_bytes() + _field(7, extra)
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _field(number: int, content: bytes) -> bytes:
    """A length-delimited field; the length of `content` is below 128."""
    return bytes([number << 3 | 2, len(content)]) + content


def _moved(line: OcrLine, to: Callable[[Box], Box]) -> OcrLine:
    return replace(line, box=to(line.box), words=tuple((word, to(box)) for word, box in line.words))
