"""Who is asked: the bodies, groups and persons named in a stretch of a sentence, one entry each.

Bodies come from the registry (`organizations.bodies_in`); a name that no registry knows ("Các chủ công trình hồ chứa")
is kept as printed if it begins like somebody who can be asked (`data/actors.yaml`).
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from extractors.assignments.cues import cue
from extractors.bodies import wording
from extractors.organizations import BodyFound, Context, bodies_in
from extractors.rows import rows
from extractors.text.speech import opens_with_verb
from models.base import Frozen

TAIL = re.compile(r"(?:\s+thì)?(?:[\s.,;:/–-]|\(\d{1,2}\))*$")
ASIDE = re.compile(r"\s*\([^)]*\)\s*$")
BRACKETS = re.compile(r"\s*\([^()]*\)")
COUNT = re.compile(r"^\d{1,3}\s+")
WORD = re.compile(r"\w+")
SEVERAL = re.compile(r"^(?:các|những|mỗi|từng)\s+", re.IGNORECASE)
LONGEST = 160


Role = Literal["head", "title", "back", "nobody"]


class ActorRow(Frozen):
    """A row of `data/actors.yaml`; its first lines say what each field means."""

    key: str
    role: Role
    phrases: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


class Actor(NamedTuple):
    """Somebody named at `start:end`; `back` says that the words point to the addressees or the body spoken of."""

    start: int
    end: int
    name: str
    group: bool
    back: bool


ADDRESSED = (Actor(0, 0, "", False, True),)
"""Stands for those whom the letter addresses."""


def by_name(names: Iterable[str]) -> tuple[Actor, ...]:
    """Those of these names, which stand at no place of the text: a letter's addressees."""
    return tuple(Actor(0, 0, name, False, False) for name in names)


def actor_rows() -> tuple[ActorRow, ...]:
    """The words for those who can be asked, as `data/actors.yaml` lists them."""
    return rows("actors", ActorRow)


@lru_cache(maxsize=1024)
def actors(
    text: str, context: Context, *, start: int = 0, end: int | None = None, named: bool = False, closed: bool = False
) -> tuple[Actor, ...]:
    """Everybody named in `text[start:end]`, in order; words between the names belong to the name before them.

    With `named` the place itself says that names stand there ("phối hợp với …"), so that unknown ones count too. With
    `closed` it is known where the names end, so that a group's own words may be those of doing.
    """
    stop = len(text) if end is None else end
    if (party := cue("party_leads").match(text, start, stop)) is not None:
        stop = party.end()
    if (
        called := cue("honoured").match(text, start, stop)
    ) is not None:  # "Quý Sở chỉ đạo …": whom he tells is his part
        return (_actor(text, start, called.end(), None),)
    named_here = [b for b in bodies_in(text, context) if start <= b.start < stop]
    asides = _asides(text, start, stop, named_here)
    bodies = [b for b in named_here if not _inside(b.start, asides)]
    found: list[Actor] = []
    for first, last in _fragments(text, start, stop, bodies, asides):
        inside = [b for b in bodies if first <= b.start < max(last, first + 1)]
        here = _of_fragment(text, first, last, inside, named=named, closed=closed)
        if here and found and _any_body(found[-1].name) and cue("generic").match(here[0].name):
            found[-1] = _actor(text, found[-1].start, last, None)
        elif here and found and not found[-1].group and cue("also_is").match(here[0].name):
            continue
        elif here:
            found.extend(_in_both_places(text[first:last], found, here))
        elif found and not found[-1].group:
            found[-1] = _actor(text, found[-1].start, last, None)
    return tuple(branch for actor in found for branch in _branches(actor))


def _branches(actor: Actor) -> list[Actor]:
    """One entry a branch of a body that is named once: "Ban Quản lý dự án các khu vực: Tân Mẫu, Phú Mẫu"."""
    said = cue("branches").fullmatch(actor.name)
    names = cue("between_names").split(said["names"]) if said else []
    return [actor._replace(name=f"{said['body']} {said['kind']} {name}") for name in names if said] or [actor]


