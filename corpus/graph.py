"""The directive graph as a networkx.MultiDiGraph: documents, bodies and tasks, every edge with its evidence.

Nodes carry `type`: document (held), stub (cited and not held), body, task. Edges carry `type`, `confidence`, and where
the proof stands: `file`, `page`, `text`. Types are the relations of citations (implements, answers, amends, …), and

    issued_by, addressed_to     document → body
    assigns                     document → task
    assigned_to, coordinated_by task → body
    answers                     document → task, from verdicts when they are given
    drafted_by                  document → submission, inferred
    successor_of                body → body

Attributes are strings, numbers and booleans only, so that GraphML and GEXF take them; what is unknown is left out.
"""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

import networkx as nx

from corpus.collection import Collection, Held
from corpus.matching.drafts import drafts
from corpus.matching.identity import fold_number, issuer_key
from corpus.matching.stubs import Stub
from corpus.store import Store
from corpus.succession import successors
from corpus.web import CollectionWeb, evidence, node_of
from models.errors import NotFound
from models.link import Link
from models.reference import Reference
from models.task import Task
from models.verdict import TaskRow

Graph: TypeAlias = "nx.MultiDiGraph[str]"
Value = str | int | float | bool
Where = dict[str, Value | None]


def directive_graph(
    source: Store | Collection, *, around: str | None = None, depth: int = 2, verdicts: Iterable[TaskRow] = ()
) -> Graph:
    """The graph of a store or collection: all of it, or within `depth` citations of the document numbered `around`.

    `verdicts` (of `verdicts.judge`) add who answered which task. Raises NotFound for a number nobody bears or cites.
    """
    collection = _near(source, around, depth)
    graph: Graph = nx.MultiDiGraph()
    for held in collection.documents.values():
        _add_document(graph, held)
    for stub in collection.stubs.values():
        _add_stub(graph, stub)
    for held in collection.documents.values():
        _add_citations(graph, collection, held)
        _add_stated(graph, collection, held)
    for edge in drafts(node_of(held) for held in collection.documents.values()):
        _connect(graph, edge.source, edge.target, edge.relation, {"why": edge.why}, confidence=edge.confidence)
    for row in verdicts:
        _add_answers(graph, collection, row)
    _add_successors(graph)
    return graph


def _near(source: Store | Collection, around: str | None, depth: int) -> Collection:
    if around is None:
        return source if isinstance(source, Collection) else source.collection()
    found = source.find(around) if isinstance(source, Store) else CollectionWeb(source).find(around)
    if not found:
        raise NotFound(f"The collection neither holds nor cites a document {around}.")
    ids = [node.id for node in found]
    return source.collection(around=ids, depth=depth) if isinstance(source, Store) else source.near(ids, depth=depth)


def _add_document(graph: Graph, held: Held) -> None:
    head = held.document.head
    values = {"kind": head.kind, "number": head.number, "issued": head.issued, "issuer": head.issuer}
    _node(graph, held.id, "document", head.number or held.file, title=head.title, file=held.file, **values)
    if head.issuer:
        span = head.evidence.get("issuer")
        where: Where = {"file": held.file, "page": span.page if span else 1, "text": span.text if span else head.issuer}
        _connect(graph, held.id, _body(graph, head.issuer), "issued_by", where)
    for addressee in head.addressees:
        named: Where = {"file": held.file, "page": 1, "text": addressee}
        _connect(graph, held.id, _body(graph, addressee), "addressed_to", named)
    for task in held.document.tasks:
        _add_task(graph, held, task)


def _add_stub(graph: Graph, stub: Stub) -> None:
    name = stub.number or stub.title or stub.kind
    _node(graph, stub.id, "stub", name, **stub.model_dump(exclude={"id"}))
    if stub.issuer:
        _connect(graph, stub.id, _body(graph, stub.issuer), "issued_by", confidence=0.9)


