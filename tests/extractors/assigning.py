"""Invented documents for tests of tasks: their lines in, what is asked of whom by when out."""

from extractors.bodies.context import around
from extractors.tasks import find_tasks
from models.document import Head
from models.task import Task
from tests.extractors.flows import flow_of

PROVINCE = "Ủy ban nhân dân tỉnh Lào Cai"
XD, TC, YT, NV = (f"Sở {name} tỉnh Lào Cai" for name in ("Xây dựng", "Tài chính", "Y tế", "Nội vụ"))
Asked = list[tuple[list[str], str | None, bool]]
"""Of each task leads, due day (or how it recurs), reply."""


def found(kind: str, *lines: str, issuer: str = PROVINCE, to: tuple[str, ...] = ()) -> list[Task]:
    """The tasks of a document with these lines, issued on 3 March 2026."""
    superior = None if issuer == PROVINCE else PROVINCE
    head = Head(kind=kind, number="12/X", issued="2026-03-03", issuer=issuer, superior=superior, addressees=to)
    return list(find_tasks(flow_of(*lines), head, around(issuer, superior=superior, issued="2026-03-03")))


def brief(tasks: list[Task]) -> list[tuple[str, list[str], str | None, bool]]:
    """Begin of the text, leads, due day, reply."""
    return [(t.text[:12], list(t.leads), t.deadline.due if t.deadline else None, t.reply) for t in tasks]


def asked(tasks: list[Task]) -> Asked:
    """Who is asked, by when or how often, and whether for a reply."""
    return [(list(t.leads), (t.deadline.due or t.deadline.recurrence) if t.deadline else None, t.reply) for t in tasks]
