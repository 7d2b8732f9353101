"""Texts of pages: openings are read together, further pages one by one, unknown ones are empty."""

from pathlib import Path

import pytest

from corpus.storage import texts as module
from corpus.store import Store
from tests.builders import HEALTH, document
from tests.corpus.kept import keep

HELD = [document(f"{n}/BC-SYT", HEALTH, "2025-03-01", f"báo cáo {n}") for n in range(1, 6)]


@pytest.mark.parametrize("together", [1, 2, 50])
def test_every_page_of_every_document_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, together: int) -> None:
    monkeypatch.setattr(module, "TOGETHER", together)
    with Store.open(tmp_path / "s.db") as store:
        for one in HELD:
            keep(store, one, *(f"{one[0]} trang {page}" for page in range(1, 6)))
        collection = store.collection()
        for file, _ in HELD:
            shown = [collection.page_text(file, page) for page in range(1, 7)]
            assert shown == [*(f"{file} trang {page}" for page in range(1, 6)), ""]
        assert collection.page_text("no such.pdf", 1) == ""
