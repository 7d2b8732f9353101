"""The command line: `hoiam`."""

import typer

from pipeline.commands.cite import cite
from pipeline.commands.corrections import confirm, corrections, link, reject
from pipeline.commands.coverage import coverage
from pipeline.commands.demo import demo
from pipeline.commands.export import export
from pipeline.commands.run import run
from pipeline.commands.search import search
from pipeline.commands.show import show
from pipeline.commands.tasks import tasks, unanswered
from pipeline.commands.trace import trace

COMMANDS = (
    run, show, trace, coverage, tasks, unanswered, search, export, cite, confirm, reject, link, corrections, demo,
)  # fmt: skip
"""In the order in which the help lists them."""
WITHOUT_ARGUMENTS = (tasks, unanswered, search, export, corrections, demo)

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Which directives have been answered, by whom, when, with which document, and which have not?",
    epilog="Start with: hoiam demo",
)
for command in COMMANDS:
    app.command(no_args_is_help=command not in WITHOUT_ARGUMENTS)(command)


def main() -> None:
    """The entry point of the command `hoiam`."""
    app()


if __name__ == "__main__":
    main()
