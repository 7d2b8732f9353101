"""The knowledge in `corpus/data`: YAML rows as frozen models, loaded once, when first asked for."""

from functools import cache

from models.rows import Row, load


@cache
def rows(name: str, row: type[Row]) -> tuple[Row, ...]:
    """The rows of `corpus/data/<name>.yaml`, in file order; a bad row raises DataError with its key."""
    return load("corpus", name, row)
