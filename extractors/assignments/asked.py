"""Who is asked in one sentence, and who coordinates: "Giao A chủ trì, phối hợp với B", "A: …", "A có trách nhiệm …"."""

import re
from bisect import bisect_right
from typing import NamedTuple

from extractors.assignments.actors import BRACKETS, Actor, actors
from extractors.assignments.cues import cue
from extractors.organizations import BodyFound, Context, bodies_in
from extractors.text.folding import fold
from extractors.text.sentences import Mark, Marked
from extractors.text.speech import opens_with_verb

VERBS = ("action", "adverb", "duty", "execution", "past", "with")
QUOTED = re.compile(r"[:“\"]\s*[“\"]\s*$|[“\"]$")
SKIPPED = re.compile(r"\s*(?:cho\s+)?(?::\s*)?", re.IGNORECASE)
SEMICOLON = re.compile(r";\s+")
COMMA = re.compile(r"[,;:]\s+")
COLON = re.compile(":")
LONGEST_PART = 25
"""Signs of brackets that tell the part of the body before them."""
NEAR = 24
"""Characters before a verb in which the word stands that makes it a noun."""
CLAUSES = 320
"""Characters of a sentence in which its subject is looked for after a clause of circumstance."""


class Asked(NamedTuple):
    """Those who are asked in a sentence; the work begins at `verb` of the text, `rule` says how they were found."""

    leads: tuple[Actor, ...]
    start: int
    verb: int
    rule: str


def asked(text: Marked, start: int, end: int, context: Context) -> Asked | None:
    """Who is asked in the sentence `start:end`; None when nobody is.

    "A đề nghị B" asks B when A is the one who writes, and A when A is told to ask B.
    """
    subject = _subject(text, start, end, context) or _doer(text, start, end, context)
    request = _requested(text, start, end, context)
    if subject is None or request is None:
        return subject or request
    first = start == subject.start < request.start or (subject.verb < request.start and invites(text, request))
    return subject if first and not speaks(subject.leads, context) else request


def invites(text: Marked, request: Asked) -> bool:
    """Whether those named are only invited: "các xã họp …; mời Công an tỉnh dự" is the work of who invites."""
    return text.text[request.start : request.start + 4].lower() == "mời "


def pieces(text: Marked, context: Context) -> list[tuple[int, int]]:
    """The sentences, cut at a semicolon where the work of another body begins: "Giao A làm …; B kiểm tra …"."""
    found: list[tuple[int, int]] = []
    for start, end in text.sentences:
        first = start
        for sign in SEMICOLON.finditer(text.text, start, end):
            if _new_body(text, first, sign, end, context):
                found.append((first, sign.end()))
                first = sign.end()
        found.append((first, end))
    return found


def _new_body(text: Marked, start: int, sign: re.Match[str], end: int, context: Context) -> bool:
    if any(m.start == start for m in text.of("prefix", start, start + 1)):
        return False
    before = asked(text, start, sign.start(), context)
    agreed = before is None and cue("agreed").match(text.text, start) is not None
    if not agreed and (before is None or before.verb >= sign.start() or speaks(before.leads, context)):
        return False
    after = asked(text, sign.end(), end, context)
    if after is None or after.start > sign.end() + 1 or any(a.back or a.group for a in after.leads):
        return False
    return after.rule == "request" or after.leads[0].name not in {a.name for a in (before.leads if before else ())}


def by_the_writer(text: Marked, start: int, end: int, subject: Asked, context: Context) -> Asked:
    """Of a letter's "A đề nghị B" the request: A writes, even where A's name in the head could not be read."""
    request = _requested(text, start, end, context)
    return request if request is not None and request.start == subject.verb else subject


def within_work(text: Marked, start: int, request: Asked) -> bool:
    """Whether a request is part of a piece of work: "Tham mưu, đề nghị Bộ X …", "Phân công cán bộ theo dõi …"."""
    if request.start == start or text.text[request.start - 2 : request.start] == "; ":
        return all(cue("staff").match(lead.name) for lead in request.leads)
    roles = {mark.role for mark in text.between(start, start + 1)}
    begins = roles & {"action", "adverb", "duty", "with"} and "prefix" not in roles
    return bool(begins) and ";" not in text.text[start : request.start]


def speaks(leads: tuple[Actor, ...], context: Context) -> bool:
    """Whether the first of the names is the body that writes, or the superior in whose name it writes."""
    own = " ".join(fold(name) for name in (context.issuer, context.superior) if name)
    return bool(leads) and fold(BRACKETS.sub("", leads[0].name)) in own


