"""Measures chains, links and duplicates of a dossier's store: `python tests/accuracy/collection.py TRUTH STORE`.

Exits 1 when a figure is under its floor (`floors-collection.json` beside this file).
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpus.collection import Collection, Held
from corpus.store import Store
from corpus.trace import Branch

FLOORS = Path(__file__).with_name("floors-collection.json")


def main() -> int:
    """Prints the figures, each with what was missed; 1 when one is under its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("truth", type=Path)
    parser.add_argument("store", type=Path)
    args = parser.parse_args()
    truth, floors = json.loads(args.truth.read_text("utf-8")), json.loads(FLOORS.read_text("utf-8"))
    with Store.open(args.store) as store:
        found = figures(store, truth)
    for name, (value, missed) in found.items():
        print(f"{name:20} {value:7.4f}", *missed, sep="\n    ")  # noqa: T201
    return int(any(value < floors[name] for name, (value, _) in found.items()))


def figures(store: Store, truth: dict[str, Any]) -> dict[str, tuple[float, list[str]]]:
    """Shares found of chains, links and duplicates, and of found links those that are right; with what is missed."""
    collection = store.collection()
    by_file = {file: held for held in collection.documents.values() for file in (held.file, *held.copies)}
    chains = list(zip(truth["chains"], truth["chain_files"], strict=True))
    wanted = {
        (by_file[r["file"]].id, by_file[r["resolves_to"]].id) for r in truth["references"] if r.get("resolves_to")
    }
    linked = {(link.source, link.target) for link in collection.links if link.resolution == "matched"}
    missed = [" > ".join(chain) for chain, files in chains if not chain_found(store, chain, files, by_file)]
    apart = [" = ".join(files) for files in truth["duplicates"] if len({by_file[file].id for file in files}) > 1]
    return {
        "chain.recall": (1 - len(missed) / len(chains), missed),
        "link.recall": (len(wanted & linked) / len(wanted), list(shown(collection, wanted - linked))),
        "link.precision": (len(wanted & linked) / max(1, len(linked)), list(shown(collection, linked - wanted))),
        "duplicates.recall": (1 - len(apart) / max(1, len(truth["duplicates"])), apart),
    }


def chain_found(store: Store, chain: list[str], files: list[str | None], by_file: dict[str, Held]) -> bool:
    """Whether the trace of the chain's first document holds the chain as one way down."""
    root = by_file[files[0]].document.head if files[0] else None
    if root and not root.number:
        return False
    tree = store.trace(str(root.number) if root else chain[0], issued=root.issued if root else None)
    return goes(tree.down, [by_file[file].file for file in files[1:] if file])


def goes(branches: tuple[Branch, ...], files: list[str]) -> bool:
    """Whether a way through the branches passes these files one after the other."""
    return not files or any(b.node.file == files[0] and goes(b.branches, files[1:]) for b in branches)


def shown(collection: Collection, pairs: set[tuple[str, Any]]) -> Iterator[str]:
    """Pairs of documents by their files."""
    for source, target in sorted(pairs):
        yield f"{collection.documents[source].file} -> {collection.documents[target].file}"


if __name__ == "__main__":
    sys.exit(main())
