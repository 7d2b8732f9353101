"""Documents that several bodies issued together: "Thông tư liên tịch số …/TTLT-BYT-BTC của Bộ Y tế, Bộ Tài chính"."""

import re
from collections.abc import Iterable
from itertools import pairwise

from extractors.bodies.context import Context
from extractors.bodies.found import BodyFound
from extractors.citations.finding import Citation
from extractors.citations.symbols import is_code, is_kind
from extractors.organizations import issuer_of_number

BETWEEN = re.compile(r"\s*(?:,|và|-|–|cùng|, và)\s*")
TOGETHER = re.compile(r"/(?:[A-ZĐ]{1,4}LT|[A-ZĐ][A-ZĐr]{0,3}(?:LN|PH))\d*[-/]")
BODY = re.compile(r"(?!BCĐ|BQL|BCH|BTV)[BS][A-ZĐ]{2,}")
"""The letters of a ministry or a department; others may be those of a unit: "15/TB-BTC-VP"."""
MOST = 6
"""Bodies that issue one document."""
LEADERS = ("Bộ Chính trị", "Ban Bí thư")
"""They conclude together under the letters of the Central Committee; where a third body follows, it may be the
sentence's subject and the second one too."""


def joint(citation: Citation, text: str, first: BodyFound, others: Iterable[BodyFound]) -> tuple[str, ...]:
    """The names of the `first` body in `text` and of those among the `others` that issued the cited document with it.

    Most documents have one issuer, so that the others need not be read.
    """
    letters, party = _letters(citation, told=_coded(citation)), (citation.number or "").endswith("/TW")
    if len(letters) < 2 and not party:
        return (first.name,)
    names = [first.name]
    for before, body in pairwise((first, *others)):
        if body.group or not BETWEEN.fullmatch(text, before.end, body.start):
            break
        names.append(body.name)
    if tuple(names) == LEADERS and party:
        return LEADERS
    return tuple(names[: max(1, len(letters))])


def lettered_jointly(citation: Citation, context: Context, *, told: bool = False) -> str | None:
    """Those whose letters the number of a joint document holds, if all are known: "15/2014/TTLT-BYT-BTC".

    `told` says that the text calls it a joint one, whatever its letters: "15/KH-BYT-BTC của liên Bộ Y tế - Tài chính".
    """
    names = [issuer_of_number(f"1/{letters}", context) for letters in _letters(citation, told=told)]
    known = [name for name in names if name]
    return ", ".join(known) if len(known) == len(names) > 1 else None


def _coded(citation: Citation) -> bool:
    """True if after a kind's letters stand those of two bodies at least: "15/KH-BCA-BYT"."""
    kind, *parts = re.split(r"[-/]", (citation.number or "").partition("/")[2])
    return is_kind(kind) and len(parts) > 1 and all(BODY.fullmatch(part) and is_code(part) for part in parts)


def _letters(citation: Citation, *, told: bool = False) -> list[str]:
    """The letters of the bodies in the number of a joint document; none in another's."""
    number = citation.number or ""
    if not told and citation.kind != "thong_tu_lien_tich" and not TOGETHER.search(number):
        return []
    parts = [part for part in re.split(r"[-/]", number) if part and not part[0].isdigit()]
    return [part for part in parts if not is_kind(part) and not part.endswith(("LT", "LN", "PH"))][:MOST]
