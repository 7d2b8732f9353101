"""What sort of thing a task asks for, and which documents are of that sort.

The sort is read off what the task orders, not off what the order is for: in "Để hoàn thiện phương án, đề nghị các tỉnh
gửi báo cáo" and in "Thống kê điểm đen (vị trí, phương án xử lý)" nobody is asked for a "phương án".
"""

import re
from functools import lru_cache

from corpus.judging.phrases import says
from corpus.matching.identity import fold_text
from corpus.rows import rows
from models.base import Frozen
from models.task import Task

_VERB_WITHIN = 16
_ASIDE = re.compile(r"\([^()]*\)")
_PURPOSE = re.compile(
    r"^\W*(?:để|nhằm)\b[^.;]*?,\s+(?=[^,.;]*\b(?:đề nghị|yêu cầu|giao|có văn bản|gửi|báo cáo)\b)", re.IGNORECASE
)


class Deliverable(Frozen):
    """A row of `corpus/data/deliverables.yaml`."""

    key: str
    asks: tuple[str, ...]
    acts: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    kinds_saying: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    drafted: bool = False
    outward: bool = False
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


def wanted(task: Task) -> tuple[Deliverable, ...]:
    """The sorts of thing a task asks for: what its deliverable names, else what its text names, else nothing."""
    text = _order(task.text)
    named = _named(fold_text(task.deliverable or "")) or _named(text)
    opening = " ".join(text.split()[:_VERB_WITHIN])
    done = (row for row in rows("deliverables", Deliverable) if row.acts and says(opening, row.acts))
    return (*named, *(row for row in done if row not in named))


@lru_cache(maxsize=8192)
def _order(text: str) -> str:
    """The folded words of the order itself, without what it is for and without what stands in brackets."""
    return fold_text(_PURPOSE.sub("", _ASIDE.sub(" ", text)))


@lru_cache(maxsize=8192)
def _named(flat: str) -> tuple[Deliverable, ...]:
    return tuple(row for row in rows("deliverables", Deliverable) if says(flat, row.asks))


def delivers(row: Deliverable, kind: str | None, words: str) -> bool:
    """Whether a document of that kind and those folded words is the sort of thing that is asked for."""
    return kind in row.kinds or (kind in row.kinds_saying and says(words, row.says) is not None)


def published(row: Deliverable, kind: str | None, words: str) -> bool:
    """Whether the document is the thing itself, not a letter about its draft."""
    return kind in row.kinds or (not row.drafted and delivers(row, kind, words))
