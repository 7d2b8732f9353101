"""The numbers of a directive's items, by which later papers call its tasks: "điểm 1 Công văn số …", "nhiệm vụ số 2"."""

import re
from collections.abc import Iterable, Sequence, Set

from corpus.collection import Collection, Held
from corpus.matching.identity import fold_text
from models.reference import ReferenceMention
from models.task import Task

_BEFORE = 150
"""Characters before a task in which the number of its item stands, with the heading of those who are asked."""
_NUMBER = re.compile(r"(?:^|\s)(?P<number>\d{1,2}|[a-zđ])\s*[.)/]?\s*$")
_HEADED = re.compile(r"(?:^|\n)\s*(?P<number>\d{1,2})\s?[.)/]\s*[^.;:?\d]+:?\s*$")
_ITEM = r"(?:diem|khoan|muc|nhiem vu(?: so| thu)?) (?P<number>\d{1,2})"
_PINPOINT = re.compile(r"\b(?:diem|khoan|muc|tiet|nhiem vu(?: so| thu)?|so thu tu|stt) (?P<number>\d{1,2}|[a-z])\b")
_CHANGED = re.compile(
    r"\b(?:sua doi|thay the|bai bo)\b[^.;:]{0,60}?\b(?:diem|khoan|muc|tiet) (?P<number>\d{1,2}|[a-z])\b"
)
_ONE = re.compile(_ITEM)
_OF_LETTER = re.compile(
    rf"\b{_ITEM} (?:cua |tai )?(?:cong van|van ban|thong bao|ke hoach|chi thi|quyet dinh|cong dien)\b"
)
_TASK = re.compile(r"\b(?:nhiem vu (?:so|thu)|so thu tu|stt) (?P<number>\d{1,2})\b")


def called(mentions: Iterable[ReferenceMention], body: str, directive: Held, collection: Collection) -> frozenset[str]:
    """Ids of the directive's tasks that a paper calls by the number of their item.

    The number stands in the pinpoint of a citation, or anywhere in the folded body as that of a task or of an item that
    is changed ("Sửa đổi khoản 2 Mục I"). Nothing where a number is that of no task, or of several.
    """
    said = {found["number"] for one in mentions if (found := _PINPOINT.search(fold_text(one.pinpoint or "")))}
    said |= {found["number"] for pattern in (_TASK, _CHANGED) for found in pattern.finditer(body)}
    return _numbered(said, directive, collection)


def opened_by(mentions: Sequence[ReferenceMention], directive: Held, collection: Collection) -> frozenset[str]:
    """Ids of the directive's tasks for which alone a paper cites it at first: "nhiệm vụ tại khoản 1 Công văn số …"."""
    found = _ONE.fullmatch(fold_text(mentions[0].pinpoint or "")) if mentions else None
    return _numbered({found["number"]}, directive, collection) if found else frozenset()


def put_off_by(sentences: Iterable[str], directive: Held, collection: Collection) -> frozenset[str]:
    """Ids of the tasks that folded sentences put off by their number: "số liệu tại khoản 2 Công văn trên gửi sau"."""
    said = {found["number"] for one in sentences for found in _OF_LETTER.finditer(one)}
    return _numbered(said, directive, collection)


def _numbered(said: Set[str], directive: Held, collection: Collection) -> frozenset[str]:
    """Ids of the tasks with these numbers, of those that are one task's alone."""
    said = {one.lstrip("0") for one in said}
    numbers = {task.id: _number(task, directive, collection) for task in directive.document.tasks} if said else {}
    known = list(numbers.values())
    return frozenset(id_ for id_, number in numbers.items() if number in said and known.count(number) == 1)


def _number(task: Task, directive: Held, collection: Collection) -> str | None:
    """The number or letter that stands before a task on its page, or before the heading straight above it."""
    if task.span is None:
        return None
    start = task.span.start
    before = collection.page_text(directive.file, task.span.page)[max(0, start - _BEFORE) : start]
    found = _NUMBER.search(before) or _HEADED.search(before)
    return fold_text(found["number"]).lstrip("0") if found else None
