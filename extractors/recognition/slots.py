"""Where, in a line that was seen, the digits of a số ký hiệu end and its letters begin.

Only digits stand there, so what was read as a letter or a stroke between them ("4/87/BXD-QL", "6/OZ-CV/TU") is one.
"""

import re
from collections import Counter

from rapidfuzz.distance import Levenshtein

from extractors.citations.symbols import is_code, is_kind
from extractors.recognition.digits import alike
from extractors.text.folding import fold

PARTY = re.compile(r"[-–]\s?(?P<kind>[^\W\d_]{2,4})\s?/\s?[^\W\d_]")
STATE = re.compile(r"/(?:\s?(?:19|20)\d\d\s?/)?\s*(?P<kind>[^\W\d_][^\s/&.–-][^\s/]*?)(?:[-–&.]|\s|$)")
STROKELESS = re.compile(r"(?<=\w\s)(?P<kind>[^\W\d_]{2,4})/\s?[^\W\d_]")
"""A Party number with a blank for its stroke: "12 CV/TU"."""
BARE = re.compile(r"(?<![A-ZĐÐ])(?P<kind>[A-ZĐÐ]{2,})\S*-")
"""The stroke before the letters was not seen."""
KIND = re.compile(r"([-–/]\s?(?:\d{4}\s?/\s?)?)([^\W\d_]{2,5})(?=\s?[-–/])")
SUBMISSION = re.compile(r"^/TT[a-zY]?-")
"""Of print, the first engine reads the r of TTr (tờ trình) as nothing or as a Y."""
LABEL = re.compile(r"\W*S?[^\W\dA-Z]{0,2}\s*(?:\d?[:;])?\s*")
"""What stands before the digits: "Số:"."""
ROUND = re.compile(r"\W*[Ss][06&oóòọôốồộ](?=[^:;.]|[:;.]\d)[.]?\s*")
"""The same, its second letter perhaps read as a digit or a sign, and without a colon that tells: "S6 12/CV"."""
PARTS = re.compile(r"[-–/&.+]")
SIGNS = "/-–"
MOST = 2
"""Signs in which two readings of the same letters may differ."""
STROKES = frozenset("/|!\\")
"""How a handwritten 1 is read."""


def tail_at(text: str, start: int) -> int | None:
    """Where the letters of a số ký hiệu begin, with the sign before them; None where there are none.

    >>> texts = ("4/87/BXD-QL", "08-CTr/ĐU", "12/2031/QĐ-UBND", "6/OZ-CV/TU", "7/g-o/SYT", "9 KH/TU")
    >>> [text[tail_at(text, 0):] for text in texts]
    ['/BXD-QL', '-CTr/ĐU', '/2031/QĐ-UBND', '-CV/TU', '/SYT', 'KH/TU']
    """
    state, party = STATE.search(text, start), PARTY.search(text, start)
    if (bare := STROKELESS.search(text, start)) and is_kind(bare["kind"]):
        return bare.start()
    if state and party:
        later = state.start() < party.start() and (is_kind(state["kind"]) or not is_kind(party["kind"]))
        return state.start() if later else party.start()
    found = state or party or BARE.search(text, start)
    return found.start() if found else None


def beginnings(text: str) -> tuple[int, ...]:
    """Where the digits may begin: behind the label as it stands, or behind one whose ố was taken for a digit.

    >>> [text[at:] for text in ("Số: 12/CT", "S6 12/CT") for at in beginnings(text)]
    ['12/CT', '6 12/CT', '12/CT']
    """
    found = (match.end() for match in (LABEL.match(text), ROUND.match(text)) if match)
    return tuple(dict.fromkeys(found))


def possible(slot: str) -> set[str]:
    """The digits that a slot may hold: those that were read, and with them what is like one."""
    kept = "".join(char for char in slot if char.isdigit())
    guessed = "".join("1" if char in STROKES else alike(char) or "" for char in slot.strip(" .,:;_"))
    return {digits for digits in (kept, guessed) if digits.isascii() and digits.isdigit()}


def mended_tail(tail: str, seen: list[str]) -> str:
    """The letters with the kind's own as the second reader saw them, where the first saw none that is one, and with
    what most of its readings say of signs that are no capitals: "/CTUBND" | "CT-UBND", "/QĐ-TT2" | "QD-TTg".
    """
    others = [other[at:] for other in seen if (at := tail_at(other, 1)) is not None]
    if sum(other.startswith("/TTr-") for other in others) * 2 > len(seen):
        tail = SUBMISSION.sub("/TTr-", tail)
    mine = KIND.match(tail)
    if mine is not None and not is_kind(mine[2]):
        kinds = [match[2] for other in others if (match := KIND.match(other)) and is_kind(match[2])]
        near = [kind for kind in kinds if Levenshtein.distance(fold(kind), fold(mine[2])) <= 1]
        tail = tail[: mine.start(2)] + near[0] + tail[mine.end(2) :] if near else tail
    ((said, votes),) = Counter("".join(other.split()) for other in others).most_common(1) or [("", 0)]
    return _closer("".join(tail.split()), said) or tail if votes * 2 > len(seen) else tail


def _closer(mine: str, other: str) -> str | None:
    """The other reading with the marks of the first, where it is the better one; None where it is not."""
    if mine[:1].isalpha():
        other = other.lstrip(SIGNS)
    steps = Levenshtein.opcodes(fold(mine), fold(other))
    if sum(max(s.src_end - s.src_start, s.dest_end - s.dest_start) for s in steps if s.tag != "equal") > MOST:
        return None
    parts = []
    sound = True
    for step in steps:
        old, new = mine[step.src_start : step.src_end], other[step.dest_start : step.dest_end]
        parts.append("".join(map(_marked, old, new)) if step.tag == "equal" else new)
        sound = sound and (step.tag == "equal" or not any(map(str.isupper, old + new)))
    found = "".join(parts)
    return found if found != mine and (sound or _unknown(found) < _unknown(mine)) else None


def _marked(old: str, new: str) -> str:
    """A letter as the second reader saw it, with the mark that it does not know."""
    marked = old.upper() if new.isupper() else old.lower()
    return marked if fold(old) == fold(new) else new


def _unknown(tail: str) -> int:
    """How many of the letters stand in parts that nobody knows; a kind's are known where they stand first."""
    parts = [part for part in PARTS.split(tail) if part]
    return sum(len(part) for at, part in enumerate(parts) if not (is_code(part) or (at == 0 and is_kind(part))))
