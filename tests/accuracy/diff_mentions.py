"""What a change gained and lost: `python tests/accuracy/diff_mentions.py REV FOLDER [--keep DIR]`.

Runs hoiam as it was at REV (in a worktree of its own) and as it stands here over the PDFs below FOLDER, and prints
every mention, relation, issuer, day and kind of a cited document that only one of the two exports has. Only the
export's public form is used, so any revision that has the commands can be compared. Where `gold` lies beside FOLDER, a
line says whether the gold agrees: `right`, `wrong`, or nothing where the gold does not say. `--keep` keeps the exports;
that of REV is then not made again.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
SAID = ("relation", "issuer", "issued", "kind")


class Row(NamedTuple):
    """One thing said of a cited document: `what` is a page or one of `SAID`."""

    file: str
    cited: str
    what: str
    value: str


def main() -> int:
    """Prints what was lost and gained; 1 if there is anything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("revision", help="a commit, tag or branch to compare with")
    parser.add_argument("folder", type=Path, help="PDFs, such as ../shared/benchmark/real/pdf")
    parser.add_argument("--keep", type=Path, help="where exports are kept (default: a temporary folder)")
    args = parser.parse_args()
    folder = args.folder.resolve()
    if not folder.is_dir():
        parser.error(f"{folder} is no folder")
    with tempfile.TemporaryDirectory() as temporary:
        keep = (args.keep or Path(temporary)).resolve()
        keep.mkdir(parents=True, exist_ok=True)
        before = rows_of(records_at(args.revision, folder, keep))
        now = rows_of(records_of(ROOT, folder, keep / f"{folder.parent.name}-here.jsonl"))
    gold = set(rows_of(gold_of(folder.parent / "gold")))
    show("lost", before - now, gold)
    show("gained", now - before, gold)
    return 1 if before != now else 0


def records_at(revision: str, folder: Path, keep: Path) -> list[dict[str, Any]]:
    """The export of a revision, from a worktree that is gone afterwards, or as it was kept."""
    commit = git("rev-parse", "--verify", f"{revision}^{{commit}}").strip()
    out = keep / f"{folder.parent.name}-{commit[:12]}.jsonl"
    if out.exists():
        return parsed(out)
    with tempfile.TemporaryDirectory() as temporary:
        tree = Path(temporary) / "tree"
        git("worktree", "add", "--detach", "--quiet", str(tree), commit)
        try:
            return records_of(tree, folder, out)
        finally:
            git("worktree", "remove", "--force", str(tree))


def records_of(root: Path, folder: Path, out: Path) -> list[dict[str, Any]]:
    """The export that the code below `root` makes of a folder."""
    with tempfile.TemporaryDirectory() as temporary:
        store = str(Path(temporary) / "diff.db")
        hoiam(root, "run", str(folder), "--store", store)
        hoiam(root, "export", "--store", store, "--format", "jsonl", "--out", str(out))
    return parsed(out)


def hoiam(root: Path, *words: str) -> None:
    """One command of the code below `root`; exit code 1, some file failed, is no reason to stop."""
    command = [sys.executable, "-m", "pipeline.cli", *words]
    run = subprocess.run(command, cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(f"hoiam {words[0]} of {root} failed:\n{run.stderr[-2000:]}")


def parsed(path: Path) -> list[dict[str, Any]]:
    """The records of an export."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def gold_of(folder: Path) -> list[dict[str, Any]]:
    """The gold of each file, in the form of an export; nothing where there is none."""
    return [{"file": f"{path.stem}.pdf", **json.loads(path.read_text("utf-8"))} for path in folder.glob("*.json")]


def rows_of(records: Iterable[dict[str, Any]]) -> set[Row]:
    """Everything that the records say of cited documents."""
    return {row for record in records for row in said(Path(record["file"]).name, record.get("references") or ())}


def said(file: str, references: Iterable[dict[str, Any]]) -> Iterator[Row]:
    """The rows of one file."""
    for reference in references:
        cited = reference.get("number") or reference.get("title") or reference.get("kind") or "?"
        yield from (Row(file, cited, what, str(reference[what])) for what in SAID if reference.get(what))
        for mention in reference.get("mentions") or ():
            yield Row(file, cited, f"page {mention['page']}", " ".join((mention.get("text") or "").split()))


def git(*words: str) -> str:
    """What git says in this checkout."""
    run = subprocess.run(["git", "-C", str(ROOT), *words], capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"git {words[0]}: {run.stderr.strip()}")
    return run.stdout


def show(title: str, found: set[Row], gold: set[Row]) -> None:
    """One line a row, under a heading with their count."""
    sys.stdout.write(f"{title}: {len(found)}\n")
    for row in sorted(found):
        sys.stdout.write("  " + "\t".join((*row, judged(row, gold))).rstrip() + "\n")


def judged(row: Row, gold: set[Row]) -> str:
    """What the gold says of a row: "right", "wrong", or nothing."""
    told = [other for other in gold if other[:3] == row[:3]]
    return ("right" if row in told else "wrong") if told and row.what in SAID else ""


if __name__ == "__main__":
    sys.exit(main())
