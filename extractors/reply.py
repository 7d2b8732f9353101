"""Whether something in writing is to be sent to somebody, to whom, and what it is called."""

import re
from functools import cache

from extractors.rows import rows
from models.base import Frozen


class ReplyRow(Frozen):
    """A row of `data/replies.yaml`; its first lines say what each field means."""

    key: str
    reply: bool
    patterns: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...] = ()


def reply_rows() -> tuple[ReplyRow, ...]:
    """What asks for something in writing and what does not, as `data/replies.yaml` lists it."""
    return rows("replies", ReplyRow)


def asks_reply(text: str) -> bool:
    """True when the task wants something sent in writing; what holds only under a condition does not count.

    >>> asks_reply("Rà soát, gửi danh sách về Sở Xây dựng"), asks_reply("nếu có vướng mắc, báo cáo Sở Xây dựng")
    (True, False)
    """
    return _said(True).search(_said(False).sub(" ", text)) is not None


@cache
def _said(reply: bool) -> re.Pattern[str]:
    return re.compile("|".join(p for row in reply_rows() if row.reply is reply for p in row.patterns), re.IGNORECASE)


PRODUCTS = (
    "báo cáo", "kế hoạch", "danh sách", "danh mục", "đề án", "tờ trình", "dự thảo", "phương án", "văn bản", "hồ sơ",
    "ý kiến", "đề xuất", "quy trình", "hướng dẫn", "biên bản", "chương trình", "bảng thống kê", "số liệu", "quy chế",
)  # fmt: skip
SENT = re.compile(
    r"(?:gửi|trình|nộp|lập|xây dựng|ban hành|có|tham gia|đăng ký|cung cấp|hoàn thiện|bổ sung)\s+(?:\w+\s+){0,2}?(" + "|".join(PRODUCTS) + r")\b",
    re.IGNORECASE,
)  # fmt: skip


def deliverable(text: str) -> str | None:
    """What is to be handed in: "báo cáo", "kế hoạch", "danh sách"; None when nothing is named."""
    match = SENT.search(text)
    if match:
        return match[1].lower()
    if re.search(r"\bbáo cáo\b", text, re.IGNORECASE) and asks_reply(text):
        return "báo cáo"
    return "ý kiến" if re.search(r"tham gia ý kiến|góp ý|có ý kiến", text, re.IGNORECASE) else None
