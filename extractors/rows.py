"""Loads the knowledge in `extractors/data`: YAML rows into frozen models, once, when first asked for."""

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
    """The rows of `extractors/data/<name>.yaml`, in file order; a bad row raises DataError with its key."""
    raw = yaml.load(files("extractors").joinpath(f"data/{name}.yaml").read_text("utf-8"), yaml.CSafeLoader)
    adapter = TypeAdapter(row)
    found = []
    for key, values in raw.items():
        try:
            found.append(adapter.validate_python({"key": key, **values}))
        except (TypeError, ValidationError) as error:
            raise DataError(f"extractors/data/{name}.yaml, row {key!r}: {error}") from error
    return tuple(found)
