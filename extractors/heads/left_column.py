"""The lines of bodies in a head's left column as they were printed: a stamp's rest dropped, lost blanks put back."""

import re
from functools import cache

from extractors.bodies import wording
from extractors.bodies.places import LEVELS
from extractors.bodies.registry import bodies, local_bodies, registry, spell_out
from extractors.pages.syllables import is_syllable
from extractors.text.folding import fold, keys, tokens

WORDS = re.compile(r"[^\W\d_]+")
LABEL = re.compile(r"^LI[EÊ]N (?:NG[AÀ]NH|SỞ|BỘ)\s*:?\s*")
"""Before the names of bodies that issue together."""
SHORTEST = 4
"""Letters of a run that may be more than an abbreviation."""


def cleaned(lines: list[str], place: str | None) -> list[str]:
    """The lines from the first that is no stamp's rest on, with blanks between a unit's word and its name.

    >>> cleaned(["SO NNSMTTINH SALA", "ỦY BAN NHÂN DÂN", "XÃIA GRAI"], "Ia Grai")
    ['ỦY BAN NHÂN DÂN', 'XÃ IA GRAI']
    """
    first = next((at for at, line in enumerate(lines) if _begins(line)), 0)
    kept = lines[first:] if all(_garbled(line, lines[first]) for line in lines[:first]) else lines
    return [_spaced(LABEL.sub("", line), place) for line in kept]


def _begins(line: str) -> bool:
    """True for a line that begins with a body's name that data knows."""
    return registry().longest(tokens(line), 0) is not None


def _garbled(line: str, name: str) -> bool:
    """True for a line over a body's name that is none: one short word, runs of letters that are no words, or small
    letters over capitals."""
    if wording.head(line):
        return False
    words = WORDS.findall(line)
    if len(words) == 1 and len(words[0]) < SHORTEST:
        return True
    if name == name.upper() and line != line.upper():
        return True
    strange = [word for word in words if len(word) >= SHORTEST and not _word(word)]
    return 2 * sum(map(len, strange)) >= sum(map(len, words))


def _word(word: str) -> bool:
    return is_syllable(word.lower()) or fold(word) in _known() or spell_out(word) != word


@cache
def _known() -> frozenset[str]:
    """The folded words of bodies' names."""
    names = (*(body.name for body in bodies()), *(local.name for local in local_bodies()))
    return frozenset(word for name in names for word in keys(name))


def _spaced(line: str, place: str | None) -> str:
    """The line with the place's own spelling where only blanks tell it from what was read after a unit's word."""
    for level in LEVELS:
        head = re.match(rf"(?P<before>(?:.*\s)?){level}\s?(?P<name>\S.*)$", line, re.IGNORECASE)
        if head and place and _squeezed(head["name"]) == _squeezed(place):
            right = f"{head['before']}{level.upper()} {place.upper()}"
            return line if fold(line) == fold(right) else right
    return line


def _squeezed(text: str) -> str:
    return "".join(fold(text).split())
