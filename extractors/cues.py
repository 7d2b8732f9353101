"""Wordings that are more than a list of words: the rows of `data/*_cues.yaml`, compiled when first asked for."""

import re
from functools import cache
from typing import Literal

from extractors.rows import rows
from extractors.text.folding import fold
from models.base import Frozen


class Cue(Frozen):
    """A row of a file of cues; the head of `data/task_cues.yaml` says what the fields mean."""

    key: str
    place: Literal["start", "end", "inside", "whole"]
    cased: bool = False
    folded: bool = False
    patterns: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...] = ()

    def found(self, text: str) -> re.Match[str] | None:
        """The wording in a text as printed, at the place where the row says that it stands."""
        pattern = compiled(self)
        ask = {"start": pattern.match, "whole": pattern.fullmatch}.get(self.place, pattern.search)
        return ask(fold(text) if self.folded else text)


def cue_rows(*names: str) -> tuple[Cue, ...]:
    """The wordings of `data/<name>.yaml`, file by file."""
    return tuple(row for name in names for row in rows(name, Cue))


@cache
def cue_of(key: str, *names: str) -> Cue:
    """The wording with this key in one of `data/<name>.yaml`."""
    return next(row for row in cue_rows(*names) if row.key == key)


@cache
def compiled(row: Cue) -> re.Pattern[str]:
    """The row's patterns as one; a wording that is asked for at the end of a text ends there."""
    end = "$" if row.place == "end" else ""
    flags = re.NOFLAG if row.cased or row.folded else re.IGNORECASE
    return re.compile(f"(?:{'|'.join(row.patterns)}){end}", flags)