def _requested(text: Marked, start: int, end: int, context: Context) -> Asked | None:
    for mark in text.of("request", start, end):
        if not _asks(text, mark, start):
            continue
        first = _first_name(text, mark, end)
        named = not text.text[mark.start : mark.end].lower().endswith("chuyển")
        verb = next_verb(text, first, end, context, named=named)
        found = actors(text.text, context, start=first, end=verb, named=named)
        if found and found[0].start - first <= 2 and text.text[first : first + 1] not in {",", ";"}:
            return _both(text, Asked(found, mark.start, verb, "request"), end, context)
    return _passed_on(text, start, end, context)


def _passed_on(text: Marked, start: int, end: int, context: Context) -> Asked | None:
    """The body to which a paper is passed on for an answer: "chuyển đơn đến Sở Xây dựng để xem xét, trả lời"."""
    passed = cue("passes_on").search(text.text, start, end)
    if passed is None or any(m.role == "past" for m in text.between(start, passed.start() + 1)):
        return None
    verb = next_verb(text, passed.end(), end, context, named=True)
    found = actors(text.text, context, start=passed.end(), end=verb)
    answers = cue("answers_it").search(text.text, passed.end(), end)
    return Asked(found, passed.start(), verb, "request") if found and answers else None


def _both(text: Marked, request: Asked, end: int, context: Context) -> Asked:
    """The request with the one that goes on with it: "Đề nghị Bí thư Tỉnh ủy, yêu cầu Chủ tịch UBND các tỉnh …"."""
    here = [m for m in text.of("request", request.verb, request.verb + 1) if m.start == request.verb]
    if not here or not cue("list_goes_on").search(text.text, request.start, request.verb):
        return request
    first = _first_name(text, here[0], end)
    verb = next_verb(text, first, end, context, named=True)
    found = actors(text.text, context, start=first, end=verb, named=True)
    return request._replace(leads=(*request.leads, *found), verb=verb) if found else request


def _first_name(text: Marked, mark: Mark, end: int) -> int:
    """Where the names after a verb of asking begin: behind "cho", a colon, "các đồng chí:"."""
    first = SKIPPED.match(text.text, mark.end).end()  # type: ignore[union-attr]
    called = cue("gentlemen").match(text.text, first, end)
    return called.end() if called else first


def _asks(text: Marked, mark: Mark, start: int) -> bool:
    """Whether the verb asks here and now: not "theo đề nghị", not "đã yêu cầu", not the "giao" of "bàn giao"."""
    before = text.text[start : mark.start]
    if cue("recited").match(before) or cue("paper_of_day").match(before):
        return False
    if cue("done_before").search(before) or QUOTED.search(before):
        return False
    clause = start + max(before.rfind(","), before.rfind(";"), before.rfind("("), -1) + 1
    joined = before.endswith(" và ") and text.of("action", clause, mark.start)
    if cue("not_asking").search(before[-NEAR:]) and not joined and not cue("asking_joined").search(before):
        return False
    longer = [m for m in text.of("action", max(0, mark.start - 20), mark.start) if mark.start < m.end]
    acts = text.of("action", clause, mark.start)
    past = [m for m in text.of("past", clause, mark.start) if not any(a.start < m.start < a.end for a in acts)]
    cited = cue("cited").search(text.text, clause, mark.start)
    sent = joined and cited is not None and acts[0].start < cited.start()  # "kính chuyển Quyết định … và đề nghị"
    return not (longer or past or (cited and not sent))


def _subject(text: Marked, start: int, end: int, context: Context) -> Asked | None:
    if cue("clause_of_law").match(text.text, start):
        return None
    for first in _subject_places(text, start, end):
        verb = _main_verb(text, first, end, context)
        if verb < end and _told_at(text, verb):
            verb = _after_clause(text, first, verb, end, context)
        colon = _colon(text, first, verb, end, context)
        if colon is None and (verb >= end or cue("about").search(text.text, start, first)):
            continue
        executes = colon is None and bool(text.of("execution", verb, verb + 1))
        found = actors(text.text, context, start=first, end=colon or verb, closed=executes)
        if not found or found[0].start > first + 1:
            continue
        tells = colon is None and _told_at(text, verb)
        rights = cue("rights").search(text.text, first, verb + 12)
        return None if tells or rights else Asked(found, first, verb, "subject")
    return None


def _after_clause(text: Marked, first: int, verb: int, end: int, context: Context) -> int:
    """The verb of the sentence where `verb` is that of a clause of its subject: "Các đơn vị chưa gửi khẩn trương …"."""
    done = cue("subjected").match(text.text, verb, end) if cue("names_several").search(text.text, first, verb) else None
    if done and any(m.role == "action" for m in text.between(done.end(), done.end() + 1)):
        return done.end()
    if cue("qualified").match(text.text, first, verb):
        return next_verb(text, verb + 3, end, context)
    late = cue("those_who_have_not").match(text.text, first, end)
    return next_verb(text, late.end(), end, context) if late and late.end() > verb else verb


