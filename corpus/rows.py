"""Loads the knowledge in `corpus/data`: YAML rows into frozen models, once, when first asked for."""

from functools import cache
from importlib.resources import files
from typing import TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from models.base import Frozen
from models.errors import DataError

Row = TypeVar("Row", bound=Frozen)


@cache
def rows(name: str, row: type[Row]) -> tuple[Row, ...]:
    """The rows of `corpus/data/<name>.yaml` in file order, with their keys; DataError names a bad row by its key."""
    path = f"data/{name}.yaml"
    table = yaml.load(files("corpus").joinpath(path).read_text("utf-8"), yaml.CSafeLoader)
    adapter = TypeAdapter(row)
    found = []
    for key, values in table.items():
        try:
            found.append(adapter.validate_python({"key": key, **values}))
        except (TypeError, ValidationError) as error:
            raise DataError(f"corpus/{path}, row {key!r}: {error}") from error
    return tuple(found)
