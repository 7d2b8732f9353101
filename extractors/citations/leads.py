"""What the words before a số ký hiệu call the document: "Quyết định số", "các Công văn: Số", "TB số", "văn bản số"."""

import re
from functools import cache
from typing import NamedTuple

from extractors.citations.numbers import NumberFound
from extractors.kinds import kind_of_symbol, kinds
from extractors.text.folding import fold, folded

WINDOW = 64
LABEL = re.compile(r"[s8][o6]\s*[:.]?$")
LABEL_LENGTH = 8
LABELS = {"so", "s6", "8o", "86"}
BEYOND = re.compile(r"\s+[s8][o6]\s*[:.]?\s*$")
WORD = re.compile(r"[^\W_]+")
SIGN = re.compile(r"[^\w\s-]")
LAST = re.compile(r"(?<![^\W_])[^\W_]+$")
A_WORD = 12
"""Characters that a word and the blanks before it take at most."""
MANY = {"cac", "nhung", "hai", "ba", "bon", "02", "03", "04", "05"}


class Lead(NamedTuple):
    """The called kind: where its words start, its key, and whether it opens a list ("các Quyết định")."""

    start: int
    kind: str
    many: bool
    capital: bool


def lead_before(text: str, at: int) -> Lead | None:
    """The kind named right before `at`, where a số ký hiệu starts; None if no kind stands there.

    >>> lead_before("theo các Công văn: Số 15/SNV-VP", 22)
    Lead(start=5, kind='cong_van', many=True, capital=True)
    """
    base = max(0, at - WINDOW)
    bare = _unlabelled(folded(text)[base:at])
    if bare[-2:] not in _closings():
        return None
    last = LAST.search(bare, max(0, len(bare) - LABEL_LENGTH - 1))
    most = _sizes().get(last[0], 0) if last else 0
    if not most:
        return None
    words = list(WORD.finditer(bare, max(0, len(bare) - A_WORD * (most + 2))))[-most - 1 :]
    called = [word.group() for word in words]
    for first in range(max(0, len(words) - most), len(words)):
        key = " ".join(called[first:])
        start = base + words[first].start()
        kind = _names().get(key) or (
            _abbreviations().get(text[start:at][: len(key)]) if first == len(words) - 1 else None
        )
        if kind is not None and not SIGN.search(bare, words[first].start()):
            many = first > 0 and _opens_list(text[base + words[first - 1].start() : start])
            return Lead(base + words[first - many].start(), kind, many, text[start].isupper())
    return None


def _opens_list(printed: str) -> bool:
    """True for "các ", "Những "; "tham nhũng, " before a kind ends what comes before it."""
    return fold(printed.strip()) in MANY and "ũ" not in printed


def lead_beyond(text: str, number: NumberFound) -> Lead | None:
    """The kind that stands some words before "số": "Kế hoạch kiểm tra số 5/KH-ĐKT"; the letters must say the same."""
    base = max(0, number.start - WINDOW)
    before = folded(text)[base : number.start]
    label = BEYOND.search(before) if before.rstrip().rstrip(":.").rstrip()[-2:] in LABELS else None
    kind = kind_of_symbol(number.number) if label else None
    if label is None or kind is None:
        return None
    words = list(WORD.finditer(label.string, 0, label.start()))[-11:]
    for first in range(len(words) - 2, -1, -1):
        if words[first].group() not in _openings(kind):
            continue
        for size in (4, 3, 2, 1):
            last = first + size - 1
            if last < len(words) - 1 and _names().get(" ".join(w.group() for w in words[first : last + 1])) == kind:
                start = base + words[first].start()
                plain = re.search(r"[^\w\s,-]|\d", label.string[words[first].start() : label.start()]) is None
                return Lead(start, kind, False, True) if plain and text[start].isupper() else None
    return None


def loose_kind(text: str, at: int) -> str | None:
    """The kind of a letter-like number whose name stands farther off: "Giấy phép dịch vụ nổ mìn số 7/ABC"."""
    found = _loose().search(folded(text)[max(0, at - 90) : at])
    return _names()[found[1]] if found else None


def _unlabelled(folded: str) -> str:
    """The words without "số" and the signs around it at their end."""
    bare = folded.rstrip()
    label = LABEL.search(bare, max(0, len(bare) - LABEL_LENGTH))
    if label is not None:
        bare = bare[: label.start()].rstrip()
    return bare[:-1].rstrip() if bare.endswith((":", "-", "–")) else bare


@cache
def _closings() -> frozenset[str]:
    """The last two letters of all names and abbreviations: most citations without a lead are dismissed by them."""
    return frozenset(name[-2:] for name in (*_names(), *map(fold, _abbreviations())))


@cache
def _openings(kind: str) -> frozenset[str]:
    """The first words of the names of a kind."""
    return frozenset(name.split()[0] for name, key in _names().items() if key == kind)


@cache
def _loose() -> re.Pattern[str]:
    """Papers whose full names are many, with some words between the name and "số"."""
    names = [
        name
        for name, kind in _names().items()
        if kind in ("khac", "giay_phep", "van_ban", "bien_ban") and len(name) > 3
    ]
    return re.compile(rf"(?<![a-z])({'|'.join(sorted(names, key=len, reverse=True))})\s[^;:.,\d\n]{{1,70}}$")


@cache
def _names() -> dict[str, str]:
    named = {fold(name): kind.key for kind in kinds() for name in (kind.name, *kind.other_names, *kind.headings)}
    return named | {"tb ket luan": "thong_bao", "thong bao ket luan": "thong_bao", "vb": "van_ban"}


@cache
def _sizes() -> dict[str, int]:
    """How many words the longest name has that ends with a word."""
    sizes: dict[str, int] = {}
    for name in (*_names(), *map(fold, _abbreviations())):
        words = WORD.findall(name)
        sizes[words[-1]] = max(sizes.get(words[-1], 0), len(words))
    return sizes


@cache
def _abbreviations() -> dict[str, str]:
    return {symbol: kind.key for kind in kinds() for symbol in kind.symbols if len(symbol) > 1}
