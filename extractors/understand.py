"""One document understood, in running order: head, references, dates, organizations, tasks."""

from extractors.dates import dates
from extractors.head import context_of, find_head
from extractors.organizations import find
from extractors.paragraphs import join
from extractors.references import references
from extractors.tasks import find_tasks
from models.document import Document, Reading


def understand(reading: Reading) -> Document:
    """What the pages say; a value that they do not state is None or empty."""
    flow = join(reading.pages)
    head = find_head(reading.pages, flow, reading.signatures)
    context = context_of(head)
    cited, relations = references(flow, head, context)
    return Document(
        head=head,
        references=cited,
        relations=relations,
        dates=dates(flow, head),
        organizations=find(flow, context),
        tasks=find_tasks(flow, head, context),
        problems=reading.problems,
    )
