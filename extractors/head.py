"""The head of a document: number, date, kind, issuer, title, addressees, recipients, signer (Decree 30/2020/NĐ-CP)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from extractors.bodies.context import Context, around, subject_of
from extractors.bodies.naming import whole_body
from extractors.heads.addressees import addressees, recipients
from extractors.heads.archive import units, with_unit
from extractors.heads.issue import Dated, confirmed, date_line, dated, fitted, number, number_line, signing_days
from extractors.heads.issuer import Issuer, issuer
from extractors.heads.left_column import numbers, with_association
from extractors.heads.printed import Printed, columns, front, lines, span
from extractors.heads.signer import signer
from extractors.heads.title import CONSOLIDATED, LETTER_ABOUT, Titled, about, named
from extractors.kinds import kind_of_symbol
from extractors.organizations import resolve
from extractors.text.flow import Flow
from extractors.text.folding import fold
from models.document import Head, Signature
from models.page import Page, Source, Zone
from models.span import Span

OPENING = 8
"""Lines of the body among which a date is looked for when the head's columns hold none."""


@dataclass(frozen=True)
class _Front:
    """The first page's parts, the two lines that number and date stand on, and the right column's first words."""

    page: Page
    left: list[Printed]
    body: list[Printed]
    numbered: Printed | None
    day: Printed | None
    motto: str

    @property
    def under(self) -> Printed | None:
        """The line under the number."""
        at = self.left.index(self.numbered) + 1 if self.numbered in self.left else len(self.left)
        return next(iter(self.left[at:]), None)

    @cached_property
    def above(self) -> list[Printed]:
        """The lines over the number: the bodies."""
        found: list[Printed] = []
        for printed in self.left:
            if printed is self.numbered or LETTER_ABOUT.match(fold(printed.text)):
                break
            if sum(c.isalpha() for c in printed.text) > 2 or (found and numbers(printed.text, found[-1].text)):
                found.append(printed)
        return found


def find_head(pages: tuple[Page, ...], flow: Flow, signatures: Sequence[Signature] = ()) -> Head:
    """The formal parts that the pages state; what they do not state is None or empty."""
    first = _front(pages)
    if first is None:
        return Head(signatures=tuple(signatures))
    when = _issued(first, signatures)
    ending = _ending(pages)
    listed = [lines(page, Zone.RECIPIENTS) for page in ending]
    titled, symbol = _titled(first, flow, units([p for part in listed for p in part]))
    who = _issuer(first, titled, symbol, when, flow)
    context = around(who.name, superior=who.superior, place=when.place, issued=when.issued)
    to, to_at = addressees(first.body, context)
    signed, signed_at = signer([p for page in ending for p in _signature(page)], flow.text, signatures)
    places = {
        "number": span(first.numbered, first.numbered) if first.numbered else None,
        "issued": span(first.day, first.day) if first.day else None,
        "issuer": span(first.above[0], first.above[-1]) if first.above else None,
        "kind": titled.kind_at,
        "title": titled.title_at,
        "addressees": to_at,
        "signer": signed_at,
    }
    return Head(
        kind=titled.kind,
        number=symbol,
        issued=when.issued,
        issued_inferred=when.inferred,
        place=when.place,
        issuer=who.name,
        superior=who.superior,
        title=titled.title,
        addressees=to,
        recipients=tuple(entry for part in listed for entry in recipients(part)),
        signer=signed,
        signatures=tuple(signatures),
        evidence=_known(places),
    )


def context_of(head: Head) -> Context:
    """The surroundings in which the document's short names of bodies are understood."""
    found = around(head.issuer, superior=head.superior, place=head.place, issued=head.issued)
    found = replace(found, asked=tuple(name for name in head.addressees if " các " in name))
    only = resolve(head.addressees[0], found) if len(head.addressees) == 1 and not found.asked else None
    if found.province is None and found.level != "central":  # a commune writes to its province's department
        found = replace(found, province=around(only).province)
    about = (around(only).province or subject_of(head.title or "")) if found.level == "central" else None
    return replace(found, addressee=only, number=head.number, subject=about)


