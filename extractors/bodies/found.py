"""What reading a text for bodies gives: a body at its place, and the bodies that begin at one word."""

from typing import NamedTuple


class BodyFound(NamedTuple):
    """A body named in a text: `text[start:end]`, its full name, and whether it is a group ("các sở, ban, ngành")."""

    start: int
    end: int
    name: str
    group: bool = False


class Read(NamedTuple):
    """The bodies that begin at a place, and the index of the token after them."""

    found: list[BodyFound]
    next: int
