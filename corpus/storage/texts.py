"""The texts of held documents, read some openings at a time: who asks for a letter asks for those of its days."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Connection, Engine, Select, bindparam, select

from corpus.collection import Held
from corpus.storage.among import among
from corpus.storage.schema import pages

OPENING, TOGETHER = 3, 50
"""So many pages of so many documents are read together."""
AT_HAND = 40
"""So many such readings are kept in memory: of 2,000 documents."""

Pages = Mapping[tuple[str, int], str]
"""Texts by content and number of the page."""


class Texts:
    """Gives the text of a page (from 1) of the best file of a held document; "" when there is none."""

    def __init__(self, engine: Engine, documents: Iterable[Held]) -> None:
        self.engine = engine
        by_day = sorted(documents, key=lambda held: held.document.head.issued or "")
        self._contents = {held.file: held.sha256 for held in by_day}
        self._order = list(self._contents.values())
        self._places = {sha256: n // TOGETHER for n, sha256 in enumerate(self._order)}
        self._openings = lru_cache(maxsize=AT_HAND)(self._read_openings)

    def __call__(self, file: str, page: int) -> str:
        sha256 = self._contents.get(file)
        if sha256 is None:
            return ""
        found = self._openings(self._places[sha256]) if page <= OPENING else self._read((sha256,), page, page)
        return found.get((sha256, page), "")

    def _read_openings(self, place: int) -> Pages:
        return self._read(self._order[place * TOGETHER : (place + 1) * TOGETHER], 1, OPENING)

    def _read(self, contents: Sequence[str], first: int, last: int) -> Pages:
        with self.engine.begin() as connection:
            return texts(connection, contents, first, last)


def texts(connection: Connection, contents: Sequence[str], first: int, last: int) -> Pages:
    """The texts of the pages from `first` to `last` of some contents."""
    asked = {"ids": list(contents), "first": first, "last": last}
    rows = connection.execute(_texts(connection.dialect.name), asked).all()
    return {(sha256, number): text for sha256, number, text in rows}


@cache
def _texts(dialect: str) -> Select[Any]:
    here = among(pages.c.sha256, dialect)
    within = pages.c.number.between(bindparam("first"), bindparam("last"))
    return select(pages.c.sha256, pages.c.number, pages.c.text).where(here, within)
