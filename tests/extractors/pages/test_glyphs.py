"""Words are parted where they stand apart, and runs of words have the box around them."""

import numpy as np

from extractors.pages.glyphs import apart, around_runs
from models.page import Box

WORDS = np.array(
    [
        (10.0, 100.0, 30.0, 112.0),
        (33.0, 101.0, 50.0, 112.0),  # on the same line, a blank away
        (120.0, 100.0, 140.0, 112.0),  # a column away
        (10.0, 115.0, 30.0, 127.0),  # the next line
    ]
).T


def test_words_apart_begin_new_runs() -> None:
    assert apart(WORDS).tolist() == [False, True, True]


def test_one_word_has_no_neighbours() -> None:
    assert apart(WORDS[:, :1]).tolist() == []


def test_runs_have_the_box_around_their_words() -> None:
    assert around_runs(WORDS, [0, 2, 3])[:2] == [Box(10.0, 100.0, 50.0, 112.0), Box(120.0, 100.0, 140.0, 112.0)]
