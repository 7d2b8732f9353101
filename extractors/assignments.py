"""Who is asked in one sentence, and who coordinates: "Giao A chủ trì, phối hợp với B", "A: …", "A có trách nhiệm …"."""

import re
from typing import NamedTuple

from extractors.actors import Actor, actors
from extractors.organizations import Context, bodies_in
from extractors.sentences import Mark, Marked

VERBS = ("action", "adverb", "duty", "execution", "with")
NOUN_BEFORE = re.compile(
    r"(?:các|những|mỗi|mọi|một số|công tác|hoạt động|nội dung|cơ quan|đơn vị|bộ phận|việc|sự)\s+$", re.IGNORECASE
)
NOT_ASKING = re.compile(r"(?:theo|được|xét|hồ sơ|giấy|đơn|tờ trình|việc|có|bị|của|các|những|và|do)\s+$", re.IGNORECASE)
CITED = re.compile(r"\b[Ss]ố\s*:?\s*\d+\s?/|Quyết định|Nghị quyết|Công văn|Văn bản số")
SKIPPED = re.compile(r"\s*(?:cho\s+)?(?::\s*)?", re.IGNORECASE)
CLAUSES = 320
"""Characters of a sentence in which its subject is looked for after a clause of circumstance."""


class Asked(NamedTuple):
    """Those who are asked in a sentence; the work begins at `verb` of the text, `rule` says how they were found."""

    leads: tuple[Actor, ...]
    start: int
    verb: int
    rule: str


def asked(text: Marked, start: int, end: int, context: Context) -> Asked | None:
    """Who is asked in the sentence `start:end`; None when nobody is."""
    return _requested(text, start, end, context) or _subject(text, start, end, context)


def _requested(text: Marked, start: int, end: int, context: Context) -> Asked | None:
    for mark in text.of("request", start, end):
        if not _asks(text, mark, start):
            continue
        first = SKIPPED.match(text.text, mark.end).end()  # type: ignore[union-attr]
        verb = next_verb(text, first, end, context)
        found = actors(text.text, context, start=first, end=verb)
        if found and found[0].start - first <= 2:
            return Asked(found, mark.start, verb, "request")
    return None


def _asks(text: Marked, mark: Mark, start: int) -> bool:
    """Whether the verb asks here and now: not "theo đề nghị", not "đã yêu cầu", not the "giao" of "bàn giao"."""
    before = text.text[start : mark.start]
    clause = start + max(before.rfind(","), before.rfind(";"), before.rfind("("), -1) + 1
    if NOT_ASKING.search(before) and not re.search(r"(?:,|;)\s+(?:và|do)\s+$", before):
        return False
    longer = [m for m in text.of("action") if m.start < mark.start < m.end]
    told = text.of("past", clause, mark.start) or CITED.search(text.text, clause, mark.start)
    return not (longer or told or _petition(text, mark))


def _petition(text: Marked, mark: Mark) -> bool:
    return any(m.start <= mark.start < m.end for m in text.of("petition"))


def _subject(text: Marked, start: int, end: int, context: Context) -> Asked | None:
    for first in _subject_places(text, start, end):
        verb = next_verb(text, first, end, context)
        colon = _colon(text.text, first, verb, context)
        found = actors(text.text, context, start=first, end=colon or verb)
        if not found or found[0].start > first + 1 or (verb >= end and colon is None):
            continue
        if text.of("past", found[-1].end, verb + 1) or text.of("past", found[-1].end, found[-1].end + 12):
            return None
        return Asked(found, first, verb, "subject")
    return None


def _subject_places(text: Marked, start: int, end: int) -> list[int]:
    """The start of the sentence, or the places after the commas that may end its clause of circumstance."""
    if not any(mark.start == start for mark in text.of("prefix", start, start + 1)):
        return [start]
    return [m.end() for m in re.finditer(r"[,;:]\s+", text.text[: min(end, start + CLAUSES)]) if m.end() > start]


def next_verb(text: Marked, start: int, end: int, context: Context) -> int:
    """Where the first verb after `start` begins that is no part of a name; `end` when there is none."""
    bodies = bodies_in(text.text, context)
    for mark in text.marks:
        if mark.role not in VERBS or not start <= mark.start < end:
            continue
        in_name = any(b.start < mark.end and mark.start < b.end for b in bodies)
        capital = (
            text.text[mark.start].isupper() and mark.start > start and text.text[mark.start - 2 : mark.start] != ": "
        )
        if not in_name and not capital and not NOUN_BEFORE.search(text.text[start : mark.start]):
            return mark.start
    return end


def _colon(text: str, start: int, end: int, context: Context) -> int | None:
    """The colon after the name in "Sở Xây dựng: …", but not the one inside "các Sở: Tài chính, Nội vụ"."""
    at = text.find(":", start, end)
    inside = [b for b in bodies_in(text, context) if b.start < at < b.end]
    return at if at > 0 and not inside else None


def coordinators(text: Marked, start: int, end: int, context: Context) -> tuple[Actor, ...]:
    """Everybody named after "phối hợp với" in `start:end`."""
    found: list[Actor] = []
    for mark in text.of("with", start, end):
        last = next_verb(text, mark.end, end, context)
        found.extend(
            a for a in actors(text.text, context, start=mark.end, end=last) if a.start - mark.end < LONGEST_RUN
        )
    return tuple(found)


LONGEST_RUN = 400
