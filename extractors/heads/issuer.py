"""The bodies in the head's left column: who issued the document, and under whom it stands."""

import re
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from extractors.bodies import wording
from extractors.bodies.context import Context, area_of, around
from extractors.bodies.joint import joint, peers
from extractors.bodies.naming import Names
from extractors.bodies.places import LEVELS, area_at, province
from extractors.bodies.placing import joined
from extractors.bodies.registry import registry
from extractors.heads.left_column import cleaned
from extractors.heads.lettering import mended_words, recased
from extractors.organizations import issuer_of_number, resolve
from extractors.text.folding import fold, keys, tokens

DASHES = ("-", "–")
COUNCIL = "Hội đồng nhân dân"
ALIKE = 85
LIKE_PLACE = 75
OFFICE = re.compile(r"^(?:van phong|thanh tra|to cong tac|phong|ban|trung tam|chi cuc|hoi dong)\b")
HOLDER = re.compile(r"^(?:q\.\s*)?(?:pho )?(?:truong ban|truong|chu tich|giam doc|bo truong|thu truong|cuc truong)\s+")


class Issuer(NamedTuple):
    """The issuing body and the one above it, named in full."""

    name: str | None
    superior: str | None = None


def issuer(lines: list[str], *, number: str | None, place: str | None, authority: str, prose: str) -> Issuer:
    """Who issued the document; of bodies that issue it together the first.

    `lines` stand over the number; `authority` is the line in capitals of who decides; `prose` is the document's text,
    from which a name that no data row knows takes its small letters.
    """
    lines = cleaned(lines, place)
    text = _joined(lines)
    if not text:
        return Issuer(_of_symbol(number, place))
    superior, rest = _under_unit(text) or _split(text, place)
    if together := joint(text, around(None, place=place)) or joint(rest, around(superior, place=place)):
        return Issuer(together[0], None if superior == together[0] else superior)
    if superior is None and (placed := _with_place(text, place)):
        return Issuer(placed)
    if superior is None and (cut := _second_head(lines)):
        superior, rest = recased(_joined(lines[:cut]), prose), _joined(lines[cut:])
    if not rest or rest.startswith(DASHES) or fold(rest) in wording.folded("nobodies") or _is_place(rest, place):
        return Issuer(superior)
    if (part := _part(rest)) is not None:
        house = recased(rest[:part].strip(), prose)
        return Issuer(_known(rest[part:], around(house)) or house, house)
    context = around(superior, place=place)
    name = _known(rest, context) or _known(mended_words(rest), context) or _symbol_says(rest, number, context)
    name = _completed(name or _as_spoken(rest, prose, context), superior, context)
    if authority and re.search(r"\d", name):
        name = _in_full(name, authority, prose) or name
    return Issuer(superior) if superior and peers(superior, name) else Issuer(name, superior)


def _as_spoken(rest: str, prose: str, context: Context) -> str:
    """A name as the document's own sentences write it; in full, where the head only lost its blanks: "SỞYTẾ"."""
    said = recased(rest, prose)
    return (_known(said, context) or said) if len(said.split()) > len(rest.split()) else said


def _part(rest: str) -> int | None:
    """Where the name of an institution's part begins under its own: "TRƯỜNG ĐẠI HỌC … | HỘI ĐỒNG TRƯỜNG"."""
    words = tokens(rest)
    for index in range(1, len(words)):
        known = registry().longest(words, index)
        local = known[0].local if known and known[1] == len(words) else None
        if local and local.houses and rest.lower().startswith(tuple(f"{head} ".lower() for head in local.houses)):
            return words[index].start
    return None


def _is_place(rest: str, place: str | None) -> bool:
    """True where what is left is the province of the place line, badly read: "TỈNH | QUÂNG NGẤl"."""
    return place is not None and province(place) is not None and fuzz.ratio(fold(rest), fold(place)) >= LIKE_PLACE


def _second_head(lines: list[str]) -> int | None:
    """The line that begins another body's name: "CÔNG TY …" under "TỔNG CÔNG TY …"."""
    heads = tuple(f"{head} " for head in wording.exact("companies"))
    return next((i for i, line in enumerate(lines) if i and line.lower().startswith(heads)), None)


def _joined(lines: list[str]) -> str:
    text = " ".join(lines)
    text = re.sub(r"[\"'`*_=~^|<>«»]|-{2,}|–{2,}", " ", text)
    return " ".join(text.split()).strip(" .,;:-–")


def _split(text: str, place: str | None) -> tuple[str | None, str]:
    """The first body if data knows it, and what stands after it; a dash there joins a second issuer."""
    for printed in dict.fromkeys((text, mended_words(text))):
        read = Names(printed, around(None, place=place)).at(0) if registry().longest(tokens(printed), 0) else None
        if read is not None and read.found:
            return read.found[0].name, printed[read.found[0].end :].strip(" .,;:")
    return None, text


