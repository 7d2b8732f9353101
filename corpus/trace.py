"""The chain of a directive: down to its local implementation and answers, up to what it is based on.

Down runs along the citing documents (who implements, guides, forwards, answers it), up along the cited ones. A document
that merely mentions another one is shown beside it and followed only when it assigns tasks itself (a reminder does).
Where one document cites both a directive and the letter that forwarded it, it hangs under the letter.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from corpus.collection import Collection
from corpus.matching.drafts import drafts, submits
from corpus.web import CollectionWeb, Edge, Node, Web
from models.errors import NotFound

WEAK = "mentions"
SERVES = ("answers", "implements")
DEPTH = 8
MOST = 300
"""A trace stops growing at so many documents."""
EDGES = 1000
"""So many citations are looked at in one step."""

SUBMISSIONS = 20
"""For so many submissions in a trace it is asked what they drafted."""

Stop = Literal["not held", "nothing held follows", "depth", "shown elsewhere"]
"""Why a branch ends: it is cited and not held; it assigns tasks and nothing held takes them up; the depth asked for is
reached; the document stands elsewhere in the tree with all that follows it."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A document below (or above) another one, the edge that ties them, and what follows."""

    node: Node
    edge: Edge
    branches: tuple["Branch", ...] = ()
    stops: Stop | None = None


@dataclass(frozen=True, slots=True)
class Tree:
    """A directive with what came of it and what it rests on; `others` are further documents under the same number."""

    root: Node
    down: tuple[Branch, ...]
    up: tuple[Branch, ...]
    others: tuple[Node, ...] = ()
    whole: bool = True
    """False when the trace stopped growing at MOST documents."""


def trace(
    source: Web | Collection, number: str, *, depth: int = DEPTH, issuer: str | None = None, issued: str | None = None
) -> Tree:
    """The chain of the document under `number`, in any spelling; `issuer` and `issued` choose where several bear it.

    Without a choice the root is the held one that came last, and `others` lists the rest. Raises NotFound.
    """
    web = CollectionWeb(source) if isinstance(source, Collection) else source
    root, others = choose(web, number, issuer=issuer, issued=issued)
    down = Reach(web, web.citing, root, depth=depth, side=lambda edge: edge.source)
    up = Reach(web, web.cited, root, depth=depth, side=lambda edge: edge.target)
    return Tree(root, down.branches(), up.branches(), others, down.whole and up.whole)


def choose(
    web: Web, number: str, *, issuer: str | None = None, issued: str | None = None
) -> tuple[Node, tuple[Node, ...]]:
    """The document that is meant, and the others under that number; raises NotFound."""
    from corpus.matching.issuers import compare_issuers

    found = [
        node
        for node in web.find(number, issued=issued)
        if (issuer is None or compare_issuers(node.issuer, issuer) not in ("other", "unknown"))
    ]
    if not found:
        raise NotFound(f"The collection neither holds nor cites a document {number}.")
    ranked = sorted(found, key=lambda node: (node.file is not None, node.issued or "", node.id), reverse=True)
    return ranked[0], tuple(ranked[1:])


