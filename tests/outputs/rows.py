"""Task rows to write out: one answered late, one overdue with a near miss, one full of naughty strings."""

from models.verdict import AskedDeadline, AskedTask, Directive, Evidence, NearMiss, Standing, TaskRow

PLAN = Directive(
    number="112/KH-UBND", issued="2026-03-27", issuer="Ủy ban nhân dân tỉnh Bắc Ninh", title="Kế hoạch", file="a b.pdf"
)


def asked(text: str, due: str | None) -> AskedTask:
    """A task that asks for a report by `due`."""
    deadline = AskedDeadline(text=f"trước ngày {due}", due=due, recurrence=None) if due else None
    return AskedTask(id=f"t-{due}", page=2, text=text, deadline=deadline, deliverable="báo cáo", reply=True)


LATE = TaskRow(
    directive=PLAN, task=asked("Đề xuất phân bổ kinh phí", "2026-05-15"), addressee="Sở Tài chính tỉnh Bắc Ninh",
    status=Standing.DONE_LATE, answered_by=("88/BC-STC",), answered_on="2026-05-22", days_late=7, confidence=0.97,
    evidence=(Evidence(file="kinh phí/12 #1.pdf", page=1, text="Thực hiện Kế hoạch số 112/KH-UBND", why="by number"),),
)  # fmt: skip
OVERDUE = TaskRow(
    directive=PLAN, task=asked("Lập danh mục tuyến đường", "2026-04-30"), addressee="Sở Xây dựng tỉnh Bắc Ninh",
    status=Standing.OPEN_OVERDUE, days_late=46,
    near_misses=(NearMiss(number="712/SXD-HTKT", why="asks for more time"),),
)  # fmt: skip
NAUGHTY = TaskRow(
    directive=PLAN, task=asked('=HYPERLINK("http://x")\n@SUM(A1); "quoted", +1', None), addressee="-2+3",
    status=Standing.OPEN_NO_DEADLINE,
)  # fmt: skip
ROWS = (LATE, OVERDUE, NAUGHTY)
