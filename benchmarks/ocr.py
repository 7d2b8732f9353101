"""Character errors of OCR on text PDFs that are rendered as poor scans, before and after the lexicon's repair.

    python benchmarks/ocr.py FOLDER [--pages 20] [--skew 1.0] [--seed 7]

Each page whose text layer is good is rendered at 200 dpi, turned by up to `--skew` degrees, blurred, given noise and a
yellowish paper, and saved as JPEG; its lines are then read and held against the layer, line by line at their places.
"""

import argparse
import io
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
from PIL import Image
from rapidfuzz.distance import Levenshtein

from extractors.pages.layer import RawLine, layer_lines
from extractors.pages.quality import verdict
from extractors.pages.repair import repair_layer, repair_words
from extractors.recognition.ocr import DPI, OcrLine, default_engine, render
from models.page import Box


@dataclass
class Count:
    """Characters of the truth, and how many edits the reading is away from it."""

    chars: int = 0
    raw: int = 0
    repaired: int = 0
    words: int = 0
    wrong: int = 0
    seconds: float = 0.0
    pages: int = 0


def pages(folder: Path) -> Iterator[tuple[Path, pypdfium2.PdfPage]]:
    """The pages below the folder that have a good text layer."""
    for file in sorted(folder.rglob("*.pdf")):
        pdf = pypdfium2.PdfDocument(file)
        for page in pdf:
            if verdict(repair_layer(page.get_textpage().get_text_range())).ok:
                yield file, page


def worsen(pixels: np.ndarray, *, angle: float, chance: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """The image as a poor scan, and the matrix that carries its pixels to those of the scan."""
    height, width = pixels.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    paper = (236.0, 238.0, 232.0)
    turned = cv2.warpAffine(pixels, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=(255, 255, 255))
    faded = turned.astype(np.float32) / 255 * (np.array(paper, np.float32) - 40) + 40
    blurred = cv2.GaussianBlur(faded, (0, 0), 0.9)
    noisy = blurred + chance.normal(0, 9, blurred.shape)
    out = io.BytesIO()
    Image.fromarray(noisy.clip(0, 255).astype(np.uint8)).save(out, "JPEG", quality=45)
    return np.asarray(Image.open(out).convert("RGB")), matrix


def held_against(
    truth: list[RawLine], read: list[OcrLine], matrix: np.ndarray, scale: float
) -> Iterator[tuple[str, list[OcrLine]]]:
    """Each true line with the lines that were read at its place."""
    places = [_middle(line.box) for line in read]
    back = cv2.invertAffineTransform(matrix)
    level = [back @ np.array([x, y, 1.0]) / scale for x, y in places]
    taken: dict[int, list[tuple[float, OcrLine]]] = {}
    for line, (x, y) in zip(read, level, strict=True):
        near = [i for i, true in enumerate(truth) if true.box.y0 - 1 <= y <= true.box.y1 + 1]
        best = min(near, key=lambda i: _distance(truth[i].box, x, y), default=None)
        if best is not None:
            taken.setdefault(best, []).append((x, line))
    for i, true in enumerate(truth):
        yield true.text, [line for _, line in sorted(taken.get(i, []), key=lambda near: near[0])]


def _middle(box: Box) -> tuple[float, float]:
    return (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2


def _distance(box: Box, x: float, y: float) -> float:
    return max(box.x0 - x, x - box.x1, 0.0) + abs((box.y0 + box.y1) / 2 - y)


def measure(found: list[tuple[Path, pypdfium2.PdfPage]], *, skew: float, seed: int, show: bool) -> Count:
    """Reads all pages and counts."""
    count, chance = Count(), np.random.default_rng(seed)
    for _, page in found:
        image, scale = render(page, dpi=DPI)
        poor, matrix = worsen(image, angle=float(chance.uniform(-skew, skew)), chance=chance)
        started = time.perf_counter()
        read = default_engine().lines(poor)
        count.seconds += time.perf_counter() - started
        count.pages += 1
        for true, seen in held_against(_rows(layer_lines(page)), read, matrix, scale):
            _add(count, repair_layer(true), seen, show=show)
    return count


def _rows(lines: list[RawLine]) -> list[RawLine]:
    return [line for line in lines if line.text.strip() and line.box.x1 > line.box.x0]


def _add(count: Count, true: str, read: list[OcrLine], *, show: bool) -> None:
    seen = " ".join(line.text for line in read)
    mended = " ".join(word for line in read for word in repair_words(line.readings))
    count.chars += len(true)
    count.raw += Levenshtein.distance(true, seen)
    count.repaired += Levenshtein.distance(true, mended)
    count.words += len(true.split())
    count.wrong += sum(1 for word in true.split() if word not in mended.split())
    if show and mended != true:
        sys.stdout.write(f"{true}\n  {seen}\n" + (f"  {mended}\n" if mended != seen else ""))


def main() -> None:
    """Prints the figures of one run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=20)
    parser.add_argument("--skew", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--show", action="store_true", help="print each line that was misread")
    given = parser.parse_args()
    found = list(pages(given.folder))
    random.Random(given.seed).shuffle(found)
    count = measure(found[: given.pages], skew=given.skew, seed=given.seed, show=given.show)
    sys.stdout.write(
        f"{count.pages} pages, {count.chars} characters: CER {count.raw / count.chars:.4f} as read, "
        f"{count.repaired / count.chars:.4f} repaired; words not read {count.wrong / count.words:.4f}; "
        f"{count.seconds / count.pages:.2f} s a page\n"
    )


if __name__ == "__main__":
    main()
