"""The store: whole documents or none, each content once, links that follow what comes and goes."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.collection import Collection
from corpus.store import Store
from models.document import Problem, Status
from tests.builders import COMMITTEE, HEALTH, MINISTRY, cite, document, task
from tests.corpus.kept import extraction, facts, keep

ASKS = document(
    "318/BYT-KH", MINISTRY, "2025-02-03", "báo cáo nhân lực y tế", to=(COMMITTEE,), tasks=(task("báo cáo"),)
)
FORWARDS = document(
    "55/UBND-VX", COMMITTEE, "2025-02-10", "giao báo cáo", cites=(cite("318/BYT-KH", "2025-02-03", does="forwards"),)
)
ANSWERS = document(
    "9/BC-SYT", HEALTH, "2025-03-01", "nhân lực y tế", cites=(cite("318/BYT-KH", issuer=MINISTRY), cite("55/UBND-VX"))
)
RESTS = document(
    "10/BC-SYT", HEALTH, "2025-03-02", "khác", cites=(cite("996/QĐ-TTg", "2018-08-10"), cite("996/QĐ-TTg"))
)
ALL = (ASKS, FORWARDS, ANSWERS, RESTS)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "hồ sơ.db")


def states(store: Store) -> dict[str, tuple[Status, str | None]]:
    return {row.path: (row.status, row.duplicate_of) for row in store.files()}


def test_what_is_kept_comes_back(store: Store, tmp_path: Path) -> None:
    for one in ALL:
        keep(store, one, "trang một", "trang hai")
    store.link()
    store.close()
    again = Store.open(tmp_path / "hồ sơ.db")
    collection, wanted = again.collection(), Collection.of(ALL)
    assert {id_: held.document for id_, held in collection.documents.items()} == {
        id_: held.document for id_, held in wanted.documents.items()
    }
    assert sorted(collection.links, key=str) == sorted(wanted.links, key=str)
    assert collection.stubs == wanted.stubs
    assert collection.page_text(ASKS[0], 2) == "trang hai"
    assert collection.page_text(ASKS[0], 3) == ""


def test_an_unchanged_file_is_known(store: Store) -> None:
    path = keep(store, ASKS)
    file = facts(path)
    assert store.known(path, file.size, file.mtime_ns)
    assert store.known(path, file.size, file.mtime_ns + 1) is None
    assert store.known("khác.pdf", file.size, file.mtime_ns) is None
    assert store.state_of(file.sha256) == Status.DONE
    assert store.state_of("0" * 64) is None


def test_the_same_bytes_twice_are_a_duplicate(store: Store) -> None:
    keep(store, ASKS, path="den/318.pdf")
    store.keep(facts("luu/318.pdf", content="den/318.pdf"))
    assert states(store) == {
        "den/318.pdf": (Status.DONE, None),
        "luu/318.pdf": (Status.DUPLICATE, "den/318.pdf"),
    }
    assert len(store.collection().documents) == 1
    store.forget("den/318.pdf")
    assert states(store) == {"luu/318.pdf": (Status.DONE, None)}
    assert store.collection().by_number("318/BYT-KH")[0].file == "luu/318.pdf"


@pytest.mark.parametrize("scan_first", [True, False])
def test_text_and_scan_are_one_document_and_the_text_stands_for_it(store: Store, *, scan_first: bool) -> None:
    name, read = ASKS
    misread = (name, read.model_copy(update={"head": read.head.model_copy(update={"title": "báo cao nhân lưc y tê"})}))
    copies = [(misread, True, "a-quet.pdf"), (ASKS, False, "b.pdf")]
    for one, scan, path in copies if scan_first else reversed(copies):
        keep(store, one, scan=scan, path=path)
    (held,) = store.collection().documents.values()
    assert (held.file, held.copies) == ("b.pdf", ("a-quet.pdf",))
    assert held.document.head.title == "báo cáo nhân lực y tế"
    assert states(store) == {"a-quet.pdf": (Status.DONE, "b.pdf"), "b.pdf": (Status.DONE, None)}
    store.forget("b.pdf")
    (held,) = store.collection().documents.values()
    assert held.file == "a-quet.pdf"


def test_a_changed_file_lets_its_old_document_go(store: Store) -> None:
    keep(store, ASKS, "cũ", path="den.pdf")
    store.keep(facts("den.pdf", content="mới"), extraction(FORWARDS[1], "mới"))
    assert [held.document.head.number for held in store.collection().documents.values()] == ["55/UBND-VX"]
    assert store.state_of(facts("den.pdf").sha256) is None
    assert store.page_text("den.pdf", 1) == "mới"


def test_a_file_that_failed_keeps_its_reason_and_may_be_read_later(store: Store) -> None:
    reason = Problem(stage="read", reason="tệp bị mã hóa")
    store.keep(facts("hỏng.pdf"), None, status=Status.FAILED, problems=[reason], engine="1")
    (row,) = store.files()
    assert (row.status, row.problems, row.engine, row.pages) == (Status.FAILED, (reason,), "1", 0)
    store.keep(facts("hỏng.pdf"), extraction(ASKS[1], "x"), status=Status.PARTIAL)
    (row,) = store.files()
    assert (row.status, row.problems, row.pages) == (Status.PARTIAL, (), 1)
    assert len(store.collection().documents) == 1


def test_two_folders_may_have_files_of_one_name(store: Store, tmp_path: Path) -> None:
    for folder, one in (("den", ASKS), ("di", ANSWERS)):
        (tmp_path / folder).mkdir()
        place = str(tmp_path / folder)
        store.keep(facts("01.pdf", content=folder, folder=place), extraction(one[1]))
    assert len(store.files()) == 2
    assert len(store.files(folder=str(tmp_path / "den"))) == 1
    assert len(store.collection().documents) == 2


def test_a_folder_that_moved_is_not_doubled(store: Store, tmp_path: Path) -> None:
    store.keep(facts("01.pdf", folder=str(tmp_path / "không còn")), extraction(ASKS[1]))
    store.keep(facts("01.pdf", folder=str(tmp_path)))
    (row,) = store.files()
    assert (row.folder, row.status) == (str(tmp_path), Status.DONE)


def test_a_later_document_resolves_what_waited_and_removing_it_undoes_that(store: Store) -> None:
    keep(store, FORWARDS)
    keep(store, ANSWERS)
    store.link()
    before = sorted(store.collection().links, key=str)
    assert [link.resolution for link in before].count("matched") == 1
    path = keep(store, ASKS)
    assert store.link() > 0
    assert all(link.resolution == "matched" for link in store.collection().links)
    assert not store.collection().stubs
    store.forget(path)
    store.link()
    assert sorted(store.collection().links, key=str) == before


def test_a_later_document_takes_a_number_whose_digits_changed_places(store: Store) -> None:
    cites = (cite("381/BYT-KH", "2025-02-03", issuer=MINISTRY),)
    keep(store, document("1/BC-SYT", HEALTH, "2025-06-01", "việc mới", cites=cites))
    store.link()
    assert [link.resolution for link in store.collection().links] == ["unmatched"]
    path = keep(store, ASKS)
    store.link()
    assert [link.resolution for link in store.collection().links] == ["matched"]
    store.forget(path)
    store.link()
    assert [link.resolution for link in store.collection().links] == ["unmatched"]


def test_linking_again_looks_at_nothing(store: Store) -> None:
    for one in ALL:
        keep(store, one)
    assert store.link() > 0
    assert store.link() == 0
    keep(store, document("1/BC-SYT", HEALTH, "2025-06-01", "việc mới", cites=(cite("318/BYT-KH", "2025-02-03"),)))
    assert store.link() <= 2, "only the new citation"


def test_records_have_the_form_of_the_export(store: Store) -> None:
    keep(store, ASKS, "một", "hai")
    keep(store, ANSWERS, scan=True)
    store.keep(facts("zz.pdf"), None, status=Status.FAILED, problems=[Problem(stage="read", reason="trống")])
    store.link()
    asks, answers, failed = store.records()
    assert (asks.sources, asks.document, asks.links) == (("layer", "layer"), ASKS[1], ())
    assert answers.sources == ("ocr",)
    assert [link.resolution for link in answers.links] == ["matched", "unmatched"]
    assert answers.links[0].target == asks.document_id
    assert (failed.document, failed.links, failed.file.problems[0].reason) == (None, (), "trống")
    assert [record.file.path for record in store.records_of("318/BYT-KH")] == [ASKS[0]]
    assert [record.file.path for record in store.records_of("zz.pdf")] == ["zz.pdf"]
    assert store.records_of("không có") == ()


def test_a_neighbourhood_knows_the_issuers_of_the_whole_store(store: Store) -> None:
    for one in ALL:
        keep(store, one)
    store.link()
    asks = store.collection().by_number("318/BYT-KH")[0].id
    near = store.collection(around=[asks], depth=1)
    assert {held.document.head.number for held in near.documents.values()} == {"318/BYT-KH", "55/UBND-VX", "9/BC-SYT"}
    assert near.issuers == {MINISTRY, COMMITTEE, HEALTH}


def test_an_error_in_the_middle_of_keeping_leaves_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("corpus.storage.settling.put_tasks", fails)
    with pytest.raises(RuntimeError):
        keep(store, ASKS, "trang")
    monkeypatch.undo()
    assert (store.files(), list(store.records()), store.page_text(ASKS[0], 1)) == ([], [], "")
    keep(store, ASKS, "trang")
    assert store.collection().by_number("318/BYT-KH")


KILLED = """
    import os, signal, sys
    from corpus.storage import settling
    from corpus.store import Store
    from tests.corpus.kept import keep
    from tests.corpus.test_store import ALL
    store = Store.open(sys.argv[1])
    keep(store, ALL[0], "trang")
    keep(store, ALL[1], "trang")
    settling.put_tasks = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
    keep(store, ALL[2], "trang")
