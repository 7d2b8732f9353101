"""`hoiam run`: a folder into the store."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from corpus.store import Store
from pipeline.commands.options import STORE, StorePlace, say, told
from pipeline.discover import there
from pipeline.run import run as carry
from pipeline.summary import RunSummary


@told
def run(
    folder: Annotated[Path, typer.Argument(help="The folder with the PDFs, at any depth.", show_default=False)],
    store: StorePlace = STORE,
    jobs: Annotated[int | None, typer.Option(help="Files read at a time (default: one a processor).", min=1)] = None,
    retry_failed: Annotated[bool, typer.Option("--retry-failed", help="Try files again that failed before.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Read all anew, as after an upgrade of hoiam.")] = False,
) -> None:
    """Read every PDF below FOLDER into the store. What is read already is not read again.

    Exit code 0 when no file failed, 1 when some did, 2 for wrong use. It may be stopped (Ctrl-C) and run again.

    Example: hoiam run "Công văn 2025" --store 2025.db
    """
    there(folder)
    try:
        with Store.open(store) as opened, bar() as progress:
            line = progress.add_task("Reading", total=None, file="")
            summary = carry(
                folder, store=opened, jobs=jobs, retry_failed=retry_failed, again=again,
                progress=lambda ended, files, file: progress.update(line, completed=ended, total=files, file=file),
            )  # fmt: skip
    except KeyboardInterrupt:
        say("Stopped. What was read is kept; run the same command again to go on.")
        raise
    for words in told_of(summary):
        say(words)
    raise typer.Exit(1 if summary.failed else 0)


class Rate(ProgressColumn):
    """Files a second."""

    def render(self, task: Task) -> Text:
        """The rate since the start."""
        return Text(f"{task.finished_speed or task.speed or 0:.1f} files/s", style="progress.data.speed")


def bar() -> Progress:
    """A progress bar on stderr with rate and time left; nothing where stderr is no terminal."""
    console = Console(stderr=True)
    return Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn(),
        TextColumn("{task.fields[file]}", style="dim"),
        console=console, disable=not console.is_terminal, transient=True,
    )  # fmt: skip


def told_of(summary: RunSummary) -> list[str]:
    """The summary in words: counts, then each failed file with its reason."""
    s, files = summary, "file" if summary.files == 1 else "files"
    lines = [
        f"{s.files} {files} in {s.seconds:.1f} s: {s.done} done, {s.partial} partial, {len(s.failed)} failed, "
        f"{s.duplicates} duplicates, {s.unchanged} unchanged; {s.removed} removed."
    ]
    lines += [f"failed: {each.file}: {each.reason}" for each in s.failed]
    lines += [f"could not be opened: {each.folder}: {each.reason}" for each in s.closed]
    return [*lines, "Try failed files again with --retry-failed."] if s.failed else lines
