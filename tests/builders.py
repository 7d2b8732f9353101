"""Builders of documents for tests: what matters for a case is given, the rest is filled in."""

from datetime import date

from corpus.collection import Collection
from corpus.verdicts import judge
from models.document import Document, Head
from models.reference import Reference, ReferenceMention, Relation
from models.task import Deadline, Period, Schedule, Task
from models.verdict import TaskRow

KINDS = {"BC": "bao_cao", "KH": "ke_hoach", "TTr": "to_trinh", "QĐ": "quyet_dinh", "TB": "thong_bao", "CT": "chi_thi"}
HEALTH = "Sở Y tế tỉnh Sơn La"
COMMITTEE = "Ủy ban nhân dân tỉnh Sơn La"
MINISTRY = "Bộ Y tế"


def cite(
    number: str | None,
    issued: str | None = None,
    *,
    says: str = "",
    does: str = "answers",
    issuer: str | None = None,
    title: str | None = None,
    pinpoint: str | None = None,
    page: int = 1,
) -> Reference:
    """A citation whose one mention stands in the sentence `says`."""
    text = number or title or "văn bản"
    mention = ReferenceMention(page=page, start=0, end=len(text), text=text, sentence=says, pinpoint=pinpoint)
    return Reference(
        id=f"{number}|{issued}|{title}",
        kind="van_ban",
        number=number,
        issued=issued,
        issuer=issuer,
        title=title,
        relation=Relation(does),
        mentions=(mention,),
    )


def task(
    text: str,
    *,
    due: str | None = None,
    leads: tuple[str, ...] = (HEALTH,),
    wants: str | None = "báo cáo",
    recurs: Period | None = None,
    schedule: Schedule | None = None,
    reply: bool = True,
    reply_to: tuple[str, ...] = (),
) -> Task:
    """A task; `due` or `recurs` makes its deadline."""
    deadline = Deadline(text=due or recurs or "", due=due, recurrence=recurs, schedule=schedule)
    return Task(
        id=f"task:{text}",
        page=1,
        text=text,
        leads=leads,
        deadline=deadline if due or recurs else None,
        deliverable=wants,
        reply=reply,
        reply_to=reply_to,
    )


def document(
    number: str | None,
    issuer: str,
    issued: str | None,
    title: str = "",
    *,
    to: tuple[str, ...] = (),
    cites: tuple[Reference, ...] = (),
    tasks: tuple[Task, ...] = (),
    kind: str | None = None,
) -> tuple[str, Document]:
    """A file name with its document; the kind is read off the number ("12/BC-SYT" is a report)."""
    symbol = (number or "").partition("/")[2].partition("-")[0]
    head = Head(
        kind=kind or KINDS.get(symbol, "cong_van"),
        number=number,
        issued=issued,
        issuer=issuer,
        title=title or None,
        addressees=to,
    )
    file = f"{(number or title).replace('/', '-')}-{issued}.pdf"
    return file, Document(head=head, references=cites, tasks=tasks)


def judged(
    *documents: tuple[str, Document], as_of: str = "2025-12-15", owner: str | None = HEALTH
) -> tuple[TaskRow, ...]:
    """The rows of a collection of these documents on a day."""
    return judge(Collection.of(documents), as_of=date.fromisoformat(as_of), owner=owner)
