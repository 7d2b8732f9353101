"""Which of a directive's tasks a document delivers: by the kind of thing asked for, and by the words they share."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from corpus.judging.acts import showing
from corpus.judging.periods import names_period
from corpus.judging.phrases import says
from corpus.judging.wanted import delivers, wanted
from corpus.matching.identity import fold_text
from models.task import Task

_PROMISE_SHARE = 0.25
_UNASKED = 0.3
"""What asks for nothing in writing is likely not what a paper is about, where a sister task asks for a paper."""
_BY_OBJECT, _OBJECT_SHARE, _UNCLEAR_SHARE, _LONE_SHARE = 0.55, 0.1, 0.2, 0.03
_ADOPTED = ("ke_hoach", "quyet_dinh", "de_an", "chuong_trinh", "phuong_an", "quy_che", "quy_dinh", "nghi_quyet")
_TOPIC = 8
"""Syllables in the heading of an item."""
_TITLE_WORD = 0.25
"""The words of the directive's own title stand in every answer to it: they tell little of which task is answered."""
_OF_TITLE = 0.25
"""The part of what a title says of one task from which on another title takes it up."""
_RESULTS = ("ket qua thuc hien", "tinh hinh thuc hien", "ket qua trien khai", "tinh hinh trien khai", "ket qua")
_OF_ITSELF = re.compile(
    r"(?:ke hoach|chi thi|cong van|van ban|quyet dinh|chuong trinh|de an|thong bao|nghi quyet) (?:nay|tren)\b"
)
_UNDERWAY = re.compile(r"(?<=\bva )tien do .+")
"""In "kết quả rà soát … và tiến độ xây dựng …" the second thing is not there yet."""
_STOP = frozenset({
    "va", "cua", "cac", "tai", "theo", "cho", "ve", "tren", "den", "de", "gui", "truoc", "ngay", "thang", "nam", "thuc",
    "hien", "bao", "cao",
})  # fmt: skip


class Neighbours(Container[str]):
    """The pairs of neighbouring syllables of folded sentences, looked up where they stand: a body has very many."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self._text = f" {' | '.join(sentences)} "

    def __contains__(self, pair: object) -> bool:
        return f" {pair} " in self._text


class Offer(NamedTuple):
    """What a document brings: its kind, its folded title with its acts, the pairs of syllables in its body."""

    kind: str | None
    words: str
    body: Container[str] = frozenset()
    put_off: tuple[str, ...] = ()
    """The folded sentences that say of something that it will come later."""
    topics: tuple[frozenset[str], ...] = ()
    """The pairs of syllables of each heading of an item: "2. Về đầu mối phối hợp: …"."""
    title: frozenset[str] = frozenset()
    """The pairs of syllables of its title."""


def offer_of(kind: str | None, words: str, sentences: Sequence[str], *, title: str = "") -> Offer:
    """The offer of a document with this folded title and these folded sentences in its body."""
    body, put_off, topics = _brought(tuple(sentences))
    if underway := _UNDERWAY.search(words):
        put_off = (*put_off, underway.group())
    return Offer(kind, words, body, put_off, topics, frozenset(pairs(title)))


@lru_cache(maxsize=512)
def _brought(sentences: tuple[str, ...]) -> tuple[Neighbours, tuple[str, ...], tuple[frozenset[str], ...]]:
    """What folded sentences bring, put off, and are about."""
    return Neighbours(sentences), tuple(showing(sentences, "promise", "body")), tuple(_topics(sentences))


def _topics(sentences: Sequence[str]) -> Iterator[frozenset[str]]:
    """What the numbered items of a letter are about, where they say so."""
    for before, one in pairwise(sentences):
        of, _, topic = one.partition(" ")
        if of == "ve" and before[-1:].isdigit() and 1 < len(topic.split()) <= _TOPIC:
            yield frozenset(pairs(topic))


class Fit(NamedTuple):
    """How well an offer fits a task: the right sort of thing or not (None: not stated), and the share of its words."""

    sort: bool | None
    share: float
    in_body: float
    key: str | None = None
    """The sort of thing that is delivered, a key of the data."""
    other: bool = False
    """Whether one of both is drawn up and adopted and the other is not: a plan is no report, a report no plan."""
    asked: bool = True
    """False where it asks for nothing in writing and a sister task does."""
    titled: bool | None = None
    """Whether its title takes up what the directive's title says of this task alone; None where that says nothing."""


def fit(offer: Offer, task: Task, siblings: Sequence[Task], *, title: str = "") -> Fit:
    """How an offer fits one of the tasks that a directive with that title sets the same body."""
    weights, sorts = _weights(task, siblings, title), wanted(task)
    delivered = next((row.key for row in sorts if delivers(row, offer.kind, offer.words)), None)
    sort = None if not sorts or offer.kind is None else delivered is not None
    if len(siblings) > 1 and _put_off(offer, weights):
        return Fit(False, 0.0, 0.0, other=True)
    named = 0.4 * any(_alone(topic, task, siblings) for topic in offer.topics)
    share = min(1.0, _share(weights, frozenset(pairs(offer.words))) + _bonus(offer, task) + named)
    asked = task.reply or not any(one.reply for one in siblings)
    part = 1.0 if asked else _UNASKED
    other = sort is False and (offer.kind in _ADOPTED or all(row.drafted for row in sorts))
    titled = _takes_up(offer.title, title, task, siblings)
    return Fit(sort, share * part, _share(weights, offer.body) * part, delivered, other, asked, titled)


