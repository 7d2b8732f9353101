"""What a document does: its title, its own act in the sentence that cites the directive, and the stance both show.

In "Thực hiện Công văn số 5/BYT-DP về việc báo cáo …, Sở Y tế có ý kiến như sau" the act is what follows the issuer's
own name, "có ý kiến như sau"; the words before it describe the directive.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from corpus.judging.phrases import compiled, keywords, says
from corpus.matching.identity import fold_text
from corpus.matching.names import parse
from corpus.rows import rows
from models.base import Frozen
from models.document import Head
from models.verdict import Reason

Stance = Literal[
    "brought",
    "extension_granted",
    "extension_refused",
    "extension_request",
    "final",
    "forwarding",
    "interim",
    "nothing_yet",
    "preparation",
    "promise",
    "reminder",
    "reply",
    "request",
    "withdrawal",
]
Where = Literal["title", "act", "body"]

_ORDER: tuple[Stance, ...] = (
    "withdrawal",
    "extension_granted",
    "extension_request",
    "reminder",
    "forwarding",
    "interim",
    "preparation",
)
"""Most telling first: a letter that asks for more time may also report what was done so far."""
_SILENT: tuple[Stance, ...] = ("promise", "request")
"""What tells only where no act gives an answer: who reports may ask for money, or promise the rest, besides."""
_SHORT = {"uy ban nhan dan": "ubnd", "hoi dong nhan dan": "hdnd"}


class Phrases(Frozen):
    """A row of `corpus/data/answers.yaml`."""

    key: str
    stance: Stance
    where: tuple[Where, ...]
    phrases: tuple[str, ...]
    unless: tuple[str, ...] = ()
    why: Reason | None = None
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


class Shown(NamedTuple):
    """A stance, the words that show it, and why who takes it does not answer, if so."""

    stance: Stance
    words: str
    why: Reason | None


@cache
def _rows() -> dict[Stance, Phrases]:
    return {row.stance: row for row in rows("answers", Phrases)}


@cache
def _cues() -> dict[str, set[Stance]]:
    """The words of which one stands wherever a stance is shown, each with its stances."""
    found: dict[str, set[Stance]] = {}
    for stance, row in _rows().items():
        for word in keywords(row.phrases):
            found.setdefault(word, set()).add(stance)
    return found


@lru_cache(maxsize=1024)
def _perhaps(folded: str) -> frozenset[Stance]:
    """The stances that a folded text can show by its words, taken one by one: of most texts, few."""
    cues = _cues()
    return frozenset[Stance]().union(*(cues[word] for word in folded.split() if word in cues))


def shows(folded: str, stance: Stance, where: Where) -> Shown | None:
    """Whether a folded title, act or body shows the stance."""
    row = _rows()[stance]
    if where not in row.where or stance not in _perhaps(folded):
        return None
    words = says(folded, row.phrases)
    if words is None or compiled(row.unless).search(folded):
        return None
    return Shown(stance, words, row.why)


def showing(sentences: Sequence[str], stance: Stance, where: Where) -> list[str]:
    """The folded sentences that show the stance; most texts have none, which one search tells."""
    phrases = tuple(phrase.removeprefix("^") for phrase in _rows()[stance].phrases)
    if says(" ".join(sentences), phrases) is None:
        return []
    return [one for one in sentences if shows(one, stance, where)]


def act(sentence: str, issuer: str | None) -> str:
    """The folded words after the issuer's own name in a sentence; after the last comma when the name is not there.

    >>> act("Theo Công văn số 5/BYT-DP, Sở Y tế có ý kiến như sau:", "Sở Y tế tỉnh Sơn La")
    'co y kien nhu sau'
    """
    return own_act(sentence, issuer) or fold_text(re.split(r",\s", sentence)[-1])


@lru_cache(maxsize=4096)
def own_act(sentence: str, issuer: str | None) -> str | None:
    """The folded words after the issuer's own name; None where the sentence does not say what the issuer does.

    >>> own_act("Sở Y tế cử ông A tham gia theo đề nghị của Sở Nội vụ.", "Sở Y tế tỉnh Sơn La")
    'cu ong a tham gia theo de nghi cua so noi vu'
    """
    flat = fold_text(sentence)
    cut = max((_after(flat, name) for name in _own_names(issuer)), default=-1)
    return flat[cut:].strip() if cut > 0 and len(flat[cut:].split()) > 1 else None


def _own_names(issuer: str | None) -> tuple[str, ...]:
    if not issuer:
        return ()
    name = parse(issuer)
    base = fold_text(name.base)
    short = _SHORT.get(base)
    generic = base.split(" ", 1)[0] if base.startswith(("so ", "bo ", "cuc ")) else ""
    return tuple(one for one in (base, short, generic) if one)


def _after(flat: str, name: str) -> int:
    """Where the last occurrence of the name (with its place) ends, but not one that ends a citation ("cua Bo Y te")."""
    return max((found.end() for found in _named(name).finditer(flat)), default=-1)


@lru_cache(maxsize=512)
def _named(name: str) -> re.Pattern[str]:
    """A folded name with its place, where what follows can be what its bearer does."""
    place = r"(?: (?:tinh|thanh pho|phuong|xa|dac khu)(?: \w+){0,3}?)?"
    verbs = rf"(?= (?:{_VERBS}))"
    named = rf"(?<!\w){re.escape(name)}{place}{verbs}"
    if len(name) > _GENERIC and name not in _SHORT:
        named += rf"|(?<!\w)(?<!cua )(?<!tai )(?<!cho )(?<!den )(?<!voi ){re.escape(name)}(?= (?!{_NO_VERBS})\w)"
    return re.compile(named)


_GENERIC = 5
"""Names no longer than this ("so", "ubnd") are of many bodies: a verb must follow."""
_NO_VERBS = (
    r"(?:tinh|thanh pho|phuong|xa|dac khu|cac|va|ve|tai|ngay|so \d|theo|thuoc|voi|cung|de|giao|yeu cau|de nghi|nam"
    r"|thang|kem|nhu|trong|truoc|tren|duoi|bao gom|gom|chu tri|phoi hop|la|thi|se) "
)


_VERBS = (
    r"(?:da |xin |tran trong |kinh |de nghi|bao cao|co y kien|gui|trinh|cung cap|ban hanh|huong dan|de xuat|phuc dap"
    r"|tra loi|thong bao|tham gia|gop y|dang ky|cu |chuyen|don doc|yeu cau|giao|tham muu|xay dung|tong hop|ra soat"
    r"|nhan duoc|thong nhat|dieu chinh|dong y|chap thuan|gia han|sao gui|to chuc|lap |cap nhat|hoan thanh|duoc |nhac"
    r"|nhat tri|co ban|thong tin|khong co|lua chon|danh gia|nhan dinh|kiem tra|kiem dem|thong ke|gioi thieu|bo tri)"
)


def stance_of(head: Head, acts: tuple[str, ...], body: str) -> Shown | None:
    """The stance that keeps a document from being an answer, if its title, acts or body show one; `body` is folded."""
    title = fold_text(head.title or "")
    given = tuple(text for text in acts if not shows(text, "promise", "act"))
    final = next((found for text in (*acts, title) if (found := shows(text, "final", "act"))), None)
    for stance in _ORDER if replies(given) else (*_ORDER, *_SILENT):
        found = shows(title, stance, "title") or next((s for text in acts if (s := shows(text, stance, "act"))), None)
        found = found or shows(body, stance, "body")
        if found and not (final and stance in ("interim", "preparation")):
            return found
    return None


def replies(acts: tuple[str, ...]) -> Shown | None:
    """The words in which one of the acts gives an answer."""
    return next((found for text in acts if (found := shows(text, "reply", "act"))), None)
