"""The colours of a page's image: what is written in black or blue ink, without red seals and stamps."""

import cv2
import numpy as np
import numpy.typing as npt

Gray = npt.NDArray[np.uint8]
Rgb = npt.NDArray[np.uint8]

RED = 40
"""By so much the red channel of red ink is brighter than the others."""
FRINGE = 7
"""Pixels across which the compression of an image smears red ink's edges."""
DARK, FAINT = 120, 170
"""In such a fringe what is darker than the first is ink of another colour, what is lighter than the second is paper."""


def dark(image: Rgb) -> Gray:
    """Gray values of black and blue ink; red ink (seals, arrival stamps) turns to paper.

    Red ink is bright in the red channel, so that channel alone keeps what is black or blue under a seal. JPEG keeps
    colour more coarsely than light: a stamp's letters leave faint edges there, which are taken away too.
    """
    if image.ndim == 2:
        return image
    first, green, blue = (np.asarray(channel, np.uint8) for channel in cv2.split(image))
    red = np.asarray(cv2.subtract(first, cv2.max(green, blue)), np.uint8) > RED
    if not red.any():
        return first
    near = cv2.dilate(red.astype(np.uint8), np.ones((FRINGE, FRINGE), np.uint8)) > 0
    curve = np.interp(np.arange(256), (0, DARK, FAINT, 255), (0, DARK, 255, 255)).astype(np.uint8)
    first[near] = curve[first[near]]
    return first


def coloured(image: Rgb) -> Gray:
    """Gray values in which red ink is as dark as any other."""
    return image if image.ndim == 2 else np.asarray(cv2.extractChannel(image, 1), np.uint8)
