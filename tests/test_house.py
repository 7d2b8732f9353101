"""The house: five names that are ours, rooms that keep to their size, and nothing that attracts everything."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

REPO = Path(__file__).parents[1]
ROOMS = ("pipeline", "extractors", "models", "corpus", "outputs")
SOURCES = sorted(path for room in (*ROOMS, "tests", "benchmarks") for path in (REPO / room).rglob("*.py"))
NAMELESS = {"helper", "helpers", "util", "utils", "common", "misc"}

OURS = """
import importlib
for room in {rooms}:
    print(importlib.import_module(room).__doc__)
"""


def test_each_of_the_five_names_is_ours(tmp_path: Path) -> None:
    """Plain names can be taken by another package, so they are asked for from an empty folder."""
    command = [sys.executable, "-I", "-c", OURS.format(rooms=ROOMS)]
    told = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True).stdout.splitlines()
    assert told == [(ast.get_docstring(ast.parse((REPO / room / "__init__.py").read_text("utf-8")))) for room in ROOMS]


@pytest.mark.parametrize("room", ROOMS)
def test_each_room_says_that_it_is_typed(room: str) -> None:
    assert (REPO / room / "py.typed").exists()


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(REPO)))
def test_module_keeps_to_its_size_and_says_what_it_knows(source: Path) -> None:
    text = source.read_text("utf-8")
    tree = ast.parse(text)
    assert source.stem not in NAMELESS
    assert "tests" in source.parts or text.count("\n") <= 300
    assert [name for name, lines in functions(tree) if lines > 60] == []
    assert not text or ast.get_docstring(tree)


def functions(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Each function with its length in lines."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1
