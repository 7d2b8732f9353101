"""Which document a citation means, as far as the collection can tell."""

from typing import Literal

from models.base import Frozen

Resolution = Literal["matched", "unmatched", "ambiguous"]


class Link(Frozen):
    """The outcome of resolving one citation of one document.

    `target` is the id of the cited document: one that is held (matched) or a stub that waits for it (unmatched).
    `candidates` are all that fit when the citation is ambiguous.
    """

    source: str
    reference: str
    resolution: Resolution
    target: str | None
    candidates: tuple[str, ...] = ()
    confidence: float = 1.0
    why: str = ""
