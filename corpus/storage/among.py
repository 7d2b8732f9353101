"""Lists of values in a statement: SQLite takes one as a single parameter of JSON, so that no list is too long for it.

Other databases get a parameter for each value.
"""

from typing import Any

from sqlalchemy import JSON, ColumnElement, bindparam, func, select

SQLITE = "sqlite"
MANY = 2000
"""So many values go into a statement."""


def among(column: ColumnElement[Any], dialect: str, *, name: str = "ids") -> ColumnElement[bool]:
    """Whether the column's value is one of those in the list that the statement is executed with under `name`."""
    if dialect != SQLITE:
        return column.in_(bindparam(name, expanding=True))
    listed = func.json_each(bindparam(name, type_=JSON)).table_valued("value")
    return column.in_(select(listed.c.value))
