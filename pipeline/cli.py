"""The command line: `hoiam`.

A command is imported when it is called. Until then it is a name and a line of help, and `hoiam --help` is there at
once.
"""

from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

import typer
from typer.core import TyperGroup
from typer.main import get_command


class Command(NamedTuple):
    """A command: its name, which is that of its function too, and the first line of its help."""

    name: str
    says: str
    module: str = ""
    """The module in `pipeline.commands`, where it is not called like the command."""
    bare: bool = False
    """Whether it does something when it is given no arguments."""


COMMANDS = (
    Command("run", "Read every PDF below FOLDER into the store. What is read already is not read again."),
    Command("show", "What was understood of one document, each value with its page."),
    Command(
        "trace",
        "The tree from a directive down to its local implementation and answers, and up to what it is based on.",
    ),
    Command("coverage", "Each body that a directive asks, and what it has issued because of it."),
    Command("tasks", "How every task stands: done or open, in time or late, by which document.", bare=True),
    Command("unanswered", "What has not been answered yet, most overdue first.", module="tasks", bare=True),
    Command(
        "search",
        "Find documents by words of their text, a fragment of the number, the issuing body, the day.",
        bare=True,
    ),
    Command(
        "export",
        "Write everything that is known: one record a file (jsonl), or the graph. Written whole or not at all.",
        bare=True,
    ),
    Command("cite", "The documents that a plain text cites, one JSON line each, for other programs."),
    Command(
        "confirm",
        "Say that ANSWER does answer DIRECTIVE. Kept apart from what was read, and applied from now on.",
        module="corrections",
    ),
    Command("reject", "Say that ANSWER does not answer DIRECTIVE.", module="corrections"),
    Command(
        "link",
        "Say that what DOCUMENT cites under DIRECTIVE's number (or as --reference) is DIRECTIVE.",
        module="corrections",
    ),
    Command(
        "corrections", "What people said so far, as JSON lines; --load takes over what was said elsewhere.", bare=True
    ),
    Command("demo", "Try everything on 15 bundled sample documents, in a temporary folder.", bare=True),
)
"""In the order in which the help lists them."""


class Commands(TyperGroup):
    """The group of all commands; the one that is called takes the place of its line of help."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that `args` begin with, imported, and its own arguments."""
        name, listed, rest = super().resolve_command(ctx, args)
        return name, loaded(name) if name else listed, rest


@cache
def loaded(name: str) -> Any:
    """The command of that name, ready to be called."""
    command = next(command for command in COMMANDS if command.name == name)
    module = import_module(f"pipeline.commands.{command.module or name}")
    alone = typer.Typer(add_completion=False)
    alone.command(name, no_args_is_help=not command.bare)(getattr(module, name))
    return get_command(alone)


def _listed() -> None:
    """What stands for a command in the list."""


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Which directives have been answered, by whom, when, with which document, and which have not?",
    epilog="Start with: hoiam demo",
)
for command in COMMANDS:
    app.command(command.name, help=command.says)(_listed)


def main() -> None:
    """The entry point of the command `hoiam`."""
    app()


if __name__ == "__main__":
    main()
