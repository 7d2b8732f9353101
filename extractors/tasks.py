"""The assignments a document makes: one task per smallest item, with who, by when and whether something is to be sent.

Items are read by `walk`, rows of assignment tables by `assignment_tables`.
"""

from extractors.assignments.drafts import finished
from extractors.assignments.tables import table_drafts
from extractors.assignments.walk import Walk
from extractors.kinds import of_bearing
from extractors.organizations import Context
from extractors.text.flow import Flow
from models.document import Head
from models.task import Task


def find_tasks(flow: Flow, head: Head, context: Context) -> tuple[Task, ...]:
    """All tasks of the document in reading order; the same request in the same words twice is one."""
    drafts = list(Walk(flow, head, context).drafts())
    if head.kind not in of_bearing("tells"):
        drafts.extend(table_drafts(flow, head, context))
    found: dict[str, Task] = {}
    for draft in sorted(drafts, key=lambda d: d.start):
        task = finished(flow, head, draft)
        found.setdefault(task.id, task)
    return tuple(found.values())
