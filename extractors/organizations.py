"""Bodies named in a document: found, named in full, and told from groups.

`bodies_in` finds, `resolve` names one, `find` gathers a whole document's, `issuer_of_number` reads a symbol's letters.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from extractors.assignments.items import level_of
from extractors.bodies import wording
from extractors.bodies.abbreviations import spell_out
from extractors.bodies.context import Context, area_of, says_district, under_district
from extractors.bodies.defined import MOST_NAMES, definitions, given
from extractors.bodies.found import BodyFound
from extractors.bodies.joint import joint, peers
from extractors.bodies.naming import Names
from extractors.bodies.placing import joined
from extractors.bodies.registry import Entry, LocalBody, codes, department_codes, local_codes, registry
from extractors.text.capitals import in_capitals
from extractors.text.flow import Flow
from extractors.text.folding import fold, keys, tokens
from models.document import Organization
from models.page import Zone

__all__ = ["BodyFound", "Context", "bodies_in", "each_body", "find", "issuer_of_number", "resolve", "short_names"]

STATE_CODES = frozenset({"UBND", "HĐND"})
"""Letters that the people's committees and councils of all levels have."""
SHORTEST_CODE = 2
MOST_CAPITALS = 4
"""Words in capitals that a name in a sentence may have: "Công ty TNHH MTV XD ABC"."""
ROMAN = frozenset("IVX")
TERM = re.compile(r"(?<=[A-ZĐ])1\d$")
"""The number of the National Assembly's term after the letters of its committee: "UBKT15"."""
DEPUTIES = frozenset({"Phó Thủ tướng Chính phủ", "các Phó Thủ tướng Chính phủ", "Các Phó Thủ tướng Chính phủ"})
"""Persons, not the body in their title."""
OF_LAW = re.compile(
    r"(?<![^\W_])Luật (?:[Tt]ổ chức|[Hh]oạt động giám sát của(?: Quốc hội và)?"
    r"|[Bb]ầu cử đại biểu(?: Quốc hội và đại biểu)?"
    r"|[Bb]an hành văn bản quy phạm pháp luật của(?: Hội đồng nhân dân\s*(?:,|và))?)\s+$"
)
LONGEST_LAW = 90
LEFT_OUT = {Zone.RUNNING, Zone.STAMP, Zone.HEAD_RIGHT, Zone.SIGNATURE}


@lru_cache(maxsize=8192)
def bodies_in(text: str, context: Context) -> tuple[BodyFound, ...]:
    """All bodies and groups named in `text`, in order, enumerations split ("các Sở: Tài chính, Nội vụ" are two)."""
    return tuple(each_body(text, context))


def each_body(text: str, context: Context) -> Iterator[BodyFound]:
    """`bodies_in`, one after the other, for who needs only the first."""
    return Names(text, context).all()


@lru_cache(maxsize=8192)
def resolve(name: str, context: Context) -> str | None:
    """The full name, with its place, of the body that `name` means in a document of `context`; None when it names none.

    A body that no data row knows keeps its own name with abbreviations spelled out.

    >>> resolve("Sở KH&CN", Context(province="tỉnh Lạng Sơn"))
    'Sở Khoa học và Công nghệ tỉnh Lạng Sơn'
    """
    plain = _former().sub("", " ".join(name.split())).strip(" .,;:-–")
    folded = fold(plain)
    if not plain:
        return None
    if plain.lower().startswith("quý "):
        only = context.addressee or ""
        return only if fold(only).startswith(folded[4:]) or folded[4:] in ("co quan", "don vi") else None
    if (head := _alone().get(folded)) is not None:
        return next((n for n in (context.issuer or "", context.superior or "") if n.startswith(f"{head} ")), None)
    if folded in wording.folded("own"):
        unit = context.province if folded == "tinh" else context.area
        return f"Ủy ban nhân dân {unit}" if unit else None
    found = bodies_in(plain, context)
    if found and found[0].start == 0 and (found[0].end >= len(plain) - 1 or len(found) > 1):
        return found[0].name
    return spell_out(plain)


@cache
def _former() -> re.Pattern[str]:
    return re.compile(rf"\s*\((?:{'|'.join(wording.listed('former'))})\)", re.IGNORECASE)


@cache
def _alone() -> dict[str, str]:
    return {fold(word): word for word in wording.listed("alone")}


