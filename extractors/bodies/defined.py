"""Short names that a document gives to bodies: "Ban Quản lý dự án cầu Mẫu (sau đây gọi là Ban Quản lý)"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from extractors.bodies import wording
from extractors.bodies.context import Context
from extractors.bodies.found import BodyFound
from extractors.text.folding import Token, keys
from extractors.text.phrases import Phrases

DEFINITION = re.compile(
    r"\((?:sau đây )?(?:được )?(?:gọi|viết)(?: [^()\s]+)? là:? (?P<said>[^()]{3,60})\)"
    r"|\((?P<put>[A-ZĐ][^()\s]* [^()]{2,20})\)"
)
"""A name said to be short, with room for a word that is badly read; or one that only stands there: "(Cục ĐCK)"."""
QUOTES = " .,;“”\"'"
BEFORE = 2
"""Characters that may stand between a body's name and the bracket."""
LONGEST_NAME = 8
MOST_NAMES = 50
"""Short names that one document gives; a text with more plays with us."""


def definitions(text: str) -> Iterator[tuple[int, str]]:
    """Where a bracket opens that gives a short name, and the name; of whom, it does not say."""
    for match in DEFINITION.finditer(text):
        if match["said"] or _abbreviated(match["put"]):
            yield match.start(), (match["said"] or match["put"]).strip(QUOTES)


def _abbreviated(name: str) -> bool:
    """True for a name with a number or two capitals side by side: "Cục ĐCK"; not for "Bộ Công Thương"."""
    return any(a.isdigit() or (a + b).isupper() for a, b in pairwise(f"{name} ") if a.isalnum())


def given(text: str, bodies: Sequence[BodyFound]) -> Iterator[tuple[str, str]]:
    """The short names that a paragraph gives to its `bodies`, with the full ones; what names no body is left out.

    The short name of a body begins with the same word ("Ban Chỉ đạo 138" of a Ban Chỉ đạo …) or is its initials.
    """
    for at, name in definitions(text):
        body = next((b for b in bodies if b.end <= at <= b.end + BEFORE and not b.group), None)
        if body is not None and _of(name, body.name):
            yield name, body.name


def _of(name: str, full: str) -> bool:
    short, long = keys(name), keys(full)
    if len(short) == 1:
        return name.isupper() and len(name) > 2 and "".join(word[0] for word in long if word.isalnum()) == short[0]
    return len(short) <= LONGEST_NAME and short[0] == long[0] and short != long


def meant(text: str, tokens: Sequence[Token], start: int, context: Context) -> tuple[str, int] | None:
    """The body whose short name stands at `start`, and the index of the token after it; None where none does.

    A short name that is only a word for a kind of body is not meant where the sentence goes on with what may belong to
    another's name ("Hội đồng thẩm định giá"), nor any where a committee's chair is spoken of: "Chủ tịch Hội đồng".
    """
    found = _phrases(context.short).longest(tokens, start) if tokens[start].capital else None
    if found is None or (_held(tokens, start) and wording.after("committees", tokens, start) is not None):
        return None
    if found[1] == len(tokens):
        return found
    following = text[tokens[found[1]].start :].split(maxsplit=2)[:2]
    word = following[0].rstrip(",.;:)")
    if word in wording.exact("stops") or not word[:1].isalnum():
        return found
    alone = text[tokens[start].start : tokens[found[1] - 1].end].lower() in _kinds()
    free = " ".join(following).rstrip(",.;:") in wording.exact("verbs") if alone else not word[:1].isupper()
    return found if free else None


@cache
def _kinds() -> frozenset[str]:
    return wording.exact("topic_heads") | wording.exact("open_heads")


def _held(tokens: Sequence[Token], start: int) -> bool:
    """Whether a person's office stands straight before `start`."""
    most = min(start, wording.longest("holders"))
    return any(wording.after("holders", tokens, start - size) == start for size in range(1, most + 1))


@lru_cache(maxsize=64)
def _phrases(short: tuple[tuple[str, str], ...]) -> Phrases[str]:
    known: Phrases[str] = Phrases()
    for name, full in short:
        known.add(keys(name), full)
    return known
