"""Wordings that are more than a list of words (`task_cues.yaml`, `term_cues.yaml`), ready to be asked for."""

import re
from functools import cache
from typing import Literal

from extractors.rows import rows
from models.base import Frozen


class Cue(Frozen):
    """A row of `data/task_cues.yaml` or `data/term_cues.yaml`; the first one's head says what the fields mean."""

    key: str
    place: Literal["start", "end", "inside", "whole"]
    cased: bool = False
    patterns: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...] = ()


def cue_rows() -> tuple[Cue, ...]:
    """All wordings, those of assignments before those of terms."""
    return (*rows("task_cues", Cue), *rows("term_cues", Cue))


def wording(key: str) -> str:
    """The row's patterns as one, to be built into a longer one."""
    return "|".join(_row(key).patterns)


@cache
def cue(key: str) -> re.Pattern[str]:
    """The row's wording, compiled; one that is asked for at the end of a text ends there.

    >>> cue("sent_to").search("gửi danh sách về ") is not None, cue("decides").match("QUYẾT ĐỊNH:") is not None
    (True, True)
    """
    row = _row(key)
    end = "$" if row.place == "end" else ""
    return re.compile(f"(?:{wording(key)}){end}", re.NOFLAG if row.cased else re.IGNORECASE)


@cache
def _row(key: str) -> Cue:
    return next(row for row in cue_rows() if row.key == key)
