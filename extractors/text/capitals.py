"""Lines printed in capitals, in which capitals tell no names."""

from functools import lru_cache

SAMPLE = 60
"""Characters of a line that tell how it is printed."""


@lru_cache(maxsize=4096)
def in_capitals(text: str) -> bool:
    """True for a line printed in capitals, by its first letters; small ones inside a symbol ("TTg") do not count.

    >>> in_capitals("TTg PHÊ DUYỆT ĐỀ ÁN MẪU"), in_capitals("Phê duyệt Đề án Mẫu"), in_capitals("15.000")
    (True, False, False)
    """
    small = sum(map(str.islower, text[:SAMPLE]))
    if small > SAMPLE // 6:
        return False
    letters = sum(map(str.isalpha, text[:SAMPLE]))
    return letters > 0 and small <= letters // 6
