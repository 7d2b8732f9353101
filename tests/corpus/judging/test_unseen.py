"""A number that only the text shows, its strokes lost in reading."""

from datetime import date

import pytest

from corpus.collection import Collection
from corpus.verdicts import judge
from tests.builders import HEALTH
from tests.corpus.judging.letters import ORDER, report


def test_a_number_that_only_the_text_shows() -> None:
    silent = report(cites=())
    text = "Kính gửi: UBND tỉnh. Thực hiện Công văn số 310\nUBND-VX ngày 05/5/2025, Sở Y tế báo cáo như sau: 1. Tốt."
    collection = Collection.of([ORDER, silent])
    shown = Collection(
        collection.documents.values(),
        collection.links,
        text=lambda file, page: text if (file, page) == (silent[0], 1) else "",
    )
    (row,) = judge(shown, as_of=date(2025, 12, 15), owner=HEALTH)
    assert (row.status, row.answered_by, row.confidence < 0.8) == ("done_on_time", ("88/BC-SYT",), True)
    (row,) = judge(collection, as_of=date(2025, 12, 15), owner=HEALTH)
    assert row.status == "open_overdue"


@pytest.mark.parametrize(("day", "status"), [("05/5/2025", "done_on_time"), ("06/5/2024", "open_overdue")])
def test_a_number_in_the_text_is_of_the_day_that_stands_with_it(day: str, status: str) -> None:
    silent = report(cites=())
    text = f"Thực hiện Công văn số 310 UBND-VX ngày {day} của UBND tỉnh, Sở Y tế báo cáo như sau:"
    collection = Collection.of([ORDER, silent])
    held = collection.documents.values()
    shown = Collection(held, collection.links, text=lambda _, page: text if page == 1 else "")
    (row,) = judge(shown, as_of=date(2025, 12, 15), owner=HEALTH)
    assert row.status == status
