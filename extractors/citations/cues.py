"""The wordings around citations (`citing_cues.yaml`) by their keys."""

import re
from functools import cache

from extractors.cues import compiled, cue_of

FILES = ("citing_cues",)


@cache
def cue(key: str) -> re.Pattern[str]:
    """The row's wording, compiled; it is asked of folded text where its row says so.

    >>> cue("addressees").match("Kính gửi: Sở Nội vụ tỉnh Đồng Hà Thực hiện Công văn") is not None
    True
    """
    return compiled(cue_of(key, *FILES))
