"""The wordings around assignments and terms (`task_cues.yaml`, `term_cues.yaml`) by their keys."""

import re
from functools import cache

from extractors.cues import Cue, compiled, cue_rows

FILES = ("task_cues", "term_cues")


def wording(key: str) -> str:
    """The row's patterns as one, to be built into a longer one."""
    return "|".join(_row(key).patterns)


@cache
def cue(key: str) -> re.Pattern[str]:
    """The row's wording, compiled.

    >>> cue("sent_to").search("gửi danh sách về ") is not None, cue("decides").match("QUYẾT ĐỊNH:") is not None
    (True, True)
    """
    return compiled(_row(key))


@cache
def _row(key: str) -> Cue:
    return next(row for row in cue_rows(*FILES) if row.key == key)
