"""Loads a room's knowledge: the YAML rows of its `data` folder as frozen models."""

from importlib.resources import files
from typing import TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from models.base import Frozen
from models.errors import DataError

Row = TypeVar("Row", bound=Frozen)


def load(room: str, name: str, row: type[Row]) -> tuple[Row, ...]:
    """The rows of `<room>/data/<name>.yaml` in file order, with their keys; DataError names a bad row by its key."""
    path = f"data/{name}.yaml"
    table = yaml.load(files(room).joinpath(path).read_text("utf-8"), yaml.CSafeLoader)
    adapter = TypeAdapter(row)
    found = []
    for key, values in table.items():
        try:
            found.append(adapter.validate_python({"key": key, **values}))
        except (TypeError, ValidationError) as error:
            raise DataError(f"{room}/{path}, row {key!r}: {error}") from error
    return tuple(found)