class Reach:
    """All that is reached from a root in one direction, as a tree."""

    def __init__(
        self,
        web: Web,
        follow: Callable[[Iterable[str]], Iterator[Edge]],
        root: Node,
        *,
        depth: int,
        side: Callable[[Edge], str],
    ) -> None:
        self.web, self.follow, self.root, self.depth, self.side = web, follow, root, depth, side
        self.downwards = side(Edge("s", "t", "", None, "", 0)) == "s"
        self.whole = True
        self.nodes: dict[str, Node] = {root.id: root}
        self.edges: defaultdict[str, dict[str, Edge]] = defaultdict(dict)
        self.followed: set[str] = set()
        self.placed: set[str] = set()
        self._grow()
        self._reduce()
        if self.downwards:
            self._add_drafted()

    def _grow(self) -> None:
        level = {self.root.id}
        for _ in range(self.depth):
            if not level or not self.whole:
                return
            self.followed |= level
            level = self._step(level)

    def _step(self, level: set[str]) -> set[str]:
        """Follows the edges of one level; returns the documents to follow next."""
        every = list(islice(self.follow(sorted(level)), EDGES))
        self.whole = self.whole and len(every) < EDGES
        strong = [edge for edge in every if edge.relation != WEAK]
        edges = every if self.downwards or (level == {self.root.id} and not strong) else strong
        fresh = sorted({self.side(edge) for edge in edges} - self.nodes.keys())
        room = max(0, MOST - len(self.nodes))
        self.whole = self.whole and len(fresh) <= room
        self.nodes |= self.web.nodes(fresh[:room])
        following: set[str] = set()
        for edge in edges:
            node = self.nodes.get(self.side(edge))
            if node and self._joins(edge) and (edge.relation != WEAK or node.tasks):
                following.add(node.id)
        return following - self.followed

    def _joins(self, edge: Edge) -> bool:
        """Keeps the edge when it runs forward in time; of two between the same documents the more telling one."""
        origin = edge.target if self.downwards else edge.source
        other = self.side(edge)
        if other == self.root.id or origin == other or not in_order(self.nodes[edge.target], self.nodes[edge.source]):
            return False
        before = self.edges[origin].get(other)
        if before is None or before.relation == WEAK:
            self.edges[origin][other] = edge
        return True

    def _reduce(self) -> None:
        """Drops an edge where a longer way of strong edges leads to the same document."""
        strong = {id_: {o for o, edge in out.items() if edge.relation != WEAK} for id_, out in self.edges.items()}
        for id_, out in self.edges.items():
            below = reachable(strong, strong[id_] - {id_})
            for other in below & out.keys():
                del out[other]
        self.placed = {other for out in self.edges.values() for other, edge in out.items() if edge.relation != WEAK}

    def _add_drafted(self) -> None:
        """Adds what a submission among the followed documents drafted: it answers or implements the same directive."""
        held = (self.nodes[id_] for id_ in sorted(self.followed))
        submissions = [node for node in held if node.file and submits(node)][:SUBMISSIONS]
        served = {edge.target for edge in self.web.cited([node.id for node in submissions]) if edge.relation in SERVES}
        citing = islice(self.web.citing(served), EDGES)
        beside = {edge.source for edge in citing if edge.relation in SERVES} - self.nodes.keys()
        every = (*self.nodes.values(), *self.web.nodes(beside).values()) if submissions else ()
        for edge in drafts(every, submissions):
            self.nodes |= self.web.nodes({edge.source} - self.nodes.keys())
            self.edges[edge.target].setdefault(edge.source, edge)

    def branches(self) -> tuple[Branch, ...]:
        """The tree below the root; a document's own branches are shown at its first place, strong edges first."""
        return self._below(self.root.id, shown={self.root.id}, path=frozenset({self.root.id}))

    def _below(self, id_: str, *, shown: set[str], path: frozenset[str]) -> tuple[Branch, ...]:
        found = []
        out = [edge for other, edge in self.edges.get(id_, {}).items() if other not in path]
        for edge in sorted(out, key=self._order):
            node = self.nodes[self.side(edge)]
            again = node.id in shown or (edge.relation == WEAK and node.id in self.placed)
            if not again:
                shown.add(node.id)
            branches = () if again else self._below(node.id, shown=shown, path=path | {node.id})
            found.append(Branch(node, edge, branches, self._stop(node, again=again, ends=not branches)))
        return tuple(found)

    def _order(self, edge: Edge) -> tuple[bool, str, str]:
        node = self.nodes[self.side(edge)]
        return (edge.relation == WEAK, node.issued or "", node.id)

    def _stop(self, node: Node, *, again: bool, ends: bool) -> Stop | None:
        if again:
            return "shown elsewhere" if self.edges.get(node.id) else None
        if node.file is None:
            return "not held"
        if not ends:
            return None
        if node.id not in self.followed and self.edges.get(node.id) is None and node.tasks:
            return "depth"
        return "nothing held follows" if self.downwards and node.tasks else None


def in_order(cited: Node, citing: Node) -> bool:
    """Whether the days allow that one cites the other; unknown and less precise days do."""
    first, second = cited.issued or "", citing.issued or ""
    length = min(len(first), len(second))
    return first[:length] <= second[:length]


def reachable(out: dict[str, set[str]], starts: set[str]) -> set[str]:
    """What is reached from the starts in one step or more."""
    found: set[str] = set()
    edge = {other for start in starts for other in out.get(start, ())}
    while edge:
        found |= edge
        edge = {other for id_ in edge for other in out.get(id_, ())} - found
    return found
