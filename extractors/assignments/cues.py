"""The wordings around assignments and terms (`task_cues.yaml`, `term_cues.yaml`) by their keys."""

import re
from functools import cache

from extractors.cues import compiled, cue_of

FILES = ("task_cues", "term_cues")


def wording(key: str) -> str:
    """The row's patterns as one, to be built into a longer one."""
    return "|".join(cue_of(key, *FILES).patterns)


@cache
def cue(key: str) -> re.Pattern[str]:
    """The row's wording, compiled.

    >>> cue("sent_to").search("gửi danh sách về ") is not None, cue("decides").match("QUYẾT ĐỊNH:") is not None
    (True, True)
    """
    return compiled(cue_of(key, *FILES))
