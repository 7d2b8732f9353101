"""The words of `answering.yaml`: by which a document delivers, asks, obeys, grants, or only tells what came in."""

import re
from functools import cache
from typing import Literal

from extractors.rows import rows
from extractors.text.folding import fold
from models.base import Frozen

Role = Literal["asked", "asks", "delays", "delivers", "grants", "links", "obeys", "ready", "receives"]


class Words(Frozen):
    """A row of `answering.yaml`; the file's head says what the fields mean."""

    key: str
    role: Role
    phrases: tuple[str, ...]
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


def words() -> tuple[Words, ...]:
    """All rows of `answering.yaml`."""
    return rows("answering", Words)


@cache
def phrase(role: Role) -> re.Pattern[str]:
    """A pattern for the phrases of a role over folded text, the longest first."""
    found = sorted({fold(p) for row in words() if row.role == role for p in row.phrases}, key=len, reverse=True)
    return re.compile(rf"(?<![a-z])(?:{'|'.join(re.escape(p) for p in found).replace(chr(92) + ' ', ' ')})(?![a-z])")
