"""The command line: `hoiam`."""

import typer

from pipeline.commands.demo import demo
from pipeline.commands.export import export
from pipeline.commands.run import run
from pipeline.commands.search import search
from pipeline.commands.show import show
from pipeline.commands.tasks import tasks, unanswered
from pipeline.commands.trace import trace

COMMANDS = (run, show, trace, tasks, unanswered, search, export, demo)
"""In the order in which the help lists them."""

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Which directives have been answered, by whom, when, with which document, and which have not?",
    epilog="Start with: hoiam demo",
)
for command in COMMANDS:
    app.command(no_args_is_help=command in (run, show, trace))(command)


def main() -> None:
    """The entry point of the command `hoiam`."""
    app()


if __name__ == "__main__":
    main()
