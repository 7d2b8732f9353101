"""Which directives of a store ask a body: found by the tasks' leads, so that the rest need not be read."""

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, or_, select

from corpus.judging.addressees import complete
from corpus.judging.groups import expand, group_of
from corpus.matching.identity import issuer_key
from corpus.storage.schema import documents, tasks
from corpus.succession import predecessors, same_line, successors

Lists = Mapping[str, tuple[str, ...]]


def asking(connection: Connection, body: str, *, groups: Lists | None = None) -> set[str]:
    """Ids of the held documents that set tasks to the body, by its name, an older one, or a group that takes it in."""
    line = {body, *predecessors(body), *successors(body)}
    named = {key for name in line for key in _shorter(issuer_key(name))}
    joined = tasks.join(documents, documents.c.id == tasks.c.document_id)
    perhaps = or_(tasks.c.lead_key.in_(named), tasks.c.lead_key.contains("cac "), tasks.c.lead_key.in_(_listed(groups)))
    pairs = select(tasks.c.lead_key, tasks.c.lead, documents.c.issuer, documents.c.issuer_key).select_from(joined)
    meant = {
        (row.lead_key, row.issuer_key)
        for row in connection.execute(pairs.where(perhaps).distinct())
        if _asks(row.lead, row.issuer, body, groups or {})
    }
    leads, issuers = {lead for lead, _ in meant}, {issuer for _, issuer in meant}
    these = select(tasks.c.document_id, tasks.c.lead_key, documents.c.issuer_key).select_from(joined)
    chosen = these.where(tasks.c.lead_key.in_(leads), documents.c.issuer_key.in_(issuers))
    return {row.document_id for row in connection.execute(chosen) if (row.lead_key, row.issuer_key) in meant}


def _shorter(key: str) -> Iterator[str]:
    """The name and its beginnings, as a letter names a body of its own province: "so y te" for one of a province."""
    words = key.split()
    for length in range(2, len(words) + 1):
        yield " ".join(words[:length])


def _listed(groups: Lists | None) -> set[str]:
    return {issuer_key(name) for name in groups or {}}


def _asks(lead: str, issuer: str | None, body: str, groups: Lists) -> bool:
    if group_of(lead) or groups:
        taken = expand(lead, issuer=issuer, owner=body, groups=groups)
        if any(same_line(one, body) for one in taken):
            return True
    return same_line(complete(lead, issuer), body)
