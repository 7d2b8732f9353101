"""What the columns of an assignment table hold, by their titles (`data/assignment_columns.yaml`)."""

from typing import Literal

from extractors.rows import rows
from extractors.text.folding import fold
from models.base import Frozen

Column = Literal["work", "lead", "with", "term", "product"]


class ColumnRow(Frozen):
    """A row of `data/assignment_columns.yaml`; its first lines say what each field means."""

    key: Column
    phrases: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


def column_of(title: str) -> Column | None:
    """What a column with this title holds.

    >>> column_of("Cơ quan chủ trì"), column_of("Ghi chú")
    ('lead', None)
    """
    said = " ".join(fold(title).split())
    named: list[Column] = [
        row.key for row in rows("assignment_columns", ColumnRow) if any(fold(phrase) in said for phrase in row.phrases)
    ]
    return named[0] if named else None
