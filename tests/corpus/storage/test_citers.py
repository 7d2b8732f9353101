"""Who cites a document is known with what its head says, and is forgotten with it."""

from sqlalchemy import select

from corpus.storage.citers import citers_of
from corpus.storage.schema import citers
from corpus.store import Store
from models.reference import Relation
from tests.builders import COMMITTEE, HEALTH, MINISTRY, cite, document
from tests.corpus.kept import keep

ASKS = document("318/BYT-KH", MINISTRY, "2025-02-03", "nhân lực")
TWICE = (cite("318/BYT-KH", "2025-02-03", issuer=MINISTRY), cite("318/BYT-KH", issuer=MINISTRY))
ANSWERS = document("9/BC-SYT", HEALTH, "2025-03-01", "báo cáo nhân lực", to=(MINISTRY, COMMITTEE), cites=TWICE)


def test_heads_of_those_who_cite_are_known_before_they_are_read() -> None:
    with Store.open("sqlite://") as store:
        keep(store, ASKS)
        keep(store, ANSWERS)
        store.link()
        (asked,) = store.collection().by_number("318/BYT-KH")
        with store.reading.begin() as connection:
            found = list(citers_of(connection, [asked.id]))
    assert {(one.target, one.issuer, one.title) for one in found} == {(asked.id, HEALTH, "báo cáo nhân lực")}
    assert {one.addressees for one in found} == {(MINISTRY, COMMITTEE)}
    assert {type(one.relation) for one in found} == {Relation}


def test_what_is_forgotten_cites_nothing() -> None:
    with Store.open("sqlite://") as store:
        keep(store, ASKS)
        keep(store, ANSWERS)
        with store.reading.begin() as connection:
            assert connection.execute(select(citers)).first()
        store.forget(ANSWERS[0])
        with store.reading.begin() as connection:
            assert connection.execute(select(citers)).all() == []