def _bonus(offer: Offer, task: Task) -> float:
    """What speaks for a task beside its own words: the period it recurs by, the results of the directive as a whole."""
    recurs = task.deadline.recurrence if task.deadline else None
    named = recurs is not None and names_period(offer.words, recurs)
    flat = fold_text(task.text)
    whole = (
        bool(_OF_ITSELF.search(flat)) and says(flat, _RESULTS) is not None and says(offer.words, _RESULTS) is not None
    )
    return 0.4 * named + 0.2 * whole


def _takes_up(offered: frozenset[str], title: str, task: Task, siblings: Sequence[Task]) -> bool | None:
    """Whether a title repeats what the directive's title says of this task and of no sister task; None: nothing.

    A letter "V/v báo cáo điểm đen và lối đi tự mở" answers both halves of one "V/v rà soát điểm đen, lối đi tự mở".
    """
    others = frozenset[str]().union(*(_pairs_of(one.text) for one in siblings if one is not task))
    own = (_pairs_of(title) & _pairs_of(task.text)) - others
    return len(own & offered) >= _OF_TITLE * len(own) if own else None


def _alone(topic: frozenset[str], task: Task, siblings: Sequence[Task]) -> bool:
    """Whether the heading of an item names what this task is about, and what no sister task is about."""
    others = (one for one in siblings if one is not task)
    return topic <= _pairs_of(task.text) and not any(topic <= _pairs_of(one.text) for one in others)


def _put_off(offer: Offer, weights: dict[str, float]) -> bool:
    """Whether the body says of this very task that it will be sent later."""
    return any(_share(weights, frozenset(pairs(one))) >= _PROMISE_SHARE for one in offer.put_off)


def pairs(flat: str) -> Iterator[str]:
    """The pairs of neighbouring syllables of a folded text, those of function words left out."""
    for a, b in pairwise(flat.split()):
        if not a.isdigit() and not (a in _STOP and b in _STOP):
            yield f"{a} {b}"


def _weights(task: Task, siblings: Sequence[Task], title: str) -> dict[str, float]:
    """The part of each of the task's pairs of syllables, worth less the more its sister tasks, or the title, use it."""
    seen = Counter(pair for other in siblings for pair in _pairs_of(other.text))
    common = _pairs_of(title) if len(siblings) > 1 else frozenset[str]()
    plain = {pair: 1.0 / max(1, seen[pair]) ** 2 for pair in _pairs_of(task.text)}
    total = sum(plain.values())
    return {pair: each * (_TITLE_WORD if pair in common else 1.0) / total for pair, each in plain.items()}


@lru_cache(maxsize=8192)
def _pairs_of(text: str) -> frozenset[str]:
    return frozenset(pairs(fold_text(text)))


def _share(weights: dict[str, float], present: Container[str]) -> float:
    return sum(weight for pair, weight in weights.items() if pair in present)


def chosen(fits: Sequence[Fit], *, clear: bool) -> tuple[float, ...]:
    """For each of the tasks set to one body, how sure it is that the offer delivers it; 0 where it does not.

    `clear` says that the document plainly answers the directive, so that a lone task needs no further likeness.
    """
    if len(fits) == 1:
        return (_lone(fits[0], clear),)
    best = max((_worth(found) for found in fits), default=0.0)
    of_sort = {found.key: max(_worth(other) for other in fits if other.key == found.key) for found in fits}
    likely = [found for found in fits if found.sort]
    only = [found for found in likely if found.asked] or likely
    lone = only[0] if len(only) == 1 else None
    sure = tuple(_sure(found, best, of_sort[found.key], lone=found is lone, clear=clear) for found in fits)
    if clear and sum(found.titled is not None for found in fits) > 1:
        sure = tuple(max(one, _by_title(found)) for one, found in zip(sure, fits, strict=True))
    return sure if any(sure) else _by_object(fits, _OBJECT_SHARE if clear else _UNCLEAR_SHARE)


def _by_title(found: Fit) -> float:
    """What plainly answers is about the tasks that its title takes up, whatever it calls what it brings.

    Where the directive's title has words of one task only, those are what the whole matter is called.
    """
    return _BY_OBJECT if found.titled and not found.other else 0.0


def _by_object(fits: Sequence[Fit], enough: float) -> tuple[float, ...]:
    """What answers and yet brings no sort of thing that was asked for is about the task whose words it uses."""
    alike = [0.0 if found.other else found.share + 0.25 * found.in_body for found in fits]
    best = max(alike)
    return tuple(_BY_OBJECT if one == best >= enough else 0.0 for one in alike)


def _worth(found: Fit) -> float:
    return 0.0 if found.sort is False else found.share + 0.25 * found.in_body


def _lone(found: Fit, clear: bool) -> float:
    """How sure the only task set to the body is delivered: what plainly answers need not name the thing asked for."""
    alike = found.share + 0.25 * found.in_body
    if found.sort is False:
        return _BY_OBJECT if not found.other and (clear or alike >= _UNCLEAR_SHARE) else 0.0
    if not clear and found.sort is None and alike < _OBJECT_SHARE:
        return 0.0
    return min(1.0, (0.8 if clear or found.share >= 0.1 else 0.65) + found.share)


def _sure(found: Fit, best: float, best_of_sort: float, *, lone: bool, clear: bool) -> float:
    """How sure a task among several is delivered: the likeliest one is, and with it the likeliest of another sort.

    `lone` says that this task only asks for the sort of thing that is brought, or only this one asks for it in writing.
    """
    worth = _worth(found)
    needed = 0.75 * best if found.key is None or best_of_sort == best else max(0.75 * best_of_sort, 0.2 * best, 0.15)
    least = _LONE_SHARE if lone else 0.08 if clear else 0.15
    if found.sort is False or worth < needed or worth < least:
        return 0.0
    return min(1.0, 0.75 + worth) if found.sort else min(0.8, 0.5 + worth)
