"""Names that a text gives to the documents it cites, and the words that point back to them.

"(sau đây gọi tắt là Đề án 21)" defines a name; "Đề án 21", "Kế hoạch 40" and "Công văn nêu trên" use one. A name that
is never defined is a citation of its own only where it is a project's ("Đề án 21"); "Quyết định này" is the document
itself.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from extractors.citations.finding import Citation
from extractors.citations.leads import Lead
from extractors.citations.lookup import Lookup
from extractors.kinds import kind_of_name, kinds
from extractors.rows import rows
from extractors.text.folding import fold
from extractors.text.starts import starting
from models.base import Frozen

DEFINITION = re.compile(
    r"[sS(](?:(?<=\()\s*|(?<=[sS])au\s+đây\s+)(?:được\s+)?(?:gọi|viết)\s+(?:tắt\s+|chung\s+"
    r"|tắt\s+chung\s+)?là:?\s*[\"“']?(?P<name>[^)\"”'\n,;]{2,60})[\"”']?"
)
NAMED = (
    r"(?P<kind>{})\s+(?:số\s+)?(?P<serial>\d{{1,4}}[a-z]?)(?![\d/]|\.\d|,\d|[^\W\d_]|\s?[-–]\s?\w"
    r"|\s*(?:năm|tháng|ngày)\s+\d)(?P<code>/CP)?"
)
BACK = re.compile(
    r"(?P<kind>{})\s+(?:đã\s+)?(?:nêu\s+trên|nói\s+trên|kể\s+trên|dẫn\s+trên"
    r"|trên(?=\s*[,;:.)]|\s+(?:đến|tới|của|là|đã|và)\s))".format(
        starting(
            (
                "Công văn", "công văn", "Văn bản", "văn bản", "Quyết định", "Kế hoạch", "Nghị quyết", "Chỉ thị",
                "Thông báo", "Tờ trình", "Nghị định", "Thông tư", "Báo cáo", "Công điện", "Chương trình", "Đề án",
                "Kết luận", "Hướng dẫn", "Luật",
            )
        )
    )
)  # fmt: skip
OF_BODY = re.compile(
    r"(?P<kind>{})\s+của\s+(?=[^\W\d_a-z])".format(
        starting(
            (
                "Kế hoạch", "kế hoạch", "Quyết định", "Công văn", "công văn", "Chỉ thị", "Chương trình", "Thông báo",
                "Văn bản", "văn bản",
            )
        )
    )
)  # fmt: skip
DIGITS = re.compile(r"\d+")
MANY = re.compile(r"(?<![^\W_])[Cc]ác\s+\Z")
A_WORD = 10
"""Characters that "các" and the blanks behind it take at most."""
CARRIED = {"de_an", "chuong_trinh", "ke_hoach", "quy_che", "quy_dinh", "phuong_an", "huong_dan"}
LETTERS = {"cong_van", "van_ban", "cong_dien", "thong_bao"}
MOST_NAMES = 50
"""Names that one document defines; a text with more plays with us."""
MOST_OF_BODY = 3
"""Documents of one body that "các Kế hoạch của" it means without a doubt."""
MOST_MEANT = 100
"""Documents that one word can point back to."""


class ShortName(Frozen):
    """A row of `short_names.yaml`; the file's head says what the fields mean."""

    key: str
    name: str
    number: str
    issuer: str


def defined(text: str, cited: Lookup) -> dict[str, Citation]:
    """The names that the text defines, with the citation each stands for."""
    names: dict[str, Citation] = {}
    for match in DEFINITION.finditer(text):
        name = " ".join(match["name"].split()).strip(" .")
        holder = _holder(text, match.start(), cited)
        if holder is not None and _fits(name, holder, text[holder.after : match.start()]):
            names.setdefault(name, holder)
            if len(names) == MOST_NAMES:
                break
    return names


def uses(text: str, citations: Sequence[Citation]) -> Iterator[Citation]:
    """The places where a cited document is meant by a short name or a word that points back, as citations of it."""
    cited = Lookup(citations)
    names = defined(text, cited)
    given: set[tuple[int, int, str | None, str | None]] = set()
    found = [
        *_named(text, names),
        *_serials(text, cited, bound=bool(names)),
        *_backward(text, cited),
        *_of_body(text, cited),
    ]
    last = (-1, -1)
    for use in sorted(found, key=lambda use: (use.start, -use.end)):
        at = (use.start, use.end)
        if (use.start >= last[1] or at == last) and not cited.overlapped(*at):
            last = at
            if (key := (*at, use.number, use.issued)) not in given:
                given.add(key)
                yield use


def _holder(text: str, at: int, cited: Lookup) -> Citation | None:
    """The last citation before `at` in the same paragraph."""
    last = next(cited.before(at), None)
    return last if last is not None and at - last.end < 600 and "\n" not in text[last.end : at] else None


def _fits(name: str, holder: Citation, title: str) -> bool:
    """True if `name` can be a name of `holder`: the same kind, its number in it, or a thing that its title approves."""
    serial = DIGITS.match(holder.number or "")
    if serial and any(int(digits) == int(serial[0]) for digits in DIGITS.findall(name)):
        return True
    kind = _kind_at(name)
    if kind is None:
        return False
    approved = re.search(r"(?:phê duyệt|ban hành)\s+[\"“]?\s*" + re.escape(name.split()[0]), title, re.IGNORECASE)
    return kind == holder.kind or (kind in CARRIED and approved is not None)


