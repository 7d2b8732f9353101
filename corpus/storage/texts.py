"""The texts of kept pages, the opening of a file at a time: who asks for its first page mostly asks for the next."""

from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Connection, Engine, Select, bindparam, select

from corpus.storage.schema import files, pages

OPENING = 3
"""So many pages are read together."""
FILES = 64
"""So many files' openings are kept at hand."""


class Texts:
    """Gives the text of a page (from 1) of a kept file; "" when there is none. It does not see what is kept later."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._opening = lru_cache(maxsize=FILES)(self._read_opening)

    def __call__(self, file: str, page: int) -> str:
        return self._opening(file).get(page, "") if page <= OPENING else self._read(file, page, page).get(page, "")

    def _read_opening(self, file: str) -> dict[int, str]:
        return self._read(file, 1, OPENING)

    def _read(self, file: str, first: int, last: int) -> dict[int, str]:
        with self.engine.begin() as connection:
            return texts(connection, file, first, last)


def texts(connection: Connection, file: str, first: int, last: int) -> dict[int, str]:
    """The texts of the pages from `first` to `last` of a file, by number."""
    rows = connection.execute(_texts(), {"file": file, "first": first, "last": last})
    return {row.number: row.text for row in rows}


@cache
def _texts() -> Select[Any]:
    held = select(files.c.sha256).where(files.c.path == bindparam("file")).limit(1).scalar_subquery()
    within = pages.c.number.between(bindparam("first"), bindparam("last"))
    return select(pages.c.number, pages.c.text).where(pages.c.sha256 == held, within)
