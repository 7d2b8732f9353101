"""Letters that reply and bring nothing: "Sở đã giao các phòng rà soát, chưa có số liệu; kết quả sẽ gửi sau".

Such a letter says that the work is not done and that it will come later, and holds no figures, no list, no opinion. A
report is never taken for one: what it puts off is weighed task by task in delivery.py.
"""

import re

from corpus.judging.acts import showing
from corpus.judging.citations import Read

_LETTERS = ("cong_van", "khac", "thong_bao")
_NUMBERED = re.compile(
    r"\bso \d+(?: \d{4})?(?= [a-z])"
    r"|\b(?:ngay |luc )?\d{1,2} (?:thang )?\d{1,2} (?:nam )?\d{4}(?: \d{1,2} \d{2}(?: \d{2})?)?"
    r"|\b(?:nam|thang|quy|dieu|khoan|diem|muc|nhiem vu so|phu luc|dien thoai) \d[\d ]*"
)
"""Numbers that count nothing: of papers, days, articles."""
_FIGURE = re.compile(r"\b\d+\b")
_ITEM = re.compile(r"\b\d{1,2}$")
_MOST = 1
"""A letter with more figures than this says something."""


def brings_nothing(kind: str | None, read: Read) -> bool:
    """Whether a letter only says that what is asked for is under way."""
    if kind not in _LETTERS:
        return False
    said = read.sentences
    under_way = showing(said, "promise", "body") and showing(said, "nothing_yet", "body")
    return bool(under_way) and not showing(said, "brought", "body") and _figures(said) <= _MOST


def _figures(sentences: tuple[str, ...]) -> int:
    """How many numbers the folded sentences hold that may count something."""
    plain = (_NUMBERED.sub(" ", _ITEM.sub("", one)) for one in sentences)
    return sum(len(_FIGURE.findall(one)) for one in plain)
