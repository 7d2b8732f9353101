"""A place on a page: the proof behind every value."""

from models.base import Frozen
from models.page import Box


class Span(Frozen):
    """A piece of one page; `pages[page - 1].text[start:end] == text` always."""

    page: int
    start: int
    end: int
    text: str
    bbox: tuple[Box, ...] = ()
    """One box per printed line the span touches."""


class Mention(Span):
    """A span that some rule found; `rule` names the data row or the finder behind it."""

    rule: str = ""
    sentence: str = ""
    """The whole sentence it stands in, line ends joined: what a person reads as proof."""
