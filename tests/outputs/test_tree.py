"""The tree of a trace on the console."""

from io import StringIO

from rich.console import Console

from corpus.trace import Branch, Tree
from corpus.web import Edge, Node
from outputs.tree import tree


def node(number: str) -> Node:
    return Node(number, "cong_van", number, "2025-02-03", "Bộ Y tế", None, file=f"{number}.pdf")


def branch(number: str, under: str, *below: Branch, does: str = "implements") -> Branch:
    return Branch(node(number), Edge(number, under, does, 1, f"câu của {number} về {under}", 1.0), below)


def drawn(found: Tree) -> str:
    out = StringIO()
    Console(file=out, width=160).print(tree(found))
    return out.getvalue()


def test_a_document_that_was_drawn_before_takes_one_line() -> None:
    again = branch("9", "2", does="mentions")
    text = drawn(Tree(node("1"), (branch("2", "1", again), branch("9", "1", does="mentions")), ()))
    assert text.count("mentions  9") == 2
    assert text.count("9.pdf") == 1
    assert text.count("see above") == 1
    assert "câu của 9 về 1" not in text


def test_a_document_with_its_own_branches_is_drawn_whole_where_they_stand() -> None:
    text = drawn(Tree(node("1"), (branch("9", "1", does="mentions"), branch("9", "1", branch("3", "9"))), ()))
    assert text.count("9.pdf") == 2
    assert "see above" not in text
