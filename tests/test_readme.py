"""The README is true: every command stands in it, every command that stands in it is understood."""

import re
import shlex
from pathlib import Path

import pytest

from pipeline.cli import COMMANDS as LISTED
from pipeline.cli import Command, loaded

REPO = Path(__file__).parents[1]
READMES = ("README.md", "README.vi.md")
COMMANDS = {command.name: loaded(command.name) for command in LISTED}


def told(readme: str) -> list[str]:
    """The lines of the README's blocks that call hoiam."""
    blocks = re.findall(r"^```[a-z]*\n(.*?)^```", (REPO / readme).read_text("utf-8"), re.DOTALL | re.MULTILINE)
    lines = [line.split("  #")[0].strip() for block in blocks for line in block.splitlines()]
    return [line.removeprefix("$ ") for line in lines if line.removeprefix("$ ").startswith("hoiam ")]


@pytest.mark.parametrize("readme", READMES)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_stands_in_the_readme(readme: str, command: str) -> None:
    assert any(line.split()[1] == command for line in told(readme))


@pytest.mark.parametrize("line", [line for readme in READMES for line in told(readme)])
def test_every_line_is_understood(line: str) -> None:
    words = shlex.split(re.split(r" [|>] ", line)[0])
    context = COMMANDS[words[1]].make_context(words[1], words[2:])
    assert context.command is COMMANDS[words[1]]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example_that_is_understood(command: str) -> None:
    found = re.search(rf"^ *Example: hoiam {command}\b(.*)$", COMMANDS[command].help or "", re.MULTILINE)
    assert found, "no example"
    COMMANDS[command].make_context(command, shlex.split(re.split(r" [|<>] ", found.group(1))[0]))


@pytest.mark.parametrize("command", LISTED, ids=lambda command: command.name)
def test_the_list_of_commands_says_what_each_says_of_itself(command: Command) -> None:
    assert " ".join(COMMANDS[command.name].help.split("\n\n")[0].split()) == command.says


@pytest.mark.parametrize("target", ["demo", "test"])
def test_the_two_commands_of_a_fresh_machine(target: str) -> None:
    assert f"make {target}\n" in (REPO / "README.md").read_text("utf-8")
    assert re.search(rf"^{target}:", (REPO / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_files_that_the_readme_names_exist() -> None:
    text = (REPO / "README.md").read_text("utf-8")
    named = re.findall(r"\]\(([\w./-]+)\)", text) + re.findall(r"`((?:corpus|extractors|tests)/[\w./-]+)`", text)
    assert [name for name in named if not (REPO / name).exists()] == []