def _any_body(name: str) -> bool:
    """Whether the name is made of words for any body: "các đơn vị và các tổ chức" goes on with "cá nhân liên quan"."""
    return all(cue("generic").fullmatch(part) for part in cue("between_names").split(name))


def _in_both_places(words: str, found: list[Actor], here: list[Actor]) -> list[Actor]:
    """Of "Phòng Y tế quận A, quận B" the second office; a place after other names stands for its committee."""
    before = cue("office_of_place").fullmatch(found[-1].name) if found else None
    place = cue("place").fullmatch(words.strip())
    if before is None or place is None or not words.strip().lower().startswith(before["kind"].lower()):
        return here
    return [here[0]._replace(name=f"{before['office']} {words.strip()}")]


def _asides(text: str, start: int, stop: int, bodies: list[BodyFound]) -> list[tuple[int, int]]:
    """The brackets that name nobody who is asked: some of a group, or what a single body also is."""
    some = [m.span() for m in cue("names_aside").finditer(text, start, stop)]
    single = {b.end for b in bodies if not b.group}
    also = [m.span() for m in BRACKETS.finditer(text, start, stop) if m.start() in single]
    return [*some, *also]


def _inside(at: int, asides: list[tuple[int, int]]) -> bool:
    return any(first < at < last for first, last in asides)


def begins(text: str, role: Role) -> bool:
    """Whether a name begins with one of the role's phrases."""
    return _opening(text, role) is not None


def _opening(text: str, role: Role) -> re.Match[str] | None:
    first = WORD.match(text)
    said = _phrases(role).get(first[0].lower()) if first else None
    return said.match(text) if said else None


@cache
def _phrases(role: Role) -> dict[str, re.Pattern[str]]:
    """A pattern for the role's phrases by their first word, which dismisses most names."""
    said: dict[str, list[str]] = {}
    for phrase in sorted((p for row in actor_rows() if row.role == role for p in row.phrases), key=len, reverse=True):
        said.setdefault(phrase.split()[0], []).append(r"[\s,]+".join(map(re.escape, phrase.split())))
    end = "$" if role == "back" else ""
    return {first: re.compile(rf"(?:{'|'.join(phrases)})(?!\w){end}", re.IGNORECASE) for first, phrases in said.items()}


