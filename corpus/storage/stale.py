"""What must be resolved anew when a document or a description of one comes or goes; `linking` does it later."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, or_, update

from corpus.matching.likeness import swaps
from corpus.storage.schema import wanted


def stale_by(connection: Connection, document: dict[str, Any]) -> None:
    """Marks the wanted documents whose outcome a held document that comes or goes may change."""
    issued = document["issued"]
    same_key = wanted.c.key == document["key"]
    if issued:
        same_key = and_(
            same_key, or_(wanted.c.issued.is_(None), wanted.c.issued.between(issued[:4], issued[:4] + "\uffff"))
        )
    which: list[ColumnElement[bool]] = [wanted.c.target == document["id"]]
    if document["serial"]:
        serials = (document["serial"], *swaps(document["serial"]))
        which += [same_key, and_(wanted.c.serial.in_(serials), wanted.c.issued == (issued or ""))]
    if document["title_key"]:
        which.append(wanted.c.key == "~" + document["title_key"])
    if issued and document["issuer_key"]:
        bare = or_(wanted.c.serial == "", document["serial"] == "")
        which.append(and_(wanted.c.issuer_key == document["issuer_key"], wanted.c.issued == issued, bare))
    for condition in which:
        connection.execute(update(wanted).where(condition, wanted.c.stale.is_(False)).values(stale=True))


def stale_siblings(connection: Connection, rows: Iterable[Any]) -> None:
    """Marks the waiting documents whose stub a description with a day, new or gone, may change."""
    for row in rows:
        if not row.issued:
            continue
        waits = and_(wanted.c.resolution == "unmatched", wanted.c.stale.is_(False))
        same_key = and_(wanted.c.key == row.key, or_(wanted.c.issued.is_(None), wanted.c.issued == row.issued))
        same_day = and_(wanted.c.serial == row.serial, wanted.c.issued == row.issued)
        for condition in (same_key, same_day) if row.serial else (same_key,):
            connection.execute(update(wanted).where(condition, waits).values(stale=True))
