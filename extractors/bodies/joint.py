"""Bodies that issue a document together: "SỞ Y TẾ - CÔNG AN TỈNH", "BỘ Y TẾ" over "BỘ TÀI CHÍNH"."""

import re
from itertools import pairwise

from extractors.bodies import wording
from extractors.bodies.context import Context
from extractors.bodies.found import BodyFound
from extractors.bodies.naming import Names

DASH = re.compile(r"(?<=\s)[-–](?=\s)")
BETWEEN = re.compile(r"\s*,\s*")


def joint(text: str, context: Context) -> tuple[str, ...]:
    """The bodies of a text that names two or more with dashes between them and nothing else; else none.

    A unit said after the last holds for those that need one: "ỦY BAN NHÂN DÂN - ỦY BAN MTTQ VIỆT NAM TỈNH SƠN LA".
    """
    listed = DASH.sub(",", text)
    if listed == text:
        return ()
    found = list(Names(listed, context).all())
    return tuple(body.name for body in found) if len(found) > 1 and _whole(listed, found) else ()


def _whole(text: str, found: list[BodyFound]) -> bool:
    around = text[: found[0].start] + text[found[-1].end :]
    apart = all(BETWEEN.fullmatch(text, body.end, following.start) for body, following in pairwise(found))
    return apart and not around.strip() and not any(body.group for body in found)


def peers(one: str, other: str) -> bool:
    """Whether neither body can stand over the other: two ministries, two departments."""
    if one == other:
        return False
    return all(map(_ministry, (one, other))) or all(name.startswith("Sở ") for name in (one, other))


def _ministry(name: str) -> bool:
    return name.startswith("Bộ ") and not name.lower().startswith(tuple(wording.exact("commands")))
