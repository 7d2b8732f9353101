"""What a document's own body does in its text: where it is the subject, and what it hands over there."""

from functools import cached_property
from typing import NamedTuple

from extractors.citations import clauses, more_time
from extractors.citations.cues import cue
from extractors.citations.houses import same_house
from extractors.citations.wordings import phrase
from extractors.organizations import Context, bodies_in
from extractors.text.flow import Flow
from extractors.text.folding import fold, folded
from models.document import Head

LEADING = 120
"""Characters before a body that say whether it is a subject."""
SENTENCES = 2
"""As many sentences after one that tells of a request are looked at for what is delivered."""


class Act(NamedTuple):
    """What the document's own body does: the place of its verb in the text, and where the body's name begins."""

    subject: int
    start: int
    end: int


class Acts:
    """The acts of one document's own body."""

    def __init__(self, flow: Flow, head: Head, context: Context) -> None:
        self.flow, self.head, self.context = flow, head, context

    def first(self, start: int, end: int) -> Act | None:
        """What the own body delivers between `start` and `end`, if that is the first it does there."""
        for at, after in self.selves(start, end):
            said = fold(self.flow.text[after:end])
            deliver, ask = phrase("delivers").search(said), _plain_ask(said)
            if deliver is not None and (ask is None or deliver.start() <= ask) and not more_time.delays(said):
                return Act(at, after + deliver.start(), after + deliver.end())
        return None

    def unsaid(self, start: int, end: int) -> Act | None:
        """A report without a verb: "tình hình cụ thể như sau:", said of nobody else."""
        said = fold(self.flow.text[start:end])
        found = list(phrase("ready").finditer(said))
        if not found or _plain_ask(said) is not None or self._others(start, end):
            return None
        return Act(start, start + found[-1].start(), start + found[-1].end())

    def next(self, at: int) -> Act | None:
        """What the own body delivers in the sentences after one, ending at `at`, that only tells of the request."""
        text = self.flow.text
        for _ in range(SENTENCES):
            at += len(text[at:]) - len(text[at:].lstrip(" .;\n"))
            if at >= len(text) or cue("item_or_heading").match(text, at):
                return None
            _, end = clauses.sentence(text, at, min(at + 1, len(text)))
            if more_time.delays(fold(text[at:end])):
                return None
            if (act := self.first(at, end)) is not None:
                return act
            at = end
        return None

    def selves(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where the document's own body is the subject in a stretch: start and end of its name."""
        text = self.flow.text[start:end]
        named = [(b.start, b.end) for b in bodies_in(text, self.context) if self.is_own(b.name)]
        named += [(m.start(), m.end()) for m in cue("own_body").finditer(text)]
        if (own := self._printed_in_head(folded(self.flow.text)[start:end])) is not None:
            named.append(own)
        return [(start + a, start + b) for a, b in sorted(named) if a == 0 or _leads(text, a)]

    def is_own(self, body: str | None) -> bool:
        """Whether a body is the one that writes."""
        return bool(body and self.head.issuer) and same_house(body or "", self.head.issuer or "")

    def _printed_in_head(self, said: str) -> tuple[int, int] | None:
        """The issuer's own name in folded words, as printed in the head, for bodies that no list knows."""
        name = self._issuer
        at = said.find(name) if name else -1
        return (at, at + len(name)) if at >= 0 else None

    @cached_property
    def _issuer(self) -> str:
        return " ".join(fold(self.head.issuer or "").split())

    def _others(self, start: int, end: int) -> bool:
        text = self.flow.text[start:end]
        found = (body for body in bodies_in(text, self.context) if not body.group and not self.is_own(body.name))
        return any(_leads(text, body.start) for body in found)


def _leads(text: str, at: int) -> bool:
    """Whether a body at `at` is a subject: it opens the stretch or follows a comma."""
    before = text[max(0, at - LEADING) : at]
    if not before.strip(' \t,;:.-–)”"') or cue("leads_to_subject").search(before):
        return True
    return cue("office_holder").search(before) is not None


def _plain_ask(said: str) -> int | None:
    """Where the clause first asks something of others; what was asked ("đã đề nghị", "được giao") does not count."""
    for match in phrase("asks").finditer(said):
        before = said[: match.start()]
        if not cue("already_done").search(before) and not cue("requested_by_name").search(before):
            return match.start()
    return None
