"""Which pages are annexes (phụ lục): those after the signature, and those headed as one."""

from extractors.pages.marks import mark_of
from models.page import Page, Zone

HEADED = 4
"""An annex says so in one of its first lines."""


def annex_pages(pages: tuple[Page, ...]) -> frozenset[int]:
    """The numbers of the pages that belong to annexes."""
    found: set[int] = set()
    signed = False
    for page in pages:
        if found or (page.number > 1 and (_headed(page) or (signed and _has_body(page)))):
            found.add(page.number)
        signed = signed or any(line.zone in (Zone.SIGNATURE, Zone.RECIPIENTS) for line in page.lines)
    return frozenset(found)


def _headed(page: Page) -> bool:
    body = [line for line in page.lines if line.zone is Zone.BODY][:HEADED]
    texts = [page.text[line.start : line.end] for line in body]
    return any(mark_of(text) == "annex" and (text.isupper() or len(text) < 20) for text in texts)


def _has_body(page: Page) -> bool:
    return any(line.zone in (Zone.BODY, Zone.TABLE) for line in page.lines)
