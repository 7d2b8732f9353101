"""Số ký hiệu: where one stands in a text, and what its author meant to write.

Decree 30/2020/NĐ-CP, annex I: number, year (normative documents only), the kind's letters, the body's letters. Party
numbers carry the kind before the stroke (57-NQ/TW), letters carry no kind (855/BKHCN-TĐC). One pattern is anchored on
the digits and bounded in every part, so that cost is linear; what it finds is then judged token by token.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from extractors.citations import symbols
from extractors.text.folding import folded

GAP = "[\\s\u00ad\u200b\ufeff\x02]"
DASH = "[-–—‑‐\u2212_]"
TOKEN = r"[^\W\d_][^\W_]{0,24}(?:[&.+][^\W_]{1,24}){0,3}"
SEPARATOR = rf"(?:{GAP}?{DASH}{{1,2}}{GAP}{{0,2}}|/{GAP}?|{GAP}{{1,2}}{DASH}{GAP}{{1,2}}|{GAP}(?=[^\W\d_a-z][^\W_a-z]))"
SYMBOL = rf"(?P<symbol>{TOKEN}(?:{SEPARATOR}{TOKEN}){{0,5}}(?:/(?:19|20)\d\d(?!\d))?)"
STANDARD = re.compile(
    r"(?:t(?<![a-z]t)c(?:vn|xdvn|xd|cs|n)|q(?<![a-z]q)c(?:vn|xdvn)|i(?<![a-z]i)(?:so|ec))[^;,()]{0,14}$"
)
LOOKALIKE = re.compile(
    r"(?<![a-z])(?:nha|thua(?: dat)?|lo(?: dat)?|bien|tai khoan|hem|kiet|ngo|ngach|ban do|duong|quoc lo|tinh lo"
    r"|lo trinh"
    r"|hop thu|dien thoai|km|xe|can ho|phong hoc)\s*(?:so|kiem soat|dat so)?\s*:?\s*$"
)
OPENING = re.compile(r"[^\W\d_a-z][^\W\d_]|[^\W\d_a-z]\d{1,2}[-–]")
LABEL = re.compile(r"[s8][o6]\s*[:.]?\s*$")
SPLIT = re.compile(r"[s8][o6]\s*[:.]?\s*(\d(?:\s?\d){0,4})\s$")
CLOSING = re.compile(r"\s*(?:[,;.:)\]”\"]|$|(?:ngày|của|về|do|năm|được|và|quy)\b|\(|\n)")
GLYPHS = str.maketrans({"O": "0", "o": "0", "Q": "0", "l": "1", "I": "1", "|": "1"})


@dataclass(frozen=True, slots=True)
class NumberFound:
    """A số ký hiệu at `start:end`; `number` is it as its author wrote it, mended of what reading did to it.

    `sure` is False where only its surroundings can say that it is one ("12/ABC-D" without "số" before it).
    """

    start: int
    end: int
    number: str
    sure: bool = True


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(
        r"(?P<serial>\d(?:(?<![^\W\d_][^\W\d_]\d)|(?<=(?<![^\W_])[sS][oóòõôốồổỗộ]\d))(?<![\d/]\d)(?<!\d[:.,–-]\d)"
        r"(?:\d?\.\d{3}(?=\s?/)|\d?\.\d{1,2}(?=/20\d\d/NQ)|\d{0,5}[a-zđA-ZĐ]?))"
        rf"(?:{GAP}{{0,3}}/{GAP}{{0,2}}(?:(?P<year>(?:19|20)\d\d){GAP}{{0,2}}/{GAP}{{0,2}})?"
        r"|-(?P<hyphened>20\d\d)/(?=NQ)"
        rf"|{GAP}?{DASH}{GAP}?(?P<party>(?=[^\W\d_]{{2,4}}{GAP}?/)))" + SYMBOL
    )


@cache
def _blank() -> re.Pattern[str]:
    return re.compile(rf"[sS][ốồổôộ]{GAP}*:?(?P<hole>[\s.…_,]{{0,24}}[^\W\d_]{{0,3}}[\s.…_,]{{0,12}})/{GAP}?" + SYMBOL)


@cache
def _strokeless() -> re.Pattern[str]:
    return re.compile(
        rf"[sS][ốổồôộõò]{GAP}*:?{GAP}*(?P<serial>\d{{1,5}})(?P<hole>{GAP}?[|!\\Il]{GAP}?|{GAP}{{1,2}})" + SYMBOL
    )


def find(text: str, *, read: bool = False) -> Iterator[NumberFound]:
    """All số ký hiệu of a text in order; `read` says that the text comes from OCR, whose slips are mended.

    >>> [n.number for n in find("Quyết định số 996 /QĐ- TTg; 57-NQ/TW; Văn bản số 1415/BKHCNTĐC; ngày 20/11/2024")]
    ['996/QĐ-TTg', '57-NQ/TW', '1415/BKHCNTĐC']
    """
    found = [n for m in _numbered().finditer(text) if (n := _judged(text, m, read=read))]
    if read:
        found += [n for m in _strokeless().finditer(text) if (n := _unstroked(text, m))]
    taken = {n.end for n in found}
    holes = (n for m in _blank().finditer(text) if (n := _holed(text, m, read=read)) and n.end not in taken)
    return iter(sorted((*found, *holes), key=lambda n: n.start))


def normalise(printed: str, *, read: bool = False) -> str | None:
    """The số ký hiệu that `printed` stands for, or None if it is none.

    >>> normalise("61/2018/NĐ - CP"), normalise("12/2021/TT-BTP1"), normalise("3/4")
    ('61/2018/NĐ-CP', '12/2021/TT-BTP', None)
    """
    number = next(find("số " + printed.strip(), read=read), None)
    return number.number if number else None


def _judged(text: str, match: re.Match[str], *, read: bool) -> NumberFound | None:
    party, year = match["party"] is not None, match["year"]
    if not party and not OPENING.match(match["symbol"]):
        return None
    before = folded(text)[max(0, match.start() - 40) : match.start()]
    if STANDARD.search(before):
        return None
    letters = _letters(text, match.start("symbol"), match.end("symbol"), party=party, read=read)
    if letters is None:
        return None
    printed, end, first = letters
    serial, start = _serial(text, match, before)
    labelled = LABEL.search(before, max(0, len(before) - 12)) is not None or start < match.start()
    serial += f"-{match['hyphened']}" if match["hyphened"] else ""
    number = f"{serial}-{printed}" if party else f"{serial}/{year}/{printed}" if year else f"{serial}/{printed}"
    kind = symbols.is_kind(first) and ("-" in printed or "/" in printed)
    if (party and not kind) or (not kind and LOOKALIKE.search(before)):
        return None
    sure = kind or printed.startswith(("QH", "UBTVQH")) or (labelled and _told(printed, first))
    return NumberFound(start, end, number, sure or (symbols.is_code(first) and "-" in printed))


def _told(printed: str, first: str) -> bool:
    return "-" in printed or "/" in printed or len(first) >= 5 or symbols.is_code(first) or symbols.is_kind(first)


def _serial(text: str, match: re.Match[str], before: str) -> tuple[str, int]:
    """The number's digits and where they start: "0 5 /CT-UBND" after "số" is 05, "1O4/" is 104."""
    serial, start = match["serial"], match.start()
    if before[-1:].isspace() and before[-2:-1].isdigit() and (split := SPLIT.search(before)):
        return re.sub(r"\s", "", split[1]) + serial, start - len(before) + split.start(1)
    if start > 1 and text[start - 1] in "OolI" and text[start - 2].isdigit():
        head = re.search(r"[\dOolI]{1,5}$", text[max(0, start - 6) : start])
        return (head[0].translate(GLYPHS) + serial, start - len(head[0])) if head else (serial, start)
    return serial, start


