"""What people say over what was computed: this document answers that task, or does not; this citation means that one.

Corrections are kept apart from what was extracted, with who said it and when, and are applied at every later run. They
travel as JSON Lines.
"""

from collections.abc import Iterable
from typing import Literal

from pydantic import ValidationError
from sqlalchemy import ColumnElement, Connection, delete, insert, select

from corpus.storage.schema import corrections
from models.base import Frozen
from models.errors import WrongUse

Word = Literal["confirm", "reject", "link"]


class Correction(Frozen):
    """One person's word.

    `confirm` and `reject` say whether `document` (a document id or a number) answers `task` (a task id; None: every
    task) of `directive` for `addressee` (None: whoever issued it). `link` says that the citation `reference` (a
    Reference id; None: every citation of that number) in `document` means `directive`.
    """

    word: Word
    directive: str
    document: str
    task: str | None = None
    addressee: str | None = None
    period: str | None = None
    reference: str | None = None
    by: str
    at: str
    """ISO 8601 with offset."""
    note: str = ""


def keep(connection: Connection, said: Iterable[Correction]) -> int:
    """Keeps corrections; a newer word on the same thing takes the place of the older one. Returns how many were new."""
    known = set(kept(connection))
    new = [one for one in dict.fromkeys(said) if one not in known]
    for correction in new:
        connection.execute(delete(corrections).where(*_same_thing(correction)))
        connection.execute(insert(corrections).values(**correction.model_dump()))
    return len(new)


def _same_thing(correction: Correction) -> list[ColumnElement[bool]]:
    columns = ("directive", "document", "task", "addressee", "period", "reference")
    about = [corrections.c[name].is_not_distinct_from(getattr(correction, name)) for name in columns]
    links = corrections.c.word == "link"
    return [*about, links if correction.word == "link" else ~links]


def kept(connection: Connection) -> tuple[Correction, ...]:
    """All corrections, oldest first."""
    rows = connection.execute(select(corrections).order_by(corrections.c.at, corrections.c.id)).mappings()
    return tuple(Correction(**{name: row[name] for name in Correction.model_fields}) for row in rows)


def dump(said: Iterable[Correction]) -> str:
    """Corrections as JSON Lines."""
    return "".join(one.model_dump_json() + "\n" for one in said)


def parse(lines: str) -> tuple[Correction, ...]:
    """Corrections from JSON Lines; WrongUse names the line that is none."""
    found = []
    for number, line in enumerate(lines.splitlines(), 1):
        if line.strip():
            try:
                found.append(Correction.model_validate_json(line))
            except ValidationError as error:
                raise WrongUse(f"line {number} is no correction: {error.errors()[0]['msg']}") from error
    return tuple(found)
