"""Where, in a line that was seen, the digits of a số ký hiệu end and its letters begin.

Only digits stand there, so what was read as a letter or a stroke between them ("4/87/BXD-QL", "6/OZ-CV/TU") is one.
"""

import re

from rapidfuzz.distance import Levenshtein

from extractors.citations.symbols import is_kind
from extractors.recognition.digits import alike
from extractors.text.folding import fold

PARTY = re.compile(r"[-–]\s?(?P<kind>[^\W\d_]{1,4})\s?/\s?[^\W\d_]")
STATE = re.compile(r"/(?:\s?(?:19|20)\d\d\s?/)?\s*(?P<kind>[^\W\d_][^\s/]*?)(?:[-–&.]|\s|$)")
BARE = re.compile(r"(?<![A-ZĐÐ])(?P<kind>[A-ZĐÐ]{2,})\S*-")
"""The stroke before the letters was not seen."""
KIND = re.compile(r"([-–/]\s?(?:\d{4}\s?/\s?)?)([^\W\d_]{2,5})(?=\s?[-–/])")
SUBMISSION = re.compile(r"^/TT[a-zY]?-")
"""Of print, the first engine reads the r of TTr (tờ trình) as nothing or as a Y."""
STROKES = frozenset("/|!\\")
"""How a handwritten 1 is read."""


def tail_at(text: str, start: int) -> int | None:
    """Where the letters of a số ký hiệu begin, with the sign before them; None where there are none.

    >>> [text[tail_at(text, 0):] for text in ("4/87/BXD-QL", "08-CTr/ĐU", "12/2031/QĐ-UBND", "6/OZ-CV/TU")]
    ['/BXD-QL', '-CTr/ĐU', '/2031/QĐ-UBND', '-CV/TU']
    """
    state, party = STATE.search(text, start), PARTY.search(text, start)
    if state and party:
        later = state.start() < party.start() and (is_kind(state["kind"]) or not is_kind(party["kind"]))
        return state.start() if later else party.start()
    found = state or party or BARE.search(text, start)
    return found.start() if found else None


def possible(slot: str) -> set[str]:
    """The digits that a slot may hold: those that were read, and with them what is like one."""
    kept = "".join(char for char in slot if char.isdigit())
    guessed = "".join("1" if char in STROKES else alike(char) or "" for char in slot.strip(" .,:;_"))
    return {digits for digits in (kept, guessed) if digits.isascii() and digits.isdigit()}


def mended_tail(tail: str, seen: list[str]) -> str:
    """The letters with the kind's own as the second reader saw them, where the first saw none that is one."""
    others = [other[at:] for other in seen if (at := tail_at(other, 1)) is not None]
    if sum(other.startswith("/TTr-") for other in others) * 2 > len(seen):
        tail = SUBMISSION.sub("/TTr-", tail)
    mine = KIND.match(tail)
    if mine is None or is_kind(mine[2]):
        return tail
    kinds = [match[2] for other in others if (match := KIND.match(other)) and is_kind(match[2])]
    near = [kind for kind in kinds if Levenshtein.distance(fold(kind), fold(mine[2])) <= 1]
    return tail[: mine.start(2)] + near[0] + tail[mine.end(2) :] if near else tail
