"""Runs of words put into rows."""

from extractors.pages.layer import RawLine
from extractors.pages.rowwise import cut, cut_at_gaps, loosened, merged, rows_of, side_by_side
from models.page import Box, Source


def run(text: str, x0: float, y0: float = 100.0, *, source: Source = Source.LAYER, step: float = 6.0) -> RawLine:
    """A line of 12 points' height whose letters are `step` wide."""
    words, at = [], x0
    for word in text.split():
        words.append((word, Box(at, y0, at + step * len(word), y0 + 12)))
        at += step * (len(word) + 1)
    return RawLine(text, Box(x0, y0, words[-1][1].x1, y0 + 12), tuple(words), source)


def test_a_field_is_put_into_the_blank_of_its_line() -> None:
    left, right = run("ngày", 300), run("tháng 5", 350)
    line = RawLine("ngày tháng 5", Box(300, 100, right.box.x1, 112), (*left.words, *right.words))
    field = run("11", 330, 102, source=Source.FIELD)
    row = rows_of([line, field])
    assert len(row) == 1
    assert merged(row[0]).text == "ngày 11 tháng 5"
    assert merged(row[0]).source is Source.FIELD


def test_lines_of_a_skewed_page_stay_two() -> None:
    assert len(rows_of([run("cơ quan chủ trì thực hiện", 80, 100), run("báo cáo kết quả rà soát", 80, 105)])) == 2


def test_a_word_cut_by_a_change_of_font_is_one() -> None:
    number = run("105/2025/NĐ-CP²", 80)
    assert merged([number, run(", cơ quan", number.box.x1 + 0.2)]).text == "105/2025/NĐ-CP², cơ quan"


def test_a_line_is_cut_at_a_wide_blank() -> None:
    left, right = run("SỞ XÂY DỰNG", 80), run("Độc lập", 300)
    line = RawLine("SỞ XÂY DỰNG Độc lập", Box(80, 100, right.box.x1, 112), (*left.words, *right.words), Source.OCR)
    assert [part.text for part in cut_at_gaps(line)] == ["SỞ XÂY DỰNG", "Độc lập"]


def test_a_cut_part_without_words_is_none() -> None:
    assert cut(run("một hai", 80), 0)[0] is None


def test_words_read_as_one_across_a_rule_are_taken_apart() -> None:
    assert [word for word, _ in loosened(run("SƠN_CỘNG HÒA", 80)).words] == ["SƠN", "CỘNG", "HÒA"]


def test_two_blocks_beside_each_other_are_told_apart() -> None:
    left, right = [run("CHỦ TỊCH", 320), run("Lò Văn Thụy", 317, 140)], [run("CHỦ TỊCH", 450), run("Hà Lâm", 455, 140)]
    assert side_by_side([*left, *right]) == [left, right]
    assert side_by_side(left) == [left]