def _holed(text: str, match: re.Match[str], *, read: bool) -> NumberFound | None:
    letters = _letters(text, match.start("symbol"), match.end("symbol"), party=False, read=read)
    if letters is None or not (symbols.is_kind(letters[2]) or symbols.is_code(letters[2])) or "-" not in letters[0]:
        return None
    digits = match["hole"].strip(" .…_,\n").translate(GLYPHS)
    number = f"{digits}/{letters[0]}" if digits.isdigit() else f"/{letters[0]}"
    start = match.start("hole") + len(match["hole"]) - len(match["hole"].lstrip())
    return NumberFound(start, letters[1], number)


def _unstroked(text: str, match: re.Match[str]) -> NumberFound | None:
    """A number whose stroke OCR lost or read as a letter: "số 145 UBND-KGVX", "số 222|QĐ-BTP"."""
    letters = _letters(text, match.start("symbol"), match.end("symbol"), party=False, read=True)
    if letters is None or "-" not in letters[0] or not (symbols.is_kind(letters[2]) or symbols.is_code(letters[2])):
        return None
    return NumberFound(match.start("serial"), letters[1], f"{match['serial']}/{letters[0]}")


def _letters(text: str, start: int, end: int, *, party: bool, read: bool) -> tuple[str, int, str] | None:
    """The letters at `start:end` as far as they are letters of a number, where they end, and the first token."""
    symbol = text[start:end]
    if len(symbol.split()) > 1:  # what follows has a say in whether a blank is inside a number
        return _spelled(text, start, end, party=party, read=read)
    whole = _unbroken(symbol, party=party, read=read)
    return whole and (whole[0], start + whole[1], whole[2])


@lru_cache(4096)
def _unbroken(symbol: str, *, party: bool, read: bool) -> tuple[str, int, str] | None:
    """The same of letters without blanks: few symbols make up most numbers."""
    return _spelled(symbol, 0, len(symbol), party=party, read=read)


def _spelled(text: str, start: int, end: int, *, party: bool, read: bool) -> tuple[str, int, str] | None:
    out, at, first = "", start, ""
    for separator, token in _parts().findall(text, start, end):
        part = symbols.letters(token, first=not out, read=read)
        if part is None or (out and not _joined(text, out, separator, at + len(separator) + part.width, token, first)):
            break
        at += len(separator) + part.width
        out += (_sign(separator, first) if out else "") + part.meant
        first = first or part.meant
        if part.width < len(token):
            break
    if len(first) < (1 if party else 2) or (party and "/" not in out):
        return None
    return out, at, first


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(rf"(^|{SEPARATOR}|)({TOKEN}|(?<=/)\d{{4}})")


def _sign(separator: str, first: str) -> str:
    """What the separator was: a lone blank hides a hyphen after a kind's letters, else it is only a blank."""
    return "/" if "/" in separator else "-" if separator.strip() or symbols.is_kind(first) else ""


def _joined(text: str, before: str, separator: str, end: int, token: str, first: str) -> bool:
    """True if `separator` joins `token` to the letters before it rather than starting a new phrase."""
    if "/" in separator or (separator.strip() and not (separator[0].isspace() and separator[-1].isspace())):
        return True
    if "-" in before or "/" in before or len(token) < 2:
        return False
    closes = CLOSING.match(text, end) is not None
    if separator.strip():
        return closes
    lettered = symbols.like(token) and (symbols.is_kind(first) or any(c.islower() for c in token))
    return closes and (lettered or re.match(r"\s*ngày\b", text[end : end + 8]) is not None)