def _known(places: dict[str, Span | None]) -> dict[str, Span]:
    return {field: where for field, where in places.items() if where is not None}


def _front(pages: tuple[Page, ...]) -> _Front | None:
    page = front(pages)
    if page is None:
        return None
    left, right = lines(page, Zone.HEAD_LEFT), lines(page, Zone.HEAD_RIGHT)
    body = lines(page, Zone.BODY, Zone.TABLE)
    if not left and not right:
        left, right, body = columns(body)
    day = date_line(right) or date_line(left) or date_line(body[:OPENING])
    return _Front(page, left, body, number_line(left) or number_line(right), day, right[0].text if right else "")


def _issued(first: _Front, signatures: Sequence[Signature]) -> Dated:
    """Place and date; what cannot be read of it, or is not there, may be told by the issuer's own signing time."""
    times = signing_days([p.text for p in lines(first.page, Zone.STAMP)])
    times += [date.fromisoformat(s.signed_at[:10]) for s in signatures if s.signed_at]
    if first.day is None:
        return Dated(None, min(times).isoformat(), inferred=True) if times else Dated(None, None)
    return dated(first.day, times)


def _titled(first: _Front, flow: Flow, drafters: tuple[str, ...]) -> tuple[Titled, str | None]:
    """Kind and title, and the số ký hiệu, each of which may tell of the other; `drafters` may end the latter."""
    titled = named(first.body)
    symbol = number(first.numbered, first.under) if first.numbered else None
    if first.numbered and first.numbered.line.source is Source.OCR:
        symbol = with_unit(fitted(symbol, titled.kind), drafters)
    symbol = confirmed(symbol, flow.text)
    said = kind_of_symbol(symbol) if symbol else None
    if titled.kind is not None and said == CONSOLIDATED:
        titled = titled._replace(kind=said)
    if titled.kind is None:
        letter = about(first.left, first.numbered)
        kind = "cong_van" if letter.title else said
        titled = letter._replace(kind=kind)
    return titled, symbol


def _issuer(first: _Front, titled: Titled, symbol: str | None, when: Dated, flow: Flow) -> Issuer:
    above = with_association([printed.text for printed in first.above], first.motto)
    authority = _authority(first.body, titled)
    who = issuer(above, number=symbol, place=when.place, authority=authority, prose=flow.text)
    if titled.of and (body := whole_body(titled.of)):
        return Issuer(body, who.name)
    return who


def _authority(body: list[Printed], titled: Titled) -> str:
    """The lines in capitals after the title that say who decides."""
    words: list[str] = []
    for printed in body[titled.next : titled.next + 6]:
        letters = [c for c in printed.text if c.isalpha()]
        if letters and sum(c.isupper() for c in letters) >= 0.8 * len(letters):
            words.append(printed.text)
        elif words:
            break
    return " ".join(words)


def _signature(page: Page) -> list[Printed]:
    """The signature's lines, and short ones under it at the page's right that were taken for something else."""
    found = lines(page, Zone.SIGNATURE)
    if not found:
        return []
    right = min(p.box.x0 for p in found) - 40
    low = [
        p
        for p in lines(page, Zone.FOOTNOTE, Zone.BODY)
        if p.box.y0 > found[0].box.y1 and p.box.x0 > right and p.box.x1 - p.box.x0 < page.width / 3
    ]
    return [*found, *low[:6]]


def _ending(pages: tuple[Page, ...]) -> list[Page]:
    """The pages of the document's own signature and distribution list: the first ones that hold them."""
    signed = [page for page in pages if any(line.zone is Zone.SIGNATURE for line in page.lines)]
    listed = [page for page in pages if any(line.zone is Zone.RECIPIENTS for line in page.lines)]
    first = signed[:1] + [page for page in listed[:1] if page not in signed[:1]]
    return sorted(first, key=lambda page: page.number)
