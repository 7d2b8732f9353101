"""How one task stands for one body on a day: the rows, with evidence, near misses and how sure they are."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from corpus.collection import Held
from corpus.judging.addressees import Asked
from corpus.judging.amendments import Change, touching
from corpus.judging.answers import Weighed
from corpus.judging.citations import day
from corpus.judging.periods import Due, period_of, periods
from models.task import Task
from models.verdict import AskedDeadline, AskedTask, Directive, Evidence, NearMiss, Reason, Standing, TaskRow

ENOUGH = 0.4
"""A document that is less sure than this is no answer."""


class Case(NamedTuple):
    """All that bears on one directive and one body, on the day that is asked about."""

    directive: Held
    asked: Asked
    weights: tuple[Weighed, ...]
    changes: tuple[Change, ...]
    heard: bool
    """Whether the collection holds any document of the body."""
    as_of: date


class Verdict(NamedTuple):
    """A standing with the answer it rests on, if any."""

    status: Standing
    sure: float
    answer: Weighed | None = None
    change: Change | None = None
    late: int | None = None


def rows_of(case: Case, task: Task) -> Iterator[TaskRow]:
    """The rows of one task for the case's body: one, or one a period when the task recurs."""
    index = case.asked.tasks.index(task)
    if task.deadline is None or task.deadline.recurrence is None:
        single = Due("", last_day(task.deadline.due) if task.deadline else None)
        yield row_of(case, task, single, case.weights, index)
        return
    issued = day(case.directive.document.head.issued) or case.as_of
    dues = periods(task.deadline, text=task.text, issued=issued, as_of=case.as_of)
    shares = _by_period(case, task, dues)
    for due in dues:
        yield row_of(case, task, due, shares.get(due.period, ()), index)


def last_day(stated: str | None) -> date | None:
    """The last day that a date as precise as stated can mean."""
    if not stated:
        return None
    first, parts = day(stated), stated.count("-")
    if first is None or parts == 2:
        return first
    month = first.month if parts else 12
    return date(first.year, month, monthrange(first.year, month)[1])


def _by_period(case: Case, task: Task, dues: Sequence[Due]) -> dict[str, tuple[Weighed, ...]]:
    """The weighed documents shared out to the periods they are about."""
    found: dict[str, list[Weighed]] = {}
    for weighed in case.weights:
        key = _period(weighed, task, dues)
        if key is not None:
            found.setdefault(key, []).append(weighed)
    return {key: tuple(shared) for key, shared in found.items()}


def _period(weighed: Weighed, task: Task, dues: Sequence[Due]) -> str | None:
    head = weighed.citation.held.document.head
    issued = day(head.issued)
    if weighed.period is not None:
        return weighed.period
    if issued is None or task.deadline is None or task.deadline.recurrence is None:
        return None
    for text in (head.title or "", *weighed.acts):
        if key := period_of(text, task.deadline.recurrence, near=issued):
            return key
    dated = [due for due in dues if due.due]
    return min(dated, key=lambda due: abs((due.due or issued) - issued), default=Due("", None)).period or None


def row_of(case: Case, task: Task, due: Due, weights: Sequence[Weighed], index: int) -> TaskRow:
    """One row: the standing of a task (or of one period of it) for the case's body."""
    verdict = _verdict(case, task, due, weights, index)
    answer, head = verdict.answer, case.directive.document.head
    answering = answer.citation.held.document.head if answer else None
    return TaskRow(
        directive=Directive(
            number=head.number, issued=head.issued, issuer=head.issuer, title=head.title, file=case.directive.file
        ),
        task=_asked_task(task, due.due),
        addressee=case.asked.body,
        period=due.period or None,
        status=verdict.status,
        answered_by=(answering.number or answer.citation.held.file,) if answering and answer else (),
        answered_on=answering.issued if answering else None,
        days_late=verdict.late,
        confidence=round(verdict.sure, 2),
        evidence=_evidence(case, task, verdict),
        near_misses=_near_misses(weights, index, verdict),
    )


def _asked_task(task: Task, due: date | None) -> AskedTask:
    stated = task.deadline
    last = due.isoformat() if due else None
    asked = AskedDeadline(text=stated.text, due=last, recurrence=stated.recurrence) if stated else None
    return AskedTask(
        id=task.id, page=task.page, text=task.text, deadline=asked, deliverable=task.deliverable, reply=task.reply
    )