def _doer(text: Marked, start: int, end: int, context: Context) -> Asked | None:
    """The body after "do" in "Việc in ấn do Sở Nội vụ đảm nhận"."""
    match = cue("done_by").match(text.text, start, end)
    if match is None or match.end() >= end:
        return None
    verb = next_verb(text, match.end(), end, context)
    found = actors(text.text, context, start=match.end(), end=verb)
    doing = found and verb < end and found[0].start <= match.end() + 1 and not _told_at(text, verb)
    return Asked(found, start, verb, "subject") if doing else None


def _told_at(text: Marked, verb: int) -> bool:
    """Whether the verb tells: "đã gửi", "không gửi"; but "không để xảy ra", "được mời" ask."""
    here = [(m.end, m.role) for m in text.between(verb, verb + 1)]
    return bool(here) and max(here)[1] == "past"


def _main_verb(text: Marked, start: int, end: int, context: Context) -> int:
    """The verb after the subject; of an executing article the verb is "chịu trách nhiệm thi hành"."""
    executes = text.of("execution", start, end)
    return executes[0].start if executes else next_verb(text, start, end, context)


def _subject_places(text: Marked, start: int, end: int) -> list[int]:
    """The start of the sentence, or the places after the commas that may end its clause of circumstance."""
    opened = {m.role: m for m in text.between(start, start + 1)}
    if "prefix" not in opened or ("action" in opened and opened["action"].end > opened["prefix"].end):
        called = cue("gentlemen").match(text.text, start, end)
        topic = cue("topic").match(text.text, start, end)
        return [called.end() if called else start, *([topic.end()] if topic else [])]
    apart = cue("particular").match(text.text, start, end)
    places = [apart.end()] if apart else []
    for comma in COMMA.finditer(text.text, start, min(end, start + CLAUSES)):
        if _work_at(text, comma.end()):
            break
        places.append(comma.end())
    return places


def _work_at(text: Marked, start: int) -> bool:
    """Whether a verb of work begins at `start`, perhaps after words of time: "hằng quý | tổng hợp"."""
    after = {m.end + 1 for m in text.between(start, start + 1) if m.start == start and m.role == "prefix"}
    stop = max(after, default=start)
    return any(m.start == start or m.start in after for m in text.of("action", start, stop + 1))


def next_verb(text: Marked, start: int, end: int, context: Context, *, named: bool = False) -> int:
    """Where the first verb after `start` begins that is no part of a name; `end` when there is none.

    With `named` a name must stand at `start`, so a capital there begins no sentence: "giao | Thanh tra tỉnh".
    """
    bodies = bodies_in(text.text, context)
    for mark in text.between(start, end):
        if mark.role in VERBS and not in_name(text.text, mark, start - named, bodies) and not _aside(text, mark, start):
            return mark.start
    return end


def _aside(text: Marked, mark: Mark, start: int) -> bool:
    """Whether the word stands in brackets that say more of a name; short ones say its part: "Sở A (chủ trì)"."""
    opened = text.text.rfind("(", start, mark.start)
    if opened < 0:
        return False
    closed = text.text.find(")", opened)
    return closed > mark.start and closed - opened > LONGEST_PART


def in_name(text: str, mark: Mark, start: int, bodies: tuple[BodyFound, ...]) -> bool:
    """Whether the word is part of a name: of a known body, written with a capital, or a noun after "các"."""
    if mark.start > start and text[mark.start].isupper() and text[mark.start - 2 : mark.start] != ": ":
        return True
    if cue("noun_before").search(text, max(start, mark.start - 20), mark.start):
        return True
    at = bisect_right(bodies, mark.start, key=lambda b: b.start)
    return any(b.start < mark.end and mark.start < b.end for b in bodies[max(0, at - 1) : at + 1])


def _colon(text: Marked, start: int, verb: int, end: int, context: Context) -> int | None:
    """The colon after the name in "Sở Xây dựng: Rà soát …", but not the one inside "các Sở: Tài chính, Nội vụ"."""
    bodies = bodies_in(text.text, context)
    signs = (m.start() for m in COLON.finditer(text.text, start, min(verb + 1, end)))
    at = next((sign for sign in signs if not any(b.start < sign < b.end for b in bodies)), None)
    if at is None:
        return None
    after = text.text[at + 1 : end].lstrip()
    if any(m.role in (*VERBS, "prefix") for m in text.between(at + 1, at + 3)):
        return at
    named = actors(text.text, context, start=start, end=at) if after[:1].islower() else ()
    return at if named and named[0].start <= start + 1 and opens_with_verb(after) else None
