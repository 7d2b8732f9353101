"""A citation as it stands in the citing document."""

import pytest

from corpus.collection import Collection
from corpus.judging.citations import Citation, day, may_mean, read_citation
from tests.builders import COMMITTEE, HEALTH, cite, document

CITED = ("310/UBND-VX", "2025-05-05")
OPENING = "Thực hiện Công văn số 310/UBND-VX ngày 05/5/2025 của UBND tỉnh, Sở Y tế báo cáo kết quả như sau:"
ITEM = "3. Tiêm chủng: đã thực hiện theo Công văn số 310/UBND-VX ngày 05/5/2025."
RECEIVED = "Sở Y tế nhận được Công văn số 310/UBND-VX ngày 05/5/2025 của UBND tỉnh."


def read(says: str, page: str = "", number: int = 1) -> tuple[tuple[str, ...], bool]:
    file, letter = document("88/BC-SYT", HEALTH, "2025-06-20", cites=(cite(*CITED, says=says, page=number),))
    (held,) = Collection.of([(file, letter)]).documents.values()
    shown = Collection([held], text=lambda _, at: page if at == number else "")
    found = read_citation(Citation(held, letter.references[0], 1.0), shown)
    return found.acts, found.opens


def test_the_opening_names_the_directive_and_the_act() -> None:
    assert read(OPENING) == (("bao cao ket qua nhu sau",), True)


@pytest.mark.parametrize(("says", "page"), [(ITEM, 1), (OPENING, 2)])
def test_an_item_or_a_later_page_is_no_opening(says: str, page: int) -> None:
    assert read(says, number=page)[1] is False


@pytest.mark.parametrize("blank", [" ", "\n", " \n", "\n\n  "])
def test_a_sentence_is_found_however_it_is_broken_into_lines(blank: str) -> None:
    says = "Về Công văn số 310/UBND-VX ngày 05/5/2025 của UBND tỉnh, Sở Y tế đã thực hiện."
    broken = says.replace(" ", blank)
    assert read(says, f"Kính gửi: UBND tỉnh. {broken} 1. Tiêm chủng.")[1] is True
    assert read(says, f"Kính gửi: UBND tỉnh.\n1. Tiêm chủng. {broken}")[1] is False


def test_the_act_may_stand_in_the_next_sentence() -> None:
    page = f"Kính gửi: UBND tỉnh. {RECEIVED} Sau khi rà soát, Sở Y tế cung cấp thông tin như sau: 1. Tốt."
    acts, opens = read(RECEIVED, page)
    assert opens
    assert acts[-1] == "cung cap thong tin nhu sau"


def test_without_a_sentence_the_text_around_it_is_read() -> None:
    acts, opens = read("", OPENING)
    assert (acts, opens) == (("bao cao ket qua nhu sau",), True)


def test_an_ambiguous_citation_repeats_the_title_of_what_it_means() -> None:
    first = document("310/UBND-VX", COMMITTEE, "2025-05-05", "báo cáo kết quả tiêm chủng mở rộng")
    second = document("310/UBND-VX", COMMITTEE, "2025-08-08", "phòng, chống sốt xuất huyết")
    (held,) = Collection.of([document("88/BC-SYT", HEALTH, "2025-09-09")]).documents.values()
    says = "Thực hiện Công văn số 310/UBND-VX về việc báo cáo kết quả tiêm chủng mở rộng, Sở Y tế báo cáo:"
    citation = Citation(held, cite("310/UBND-VX", says=says), 0.5, ambiguous=True)
    fits = [may_mean(citation, one) for one in Collection.of([first, second]).documents.values()]
    assert fits == [True, False]


@pytest.mark.parametrize(
    ("stated", "first"), [("2025-06-20", "2025-06-20"), ("2025-06", "2025-06-01"), ("2025", "2025-01-01"), (None, None)]
)
def test_day(stated: str | None, first: str | None) -> None:
    found = day(stated)
    assert (found and found.isoformat()) == first
