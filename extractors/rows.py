"""The knowledge in `extractors/data`: YAML rows as frozen models, loaded once, when first asked for."""

from functools import cache

from models.rows import Row, load


@cache
def rows(name: str, row: type[Row]) -> tuple[Row, ...]:
    """The rows of `extractors/data/<name>.yaml`, in file order; a bad row raises DataError with its key."""
    return load("extractors", name, row)