def _fragments(
    text: str, start: int, stop: int, bodies: list[BodyFound], asides: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The parts between commas and "và" that stand outside the names of bodies and outside asides."""
    cuts = [
        (m.start(), m.end())
        for m in cue("between_names").finditer(text, start, stop)
        if not _inside(m.start(), asides)
        and not any(b.start < m.end() and m.start() < b.end and not (b.start >= m.start()) for b in bodies)
    ]
    edges = [start, *(e for _, e in cuts)]
    ends = [*(s for s, _ in cuts), stop]
    return [(a, b) for a, b in zip(edges, ends, strict=True) if b > a]


def _of_fragment(
    text: str, first: int, last: int, bodies: list[BodyFound], *, named: bool, closed: bool
) -> list[Actor]:
    words = COUNT.sub("", text[first:last].strip())
    if bodies and (not text[first : bodies[0].start].strip(" :-–") or begins(words, "title")):
        found = _each(text, bodies)
        rest = TAIL.sub("", ASIDE.sub("", text[bodies[-1].end : last])).strip()
        if rest and bodies[-1].group and (named or closed or not _acts(rest)):
            found[-1] = _actor(text, found[-1].start, last, None)
        return found[1:] if len(found) > 1 and _lists_them(text, bodies) else found
    if cue("counted_bodies").fullmatch(text[first:last].strip()):
        return [_actor(text, first, last, None)]
    if honoured := cue("honoured").match(words):
        return [_actor(text, first, text.index(words, first) + honoured.end(), None)]
    if cue("place").fullmatch(words):
        place = f"Ủy ban nhân dân {words[0].lower()}{words[1:]}"
        return [_actor(text, first, last, None)._replace(name=place)]
    one = SEVERAL.sub("", words)
    known = begins(words, "head") or begins(one, "head") or _a_name(text, first, words, named=named)
    says = known and not begins(one, "nobody") and len(words) < LONGEST
    return [_actor(text, first, last, None)] if says else []


def _a_name(text: str, first: int, words: str, *, named: bool) -> bool:
    """Whether unknown words are a name: an acronym, where a name must stand a plural or a capital after no "và"."""
    if not named:
        return cue("acronym").fullmatch(words) is not None and not text[:first].rstrip()[-1:].isalpha()
    if cue("acronym").fullmatch(words):
        return True
    shouted = " ".join(words.split()[:2]).isupper()
    joined = text[:first].rstrip().endswith(("và", "cùng"))
    return not shouted and (cue("plural").match(words) is not None or (words[:1].isupper() and not joined))


def _each(text: str, bodies: list[BodyFound]) -> list[Actor]:
    """One entry a body; of one with its owner, "các phòng của Sở Y tế", only the first, a group with both names."""
    found: list[Actor] = []
    last: BodyFound | None = None
    for body in bodies:
        if last is None or not _part_of(text, last, body):
            found.append(_actor(text, body.start, body.end, body))
        elif found[-1].group:
            found[-1] = _actor(text, found[-1].start, body.end, None)._replace(group=True)
        last = body
    return found


def _lists_them(text: str, bodies: list[BodyFound]) -> bool:
    """Whether the first body is only the word for those whose names follow: "các đơn vị: Phòng Đào tạo, Khoa Y"."""
    first, second = bodies[:2]
    said = cue("generic").fullmatch(first.name)
    return said is not None and text[first.end : second.start].strip() == ":"


def _part_of(text: str, part: BodyFound, whole: BodyFound) -> bool:
    """Whether `whole` only says where `part` belongs: "các phòng của Sở Y tế", "các Ban | Hội đồng nhân dân tỉnh"."""
    between = text[part.end : whole.start]
    owned = part.group or text[part.start : part.end].endswith("thuộc")
    return cue("belongs").fullmatch(between) is not None or (between.isspace() and owned)


def _acts(rest: str) -> bool:
    """Whether the words after a group's name are its doing and not the rest of the name ("ven biển")."""
    if cue("named_above").search(rest):
        return False
    return " ".join(rest.split()[:2]) in wording.verbs() or (rest[0].islower() and opens_with_verb(rest))


def _actor(text: str, start: int, end: int, body: BodyFound | None) -> Actor:
    printed = TAIL.sub("", text[start:end].strip())
    counted = cue("counted_bodies").fullmatch(printed) is not None
    back = counted or begins(printed, "back") or cue("named_above").search(printed) is not None
    name = body.name if body is not None else _untitled(COUNT.sub("", re.sub(r"^\W+", "", printed)))
    return Actor(start, start + len(text[start:end].rstrip()), name, body.group if body else False, back)


def of_kind(group: str, spoken_of: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Of "các Bộ" the ministries among those who are spoken of, if there are any; of other words all of them."""
    kind = cue("all_of_kind").fullmatch(group)
    first = (kind["kind"] or kind["one"]).lower() if kind else "-"
    found = tuple(a for a in spoken_of if a.name.lower().startswith(first))
    return found or (() if kind and kind["one"] else spoken_of)


def vague(group: str, spoken_of: tuple[Actor, ...]) -> bool:
    """Whether "các đơn vị" says no less than those who are spoken of, because they are groups themselves."""
    return SEVERAL.match(group) is not None and any(cue("names_several").search(a.name) for a in spoken_of)


def _untitled(name: str) -> str:
    """A name without the title of the one who stands for it: "Chủ tịch UBND các xã nêu trên" is the committees."""
    if cue("head_of_office").fullmatch(name):
        return name.split(maxsplit=1)[1]
    if cue("ministers").fullmatch(name):
        return name.rsplit(maxsplit=1)[0]
    title = _opening(name, "title")
    rest = name[title.end() :].strip() if title else ""
    return rest if cue("body_word").match(rest) else name
