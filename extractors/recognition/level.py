"""Levels a scanned page: its skew is undone, and boxes find the way back to the page as it was."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from extractors.recognition.ink import Gray
from models.page import Box

SIDE = 900
"""Long side, in pixels, of the thumbnail on which the skew is measured."""
RANGE = 6.0
"""Degrees of skew searched to either side; scanners feed paper straighter than that."""
LEAST = 0.15
"""Degrees below which a page is left as it is."""


@dataclass(frozen=True)
class Level:
    """A level image; `back` maps its pixels to those of the image it was made from (2 × 3, affine)."""

    gray: Gray
    back: npt.NDArray[np.float64]

    def like(self, other: Gray) -> Gray:
        """Another image of the same page, levelled in the same way."""
        if np.array_equal(self.back, np.eye(2, 3)):
            return other
        size = (other.shape[1], other.shape[0])
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        turned = cv2.warpAffine(other, self.back, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(turned, np.uint8)

    def box(self, box: Box) -> Box:
        """The smallest box in the first image that holds `box` of the level one."""
        corners = np.array([[x, y, 1.0] for x in (box.x0, box.x1) for y in (box.y0, box.y1)])
        points = corners @ self.back.T
        return Box(*(float(v) for v in (*points.min(0), *points.max(0))))


def level(gray: Gray) -> Level:
    """The image after undoing its skew."""
    angle = skew(gray)
    if abs(angle) < LEAST:
        return Level(gray, np.eye(2, 3))
    height, width = gray.shape
    forth = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    turned = cv2.warpAffine(gray, forth, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return Level(np.asarray(turned, np.uint8), np.asarray(cv2.invertAffineTransform(forth), np.float64))


def skew(gray: Gray) -> float:
    """Degrees (counter-clockwise) that level the text rows: where the row profile of the ink is sharpest."""
    scale = SIDE / max(gray.shape)
    small = 255 - cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    if small.mean() < 1:
        return 0.0
    ink = np.asarray(small, np.uint8)
    half = np.asarray(cv2.resize(small, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.uint8)
    coarse = _sharpest(half, np.arange(-RANGE, RANGE + 0.1, 1.0))
    middle = _sharpest(half, np.arange(coarse - 0.75, coarse + 0.8, 0.25))
    return _sharpest(ink, np.arange(middle - 0.2, middle + 0.21, 0.1))


def _sharpest(ink: Gray, angles: npt.NDArray[np.float64]) -> float:
    return max((float(angle) for angle in angles), key=lambda angle: _sharpness(ink, angle))


def _sharpness(ink: npt.NDArray[np.uint8], angle: float) -> float:
    size = (ink.shape[1], ink.shape[0])
    turned = cv2.warpAffine(ink, cv2.getRotationMatrix2D((size[0] / 2, size[1] / 2), angle, 1.0), size)
    profile = cv2.reduce(turned, 1, cv2.REDUCE_SUM, dtype=cv2.CV_32S).ravel().astype(np.float64)
    return float(((profile[1:] - profile[:-1]) ** 2).sum())
