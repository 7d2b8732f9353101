"""The colours of a page's image: what is written in black or blue ink, without red seals and stamps."""

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
