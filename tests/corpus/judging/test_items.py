"""Answers that call the items of a directive by their numbers: those they are about, those they put off."""

from datetime import date

import pytest

from corpus.collection import Collection
from corpus.verdicts import judge
from models.task import Span
from tests.builders import COMMITTEE, HEALTH, cite, document, task

STAFF = task("Cử một cán bộ đầu mối theo dõi tiêm chủng, gửi họ tên về UBND tỉnh", due="2025-06-30")
FIGURES = task("Báo cáo số liệu tiêm chủng của từng xã, gửi UBND tỉnh", due="2025-06-30")
PRINTED = f"UBND tỉnh đề nghị Sở Y tế:\n1. {STAFF.text}.\n2. {FIGURES.text}."
OPENS = "Thực hiện Công văn số 310/UBND-VX ngày 05/5/2025 của UBND tỉnh, Sở Y tế"
BOTH = f"{OPENS} cử một cán bộ đầu mối theo dõi tiêm chủng, báo cáo số liệu tiêm chủng của từng xã như sau: 312 trẻ."


def answered(says: str, *, pinpoint: str | None = None) -> set[str]:
    """The tasks that the department's letter answers, which cites the committee's letter so."""
    spans = {one: Span(page=1, start=PRINTED.index(one.text), end=len(PRINTED), text="") for one in (STAFF, FIGURES)}
    tasks = tuple(one.model_copy(update={"span": span}) for one, span in spans.items())
    order = document("310/UBND-VX", COMMITTEE, "2025-05-05", "tiêm chủng", to=(HEALTH,), tasks=tasks)
    cites = (cite("310/UBND-VX", "2025-05-05", does="answers", says=says.split(". ")[0], pinpoint=pinpoint),)
    answer = document("95/SYT-NVY", HEALTH, "2025-05-12", "tiêm chủng", to=(COMMITTEE,), cites=cites, kind="cong_van")
    held, texts = Collection.of([order, answer]), {order[0]: PRINTED, answer[0]: says}
    pages = Collection(held.documents.values(), held.links, text=lambda name, page: texts[name] if page == 1 else "")
    return {row.task.text for row in judge(pages, as_of=date(2025, 7, 10)) if row.answered_by}


@pytest.mark.parametrize(
    ("says", "pinpoint", "met"),
    [
        (BOTH, None, {STAFF.text, FIGURES.text}),
        (BOTH, "khoản 1", {STAFF.text}),
        (BOTH, "điểm 1 và điểm 2", {STAFF.text, FIGURES.text}),
        (BOTH, "khoản 7", {STAFF.text, FIGURES.text}),
        (f"{BOTH} Nội dung tại khoản 2 Công văn trên Sở Y tế sẽ gửi sau.", None, {STAFF.text}),
        (f"{BOTH} Nội dung tại khoản 2 Điều 5 của Luật Sở Y tế sẽ gửi sau.", None, {STAFF.text, FIGURES.text}),
    ],
    ids=["all", "opened-for-one", "opened-for-both", "of-no-task", "put-off", "item-of-a-law"],
)
def test_items_called_by_their_numbers(says: str, pinpoint: str | None, met: set[str]) -> None:
    assert answered(says, pinpoint=pinpoint) == met
