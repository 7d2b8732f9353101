"""Who signed: the name at the foot of the signature, and the office over it."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from extractors.bodies import wording
from extractors.heads.printed import Printed, span
from extractors.rows import rows
from extractors.text.folding import fold
from models.base import Frozen
from models.document import Signature, Signer
from models.page import Source
from models.span import Span

CAPACITY = re.compile(r"^\W*(?:t\W?m|k\W?t|t\W?l|tuq|q|thua lenh|thay mat)\s*[.,]\s*")
TITLES = re.compile(
    r"^(?:\W*(?:GS|PGS|TS|ThS|Ths|BS|BSCK\w*|CK\w{1,3}|TTND|TTƯT|NGND|NGƯT|KTS|LS)\b\.?\s*)+|^\W*"
    r"(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý)\s+",
)
"""Academic titles and ranks before a name."""
RAISED = frozenset({"văn", "ủy", "quốc"})
NEAR = 88
WHOLE = frozenset({"Y", "H", "K"})
"""First words of Ê-đê, M'nông and K'ho names; they are whole and no rest of a family name."""


class Surname(Frozen):
    """A row of `surnames.yaml`."""

    key: str
    name: str
    sole: bool = False


def signer(lines: list[Printed], prose: str, signatures: Sequence[Signature]) -> tuple[Signer | None, Span | None]:
    """The person named at the foot of the signature lines and the last office over the name.

    Only a name that was read by OCR is mended: what a text layer prints is the name ("Y Mẫu Niê" is no "Lý Mẫu Niê").
    """
    names = [p for p in lines if _is_name(p.text)]
    if not names:
        return None, None
    foot = names[-1]
    above = [p for p in lines if p.box.y0 < foot.box.y0 and p is not foot]
    name = _tidy(foot.text)
    if foot.line.source is Source.OCR:
        name = mended(name, prose, [s.signer for s in signatures if s.signer])
    return Signer(name=name, role=_role(above)), span(foot, foot)


def _tidy(text: str) -> str:
    """The words of a name, parted where a small letter runs into a capital; signs left out."""
    text = TITLES.sub("", text)
    parted = "".join(f" {c}" if c.isupper() and before.islower() else c for before, c in pairwise(f" {text}"))
    return " ".join(re.sub(r"[^\w\s'’]", " ", parted).split())


def _is_name(text: str) -> bool:
    """Two to six words, each with a capital first and small letters after."""
    words = _tidy(text).split()
    if not 2 <= len(words) <= 6 or any(c.isdigit() for c in text):
        return False
    if fold(text).startswith(("noi nhan", "phu luc")):
        return False
    capital = [word[0].isupper() and word[1:].islower() for word in words]
    return all(capital[1:]) and (capital[0] or len(words) >= 3)


def mended(name: str, prose: str, certified: Sequence[str]) -> str:
    """The name with slips of reading mended: by a certificate's or the text's own spelling, else by the family name."""
    for other in certified:
        if fuzz.ratio(fold(other), fold(name)) >= NEAR:
            return other
    words = name.split()
    if words[0] in WHOLE:
        return name
    if fold(words[0]) in _surnames():
        row = _surnames()[fold(words[0])]
        unmarked = fold(words[0]) == words[0].lower()
        return " ".join([row.name if unmarked or row.sole else words[0], *words[1:]])
    if (full := _in_text(name, prose)) is not None:
        return full
    near = [row.name for row in _surnames().values() if Levenshtein.distance(row.key, fold(words[0])) == 1]
    longer = [s for s in near if fold(s).endswith(fold(words[0]))]
    pick = longer[:1] or (near if len(near) == 1 else [])
    return " ".join([pick[0], *words[1:]]) if pick else name


def _in_text(name: str, prose: str) -> str | None:
    """A longer name in the text that ends in this one: "Văn Tấn" is the "Hồ Văn Tấn" of the distribution list."""
    match = re.search(rf"([^\W\d_]+) {re.escape(name)}\b", prose)
    return f"{match[1]} {name}" if match and fold(match[1]) in _surnames() else None


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
    words = text.strip(" .,;:").lower().split()
    raised = (i == 0 or w in RAISED or (i == 1 and words[0] in ("phó", "quyền", "q.")) for i, w in enumerate(words))
    return " ".join(word.capitalize() if up else word for word, up in zip(words, raised, strict=True))


@cache
def _surnames() -> dict[str, Surname]:
    return {row.key: row for row in rows("surnames", Surname)}
