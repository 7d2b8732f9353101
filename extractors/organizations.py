"""Bodies named in a document: found, named in full, and told from groups.

`bodies_in` finds, `resolve` names one, `find` gathers a whole document's, `issuer_of_number` reads a symbol's letters.
"""

import re
from functools import lru_cache

from extractors.bodies import codes, department_codes, spell_out
from extractors.context import Context
from extractors.flow import Flow
from extractors.folding import fold
from extractors.naming import BodyFound, Names
from models.document import Organization
from models.page import Zone

__all__ = ["BodyFound", "Context", "bodies_in", "find", "issuer_of_number", "resolve"]

FORMER = re.compile(r"\s*\((?:cũ|trước đây|trước sáp nhập|mới)\)", re.IGNORECASE)
ALONE = {"bo": "Bộ", "so": "Sở", "cuc": "Cục", "uy ban": "Ủy ban", "van phong": "Văn phòng", "ban": "Ban"}
OWN = frozenset({"tinh", "uy ban nhan dan", "ubnd"})
LEFT_OUT = {Zone.RUNNING, Zone.STAMP, Zone.FOOTNOTE}


@lru_cache(maxsize=8192)
def bodies_in(text: str, context: Context) -> tuple[BodyFound, ...]:
    """All bodies and groups named in `text`, in order, enumerations split ("các Sở: Tài chính, Nội vụ" are two)."""
    return tuple(Names(text, context).all())


@lru_cache(maxsize=8192)
def resolve(name: str, context: Context) -> str | None:
    """The full name, with its place, of the body that `name` means in a document of `context`; None when it names none.

    A body that no data row knows keeps its own name with abbreviations spelled out.

    >>> resolve("Sở KH&CN", Context(province="tỉnh Lạng Sơn"))
    'Sở Khoa học và Công nghệ tỉnh Lạng Sơn'
    """
    plain = FORMER.sub("", " ".join(name.split())).strip(" .,;:-–")
    folded = fold(plain)
    if not plain:
        return None
    if folded in ALONE:
        own = context.issuer or ""
        return next((n for n in (own, context.superior or "") if n.startswith(ALONE[folded] + " ")), None)
    if folded in OWN:
        unit = context.province if folded == "tinh" else context.area
        return f"Ủy ban nhân dân {unit}" if unit else None
    found = bodies_in(plain, context)
    if found and found[0].start == 0 and (found[0].end >= len(plain) - 1 or len(found) > 1):
        return found[0].name
    return spell_out(plain)


def find(flow: Flow, context: Context) -> tuple[Organization, ...]:
    """All bodies named in the document, in order of appearance, with their pages; groups are left out."""
    names: dict[str, str] = {}
    pages: dict[str, set[int]] = {}
    for block in flow.blocks:
        if block.zone in LEFT_OUT:
            continue
        for body in bodies_in(flow.text[block.start : block.end], context):
            if body.group:
                continue
            key = " ".join(re.findall(r"\w+", fold(body.name)))
            names.setdefault(key, body.name)
            pages.setdefault(key, set()).add(flow.page_at(block.start + body.start))
    return tuple(Organization(name=names[key], pages=tuple(sorted(pages[key]))) for key in names)


def issuer_of_number(number: str, context: Context) -> str | None:
    """The body whose letters a số ký hiệu carries; None when they fit more than one, and the context does not tell.

    >>> issuer_of_number("855/BKHCN-TĐC", Context())
    'Bộ Khoa học và Công nghệ'
    """
    plain = re.sub(r"\s+", "", number).replace("Ð", "Đ")
    letters = [part for part in re.split(r"[-/–.]", plain.upper()) if part and not part[0].isdigit()]
    if not letters:
        return None
    for code in ([letters[1]] if len(letters) > 1 and _is_kind(letters[0]) else [letters[0]]):
        if (name := _of_code(code, context)) is not None:
            return name
    return None


def _is_kind(letters: str) -> bool:
    from extractors.kinds import kinds

    return any(letters == symbol.upper() for kind in kinds() for symbol in kind.symbols)


def _of_code(code: str, context: Context) -> str | None:
    if code.startswith("QH") and code[2:].isdigit():
        return "Quốc hội"
    if code.startswith("UBTVQH"):
        return "Ủy ban Thường vụ Quốc hội"
    known = codes().get(code, ())
    if context.issued:
        known = tuple(b for b in known if str(b.valid_from or "") <= context.issued and context.issued <= str(b.valid_to or "9"))
    if len(known) == 1:
        return known[0].name
    if code.startswith("S") and (name := department_codes().get(code[1:])) and context.province:
        return f"{name} {context.province}"
    return None
