"""The citations of one text, looked up by place, kind and number without going through all of them."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from functools import cached_property

from extractors.citations.finding import Citation

SERIAL = re.compile(r"0*(\d*[a-z]?)(?![\da-z])")


class Lookup:
    """Citations in order of `number_at`, as `finding.find` gives them."""

    def __init__(self, citations: Sequence[Citation]) -> None:
        self._all = citations
        self._kinds: dict[frozenset[str], tuple[list[Citation], list[int]]] = {}

    def before(self, at: int, kinds: Set[str] | None = None) -> Iterator[Citation]:
        """Those that end at or before `at`, of these kinds if any are named, the last first."""
        found, starts = self._of(frozenset(kinds or ()))
        for index in range(bisect_left(starts, at) - 1, -1, -1):
            if found[index].end <= at:
                yield found[index]

    def numbered(self, serial: str) -> Sequence[Citation]:
        """Those whose number begins with `serial`, zeros before it aside, in order."""
        return self._serials.get(serial.lstrip("0") or "-", ())

    def overlapped(self, start: int, end: int) -> bool:
        """True if one of them shares a character with `start:end` and is not that very stretch."""
        index = bisect_left(self._spans, (end, 0))
        while index and self._spans[index - 1][0] > start - self._longest:
            index -= 1
            if self._spans[index][1] > start and self._spans[index] != (start, end):
                return True
        return False

    def _of(self, kinds: frozenset[str]) -> tuple[list[Citation], list[int]]:
        """The citations of these kinds, all of them if none is named, and where their numbers start."""
        if kinds not in self._kinds:
            found = [citation for citation in self._all if not kinds or citation.kind in kinds]
            self._kinds[kinds] = found, [citation.number_at for citation in found]
        return self._kinds[kinds]

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        return sorted({(citation.start, citation.end) for citation in self._all})

    @cached_property
    def _longest(self) -> int:
        return max((end - start for start, end in self._spans), default=0)

    @cached_property
    def _serials(self) -> dict[str, list[Citation]]:
        found: defaultdict[str, list[Citation]] = defaultdict(list)
        for citation in self._all:
            if serial := SERIAL.match(citation.number or ""):
                found[serial[1]].append(citation)
        return found
