"""Documents that are cited and not held: one stub for all citations that mean the same one."""

from collections.abc import Iterable

from corpus.matching.identity import content_id, issuer_key, number_key
from corpus.matching.issuers import compare_issuers
from corpus.matching.likeness import GENERAL_KINDS, Wanted, like_symbols, same_day
from models.base import Frozen, IsoDate


class Stub(Frozen):
    """A document that is cited and not held: what the citations say of it."""

    id: str
    kind: str
    number: str | None = None
    issued: IsoDate | None = None
    issuer: str | None = None
    title: str | None = None

    @property
    def key(self) -> str:
        """Its folded number; empty when it has none."""
        return str(number_key(self.number)) if self.number else ""


def stub_of(wanted: Wanted, siblings: Iterable[Wanted]) -> Stub:
    """The stub for a wanted document. A missing day or issuer is taken from the siblings when they agree on one."""
    fits = [wanted, *sorted((other for other in siblings if may_be(wanted, other)), key=lambda other: other.id)]
    issued = wanted.issued or _only({other.issued for other in fits if other.issued})
    same = [other for other in fits if other.issued == issued] or [wanted]
    issuer = _issuer(wanted, same)
    number = min((other.number for other in same if other.number), key=_spelling, default=None)
    kind = min((other.kind for other in same), key=lambda kind: (kind in GENERAL_KINDS, kind))
    title = min((other.title for other in same if other.title), default=None)
    name = str(number_key(number)) if number else (wanted.title or "").lower()
    seed = f"stub|{name}|{issued or ''}|{issuer_key(issuer)}"
    label = f"stub-{name if number else wanted.kind}"
    return Stub(id=content_id(seed, label=label), kind=kind, number=number, issued=issued, issuer=issuer, title=title)


def may_be(wanted: Wanted, other: Wanted) -> bool:
    """Whether two descriptions can mean one document."""
    day = same_day(wanted.issued, other.issued)
    if day is False or compare_issuers(wanted.issuer, other.issuer) == "other":
        return False
    if wanted.before and other.issued and other.issued > wanted.before:
        return False
    if not wanted.number or not other.number:
        return not wanted.number and not other.number
    a, b = number_key(wanted.number), number_key(other.number)
    if a == b:
        return True
    letters = {wanted.kind, other.kind} <= GENERAL_KINDS | {"cong_van"}
    return (
        bool(day) and a[:2] == b[:2] and wanted.kind == other.kind and like_symbols(a.symbol, b.symbol, letters=letters)
    )


def _issuer(wanted: Wanted, same: list[Wanted]) -> str | None:
    """The fullest name that the descriptions agree on; the wanted one's own when they speak of two bodies."""
    names = sorted({other.issuer for other in same if other.issuer}, key=lambda name: (-len(name), name))
    agree = all(compare_issuers(names[0], name) != "other" for name in names[1:])
    return names[0] if names and agree else wanted.issuer


def _only(values: set[str]) -> str | None:
    return next(iter(values)) if len(values) == 1 else None


def _spelling(number: str) -> tuple[str, str]:
    return (str(number_key(number)), number)
