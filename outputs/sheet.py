"""What was understood of one document, each value with its page, for a person to read."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from corpus.storage.files import Record
from models.document import Document, Head
from models.link import Link
from models.reference import Reference
from models.task import Task
from outputs.standing import day, short


def sheet(record: Record) -> Group:
    """The head, what is cited, the tasks, dates and bodies of one file."""
    return Group(*_parts(record))


def _parts(record: Record) -> Iterator[RenderableType]:
    file, document = record.file, record.document
    sources = ", ".join(sorted(set(record.sources)))
    yield Text(f"{file.path}  ({file.status}; {file.pages} pages; {sources})", style="bold")
    if file.duplicate_of:
        yield Text(f"the same document as {file.duplicate_of}")
    for problem in file.problems:
        yield Text(f"problem: {problem.reason}" + (f" (p.{problem.page})" if problem.page else ""), style="yellow")
    if document is not None:
        yield _head(document.head)
        yield from _lists(document, {link.reference: link for link in record.links})


def _head(head: Head) -> Table:
    grid = _table("", "Value", "Page")
    for name in ("kind", "number", "issued", "place", "issuer", "title", "addressees", "recipients", "signer"):
        value = getattr(head, name)
        span = head.evidence.get(name)
        grid.add_row(name, _words(value), f"p.{span.page}" if span else "")
    for signature in head.signatures:
        grid.add_row("signature", f"{signature.signer or '?'}, {signature.signed_at or '?'}", "")
    return grid


def _words(value: object) -> str:
    if isinstance(value, tuple):
        return "\n".join(map(str, value)) or "–"
    if hasattr(value, "name"):
        return ", ".join(part for part in (value.name, getattr(value, "role", None)) if part)
    return str(value) if value is not None else "–"


def _lists(document: Document, links: dict[str, Link]) -> Iterator[Table]:
    if document.references:
        cited = _table("Relation", "Cited document", "Pages", "Held?")
        for each in document.references:
            cited.add_row(each.relation, _cited(each), _pages(each), _held(links.get(each.id)))
        yield cited
    if document.tasks:
        tasks = _table("Page", "Task", "Who", "With", "By", "Reply")
        for task in document.tasks:
            tasks.add_row(*_task(task))
        yield tasks
    for name, found in (("Date", document.dates), ("Body", document.organizations)):
        if found:
            table = _table(name, "Pages")
            for mention in found:
                words = getattr(mention, "value", None) or getattr(mention, "name", "")
                table.add_row(words, ", ".join(f"p.{page}" for page in mention.pages))
            yield table


def _table(*columns: str) -> Table:
    table = Table(*columns, show_header=any(columns), pad_edge=False)
    for column in table.columns:
        column.overflow = "fold"
    return table


def _cited(each: Reference) -> str:
    name = each.number or f"“{short(each.title or each.kind, 80)}”"
    return ", ".join(part for part in (each.kind, name, day(each.issued), each.issuer) if part)


def _pages(each: Reference) -> str:
    return ", ".join(f"p.{page}" for page in sorted({mention.page for mention in each.mentions}))


def _held(link: Link | None) -> str:
    if link is None:
        return "not linked yet"
    words = {"matched": "yes", "unmatched": "no", "ambiguous": f"one of {len(link.candidates)}"}
    return words[link.resolution]


def _task(task: Task) -> tuple[str, ...]:
    deadline = task.deadline
    until = (
        " ".join(part for part in (day(deadline.due), deadline.recurrence, f"({deadline.text})") if part)
        if deadline
        else ""
    )
    return (
        f"p.{task.page}", short(task.text, 240), "\n".join(task.leads), "\n".join(task.coordinators), until,
        "yes" if task.reply else "",
    )  # fmt: skip
