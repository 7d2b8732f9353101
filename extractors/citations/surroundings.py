"""The words around a citation that tell what is done with it: its clause, the rest of its sentence, its heading."""

import re
from functools import partial

from extractors.citations import clauses
from extractors.citations.acts import Acts
from extractors.citations.cues import cue
from extractors.citations.finding import Citation
from extractors.citations.relations import Words
from extractors.citations.titles import Titles
from extractors.text.flow import Flow
from extractors.text.folding import fold, folded
from models.document import Head
from models.page import Zone

LONGEST_PARAGRAPH = 3000
"""Characters before a citation that are looked at."""
PAGE = 4000
"""Characters before a footnote in which its mark stands."""
LONGEST_HEADING = 90
TOLD_OF = re.compile(r"\w\s+(?:căn cứ|thực hiện|triển khai|theo)\s")
"""A word that joins what follows to the citation right before it, of which it tells."""
HEADINGS = 6
"""As many blocks over a citation's paragraph may stand between it and its heading."""


class Surroundings:
    """Finds the words around the citations of one document."""

    def __init__(self, flow: Flow, head: Head, acts: Acts, titles: Titles) -> None:
        self.flow, self.head, self.acts, self.titles = flow, head, acts, titles

    def around(self, citation: Citation, previous: Citation | None, following: Citation | None = None) -> Words:
        """The words around a citation; `previous` is the one before it in the text, `following` the next one that is
        not in one row with it."""
        if (mark := self._mark(citation)) is not None:
            return self._at_mark(citation, mark)
        text = self.flow.text
        first, last = clauses.sentence(text, citation.opening, citation.end)
        fresh = previous is None or previous.end <= first or previous.end > citation.opening
        base = clauses.bare_start(text, first, citation.opening)
        if not fresh and previous is not None:
            base = previous.after if previous.after <= citation.opening else previous.end
        base, before = self._before(citation, base)
        return Words(
            before=before,
            base=base,
            after=self._after(citation, last),
            rest=citation.end,
            whole=self._paragraph(citation),
            heading=self._heading(citation) if fresh else "",
            title=self.titles.has(citation),
            kind=self.head.kind,
            cited=citation.kind,
            alone=None if following is None else max(0, following.opening - citation.end),
            told_of=not fresh and TOLD_OF.match(text, base - 1) is not None,
            follows=partial(self._follows, citation.after, last),
            subject=partial(self._subject, base, citation.opening),
        )

    def _before(self, citation: Citation, base: int) -> tuple[int, str]:
        """The folded clause that leads to the citation, and where it begins; `base` is the earliest place for that."""
        if self.titles.has(citation):
            return self.titles.words(citation, base)
        start = _last_turn(self.flow.text, base, citation.opening) or base
        return start, folded(self.flow.text)[start : citation.opening]

    def _after(self, citation: Citation, last: int) -> str:
        """The folded rest of the sentence, up to a comma at which another clause begins."""
        text = self.flow.text
        turned = cue("turn").search(text, citation.after, last)
        end = turned.start() if turned is not None and text[turned.start()] == "," else last
        return folded(text)[citation.end : end]

    def _paragraph(self, citation: Citation) -> str:
        opened = self.flow.block_at(citation.opening).start
        return folded(self.flow.text)[max(opened, citation.opening - LONGEST_PARAGRAPH) : citation.opening]

    def _subject(self, start: int, end: int) -> int | None:
        """Where the last name of the document's own body ends that is a subject in `start:end`."""
        return max((after for at, after in self.acts.selves(start, end) if at <= end), default=None)

    def _follows(self, start: int, end: int) -> bool:
        """True if the document's own body is a subject in `start:end`, or asks there without its name."""
        return cue("asks_unnamed").match(self.flow.text, start, end) is not None or bool(self.acts.selves(start, end))

    def _mark(self, citation: Citation) -> int | None:
        """Where the mark of a footnote stands that begins with the citation: "… của Thủ tướng Chính phủ1 về"."""
        text, block = self.flow.text, self.flow.block_at(citation.start)
        note = cue("footnote").match(text, block.start, citation.opening)
        if note is None or note.end() != citation.opening or not (block.zone is Zone.FOOTNOTE or note[0][-1] == " "):
            return None
        mark = re.compile(rf"(?<=[^\W\d_]){note[1]}(?=[\s,.;)])")
        return max((m.start() for m in mark.finditer(text, block.start - PAGE, block.start)), default=None)

    def _at_mark(self, citation: Citation, mark: int) -> Words:
        """The words around a footnote's mark stand for those around the citation."""
        text = self.flow.text
        first, _ = clauses.sentence(text, mark, mark)
        start = clauses.bare_start(text, first, mark)
        start = _last_turn(text, start, mark) or start
        return Words(fold(text[start:mark]), start, "", mark, kind=self.head.kind, cited=citation.kind)

    def _heading(self, citation: Citation) -> str:
        """The nearest heading over the citation's paragraph: a short line with a number, or in capitals; before it the
        label of the paragraph itself ("1. Cơ sở pháp lý: …")."""
        at = self.flow.index_at(citation.start)
        label = cue("label").match(self.flow.text, self.flow.blocks[at].start, citation.start)
        over = reversed(self.flow.blocks[max(0, at - HEADINGS) : at])
        heading = next((line for line in (self.flow.text[b.start : b.end] for b in over) if _heads(line)), "")
        return fold(f"{label[0]} {heading}" if label else heading)


def _heads(line: str) -> bool:
    if len(line) >= LONGEST_HEADING or line.endswith((";", ".")):
        return False
    return line.isupper() or cue("numbered_heading").match(line) is not None


def _last_turn(text: str, start: int, end: int) -> int | None:
    """Where the last clause before `end` begins; a colon that only opens a list is no turn: "các văn bản: | số …"."""
    turns = (m for m in cue("turn").finditer(text, start, end) if m[0][0] != ":" or not _number_follows(text, m, end))
    return max((match.end() for match in turns), default=None)


def _number_follows(text: str, colon: re.Match[str], end: int) -> bool:
    return text[colon.end() : end].strip().lower() in ("", "số")
