"""What a wheel must and must not hold: `python tests/wheel.py dist/hoiam-….whl`."""

import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

ROOMS = ("corpus", "extractors", "models", "outputs", "pipeline")
SUFFIXES = {".py", ".typed", ".yaml", ".txt", ".pdf", ".toml"}


def wanted(repo: Path) -> set[str]:
    """The committed files of the five rooms."""
    listed = subprocess.run(["git", "ls-files", "-z", *ROOMS], cwd=repo, check=True, capture_output=True, text=True)
    return {name for name in listed.stdout.split("\0") if name}


def held(wheel: Path) -> set[str]:
    """The files in the wheel, its own records apart."""
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if not PurePosixPath(name).parts[0].endswith(".dist-info")}


def main(wheel: Path) -> int:
    """1 when the wheel lacks a committed file of ours or holds anything else."""
    inside, ours = held(wheel), wanted(Path(__file__).parents[1])
    strange = {name for name in inside if PurePosixPath(name).suffix not in SUFFIXES}
    for word, names in (("missing", ours - inside), ("not ours", inside - ours), ("strange", strange)):
        for name in sorted(names):
            print(f"{wheel.name}: {word}: {name}")  # noqa: T201
    return 1 if inside != ours or strange else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