def issuer_of_number(number: str, context: Context) -> str | None:
    """The body whose letters a số ký hiệu carries; None when they fit more than one, and the context does not tell.

    >>> issuer_of_number("855/BKHCN-TĐC", Context())
    'Bộ Khoa học và Công nghệ'
    """
    code = _letters(number)
    return _of_code(code, context) if code else None


def _letters(number: str) -> str | None:
    """The letters of the body in a số ký hiệu, upper case: "KHCN" of "12/KHCN-TĐC", "UBND" of "7/QĐ-UBND"."""
    plain = re.sub(r"\s+", "", number).replace("Ð", "Đ")
    letters = [part for part in re.split(r"[-/–.]", plain.upper()) if part and not part[0].isdigit()]
    if not letters:
        return None
    return letters[1] if len(letters) > 1 and _is_kind(letters[0]) else letters[0]


def _is_kind(letters: str) -> bool:
    from extractors.kinds import kinds

    return any(letters == symbol.upper() for kind in kinds() for symbol in kind.symbols)


def _of_code(code: str, context: Context) -> str | None:
    if code.startswith("QH") and code[2:].isdigit():
        return "Quốc hội"
    if code.startswith("UBTVQH"):
        return "Ủy ban Thường vụ Quốc hội"
    known = codes().get(code, ()) or codes().get(TERM.sub("", code), ())
    if context.issued:
        known = tuple(b for b in known if str(b.valid_from or "") <= context.issued <= str(b.valid_to or "9"))
    if len(known) == 1:
        return known[0].name
    if code.startswith("S") and (name := department_codes().get(code[1:])) and context.province:
        return f"{name} {context.province}"
    return _own(code, context) or _of_local(code, context)


def _own(code: str, context: Context) -> str | None:
    """The issuer of this document, whose own number has these letters too or who is called by them: "BVĐK", "LĐLĐ"."""
    if code in STATE_CODES or context.issuer is None or ", " in context.issuer:
        return None
    if context.number and _letters(context.number) == code:
        return context.issuer
    return next((body for body in (context.issuer, context.house) if body and _initials(body, code)), None)


def _initials(body: str, code: str) -> bool:
    """True where the letters are the first ones of the body's name, with or without the word for its kind."""
    first = "".join(word[0].upper() for word in re.findall(r"\w+", body))
    return len(code) > SHORTEST_CODE and any(first[skipped:].startswith(code) for skipped in (0, 1))


def _of_local(code: str, context: Context) -> str | None:
    """The body of this document's unit that the letters are those of: "BTCTU", "BPC"."""
    found = [name for local in local_codes().get(code, ()) if (name := _here(local, context))]
    return found[0] if len(set(found)) == 1 else None


def _here(local: LocalBody, context: Context) -> str | None:
    """The body of this kind in the unit of the document's issuer."""
    if local.level == "district":
        return joined(Entry(local.name, local), context.area) if context.level == "district" and context.area else None
    if local.area == "required":
        own = context.province if context.level in ("province", "department") else None
        return f"{local.name} {own}" if own and local.level in ("province", "any") else None
    name = resolve(local.name, context)
    return name if area_of(name) else None


def find(flow: Flow, context: Context) -> tuple[Organization, ...]:
    """All bodies named in the document, in order of appearance, with their pages; groups are left out."""
    aliases = _aliases(flow.text)
    names: dict[str, str] = {}
    pages: dict[str, set[int]] = {}
    for name, page in (*_of_head(flow, context), *_named(flow, context, aliases)):
        key = _key(name)
        names.setdefault(key, name)
        pages.setdefault(key, set()).add(page)
    kept = (key for key in names if not _part(key, names))
    return tuple(Organization(name=names[key], pages=tuple(sorted(pages[key]))) for key in kept)


def _of_head(flow: Flow, context: Context) -> Iterator[tuple[str, int]]:
    """The issuer, its superior and those who issue with it, which the head prints in capitals."""
    heads = [block for block in flow.blocks if block.zone is Zone.HEAD_LEFT]
    page = heads[0].page if heads else 1
    yield from ((name, page) for name in (context.superior, context.issuer) if name)
    for block in heads:
        text = flow.text[block.start : block.end]
        beside = (body.name for body in bodies_in(text, context) if peers(body.name, context.issuer or ""))
        yield from ((name, block.page) for name in joint(text, context) or beside)


