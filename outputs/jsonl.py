"""JSON Lines: one object a line, UTF-8, NFC, keys in the order of the types."""

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from models.base import Frozen


def lines(records: Iterable[Frozen | Mapping[str, object]]) -> Iterator[str]:
    """One line a record."""
    for record in records:
        text = record.model_dump_json() if isinstance(record, Frozen) else json.dumps(record, ensure_ascii=False)
        yield unicodedata.normalize("NFC", text) + "\n"
