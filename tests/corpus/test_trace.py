"""Chains: down to answers, up to grounds, and where they stop."""

import pytest

from corpus.collection import Collection
from corpus.store import Store
from corpus.trace import Branch, Tree, trace
from models.errors import NotFound
from models.reference import Reference
from tests.builders import COMMITTEE, HEALTH, MINISTRY, cite, document, task
from tests.corpus.kept import keep

PRIME = "Thủ tướng Chính phủ"
DECISION = cite("12/QĐ-TTg", "2024-05-06", issuer=PRIME, does="implements")


def of(number: str, issued: str, does: str) -> Reference:
    return cite(number, issued, does=does)


ASKS = document("318/BYT-KH", MINISTRY, "2025-02-03", "báo cáo nhân lực", cites=(DECISION,), tasks=(task("báo cáo"),))
FORWARDS = document(
    "55/UBND-VX",
    COMMITTEE,
    "2025-02-10",
    "giao tham mưu báo cáo",
    cites=(of("318/BYT-KH", "2025-02-03", "forwards"),),
    tasks=(task("tham mưu"),),
)
DRAFTS = document(
    "70/SYT-NV",
    HEALTH,
    "2025-03-01",
    "tham mưu dự thảo Báo cáo tình hình nhân lực y tế cơ sở",
    to=(COMMITTEE,),
    cites=(of("55/UBND-VX", "2025-02-10", "answers"), of("318/BYT-KH", "2025-02-03", "implements")),
)
REPORTS = document(
    "77/BC-UBND",
    COMMITTEE,
    "2025-03-08",
    "Tình hình nhân lực y tế cơ sở trên địa bàn tỉnh",
    cites=(of("318/BYT-KH", "2025-02-03", "answers"),),
)
REMINDS = document(
    "400/BYT-KH",
    MINISTRY,
    "2025-03-05",
    "đôn đốc",
    cites=(of("318/BYT-KH", "2025-02-03", "mentions"),),
    tasks=(task("gửi báo cáo"),),
)
LATE = document("80/BC-UBND", COMMITTEE, "2025-03-20", "nhân lực", cites=(of("400/BYT-KH", "2025-03-05", "answers"),))
YEARLY = document(
    "99/BC-SYT",
    HEALTH,
    "2025-12-01",
    "tổng kết năm",
    cites=(of("318/BYT-KH", "2025-02-03", "mentions"), of("70/SYT-NV", "2025-03-01", "mentions")),
)
ALL = (ASKS, FORWARDS, DRAFTS, REPORTS, REMINDS, LATE, YEARLY)


def paths(branches: tuple[Branch, ...], above: str = "") -> set[str]:
    found = set()
    for branch in branches:
        here = f"{above} > {branch.edge.relation} {branch.node.number}".removeprefix(" > ")
        found |= {here, *paths(branch.branches, here)}
    return found


def branch_of(branches: tuple[Branch, ...], number: str) -> Branch:
    return next(branch for branch in branches if branch.node.number == number)


def test_down_from_a_directive_that_is_not_held() -> None:
    tree = trace(Collection.of(ALL), "12/qd-ttg")
    assert tree.root.file is None
    assert paths(tree.down) == {
        "implements 318/BYT-KH",
        "implements 318/BYT-KH > forwards 55/UBND-VX",
        "implements 318/BYT-KH > forwards 55/UBND-VX > answers 70/SYT-NV",
        "implements 318/BYT-KH > forwards 55/UBND-VX > answers 70/SYT-NV > drafted_by 77/BC-UBND",
        "implements 318/BYT-KH > forwards 55/UBND-VX > answers 70/SYT-NV > mentions 99/BC-SYT",
        "implements 318/BYT-KH > answers 77/BC-UBND",
        "implements 318/BYT-KH > mentions 400/BYT-KH",
        "implements 318/BYT-KH > mentions 400/BYT-KH > answers 80/BC-UBND",
        "implements 318/BYT-KH > mentions 99/BC-SYT",
    }


def test_what_cites_directive_and_forwarding_letter_hangs_under_the_letter() -> None:
    tree = trace(Collection.of(ALL), "318/BYT-KH")
    assert "implements 70/SYT-NV" not in paths(tree.down)
    assert "forwards 55/UBND-VX > answers 70/SYT-NV" in paths(tree.down)


def test_up_to_what_it_rests_on() -> None:
    tree = trace(Collection.of(ALL), "70/SYT-NV")
    assert paths(tree.up) == {
        "answers 55/UBND-VX",
        "answers 55/UBND-VX > forwards 318/BYT-KH",
        "answers 55/UBND-VX > forwards 318/BYT-KH > implements 12/QĐ-TTg",
    }
    top = tree.up[0].branches[0].branches[0]
    assert (top.node.file, top.stops) == (None, "not held")


