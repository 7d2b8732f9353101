"""Who has implemented a directive, as a table on the console."""

from collections.abc import Iterable

from rich.table import Table

from corpus.coverage import Covered, Step
from outputs.standing import day

WORDS = {
    "implemented": "đã triển khai",
    "forwarded": "đã chuyển tiếp",
    "nothing": "chưa có văn bản",
    "no_evidence": "chưa đủ căn cứ",
}
COLOURS = {"implemented": "green", "forwarded": "yellow", "nothing": "red", "no_evidence": ""}


def table(rows: Iterable[Covered], *, title: str) -> Table:
    """A row a body: asked or not, how far it is, and its documents with file and page."""
    found = Table(title=title, title_justify="left")
    for name in ("Body", "Asked", "State", "Documents"):
        found.add_column(name, overflow="fold")
    for row in rows:
        colour = COLOURS[row.state]
        words = f"[{colour}]{WORDS[row.state]}[/]" if colour else WORDS[row.state]
        found.add_row(row.body, "yes" if row.asked else "", words, "\n".join(map(_step, row.steps)))
    return found


def _step(step: Step) -> str:
    name = ", ".join(part for part in (step.number or "(no number)", day(step.issued), step.issuer) if part)
    via = f" of {step.via}" if step.via else ""
    return f"{step.relation}{via}: {name}  ({step.evidence.file} p.{step.evidence.page})"
