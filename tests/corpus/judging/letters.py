"""An asking letter of a committee to its health department, and what the department may write back: invented."""

from corpus.collection import Collection
from models.document import Document
from models.verdict import TaskRow
from tests.builders import COMMITTEE, HEALTH, cite, document, judged, task

Filed = tuple[str, Document]


OFFICE = "Văn phòng Ủy ban nhân dân tỉnh Sơn La"


FILLER = document("7/TB-SYT", HEALTH, "2025-01-02", "lịch trực")
"""Something else that the department issued: the collection hears of it."""


ASK = task("Tổng hợp, báo cáo kết quả tiêm chủng trên địa bàn năm 2025, gửi UBND tỉnh", due="2025-06-30")


ORDER = document("310/UBND-VX", COMMITTEE, "2025-05-05", "báo cáo kết quả tiêm chủng", to=(HEALTH,), tasks=(ASK,))


CITED = ("310/UBND-VX", "2025-05-05")


REPLIES = "Thực hiện Công văn số 310/UBND-VX ngày 05/5/2025 của UBND tỉnh, Sở Y tế báo cáo kết quả như sau:"


def report(
    number: str = "88/BC-SYT", issued: str = "2025-06-20", title: str = "Kết quả tiêm chủng năm 2025", **more: object
) -> Filed:
    """A final report by the department to the committee, changed by what is given."""
    says, does = str(more.pop("says", REPLIES)), str(more.pop("does", "answers"))
    settings = {"to": (COMMITTEE,), "cites": (cite(*CITED, says=says, does=does),)} | more
    return document(number, str(settings.pop("issuer", HEALTH)), issued, title, **settings)  # type: ignore[arg-type]


def only(*documents: Filed, as_of: str = "2025-12-15") -> TaskRow:
    (row,) = judged(ORDER, *documents, as_of=as_of)
    return row


def by_number(rows: tuple[TaskRow, ...]) -> dict[str | None, TaskRow]:
    return {row.directive.number: row for row in rows}


def reading(text: str, *documents: Filed) -> Collection:
    """A collection in which the last document's first page holds the text."""
    collection, (file, _) = Collection.of(documents), documents[-1]
    return Collection(
        collection.documents.values(),
        collection.links,
        text=lambda asked, page: text if (asked, page) == (file, 1) else "",
    )
