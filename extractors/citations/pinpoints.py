"""Which part of a document is cited: điểm, khoản, điều, mục, chương, phần, phụ lục, mẫu, right before its name."""

import re

from extractors.text.folding import folded

WINDOW = 140
UNITS = {"diem", "khoan", "dieu", "muc", "chuong", "phan", "luc", "so", "tiet", "doan", "tieu"}
OPENERS = {"diem", "khoan", "dieu", "muc", "chuong", "phan", "phu", "mau", "tiet", "doan", "tieu", "so", "cac"}
JOINERS = {
    "cua",
    "thuoc",
    "va",
    "den",
    "tai",
    "phu",
    "mau",
    "cac",
    ",",
    "-",
    "va/hoac",
    "thu",
    "tu",
    "kem",
    "theo",
    "ban",
    "hanh",
}
VALUE = re.compile(r"(?:\d{1,3}[a-z]?(?:\.\d{1,2}){0,4}|[ivxl]{1,6}|[a-z]{1,2})$")
NEAR = re.compile(
    r"(?<![^\W_])(?:\d[\d.]*[a-zđ]?|[IVXLivxl]+|[a-zđ]{1,2}|[Ll]ục)"
    r"\s*,?\s*(?:của|thuộc|tại|(?:ban hành )?kèm theo)?\s*\Z"
)
ORDINAL = re.compile(r"\n\s*\d{1,3}\s*\n")
"""The running number of a table's next row, in a cell of its own."""
PIECE = re.compile(r"[^\s,()\"“”]+|[,()\"“”]")


def pinpoint_before(text: str, at: int) -> tuple[int, int] | None:
    """Where the cited part is named in front of `at`, or None.

    >>> text = "theo quy định tại điểm b khoản 3, Điều 7 của Nghị định số 15/2024/NĐ-CP"
    >>> start, end = pinpoint_before(text, text.index("Nghị"))
    >>> text[start:end]
    'điểm b khoản 3, Điều 7'
    """
    if not NEAR.search(text, max(0, at - 28), at):
        return None
    base = max((cell.end() for cell in ORDINAL.finditer(text, max(0, at - WINDOW), at)), default=max(0, at - WINDOW))
    pieces = list(PIECE.finditer(folded(text)[base:at]))
    first = end = None
    for index in range(len(pieces) - 1, -1, -1):
        word = pieces[index].group()
        if word in OPENERS and index + 1 < len(pieces) and _counts(pieces, index):
            first = index
            end = end if end is not None else _last(pieces, index)
        elif not (word in UNITS or word in JOINERS or VALUE.match(word)):
            break
    if first is None or end is None:
        return None
    return base + pieces[first].start(), base + end


def _counts(pieces: list[re.Match[str]], index: int) -> bool:
    """True if a value follows the unit ("phụ lục" and "mẫu số" are two words)."""
    words = [piece.group() for piece in pieces[index : index + 4]]
    if words[0] == "so":
        return words[1:3] == ["thu", "tu"] and len(words) == 4 and VALUE.match(words[3]) is not None
    value = words[2] if words[1] in {"luc", "so", "muc"} and len(words) > 2 else words[1]
    return VALUE.match(value) is not None and value not in JOINERS and pieces[index].group() != "cac"


def _last(pieces: list[re.Match[str]], index: int) -> int:
    ends = [piece.end() for piece in pieces[index:] if VALUE.match(piece.group()) and piece.group() not in JOINERS]
    return ends[-1]
