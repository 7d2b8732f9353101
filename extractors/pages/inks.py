"""How a layer's letters are set that the document's own are not: turned (a stamp, a watermark) or in red."""

from collections.abc import Sequence
from enum import StrEnum

import numpy as np
import pypdfium2 as pdfium

from extractors.pages.asking import numbers, structs

RED = 60
"""By so much, of 255, red is stronger than green and blue in red ink."""
TURNED = 1.0
"""Degrees by which a letter stands askew; stamps are set so by 2 to 5, watermarks by 30 and more."""
MOST = 0.3
"""Of a page's lines; where more stand askew, the page does (the layer of a scan), and none is a stamp."""


class Ink(StrEnum):
    """What sets a line apart from a document's own."""

    RED = "red"
    TURNED = "turned"


def inks_of(textpage: pdfium.PdfTextPage, indices: Sequence[int]) -> list[Ink | None]:
    """The ink of characters; slanted letters stand upright, so the baseline's direction is what counts."""
    along, upward = structs("FPDFText_GetMatrix", textpage, indices, width=6)[:, :2].T.astype(np.float64)
    red, green, blue, _ = numbers("FPDFText_GetFillColor", textpage, indices, form="i", count=4)
    reds = red - np.maximum(green, blue) > RED
    if not (upward.any() or reds.any()):
        return [None] * len(indices)
    angles = np.degrees(np.arctan2(upward, along)) % 90
    turned = (angles > TURNED) & (angles < 90 - TURNED)
    return [
        Ink.TURNED if askew else Ink.RED if is_red else None
        for askew, is_red in zip(turned.tolist(), reds.tolist(), strict=True)
    ]


def runs_of(
    textpage: pdfium.PdfTextPage, firsts: Sequence[int], runs: Sequence[int]
) -> tuple[list[int], list[Ink | None]]:
    """The runs of words, cut where the ink changes, and the ink of each; `firsts` are the words' first characters.

    Only a run whose first and last word differ is looked into.
    """
    ends = [*runs[1:], len(firsts)]
    inks = inks_of(textpage, [firsts[at] for start, end in zip(runs, ends, strict=True) for at in (start, end - 1)])
    starts: list[int] = []
    found: list[Ink | None] = []
    for start, end, first, last in zip(runs, ends, inks[::2], inks[1::2], strict=True):
        starts.append(start)
        found.append(first)
        if first is last:
            continue
        for at, ink in enumerate(inks_of(textpage, firsts[start + 1 : end]), start + 1):
            if ink is not found[-1]:
                starts.append(at)
                found.append(ink)
    askew = found.count(Ink.TURNED)
    if askew > MOST * len(found):
        found = [None if ink is Ink.TURNED else ink for ink in found]
    return starts, found
