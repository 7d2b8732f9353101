"""Runs that a change of font cut apart are one line again; what stands apart stays apart."""

from extractors.pages.layer import RawLine
from extractors.pages.runs import joined
from models.page import Box, Source


def run(text: str, x0: float, x1: float, *, y0: float = 56, source: Source = Source.LAYER) -> RawLine:
    box = Box(x0, y0, x1, y0 + 10)
    return RawLine(text, box, ((text, box),), source)


def test_a_word_that_two_fonts_share_is_one_again() -> None:
    (line,) = joined([run("N", 85, 94), run("ơi", 94, 103), run("nh", 105, 119), run("ận:", 119, 136)])
    assert line.text == "Nơi nhận:"
    assert [word for word, _ in line.words] == ["Nơi", "nhận:"]
    assert (line.box.x0, line.box.x1) == (85, 136)


def test_a_letter_set_once_more_over_its_run_is_dropped() -> None:
    assert [line.text for line in joined([run("ơi", 94, 103), run("ơ", 99, 100), run("nhận:", 104, 136)])] == [
        "ơi nhận:"
    ]


def test_columns_and_lines_stay_apart() -> None:
    runs = [run("Nơi nhận:", 85, 136), run("CHỦ TỊCH", 391, 459), run("- Như trên;", 85, 140, y0=70)]
    assert joined(runs) == runs
