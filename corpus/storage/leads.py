"""Who sets tasks to whom: a document's tasks by lead, and each pair of lead and issuer once, with its count."""

from collections import Counter
from typing import Any

from sqlalchemy import Connection, and_, delete, func, insert, select, update

from corpus.judging.meant import meant
from corpus.matching.identity import fold_text, issuer_key
from corpus.matching.names import parse
from corpus.storage.schema import contents, documents, leads, tasks
from models.document import Document

BATCH = 1000
KEY = 200
"""As much of a lead's folded name is kept: group addressees can be whole sentences."""


def put_tasks(connection: Connection, held: str, document: Document) -> None:
    """Writes the rows of a document's tasks, one a lead; its addressees lead a task that names nobody.

    A lead that stands for addressees ("các địa phương") has a row for each of them besides its own.
    """
    issuer = document.head.issuer or ""
    values: dict[tuple[str, str], dict[str, Any]] = {}
    for task in document.tasks:
        due = task.deadline.due if task.deadline else None
        stands = (one for lead in task.leads for one in meant(lead, document.head, None))
        for lead in dict.fromkeys((*task.leads, *stands)) if task.leads else document.head.addressees:
            key = issuer_key(lead)[:KEY]
            row = {"document_id": held, "task": task.id, "lead_key": key, "lead": lead, "due": due}
            values[task.id, key] = {**row, "issuer_key": issuer_key(issuer)}
    if values:
        connection.execute(insert(tasks), list(values.values()))
        for lead, count in Counter(str(row["lead"]) for row in values.values()).items():
            _count(connection, lead, issuer, count)


def put_tasks_anew(connection: Connection) -> None:
    """Writes the rows of all documents' tasks again, as who is meant by a lead is understood now."""
    read = documents.join(contents, contents.c.sha256 == documents.c.sha256)
    query = select(documents.c.id, contents.c.document).select_from(read).where(documents.c.tasks > 0)
    last = ""
    while rows := connection.execute(query.where(documents.c.id > last).order_by(documents.c.id).limit(BATCH)).all():
        for row in rows:
            document = Document.model_validate_json(row.document)
            drop_tasks(connection, row.id, document.head.issuer)
            put_tasks(connection, row.id, document)
        last = rows[-1].id


def drop_tasks(connection: Connection, held: str, issuer: str | None) -> None:
    """Removes the rows of a document's tasks."""
    here = tasks.c.document_id == held
    counts = connection.execute(select(tasks.c.lead, func.count()).where(here).group_by(tasks.c.lead)).all()
    connection.execute(delete(tasks).where(here))
    for lead, count in counts:
        _count(connection, lead, issuer or "", -count)


def _count(connection: Connection, lead: str, issuer: str, change: int) -> None:
    here = and_(leads.c.lead == lead, leads.c.issuer == issuer)
    if connection.execute(update(leads).where(here).values(tasks=leads.c.tasks + change)).rowcount == 0:
        connection.execute(insert(leads).values(**lead_row(lead, issuer, change)))
    elif change < 0:
        connection.execute(delete(leads).where(here, leads.c.tasks <= 0))


def lead_row(lead: str, issuer: str, count: int) -> dict[str, Any]:
    """A pair of lead and issuer as a row of its table; `base` is the folded name without its place."""
    keys = {"lead_key": issuer_key(lead)[:KEY], "base": fold_text(parse(lead).base), "issuer_key": issuer_key(issuer)}
    return {"lead": lead, "issuer": issuer, **keys, "tasks": count}
