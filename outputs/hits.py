"""Found documents as a table on the console."""

from collections.abc import Iterable

from rich.table import Table

from corpus.search import Hit
from outputs.standing import day, short


def table(hits: Iterable[Hit]) -> Table:
    """Number, day, body, title, file and page, and the words in their sentence."""
    found = Table(title_justify="left", show_lines=True)
    for name in ("Number", "Issued", "Issuer", "Title", "File"):
        found.add_column(name, overflow="fold")
    for hit in hits:
        place = hit.file + (f" p.{hit.page}" if hit.page else "")
        shown = short(hit.title or "", 120) + (f"\n“{short(hit.snippet, 160)}”" if hit.snippet else "")
        found.add_row(hit.number or hit.kind, day(hit.issued), hit.issuer or "", shown, place)
    found.title = f"{found.row_count} found"
    return found
