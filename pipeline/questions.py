"""Questions asked of a store: which tasks stand how, on which day."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path

from corpus.coverage import DEPTH, Covered, coverage
from corpus.settings import Settings
from corpus.store import Store
from corpus.verdicts import judge, select
from models.verdict import Standing, TaskRow
from outputs.standing import OPEN


def places(store: Store) -> dict[str, Path]:
    """Where each file lies."""
    return {row.path: Path(row.folder) / row.path for row in store.files()}


def coverage_rows(store: Store, number: str, *, as_of: date, settings: Settings) -> tuple[Covered, ...]:
    """Who has implemented the directive under a number (in any spelling); raises NotFound."""
    root = store.trace(number, depth=1).root
    near = store.collection(around=[root.id], depth=DEPTH)
    return coverage(root.id, near, as_of=as_of, owner=settings.owner_name, groups=settings.groups)


def task_rows(
    store: Store,
    *,
    as_of: date,
    settings: Settings,
    org: str | None = None,
    directive: str | None = None,
    status: Iterable[Standing] = (),
) -> tuple[TaskRow, ...]:
    """The rows of one body (`org`), one directive or some standings; all rows when none is named.

    The settings say whose registry it is, and who belongs to which group.
    """
    return tuple(chain.from_iterable(_judged(store, as_of, settings, org=org, directive=directive, status=status)))


def _judged(
    store: Store, as_of: date, settings: Settings, *, org: str | None, directive: str | None, status: Iterable[Standing]
) -> Iterator[tuple[TaskRow, ...]]:
    """The rows that are asked for, some directives at a time."""
    owner, groups, told = settings.owner_name, settings.groups, store.corrections()
    for part in store.asking(org, owner=owner, groups=groups, number=directive):
        rows = judge(
            part.collection,
            as_of=as_of,
            owner=owner,
            org=org,
            groups=groups,
            corrections=told,
            directives=part.directives,
        )
        yield select(rows, org=org, directive=directive, status=status)


def unanswered_rows(
    rows: Iterable[TaskRow], *, written: bool = True, standings: Collection[Standing] = OPEN
) -> tuple[TaskRow, ...]:
    """The open rows, most overdue first, then by the day they are due; `written`: only where a reply is asked for."""
    chosen = (row for row in rows if row.status in standings and (row.task.reply or not written))
    return tuple(sorted(chosen, key=_urgency))


def _urgency(row: TaskRow) -> tuple[int, str, str]:
    due = row.task.deadline.due if row.task.deadline else None
    return -(row.days_late or 0), due or "9", row.directive.number or ""
