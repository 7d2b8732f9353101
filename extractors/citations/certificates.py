"""Certificates cited by the number alone that they were given: "Giấy chứng nhận đăng ký đầu tư số 1234567890"."""

from collections.abc import Iterator
from typing import NamedTuple

from extractors import dates
from extractors.citations.cues import cue
from extractors.kinds import kind_of_name

NAMES = ("iấy chứng nhận ", "iấy phép ", "iấy xác nhận ", "hứng chỉ ")
"""Parts of the names, without which nothing need be sought."""
REACH = 60
"""Characters after the number in which the day stands on which it was given."""


class CertificateFound(NamedTuple):
    """A certificate named at `start` whose number stands at `number_at:end`; `dated` is where its day ends."""

    start: int
    kind: str
    number: str
    number_at: int
    end: int
    issued: str | None
    dated: int


def find(text: str) -> Iterator[CertificateFound]:
    """Every certificate of an enterprise, a project, a plot or a skill that is cited by its number, in order.

    >>> [(c.kind, c.number, c.issued) for c in find("theo Giấy phép hoạt động số 0123456 cấp ngày 02/3/2031.")]
    [('giay_phep', '0123456', '2031-03-02')]
    """
    if not any(name in text for name in NAMES):
        return
    for match in cue("certificate").finditer(text):
        issued, dated = _given(text, match.end())
        yield CertificateFound(
            match.start(),
            kind_of_name(match["certificate"]) or "khac",
            " ".join(match["number"].split()),
            match.start("number"),
            match.end(),
            issued,
            dated,
        )


def _given(text: str, end: int) -> tuple[str | None, int]:
    """The day after a number that ends at `end`, and where it ends; a day not told as that of giving is none."""
    given = cue("given_on").match(text, end)
    found = dates.find(text[given.end() : given.end() + REACH])[:1] if given else ()
    if given is None or not found or found[0].start or len(found[0].value) != 10:
        return None, end
    return found[0].value, given.end() + found[0].end
