"""The bodies in the head's left column: who issued the document, and under whom it stands."""

import re
from typing import NamedTuple

from extractors.bodies import registry, spell_out
from extractors.context import Context, area_of, around
from extractors.folding import fold, tokens
from extractors.naming import Names
from extractors.organizations import issuer_of_number, resolve

OFFICE = re.compile(r"^(?:van phong|thanh tra|to cong tac|phong|ban|trung tam|chi cuc|hoi dong)\b")
HOLDER = re.compile(r"^(?:q\.\s*)?(?:pho )?(?:truong ban|truong|chu tich|giam doc|bo truong|thu truong|cuc truong)\s+")


class Issuer(NamedTuple):
    """The issuing body and the one above it, named in full."""

    name: str | None
    superior: str | None = None


def issuer(lines: list[str], *, number: str | None, place: str | None, authority: str, prose: str) -> Issuer:
    """Who issued the document.

    `lines` stand over the number; `authority` is the line in capitals of who decides; `prose` is the document's text,
    from which a name that no data row knows takes its small letters.
    """
    text = _joined(lines)
    if not text:
        return Issuer(_of_symbol(number, place))
    superior, rest = _split(text)
    if not rest:
        return Issuer(superior)
    context = around(superior, place=place if superior is None else None)
    name = _known(rest, context) or recased(rest, prose)
    name = _completed(name, superior, context)
    if authority and re.search(r"\d", name):
        name = _in_full(name, authority, prose) or name
    return Issuer(name, superior)


def _joined(lines: list[str]) -> str:
    text = " ".join(lines)
    text = re.sub(r"[\"'`*_=~^|<>«»]|(?<=\s)[-–.]+(?=\s)", " ", text)
    return " ".join(text.split()).strip(" .,;:-–")


def _split(text: str) -> tuple[str | None, str]:
    """The first body if data knows it, and what stands after it."""
    words = tokens(text)
    if not words or registry().longest(words, 0) is None:
        return None, text
    read = Names(text, Context()).at(0)
    if read is None or not read.found:
        return None, text
    return read.found[0].name, text[read.found[0].end :].strip(" .,;:-–")


def _known(text: str, context: Context) -> str | None:
    words = tokens(text)
    if registry().longest(words, 0) is None:
        return None
    read = Names(text, context).at(0)
    if read is None or read.found[0].end < len(text) - 2:
        return None
    return read.found[0].name


def recased(text: str, prose: str) -> str:
    """`text`, printed in capitals, as the document's own sentences write it; else with one capital a word group."""
    wanted = fold(text)
    folded = fold(prose)
    at = folded.find(wanted)
    while at >= 0:
        printed = prose[at : at + len(wanted)]
        if printed != printed.upper():
            return spell_out(printed)
        at = folded.find(wanted, at + 1)
    if text != text.upper():
        return spell_out(text)
    area = area_of(text)
    if area and fold(text).endswith(fold(area)):
        return f"{text[: -len(area)].strip().capitalize()} {area}"
    return spell_out(text) if len(text.split()) == 1 else text.capitalize()


def _completed(name: str, superior: str | None, context: Context) -> str:
    """An office without a unit of its own takes its superior's name: "Văn phòng" of a people's committee."""
    if superior and OFFICE.match(fold(name)) and area_of(name) is None:
        if len(name.split()) <= 4 and fold(name).startswith(("van phong", "thanh tra")):
            return f"{name[0].upper()}{name[1:].lower()} {superior}"
        if context.province and "Bộ " not in superior:
            return f"{name} {context.province}"
    return name


def _in_full(name: str, authority: str, prose: str) -> str | None:
    """"Ban Chỉ đạo 138" in the head is the body whose head signs: "TRƯỞNG BAN CHỈ ĐẠO PHÒNG, CHỐNG …"."""
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
    return issuer_of_number(number, context) or (resolve("UBND tỉnh", context) if "UBND" in number and context.province else None)
