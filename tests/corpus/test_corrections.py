"""People's word over the verdicts: kept apart, applied at every run, taken along as JSON Lines."""

from datetime import date
from pathlib import Path

import pytest

from corpus.collection import Collection
from corpus.corrections import Correction, Word, dump, parse
from corpus.store import Store
from corpus.verdicts import judge
from models.document import Document
from models.errors import WrongUse
from models.verdict import TaskRow
from tests.builders import COMMITTEE, HEALTH, cite, document, task

SAYS = "Thực hiện Công văn số 310/UBND-VX ngày 05/5/2025 của UBND tỉnh, Sở Y tế báo cáo như sau:"
ORDER = document("310/UBND-VX", COMMITTEE, "2025-05-05", tasks=(task("Báo cáo kết quả tiêm chủng", due="2025-06-30"),))
REPORT = document(
    "88/BC-SYT",
    HEALTH,
    "2025-06-20",
    "Tiêm chủng",
    to=(COMMITTEE,),
    cites=(cite("310/UBND-VX", "2025-05-05", says=SAYS),),
)
SILENT = document(
    "90/SYT-NVY",
    HEALTH,
    "2025-06-21",
    "số liệu",
    to=(COMMITTEE,),
    cites=(cite("130/UBND-VX", "2025-05-05", says=SAYS),),
)


def said(word: Word, document: str, **more: str) -> Correction:
    return Correction(
        word=word, directive="310/UBND-VX", document=document, by="ptlan", at="2025-12-01T08:00:00+07:00", **more
    )


def row(*said: Correction, documents: tuple[tuple[str, Document], ...] = (ORDER, REPORT)) -> TaskRow:
    (found,) = judge(Collection.of(documents), as_of=date(2025, 12, 15), owner=HEALTH, corrections=said)
    return found


def test_a_rejected_answer_is_none() -> None:
    found = row(said("reject", "88/BC-SYT", note="thiếu phụ lục"))
    assert (found.status, found.answered_by) == ("open_overdue", ())
    assert found.near_misses[0].why == "rejected by ptlan on 2025-12-01T08:00:00+07:00: thiếu phụ lục"


def test_a_rejection_for_another_task_or_body_changes_nothing() -> None:
    assert row(said("reject", "88/BC-SYT", task="task:another")).status == "done_on_time"
    assert row(said("reject", "88/BC-SYT", addressee="Sở Nội vụ tỉnh Sơn La")).status == "done_on_time"


def test_a_confirmed_answer_is_sure_though_it_cites_nothing() -> None:
    found = row(said("confirm", "90/SYT-NVY", addressee=HEALTH), documents=(ORDER, SILENT))
    assert (found.status, found.answered_by, found.confidence) == ("done_on_time", ("90/SYT-NVY",), 1.0)
    assert "confirmed by ptlan" in found.evidence[1].why


def test_a_linked_citation_means_what_people_say() -> None:
    documents = (ORDER, SILENT)
    assert row(documents=documents).status == "open_overdue"
    reference = SILENT[1].references[0].id
    assert row(said("link", "90/SYT-NVY", reference=reference), documents=documents).status == "done_on_time"


def test_the_store_keeps_them_and_a_newer_word_takes_the_place_of_the_older(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        first, second = said("confirm", "88/BC-SYT"), said("reject", "88/BC-SYT")
        assert store.correct([first, first]) == 1
        assert store.correct([first]) == 0
        assert store.correct([second]) == 1
        assert store.corrections() == (second,)


def test_they_travel_as_json_lines() -> None:
    both = (said("confirm", "88/BC-SYT"), said("reject", "90/SYT-NVY", note="“nhầm”"))
    assert parse(dump(both)) == both


@pytest.mark.parametrize("line", ["{}", "nothing", '{"word": "praise"}'])
def test_a_line_that_is_no_correction_is_named(line: str) -> None:
    with pytest.raises(WrongUse, match="line 2"):
        parse(dump([said("confirm", "88/BC-SYT")]) + line)
