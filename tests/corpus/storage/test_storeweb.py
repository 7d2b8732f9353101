"""The store's web: what very many cite is followed by a bounded number of citations, mentions last."""

from collections.abc import Iterator

import pytest

from corpus.storage import storeweb
from corpus.storage.storeweb import StoreWeb
from corpus.store import Store
from tests.builders import COMMITTEE, HEALTH, cite, document
from tests.corpus.kept import keep

DOES = ("mentions", "answers", "implements", "mentions", "answers")
LAW = document("44/UBND-VX", COMMITTEE, "2025-02-10", "nhân lực")
PLAN = document("45/UBND-VX", COMMITTEE, "2025-02-11", "đào tạo")
CITING = [
    document(f"{n}/BC-SYT", HEALTH, "2025-03-01", f"báo cáo {n}", cites=(cite("44/UBND-VX", "2025-02-10", does=does),))
    for n, does in enumerate(DOES, 1)
]
BESIDE = document("9/BC-SYT", HEALTH, "2025-03-02", "báo cáo", cites=(cite("45/UBND-VX", "2025-02-11", does="guides"),))


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store.open("sqlite://") as opened:
        for one in (LAW, PLAN, *CITING, BESIDE):
            keep(opened, one)
        opened.link()
        yield opened


def relations(store: Store) -> list[tuple[str, str]]:
    """The number of what is cited and the relation, for both documents, as the web gives them."""
    with store.reading.begin() as connection:
        web = StoreWeb(connection)
        numbers = {node.id: str(node.number) for name in ("44/UBND-VX", "45/UBND-VX") for node in web.find(name)}
        return [(numbers[edge.target], edge.relation) for edge in web.citing(numbers)]


def test_all_of_few_citations_are_followed_mentions_last(store: Store) -> None:
    found = relations(store)
    assert len(found) == 6
    assert [relation for _, relation in found[-2:]] == ["mentions", "mentions"]


@pytest.mark.parametrize(("fan", "of_law"), [(1, ["answers"]), (4, ["answers", "answers", "implements", "mentions"])])
def test_of_many_citations_a_fan_is_followed(
    store: Store, monkeypatch: pytest.MonkeyPatch, fan: int, of_law: list[str]
) -> None:
    monkeypatch.setattr(storeweb, "BATCH", 5)
    monkeypatch.setattr(storeweb, "FAN", fan)
    found = relations(store)
    assert [relation for number, relation in found if number == "44/UBND-VX"] == of_law
    assert [relation for number, relation in found if number == "45/UBND-VX"] == ["guides"]
