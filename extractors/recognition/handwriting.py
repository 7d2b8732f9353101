"""Reads handwritten and stamped digits with PP-OCRv6's recognizer, whose model rapidocr brings (Apache-2.0).

trueocr is trained on print: of the heads of scans it reads "ngày 0q tháng 02" where a clerk wrote 04. PP-OCRv6 knows
handwriting but not all Vietnamese letters, so it is asked about digits alone. 30 ms a line of a head.
"""

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

import cv2
import numpy as np
import numpy.typing as npt
import onnxruntime

from extractors.recognition.digits import letters_like
from extractors.recognition.ink import Gray

HEIGHT = 48
"""Pixels of a line as the model expects it."""
LONGEST = 1600
"""Pixels of width beyond which a line is squeezed."""
FLOOR = 1e-6
"""Probability below which all letters are as unlikely."""


@dataclass(frozen=True)
class Written:
    """What the model saw in a line: its best letters and the step at which each begins."""

    text: str
    steps: tuple[int, ...]
    sure: tuple[float, ...]
    """Probability of each letter of `text`."""
    digits: npt.NDArray[np.float32]
    """Steps × 12: log-probabilities of the blank, of the ten digits, each with the letters like it, and of a space."""

    def likelihood(self, digits: str, first: int, last: int) -> float:
        """Log-likelihood that the steps `first:last` say exactly these digits, blanks around and between them."""
        return _spelled(self.digits[first:last], digits)


class DigitReader(Protocol):
    """Anything that reads the digits of a line's image."""

    def read(self, line: Gray, /) -> Written:
        """What the image of one line shows."""
        ...


class HandReader:
    """The recognizer on ONNX Runtime, on one thread."""

    def __init__(self, model: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self._input = self._session.get_inputs()[0].name
        listed = self._session.get_modelmeta().custom_metadata_map["character"].splitlines()
        self._chars = ["", *listed, " "]
        alike = [[""], *([digit, *letters_like(digit)] for digit in "0123456789"), [" "]]
        self._digits = [[at for at, char in enumerate(self._chars) if char in signs] for signs in alike]

    def read(self, line: Gray, /) -> Written:
        """The letters of an image that shows one line."""
        height, width = line.shape
        wide = max(16, min(LONGEST, round(width * HEIGHT / height)))
        small = cv2.resize(line, (wide, HEIGHT), interpolation=cv2.INTER_AREA if height > HEIGHT else cv2.INTER_CUBIC)
        pixels = np.repeat((small.astype(np.float32) / 127.5 - 1)[None, None], 3, axis=1)
        chances = self._session.run(None, {self._input: pixels})[0][0]
        best = chances.argmax(1)
        starts = np.flatnonzero((best != 0) & np.concatenate(([True], best[1:] != best[:-1])))
        text = "".join(self._chars[best[step]][:1] for step in starts)
        sure = tuple(float(chances[step, best[step]]) for step in starts)
        asked = np.stack([chances[:, columns].sum(1) for columns in self._digits], axis=1)
        logs = np.log(np.clip(asked, FLOOR, 1.0)).astype(np.float32)
        return Written(text, tuple(int(step) for step in starts), sure, logs)


@cache
def hand_reader() -> HandReader | None:
    """The reader of this process; None where rapidocr is not installed with its model."""
    package = find_spec("rapidocr")
    for folder in (package.submodule_search_locations or []) if package else []:
        for model in sorted((Path(folder) / "models").glob("PP-OCR*_rec_*.onnx")):
            return HandReader(model)
    return None


def _spelled(logs: npt.NDArray[np.float32], digits: str) -> float:
    """CTC's forward sum over all ways in which the steps spell the digits; a space counts as a blank."""
    if not len(logs):
        return 0.0 if not digits else -np.inf
    blank = np.logaddexp(logs[:, 0], logs[:, 11])
    states = [-1, *(state for digit in digits for state in (int(digit), -1))]
    seen = np.stack([blank if state < 0 else logs[:, 1 + state] for state in states], axis=1)
    at = np.full(len(states), -np.inf)
    at[: 2 if digits else 1] = seen[0, : 2 if digits else 1]
    for step in range(1, len(logs)):
        one = np.concatenate(([-np.inf], at[:-1]))
        two = np.concatenate(([-np.inf, -np.inf], at[:-2]))[: len(states)]
        skip = [s >= 0 and k >= 2 and states[k - 2] != s for k, s in enumerate(states)]
        at = np.logaddexp(np.logaddexp(at, one), np.where(skip, two, -np.inf)) + seen[step]
    return float(np.logaddexp(at[-1], at[-2]) if digits else at[-1])
