"""Who signed: the name at the foot of the signature, and the office over it."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from extractors.bodies import wording
from extractors.heads.printed import Printed, span
from extractors.pages.rowwise import level
from extractors.text.folding import fold
from extractors.text.persons import WHOLE, is_name, surnames, tidy
from models.document import Signature, Signer
from models.page import Source
from models.span import Span

CAPACITY = re.compile(r"^\W*(?:t\W?m|k\W?t|t\W?l|tuq|q|thua lenh|thay mat)\s*[.,]\s*")
RAISED = frozenset({"văn", "ủy", "quốc"})
NEAR = 88
NEXT = 3
"""Line heights by which the names of two who sign beside each other stand higher and lower at most."""


def signer(lines: list[Printed], prose: str, signatures: Sequence[Signature]) -> tuple[Signer | None, Span | None]:
    """The person named at the foot of the signature lines and the last office over the name; of two that sign beside
    each other, the first.

    Only a name that was read by OCR is mended: what a text layer prints is the name ("Y Mẫu Niê" is no "Lý Mẫu Niê").
    """
    names = [p for p in lines if is_name(p.text)]
    if not names:
        return None, None
    foot = min((p for p in names if p is names[-1] or _beside(p, names[-1])), key=lambda p: p.box.x0)
    beside = [p for p in names if p is not foot and _beside(p, foot)]
    border = min((p.box.x0 for p in beside), default=float("inf"))
    above = [p for p in lines if p.box.y0 < foot.box.y0 and p.center < border]
    name = tidy(foot.text)
    if foot.line.source is Source.OCR:
        name = mended(name, prose, [s.signer for s in signatures if s.signer])
    return Signer(name=name, role=_role(above)), span(foot, foot)


def _beside(one: Printed, other: Printed) -> bool:
    """Whether two names stand beside each other, the one perhaps a line or two lower than the other."""
    apart = max(one.box.x0, other.box.x0) - min(one.box.x1, other.box.x1)
    near = abs(one.box.y0 - other.box.y0) < NEXT * max(one.height, other.height)
    return level(one.box, other.box) or (apart > 0 and near)


def mended(name: str, prose: str, certified: Sequence[str]) -> str:
    """The name with slips of reading mended: by a certificate's or the text's own spelling, else by the family name."""
    for other in certified:
        if fuzz.ratio(fold(other), fold(name)) >= NEAR:
            return other
    words = name.split()
    if words[0].partition("’")[0] in WHOLE:
        return name
    if fold(words[0]) in surnames():
        return " ".join([surnames()[fold(words[0])].mended(words[0]), *words[1:]])
    if (full := _in_text(name, prose)) is not None:
        return full
    near = [row.name for row in surnames().values() if Levenshtein.distance(row.key, fold(words[0])) == 1]
    longer = [s for s in near if fold(s).endswith(fold(words[0]))]
    marked = [s for s in longer if s.lower().endswith(words[0].lower())]
    pick = marked[:1] or longer[:1] or (near if len(near) == 1 else [])
    return " ".join([pick[0], *words[1:]]) if pick else name


def _in_text(name: str, prose: str) -> str | None:
    """A longer name in the text that ends in this one: "Văn Tấn" is the "Hồ Văn Tấn" of the distribution list."""
    match = re.search(rf"([^\W\d_]+) {re.escape(name)}\b", prose)
    return f"{match[1]} {name}" if match and fold(match[1]) in surnames() else None


def _role(above: list[Printed]) -> str | None:
    """The last line in capitals that names an office and no capacity."""
    for printed in reversed(above):
        folded = fold(printed.text)
        if CAPACITY.match(folded):
            continue
        if _office(folded) and printed.text == printed.text.upper():
            return sentence_case(printed.text)
    for printed in reversed(above):
        if (capacity := CAPACITY.match(fold(printed.text))) and _office(fold(printed.text)):
            return sentence_case(printed.text[capacity.end() :])
    return None


def _office(folded: str) -> bool:
    return any(word in folded for word in wording.folded("offices"))


def sentence_case(text: str) -> str:
    """An office printed in capitals as it is written in a sentence.

    >>> sentence_case("PHÓ CHỦ TỊCH"), sentence_case("KT. CHÁNH VĂN PHÒNG"[4:])
    ('Phó Chủ tịch', 'Chánh Văn phòng')
    """
    words = text.strip(" .,;:_-–*").lower().split()
    raised = (i == 0 or w in RAISED or (i == 1 and words[0] in ("phó", "quyền", "q.")) for i, w in enumerate(words))
    return " ".join(word.capitalize() if up else word for word, up in zip(words, raised, strict=True))
