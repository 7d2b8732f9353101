"""Which documents of a store set tasks: all, those under a number, or those that ask a body, found by their leads."""

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection, or_, select

from corpus.judging.addressees import complete
from corpus.judging.groups import expand, group_of
from corpus.matching.identity import issuer_key, number_key
from corpus.matching.names import parse, same_base
from corpus.storage.neighbours import chunks
from corpus.storage.schema import documents, leads, tasks
from corpus.succession import predecessors, same_line, successors

Lists = Mapping[str, tuple[str, ...]]
_GROUPS = (
    "cac ",
    "cap ",
    "nganh",
    "co quan",
    "tinh thanh pho",
    "uy ban nhan dan xa",
    "uy ban nhan dan phuong",
    "huyen",
)
"""Words without which no lead is a group; see `groups.yaml`."""


def directives(
    connection: Connection,
    *,
    org: str | None = None,
    owner: str | None = None,
    groups: Lists | None = None,
    number: str | None = None,
) -> list[str]:
    """Ids of the held documents that set tasks (to `org`; under a number in any spelling), oldest first."""
    query = select(documents.c.id, documents.c.issued, documents.c.number).where(documents.c.tasks > 0)
    if number is not None:
        query = query.where(documents.c.key == str(number_key(number)))
    if org is None:
        rows = list(connection.execute(query))
    else:
        ids = sorted(asking(connection, org, owner=owner, groups=groups))
        parts = (query.where(documents.c.id.in_(part)) for part in chunks(ids))
        rows = [row for part in parts for row in connection.execute(part)]
    return [row.id for row in sorted(rows, key=lambda row: (row.issued or "", row.number or "", row.id))]


def asking(connection: Connection, body: str, *, owner: str | None = None, groups: Lists | None = None) -> set[str]:
    """Ids of the held documents that set tasks to the body, by its name, an older one, or a group that takes it in."""
    listed = {issuer_key(name) for name in groups or {}}
    alike = list(_alike(connection.execute(select(leads.c.base).distinct()).scalars(), body))
    perhaps = [leads.c.lead_key.in_(listed), *(leads.c.lead_key.contains(word) for word in _GROUPS)]
    grouped = connection.execute(select(leads.c.lead).where(or_(*perhaps)).distinct()).scalars()
    named = {lead for lead in grouped if groups or group_of(lead)}
    pairs = connection.execute(select(leads).where(or_(leads.c.base.in_(alike), leads.c.lead.in_(named))))
    meant = {
        (row.lead_key, row.issuer_key)
        for row in pairs
        if _asks(row.lead, row.issuer or None, body, owner or body, groups or {})
    }
    keys, issuers = sorted({lead for lead, _ in meant}), {issuer for _, issuer in meant}
    found: set[str] = set()
    for part in chunks(keys):
        these = select(tasks.c.document_id, tasks.c.lead_key, tasks.c.issuer_key).where(tasks.c.lead_key.in_(part))
        rows = connection.execute(these.where(tasks.c.issuer_key.in_(issuers)))
        found.update(row.document_id for row in rows if (row.lead_key, row.issuer_key) in meant)
    return found


def _alike(bases: Iterable[str], body: str) -> Iterator[str]:
    """The folded names without places that can be the body's, or of one that went into it or into which it went.

    A unit ("Phòng Tổ chức, Sở Y tế …") is named by its own issuer without the rest.
    """
    later = {parse(name).base for name in (body, *successors(body), parse(body).base.split(",")[0])}
    line = {*later, *(old for name in later for old in predecessors(name))}
    yield from (base for base in bases if any(same_base(base, name) for name in line))


def _asks(lead: str, issuer: str | None, body: str, owner: str, groups: Lists) -> bool:
    if group_of(lead) or groups:
        taken = expand(lead, issuer=issuer, owner=owner, groups=groups)
        if any(same_line(one, body) for one in taken):
            return True
    return same_line(complete(lead, issuer), body)
