"""Flows made from plain paragraphs, one a line; "===" starts a new page."""

from typing import Any

from extractors.bodies.context import Context, around
from extractors.references import references
from extractors.text.flow import Flow
from extractors.text.paragraphs import join
from models.document import Head
from models.page import Box, Line, Page, Source, Zone

OFFICE = "Sở Nội vụ tỉnh Lạng Sơn"
COMMITTEE = "Ủy ban nhân dân tỉnh Lạng Sơn"
CHANCERY: dict[str, Any] = {"issuer": "Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn", "to": ("Sở Y tế", "Sở Tài chính")}
DOWN: dict[str, Any] = {"issuer": COMMITTEE, "to": ("Sở Nội vụ", "Sở Y tế")}
DECIDES: dict[str, Any] = {"kind": "quyet_dinh", "issuer": COMMITTEE, "to": ()}
PLANS: dict[str, Any] = {"kind": "ke_hoach", "issuer": COMMITTEE, "to": ()}
Sayings = dict[str, tuple[str, dict[str, Any], dict[str, str]]]
"""By its name a text, what is given of the head, and what is done with each document that the text cites."""


def flow_of(text: str, *, source: Source = Source.LAYER, zone: Zone = Zone.BODY) -> Flow:
    """The flow of a document whose paragraphs are the lines of `text`."""
    return join(
        tuple(_page(number, part.strip("\n"), source, zone) for number, part in enumerate(text.split("==="), 1))
    )


def _page(number: int, text: str, source: Source, zone: Zone) -> Page:
    lines, at = [], 0
    for row, words in enumerate(text.split("\n")):
        box = Box(80.0, 60.0 + 40 * row, 100.0, 74.0 + 40 * row)
        lines.append(Line(start=at, end=at + len(words), box=box, zone=zone, source=source))
        at += len(words) + 1
    return Page(number=number, width=595.0, height=842.0, text=text + "\n", lines=tuple(lines), source=source)


def head_of(
    kind: str = "cong_van",
    issuer: str = OFFICE,
    *,
    to: tuple[str, ...] = (COMMITTEE,),
    number: str | None = "900/SNV-VP",
    issued: str | None = "2025-06-20",
    title: str | None = None,
) -> tuple[Head, Context]:
    """A head and the context that follows from it."""
    head = Head(kind=kind, issuer=issuer, addressees=to, number=number, issued=issued, title=title)
    return head, around(issuer, issued=issued)


def said(text: str, **head: Any) -> dict[str | None, str]:
    """What a document of this text does with each document that it cites, by number or title."""
    flow = flow_of(text)
    given, context = head_of(**head)
    return {r.number or r.title: r.relation.value for r in references(flow, given, context)[0]}