"""


def test_a_killed_writer_leaves_whole_documents_and_the_next_goes_on(tmp_path: Path) -> None:
    place, root = tmp_path / "s.db", Path(__file__).parents[2]
    command = [sys.executable, "-c", textwrap.dedent(KILLED), str(place)]
    run = subprocess.run(command, cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, check=False)
    assert run.returncode == -signal.SIGKILL
    with Store.open(place) as store, Store.open(tmp_path / "whole.db") as undisturbed:
        assert [row.path for row in store.files()] == sorted([ASKS[0], FORWARDS[0]])
        for one in ALL[2:]:
            keep(store, one, "trang")
        for one in ALL:
            keep(undisturbed, one, "trang")
        store.link()
        undisturbed.link()
        assert list(store.records()) == list(undisturbed.records())


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(range(len(ALL))), st.booleans(), st.booleans()), max_size=12))
def test_links_depend_on_what_is_held_and_not_on_how_it_came(steps: list[tuple[int, bool, bool]]) -> None:
    """Any run of keeping, forgetting and linking ends with the links of a fresh collection of what is left."""
    with Store.open("sqlite://") as store:
        held: set[int] = set()
        for which, comes, links in steps:
            if comes:
                keep(store, ALL[which])
                held.add(which)
            else:
                store.forget(ALL[which][0])
                held.discard(which)
            if links:
                store.link()
        store.link()
        found, wanted = store.collection(), Collection.of([ALL[which] for which in sorted(held)])
        assert sorted(found.links, key=str) == sorted(wanted.links, key=str)
        assert found.stubs == wanted.stubs
        assert found.issuers == wanted.issuers


@pytest.mark.parametrize(
    ("lead", "issuer", "asked"),
    [
        pytest.param(HEALTH, COMMITTEE, True, id="by its name"),
        pytest.param("Sở Y tế", COMMITTEE, True, id="by its name without the place, of its own province"),
        pytest.param("Các sở, ban, ngành", COMMITTEE, True, id="in a group of its own province"),
        pytest.param("Sở Y tế", "Ủy ban nhân dân tỉnh Lai Châu", False, id="of another province"),
        pytest.param("Sở Nội vụ tỉnh Sơn La", COMMITTEE, False, id="another body"),
    ],
)
def test_a_large_store_reads_only_what_asks_a_body_and_what_follows(
    store: Store, *, lead: str, issuer: str, asked: bool
) -> None:
    asks = document("44/UBND-VX", issuer, "2025-02-03", "giao việc", tasks=(task("báo cáo", leads=(lead,)),))
    cites = (cite("44/UBND-VX", "2025-02-03", issuer=issuer),)
    for one in (asks, document("9/BC-SYT", HEALTH, "2025-03-01", "báo cáo", cites=cites), ASKS):
        keep(store, one)
    store.link()
    parts = list(store.asking(HEALTH, owner=HEALTH))
    found = {held.document.head.number for part in parts for held in part.collection.documents.values()}
    assert found - {"318/BYT-KH"} == ({"44/UBND-VX", "9/BC-SYT"} if asked else set())
