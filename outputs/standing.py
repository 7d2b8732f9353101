"""The words in which officials say how a task stands; the first four are those of the Government's task tracking."""

from models.verdict import NearMiss, Reason, Standing, TaskRow

WORDS: dict[Standing, str] = {
    Standing.DONE_ON_TIME: "Hoàn thành đúng hạn",
    Standing.DONE_LATE: "Hoàn thành quá hạn",
    Standing.OPEN_IN_TERM: "Chưa hoàn thành trong hạn",
    Standing.OPEN_OVERDUE: "Chưa hoàn thành quá hạn",
    Standing.OPEN_NO_DEADLINE: "Chưa hoàn thành, không nêu thời hạn",
    Standing.NO_EVIDENCE: "Chưa đủ căn cứ",
    Standing.SUPERSEDED: "Đã được thay thế",
}

NO_ANSWER: dict[Reason, str] = {
    Reason.ANOTHER_TASK: "trả lời nhiệm vụ khác của văn bản này",
    Reason.ANOTHER_ITEM: "trả lời nội dung khác với nội dung được đôn đốc",
    Reason.ANOTHER_PERIOD: "trả lời cho kỳ báo cáo khác",
    Reason.NOT_WHAT_WAS_ASKED: "có trả lời văn bản giao nhưng chưa có nội dung được yêu cầu",
    Reason.NOT_TO_WHO_ASKED: "không gửi cơ quan giao nhiệm vụ",
    Reason.IN_ITS_OWN_NAME: "cơ quan cấp dưới gửi, không nêu thừa ủy quyền cơ quan được giao",
    Reason.TOO_EARLY: "ban hành trước văn bản giao",
    Reason.LEGAL_BASIS: "chỉ dẫn làm căn cứ",
    Reason.MENTION: "chỉ nhắc đến văn bản giao",
    Reason.MEETING: "giấy mời hoặc biên bản, không phải văn bản trả lời",
    Reason.REMINDER: "văn bản đôn đốc, không phải văn bản trả lời",
    Reason.FORWARDING: "văn bản chuyển tiếp, không phải văn bản trả lời",
    Reason.REQUEST: "văn bản đề nghị, không phải văn bản trả lời",
    Reason.MORE_TIME_ASKED: "xin lùi thời hạn, chưa trả lời",
    Reason.MORE_TIME_GRANTED: "cho lùi thời hạn, không phải văn bản trả lời",
    Reason.MORE_TIME_REFUSED: "không cho lùi thời hạn",
    Reason.INTERIM: "mới là báo cáo tiến độ, bước đầu",
    Reason.PREPARATION: "mới là bước chuẩn bị, chưa có kết quả",
    Reason.PROMISE: "hẹn gửi sau",
    Reason.AMENDMENT: "văn bản sửa đổi, không phải văn bản trả lời",
    Reason.REPLACEMENT: "văn bản thay thế, không phải văn bản trả lời",
    Reason.REPEAL: "văn bản bãi bỏ, không phải văn bản trả lời",
    Reason.WITHDRAWAL: "văn bản thu hồi, không phải văn bản trả lời",
}

OPEN = (Standing.OPEN_OVERDUE, Standing.OPEN_IN_TERM, Standing.OPEN_NO_DEADLINE)
"""What is still to be answered."""

UNSURE = 0.6
"""Below it a verdict is shown as one to look at again."""

QUOTE, MOST = 160, 3
"""Letters of a sentence, and sentences, that are shown as proof."""


def day(iso: str | None) -> str:
    """A date as officials write it: 30/4/2026, 4/2026, 2026; nothing for None.

    >>> day("2026-04-30"), day("2026-04"), day(None)
    ('30/4/2026', '4/2026', '')
    """
    return "/".join(part if len(part) == 4 else part.lstrip("0") for part in reversed((iso or "").split("-")))


def proof(row: TaskRow, *, vietnamese: bool = False) -> str:
    """The sentences that bear on the verdict with file and page, then near misses with why they are no answers.

    The assigning sentence is named by its place only: it is what was asked, and stands beside it.
    """
    asked, page = short(row.task.text, QUOTE), "tr." if vietnamese else "p."
    parts = [f"{row.directive.file} {page}{row.task.page}"]
    for each in row.evidence[:MOST]:
        quote, place = short(each.text, QUOTE), f"{each.file} {page}{each.page}"
        if place != parts[0] and quote != asked:
            parts.append(f"{place}: “{quote}”")
    parts += [f"{miss.number or miss.file}: {_why(miss, vietnamese)}" for miss in row.near_misses]
    return "\n".join(parts)


def _why(miss: NearMiss, vietnamese: bool) -> str:
    return NO_ANSWER[miss.why] if vietnamese and isinstance(miss.why, Reason) else miss.why


def short(text: str, most: int) -> str:
    """The text on one line, cut at a word and ended with … where it is longer than `most` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0] + "…"
