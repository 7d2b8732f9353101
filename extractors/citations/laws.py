"""Laws, codes, ordinances and the Constitution cited by name, with or without a date, a year or a number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pydantic import Field

from extractors import dates
from extractors.rows import rows
from extractors.text.ahead import Ahead
from extractors.text.folding import each_token, fold, keys
from extractors.text.phrases import Phrases
from models.base import Frozen

KINDS = {"bo luat": "bo_luat", "luat": "luat", "phap lenh": "phap_lenh", "hien phap": "hien_phap"}
WINDOW = 320
AMENDING = re.compile(r"[Ss][ửữưuứừ]{1,2}[ủúũu]?a\s+đ[ổồốôỗ]i")
NUMBERED = re.compile(r"\s*(?:[sS][ốổồô]\s*:?\s*)?(\d{1,3}/(?:\d{4}/)?(?:QH|UBTVQH)\d{1,2})")
DATED = re.compile(
    r"\s*,?\s*(?:được\s+Quốc hội[^;.\n]{0,60}?\s)?(?=(?:ngày\s*)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngày|năm\s+\d{4})"
)
YEAR = re.compile(r"\s+((?:19|20)\d\d)(?=[\s,;.)]|$)(?!\s*[-–/]\s*\d)")
NAME_END = re.compile(
    r"[;:\n(“”\"]|\.\s|,?\s+(?:và|hoặc)\s+(?:Luật|Nghị|Bộ luật)|\s(?:được|có hiệu lực|quy định|này|đã)\b"
)

OPENING = re.compile(r"([a-z]+ [a-z0-9]+)[,–-]?( [a-z0-9]+)?(?![\w&])")
NAMED = re.compile(r"\S+(?:\s+luật)?\s+[^\W\d_a-z]")
MARKER = re.compile(r"\s(?<!\s\s)\s*(?=[sS][ốổồô]\s*:?\s*\d{1,3}/|ngày\s|năm\s+\d{4})")
"""What stands between a law's name and its number or date."""


class Law(Frozen):
    """A row of `laws.yaml`; the file's head says what the fields mean."""

    key: str
    name: str
    kind: str
    other_names: tuple[str, ...] = ()
    versions: dict[str, str] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LawFound:
    """A law named at `start:end`, its date included; `number` when one is printed right after the name.

    `law` is the key of its row, None for a law that has none; `amending` marks a law that changes others.
    """

    start: int
    end: int
    kind: str
    title: str
    issued: str | None = None
    number: str | None = None
    law: str | None = None
    amending: bool = False


def find(text: str) -> Iterator[LawFound]:
    """Every law named in `text`, in order; those inside an amending law's title are part of it.

    >>> [(l.title, l.issued) for l in find("Luật Đất đai ngày 18/01/2024, Bộ luật Lao động năm 2019; Hội Luật gia")]
    [('Luật Đất đai', '2024-01-18'), ('Bộ luật Lao động', '2019')]
    """
    end = 0
    markers = Ahead(MARKER, text)
    for match in _words().finditer(text):
        if match.start() >= end and (law := _at(text, match.start(), markers)) is not None:
            end = law.end
            yield law


def amending_title(text: str, at: int) -> str | None:
    """The title of a law that changes others where only its number stands before it, or None.

    >>> amending_title("Luật số 3/2030/QH17 sửa đổi, bổ sung một số điều của Luật Giá;", 20)
    'Luật sửa đổi, bổ sung một số điều của Luật Giá'
    """
    if not AMENDING.match(text, at):
        return None
    line = "Luật " + text[at : at + WINDOW].split("\n", 1)[0]
    law = _amending(line, 0, line)
    return law.title if law else None


def laws() -> tuple[Law, ...]:
    """All rows of `laws.yaml`."""
    return rows("laws", Law)


@cache
def by_number() -> dict[str, Law]:
    """The law that each known number belongs to."""
    return {number: law for law in laws() for number in law.versions}


def _at(text: str, start: int, markers: Ahead) -> LawFound | None:
    window = text[start : start + WINDOW]
    line = window.split("\n", 1)[0] if "\n\n" in window else window
    opening = re.match(r"\S+\s+", line)
    if opening and AMENDING.match(line, opening.end()):
        return _amending(text, start, line)
    row = _listed(line)
    if row is not None:
        return _described(text, start, row[0].kind, start + row[1], law=row[0].key)
    marker = markers.after(start)
    return _unlisted(text, start, line) if marker is not None and marker < start + len(line) else None


def _listed(line: str) -> tuple[Law, int] | None:
    opening = OPENING.match(" ".join(fold(line[:36]).split()[:4]))
    if opening and {opening[1], opening[1] + (opening[2] or "")}.isdisjoint(_openings()):
        return None
    longest = _gazetteer().opening(each_token(line[:100]))
    if longest is None:
        return None
    law, words = longest
    end = words[-1].end
    short = len(words) == 2  # one syllable is too little to go by without its marks: "Luật Giá" is a law, "Luật gia" no
    exact = line[:end].split()[-1] in " ".join((law.name, *law.other_names)).split()
    return (law, end) if exact or not short else None


