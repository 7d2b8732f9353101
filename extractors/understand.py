"""One document understood, in running order: head, references, dates, organizations, tasks.

Errors are caught at the file boundary, with one exception here: a defect of the program that stops one stage costs that
stage alone, and the document's problems name it. Whoever fails the whole file for it loses the head and the references
that were found, so an answer would be missing from the collection and its sender accused of silence, the costliest
error there is. What is no defect of a stage goes up to the boundary: a bad data row (it would spoil every file), memory
that ran out.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from extractors.dates import dates
from extractors.head import context_of, find_head
from extractors.organizations import find, short_names
from extractors.references import references
from extractors.tasks import find_tasks
from extractors.text.flow import Flow
from extractors.text.paragraphs import join
from models.document import Document, Head, Problem, Reading, Stage
from models.errors import HoiamError
from models.reference import CitedRelation, Reference

Found = TypeVar("Found")
NOTHING_CITED: tuple[tuple[Reference, ...], tuple[CitedRelation, ...]] = ((), ())


def understand(reading: Reading) -> Document:
    """What the pages say; a value that they do not state is None or empty."""
    flow = join(reading.pages)
    broken: list[Problem] = []
    head = _stage("head", lambda: find_head(reading.pages, flow, reading.signatures), Head(), broken)
    return _rest(flow, head, reading, broken)


def _rest(flow: Flow, head: Head, reading: Reading, broken: list[Problem]) -> Document:
    context = context_of(head)
    context = replace(context, short=_stage("organizations", lambda: short_names(flow, context), (), broken))
    cited, relations = _stage("references", lambda: references(flow, head, context), NOTHING_CITED, broken)
    return Document(
        head=head,
        references=cited,
        relations=relations,
        dates=_stage("dates", lambda: dates(flow, head), (), broken),
        organizations=_stage("organizations", lambda: find(flow, context), (), broken),
        tasks=_stage("tasks", lambda: find_tasks(flow, head, context), (), broken),
        problems=(*reading.problems, *broken),
    )


def _stage(stage: Stage, work: Callable[[], Found], otherwise: Found, broken: list[Problem]) -> Found:
    try:
        return work()
    except (HoiamError, MemoryError):
        raise
    except Exception as error:
        reason = f"defect in the program: {type(error).__name__}: {error}"
        broken.append(Problem(stage=stage, reason=reason))
        return otherwise
