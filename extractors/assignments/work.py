"""Whether a sentence names a piece of work to be done, or only tells, thanks, or asks a superior to decide."""

import re

from extractors.assignments.actors import actors
from extractors.assignments.asked import next_verb
from extractors.assignments.cues import cue
from extractors.organizations import Context
from extractors.text.sentences import Marked
from extractors.text.speech import opens_with_verb

COMMA = re.compile(r"[,;:]\s+")
TOPICAL = re.compile(r"[^,;:]{3,}:\s+")
WORKING = ("action", "adverb", "with", "duty")
SHORT_SENTENCE = 200
SHORTEST = 16
TELLING = ("allots_land", "label_of_asker", "takes_effect", "too_late")
"""Wordings at the start of a sentence that assigns nothing."""
TOPIC = 40
"""Characters of a topic before its verb: "Về kho bãi: Rà soát …"."""


def works(text: Marked, start: int = 0, end: int | None = None, *, tag: bool = False) -> bool:
    """Whether the sentence begins with a verb of work, perhaps after an adverb, a topic or a clause of circumstance.

    With `tag` the tagger is asked about a first word that no list knows.
    """
    stop = len(text.text) if end is None else end
    if any(m.role in WORKING for m in text.between(start, start + 1)) or cue("begins_work").match(text.text, start):
        return True
    if any(m.start == start for m in text.of("prefix", start, start + 1)):
        return _works_after(text, start, stop)
    topic = TOPICAL.match(text.text, start, start + TOPIC)
    if topic and any(m.start == topic.end() for m in text.of("action", topic.end(), topic.end() + 1)):
        return True
    return tag and not cue("no_verb").match(text.text, start, stop) and opens_with_verb(text.text[start:stop])


def _works_after(text: Marked, start: int, stop: int) -> bool:
    """Whether work follows a clause of circumstance: a verb after its comma, else any verb where nothing is told."""
    commas = {m.end() for m in COMMA.finditer(text.text, start, stop)}
    if any(m.start in commas for m in text.between(start, stop) if m.role in WORKING):
        return True
    return bool(text.of("action", start + 5, stop)) and not text.of("past", start, stop)


def asks_nothing(text: Marked, start: int, end: int, context: Context) -> bool:
    """Conditions, courtesies, petitions and the middle of a quotation: sentences that assign nothing."""
    if text.text.count("“", 0, start) > text.text.count("”", 0, start):
        return True
    if any(m.start == start for m in text.of("condition", start, start + 1)):
        return True
    if end - start < SHORTEST or text.text.isupper() or cue("courtesy_to_reader").match(text.text, start, end):
        return True
    if text.text[start:end].isupper() or any(cue(one).match(text.text, start, end) for one in TELLING):
        return True
    if _petition(text, start, end, context) or _cares(text, start, end):
        return True
    closed = len(text.text[start:end].rstrip(" ./,;")) + start
    return any(m.start == start or m.end >= closed for m in text.of("courtesy", start, end))


def _cares(text: Marked, start: int, end: int) -> bool:
    """Whether a short sentence asks for attention and for nothing to be sent."""
    short = end - start < SHORT_SENTENCE
    return short and bool(cue("care").search(text.text, start, end)) and not cue("sends").search(text.text, start, end)


def submission(text: Marked, start: int, end: int, *, by_kind: bool) -> int | None:
    """Where the superior's name begins in "Kính trình … xem xét, quyết định"; None in any other sentence.

    One that does not say what is to be decided is a close, but for the last words of a tờ trình (`by_kind`).
    """
    match = cue("submission").match(text.text, start)
    alone = match is not None and cue("decision_alone").search(text.text, match.end(match.lastgroup or 0), end)
    if match is None or (alone and not (by_kind and match.lastgroup == "bare")):
        return None
    return match.end(match.lastgroup or 0)


def _petition(text: Marked, start: int, end: int, context: Context) -> bool:
    """Whether a superior is asked to decide: "kính trình …", "kính đề nghị Ủy ban nhân dân tỉnh xem xét"."""
    for mark in text.of("petition", start, end):
        if text.text[mark.start : mark.end].lower().split()[-1] not in ("nghị", "mong"):
            return True
        asked = actors(text.text, context, start=mark.end, end=next_verb(text, mark.end, end, context))
        above = bool(asked) and asked[0].name == (context.superior or asked[0].name) and not asked[0].back
        if above and cue("deciding").search(text.text, mark.end, end):
            return True
    return False
