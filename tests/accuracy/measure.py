"""Runs hoiam over the benchmark and scores it: `python tests/accuracy/measure.py BENCHMARK [--errors] [--raise]`.

Exits 1 when a figure is under its floor (`floors-*.json` beside this file). `--raise` lifts each floor to the figure
reached, rounded down to two decimals; a floor never falls.
"""

import argparse
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
HOIAM = (sys.executable, "-m", "pipeline.cli")


def main() -> int:
    """Measures the real documents, the dossier and the verdicts; 1 when one is under its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("benchmark", type=Path, help="the folder that holds score.py, real/ and dossier/")
    parser.add_argument("--work", type=Path, help="where stores and exports are kept (default: a temporary folder)")
    parser.add_argument("--errors", action="store_true", help="list every miss")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what was reached")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        work = args.work or Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        return measure(args.benchmark.resolve(), work.resolve(), errors=args.errors, lift=args.lift)


def measure(benchmark: Path, work: Path, *, errors: bool = False, lift: bool = False) -> int:
    """Runs, exports and scores both folders."""
    for name in ("real", "dossier"):
        hoiam("run", benchmark / name / "pdf", "--store", work / f"{name}.db")
        hoiam("export", "--store", work / f"{name}.db", "--format", "jsonl", "--out", work / f"{name}.jsonl")
    truth = json.loads((benchmark / "dossier" / "truth.json").read_text("utf-8"))
    hoiam(
        "tasks", "--store", work / "dossier.db", "--as-of", truth["as_of"], "--owner", truth["owner"],
        "--format", "jsonl", "--out", work / "verdicts.jsonl",
    )  # fmt: skip
    sheets = (
        ("real", "documents", benchmark / "real" / "gold"),
        ("dossier", "documents", benchmark / "dossier" / "gold"),
        ("verdicts", "verdicts", benchmark / "dossier" / "truth.json"),
    )
    codes = [score(benchmark, work, *sheet, errors=errors, lift=lift) for sheet in sheets]
    print("\n-- collection", flush=True)  # noqa: T201
    chains = [sys.executable, str(HERE / "collection.py"), str(sheets[2][2]), str(work / "dossier.db")]
    return max(*codes, subprocess.run(chains, check=False).returncode)


def hoiam(*words: object) -> None:
    """Runs one command of this checkout; a failure ends the measurement."""
    subprocess.run([*HOIAM, *map(str, words)], check=True, cwd=HERE.parents[1])


def score(benchmark: Path, work: Path, name: str, what: str, gold: Path, *, errors: bool, lift: bool) -> int:
    """Scores one export against its gold and floors; 1 when a figure is under its floor."""
    floors, figures = HERE / f"floors-{name}.json", work / f"{name}.figures.json"
    print(f"\n-- {name}", flush=True)  # noqa: T201
    command = [sys.executable, str(benchmark / "score.py"), what, str(gold), str(work / f"{name}.jsonl")]
    command += ["--json", str(figures), "--floors", str(floors)] + ["--errors"] * errors
    code = subprocess.run(command, check=False).returncode
    if lift:
        raise_floors(floors, json.loads(figures.read_text("utf-8")))
    return code


def raise_floors(floors: Path, figures: dict[str, float]) -> None:
    """Lifts each floor to its figure, rounded down to two decimals; none falls."""
    before: dict[str, float] = json.loads(floors.read_text("utf-8"))
    after = {name: max(before.get(name, 0.0), math.floor(value * 100) / 100) for name, value in figures.items()}
    floors.write_text(json.dumps(before | after, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