def _unlisted(text: str, start: int, line: str) -> LawFound | None:
    """A law that no row knows, where a number, a date or a year says that it is one."""
    first = MARKER.search(line, 5) if NAMED.match(line) else None
    stop = NAME_END.search(line, 5, first.end() + 25) if first else None
    marker = MARKER.search(line, 5, stop.start() if stop else len(line)) if first else None
    if marker is None or len(line[: marker.start()].split()) > 22:
        return None
    kind = next(key for words, key in KINDS.items() if fold(line).startswith(words))
    found = _described(text, start, kind, start + marker.start(), law=None)
    return found if found.number or found.issued else None


def _described(text: str, start: int, kind: str, end: int, *, law: str | None) -> LawFound:
    title = " ".join(text[start:end].split())
    numbered = NUMBERED.match(text, end)
    after = numbered.end() if numbered else end
    dated = _date(text, after)
    issued, last = dated or (None, after)
    return LawFound(start, last, kind, title, issued, numbered[1] if numbered else None, law)


def _date(text: str, at: int) -> tuple[str, int] | None:
    if year := YEAR.match(text, at):
        return year[1], year.end()
    lead = DATED.match(text, at)
    if lead is None:
        return None
    found = dates.find(text[lead.end() : lead.end() + 40])
    if not found or found[0].start > 2 or "Q" in found[0].value or "H" in found[0].value:
        return None
    return found[0].value, lead.end() + found[0].end


def _amending(text: str, start: int, line: str) -> LawFound | None:
    """A law that amends others: its title runs over the laws it lists, up to its own number or date."""
    listed = _members(line)
    end = start + (listed[-1][1] if listed else len(re.split(r"[;\n,.]|\sngày\s", line)[0].rstrip()))
    own = None
    if listed and listed[-1][2] and (len(listed) == 1 or sum(m[2] is not None for m in listed) == 1):
        number, at = listed[-1][2]
        known = by_number().get(number)
        if known is None or known.key != listed[-1][3]:
            own, end = number, start + at
    after = end if own is None else end + NUMBERED.match(text, end).end() - end  # type: ignore[union-attr]
    dated = _date(text, after)
    issued, last = dated or (None, after)
    if own is None and issued is None and not listed:
        return None
    title = " ".join(text[start:end].split())
    return LawFound(start, last, "luat", title, issued, own, None, True)


def _members(line: str) -> list[tuple[int, int, tuple[str, int] | None, str | None]]:
    """The laws that an amending law's title lists: start, end, number and where the name ends, row key."""
    found: list[tuple[int, int, tuple[str, int] | None, str | None]] = []
    for match in re.compile(r"[Ll]u[ậâ]t\s").finditer(line, 10):
        if match.start() < (found[-1][1] if found else 0) or (
            found and not _listing(line[found[-1][1] : match.start()])
        ):
            continue
        row = _listed(line[match.start() :])
        name_end = match.start() + row[1] if row else _plain_end(line, match.start())
        numbered = NUMBERED.match(line, name_end)
        end = numbered.end() if numbered else name_end
        found.append((match.start(), end, (numbered[1], name_end) if numbered else None, row[0].key if row else None))
    return found


def _plain_end(line: str, start: int) -> int:
    stop = re.compile(r"[;\n.]|,\s*[Ll]uật|\s+và\s+[Ll]uật|\s+[sS]ố\s|\s+ngày\s|\s+năm\s+\d|\s+\d{1,2}/").search(
        line, start + 5
    )
    return stop.start() if stop else len(line.rstrip())


def _listing(between: str) -> bool:
    return between.strip(" ,") in ("", "và", "của", "số")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(
        r"(?:B(?<![^\W_]B)(?:ộ\s+luật|Ộ\s+LUẬT|ộ\s+Luật)|L(?<![^\W_]L)[uUú][ậâạẬ][tTi]"
        r"|P(?<![^\W_]P)(?:háp lệnh|HÁP LỆNH)|H(?<![^\W_]H)(?:iến pháp|IẾN PHÁP))(?=[\s;,.)]|$)"
    )


@cache
def _gazetteer() -> Phrases[Law]:
    found: Phrases[Law] = Phrases()
    for law in laws():
        for name in (law.name, *law.other_names):
            found.add(keys(name), law)
    return found


@cache
def _openings() -> frozenset[str]:
    """The names of laws, folded, up to their third word: most that is no law is dismissed by them."""
    names = (filter(str.isalnum, keys(name)) for law in laws() for name in (law.name, *law.other_names))
    return frozenset(" ".join(list(words)[:3]) for words in names)
