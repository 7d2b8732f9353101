"""Who is asked by a directive: its tasks gathered by body, groups turned into the bodies that matter here."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from corpus.collection import Held
from corpus.judging.groups import committee_of, expand, group_of
from corpus.judging.meant import meant
from corpus.matching.names import parse, same_name
from corpus.succession import same_line
from models.task import Task

Lists = Mapping[str, tuple[str, ...]]
_INNER = ("Phòng ", "Ban Giám đốc", "Tổ ", "Vụ ")
_LOCAL = ("Sở ", "Công an", "Bộ Chỉ huy", "Văn phòng Ủy ban", "Chi cục ")
_REGIONAL = "khu vực"
"""Branches of central bodies are called by it; they are no province's."""


class Asked(NamedTuple):
    """A body and the tasks that one directive sets it; `group` when it is a group that stays one addressee."""

    body: str
    tasks: tuple[Task, ...]
    group: bool = False
    named: bool = True
    """False when the task names nobody and the letter's addressees stand in."""


def asked_bodies(directive: Held, *, owner: str | None = None, groups: Lists | None = None) -> tuple[Asked, ...]:
    """The bodies asked by a directive, in the order in which its tasks name them."""
    found: dict[str, list[Task]] = {}
    group_names: set[str] = set()
    guessed: set[str] = set()
    for task in directive.document.tasks:
        for body, is_group in _bodies(task, directive, owner=owner, groups=groups or {}):
            name = next((known for known in found if same_name(known, body)), body)
            found.setdefault(name, []).append(task)
            group_names.update({name} if is_group else ())
            guessed.update(() if task.leads else {name})
    return tuple(Asked(body, tuple(tasks), body in group_names, body not in guessed) for body, tasks in found.items())


def of_line(directive: Held, org: str, *, owner: str | None = None, groups: Lists | None = None) -> tuple[str, ...]:
    """Those of the bodies asked by a directive that are `org` or of its line."""
    everyone = asked_bodies(directive, owner=owner, groups=groups)
    return tuple(asked.body for asked in everyone if same_line(asked.body, org))


def _bodies(task: Task, directive: Held, *, owner: str | None, groups: Lists) -> Sequence[tuple[str, bool]]:
    """The bodies of one task, each with whether it is a group still.

    A task sent to several groups at once ("các sở, ban, ngành; UBND các xã") is taken as one group: when it takes in
    the owner of the registry, its other members are not followed up here.
    """
    head, found = directive.document.head, dict[str, bool]()
    open_groups = []
    leads = (one for lead in task.leads for one in meant(lead, head, owner))
    for lead in leads if task.leads else head.addressees:
        members = expand(lead, issuer=head.issuer, owner=owner, groups=groups)
        if not members and group_of(lead):
            open_groups.append(lead)
        for body in members or (() if group_of(lead) else (complete(lead, head.issuer),)):
            if not any(same_name(body, known) for known in found):
                found[body] = False
    reached = owner is not None and any(_ours(body, owner) for body in found)
    return [*found.items(), *((lead, True) for lead in (() if reached else open_groups))]


def _ours(body: str, owner: str) -> bool:
    committee = committee_of(owner)
    return same_line(body, owner) or (committee is not None and same_name(body, committee))


def complete(body: str, issuer: str | None) -> str:
    """A name with what the issuer lends it: "Sở Y tế" is "Sở Y tế tỉnh Sơn La", "Phòng Tổ chức" is its issuer's."""
    name, committee = parse(body), committee_of(issuer or "")
    if issuer and name.base.startswith(_INNER) and not name.place and "," not in name.base:
        return f"{body}, {issuer}"
    local = name.base.startswith(_LOCAL) and not name.place and _REGIONAL not in name.base.lower()
    if not local or committee is None:
        return body
    where = parse(committee)
    return name._replace(level=where.level, place=where.place).text
