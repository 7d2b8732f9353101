"""`hoiam confirm`, `reject`, `link`, `corrections`: what people say over what was computed."""

import getpass
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from corpus.corrections import Correction, Word, dump, parse
from corpus.store import Store
from models.errors import NotFound, WrongUse
from outputs.whole import lines_out
from pipeline.commands.options import STORE, Out, StorePlace, opened, say, told

Answer = Annotated[str, typer.Argument(help="Number of the answering document.", metavar="ANSWER")]
Asking = Annotated[str, typer.Argument(help="Number of the directive.", metavar="DIRECTIVE")]
TaskId = Annotated[str | None, typer.Option("--task", help="Only this task (its id in `hoiam tasks`).", metavar="ID")]
Whom = Annotated[str | None, typer.Option(help="Only for this body.", metavar="NAME")]
Period = Annotated[str | None, typer.Option(help="Only this period: 2026-Q2.", metavar="PERIOD")]
Note = Annotated[str, typer.Option(help="Why.")]
By = Annotated[str | None, typer.Option(help="Who says so (default: the user of this computer).", metavar="NAME")]


@told
def confirm(
    answer: Answer,
    directive: Asking,
    task: TaskId = None,
    addressee: Whom = None,
    period: Period = None,
    note: Note = "",
    by: By = None,
    store: StorePlace = STORE,
) -> None:
    """Say that ANSWER does answer DIRECTIVE. Kept apart from what was read, and applied from now on.

    Example: hoiam confirm 88/BC-STC 112/KH-UBND --note "đã thống nhất qua điện thoại"
    """
    with opened(store) as held:
        _keep(held, "confirm", answer, directive, task=task, addressee=addressee, period=period, note=note, by=by)


@told
def reject(
    answer: Answer,
    directive: Asking,
    task: TaskId = None,
    addressee: Whom = None,
    period: Period = None,
    note: Note = "",
    by: By = None,
    store: StorePlace = STORE,
) -> None:
    """Say that ANSWER does not answer DIRECTIVE.

    Example: hoiam reject 121/BC-SCT 112/KH-UBND --note "mới là báo cáo nhanh"
    """
    with opened(store) as held:
        _keep(held, "reject", answer, directive, task=task, addressee=addressee, period=period, note=note, by=by)


@told
def link(
    document: Annotated[str, typer.Argument(help="Number of the citing document.", metavar="DOCUMENT")],
    directive: Asking,
    reference: Annotated[str | None, typer.Option(help="Only this citation (its id).", metavar="ID")] = None,
    note: Note = "",
    by: By = None,
    store: StorePlace = STORE,
) -> None:
    """Say that what DOCUMENT cites under DIRECTIVE's number (or as --reference) is DIRECTIVE.

    Example: hoiam link 121/BC-SCT 112/KH-UBND
    """
    with opened(store) as held:
        _keep(held, "link", document, directive, reference=reference, note=note, by=by)


@told
def corrections(
    load: Annotated[Path | None, typer.Option(help="Take over the corrections of this file.", metavar="FILE")] = None,
    out: Out = None,
    store: StorePlace = STORE,
) -> None:
    """What people said so far, as JSON lines; --load takes over what was said elsewhere.

    Example: hoiam corrections --out corrections.jsonl
    """
    with opened(store) as held:
        if load is not None:
            say(f"{held.correct(parse(_text(load)))} corrections taken over from {load}")
        else:
            lines_out(iter([dump(held.corrections())]), out=out, stdout=sys.stdout)


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise WrongUse(f"{file} cannot be read: {error}") from error


def _keep(store: Store, word: Word, document: str, directive: str, *, by: str | None, **about: str | None) -> None:
    for number in (document, directive):
        if not store.find(number):
            raise NotFound(f"The collection neither holds nor cites a document {number}.")
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    said = {"word": word, "document": document, "directive": directive, "by": by or getpass.getuser(), "at": at}
    store.correct([Correction.model_validate(said | about)])
    say(f"Kept: {word} {document} → {directive}")
