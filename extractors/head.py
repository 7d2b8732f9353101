"""The head of a document: number, date, kind, issuer, title, addressees, recipients and signer (Decree 30/2020/NĐ-CP)."""

from collections.abc import Sequence
from datetime import date

from extractors.addressees import addressees, recipients
from extractors.context import Context, around
from extractors.flow import Flow
from extractors.folding import fold
from extractors.issue import Dated, confirmed, date_line, dated, fitted, number, number_line, signing_days
from extractors.issuer import Issuer, issuer
from extractors.kinds import kind_of_symbol
from extractors.naming import whole_body
from extractors.printed import Printed, front, lines, span
from extractors.signer import signer
from extractors.title import LETTER_ABOUT, Titled, about, named
from models.document import Head, Signature
from models.page import Page, Source, Zone
from models.span import Span


def find_head(pages: tuple[Page, ...], flow: Flow, signatures: Sequence[Signature] = ()) -> Head:
    """The formal parts that the pages state; what they do not state is None or empty."""
    page = front(pages)
    if page is None:
        return Head(signatures=tuple(signatures))
    left, right = lines(page, Zone.HEAD_LEFT), lines(page, Zone.HEAD_RIGHT)
    body = lines(page, Zone.BODY, Zone.TABLE)
    numbered, day = number_line(left), date_line(right) or date_line(left) or date_line(body[:8])
    when = _issued(day, page, signatures)
    printed_number = number(numbered) if numbered else None
    titled = named(body)
    if numbered is not None and numbered.line.source is Source.OCR:
        printed_number = fitted(printed_number, titled.kind)
    printed_number = confirmed(printed_number, flow.text)
    kind = titled.kind or (kind_of_symbol(printed_number) if printed_number else None)
    if titled.kind is None and (letter := about(left, numbered)).title:
        titled, kind = letter, "cong_van"
    above = _above(left, numbered)
    who = issuer(
        [p.text for p in above], number=printed_number, place=when.place, authority=_authority(body, titled), prose=flow.text
    )
    if titled.of and (named_body := whole_body(titled.of)):
        who = Issuer(named_body, who.name)
    context = around(who.name, superior=who.superior, place=when.place, issued=when.issued)
    to, to_at = addressees(body, context)
    ending = _ending(pages)
    signed, signed_at = signer([p for e in ending for p in _signature(e)], flow.text, signatures)
    evidence = {
        "number": span(numbered, numbered) if numbered else None,
        "issued": span(day, day) if day else None,
        "issuer": span(above[0], above[-1]) if above else None,
        "kind": titled.kind_at,
        "title": titled.title_at,
        "addressees": to_at,
        "signer": signed_at,
    }
    return Head(
        kind=kind, number=printed_number, issued=when.issued, issued_inferred=when.inferred, place=when.place,
        issuer=who.name, superior=who.superior, title=titled.title, addressees=to,
        recipients=tuple(r for e in ending for r in recipients(lines(e, Zone.RECIPIENTS))),
        signer=signed, signatures=tuple(signatures), evidence=_known(evidence),
    )


def context_of(head: Head) -> Context:
    """The surroundings in which the document's short names of bodies are understood."""
    return around(head.issuer, superior=head.superior, place=head.place, issued=head.issued)


def _known(evidence: dict[str, Span | None]) -> dict[str, Span]:
    return {field: where for field, where in evidence.items() if where is not None}


def _above(left: list[Printed], numbered: Printed | None) -> list[Printed]:
    """The lines over the number: the bodies."""
    found = []
    for printed in left:
        if printed is numbered or LETTER_ABOUT.match(fold(printed.text)):
            break
        if sum(c.isalpha() for c in printed.text) > 2:
            found.append(printed)
    return found


def _issued(day: Printed | None, page: Page, signatures: Sequence[Signature]) -> Dated:
    """Place and date; a day that cannot be read or is blank may be told by the issuer's own signing time."""
    times = signing_days([p.text for p in lines(page, Zone.STAMP)])
    times += [date.fromisoformat(s.signed_at[:10]) for s in signatures if s.signed_at]
    if day is None:
        return Dated(None, None)
    return dated(day, times)


def _authority(body: list[Printed], titled: Titled) -> str:
    """The lines in capitals after the title that say who decides."""
    words: list[str] = []
    for printed in body[titled.next : titled.next + 6]:
        letters = [c for c in printed.text if c.isalpha()]
        if not letters or sum(c.isupper() for c in letters) < 0.8 * len(letters):
            if words:
                break
            continue
        words.append(printed.text)
    return " ".join(words)


def _signature(page: Page) -> list[Printed]:
    """The signature's lines, and short ones under it at the page's right that were taken for notes under a stamp."""
    found = lines(page, Zone.SIGNATURE)
    if not found:
        return []
    right = min(p.box.x0 for p in found)
    low = [
        p for p in lines(page, Zone.FOOTNOTE, Zone.BODY)
        if p.box.y0 > found[0].box.y1 and p.box.x0 > right - 40 and p.box.x1 - p.box.x0 < page.width / 3
    ]
    return [*found, *low[:6]]


def _ending(pages: tuple[Page, ...]) -> list[Page]:
    """The pages on which the document's own signature stands: the first such page and one that it runs over to."""
    signed = [page for page in pages if any(line.zone is Zone.SIGNATURE for line in page.lines)]
    listed = [page for page in pages if any(line.zone is Zone.RECIPIENTS for line in page.lines)]
    first = signed[:1] + [page for page in listed[:1] if page not in signed[:1]]
    return sorted(first, key=lambda page: page.number)