def _add_task(graph: Graph, held: Held, task: Task) -> None:
    id_ = task_node(held.id, task.id)
    deadline = task.deadline
    asked = {"due": deadline.due, "recurrence": deadline.recurrence} if deadline else {}
    _node(graph, id_, "task", task.text[:80], text=task.text, deliverable=task.deliverable, reply=task.reply, **asked)
    where: Where = {"file": held.file, "page": task.page, "text": task.text}
    _connect(graph, held.id, id_, "assigns", where)
    for lead in task.leads:
        _connect(graph, id_, _body(graph, lead), "assigned_to", where)
    for coordinator in task.coordinators:
        _connect(graph, id_, _body(graph, coordinator), "coordinated_by", where)


def _add_citations(graph: Graph, collection: Collection, held: Held) -> None:
    for reference, link in collection.cited(held.id):
        page, text = evidence(reference)
        for target in meant(link):
            if target in graph and target != held.id:
                where: Where = {"file": held.file, "page": page, "text": text, "why": link.why}
                where["resolution"] = link.resolution
                _connect(graph, held.id, target, reference.relation.value, where, confidence=link.confidence)


def meant(link: Link) -> tuple[str, ...]:
    """What a link may mean: its target, or the candidates of an ambiguous one."""
    return (link.target,) if link.target else link.candidates


def _add_stated(graph: Graph, collection: Collection, held: Held) -> None:
    """What the document says of two others: "B sửa đổi A" is an edge from B to A, stated in this document."""
    by_id = {reference.id: reference for reference in held.document.references}
    for stated in held.document.relations:
        subject, target = (_target(collection, held, by_id.get(id_)) for id_ in (stated.subject, stated.object))
        if subject in graph and target in graph and subject != target:
            span = stated.evidence
            where: Where = {"file": held.file, "page": span.page if span else None, "text": span.text if span else None}
            where["stated_in"] = held.id
            _connect(graph, str(subject), str(target), stated.relation.value, where)


def _target(collection: Collection, held: Held, reference: Reference | None) -> str | None:
    link = collection.link(held.id, reference.id) if reference else None
    return link.target if link else None


def _add_answers(graph: Graph, collection: Collection, row: TaskRow) -> None:
    """The documents whose sentences show that the row's task was answered."""
    if not row.answered_by:
        return
    by_file = {file: held.id for held in collection.documents.values() for file in (held.file, *held.copies)}
    task = task_node(by_file.get(row.directive.file, ""), row.task.id)
    numbers = {fold_number(number) for number in row.answered_by}
    for proof in row.evidence:
        held = collection.documents.get(by_file.get(proof.file, ""))
        if held and task in graph and fold_number(held.document.head.number or "") in numbers:
            where: Where = {"file": proof.file, "page": proof.page, "text": proof.text, "why": proof.why}
            where["status"] = row.status.value
            _connect(graph, held.id, task, "answers", where, confidence=row.confidence)


def _add_successors(graph: Graph) -> None:
    bodies = [(id_, str(data["label"])) for id_, data in graph.nodes(data=True) if data["type"] == "body"]
    for id_, name in bodies:
        for later in successors(name)[-1:]:
            _connect(graph, _body(graph, later), id_, "successor_of")


def task_node(document: str, task: str) -> str:
    """The node id of a task."""
    return f"task:{document}:{task}"


def _body(graph: Graph, name: str) -> str:
    id_ = f"body:{issuer_key(name)}"
    if id_ not in graph:
        _node(graph, id_, "body", name)
    return id_


def _node(graph: Graph, id_: str, type_: str, label: str, **values: Value | None) -> None:
    graph.add_node(id_, type=type_, label=label, **_stated(values))


def _connect(
    graph: Graph, source: str, target: str, type_: str, where: Where | None = None, *, confidence: float = 1.0
) -> None:
    key = f"{type_}:{graph.number_of_edges(source, target)}"
    graph.add_edge(source, target, key=key, type=type_, confidence=confidence, **_stated(where or {}))


def _stated(values: Mapping[str, Value | None]) -> dict[str, Value]:
    return {name: value for name, value in values.items() if value is not None}
