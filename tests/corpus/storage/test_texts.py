"""Texts of pages: openings are read together, further pages one by one, unknown ones are empty."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import Connection

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


def test_who_asks_day_by_day_reads_each_opening_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "TOGETHER", 2)
    monkeypatch.setattr(module, "AT_HAND", 1)
    asked: list[list[str]] = []
    texts = module.texts

    def counted(connection: Connection, contents: Sequence[str], first: int, last: int) -> module.Pages:
        asked.append(list(contents))
        return texts(connection, contents, first, last)

    monkeypatch.setattr(module, "texts", counted)
    letters = [document(f"{n}/BC-SYT", HEALTH, f"2025-03-{7 * n % 10 + 1:02}", f"báo cáo {n}") for n in range(1, 7)]
    with Store.open(tmp_path / "s.db") as store:
        for one in letters:
            keep(store, one, f"trang của {one[0]}")
        collection = store.collection()
        for file, _ in sorted(letters, key=lambda one: one[1].head.issued or ""):
            assert collection.page_text(file, 1) == f"trang của {file}"
            assert collection.page_text(file, 2) == ""
    assert sorted(map(len, asked)) == [2, 2, 2]
