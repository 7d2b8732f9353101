"""A name printed in capitals as a sentence writes it, its misread words mended."""

import re
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from extractors.bodies import wording
from extractors.bodies.abbreviations import spell_out
from extractors.bodies.places import LEVELS, UNIT_WORDS, area_at, bare, province_at, provinces
from extractors.bodies.registry import bodies, domains, local_bodies
from extractors.text.folding import fold, keys, tokens

SHORTEST = 3
"""Letters of a word that may be a known one misread."""


def mended_words(text: str) -> str:
    """`text` with its misread words mended: one that stands in no known name is the known word a letter away, or two
    or more known words that ran together.

    >>> mended_words("UYBANNHÂN DÂN XÃ")
    'UY BAN NHÂN DÂN XÃ'
    """
    return " ".join(_mended(word) for word in text.split())


def _mended(word: str) -> str:
    plain = fold(word).strip(",.;:-–")
    if len(plain) < SHORTEST or plain in _vocabulary():
        return word
    if (near := _near(plain)) is not None:
        return near.upper()
    sizes = _sizes(plain) if len(plain) == len(word) else ()
    starts = [sum(sizes[:index]) for index in range(len(sizes))]
    return " ".join(word[start : start + size] for start, size in zip(starts, sizes, strict=True)) or word


@cache
def _sizes(glued: str) -> tuple[int, ...]:
    """The lengths of the known words that `glued` is put together of, as few as may be; none where it is not."""
    if glued in _vocabulary():
        return (len(glued),)
    heads = (size for size in range(len(glued) - 2, 1, -1) if glued[:size] in _vocabulary())
    found = [(size, *rest) for size in heads if (rest := _sizes(glued[size:]))]
    return min(found, key=len, default=())


@cache
def _near(word: str) -> str | None:
    """The known word a letter away, if there is one: a unit's word first, then one as long, then any."""
    near = [
        known for known in _vocabulary() if abs(len(known) - len(word)) <= 1 and Levenshtein.distance(known, word) == 1
    ]
    same = [known for known in near if len(known) == len(word)]
    units = [known for known in same if known in UNIT_WORDS]
    return next((group[0] for group in (units, same, near) if len(group) == 1), None)


@cache
def name_words() -> frozenset[str]:
    """The folded words of the names of bodies."""
    names = (*(body.name for body in bodies()), *(local.name for local in local_bodies()))
    return frozenset(word for name in names for word in keys(name))


@cache
def _vocabulary() -> frozenset[str]:
    """The folded words of all names of bodies and provinces."""
    units = (word for name in (*provinces(), *LEVELS) for word in keys(name))
    return frozenset(filter(str.isalpha, (*name_words(), *units)))


def recased(text: str, prose: str) -> str:
    """`text`, printed in capitals, as the document's own sentences write it, where only blanks may tell the two apart;
    else with one capital a word group.

    >>> recased("VỤ ĐÁNH GIÁ TRAI", "Giao Vụ Đánh giá tra I thực hiện.")
    'Vụ Đánh giá tra I'
    """
    for match in _spoken(text).finditer(fold(prose)):
        printed = prose[match.start() : match.end()]
        if printed != printed.upper():
            return spell_out(printed)
    if text != text.upper():
        return spell_out(text)
    spelled = ((spell_out(word), word, plain) for word, plain in zip(text.split(), small(text).split(), strict=True))
    return " ".join(full if full != word else plain for full, word, plain in spelled)


@lru_cache(maxsize=64)
def _spoken(text: str) -> re.Pattern[str]:
    """The words of a name, folded, with blanks between any two letters or none."""
    return re.compile(r" ?".join(map(re.escape, "".join(fold(text).split()))))


def small(text: str) -> str:
    """A name in capitals with those it has in a sentence: fields of work and units as data knows them."""
    words = tokens(text)
    out = list(text.lower())
    out[0] = text[0]
    head = wording.head(text)
    out[: len(head)] = head
    if head and len(head) + 1 < len(text):
        out[len(head) + 1] = text[len(head) + 1]
    for index, word in enumerate(words):
        if index and words[index - 1].key in ("-", "–"):
            out[word.start] = text[word.start]
        known = domains().longest(words, index)
        area = area_at(text, words, index) or province_at(words, index)
        if known and len(known[0]) == words[known[1] - 1].end - word.start:
            out[word.start : words[known[1] - 1].end] = known[0]
        elif area and area.named:
            name = area.name if area_at(text, words, index) else bare(area.name)
            if name.upper() == text[word.start : words[area.end - 1].end]:
                out[word.start : words[area.end - 1].end] = name
    return "".join(out)
