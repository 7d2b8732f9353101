"""A round seal over the signer's name, when the scan kept no colour: found by its ring, and taken away.

A seal that is paler than print goes with all its letters; of one as black as print the rings go, and the strokes of
print that they crossed are drawn through.
"""

from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from extractors.recognition.ink import Gray

HALF = 0.5
"""Scale at which the ring is looked for."""
SMALLEST, LARGEST = 85, 180
"""Radii of seals, in pixels at 200 dpi: 28 to 42 mm across."""
VOTES = 45
"""How plainly a circle must be seen (cv2.HoughCircles, param2)."""
COVERED = 0.4
"""Share of a circle's length that is inked on a ring."""
REACH = 1.5
"""How far out, in radii, further rings are looked for: the inner one may be the plainest."""
PALER = 30
"""Gray values by which a seal must be lighter than print to be told from it by that."""
Inked = tuple[npt.NDArray[np.int64], ...]
"""Rows and columns of inked pixels."""
INK = 160
"""What is darker is ink."""


class Circle(NamedTuple):
    """Centre and radius in pixels."""

    x: float
    y: float
    r: float


def without_seal(gray: Gray) -> Gray | None:
    """The image without the seal on it; None where it shows none."""
    circle = _circle(gray)
    if circle is None:
        return None
    far = _distances(gray, circle)
    rings = _rings(gray, far, circle.r)
    if not rings.any():
        return None
    tone = float(np.median(gray[rings & (gray < INK)]))
    print_tone = float(np.percentile(gray[gray < INK], 10))
    if tone - print_tone > PALER:
        middle = (tone + print_tone) / 2
        curve = np.interp(np.arange(256), (0, middle - 10, middle + 10, 255), (0, middle - 10, 255, 255))
        return np.asarray(curve.astype(np.uint8)[gray], np.uint8)
    return np.asarray(cv2.inpaint(gray, rings.astype(np.uint8), 3, cv2.INPAINT_TELEA), np.uint8)


def _circle(gray: Gray) -> Circle | None:
    small = cv2.GaussianBlur(cv2.resize(gray, None, fx=HALF, fy=HALF, interpolation=cv2.INTER_AREA), (5, 5), 0)
    found = cv2.HoughCircles(
        small, cv2.HOUGH_GRADIENT, dp=2, minDist=40, param1=120, param2=VOTES,
        minRadius=int(SMALLEST * HALF), maxRadius=int(LARGEST * HALF),
    )  # fmt: skip
    if found is None:
        return None
    inked = np.nonzero(gray < INK)
    circles = (Circle(*(float(v) / HALF for v in row)) for row in found[0][:4])
    return max((_centred(circle, inked) for circle in circles), key=lambda one: _votes(one, inked), default=None)


def _centred(circle: Circle, inked: Inked) -> Circle:
    """The circle with its centre where the ink lies sharpest on one radius."""
    for reach in (4, 2, 1):
        steps = (-reach, 0, reach)
        near = [circle._replace(x=circle.x + dx, y=circle.y + dy) for dx in steps for dy in steps]
        circle = max(near, key=lambda one: _votes(one, inked))
    return circle


def _votes(circle: Circle, inked: Inked) -> float:
    """Inked pixels on the fullest circle about the centre, of about the radius."""
    far = np.hypot(inked[1] - circle.x, inked[0] - circle.y)
    near = far[np.abs(far - circle.r) < 0.12 * circle.r]
    return float(np.bincount(near.astype(np.int64)).max(initial=0)) if near.size else 0.0


def _distances(gray: Gray, circle: Circle) -> npt.NDArray[np.float64]:
    """Each pixel's distance from the centre."""
    ys, xs = np.ogrid[: gray.shape[0], : gray.shape[1]]
    return np.asarray(np.hypot(xs - circle.x, ys - circle.y))


def _shares(gray: Gray, far: npt.NDArray[np.float64], radius: float) -> npt.NDArray[np.float64]:
    """For each whole radius up to well over the circle's, how much of that circle is inked."""
    size = int(radius * REACH) + 2
    at = np.minimum(far.astype(np.int64), size)
    all_ = np.bincount(at.ravel(), minlength=size + 1)[:size]
    ink = np.bincount(at.ravel(), weights=(gray.ravel() < INK), minlength=size + 1)[:size]
    shares = ink / np.maximum(all_, 1)
    shares[: int(0.3 * radius)] = 0.0
    return np.asarray(shares)


def _rings(gray: Gray, far: npt.NDArray[np.float64], radius: float) -> npt.NDArray[np.bool_]:
    """The pixels of the seal's rings."""
    shares = _shares(gray, far, radius)
    inked = shares > COVERED
    wide = np.convolve(inked, np.ones(5), "same") > 0
    size = len(shares)
    return np.asarray(wide[np.minimum(far.astype(np.int64), size - 1)] & (far < size - 1))
