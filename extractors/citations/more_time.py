"""Letters about more time: those that ask for it tell of the document that set the term, they do not answer it."""

from extractors.citations.cues import cue
from extractors.citations.wordings import phrase
from extractors.text.folding import fold
from models.document import Head


def delays(folded: str) -> bool:
    """Whether folded words put something off."""
    return phrase("delays").search(folded) is not None


def titled(head: Head, text: str) -> bool:
    """Whether a letter with that head and text asks for more time in its title, and grants none."""
    return head.kind != "bao_cao" and delays(fold(head.title or "")) and cue("time_granted").search(text) is None


def follows(text: str, at: int) -> bool:
    """Whether the rest of the paragraph after `at` and the next one ask for more time."""
    return delays(fold("\n".join(text[at : at + 700].split("\n", 2)[:2])))
