"""The chain of a directive as a tree on the console."""

from collections.abc import Iterable

from rich.text import Text
from rich.tree import Tree as Drawn

from corpus.trace import Branch, Tree
from corpus.web import Node
from outputs.standing import day, short

QUOTE = 140
"""Letters of the citing sentence that are shown."""
SURE = 0.85
"""Below it an edge is shown with its confidence."""


def tree(found: Tree) -> Drawn:
    """What came of the directive below it, what it rests on above."""
    drawn = Drawn(_label(found.root, bold=True))
    for words, branches in (("rests on", found.up), ("what came of it", found.down)):
        if branches:
            _grow(drawn.add(Text(words, style="italic")), branches, seen=set())
    if found.others:
        others = "; ".join(_name(node) for node in found.others)
        drawn.add(Text(f"other documents under this number: {others}", style="yellow"))
    if not found.whole:
        drawn.add(Text("… and more: ask with a smaller --depth", style="yellow"))
    return drawn


def _grow(drawn: Drawn, branches: Iterable[Branch], *, seen: set[str]) -> None:
    """Draws the branches; a document that was drawn before takes one line, its proof stands at its first place."""
    for branch in branches:
        again = branch.node.id in seen and not branch.branches
        seen.add(branch.node.id)
        _grow(drawn.add(_again(branch) if again else _drawn(branch)), branch.branches, seen=seen)


def _again(branch: Branch) -> Text:
    name, relation = _name(branch.node), branch.edge.relation
    return Text.assemble((f"{relation}  ", "cyan"), name, ("  ↑ see above", "dim"))


def _drawn(branch: Branch) -> Text:
    edge = branch.edge
    label = Text.assemble((f"{edge.relation}  ", "cyan"), _label(branch.node))
    if edge.confidence < SURE:
        label.append(f"  ({edge.confidence:.0%} sure)", style="yellow")
    if edge.quote:
        label.append(f"\np.{edge.page or '?'} “{short(edge.quote, QUOTE)}”", style="dim")
    if branch.stops and branch.stops != "not held":
        label.append(f"\n⊣ {branch.stops}", style="yellow")
    return label


def _label(node: Node, *, bold: bool = False) -> Text:
    place = node.file if node.file is not None else "not held"
    return Text.assemble((_name(node), "bold" if bold else ""), ("  " + place, "dim" if node.file else "yellow"))


def _name(node: Node) -> str:
    name = node.number or short(node.title or node.kind, 80)
    return ", ".join(part for part in (name, day(node.issued), node.issuer) if part)
