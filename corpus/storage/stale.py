"""What must be resolved anew when a document or a description of one comes or goes; `linking` does it later.

Statements are put together once; they are asked for every document that is kept.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Update, and_, bindparam, or_, update

from corpus.matching.likeness import swaps
from corpus.storage.schema import wanted

_KEY = wanted.c.key == bindparam("_key")
_SERIAL = wanted.c.serial == bindparam("_serial")
_DAY = wanted.c.issued == bindparam("_issued")
_YEAR = wanted.c.issued.between(bindparam("_first"), bindparam("_last"))
_UNDATED = wanted.c.issued.is_(None)
_ISSUER = wanted.c.issuer_key == bindparam("_issuer")

_WHICH: dict[str, ColumnElement[bool]] = {
    "target": wanted.c.target == bindparam("_id"),
    "key": _KEY,
    "key of the year": and_(_KEY, or_(_UNDATED, _YEAR)),
    "key of the day": and_(_KEY, or_(_UNDATED, _DAY)),
    "serial of the day": and_(_SERIAL, _DAY),
    "like serials of the day": and_(wanted.c.serial.in_(bindparam("_serials", expanding=True)), _DAY),
    "issuer of the day": and_(_ISSUER, _DAY),
    "issuer of the day, no serial": and_(_ISSUER, _DAY, wanted.c.serial == ""),
}


def stale_by(connection: Connection, document: dict[str, Any]) -> None:
    """Marks the wanted documents whose outcome a held document that comes or goes may change."""
    issued = document["issued"]
    year = (issued or "")[:4]
    values = {
        "_id": document["id"],
        "_key": document["key"],
        "_serials": [document["serial"], *swaps(document["serial"])],
        "_issued": issued or "",
        "_first": year,
        "_last": year + "\uffff",
        "_issuer": document["issuer_key"],
    }
    for which in _changed_by(document):
        connection.execute(_marking(which), values)
    if document["title_key"]:
        connection.execute(_marking("key"), {"_key": "~" + document["title_key"]})


def _changed_by(document: dict[str, Any]) -> Iterator[str]:
    issued, serial = document["issued"], document["serial"]
    yield "target"
    if serial:
        yield "key of the year" if issued else "key"
        yield "like serials of the day"
    if issued and document["issuer_key"]:
        yield "issuer of the day, no serial" if serial else "issuer of the day"


def stale_siblings(connection: Connection, rows: Iterable[Mapping[str, Any]]) -> None:
    """Marks the waiting documents whose stub a description with a day, new or gone, may change."""
    for row in rows:
        if not row["issued"]:
            continue
        values = {"_key": row["key"], "_serial": row["serial"], "_issued": row["issued"]}
        for which in ("key of the day", "serial of the day") if row["serial"] else ("key of the day",):
            connection.execute(_marking(which, waiting=True), values)


@cache
def _marking(which: str, *, waiting: bool = False) -> Update:
    """Marks those that are not marked yet; `waiting` for those only that nothing held answers to."""
    chosen = update(wanted).where(_WHICH[which], wanted.c.stale.is_(False)).values(stale=True)
    return chosen.where(wanted.c.resolution == "unmatched") if waiting else chosen