def _kind_at(name: str) -> str | None:
    words = name.split()
    return next((kind for size in (4, 3, 2, 1) if (kind := kind_of_name(" ".join(words[:size])))), None)


def _named(text: str, names: dict[str, Citation]) -> Iterator[Citation]:
    for name, holder in names.items():
        if kind_of_name(name) is not None:
            continue  # a bare kind ("Kế hoạch") names too much to be followed
        pattern = re.compile(r"\s+".join(map(re.escape, name.split())) + r"(?![^\W_]|/\w)")
        for match in pattern.finditer(text):
            if not text[max(0, match.start() - 1) : match.start()].isalnum():
                yield _as(holder, match.start(), match.end(), "short_name")


def _serials(text: str, cited: Lookup, *, bound: bool) -> Iterator[Citation]:
    """Uses like "Kế hoạch 40" for Kế hoạch số 40/KH-UBND; "Đề án 21" also for the decision 21 that approves it."""
    for match in _named_pattern().finditer(text):
        kind = kind_of_name(match["kind"]) or "van_ban"
        holder = _numbered(kind, match["serial"], cited)
        if holder is not None:
            yield _as(holder, match.start(), match.end(), "short_name")
        elif kind == "de_an" and not (bound and _inside(text, match.start(), cited)):
            yield _project(match)


def _numbered(kind: str, serial: str, cited: Lookup) -> Citation | None:
    kinds_meant = {kind, "quyet_dinh", "nghi_quyet"} if kind in CARRIED else {kind}
    return next((c for c in cited.numbered(serial) if c.kind in kinds_meant), None)


def _inside(text: str, at: int, cited: Lookup) -> bool:
    """True if `at` stands in the words that tell what a citation is about."""
    holder = _holder(text, at, cited)
    return holder is not None and re.match(r"[\s,]*(?:về|v/v)", text[holder.after : at], re.IGNORECASE) is not None


def _project(match: re.Match[str]) -> Citation:
    name = " ".join(match.group().split())
    row = next((row for row in known() if row.name == name), None)
    lead = Lead(match.start(), "de_an", False, True)
    return Citation(
        match.start(), match.end(), "de_an", None, match.start(), match.end(),
        issuer=row.issuer if row else None, title=name, lead=lead, rule="short_name",
    )  # fmt: skip


def _backward(text: str, cited: Lookup) -> Iterator[Citation]:
    """Uses like "Công văn nêu trên": the nearest of that kind; "các Công văn nêu trên": all of the last paragraph."""
    for match in BACK.finditer(text):
        kind = kind_of_name(match["kind"]) or "van_ban"
        meant = LETTERS if kind == "van_ban" else {kind}
        many = MANY.search(text, max(0, match.start() - A_WORD), match.start())
        start = many.start() if many else match.start()
        fitting = list(islice(cited.before(start, meant), MOST_MEANT if many else 1))
        for holder in reversed(fitting):
            if "\n" not in text[holder.end : fitting[0].start]:
                yield _as(holder, start, match.end(), "back_reference")


def _of_body(text: str, cited: Lookup) -> Iterator[Citation]:
    """Uses like "Quyết định của Bộ Xây dựng", "các Kế hoạch của UBND tỉnh", where what was cited leaves no doubt."""
    for match in OF_BODY.finditer(text):
        kind = kind_of_name(match["kind"]) or "van_ban"
        many = MANY.search(text, max(0, match.start() - A_WORD), match.start())
        start = many.start() if many else match.start()
        last = list(islice(cited.before(start, {kind}), MOST_MEANT))
        before = {c.number: c for c in reversed(last) if c.number}
        after = fold(" ".join(text[match.end() : match.end() + 90].split()))
        said = [c for c in before.values() if c.issuer and after.startswith(fold(c.issuer).split(" (")[0])]
        holders = list(before.values()) if many else said
        if len(holders) > (MOST_OF_BODY if many else 1):
            continue
        if "thao" not in fold(text[max(0, start - 10) : start]):
            for holder in holders:
                yield _as(holder, start, match.end("kind"), "back_reference")


def _as(holder: Citation, start: int, end: int, rule: str) -> Citation:
    lead = Lead(start, holder.kind, False, True)
    return replace(
        holder,
        start=start,
        end=end,
        number_at=start,
        after=end,
        issuer_at=None,
        pinpoint=None,
        pinpoint_at=None,
        lead=lead,
        rule=rule,
    )


def known() -> tuple[ShortName, ...]:
    """Names in everybody's mouth, of `short_names.yaml`."""
    return rows("short_names", ShortName)


@cache
def _named_pattern() -> re.Pattern[str]:
    names = sorted(
        (kind.name for kind in kinds() if kind.key not in ("khac", "luat", "bo_luat", "giay_phep")),
        key=len,
        reverse=True,
    )
    return re.compile(NAMED.format(starting(names)))