def _under_unit(text: str) -> tuple[str, str] | None:
    """The committee of the unit that is printed over a body's name, and that name: "TỈNH LÀO CAI | UBND XÃ …"."""
    words = tokens(text)
    unit = area_at(text, words, 0)
    if unit is None or not unit.named or unit.end >= len(words) or registry().longest(words, unit.end) is None:
        return None
    return f"Ủy ban nhân dân {unit.name}", text[words[unit.end].start :]


def _known(text: str, context: Context) -> str | None:
    words = tokens(text)
    if registry().longest(words, 0) is None:
        return None
    read = Names(text, context).at(0)
    if read is None or read.found[0].end < len(text) - 2:
        return None
    return read.found[0].name


def _with_place(text: str, place: str | None) -> str | None:
    """A local body whose province is badly read in the head and plain in the place line."""
    words = tokens(text)
    known = registry().longest(words, 0)
    full = province(place) if place else None
    if known is None or known[0].local is None or full is None or known[1] == len(words):
        return None
    return joined(known[0], full) if fuzz.ratio(fold(text[words[known[1]].start :]), fold(full)) >= LIKE_PLACE else None


def _symbol_says(text: str, number: str | None, context: Context) -> str | None:
    """The body of the number's letters, where the words of the head are a bad reading of its name."""
    body = issuer_of_number(number, context) if number else None
    if body is None or not _alike(keys(text)[0], keys(body)[0]):
        return None
    plain, wanted = ("".join(keys(name.removesuffix(f" {context.province}"))) for name in (text, body))
    return body if fuzz.ratio(plain, wanted) >= ALIKE else None


def _alike(word: str, other: str) -> bool:
    """True for the first words of two names that are one but for a letter: "Chi cục" is no badly read "Cục"."""
    return Levenshtein.distance(word, other) <= 1


def _completed(name: str, superior: str | None, context: Context) -> str:
    """An office without a unit of its own takes its superior's name: "Văn phòng" of a people's committee."""
    name = _placed(name, superior, context)
    if superior and _of_committee(name, superior):
        return resolve(f"{name} {superior}", context) or name
    if superior and superior.startswith("Đại học ") and name.startswith("Trường "):
        return f"{name}, {superior}"
    if superior and OFFICE.match(fold(name)) and area_of(name) is None:
        if len(name.split()) <= 4 and fold(name).startswith(("van phong", "thanh tra")):
            return f"{name[0].upper()}{name[1:].lower()} {superior}"
        if context.area and "Bộ " not in superior and _end_province(name) is None:
            return f"{name} {context.area}"
    return name


def _of_committee(name: str, superior: str) -> bool:
    """True for an office of a people's council or a Party committee that does not say whose it is."""
    if not superior.startswith((COUNCIL, "Tỉnh ủy", "Thành ủy")) or area_of(name) is not None:
        return False
    return name.startswith(("Ban ", "Văn phòng", "Ủy ban Kiểm tra")) and fold(name) not in fold(superior)


def _placed(name: str, superior: str | None, context: Context) -> str:
    """A name that ends with the bare word for a unit, with the unit's name: "Bệnh viện Đa khoa tỉnh" | "Sơn La"."""
    word = next((word for word in LEVELS if name.lower().endswith(f" {word}")), None)
    unit = around(superior).unit(word) or context.unit(word) if word else None
    return f"{name[: -len(word)]}{unit}" if word and unit else name


def _end_province(name: str) -> str | None:
    """The province whose bare name closes a body's name: "… Đồng Đăng - Lạng Sơn"."""
    words = name.replace("-", " ").split()
    return next((p for size in (4, 3, 2) if (p := province(" ".join(words[-size:])))), None)


def _in_full(name: str, authority: str, prose: str) -> str | None:
    """ "Ban Chỉ đạo 138" in the head is the body whose head signs: "TRƯỞNG BAN CHỈ ĐẠO PHÒNG, CHỐNG …"."""
    folded = fold(authority)
    holder = re.match(r"(?:pho )?truong (?=ban )", folded) or HOLDER.match(folded)
    text = authority[holder.end() :] if holder else authority
    first = " ".join(fold(name).split()[:2])
    return recased(text, prose) if fold(text).startswith(first) else None


def _of_symbol(number: str | None, place: str | None) -> str | None:
    """Where the head cannot be read: the body whose letters the number carries."""
    if not number:
        return None
    context = around(None, place=place)
    if (body := issuer_of_number(number, context)) is not None or context.province is None:
        return body
    return resolve("UBND tỉnh", context) if number.endswith("UBND") or "/UBND-" in number else None
