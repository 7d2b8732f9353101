"""`hoiam cite`: the documents that a plain text cites."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from models.errors import WrongUse
from outputs import jsonl
from outputs.cited import cited_record
from outputs.whole import lines_out
from pipeline.commands.options import told


@told
def cite(
    text: Annotated[str, typer.Argument(help="A text, a text file, or - for stdin.", metavar="TEXT|FILE|-")],
) -> None:
    """The documents that a plain text cites, one JSON line each, for other programs.

    Example: hoiam cite "Thực hiện Quyết định số 996/QĐ-TTg ngày 10/8/2018 của Thủ tướng Chính phủ"
    """
    from extractors.references import find

    words = read(text)
    lines_out(jsonl.lines(cited_record(words, each) for each in find(words)), out=None, stdout=sys.stdout)


def read(text: str) -> str:
    """The text itself, the file's contents when there is such a file, or stdin."""
    if text == "-":
        return sys.stdin.buffer.read().decode("utf-8", "replace")
    try:
        file = Path(text)
        return file.read_text("utf-8") if file.is_file() else text
    except UnicodeDecodeError as error:
        raise WrongUse(f"{text} is no UTF-8 text. A PDF is read with: hoiam run") from error
    except OSError:  # a text too long to be a file's name
        return text
