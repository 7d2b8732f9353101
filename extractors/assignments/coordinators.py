"""Who helps: the bodies named after "phối hợp với", "cùng", "có sự tham gia của", those before a bare "phối hợp"."""

from collections.abc import Iterator

from extractors.assignments.actors import Actor, actors
from extractors.assignments.asked import next_verb
from extractors.assignments.cues import cue
from extractors.organizations import Context
from extractors.text.sentences import Mark, Marked

LONGEST_RUN = 400


def coordinators(text: Marked, start: int, end: int, context: Context) -> tuple[Actor, ...]:
    """Everybody named as a helper in `start:end`."""
    found: list[Actor] = []
    for at, mark in _places(text, start, end):
        last = next_verb(text, at, end, context, named=True)
        if (purpose := cue("purpose").search(text.text, at, last)) is not None:
            last = purpose.start()
        after = actors(text.text, context, start=at, end=last, named=True)
        found.extend(a for a in after if a.start - at < LONGEST_RUN)
        if mark is not None and not after and cue("helps").match(text.text, at):
            found.extend(_helpers_named(text, start, mark, context))
    return tuple(found)


def _places(text: Marked, start: int, end: int) -> Iterator[tuple[int, Mark | None]]:
    """Where the names of helpers begin, with the words of helping before them where the matcher knows them."""
    marks = text.of("with", start, end)
    yield from ((mark.end, mark) for mark in marks)
    for match in cue("together").finditer(text.text, start, end):
        if not any(mark.start <= match.start() < mark.end for mark in marks):
            yield match.end(), None


def _helpers_named(text: Marked, start: int, mark: Mark, context: Context) -> tuple[Actor, ...]:
    """Those before "phối hợp" in "Phòng A chủ trì, các trung tâm phối hợp"."""
    led = [m.end for m in text.of("duty", start, mark.start)]
    comma = text.text.find(",", led[-1], mark.start) if led else -1
    return actors(text.text, context, start=comma + 2, end=mark.start) if comma >= 0 else ()