def _named(flow: Flow, context: Context, aliases: frozenset[str]) -> Iterator[tuple[str, int]]:
    """The single bodies of the text, without short names that it defines, bare heads and lines in capitals."""
    under = under_district(context, flow.text)
    for block in flow.blocks:
        if block.zone in LEFT_OUT:
            continue
        start = block.start + level_of(flow.text[block.start : block.end])[1]
        text = flow.text[start : block.end]
        if in_capitals(text) and block.zone is not Zone.RECIPIENTS:
            continue
        for body in bodies_in(text, under if says_district(text) else context):
            name = body.name
            deputy = text[body.start : body.end] in DEPUTIES
            bare = deputy or body.group or _noise(name) or _short(name, aliases) or _inner(name, context)
            if not bare and not _of_law(text, body.start):
                yield name, flow.page_at(start + body.start)


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    """What two spellings of a name share: no signs, no "và" ("Đài Phát thanh - Truyền hình")."""
    return " ".join(word for word in keys(name) if word.isalnum() and word != "va")


def _aliases(text: str) -> frozenset[str]:
    """The short names that the text gives, to whatever: "(sau đây viết tắt là Ban Chỉ đạo 138 tỉnh)", "(Cục ĐCK)"."""
    return frozenset(_key(name) for _, name in definitions(text))


def short_names(flow: Flow, context: Context) -> tuple[tuple[str, str], ...]:
    """The short names that the document gives to bodies, with the full ones, for its `Context`."""
    found: dict[str, str] = {}
    for block in flow.blocks:
        text = flow.text[block.start : block.end]
        if next(definitions(text), None) is not None:
            for name, full in given(text, bodies_in(text, context)):
                found.setdefault(name, full)
    return tuple(found.items())[:MOST_NAMES]


@lru_cache(maxsize=4096)
def _short(name: str, aliases: frozenset[str]) -> bool:
    """True for a defined short name, a head word with an abbreviation or nothing after it, one of many stations."""
    words = name.split()
    tail = words[-1]
    abbreviation = len(tail) > 1 and tail.isupper() and len(words) <= 3 and bool(set(tail) - ROMAN)
    bare = name.lower() in _bare() or _untold(name)
    scattered = words[0] in wording.listed("scattered") and name.endswith(" khu vực")
    return _alias(_key(name), aliases) or abbreviation or bare or scattered or len(words) == 1


def _untold(name: str) -> bool:
    """True for a committee of a unit without its topic, of which each unit has many: "Ban Chỉ đạo | huyện Cao Lộc"."""
    unit = area_of(name)
    return unit is not None and name.removesuffix(unit).rstrip().lower() in wording.exact("committees")


@cache
def _bare() -> frozenset[str]:
    """The words for kinds of bodies, which alone name none."""
    return wording.exact("topic_heads") | wording.exact("open_heads") | wording.exact("bare")


@lru_cache(maxsize=4096)
def _noise(name: str) -> bool:
    """True for what was read of a head's two columns as one line: "BAN MẶT TRẬN TỔ QUỐC VIỆT Độc lập - Tự"."""
    capitals = sum(len(word) > 1 and word.isalpha() and word.isupper() for word in name.split())
    return capitals > MOST_CAPITALS or any(word in name.lower() for word in wording.listed("mottoes"))


def _inner(name: str, context: Context) -> bool:
    """True for an office inside a ministry or a province's people's committee, none of an institution or a unit."""
    central = context.level in ("central", "province") and not context.house
    return central and name.startswith("Phòng ") and area_of(name) is None


def _alias(key: str, aliases: frozenset[str]) -> bool:
    """True for a defined short name, also with the unit that the context gave it: "ban chi dao 389 tinh | lang son"."""
    return any(key == alias or (alias.endswith(" tinh") and key.startswith(alias + " ")) for alias in aliases)


def _part(key: str, names: Mapping[str, str]) -> bool:
    """True for the beginning of a longer name that no data row knows as a body: "Ban Chỉ đạo", "Cục Đăng kiểm"."""
    if not any(other.startswith(key + " ") for other in names):
        return False
    words = tokens(names[key])
    known = registry().longest(words, 0)
    return known is None or (known[1] < len(words) and known[0].local is None)


def _of_law(text: str, start: int) -> bool:
    """ "Luật Tổ chức Chính phủ", "Luật Hoạt động giám sát của Quốc hội" name laws, not the bodies."""
    first = max(0, start - LONGEST_LAW)
    return text.find("Luật ", first, start) >= 0 and OF_LAW.search(text, first, start) is not None
