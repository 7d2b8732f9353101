"""`hoiam demo`: the whole way on the bundled samples."""

import shlex
import tempfile
from contextlib import chdir
from pathlib import Path
from typing import Annotated

import typer
from rich.rule import Rule

from pipeline.commands.options import STORE, say, screen, told
from pipeline.demo import AS_OF, lay_out

STEPS = (
    "run van-ban",
    "show 486/UBND-KTN",
    "trace 1874/QĐ-TTg",
    'tasks --as-of {as_of} --org "Sở Tài chính tỉnh Bắc Ninh"',
    "unanswered --as-of {as_of}",
    "export --format jsonl --out records.jsonl",
    "export --format graphml --out graph.graphml",
    "tasks --as-of {as_of} --format xlsx --out tasks.xlsx",
)


@told
def demo(
    folder: Annotated[Path | None, typer.Option(help="Lay them out here and keep them.", metavar="FOLDER")] = None,
) -> None:
    """Try everything on 15 bundled sample documents, in a temporary folder.

    Example: hoiam demo --folder thu-nghiem
    """
    with tempfile.TemporaryDirectory(prefix="hoiam-demo-") as temporary:
        _show(folder or Path(temporary))


def _show(folder: Path) -> None:
    from pipeline.cli import app  # the commands, this one among them

    say(f"15 sample documents (invented) are in {lay_out(folder)}")
    with chdir(folder):
        for step in STEPS:
            line = step.format(as_of=AS_OF)
            screen().print(Rule(f"hoiam {line}", align="left"))
            code = app([*shlex.split(line), "--store", STORE], standalone_mode=False)
            if code:
                raise typer.Exit(code)
