"""The colours of a page's image: what is written in black or blue ink, without red seals and stamps."""

import cv2
import numpy as np
import numpy.typing as npt

Gray = npt.NDArray[np.uint8]
Rgb = npt.NDArray[np.uint8]


def dark(image: Rgb) -> Gray:
    """Gray values of black and blue ink; red ink (seals, arrival stamps) turns to paper.

    Red ink is bright in the red channel, so that channel alone keeps what is black or blue under a seal.
    """
    if image.ndim == 2:
        return image
    return np.ascontiguousarray(image[:, :, 0])


def luminance(image: Rgb) -> Gray:
    """Gray values of all ink."""
    if image.ndim == 2:
        return image
    return np.asarray(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), np.uint8)
