"""The words of a printed run, whose boxes are made when they are asked for."""

import numpy as np

from extractors.pages.layer import Run
from models.page import Box

TEXTS = ["Sở", "Xây", "dựng", "tỉnh"]
BOXES = [Box(10.0 * at, 5.0, 10.0 * at + 8, 17.0) for at in range(4)]
RUN = Run(TEXTS, np.array(BOXES).T, 1, 4)


def test_a_run_is_like_the_tuple_of_its_words() -> None:
    words = tuple(zip(TEXTS[1:], BOXES[1:], strict=True))
    assert (len(RUN), tuple(RUN), RUN[0], RUN[-1]) == (3, words, words[0], words[-1])
    assert words == RUN
    assert hash(RUN) == hash(words)


def test_a_part_of_a_run_is_a_run() -> None:
    assert [text for text, _ in RUN[1:]] == ["dựng", "tỉnh"]
    assert [text for text, _ in RUN[1:][:1]] == ["dựng"]
    assert not RUN[:0]
    assert RUN[1:] != RUN
