"""The words in which officials say how a task stands; the first four are those of the Government's task tracking."""

from models.verdict import Standing, TaskRow

WORDS: dict[Standing, str] = {
    Standing.DONE_ON_TIME: "Hoàn thành đúng hạn",
    Standing.DONE_LATE: "Hoàn thành quá hạn",
    Standing.OPEN_IN_TERM: "Chưa hoàn thành trong hạn",
    Standing.OPEN_OVERDUE: "Chưa hoàn thành quá hạn",
    Standing.OPEN_NO_DEADLINE: "Chưa hoàn thành, không nêu thời hạn",
    Standing.NO_EVIDENCE: "Chưa đủ căn cứ",
    Standing.SUPERSEDED: "Đã được thay thế",
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


def proof(row: TaskRow) -> str:
    """The sentences that bear on the verdict with file and page, then near misses with why they are no answers.

    The assigning sentence is named by its place only: it is what was asked, and stands beside it.
    """
    asked = short(row.task.text, QUOTE)
    parts = [f"{row.directive.file} p.{row.task.page}"]
    for each in row.evidence[:MOST]:
        quote, place = short(each.text, QUOTE), f"{each.file} p.{each.page}"
        if place != parts[0] and quote != asked:
            parts.append(f"{place}: “{quote}”")
    parts += [f"{miss.number or miss.file}: {miss.why}" for miss in row.near_misses]
    return "\n".join(parts)


def short(text: str, most: int) -> str:
    """The text on one line, cut at a word and ended with … where it is longer than `most` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0] + "…"