def test_a_drafted_document_is_inferred_and_says_so() -> None:
    tree = trace(Collection.of(ALL), "55/UBND-VX")
    (drafted,) = [b for b in branch_of(tree.down, "70/SYT-NV").branches if b.edge.relation == "drafted_by"]
    assert drafted.edge.confidence < 0.7
    assert drafted.edge.why.startswith("inferred")


def test_where_nothing_follows_is_said_of_what_assigns_tasks_only() -> None:
    collection = Collection.of([one for one in ALL if one is not DRAFTS and one is not LATE])
    tree = trace(collection, "318/BYT-KH")
    assert branch_of(tree.down, "55/UBND-VX").stops == "nothing held follows"
    assert branch_of(tree.down, "400/BYT-KH").stops == "nothing held follows"
    assert branch_of(tree.down, "77/BC-UBND").stops is None


def test_depth_is_kept() -> None:
    tree = trace(Collection.of(ALL), "12/QĐ-TTg", depth=2)
    assert max(path.count(" > ") for path in paths(tree.down)) == 1
    assert branch_of(branch_of(tree.down, "318/BYT-KH").branches, "55/UBND-VX").stops == "depth"


def test_two_documents_under_one_number_are_a_choice() -> None:
    old = document("45/UBND-VX", COMMITTEE, "2025-01-10", "kế hoạch thi")
    new = document("45/UBND-VX", COMMITTEE, "2025-07-08", "rà soát văn bản")
    answer = document("9/BC-SYT", HEALTH, "2025-02-01", "thi", cites=(of("45/UBND-VX", "2025-01-10", "answers"),))
    collection = Collection.of([old, new, answer])
    tree = trace(collection, "45/UBND-VX")
    assert (tree.root.issued, [other.issued for other in tree.others]) == ("2025-07-08", ["2025-01-10"])
    assert tree.down == ()
    chosen = trace(collection, "45/UBND-VX", issued="2025-01-10")
    assert (paths(chosen.down), chosen.others) == ({"answers 9/BC-SYT"}, ())
    with pytest.raises(NotFound):
        trace(collection, "45/UBND-VX", issuer=MINISTRY)


@pytest.mark.parametrize("spelled", ["318/BYT-KH", "318/bytkh", " 318 / BYT - KH", "318", "318/BYT"])
def test_a_number_in_any_spelling_or_its_beginning(spelled: str) -> None:
    assert trace(Collection.of(ALL), spelled).root.number == "318/BYT-KH"


@pytest.mark.parametrize("absent", ["31", "319/BYT-KH", "", "không số"])
def test_a_number_that_nobody_bears(absent: str) -> None:
    with pytest.raises(NotFound):
        trace(Collection.of(ALL), absent)


def test_documents_of_one_day_that_cite_each_other_end() -> None:
    a = document("1/UBND-VX", COMMITTEE, "2025-01-10", "a", cites=(of("2/UBND-VX", "2025-01-10", "implements"),))
    b = document("2/UBND-VX", COMMITTEE, "2025-01-10", "b", cites=(of("1/UBND-VX", "2025-01-10", "implements"),))
    tree = trace(Collection.of([a, b]), "1/UBND-VX")
    assert paths(tree.down) == {"implements 2/UBND-VX"}


def test_an_ambiguous_citation_hangs_under_each_candidate() -> None:
    old = document("45/UBND-VX", COMMITTEE, "2025-01-10", "kế hoạch thi")
    new = document("45/UBND-VX", COMMITTEE, "2025-04-08", "rà soát văn bản")
    answer = document("9/BC-SYT", HEALTH, "2025-06-01", "thi", cites=(cite("45/UBND-VX", issuer=COMMITTEE),))
    collection = Collection.of([old, new, answer])
    for issued in ("2025-01-10", "2025-04-08"):
        (branch,) = trace(collection, "45/UBND-VX", issued=issued).down
        assert branch.node.number == "9/BC-SYT"
        assert branch.edge.confidence < 0.5


@pytest.mark.parametrize("number", ["12/QĐ-TTg", "318/BYT-KH", "70/SYT-NV", "45/UBND-VX"])
def test_the_store_traces_as_the_collection_does(number: str) -> None:
    unsure = document("9/BC-SYT", HEALTH, "2025-06-01", "thi", cites=(cite("45/UBND-VX", issuer=COMMITTEE),))
    two = (document("45/UBND-VX", COMMITTEE, day, "x") for day in ("2025-01-10", "2025-04-08"))
    with Store.open("sqlite://") as store:
        for one in (*ALL, unsure, *two):
            keep(store, one)
        store.link()
        assert bare(store.trace(number)) == bare(trace(store.collection(), number))


def bare(tree: Tree) -> tuple[object, ...]:
    return tree.root, tree.others, tree.down, tree.up, tree.whole
