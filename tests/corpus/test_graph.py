"""The graph holds every document, body and task with evidence, and survives the exchange formats."""

import io

import networkx as nx
import pytest

from corpus.collection import Collection
from corpus.graph import directive_graph, task_node
from corpus.store import Store
from models.document import Document
from models.errors import NotFound
from models.reference import CitedRelation, Relation
from models.span import Span
from tests.builders import COMMITTEE, HEALTH, MINISTRY, cite, document, judged, task
from tests.corpus.kept import keep

ASKS = document(
    "318/BYT-KH",
    MINISTRY,
    "2025-02-03",
    "báo cáo",
    to=(COMMITTEE, HEALTH),
    tasks=(task("gửi báo cáo", due="2025-03-10"),),
)
ANSWER = cite(
    "318/BYT-KH", "2025-02-03", issuer=MINISTRY, says="Thực hiện Công văn số 318/BYT-KH, Sở Y tế báo cáo", page=2
)
REPORTS = document("9/BC-SYT", HEALTH, "2025-03-01", "báo cáo nhân lực", to=(MINISTRY,), cites=(ANSWER,))


def stating() -> tuple[str, Document]:
    """A document that says of two others that one amends the other."""
    cites = (cite("5/NĐ-CP", "2020-01-02", does="based_on"), cite("6/NĐ-CP", "2021-01-02", does="based_on"))
    file, read = document("7/QĐ-SYT", HEALTH, "2025-01-02", "quyết định", cites=cites)
    span = Span(page=1, start=0, end=8, text="sửa đổi,")
    said = CitedRelation(subject=cites[1].id, relation=Relation.AMENDS, object=cites[0].id, evidence=span)
    return file, read.model_copy(update={"relations": (said,)})


ALL = (ASKS, REPORTS, stating())


def edges(graph: nx.MultiDiGraph, kind: str) -> list[tuple[str, str, dict[str, object]]]:
    label = dict(graph.nodes(data="label"))
    return [(label[a], label[b], data) for a, b, data in graph.edges(data=True) if data["type"] == kind]


def test_nodes_are_documents_stubs_bodies_and_tasks() -> None:
    graph = directive_graph(Collection.of(ALL))
    kinds = {
        label: kind for (_, label), (_, kind) in zip(graph.nodes(data="label"), graph.nodes(data="type"), strict=True)
    }
    assert {label for label, kind in kinds.items() if kind == "document"} == {"318/BYT-KH", "9/BC-SYT", "7/QĐ-SYT"}
    assert {label for label, kind in kinds.items() if kind == "stub"} == {"5/NĐ-CP", "6/NĐ-CP"}
    assert {MINISTRY, COMMITTEE, HEALTH} <= {label for label, kind in kinds.items() if kind == "body"}
    assert {label for label, kind in kinds.items() if kind == "task"} == {"gửi báo cáo"}


def test_a_citation_is_an_edge_with_its_proof() -> None:
    ((source, target, proof),) = edges(directive_graph(Collection.of(ALL)), "answers")
    assert (source, target) == ("9/BC-SYT", "318/BYT-KH")
    assert (proof["file"], proof["page"]) == (REPORTS[0], 2)
    assert proof["text"] == "Thực hiện Công văn số 318/BYT-KH, Sở Y tế báo cáo"
    assert 0.9 < float(str(proof["confidence"])) <= 1


@pytest.mark.parametrize(
    ("kind", "pair"),
    [
        ("issued_by", ("318/BYT-KH", MINISTRY)),
        ("addressed_to", ("318/BYT-KH", COMMITTEE)),
        ("assigns", ("318/BYT-KH", "gửi báo cáo")),
        ("assigned_to", ("gửi báo cáo", HEALTH)),
        ("amends", ("6/NĐ-CP", "5/NĐ-CP")),
    ],
)
def test_every_type_of_edge(kind: str, pair: tuple[str, str]) -> None:
    found = edges(directive_graph(Collection.of(ALL)), kind)
    assert pair in {(a, b) for a, b, _ in found}
    assert all("confidence" in data for _, _, data in found)


def test_what_a_document_says_of_others_names_it_as_its_source() -> None:
    collection = Collection.of(ALL)
    ((_, _, proof),) = edges(directive_graph(collection), "amends")
    assert proof["stated_in"] == collection.by_number("7/QĐ-SYT")[0].id
    assert proof["text"] == "sửa đổi,"


def test_bodies_know_their_successors() -> None:
    old = document("3/BC-STTTT", "Bộ Thông tin và Truyền thông", "2025-01-03", "x")
    pairs = edges(directive_graph(Collection.of([old])), "successor_of")
    assert [(a, b) for a, b, _ in pairs] == [("Bộ Khoa học và Công nghệ", "Bộ Thông tin và Truyền thông")]


def test_verdicts_add_who_answered_which_task() -> None:
    collection = Collection.of(ALL)
    graph = directive_graph(collection, verdicts=judged(*ALL))
    held = collection.by_number("318/BYT-KH")[0]
    answering = [
        a
        for a, b, data in graph.edges(data=True)
        if b == task_node(held.id, held.document.tasks[0].id) and data["type"] == "answers"
    ]
    assert answering == [collection.by_number("9/BC-SYT")[0].id]


def test_the_neighbourhood_of_a_number_leaves_the_rest_out() -> None:
    with Store.open("sqlite://") as store:
        for one in ALL:
            keep(store, one)
        store.link()
        near = directive_graph(store, around="318/byt-kh", depth=1)
        assert {label for _, label in near.nodes(data="label")} & {"7/QĐ-SYT", "5/NĐ-CP"} == set()
        assert set(near) == set(directive_graph(store.collection(), around="318/BYT-KH", depth=1))
        with pytest.raises(NotFound):
            directive_graph(store, around="999/XYZ")


def test_graphml_and_gexf_bring_back_every_node_and_edge() -> None:
    graph = directive_graph(Collection.of(ALL))
    for write, read in ((nx.write_graphml, nx.read_graphml), (nx.write_gexf, nx.read_gexf)):
        file = io.BytesIO()
        write(graph, file)
        file.seek(0)
        again = read(file)
        assert dict(again.nodes(data="type")) == dict(graph.nodes(data="type"))
        assert again.number_of_edges() == graph.number_of_edges()
