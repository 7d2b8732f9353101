"""What a change gained and lost: `python tests/accuracy/diff_mentions.py REV FOLDER`.

Reads the PDFs below FOLDER once, with this checkout, then finds citations in them with the code of REV (a git worktree)
and with this checkout's, and prints every mention and every relation that only one of the two has.
"""

import argparse
import json
import pickle
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
FINDS = """
import json, pickle, sys
from extractors.head import context_of, find_head
from extractors.text.paragraphs import join
from extractors.references import references
for name, reading in pickle.load(open(sys.argv[1], "rb")):
    flow = join(reading.pages)
    head = find_head(reading.pages, flow, reading.signatures)
    for r in references(flow, head, context_of(head))[0]:
        called = r.number or r.title
        print(json.dumps([name, called, "relation", r.relation.value]))
        for m in r.mentions:
            print(json.dumps([name, called, f"page {m.page}", " ".join(m.text.split())]))
"""


def main() -> int:
    """Prints gained and lost mentions; 1 if there are any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("revision")
    parser.add_argument("folder", type=Path)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        readings = Path(temporary) / "readings"
        readings.write_bytes(pickle.dumps(read_all(args.folder)))
        tree = Path(temporary) / "tree"
        git("worktree", "add", "--detach", "--quiet", str(tree), args.revision)
        try:
            before, now = mentions(tree, readings), mentions(ROOT, readings)
        finally:
            git("worktree", "remove", "--force", str(tree))
    show("lost", before - now)
    show("gained", now - before)
    return 1 if before != now else 0


def read_all(folder: Path) -> list[tuple[str, object]]:
    """Every PDF below the folder, read."""
    sys.path.insert(0, str(ROOT))
    from extractors.read import read

    return [(path.name, read(path)) for path in sorted(folder.rglob("*.pdf"))]


def mentions(root: Path, readings: Path) -> set[tuple[str, ...]]:
    """File, document, place and words of each mention that the code below `root` finds."""
    run = subprocess.run(
        [sys.executable, "-c", FINDS, str(readings)],
        cwd=root,
        env={"PYTHONPATH": str(root)},
        check=True,
        capture_output=True,
    )
    return {tuple(json.loads(line)) for line in run.stdout.decode().splitlines()}


def git(*words: str) -> None:
    """Runs git in this checkout."""
    subprocess.run(["git", "-C", str(ROOT), *words], check=True)


def show(title: str, found: set[tuple[str, ...]]) -> None:
    """One line a mention, under a heading with their count."""
    sys.stdout.write(f"{title}: {len(found)}\n")
    for row in sorted(found):
        sys.stdout.write("  " + "\t".join(str(part) for part in row) + "\n")


if __name__ == "__main__":
    sys.exit(main())
