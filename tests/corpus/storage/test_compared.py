"""What a citation is compared with: whatever of the store it may mean; what would find nothing is not asked."""

import pytest
from sqlalchemy import Connection, event, select

from corpus.storage.compared import catalog
from corpus.storage.schema import wanted
from corpus.store import Store
from models.reference import Reference
from tests.builders import COMMITTEE, HEALTH, MINISTRY, cite, document
from tests.corpus.kept import keep

ORDER = document("310/UBND-VX", COMMITTEE, "2025-05-05", "báo cáo kết quả tiêm chủng mở rộng")
OTHER_BODY = document("310/UBND-VX", MINISTRY, "2024-05-05", "kinh phí")
SAME_DAY = document("310/UBND-KT", COMMITTEE, "2025-05-05", "giá thuốc")
NO_DAY = document("310/UBND-VX", HEALTH, None, "nhân lực")
SCHEME = document("7/QĐ-UBND", COMMITTEE, "2023-01-02", "Đề án tiêm chủng")
HELD = (ORDER, OTHER_BODY, SAME_DAY, NO_DAY, SCHEME)


def compared(connection: Connection, row: str) -> set[str]:
    """Files of the held documents that the catalog finds for the only wanted document of that kind of key."""
    (asked,) = connection.execute(select(wanted).where(wanted.c.key.startswith(row)))
    found = catalog(connection, [asked])
    known = [*found.numbered(asked.key), *found.titled(asked.key.removeprefix("~"))]
    known += found.dated(asked.serial, asked.issued or "-") if asked.serial else ()
    return {f"{one.number} {one.issued}" for one in known}


@pytest.mark.parametrize(
    ("cited", "key", "found"),
    [
        (
            cite("310/UBND-VX", "2025-05-05", issuer=COMMITTEE),
            "310/",
            {"310/UBND-VX 2025-05-05", "310/UBND-KT 2025-05-05", "310/UBND-VX None"},
        ),
        (
            cite("310/UBND-VX", issuer=COMMITTEE),
            "310/",
            {"310/UBND-VX 2025-05-05", "310/UBND-VX 2024-05-05", "310/UBND-VX None"},
        ),
        (cite(None, title="Đề án tiêm chủng"), "~", {"7/QĐ-UBND 2023-01-02"}),
    ],
    ids=["of-a-day", "of-no-day", "by-title"],
)
def test_what_may_be_meant_is_found(cited: Reference, key: str, found: set[str]) -> None:
    with Store.open("sqlite://") as store:
        for one in HELD:
            keep(store, one)
        keep(store, document("9/BC-SYT", HEALTH, "2025-06-01", "báo cáo", cites=(cited,)))
        with store.reading.begin() as connection:
            assert compared(connection, key) == found


def test_what_would_find_nothing_is_not_asked() -> None:
    asked: list[str] = []
    with Store.open("sqlite://") as store:
        keep(store, document("9/BC-SYT", HEALTH, "2025-06-01", "báo cáo", cites=(cite("310/UBND-VX", "2025-05-05"),)))
        with store.reading.begin() as connection:
            rows = connection.execute(select(wanted)).all()
            event.listen(connection, "before_cursor_execute", lambda *said: asked.append(said[2]))
            catalog(connection, rows)
    assert len(asked) == 5
    assert not any("names" in one or "title_key IN" in one for one in asked)
