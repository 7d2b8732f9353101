"""Rows of assignment tables: Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm.

A table assigns when its head row names a column for the work and one for who leads (`data/assignment_columns.yaml`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.assignments.actors import actors, by_name
from extractors.assignments.cues import cue
from extractors.assignments.deadlines import find as find_deadlines
from extractors.assignments.drafts import Draft
from extractors.assignments.reply import asks_reply, replies_to, written
from extractors.organizations import Context
from extractors.text.column_titles import Column, column_of
from extractors.text.flow import Block, Flow
from models.document import Head
from models.task import Deadline

YEAR = re.compile(r"\bnăm (20\d{2})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Grid:
    """The cells of one table by row and column."""

    cells: dict[tuple[int, int], Block]
    heads: dict[Column, int]
    first: int

    def row_numbers(self) -> list[int]:
        """The rows under the head row."""
        return sorted({row for row, _ in self.cells if row >= self.first})


def table_drafts(flow: Flow, head: Head, context: Context) -> tuple[Draft, ...]:
    """One draft per row that names a piece of work and who leads it; a lead that is merged over rows holds for all."""
    found: list[Draft] = []
    for cells in _tables(flow):
        grid = _grid(flow, cells)
        if grid is not None:
            found.extend(_rows(flow, head, context, grid))
    return tuple(found)


def _tables(flow: Flow) -> Iterator[dict[tuple[int, int], Block]]:
    tables: dict[int, dict[tuple[int, int], Block]] = {}
    for block in flow.blocks:
        if block.cell is not None:
            table, row, column = block.cell
            tables.setdefault(table, {})[row, column] = block
    yield from tables.values()


def _grid(flow: Flow, cells: dict[tuple[int, int], Block]) -> Grid | None:
    """The table with its columns named; None when it assigns nothing."""
    for row in sorted({row for row, _ in cells})[:3]:
        heads: dict[Column, int] = {}
        for (at, column), block in sorted(cells.items()):
            name = column_of(flow.text[block.start : block.end]) if at == row else None
            if name is not None:
                heads.setdefault(name, column)
        if "work" in heads and "lead" in heads:
            return Grid(cells, heads, row + 1)
    return None


def _rows(flow: Flow, head: Head, context: Context, grid: Grid) -> Iterator[Draft]:
    above: dict[Column, str] = {}
    for row in grid.row_numbers():
        if _parts(flow, grid, row):
            continue
        texts = {name: _text(flow, grid.cells.get((row, column))) for name, column in grid.heads.items()}
        texts = {name: above.get(name, "") if cue("as_above").fullmatch(said) else said for name, said in texts.items()}
        merged = (row, grid.heads["lead"]) not in grid.cells
        for name in ("lead", "with", "term", "product"):
            if name in texts and (row, grid.heads[name]) not in grid.cells and (merged or name == "term"):
                texts[name] = above.get(name, "")
        above |= texts
        block = grid.cells.get((row, grid.heads["work"]))
        if block is not None and texts["work"] and texts["lead"]:
            yield _draft(head, context, flow, block, texts)


def _parts(flow: Flow, grid: Grid, row: int) -> bool:
    """Whether the row only parts the table: "II | Kiểm soát chất thải", beside the work no cell but its number."""
    named = [name for name, column in grid.heads.items() if name != "work" and (row, column) in grid.cells]
    if named or len(grid.heads) < 2:
        return False
    number = min((column for at, column in grid.cells if at == row), default=0)
    marked = number != grid.heads["work"] and cue("number_of_part").fullmatch(_text(flow, grid.cells[row, number]))
    return bool(marked) or len(grid.heads) > 3


def _text(flow: Flow, block: Block | None) -> str:
    return " ".join(flow.text[block.start : block.end].split()) if block else ""


def _draft(head: Head, context: Context, flow: Flow, block: Block, texts: dict[Column, str]) -> Draft:
    work = flow.text[block.start : block.end]
    product = texts.get("product") or None
    leads = actors(texts["lead"], context, named=True) or by_name((texts["lead"],))
    return Draft(
        block.start,
        block.end,
        leads,
        actors(texts.get("with", ""), context, named=True),
        term_of(texts.get("term", ""), head),
        "table",
        written(product or "") or (not product and asks_reply(work)),
        replies_to(work, context),
        product.lower() if product else None,
    )


def term_of(term: str, head: Head) -> Deadline | None:
    """The term in a cell, where no word has to introduce it: "Tháng 11/2031", "Quý IV/2031", "30/9/2031"."""
    if not term or cue("standing").fullmatch(term):
        return None
    if (whole := cue("whole_year").fullmatch(term)) is not None and (year := whole["year"] or _year(head)):
        return Deadline(text=term, due=f"{year}-12-31")
    limit = cue("range_in_cell").sub(r"\g<unit>", term, count=1)
    for words in (limit, f"hoàn thành trong {limit}", f"hoàn thành ngày {limit}", f"định kỳ {term}"):
        named = [
            f.deadline for f in find_deadlines(words, issued=head.issued) if f.deadline.due or f.deadline.recurrence
        ]
        if named:
            return named[0].model_copy(update={"text": term})
    return Deadline(text=term)


def _year(head: Head) -> str | None:
    """The year of a plan: the one that its title names, else that of its issue."""
    named = set(YEAR.findall(head.title or ""))
    return named.pop() if len(named) == 1 else (head.issued or "")[:4] or None
