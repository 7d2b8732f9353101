"""Stores are made, brought forward, and refused when they are newer or somebody else's."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from corpus.search import Query
from corpus.storage import migrations
from corpus.store import Store
from models.errors import StoreError
from tests.builders import COMMITTEE, HEALTH, MINISTRY, cite, document, task
from tests.corpus.kept import keep

SCHEMA_1 = Path(__file__).parent / "schema_1.sql"
ASKS = document("318/BYT-KH", MINISTRY, "2025-02-03", "báo cáo nhân lực y tế")


def version(place: Path) -> str:
    with sqlite3.connect(place) as connection:
        return str(connection.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()[0])


def test_a_new_store_has_this_version_and_write_ahead_log(tmp_path: Path) -> None:
    place = tmp_path / "s.db"
    Store.open(place).close()
    assert version(place) == str(migrations.VERSION)
    with sqlite3.connect(place) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_foreign_keys_are_watched(tmp_path: Path) -> None:
    with Store.open(tmp_path / "s.db") as store, store.engine.begin() as connection:
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1


def test_a_url_is_as_good_as_a_path(tmp_path: Path) -> None:
    place = tmp_path / "s.db"
    with Store.open(f"sqlite:///{place}") as store:
        keep(store, ASKS)
    with Store.open(place) as store:
        assert store.collection().by_number("318/BYT-KH")


def test_an_older_store_is_brought_forward_with_its_contents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "s.db"
    with Store.open(place) as store:
        keep(store, ASKS)

    def add_note(connection: Connection) -> None:
        connection.execute(text("ALTER TABLE contents ADD COLUMN note TEXT DEFAULT 'mới'"))

    monkeypatch.setattr(migrations, "VERSION", migrations.VERSION + 1)
    monkeypatch.setattr(migrations, "MIGRATIONS", {migrations.VERSION - 1: add_note})
    with Store.open(place) as store, store.engine.begin() as connection:
        assert connection.execute(text("SELECT note FROM contents")).scalar() == "mới"
        assert connection.execute(text("SELECT count(*) FROM documents")).scalar() == 1
    assert version(place) == str(migrations.VERSION)


def older(place: Path, like: Path) -> None:
    """A store of version 1 with the rows that both versions have."""
    with sqlite3.connect(place) as connection:
        connection.executescript(SCHEMA_1.read_text("utf-8"))
        connection.execute("ATTACH ? AS now", (str(like),))
        tables = "SELECT name FROM main.sqlite_master WHERE sql LIKE 'CREATE TABLE%'"
        for (table,) in connection.execute(tables).fetchall():
            if not table.startswith("page_words"):
                names = ", ".join(f'"{row[1]}"' for row in connection.execute(f"PRAGMA main.table_info({table})"))
                connection.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM now.{table}")
        connection.execute("UPDATE main.meta SET value = '1' WHERE key = 'version'")


def rows(place: Path, table: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(place) as connection:
        names = sorted(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))
        return sorted(connection.execute(f"SELECT {', '.join(names)} FROM {table}"), key=str)


@pytest.mark.parametrize("table", ["wanted", "citers", "tasks", "leads", "numbers", "candidates"])
def test_a_store_of_version_1_becomes_what_a_new_one_would_be(tmp_path: Path, table: str) -> None:
    asks = document("44/UBND-VX", COMMITTEE, "2025-02-10", "x", tasks=(task("báo cáo", leads=(HEALTH, "Sở Nội vụ")),))
    twins = [document("45/UBND-VX", COMMITTEE, day, "x") for day in ("2025-01-10", "2025-04-08")]
    unsure = document("9/BC-SYT", HEALTH, "2025-06-01", "thi", cites=(cite("45/UBND-VX", issuer=COMMITTEE),))
    with Store.open(tmp_path / "new.db") as store:
        for one in (asks, *twins, unsure):
            keep(store, one, "Thực hiện Công văn số 61/UB ND-TH ngày 03/3/2025, Sở báo cáo như sau.")
        store.link()
    older(tmp_path / "old.db", tmp_path / "new.db")
    with Store.open(tmp_path / "old.db") as store:
        assert len(store.search(Query(words="so bao cao", body="so y te", since="2025-06", until="2025-06"))) == 1
        store.forget(unsure[0])
        assert store.search(Query(words="so bao cao", body="so y te")) == ()
        keep(store, unsure, "Thực hiện Công văn số 61/UB ND-TH ngày 03/3/2025, Sở báo cáo như sau.")
        store.link()
    assert version(tmp_path / "old.db") == str(migrations.VERSION)
    assert rows(tmp_path / "new.db", table)
    assert rows(tmp_path / "old.db", table) == rows(tmp_path / "new.db", table)


def test_a_migration_that_fails_leaves_the_store_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "s.db"
    Store.open(place).close()
    before = version(place)

    def breaks(connection: Connection) -> None:
        connection.execute(text("ALTER TABLE contents ADD COLUMN note TEXT"))
        connection.execute(text("SELECT no_such_column FROM contents"))

    with monkeypatch.context() as patch:
        patch.setattr(migrations, "VERSION", migrations.VERSION + 1)
        patch.setattr(migrations, "MIGRATIONS", {migrations.VERSION - 1: breaks})
        with pytest.raises(StoreError):
            Store.open(place)
    assert version(place) == before
    with sqlite3.connect(place) as connection:
        assert "note" not in {row[1] for row in connection.execute("PRAGMA table_info(contents)")}


def test_a_newer_store_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "s.db"
    Store.open(place).close()
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE meta SET value = '99'")
    with pytest.raises(StoreError, match="newer version"):
        Store.open(place)


def test_somebody_elses_database_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "s.db"
    with sqlite3.connect(place) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    with pytest.raises(StoreError, match="no store of hoiam"):
        Store.open(place)


@pytest.mark.parametrize("content", [b"%PDF-1.7 not a database at all", b"\x00" * 4096])
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    place = tmp_path / "s.db"
    place.write_bytes(content)
    with pytest.raises(StoreError):
        Store.open(place)
    assert place.read_bytes() == content


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        Store.open(tmp_path / "no folder" / "s.db")
    with pytest.raises(StoreError):
        Store.open("nosuchdatabase://x")