def _verdict(case: Case, task: Task, due: Due, weights: Sequence[Weighed], index: int) -> Verdict:
    answer = _first(weights, index)
    asked, changes = case.asked, case.changes
    change = touching(task, asked.body, due.due, directive=case.directive, found=changes, others=asked.tasks)
    confirmed = answer is not None and answer.told
    if change and not confirmed and not _before(answer, change) and (answer is None or change.held.document.tasks):
        return Verdict(Standing.SUPERSEDED, 0.9, change=change)
    if answer is not None:
        return _done(answer, due.due, index, change)
    if not case.heard:
        return Verdict(Standing.NO_EVIDENCE, 0.9, late=_days_over(due.due, case.as_of))
    return _open(case, task, due.due, weights)


def _first(weights: Sequence[Weighed], index: int) -> Weighed | None:
    """The earliest answer among those about as sure as the surest one."""
    sure = max((one.sure[index] for one in weights), default=0.0)
    fitting = [one for one in weights if one.sure[index] >= max(ENOUGH, sure - 0.25)]
    return min(fitting, key=lambda one: one.citation.held.document.head.issued or "9", default=None)


def _before(answer: Weighed | None, change: Change) -> bool:
    issued = answer and day(answer.citation.held.document.head.issued)
    return bool(issued and change.on and issued <= change.on)


def _done(answer: Weighed, due: date | None, index: int, change: Change | None) -> Verdict:
    issued = answer.citation.held.document.head.issued
    early, late = day(issued), last_day(issued)
    sure = answer.sure[index]
    if due is None:
        return Verdict(Standing.DONE_ON_TIME, sure, answer)
    if early is None or late is None or change is not None:
        return Verdict(Standing.DONE_ON_TIME, min(sure, 0.6), answer, late=0)
    if early <= due:
        return Verdict(Standing.DONE_ON_TIME, sure if late <= due else min(sure, 0.6), answer, late=0)
    return Verdict(Standing.DONE_LATE, sure, answer, late=(early - due).days)


def _open(case: Case, task: Task, due: date | None, weights: Sequence[Weighed]) -> Verdict:
    doubt = 0.9 if case.asked.named else 0.7
    doubt -= 0.15 if any(_answers(one) for one in weights) else 0.0
    if due is None:
        return Verdict(Standing.OPEN_NO_DEADLINE, doubt)
    over = _days_over(due, case.as_of)
    if not over:
        return Verdict(Standing.OPEN_IN_TERM, doubt, late=0)
    relative = task.deadline is not None and task.deadline.counted_from is not None
    return Verdict(Standing.OPEN_OVERDUE, min(doubt, 0.6) if relative and over <= 7 else doubt, late=over)


def _days_over(due: date | None, as_of: date) -> int | None:
    return None if due is None else max(0, (as_of - due).days)


def _evidence(case: Case, task: Task, verdict: Verdict) -> tuple[Evidence, ...]:
    asks = Evidence(file=case.directive.file, page=task.page, text=task.text, why="assigns the task")
    found = [asks]
    if verdict.answer:
        found.append(verdict.answer.evidence)
    if verdict.change:
        found.append(verdict.change.evidence)
    return tuple(found)


def _near_misses(weights: Sequence[Weighed], index: int, verdict: Verdict) -> tuple[NearMiss, ...]:
    given = verdict.answer and verdict.answer.citation.held.id
    passed = [one for one in weights if one.citation.held.id != given and one.sure[index] < ENOUGH]
    misses = {
        one.citation.held.id: NearMiss(
            number=one.citation.held.document.head.number, why=_why_not(one), file=one.citation.held.file
        )
        for one in passed
    }
    return tuple(misses.values())


def _why_not(one: Weighed) -> Reason | str:
    return Reason.ANOTHER_TASK if _answers(one) and any(sure >= ENOUGH for sure in one.sure) else one.why


def _answers(one: Weighed) -> bool:
    """Whether the document answers the directive, be it with something else than a task asks for."""
    other = (Reason.NOT_WHAT_WAS_ASKED, Reason.IN_ITS_OWN_NAME)
    return one.why in other or not (one.told or isinstance(one.why, Reason))
